import {
  type CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { BASE_FIELDS, COVER, columnOf, type FieldKind, type RecordDefinition } from '#kernel/definition';
import { isMatch } from './resting.ts';

/** Any table, any column: names come from definitions, never from input. */
export type AnyTables = Record<string, Record<string, any>>;

/**
 * Builds queries and runs none: the transaction that holds the connection runs them,
 * so that nothing reads or writes outside the tenant's role and settings.
 */
export const builder = new Kysely<AnyTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export type Compilable = { compile(): CompiledQuery };

/** Base columns and fields of a record, in order. */
export const fieldNames = (definition: RecordDefinition<any>): string[] => [
  ...BASE_FIELDS,
  ...Object.keys(definition.fields),
];

const selections = new WeakMap<RecordDefinition<any>, Map<string, RawBuilder<unknown>>>();

/**
 * `lead_section as "leadSection"` for every column, read from the alias `t`.
 * @param closed fields of which only this is told, that they hold something
 */
export const selectColumns = (
  definition: RecordDefinition<any>,
  closed: readonly string[] = [],
): RawBuilder<unknown> => {
  const known = selections.get(definition) ?? new Map<string, RawBuilder<unknown>>();
  selections.set(definition, known);
  const key = closed.join();
  const found = known.get(key) ?? sql.raw(columnsText(definition, closed));
  known.set(key, found);
  return found;
};

const columnsText = (definition: RecordDefinition<any>, closed: readonly string[]): string =>
  fieldNames(definition)
    .map((name) => {
      const column = `t."${columnOf(name)}"`;
      return `${closed.includes(name) ? `case when ${column} is not null then '${COVER}' end` : column} as "${name}"`;
    })
    .join(', ');

export const where = (conditions: readonly Expression<SqlBool>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;

/** Kinds whose values rest as JSON. */
const STRUCTURED: ReadonlySet<FieldKind> = new Set<FieldKind>(['json', 'table', 'point', 'polygon']);

/** A value as it is sent: structures as JSON text, lists never empty-handed. */
export const stored = (definition: RecordDefinition<any>, field: string, value: unknown): unknown => {
  const kind = definition.fields[field]?.kind;
  if (kind !== undefined && STRUCTURED.has(kind)) return value == null ? null : JSON.stringify(value);
  if (kind === 'references' || kind === 'files' || kind === 'choices') return value ?? [];
  return value ?? null;
};

/** A value as a parameter of the field's SQL type. */
export const bind = (definition: RecordDefinition<any>, field: string, value: unknown): Expression<unknown> =>
  sql`${stored(definition, field, value)}::${sql.raw(sqlType(definition, field))}`;

/** Names stand in the order of their pinyin: ICU's Chinese collation, which every PostgreSQL with ICU brings along. */
export const collationOf = (definition: RecordDefinition<any>, name: string): string =>
  definition.fields[name]?.pinyin ? ' collate "zh-x-icu"' : '';

/** The PostgreSQL type of a field's column. */
export const sqlType = (definition: RecordDefinition<any>, name: string): string => {
  const base: Record<string, string> = {
    id: 'uuid',
    version: 'integer',
    rowFrom: 'timestamptz',
    createdAt: 'timestamptz',
    createdBy: 'uuid',
    changedBy: 'uuid',
  };
  if (base[name]) return base[name];
  const field = definition.fields[name];
  if (!field && isMatch(definition, name)) return 'text';
  if (!field) throw new Error(`${definition.name} has no field ${name}`);
  switch (field.kind) {
    case 'integer':
      return 'integer';
    case 'money':
      return 'bigint';
    case 'number':
      return `numeric(24, ${field.scale ?? 4})`;
    case 'date':
      return 'date';
    case 'instant':
      return 'timestamptz';
    case 'yesNo':
      return 'boolean';
    case 'choices':
      return 'text[]';
    case 'reference':
      return 'uuid';
    case 'references':
    case 'files':
      return 'uuid[]';
    case 'json':
    case 'table':
    case 'point':
    case 'polygon':
      return 'jsonb';
    default:
      return 'text';
  }
};
