import { type Expression, type SqlBool, sql } from 'kysely';
import {
  BASE_FIELDS,
  columnOf,
  type Field,
  hasLimits,
  LIMIT_LIGHT,
  LIMIT_LIGHTS,
  type RecordDefinition,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { fitsType, mayBeAsked } from './filter-values.ts';
import { bind, sqlType } from './sql.ts';

export type Condition = { readonly op: Operator; readonly value?: unknown };
export type Operator = 'eq' | 'ne' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'like' | 'has' | 'null' | 'notNull';
/** `{state: 'running'}`, `{dueOn: {op: 'lt', value: '2026-03-01'}}`, `{state: ['a', 'b']}`; all must hold. */
export type Filter = Readonly<Record<string, unknown>>;

const OPERATORS: readonly string[] = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'like', 'has', 'null', 'notNull'];

const fieldOf = (definition: RecordDefinition<any>, name: string): Field | undefined =>
  Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;

/** Whether a field may be asked about in filters and sorts: masked fields would leak by binary search. */
export const askable = (definition: RecordDefinition<any>, name: string): boolean => {
  if ((BASE_FIELDS as readonly string[]).includes(name)) return true;
  const field = fieldOf(definition, name);
  return field !== undefined && field.kind !== 'json' && field.sensitivity !== 'L3' && field.sensitivity !== 'L4';
};

export const unknownField = (definition: RecordDefinition<any>, name: string) =>
  refuse('unknown-field', '未能查询', `${definition.label}没有可供查询的字段“${name}”`, '请检查筛选和排序条件。', {
    status: 400,
  });

const badValue = (definition: RecordDefinition<any>, name: string) =>
  refuse(
    'bad-filter-value',
    '未能查询',
    `“${fieldOf(definition, name)?.label ?? (name === LIMIT_LIGHT ? '办理期限' : name)}”不能这样比较，或所比的值不对`,
    '请检查筛选条件的写法和取值。',
    { status: 400 },
  );

const conditionOf = (value: unknown): Condition => {
  if (Array.isArray(value)) return { op: 'in', value };
  if (value === null) return { op: 'null' };
  if (typeof value === 'object') {
    const { op, value: operand } = value as { op?: string; value?: unknown };
    if (!op || !OPERATORS.includes(op))
      throw refuse(
        'unknown-operator',
        '未能查询',
        `不认识的比较方式“${String(op)}”`,
        '可用：eq、ne、in、lt、lte、gt、gte、like、has、null、notNull。',
        { status: 400 },
      );
    return { op: op as Operator, value: operand };
  }
  return { op: 'eq', value };
};

/**
 * A filter as SQL over `alias`.
 * @param trusted rules of the house may ask about every field; requests only about unmasked ones.
 * @param on day on which time limits are near or over; today unless told
 * @throws Refusal `unknown-field`, `unknown-operator`
 */
export const filterSql = (
  definition: RecordDefinition<any>,
  alias: string,
  filter: Filter,
  trusted: boolean,
  on: Expression<unknown> = sql`(clock_timestamp() at time zone 'Asia/Shanghai')::date`,
): Expression<SqlBool>[] =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (name === LIMIT_LIGHT && hasLimits(definition)) return lightSql(definition, alias, value, on);
      const known = fieldOf(definition, name) !== undefined || (BASE_FIELDS as readonly string[]).includes(name);
      if (!known || (!trusted && !askable(definition, name))) throw unknownField(definition, name);
      const condition = conditionOf(value);
      if (!trusted && !mayBeAsked(sqlType(definition, name), condition)) throw badValue(definition, name);
      return conditionSql(definition, name, sql.ref(`${alias}.${columnOf(name)}`), condition);
    });

/** How near the limit is, as `limitLightOf` says it. */
const lightSql = (
  definition: RecordDefinition<any>,
  alias: string,
  value: unknown,
  on: Expression<unknown>,
): Expression<SqlBool> => {
  const [since, warn, due] = ['limit_since', 'limit_warn_on', 'limit_due_on'].map((name) =>
    sql.ref(`${alias}.${name}`),
  );
  const near = sql`coalesce(${warn} <= ${on}, false)`;
  const lights: Readonly<Record<string, Expression<SqlBool>>> = {
    overdue: sql`${due} < ${on}`,
    soon: sql`(${due} >= ${on} and ${near})`,
    ahead: sql`(${due} >= ${on} and not ${near})`,
    unknown: sql`(${since} is not null and ${due} is null)`,
  };
  const { op, value: operand } = conditionOf(value);
  const wanted = op === 'eq' || op === 'in' ? [operand].flat() : [];
  const asked = wanted.flatMap((one) => (Object.hasOwn(LIMIT_LIGHTS, String(one)) ? (lights[String(one)] ?? []) : []));
  if (asked.length === 0 || asked.length < wanted.length) throw badValue(definition, LIMIT_LIGHT);
  return sql<SqlBool>`(${sql.join(asked, sql` or `)})`;
};

const COMPARE: Partial<Record<Operator, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

const conditionSql = (
  definition: RecordDefinition<any>,
  name: string,
  column: Expression<unknown>,
  condition: Condition,
): Expression<SqlBool> => {
  const { op, value } = condition;
  if (op === 'null') return sql<SqlBool>`${column} is null`;
  if (op === 'notNull') return sql<SqlBool>`${column} is not null`;
  if (op === 'like') return sql<SqlBool>`${column} like ${`%${escapeLike(String(value))}%`}`;
  if (op === 'has') return sql<SqlBool>`${column} @> ${bind(definition, name, [value])}`;
  if (op === 'in') {
    const values = Array.isArray(value) ? value : [value];
    // One array parameter, however many values: PostgreSQL takes at most 65,535 parameters.
    return sql<SqlBool>`${column} = any(${values}::${sql.raw(sqlType(definition, name))}[])`;
  }
  if (op === 'ne') return sql<SqlBool>`${column} is distinct from ${bind(definition, name, value)}`;
  const operator = COMPARE[op] ?? '=';
  return sql<SqlBool>`${column} ${sql.raw(operator)} ${bind(definition, name, value)}`;
};

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export type SortKey = { readonly field: string; readonly descending: boolean };

/** `-dueOn,title` as keys; the id makes the order total. @throws Refusal `unknown-field` */
export const sortKeys = (definition: RecordDefinition<any>, sort: string | undefined): SortKey[] => {
  const keys = (sort ?? definition.sort ?? '-createdAt')
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const descending = part.startsWith('-');
      return { field: descending ? part.slice(1) : part, descending };
    });
  for (const key of keys) if (!askable(definition, key.field)) throw unknownField(definition, key.field);
  return keys.some((key) => key.field === 'id')
    ? keys
    : [...keys, { field: 'id', descending: keys.at(-1)?.descending ?? false }];
};

export const orderSql = (alias: string, keys: readonly SortKey[]) =>
  sql.join(
    keys.map(({ field, descending }) =>
      descending
        ? sql`${sql.ref(`${alias}.${columnOf(field)}`)} desc nulls last`
        : sql`${sql.ref(`${alias}.${columnOf(field)}`)} asc nulls last`,
    ),
  );

/**
 * Rows after the cursor in the order of `keys`, nulls last in both directions:
 * for some key, all keys before are equal and this one lies behind.
 */
export const afterSql = (
  definition: RecordDefinition<any>,
  alias: string,
  keys: readonly SortKey[],
  cursor: readonly unknown[],
): Expression<SqlBool> => {
  const branches = keys.map((_, at) => {
    const parts = keys.slice(0, at + 1).map(({ field, descending }, index) => {
      const column = sql.ref(`${alias}.${columnOf(field)}`);
      const value = cursor[index] ?? null;
      if (index < at) return sql<SqlBool>`${column} is not distinct from ${bind(definition, field, value)}`;
      if (value === null) return sql<SqlBool>`false`;
      return sql<SqlBool>`(${column} ${sql.raw(descending ? '<' : '>')} ${bind(definition, field, value)} or ${column} is null)`;
    });
    return sql`(${sql.join(parts, sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(branches, sql` or `)})`;
};

export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws Refusal `bad-cursor` */
export const decodeCursor = (definition: RecordDefinition<any>, keys: readonly SortKey[], text: string): unknown[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const fits = (value: unknown, at: number) =>
      value === null || fitsType(sqlType(definition, keys[at]?.field ?? 'id'), value);
    if (Array.isArray(values) && values.length === keys.length && values.every(fits)) return values;
  } catch {
    // falls through to the refusal
  }
  throw refuse('bad-cursor', '未能翻页', '翻页位置与当前排序不符', '请从第一页重新开始。', { status: 400 });
};
