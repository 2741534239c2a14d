import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import {
  columnOf,
  type MeasureDefinition,
  placeOfMeasure,
  type RecordDefinition,
  SYSTEM_ROLE,
  tableOf,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { beginSql, countsSql, differences, KEYS } from './measure-ddl.ts';
import type { ReadTransaction } from './read.ts';
import { fieldNames, where } from './sql.ts';

/** What counts as a unit's own: all below it, and for a town the schools that lie in it under another authority. */
const IN_UNIT = sql`(starts_with(o.path, u.path) or o.town = u.id)`;

/** What a total is asked for. Everything that the post may reach, today, unless told. */
export type MeasureQuestion = {
  /** Organisations, each with all below it. */
  readonly within?: readonly string[];
  /** Values of the measure's dimensions, as text; null is a value too. */
  readonly where?: Readonly<Record<string, string | null | readonly string[]>>;
  /**
   * What to split by: dimensions, `organisation` (the one that a row adds to), `unit` (each of `within`), `day` (each of
   * `days`).
   */
  readonly by?: readonly string[];
  /** The day that counts (`YYYY-MM-DD`), for measures whose rows hold from a day. */
  readonly on?: string;
  /** Several days at once, with `by: ['day']`. */
  readonly days?: readonly string[];
  /** As recorded at this instant: counted from the rows of then, not from kept totals. */
  readonly asOf?: string;
  /** Counts the values of a dimension whose own total lies between the bounds, instead of adding: classes from 56 on. */
  readonly leaves?: Leaves;
};
export type Leaves = { readonly of: string; readonly atLeast?: number; readonly atMost?: number };

/** One group: what it is split by, its total, and how many rows stand behind it. No row at all is no zero. */
export type MeasureTotal = {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly amount: number;
  readonly rows: number;
};

const LOCAL_DAY = sql`(now() at time zone 'Asia/Shanghai')::date`;

const fault = (one: MeasureDefinition, name: string): Error =>
  new Error(`measure ${one.name} has no dimension ${name}; it has ${(one.by ?? []).join(', ') || 'none'}`);

const keyOf = (one: MeasureDefinition, name: string): string => {
  const key = KEYS[(one.by ?? []).indexOf(name)];
  if (!key) throw fault(one, name);
  return key;
};

/** Whether the post may see the measure's totals at all. */
export const mayMeasure = (tx: ReadTransaction, { readers }: MeasureDefinition): boolean =>
  !readers || tx.actor.role === SYSTEM_ROLE || readers.includes(tx.actor.role);

const refuseReader = (one: MeasureDefinition) =>
  refuse(
    'not-permitted',
    '不能查看这项统计',
    `“${one.label}”涉及敏感信息，您的岗位不在可查看之列`,
    '如确需使用，请联系系统管理员。',
    {
      status: 403,
    },
  );

const valueCondition = (column: RawBuilder<unknown>, value: string | null | readonly string[]): RawBuilder<SqlBool> => {
  if (value === null) return sql<SqlBool>`${column} is null`;
  return sql<SqlBool>`${column} = any(${[value].flat()}::text[])`;
};

const dayOf = ({ on, asOf }: MeasureQuestion): RawBuilder<unknown> => {
  if (on) return sql`${on}::date`;
  return asOf ? sql`(${asOf}::timestamptz at time zone 'Asia/Shanghai')::date` : LOCAL_DAY;
};

/** A record's rows as they were at an instant. */
const past = (definition: RecordDefinition<any>, asOf: string): RawBuilder<unknown> => {
  const columns = sql.join([sql`tenant_id`, ...fieldNames(definition).map((name) => sql.id(columnOf(name)))]);
  const table = tableOf(definition);
  return sql`select ${columns} from ${sql.table(table)} where row_from <= ${asOf}::timestamptz
    union all select ${columns} from ${sql.table(`${table}_history`)} where row_from <= ${asOf}::timestamptz and row_to > ${asOf}::timestamptz`;
};

const SPLITS: Readonly<Record<string, RawBuilder<unknown>>> = {
  organisation: sql`m.organisation::text`,
  unit: sql`u.id::text`,
  day: sql`d.day::text`,
};

/** The kept lines, or those of then, that a question is about: aliases `m`, with `u` (unit) and `d` (day) where split so. */
const lines = (one: MeasureDefinition, asked: MeasureQuestion): RawBuilder<unknown> => {
  const by = asked.by ?? [];
  const from = asked.asOf ? sql`(${sql.raw(differences(one, 'past'))}) as m` : sql`measure_row as m`;
  const units = by.includes('unit')
    ? sql` join organisation as o on o.tenant_id = m.tenant_id and o.id = m.organisation
        join organisation as u on u.tenant_id = m.tenant_id and u.id = any(${asked.within ?? []}::uuid[]) and ${IN_UNIT}`
    : sql``;
  const days = by.includes('day')
    ? sql` join unnest(${asked.days ?? []}::date[]) as d(day) on m.on_day <= d.day`
    : sql``;
  const conditions: Expression<SqlBool>[] = [
    ...(asked.asOf ? [] : [sql<SqlBool>`m.measure = ${one.name}`]),
    ...(by.includes('day') ? [] : [sql<SqlBool>`m.on_day <= ${dayOf(asked)}`]),
    ...(asked.within && !by.includes('unit')
      ? [
          sql<SqlBool>`m.organisation in (select o.id from organisation o join organisation u on ${IN_UNIT} where u.id = any(${asked.within}::uuid[]))`,
        ]
      : []),
    ...Object.entries(asked.where ?? {}).map(([name, value]) =>
      valueCondition(sql.ref(`m.${keyOf(one, name)}`), value),
    ),
  ];
  return sql`${from}${units}${days} ${where(conditions)}`;
};

const splitSql = (one: MeasureDefinition, name: string): RawBuilder<unknown> =>
  SPLITS[name] ?? sql.ref(`m.${keyOf(one, name)}`);

const totalsSql = (one: MeasureDefinition, asked: MeasureQuestion): RawBuilder<unknown> => {
  const by = asked.by ?? [];
  const names = by.map((_, at) => sql.id(`k${at}`));
  const shown = by.map((name, at) => sql`${splitSql(one, name)} as ${names[at]}`);
  if (!asked.leaves) {
    const group = by.length > 0 ? sql` group by ${sql.join(by.map((name) => splitSql(one, name)))}` : sql``;
    const totals = sql.join([
      ...shown,
      sql`coalesce(sum(m.amount), 0) as amount`,
      sql`coalesce(sum(m.rows), 0) as rows`,
    ]);
    return sql`select ${totals} from ${lines(one, asked)}${group}`;
  }
  const { of, atLeast, atMost } = asked.leaves;
  const leaf = [sql.ref(`m.${keyOf(one, of)}`), sql`m.organisation`, ...by.map((name) => splitSql(one, name))];
  const bounds: Expression<SqlBool>[] = [
    sql<SqlBool>`sum(m.rows) > 0`,
    ...(atLeast === undefined ? [] : [sql<SqlBool>`sum(m.amount) >= ${atLeast}::numeric`]),
    ...(atMost === undefined ? [] : [sql<SqlBool>`sum(m.amount) <= ${atMost}::numeric`]),
  ];
  const each = sql`select ${sql.join([...shown, sql`sum(m.rows) as rows`])} from ${lines(one, asked)} group by ${sql.join(leaf)} having ${sql.join(bounds, sql` and `)}`;
  const group = by.length > 0 ? sql` group by ${sql.join(names)}` : sql``;
  return sql`select ${sql.join([...names, sql`count(*) as amount`, sql`coalesce(sum(rows), 0) as rows`])} from (${each}) as leaf${group}`;
};

/**
 * Totals of a measure, exact as of this transaction's snapshot. A group without rows is left out, unless nothing is
 * split: then the one answer stands with `rows` 0.
 * @param across rules of the house that compare beyond the post's reach; never answer such totals to a person
 * @throws Refusal `not-permitted` where the measure has readers and the post is none
 */
export const measureTotals = async (
  tx: ReadTransaction,
  one: MeasureDefinition,
  asked: MeasureQuestion = {},
  { across = false } = {},
): Promise<MeasureTotal[]> => {
  if (!across && !mayMeasure(tx, one)) throw refuseReader(one);
  const by = asked.by ?? [];
  const totals = totalsSql(one, asked);
  const query = asked.asOf ? sql`with past as (${past(one.of, asked.asOf)}) ${totals}` : totals;
  const found = across ? await tx.rowsAcross(query) : await tx.rows(query);
  return found
    .map((row) => ({
      keys: Object.fromEntries(by.map((name, at) => [name, (row[`k${at}`] ?? null) as string | null])),
      amount: Number(row.amount),
      rows: Number(row.rows),
    }))
    .filter(({ rows }) => rows > 0 || by.length === 0);
};

/** The same total on each of several days, one pass over the lines; null where no row stands behind it yet. */
export const measureSeries = async (
  tx: ReadTransaction,
  one: MeasureDefinition,
  { days, ...asked }: Omit<MeasureQuestion, 'by' | 'on' | 'leaves'> & { readonly days: readonly string[] },
  { across = false } = {},
): Promise<ReadonlyMap<string, number | null>> => {
  if (!across && !mayMeasure(tx, one)) throw refuseReader(one);
  const sorted = [...new Set(days)].sort();
  const [last] = sorted.slice(-1);
  if (last === undefined) return new Map();
  // A line counts from its own day on: for the days after the `bucket` first ones.
  const series = sql`select d.day::text as day, coalesce(sum(b.amount), 0) as amount, coalesce(sum(b.rows), 0) as rows
    from unnest(${sorted}::date[]) with ordinality as d(day, place)
    left join (select width_bucket(m.on_day, (select array_agg(e.day + 1 order by e.day) from unnest(${sorted}::date[]) as e(day))) as bucket,
        sum(m.amount) as amount, sum(m.rows) as rows from ${lines(one, { ...asked, on: last })} group by 1) as b on b.bucket < d.place
    group by d.day`;
  const query = asked.asOf ? sql`with past as (${past(one.of, asked.asOf)}) ${series}` : series;
  const found = across ? await tx.rowsAcross<Kept>(query) : await tx.rows<Kept>(query);
  return new Map(found.map(({ day, amount, rows }) => [day, Number(rows) > 0 ? Number(amount) : null]));
};
type Kept = { readonly day: string; readonly amount: string; readonly rows: string };

/** Conditions on `t` for the rows behind a total, to be listed with the post's own rights. */
export const rowsBehind = (one: MeasureDefinition, asked: MeasureQuestion): Expression<SqlBool>[] => {
  const column = (name: string) => sql.ref(`t.${columnOf(name)}`);
  const day = dayOf(asked);
  const counts = countsSql(one, 't');
  return [
    ...(counts ? [sql.raw<SqlBool>(counts)] : []),
    ...(one.holds ? [sql<SqlBool>`${sql.raw(beginSql(one.holds, 't'))} <= ${day}`] : []),
    ...(one.holds?.to ? [sql<SqlBool>`(${column(one.holds.to)} is null or ${column(one.holds.to)} > ${day})`] : []),
    ...(asked.within
      ? [
          sql<SqlBool>`${column(placeOfMeasure(one))} in (select o.id from organisation o join organisation u on ${IN_UNIT} where u.id = any(${asked.within}::uuid[]))`,
        ]
      : []),
    ...Object.entries(asked.where ?? {}).map(([name, value]) => valueCondition(sql`${column(name)}::text`, value)),
    ...(asked.leaves ? [inLeaves(one, asked, asked.leaves)] : []),
  ];
};

const inLeaves = (
  one: MeasureDefinition,
  asked: MeasureQuestion,
  { of, atLeast, atMost }: Leaves,
): RawBuilder<SqlBool> => {
  const key = sql.ref(`m.${keyOf(one, of)}`);
  const { by: _, asOf: __, ...plain } = asked;
  return sql<SqlBool>`${sql.ref(`t.${columnOf(of)}`)}::text in (select ${key} from ${lines(one, plain)} group by ${key}
    having sum(m.amount) between ${atLeast ?? 0}::numeric and ${atMost ?? 1e12}::numeric)`;
};
