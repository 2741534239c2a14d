import { type RawBuilder, sql } from 'kysely';
import { columnOf, type RecordDefinition, type Viewer } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { checkAsked } from './filter.ts';
import type { ListOptions } from './read.ts';

/** What is reckoned over the rows of one group; `count` needs no field. */
export type Aggregate = { readonly fn: 'count' | 'sum' | 'avg' | 'min' | 'max'; readonly field?: string };

/** Groups by the named fields, in their order, each with the measures as `m0`, `m1`, … */
export type Tally = Pick<ListOptions, 'filter' | 'search' | 'asOf' | 'where'> & {
  readonly groupBy: readonly string[];
  readonly measures: readonly Aggregate[];
};

const NUMERIC: readonly string[] = ['integer', 'number', 'money'];

const measureSql = (
  definition: RecordDefinition<any>,
  { fn, field = '' }: Aggregate,
  viewer: Viewer,
): RawBuilder<unknown> => {
  if (fn === 'count') return sql`count(*)`;
  checkAsked(definition, field, viewer);
  if (!NUMERIC.includes(definition.fields[field]?.kind ?? ''))
    throw refuse(
      'not-a-number',
      '未能查询',
      `“${definition.fields[field]?.label ?? field}”不是数字`,
      '请选择数字字段来汇总。',
      { status: 400 },
    );
  return sql`${sql.raw(fn)}(${sql.ref(`t.${columnOf(field)}`)})`;
};

/** The statement of a post's tally over `source`. @throws Refusal `unknown-field`, `covered-field`, `not-a-number` */
export const tallySql = (
  definition: RecordDefinition<any>,
  { groupBy, measures }: Tally,
  viewer: Viewer,
  source: RawBuilder<unknown>,
  conditions: RawBuilder<unknown>,
): RawBuilder<unknown> => {
  for (const name of groupBy) checkAsked(definition, name, viewer);
  const columns = groupBy.map((name) => sql.ref(`t.${columnOf(name)}`));
  const shown = [
    ...groupBy.map((name, at) => sql`${columns[at]} as ${sql.id(name)}`),
    ...measures.map((one, at) => sql`${measureSql(definition, one, viewer)} as ${sql.id(`m${at}`)}`),
  ];
  const grouped = columns.length > 0 ? sql`group by ${sql.join(columns)} order by ${sql.join(columns)}` : sql``;
  return sql`select ${sql.join(shown)} from ${source} ${conditions} ${grouped} limit 10000`;
};
