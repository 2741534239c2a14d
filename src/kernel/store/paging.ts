import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { BASE_FIELDS, columnOf, type RecordDefinition, SYSTEM_VIEWER, type Viewer } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import { checkAsked } from './filter.ts';
import { fitsType } from './filter-values.ts';
import { bind, sqlType } from './sql.ts';

type Definition = RecordDefinition<any>;
export type SortKey = {
  readonly field: string;
  readonly descending: boolean;
  /** Whether rows may lack it; they come last in both directions. */
  readonly mayLack: boolean;
};

/**
 * `-dueOn,title` as keys; the id makes the order total.
 * @param past whether former versions are among the rows, which may lack what is needed today
 * @throws Refusal `unknown-field`, `covered-field`
 */
export const sortKeys = (
  definition: Definition,
  sort: string | undefined,
  viewer: Viewer | null,
  past = false,
): SortKey[] => {
  const keys = (sort ?? definition.sort ?? '-createdAt')
    .split(',')
    .filter(Boolean)
    .map((part): SortKey => {
      const descending = part.startsWith('-');
      const field = descending ? part.slice(1) : part;
      checkAsked(definition, field, viewer ?? SYSTEM_VIEWER);
      return { field, descending, mayLack: mayLack(definition, field, past) };
    });
  return keys.some((key) => key.field === 'id')
    ? keys
    : [...keys, { field: 'id', descending: keys.at(-1)?.descending ?? false, mayLack: false }];
};

const mayLack = (definition: Definition, field: string, past: boolean): boolean =>
  (BASE_FIELDS as readonly string[]).includes(field)
    ? field === 'createdBy' || field === 'changedBy'
    : past || (definition.fields[field]?.optional ?? false);

const column = (field: string) => sql.ref(`t.${columnOf(field)}`);

/** The order of `keys` over `t`. What no row lacks is ordered as its index is. */
export const orderSql = (keys: readonly SortKey[]): RawBuilder<unknown> =>
  sql.join(
    keys.map(({ field, descending, mayLack }) => {
      const direction = sql.raw(`${descending ? 'desc' : 'asc'}${mayLack ? ' nulls last' : ''}`);
      return sql`${column(field)} ${direction}`;
    }),
  );

/** A stretch of a list: which rows are in it, and their order. */
export type Stretch = { readonly where: readonly Expression<SqlBool>[]; readonly order: RawBuilder<unknown> };

/**
 * The stretches of a list that follow one another behind the cursor, from the beginning without one. Where rows may
 * lack the first key there are two, those that have it and those that do not, so that an index serves each; it could
 * not serve `… or key is null`.
 */
export const stretches = (
  definition: Definition,
  [lead, ...rest]: readonly SortKey[],
  cursor: readonly unknown[] | null,
): Stretch[] => {
  if (!lead) return [];
  const having = { ...lead, mayLack: false };
  if (!lead.mayLack) return [stretch(definition, [having, ...rest], cursor)];
  const among = cursor?.[0] === null;
  const lacking = stretch(
    definition,
    rest,
    among ? cursor.slice(1) : null,
    sql<SqlBool>`${column(lead.field)} is null`,
  );
  if (among) return [lacking];
  const had = stretch(definition, [having, ...rest], cursor, sql<SqlBool>`${column(lead.field)} is not null`);
  return [had, lacking];
};

const stretch = (
  definition: Definition,
  keys: readonly SortKey[],
  cursor: readonly unknown[] | null,
  ...where: readonly Expression<SqlBool>[]
): Stretch => ({
  where: [...where, ...(cursor ? behind(definition, keys, cursor) : [])],
  order: orderSql(keys),
});

/** Rows behind the cursor. The first key's own range comes apart, because an index can begin there. */
const behind = (
  definition: Definition,
  keys: readonly SortKey[],
  cursor: readonly unknown[],
): Expression<SqlBool>[] => {
  const [lead] = keys;
  const value = cursor[0] ?? null;
  const after = afterSql(definition, keys, cursor);
  if (!lead || lead.mayLack || value === null) return [after];
  const operator = sql.raw(lead.descending ? '<=' : '>=');
  return [sql<SqlBool>`${column(lead.field)} ${operator} ${bind(definition, lead.field, value)}`, after];
};

const afterSql = (
  definition: Definition,
  [key, ...rest]: readonly SortKey[],
  [given, ...others]: readonly unknown[],
): Expression<SqlBool> => {
  if (!key) return sql<SqlBool>`false`;
  const own = column(key.field);
  const later = afterSql(definition, rest, others);
  if (given === null || given === undefined) return sql<SqlBool>`(${own} is null and ${later})`;
  const value = bind(definition, key.field, given);
  const beyond = sql<SqlBool>`${own} ${sql.raw(key.descending ? '<' : '>')} ${value}`;
  const equal = sql<SqlBool>`(${own} = ${value} and ${later})`;
  return key.mayLack ? sql<SqlBool>`(${beyond} or ${own} is null or ${equal})` : sql<SqlBool>`(${beyond} or ${equal})`;
};

/** Where a page ended, as its reader hands it back. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws Refusal `bad-cursor` */
export const decodeCursor = (definition: Definition, keys: readonly SortKey[], text: string): unknown[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const fits = (value: unknown, at: number) => {
      const key = keys[at];
      return value === null ? key?.mayLack : fitsType(sqlType(definition, key?.field ?? 'id'), value);
    };
    if (Array.isArray(values) && values.length === keys.length && values.every(fits)) return values;
  } catch {
    // falls through to the refusal
  }
  throw refuse('bad-cursor', '未能翻页', '翻页位置与当前排序不符', '请从第一页重新开始。', { status: 400 });
};
