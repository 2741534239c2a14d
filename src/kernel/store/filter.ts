import { type Expression, type SqlBool, sql } from 'kysely';
import {
  BASE_FIELDS,
  columnOf,
  coverageOf,
  type Field,
  hasLimits,
  isCovered,
  LIMIT_LIGHT,
  LIMIT_LIGHTS,
  mayStop,
  type RecordDefinition,
  type Viewer,
} from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { mayBeAsked } from './filter-values.ts';
import { bind, sqlType } from './sql.ts';

export type Condition = { readonly op: Operator; readonly value?: unknown };
export type Operator = 'eq' | 'ne' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'like' | 'has' | 'null' | 'notNull';
/** `{state: 'running'}`, `{dueOn: {op: 'lt', value: '2026-03-01'}}`, `{state: ['a', 'b']}`; all must hold. */
export type Filter = Readonly<Record<string, unknown>>;

const OPERATORS: readonly string[] = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'like', 'has', 'null', 'notNull'];

const fieldOf = (definition: RecordDefinition<any>, name: string): Field | undefined =>
  Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;

const isBase = (name: string): boolean => (BASE_FIELDS as readonly string[]).includes(name);

/**
 * A field that the post asks about in a filter, an order or a group. What is covered to it is refused: a binary
 * search by filters, or an order, would tell it. @throws Refusal `unknown-field`, `covered-field`, `not-approved`
 */
export const checkAsked = (definition: RecordDefinition<any>, name: string, viewer: Viewer): void => {
  const field = fieldOf(definition, name);
  if (isBase(name)) return;
  if (!field || field.kind === 'json') throw unknownField(definition, name);
  if (coverageOf(definition, name, viewer).why === 'unapproved') throw notApproved(definition, name);
  if (field.kind === 'sealed' || isCovered(definition, name, viewer)) throw coveredField(field);
};

/** Minors' personal data that the post works with and that no approval in force opens to it; such refusals are journalled. */
export const notApproved = (definition: RecordDefinition<any>, name: string) => {
  const { label, sensitivity = '' } = definition.fields[name] as Field;
  return refuse(
    'not-approved',
    `不能查阅${label}`,
    `${definition.label}的“${label}”是未成年人的${sensitivity === 'L4' ? '敏感' : '个人'}信息，您的岗位没有在有效期内的查阅批准`,
    '请在“查阅批准”里申请，写明岗位、用途、数据和期限，由分管局领导批准；情况紧急的，用“紧急查看”。',
    { status: 403, facts: { record: definition.name, field: name } },
  );
};

const coveredField = ({ label }: Field) =>
  refuse(
    'covered-field',
    '未能查询',
    `“${label}”对您的岗位是遮盖的，不能用来筛选、排序或汇总`,
    '请换用别的字段；确需按它查找的，请联系负责这项信息的岗位。',
    { status: 400 },
  );

const unknownField = (definition: RecordDefinition<any>, name: string) =>
  refuse(
    'unknown-field',
    '未能查询',
    // Only what looks like a field's name is said again: somebody may have put a child's there (security M5).
    `${definition.label}没有${/^\w{1,60}$/.test(name) && !/\d{5}/.test(name) ? `可供查询的字段“${name}”` : '这个可供查询的字段'}`,
    '请检查筛选和排序条件。',
    { status: 400 },
  );

const badValue = (definition: RecordDefinition<any>, name: string) =>
  refuse(
    'bad-filter-value',
    '未能查询',
    `“${fieldOf(definition, name)?.label ?? (name === LIMIT_LIGHT ? '办理期限' : name)}”不能这样比较，或所比的值不对`,
    '请检查筛选条件的写法和取值。',
    { status: 400 },
  );

/** What a filter's value asks. @throws Refusal `unknown-operator` */
export const conditionOf = (value: unknown): Condition => {
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
 * @param viewer whose question it is; null for rules of the house, which may ask about every field
 * @param on day on which time limits are near or over; today unless told
 * @throws Refusal `unknown-field`, `covered-field`, `unknown-operator`, `bad-filter-value`
 */
export const filterSql = (
  definition: RecordDefinition<any>,
  alias: string,
  filter: Filter,
  viewer: Viewer | null,
  on: Expression<unknown> = sql`(clock_timestamp() at time zone 'Asia/Shanghai')::date`,
): Expression<SqlBool>[] =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (name === LIMIT_LIGHT && hasLimits(definition)) return lightSql(definition, alias, value, on);
      if (!isBase(name) && !fieldOf(definition, name)) throw unknownField(definition, name);
      if (viewer !== null) checkAsked(definition, name, viewer);
      const condition = conditionOf(value);
      if (viewer !== null && !mayBeAsked(sqlType(definition, name), condition)) throw badValue(definition, name);
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
    ...(mayStop(definition)
      ? { stopped: sql`(${since} is null and ${sql.ref(`${alias}.limit_runs`)} is not null)` }
      : {}),
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
