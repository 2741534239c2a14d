import {
  beginsOn,
  columnOf,
  type MeasureCondition,
  type MeasureDefinition,
  MOST_DIMENSIONS,
  placeOfMeasure,
  type Registry,
  tableOf,
} from '#kernel/definition';
import { belowSql } from './below.ts';
import { tenantPolicy } from './ddl.ts';
import { sqlType } from './sql.ts';

const REACH = `(select current_setting('yaodian.reach', true))`;

/**
 * Totals as differences: each statement that writes rows adds what it changed, as rows of their own, so that writers
 * of one school never wait for one another (decisions/0021). A total is the sum of its rows; `foldMeasures` joins them
 * from time to time. `on_day` is the day from which a difference counts, `-infinity` for totals that hold for now.
 */
export const MEASURE_SCHEMA: readonly string[] = [
  `create table measure_row (
  tenant_id uuid not null,
  measure text not null,
  organisation uuid not null,
  id uuid not null default gen_random_uuid(),
  ${Array.from({ length: MOST_DIMENSIONS }, (_, at) => `key_${at + 1} text`).join(',\n  ')},
  on_day date not null,
  amount numeric not null,
  rows integer not null,
  constraint measure_row_key primary key (tenant_id, measure, organisation, id)
)`,
  ...tenantPolicy('measure_row'),
  // Whoever writes a row adds to its organisation's total, wherever that is; reading keeps to the post's reach.
  `create policy measure_row_reach on measure_row as restrictive for select using (${REACH} = '*' or organisation in (select o.id from organisation o where (${belowSql('o.path', REACH)}) or o.town in (select t.id from organisation t where ${belowSql('t.path', REACH)})))`,
  'grant select, insert, delete on measure_row to yaodian_app',
  // How each measure was defined when its totals were last counted from the rows.
  `create table measure_mark (
  measure text primary key,
  mark text not null
)`,
];

export const KEYS = Array.from({ length: MOST_DIMENSIONS }, (_, at) => `key_${at + 1}`);
const COLUMNS = ['tenant_id', 'measure', 'organisation', ...KEYS, 'on_day', 'amount', 'rows'];
export const MEASURE_COLUMNS = COLUMNS.join(', ');
/** What rows must share to be one. */
export const MEASURE_GROUP = COLUMNS.slice(0, -2).join(', ');

const quoted = (field: string): string => `"${columnOf(field)}"`;
const literal = (value: string | number | boolean): string => `'${String(value).replaceAll("'", "''")}'`;

const conditionSql = (one: MeasureDefinition, alias: string, [name, condition]: [string, MeasureCondition]): string => {
  const column = `${alias}.${quoted(name)}`;
  const typed = (value: string | number | boolean) => `${literal(value)}::${sqlType(one.of, name)}`;
  if (condition === null) return `${column} is null`;
  if (Array.isArray(condition)) return `${column} in (${condition.map(typed).join(', ')})`;
  if (typeof condition !== 'object') return `${column} = ${typed(condition as string)}`;
  const { op, value } = condition as Exclude<typeof condition, readonly unknown[]>;
  const signs = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;
  return op === 'ne' ? `${column} is distinct from ${typed(value)}` : `${column} ${signs[op]} ${typed(value)}`;
};

/** The rows that count, as a condition on the alias; empty where all do. */
export const countsSql = (one: MeasureDefinition, alias: string): string =>
  Object.entries(one.where ?? {})
    .map(([name, condition]) => conditionSql(one, alias, [name, condition as MeasureCondition]))
    .join(' and ');

/** The first day on which a row counts; one without a day has always counted. */
export const beginSql = (holds: NonNullable<MeasureDefinition['holds']>, alias: string): string =>
  `coalesce(${beginsOn(holds)
    .map((name) => `${alias}.${quoted(name)}`)
    .join(', ')}, '-infinity'::date)`;

/** What rows of `source` add to a measure, or take from it (`sign` -1), one line a row and day. */
export const differences = (one: MeasureDefinition, source: string, sign: 1 | -1 = 1): string => {
  const amount = one.sum ? `coalesce(x.${quoted(one.sum)}, 0)::numeric` : '1::numeric';
  const rows = one.sum ? `case when x.${quoted(one.sum)} is null then 0 else 1 end` : '1';
  const keys = KEYS.map((_, at) => {
    const name = one.by?.[at];
    return name ? `x.${quoted(name)}::text` : 'null::text';
  });
  const line = (day: string, factor: number, more: string) =>
    `select x.tenant_id, ${literal(one.name)}::text as measure, x.${quoted(placeOfMeasure(one))} as organisation, ${keys
      .map((key, at) => `${key} as ${KEYS[at]}`)
      .join(
        ', ',
      )}, ${day} as on_day, ${factor} * ${amount} as amount, ${factor} * ${rows} as rows from ${source} as x${where([
      countsSql(one, 'x'),
      more,
    ])}`;
  if (!one.holds) return line("'-infinity'::date", sign, '');
  const from = beginSql(one.holds, 'x');
  const begun = line(from, sign, '');
  if (!one.holds.to) return begun;
  // What ends before it begins never counted.
  const to = `greatest(x.${quoted(one.holds.to)}, ${from})`;
  return `${begun} union all ${line(to, -sign, `x.${quoted(one.holds.to)} is not null`)}`;
};

const where = (conditions: readonly string[]): string => {
  const told = conditions.filter(Boolean);
  return told.length > 0 ? ` where ${told.join(' and ')}` : '';
};

/** Lines joined to the differences that are not nothing. */
export const summed = (lines: string): string =>
  `select ${MEASURE_GROUP}, sum(amount) as amount, sum(rows)::integer as rows from (${lines}) as d group by ${MEASURE_GROUP} having sum(amount) <> 0 or sum(rows) <> 0`;

/** The triggers that keep every measure of every record, in the statement that writes and set-based. */
export const measureTriggers = (registry: Registry): string[] =>
  registry.records.flatMap((definition) => {
    const kept = registry.measures.filter(({ of }) => of === definition);
    return kept.length === 0 ? [] : triggersOf(tableOf(definition), kept);
  });

const triggersOf = (table: string, kept: readonly MeasureDefinition[]): string[] => {
  const lines = (source: string, sign: 1 | -1) => kept.map((one) => differences(one, source, sign)).join(' union all ');
  const added = lines('new_rows', 1);
  const gone = lines('old_rows', -1);
  const counting = (name: string, all: string) => `create function ${name}() returns trigger language plpgsql as $$
begin
  insert into measure_row (${MEASURE_COLUMNS})
  ${summed(all)};
  return null;
end
$$`;
  const fired = (event: string, name: string, tables: string) =>
    `create trigger ${name} after ${event} on ${table} referencing ${tables} for each statement execute function ${name}_${table}()`;
  return [
    counting(`count_new_${table}`, added),
    counting(`count_changed_${table}`, `${gone} union all ${added}`),
    counting(`count_gone_${table}`, gone),
    fired('insert', 'count_new', 'new table as new_rows'),
    fired('update', 'count_changed', 'old table as old_rows new table as new_rows'),
    fired('delete', 'count_gone', 'old table as old_rows'),
  ];
};
