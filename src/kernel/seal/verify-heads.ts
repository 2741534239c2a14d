import type { ReadTransaction } from '#kernel/store';
import type { Findings } from './findings.ts';
import { hashOfHead, isSigned, type SignedHead } from './head.ts';
import { headOf, headsFrom } from './heads.ts';

/** A size at which the tree's root is known from a head. */
export type Checkpoint = { readonly root: string; readonly at: string; readonly source: 'inside' | 'outside' };

export type Heads = {
  readonly count: number;
  readonly last: SignedHead | null;
  /** By size; several heads may stand at one. */
  readonly checkpoints: Map<number, Checkpoint[]>;
  /** Where each head begins, and the instant before which nothing new may lie from there on. */
  readonly bounds: { readonly from: number; readonly horizon: string }[];
  readonly clockTurnedBack: number;
};

const BATCH = 500;

/** Why a head of the database is not to be believed, or null. */
const faultOf = (head: SignedHead, before: SignedHead | null, trusted: readonly string[] | null) => {
  const { statement } = head;
  if (!isSigned(head)) return 'headAltered';
  if (trusted && !trusted.includes(statement.key)) return 'foreignKey';
  if (statement.number !== (before?.statement.number ?? 0) + 1) return 'headRemoved';
  if (statement.previous !== (before ? hashOfHead(before) : null)) return 'headAltered';
  return statement.size < (before?.statement.size ?? 0) ? 'headAltered' : null;
};

/**
 * Walks the database's heads in order: signatures, keys, chain, numbers. Good ones become checkpoints of the tree.
 * @param trusted keys of the bureau; null where nobody knows them
 */
export const walkHeads = async (
  tx: ReadTransaction,
  { trusted, outside }: { trusted: readonly string[] | null; outside: readonly SignedHead[] },
  findings: Findings,
): Promise<Heads> => {
  const checkpoints = new Map<number, Checkpoint[]>();
  const bounds: { from: number; horizon: string }[] = [];
  const known = new Map<number, string>();
  let [count, clockTurnedBack] = [0, 0];
  let last: SignedHead | null = null;
  const mark = (head: SignedHead, source: Checkpoint['source']) => {
    const { size, root, at } = head.statement;
    checkpoints.set(size, [...(checkpoints.get(size) ?? []), { root, at, source }]);
  };
  for (let number = -2_147_483_648; ; ) {
    const rows = await headsFrom(tx, number, BATCH);
    for (const row of rows) {
      count++;
      const head = headOf(row);
      const from = last?.statement.size ?? 0;
      const fault = head ? faultOf(head, last, trusted) : 'headAltered';
      const is = head && head.statement.number === row.number && head.statement.size === row.size;
      if (fault || !is)
        findings.add({
          kind: fault ?? 'headAltered',
          position: from,
          entry: null,
          at: head?.statement.at ?? null,
          detail: `第${row.number}个封存头`,
        });
      if (!head || !isSigned(head)) continue;
      // A clock that was set back is told, and what was written meanwhile is not held against anybody.
      const back = last !== null && head.statement.at < last.statement.at;
      if (back) clockTurnedBack++;
      bounds.push({ from, horizon: back || !last ? '' : last.statement.horizon });
      mark(head, 'inside');
      known.set(head.statement.number, hashOfHead(head));
      last = head;
    }
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) break;
    number = end.number + 1;
  }
  for (const head of outside) {
    const { number, size, at } = head.statement;
    if (known.get(number) === hashOfHead(head)) continue;
    mark(head, 'outside');
    const kind = known.has(number) ? 'headAltered' : 'headRemoved';
    findings.add({ kind, position: size, entry: null, at, detail: `与外部留存的第${number}个封存头不同` });
  }
  return { count, last, checkpoints, bounds, clockTurnedBack };
};
