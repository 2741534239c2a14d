import { createHash } from 'node:crypto';
import type pg from 'pg';
import { columnOf, type Field, type Fields, type RecordDefinition, type Registry, tableOf } from '#kernel/definition';

/**
 * Read-only views for other programs of the bureau, one a record, in the schema `open_v1`. They only ever grow: a
 * column that programs rely on is never renamed. Who reads them, and of which bureau, stands in `open_reader` by the
 * name of their database login (docs/operations.md); L4 fields are left out, L3 fields are masked.
 */
export const OPEN_SCHEMA = 'open_v1';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

type Column = { readonly name: string; readonly expression: string; readonly comment: string };

const BASE: readonly Column[] = [
  { name: 'id', expression: 't.id', comment: '标识' },
  { name: 'version', expression: 't.version', comment: '版本' },
  { name: 'row_from', expression: 't.row_from', comment: '本版本自何时起' },
];

/** A text keeps its first character; anything else tells only whether it is there. */
const masked = (column: string, field: Field): string =>
  field.kind === 'text'
    ? `case when t.${column} is null then null else left(t.${column}, 1) || '**' end`
    : `case when t.${column} is null then null else '***' end`;

const labelled = (column: string, field: Field): string =>
  `case t.${column} ${Object.entries(field.codes ?? {})
    .map(([code, label]) => `when ${literal(code)} then ${literal(label)}`)
    .join(' ')} end`;

const columnsOf = (name: string, field: Field): Column[] => {
  if (field.sensitivity === 'L4' || field.kind === 'sealed' || field.kind === 'files') return [];
  const column = quoted(columnOf(name));
  const comment = field.unit ? `${field.label}（${field.unit}）` : field.label;
  if (field.sensitivity === 'L3')
    return [{ name: columnOf(name), expression: masked(column, field), comment: `${comment}，已遮盖` }];
  const plain = { name: columnOf(name), expression: `t.${column}`, comment };
  if (field.kind !== 'choice') return [plain];
  return [plain, { name: `${columnOf(name)}_label`, expression: labelled(column, field), comment: `${comment}：名称` }];
};

/** The statements that make a record's view anew. */
export const openView = (definition: RecordDefinition): string[] => {
  const view = `${OPEN_SCHEMA}.${quoted(tableOf(definition))}`;
  const columns = [
    ...BASE,
    ...Object.entries(definition.fields as Fields).flatMap(([name, field]) => columnsOf(name, field)),
  ];
  const select = columns.map(({ name, expression }) => `  ${expression} as ${quoted(name)}`).join(',\n');
  return [
    `create view ${view} with (security_barrier) as select\n${select}\nfrom public.${quoted(tableOf(definition))} as t
where t.tenant_id = (select r.tenant_id from public.open_reader r where r.login = session_user)`,
    `comment on view ${view} is ${literal(definition.label)}`,
    ...columns.map(({ name, comment }) => `comment on column ${view}.${quoted(name)} is ${literal(comment)}`),
    `grant select on ${view} to public`,
  ];
};

/** Brings the views to what the definitions say; does nothing where they already do. `client` is the owner's. */
export const openViews = async (client: pg.ClientBase, registry: Registry): Promise<boolean> => {
  const statements = registry.records.flatMap(openView);
  const mark = createHash('sha256').update(statements.join('\n')).digest('hex');
  const { rows } = await client.query<{ mark: string | null }>(
    `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = '${OPEN_SCHEMA}'`,
  );
  if (rows[0]?.mark === mark) return false;
  const whole = [
    // Two processes that start at once: the second waits, and makes the same views again.
    'select pg_advisory_xact_lock(7204300)',
    `drop schema if exists ${OPEN_SCHEMA} cascade`,
    `create schema ${OPEN_SCHEMA}`,
    `grant usage on schema ${OPEN_SCHEMA} to public`,
    ...statements,
    `comment on schema ${OPEN_SCHEMA} is '${mark}'`,
  ];
  // One message is one transaction: programs see the views before or the views after.
  await client.query(whole.join(';\n'));
  return true;
};
