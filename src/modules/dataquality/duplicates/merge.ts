/** Merges two rows into one master with everything that refers to them, and takes a merge back. */
import { type RecordDefinition, type Row, type RowOf, recordNamed } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { differingFields, type Side, type Sides, usualChoices } from './choices.ts';
import { merge, mergeTouch } from './merge-records.ts';
import { MERGE_TARGETS, type MergeTarget } from './targets.ts';
import { type Conflict, putBack, Touches } from './touches.ts';
import type { PairRecord } from './words.ts';

export type MergeOrder = {
  readonly pair: string;
  readonly record: PairRecord;
  readonly first: string;
  readonly second: string;
  readonly master: Side;
  /** Field → side; what is not named follows `usualChoices`. */
  readonly choices: Readonly<Record<string, Side>>;
  readonly reason: string;
};

/** Both rows, locked in the order of their ids. @throws Refusal `merged-already` */
const lockBoth = async (tx: WriteTransaction, { definition }: MergeTarget, order: MergeOrder): Promise<Sides> => {
  const found = new Map<string, Row>();
  for (const id of [order.first, order.second].sort()) found.set(id, await tx.system.lock(definition, id, 'update'));
  const sides = { first: found.get(order.first) as Row, second: found.get(order.second) as Row };
  if (sides.first.mergedInto || sides.second.mergedInto)
    throw refuse('merged-already', '没有合并', '其中一条已经并入了别的记录', '请刷新后重新核对。', { status: 409 });
  return sides;
};

/** Unique values that the master takes over must be let go by the other row first. */
const lettingGo = (definition: RecordDefinition<any>, patch: Readonly<Record<string, unknown>>) => {
  const alone = (definition.unique ?? []).filter((names) => names.length === 1).map((names) => String(names[0]));
  const taken = alone.filter((name) => patch[name] !== undefined && patch[name] !== null);
  const fixed = taken.filter((name) => !definition.fields[name]?.optional);
  return { taken: taken.filter((name) => !fixed.includes(name)), fixed };
};

/** @throws Refusal `unknown-field` where a choice names a field that cannot be chosen */
const checkChoices = (definition: RecordDefinition<any>, sides: Sides, order: MergeOrder): void => {
  const open = new Set(differingFields(definition, sides));
  const strange = Object.keys(order.choices).filter((name) => !open.has(name));
  if (strange.length > 0)
    throw refuse('unknown-field', '没有合并', `不能选择取值的字段：${strange.join('、')}`, '请刷新后重新选择。');
};

/** Carries a merge out. @returns the id of its row. @throws Refusal with every reason why it may not be */
export const mergeRows = async (tx: WriteTransaction, order: MergeOrder): Promise<string> => {
  const target = MERGE_TARGETS[order.record];
  const { definition } = target;
  const sides = await lockBoth(tx, target, order);
  const other: Side = order.master === 'first' ? 'second' : 'first';
  const two = { master: sides[order.master], loser: sides[other] };
  const reasons = target.against(two);
  if (reasons.length > 0) throw new Refusal({ code: 'not-met', title: '没有合并', reasons });
  checkChoices(definition, sides, order);
  const choices = { ...(await usualChoices(tx, target, sides)), ...order.choices };
  const { fixed } = lettingGo(definition, valuesFrom(choices, other, two.loser));
  const taken = Object.keys(choices).filter((name) => choices[name] === other && !fixed.includes(name));
  const patch = Object.fromEntries(taken.map((name) => [name, two.loser[name]]));
  const touches = new Touches(tx, order.reason);
  await target.before(tx, touches, two);
  const loser = (await tx.peek(definition, two.loser.id)) as Row;
  const freed = lettingGo(definition, patch).taken;
  await touches.change(definition, [loser], () => ({
    mergedInto: two.master.id,
    ...Object.fromEntries(freed.map((name) => [name, null])),
  }));
  await touches.change(definition, [two.master], () => patch);
  await target.lead({ tx, touches }, two);
  return keep(tx, order, two, { touches, taken });
};

const valuesFrom = (choices: Readonly<Record<string, Side>>, side: Side, row: Row) =>
  Object.fromEntries(
    Object.entries(choices)
      .filter(([, chosen]) => chosen === side)
      .map(([name]) => [name, row[name]]),
  );

const keep = async (
  tx: WriteTransaction,
  { pair, record, reason }: MergeOrder,
  { master, loser }: { master: Row; loser: Row },
  { touches, taken }: { touches: Touches; taken: readonly string[] },
): Promise<string> => {
  const origins = Object.fromEntries(taken.map((name) => [name, loser.id]));
  const row = await tx.system.create(merge, { pair, record, master: master.id, loser: loser.id, origins }, { reason });
  await tx.system.createMany(
    mergeTouch,
    touches.list.map((one, order) => ({ ...one, fields: [...one.fields], merge: row.id, order })),
  );
  return row.id;
};

/** Rows merged later into or by way of these must be parted first: a merge is taken back in reverse order. */
const refuseBuried = async (tx: WriteTransaction, row: RowOf<typeof merge>): Promise<void> => {
  const { definition } = MERGE_TARGETS[row.record];
  const master = await tx.peek(definition, row.master);
  if (!(master as Row | null)?.mergedInto) return;
  throw refuse('merged-on', '没有撤销', '保留的一条后来又并入了别的记录', '请先撤销后来的那次合并。', { status: 409 });
};

/**
 * Takes a merge back: both rows stand again with what belonged to each. What was changed since stays with the master.
 * @returns what could not be restored
 */
export const unmergeRows = async (tx: WriteTransaction, pair: string, reason: string): Promise<readonly Conflict[]> => {
  const [row] = await tx.lookup(merge, { pair, undoneAt: null }, { sort: '-createdAt', limit: 1 });
  if (!row) throw refuse('not-merged', '没有撤销', '没有可以撤销的合并', '请刷新页面。', { status: 409 });
  await refuseBuried(tx, row);
  const touches = await tx.lookup(mergeTouch, { merge: row.id }, { sort: 'order' });
  const named = (name: string): RecordDefinition<any> => {
    const found = recordNamed(merge, name);
    if (!found) throw new Error(`no record ${name}`);
    return found;
  };
  const conflicts = await putBack(tx, named, touches, reason);
  const end = { undoneAt: new Date().toISOString(), conflicts: [...conflicts] };
  await tx.system.update(merge, row.id, end, { verb: 'unmerge', reason });
  return conflicts;
};
