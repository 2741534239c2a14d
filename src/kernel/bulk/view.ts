import { isCovered, type RecordDefinition, type Registry, type Row, type RowOf } from '#kernel/definition';
import { blockedAmong, notFound, type ReadTransaction } from '#kernel/store';
import type { bulkChange, Refused } from './records.ts';

/** The register that is meant. @throws Refusal `not-found` */
export const recordOf = (registry: Registry, name: string): RecordDefinition<any> => {
  const definition = registry.byName.get(name);
  if (!definition || definition.derived) throw notFound({ label: '登记册' } as never);
  return definition;
};

/** Titles of rows by id; personal ones are left out: a list of reasons is no place to read names. */
export const titlesOf = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0 || isCovered(definition, definition.title, tx.actor)) return new Map();
  const rows = (await tx.find(definition, { id: [...ids] })) as Row[];
  const blocked = await blockedAmong(tx, definition, ids);
  const open = rows.filter(({ id }) => !blocked.has(id));
  return new Map(open.map((row) => [row.id, String(row[definition.title] ?? '')]));
};

export const withTitles = (refused: readonly Refused[], titles: ReadonlyMap<string, string>) =>
  refused.map((one) => ({ ...one, title: titles.get(one.id) ?? '' }));

export const bulkViewOf = async (tx: ReadTransaction, registry: Registry, row: RowOf<typeof bulkChange>) => {
  const definition = recordOf(registry, row.record);
  const refusals = row.refusals ?? [];
  const titles = await titlesOf(
    tx,
    definition,
    refusals.map(({ id }) => id),
  );
  const { id, record, what, state, job, total, changed, unchanged, refused } = row;
  const counts = { total, changed, unchanged, refused };
  const about = { recordLabel: definition.label, recordPath: definition.path };
  return { id, record, ...about, what, state, job, ...counts, refusals: withTitles(refusals, titles) };
};
