import { type Actor, type RecordDefinition, type Registry, type Row, SYSTEM_ROLE } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';

export type Titles = Record<string, Record<string, string>>;

/** How a masked value looks: the kind of thing is told, not the thing. */
const mask = (value: unknown): unknown =>
  typeof value === 'string' && value.length > 4
    ? `${value.slice(0, 3)}****${value.slice(-2)}`
    : value == null
      ? null
      : '****';

/** A row as the post may see it: L3 and L4 fields are masked unless the post keeps the directory. */
export const present = (definition: RecordDefinition, row: Row, actor: Actor): Row => {
  if (actor.role === SYSTEM_ROLE || actor.role === 'admin') return row;
  const shown: Record<string, unknown> = { ...row };
  for (const [name, field] of Object.entries(definition.fields))
    if (field.sensitivity === 'L3' || field.sensitivity === 'L4') shown[name] = mask(row[name]);
  return shown as Row;
};

/** Titles of everything that the rows refer to and that the post may read, by record and id; people who changed them included. */
export const titlesOf = async (
  tx: ReadTransaction,
  registry: Registry,
  definition: RecordDefinition,
  rows: readonly Row[],
): Promise<Titles> => {
  const wanted = new Map<string, Set<string>>();
  const want = (target: string, value: unknown) => {
    const ids = [value].flat().filter((id): id is string => typeof id === 'string');
    if (ids.length > 0) wanted.set(target, new Set([...(wanted.get(target) ?? []), ...ids]));
  };
  for (const row of rows) {
    want('person', [row.createdBy, row.changedBy].flat());
    for (const [name, field] of Object.entries(definition.fields)) if (field.target) want(field.target, row[name]);
  }
  const titles: Titles = {};
  for (const [target, ids] of wanted) {
    const other = registry.byName.get(target);
    if (!other) continue;
    const found = await tx.find(other, { id: [...ids] });
    titles[target] = Object.fromEntries(found.map((one) => [one.id, String((one as Row)[other.title] ?? '')]));
  }
  return titles;
};
