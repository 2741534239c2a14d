import {
  type CompiledQuery,
  DummyDriver,
  type Expression,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { BASE_FIELDS, columnOf, type FieldKind, type RecordDefinition } from '#kernel/definition';
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

/** `lead_section as "leadSection"` for every column, read from `alias`. */
export const selectColumns = (definition: RecordDefinition<any>, alias: string) =>
  sql.join(fieldNames(definition).map((name) => sql`${sql.ref(`${alias}.${columnOf(name)}`)} as ${sql.id(name)}`));

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
