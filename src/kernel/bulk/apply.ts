import type { BulkChange } from '#contract/bulk';
import type { RecordDefinition } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { Refused } from './records.ts';

export type Outcome = { changed: string[]; unchanged: string[]; refused: Refused[] };
export const nothing = (): Outcome => ({ changed: [], unchanged: [], refused: [] });

/** @throws Refusal `not-in-bulk` for what may not be done to many rows at once, `forbidden` */
export const refuseChange = (tx: ReadTransaction, definition: RecordDefinition<any>, change: BulkChange): void => {
  const no = (detail: string) =>
    refuse('not-in-bulk', '不能批量办理', detail, '请逐条办理，或改选可以批量的内容。', { status: 422 });
  if ('verb' in change) {
    const known = definition.states?.transitions.find(({ verb }) => verb === change.verb);
    if (!known?.batchable) throw no('这一步需要逐条判断，不能批量办理');
    if (!tx.may(definition, change.verb)) throw no(`您当前的岗位不能${known.label}`);
    return;
  }
  const names = Object.keys(change.values);
  if (names.length === 0) throw no('没有选择要修改的内容');
  if (!tx.may(definition, 'update')) throw no(`您当前的岗位不能修改${definition.label}`);
  for (const name of names) {
    const field = definition.fields[name];
    if (!field || field.system || field.immutable || name === definition.states?.field)
      throw no(`“${field?.label ?? name}”不能批量修改`);
    if (
      field.sensitivity === 'L3' ||
      field.sensitivity === 'L4' ||
      definition.unique?.some((set) => set.includes(name))
    )
      throw no(`“${field.label}”因人因条而异，不能批量改成同一个值`);
  }
};

/** The change in words. */
export const inWords = (definition: RecordDefinition<any>, change: BulkChange): string =>
  'verb' in change
    ? (definition.states?.transitions.find(({ verb }) => verb === change.verb)?.label ?? change.verb)
    : `修改${Object.keys(change.values)
        .map((name) => definition.fields[name]?.label ?? name)
        .join('、')}`;

/**
 * Changes rows together; where a rule refuses among them, halves are tried until the refused row stands alone with its
 * reason, and the others are written. Each row has its own journal entry.
 */
export const applyTo = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  change: BulkChange,
  ids: readonly string[],
  outcome: Outcome = nothing(),
): Promise<Outcome> => {
  if (ids.length === 0) return outcome;
  const tried = await tx.attempt(() => changeAll(tx, definition, change, ids));
  if (!(tried instanceof Refusal)) {
    outcome.changed.push(...tried.changed);
    outcome.unchanged.push(...tried.unchanged);
    return outcome;
  }
  if (ids.length === 1) {
    outcome.refused.push({ id: ids[0] ?? '', detail: tried.reasons.map(({ detail }) => detail).join('；') });
    return outcome;
  }
  const middle = Math.ceil(ids.length / 2);
  await applyTo(tx, definition, change, ids.slice(0, middle), outcome);
  return applyTo(tx, definition, change, ids.slice(middle), outcome);
};

const changeAll = async (
  tx: WriteTransaction,
  definition: RecordDefinition<any>,
  change: BulkChange,
  ids: readonly string[],
): Promise<{ changed: string[]; unchanged: string[] }> => {
  if ('values' in change)
    return tx.updateMany(
      definition,
      ids.map((id) => ({ id, patch: change.values })),
    );
  for (const id of ids) await tx.act(definition, id, change.verb, change.reason ? { reason: change.reason } : {});
  return { changed: [...ids], unchanged: [] };
};
