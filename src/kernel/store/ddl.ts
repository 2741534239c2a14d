import { columnOf, type RecordDefinition, tableOf } from '#kernel/definition';
import { belowSql } from './below.ts';
import { matchOf, sealedFields } from './resting.ts';
import { collationOf, fieldNames, sqlType } from './sql.ts';

/**
 * The schema that definitions ask for, as SQL statements in order. Run on an empty database it gives
 * the whole schema; comparing that with the migrated one tells what a migration must do (see schema-diff.ts).
 */
export const recordSchema = (definition: RecordDefinition): string[] => {
  const table = tableOf(definition);
  return [
    createTable(definition),
    createHistory(definition),
    ...references(definition),
    ...uniques(definition),
    ...(definition.indexes ?? []).map(
      (fields, index) =>
        `create index ${table}_index_${index + 1} on ${table} (tenant_id, ${fields.map(quoted).join(', ')})`,
    ),
    ...matchIndexes(definition),
    `create index ${table}_history_at on ${table}_history (tenant_id, row_to)`,
    ...rowPolicy(definition, table),
    ...rowPolicy(definition, `${table}_history`),
    ...historyTriggers(definition),
    `grant select, insert, update, delete on ${table} to yaodian_app`,
    `grant select, insert on ${table}_history to yaodian_app`,
  ];
};

/** A column as an identifier: some fields are named by words that SQL keeps for itself. */
const quoted = (field: string): string => `"${columnOf(field)}"`;

const nullable = (definition: RecordDefinition<any>, name: string): boolean => {
  if (name === 'createdBy' || name === 'changedBy') return true;
  return definition.fields[name]?.optional ?? false;
};

const columnLines = (definition: RecordDefinition): string[] =>
  fieldNames(definition).map((name) => {
    const fallback =
      name === 'rowFrom' || name === 'createdAt' ? " default date_trunc('milliseconds', clock_timestamp())" : '';
    return `  ${quoted(name)} ${sqlType(definition, name)}${collationOf(definition, name)}${nullable(definition, name) ? '' : ' not null'}${fallback}`;
  });

const createTable = (definition: RecordDefinition): string => {
  const table = tableOf(definition);
  const lines = [
    // No key to the tenant: a row's tenant is the transaction's (tenantPolicy), and no tenant ever goes (system-tables.ts).
    '  tenant_id uuid not null',
    ...columnLines(definition),
    ...sealedFields(definition).map((name) => `  ${quoted(matchOf(name))} text`),
    ...checks(definition),
    `  constraint ${table}_key primary key (tenant_id, id)`,
  ];
  return `create table ${table} (\n${lines.join(',\n')}\n)`;
};

/** Codes are held by the table too, so that no road past the write path can plant an unknown one. */
const checks = (definition: RecordDefinition): string[] =>
  Object.entries(definition.fields)
    .filter(([, field]) => field.kind === 'choice')
    .map(
      ([name, field]) =>
        `  constraint ${tableOf(definition)}_${columnOf(name)}_code check (${quoted(name)} in (${Object.keys(
          field.codes ?? {},
        )
          .map((code) => `'${code}'`)
          .join(', ')}))`,
    );

const createHistory = (definition: RecordDefinition): string => {
  const table = tableOf(definition);
  const lines = [
    '  tenant_id uuid not null',
    ...columnLines(definition).map((line) => line.replace(/ default .*$/, '')),
    '  row_to timestamptz not null',
    `  constraint ${table}_history_key primary key (tenant_id, id, version)`,
  ];
  return `create table ${table}_history (\n${lines.join(',\n')}\n)`;
};

const references = (definition: RecordDefinition): string[] => {
  const table = tableOf(definition);
  return Object.entries(definition.fields)
    .filter(([, field]) => field.kind === 'reference')
    .flatMap(([name, field]) => {
      const column = columnOf(name);
      const target = tableOf({ name: field.target ?? '' });
      return [
        `alter table ${table} add constraint ${table}_${column}_of foreign key (tenant_id, ${quoted(name)}) references ${target} (tenant_id, id) deferrable initially immediate`,
        ...(leads(definition, name)
          ? []
          : [`create index ${table}_${column}_at on ${table} (tenant_id, ${quoted(name)})`]),
      ];
    });
};

/** Whether a wider index begins with the field: one by the field alone would only cost every write. */
const leads = ({ indexes, unique }: RecordDefinition<any>, name: string): boolean =>
  [...(indexes ?? []), ...(unique ?? [])].some(([first]) => first === name);

/**
 * Each version that ends is kept, by the same statement that ends it: a version holds until exactly the instant from
 * which the next one holds. A trigger's statements are planned once a connection, not with every write.
 */
const historyTriggers = (definition: RecordDefinition): string[] => {
  const table = tableOf(definition);
  const columns = ['tenant_id', ...fieldNames(definition).map(quoted)];
  const keep = (
    name: string,
    rows: string,
    until: string,
  ) => `create function ${name}() returns trigger language plpgsql as $$
begin
  insert into ${table}_history (${columns.join(', ')}, row_to)
  select ${columns.map((column) => `o.${column}`).join(', ')}, ${until} from ${rows};
  return null;
end
$$`;
  return [
    keep(
      `keep_${table}`,
      'old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version',
      'n.row_from',
    ),
    keep(`keep_gone_${table}`, 'old_rows o', "greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from)"),
    `create trigger keep after update on ${table} referencing old table as old_rows new table as new_rows for each statement execute function keep_${table}()`,
    `create trigger keep_gone after delete on ${table} referencing old table as old_rows for each statement execute function keep_gone_${table}()`,
  ];
};

/** Sealed fields are looked up by their hashes alone. */
const matchIndexes = (definition: RecordDefinition): string[] =>
  sealedFields(definition).flatMap((name) => {
    if ((definition.unique ?? []).some(([first]) => first === name)) return [];
    const column = columnOf(matchOf(name));
    return `create index ${tableOf(definition)}_${column}_at on ${tableOf(definition)} (tenant_id, ${column})`;
  });

const uniques = (definition: RecordDefinition): string[] => {
  const table = tableOf(definition);
  return (definition.unique ?? []).map(
    (fields, index) =>
      `alter table ${table} add constraint ${table}_unique_${index + 1} unique (tenant_id, ${fields.map((name) => quoted(uniqueName(definition, name))).join(', ')})`,
  );
};

/** What makes a field unique: two seals of one text differ, its hashes do not. */
const uniqueName = (definition: RecordDefinition, name: string): string =>
  sealedFields(definition).includes(name) ? matchOf(name) : name;

/**
 * The tenant's line and, for a record that belongs to an organisation, the line of the subtree that the transaction
 * may reach (`yaodian.reach`: a path of the tree, or `*`), before a write and after it. What a town answers for by law is
 * reached by where the school lies as well.
 */
const rowPolicy = (definition: RecordDefinition, table: string): string[] => {
  if (!definition.belongsTo) return tenantPolicy(table);
  const reach = `(select current_setting('yaodian.reach', true))`;
  const lying = ` or o.town in (select t.id from organisation t where ${belowSql('t.path', reach)})`;
  const within = `select o.id from organisation o where (${belowSql('o.path', reach)})${definition.seenByTown ? lying : ''}`;
  const reached = `create policy ${table}_reach on ${table} as restrictive using (${reach} = '*' or ${quoted(definition.belongsTo)} in (${within}))`;
  return [...tenantPolicy(table), reached];
};

/** The second line of defence: whatever a query forgets, another tenant's rows do not exist for the application's role. */
export const tenantPolicy = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_tenant on ${table} using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid))`,
];

/**
 * Work that comes before any tenant is set, sign-in and the queue, is done by the connecting owner, who sees the rows;
 * the application's role has no policy that admits it outside its tenant.
 */
export const ownerPolicy = (table: string): string =>
  `create policy ${table}_owner on ${table} using (current_user <> 'yaodian_app') with check (current_user <> 'yaodian_app')`;
