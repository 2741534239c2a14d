import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import type { ErasureContent } from './erase.ts';
import { type Finding, Findings } from './findings.ts';
import { isSigned, type SignedHead } from './head.ts';
import { type Heads, walkHeads } from './verify-heads.ts';
import { LeafWalk } from './verify-leaves.ts';

export type Verification = {
  readonly tenant: string;
  readonly sound: boolean;
  /** Entries in the tree that were recomputed. */
  readonly checked: number;
  /** Entries that no head covers yet. */
  readonly pending: number;
  /** Entries whose content was lawfully erased. */
  readonly erased: number;
  readonly heads: number;
  readonly lastHead: SignedHead | null;
  /** Heads kept outside that were held against the database. */
  readonly outside: number;
  /** How often the clock was set back between two heads. */
  readonly clockTurnedBack: number;
  readonly first: Finding | null;
  /** The first hundred. */
  readonly findings: readonly Finding[];
  readonly found: number;
  readonly seconds: number;
};

export type VerifyOptions = {
  /** The bureau's own keys; null where they are not at hand: then signatures are checked, and not whose they are. */
  readonly trusted: readonly string[] | null;
  readonly outside: readonly SignedHead[];
  readonly progress?: (done: number) => Promise<void> | void;
};

/** Milliseconds that one question of the verification may take. */
const PATIENCE = sql`set local statement_timeout = 600000`;

/** Erasures whose tombstones are exactly those that their own entries committed to. */
const lawfulErasures = async (tx: ReadTransaction): Promise<ReadonlySet<string>> => {
  const said = await tx.rows<{ content: string }>(sql`select p.content from journal as j
    join journal_payload as p on p.tenant_id = j.tenant_id and p.journal_id = j.id
    where j.tenant_id = ${tx.actor.tenantId}::uuid and j.record = 'journal' and j.verb = 'erase'`);
  const lawful = new Set<string>();
  for (const { content } of said) {
    const { erasure, count, digest } = (JSON.parse(content) as { after: ErasureContent }).after;
    if (await isComplete(tx, erasure, count, digest)) lawful.add(erasure);
  }
  return lawful;
};

const PAGE = 10_000;

const isComplete = async (tx: ReadTransaction, erasure: string, count: number, digest: string): Promise<boolean> => {
  const hash = createHash('sha256');
  let seen = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx.rows<{ id: string }>(sql`select journal_id as id from journal_erasure
      where tenant_id = ${tx.actor.tenantId}::uuid and erasure_id = ${erasure}::uuid and journal_id > ${after}::uuid
      order by journal_id limit ${PAGE}`);
    for (const { id } of rows) hash.update(`${id}\n`);
    seen += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return seen === count && hash.digest('hex') === digest;
    after = last.id;
  }
};

type Loose = { readonly id: string; readonly at: string; readonly late: boolean; readonly old: boolean };

/**
 * Entries in no leaf: new ones, which the next head takes in. One whose transaction had ended before the last head, or
 * that bears an instant from before its horizon, was put there afterwards.
 */
const looseEntries = async (tx: ReadTransaction, { last }: Heads, findings: Findings): Promise<number> => {
  const rows = await tx.rows<Loose & { n: number }>(sql`with seal as (
      select watermark from journal_seal where tenant_id = ${tx.actor.tenantId}::uuid order by number desc limit 1),
    loose as (select j.id, j.at, j.tx from journal as j where j.tenant_id = ${tx.actor.tenantId}::uuid
      and not exists (select from journal_leaf as l where l.tenant_id = j.tenant_id and l.journal_id = j.id)),
    judged as (select id, at, count(*) over () as n,
      coalesce(tx < (select watermark from seal)
        and (select watermark from seal) <= pg_snapshot_xmax(pg_current_snapshot()), false) as late,
      at < ${last?.statement.horizon ?? '1970-01-01T00:00:00Z'}::timestamptz - interval '5 minutes' as old from loose)
    select * from judged order by (late or old) desc, at limit 100`);
  for (const { id, at, late, old } of rows)
    if (late || old)
      findings.add({
        kind: late ? 'inserted' : 'backdated',
        position: null,
        entry: id,
        at,
        detail: late ? '它的写入早于最近一次封存，却不在封存之内' : '记录的时间早于此前已封存的时点',
      });
  return rows[0]?.n ?? 0;
};

/**
 * Heads outside that tell of more entries than there are. Where an entry was taken out and those behind it moved up, the
 * end alone is missing, and no root confirms what stands behind the last good one: the first bad entry is among those.
 */
const missingTail = (size: number, confirmed: number, outside: readonly SignedHead[], findings: Findings): void => {
  const beyond = outside.filter(({ statement }) => statement.size > size);
  const [nearest] = [...beyond].sort((a, b) => a.statement.size - b.statement.size);
  const [farthest] = [...beyond].sort((a, b) => b.statement.size - a.statement.size);
  if (!nearest || !farthest) return;
  findings.add({
    kind: 'tailCut',
    position: Math.min(size, confirmed),
    until: farthest.statement.size - 1,
    entry: null,
    at: nearest.statement.at,
    detail: `外部留存的封存头有${farthest.statement.size}条，这里只有${size}条${confirmed < size ? `，第${confirmed}条之后无法核对` : ''}`,
  });
};

/** Leaves without a head, or a head without its leaves. */
const unevenEnd = (size: number, confirmed: number, last: SignedHead | null, findings: Findings): void => {
  const { size: sealed = 0, at = null } = last?.statement ?? {};
  const about = {
    position: Math.min(size, sealed, size < sealed ? confirmed : size),
    until: Math.max(size, sealed) - 1,
    entry: null,
    at,
  };
  if (size < sealed) findings.add({ ...about, kind: 'leafRemoved', detail: '封存头覆盖的末尾不在了' });
  if (size > sealed) findings.add({ ...about, kind: 'headRemoved', detail: '末尾的封存位置没有封存头' });
};

/** Heads of this bureau that its keys signed: others prove nothing here. */
const ownHeads = ({ outside, trusted }: VerifyOptions, tenant: string): SignedHead[] =>
  outside.filter(
    (head) => head.statement.tenant === tenant && isSigned(head) && (trusted?.includes(head.statement.key) ?? true),
  );

/**
 * Whether a bureau's journal is what was sealed: every envelope and content against its leaf, the tree against the roots
 * of all heads, the heads against their signatures and chain, and all of it against heads kept outside. Works in one
 * snapshot beside writers and sealing, and changes nothing.
 */
export const verifyJournal = async (tx: ReadTransaction, options: VerifyOptions): Promise<Verification> => {
  const began = Date.now();
  const tenant = tx.actor.tenantId;
  await tx.rows(PATIENCE);
  const findings = new Findings();
  const outside = ownHeads(options, tenant);
  const heads = await walkHeads(tx, { trusted: options.trusted, outside }, findings);
  const walk = new LeafWalk(tx, heads, await lawfulErasures(tx), findings);
  const size = await walk.run(options.progress);
  missingTail(size, walk.lastGood, outside, findings);
  unevenEnd(size, walk.lastGood, heads.last, findings);
  const pending = await looseEntries(tx, heads, findings);
  return {
    tenant,
    sound: findings.total === 0,
    checked: walk.checked,
    pending,
    erased: walk.erased,
    heads: heads.count,
    lastHead: heads.last,
    outside: outside.length,
    clockTurnedBack: heads.clockTurnedBack,
    first: findings.first,
    findings: findings.list,
    found: findings.total,
    seconds: Math.round((Date.now() - began) / 100) / 10,
  };
};
