import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type MeasureDefinition, placeOfMeasure, type RecordDefinition } from '#kernel/definition';
import { conditionOf, type Filter } from './filter.ts';
import { KEYS } from './measure-ddl.ts';
import { sqlType, where } from './sql.ts';

type Definition = RecordDefinition<any>;
/** The scope's condition over columns that the caller names; null where it holds every row. */
export type ScopeOver = (column: (field: string) => Expression<unknown>) => Expression<SqlBool> | null;

/**
 * The total behind a list, from the totals that the write path keeps, where a measure counts just such rows: exact in
 * the same snapshot, and a few lines to read instead of every row. Row-level security holds both alike, by tenant and
 * by the reach of the organisation. Null where no measure knows, and the rows have to be counted.
 */
export const keptTotal = (
  measures: readonly MeasureDefinition[],
  definition: Definition,
  filter: Filter,
  scope: ScopeOver,
): RawBuilder<unknown> | null => {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  for (const one of measures) {
    if (!countsEvery(one, definition)) continue;
    const conditions = asked.map(([name, value]) => keyCondition(one, name, value));
    const within = overPlace(one, scope);
    if (!within || conditions.includes(null)) continue;
    const all = [sql<SqlBool>`m.measure = ${one.name}`, ...within, ...(conditions as Expression<SqlBool>[])];
    return sql`select coalesce(sum(m.rows), 0) as n from measure_row as m ${where(all)}`;
  }
  return null;
};

/** Whether a measure counts each row that a list without a filter shows, now, and anybody may see it. */
const countsEvery = (one: MeasureDefinition, definition: Definition): boolean => {
  const { of, sum, holds, readers, where: counted = {} } = one;
  const place = placeOfMeasure(one);
  const listed = 'mergedInto' in definition.fields ? ['mergedInto'] : [];
  return (
    of === definition &&
    !(sum || holds || readers) &&
    place === definition.belongsTo &&
    !definition.fields[place]?.optional &&
    Object.keys(counted).join() === listed.join() &&
    Object.values(counted).every((value) => value === null)
  );
};

/** The scope over the measure's organisation; null where it looks at more of a row than where it belongs. */
const overPlace = (one: MeasureDefinition, scope: ScopeOver): Expression<SqlBool>[] | null => {
  const looked = new Set<string>();
  const condition = scope((field) => {
    looked.add(field);
    return sql.ref('m.organisation');
  });
  looked.delete(placeOfMeasure(one));
  if (looked.size > 0) return null;
  return condition ? [condition] : [];
};

const keyCondition = (one: MeasureDefinition, name: string, value: unknown): Expression<SqlBool> | null => {
  const key = KEYS[(one.by ?? []).indexOf(name)];
  const place = name === placeOfMeasure(one);
  if (!key && !place) return null;
  const { op, value: operand } = conditionOf(value);
  const column = sql.ref(place ? 'm.organisation' : `m.${key}`);
  if (op === 'null') return sql<SqlBool>`${column} is null`;
  if (op !== 'eq' && op !== 'in') return null;
  // As the triggers wrote it: the value of the column's type, as text.
  const type = sqlType(one.of, name);
  const values = sql`${[operand].flat()}::${sql.raw(type)}[]`;
  return place ? sql<SqlBool>`${column} = any(${values})` : sql<SqlBool>`${column} = any(${values}::text[])`;
};
