import type pg from 'pg';

/** Tables of the migrator alone; no query of the application joins them. */
const LOCAL = ['kysely_migration', 'kysely_migration_lock'];
/** All others lie beside this one: a tenant's rows are on one worker, and its foreign keys hold there. */
const ANCHOR = 'organisation';

type Table = { readonly name: string; readonly byTenant: boolean };
type Key = { readonly table: string; readonly name: string; readonly definition: string };

/** Tables of the schema, and whether every primary, unique and exclusion key of theirs contains the tenant. */
const TABLES = `select c.relname as name,
    exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
    and not exists (select 1 from pg_index x where x.indrelid = c.oid and (x.indisunique or x.indisexclusion) and not exists (
      select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any(x.indkey))) as "byTenant"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;

const KEYS = `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype = 'f' order by 1, 2`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The statements, in order, that lay the schema out on Citus by tenant, one worker for all of a tenant's rows. Each is
 * sent by itself: Citus distributes no table in a transaction that did other things to it. Foreign keys are taken off
 * first and put back last, so that their order does not matter. `client` is the owner's.
 */
export const distributionPlan = async (client: pg.ClientBase): Promise<string[]> => {
  const tables = (await client.query<Table>(TABLES)).rows.filter(({ name }) => !LOCAL.includes(name));
  const keys = (await client.query<Key>(KEYS)).rows;
  const distributed = tables.filter(({ byTenant }) => byTenant).map(({ name }) => name);
  const beside = distributed.filter((name) => name !== ANCHOR);
  return [
    // Triggers keep history and totals. Citus takes them only so; without them a write would leave no history.
    'set citus.enable_unsafe_triggers to on',
    ...keys.map(({ table, name }) => `alter table ${quoted(table)} drop constraint ${quoted(name)}`),
    ...tables.filter(({ byTenant }) => !byTenant).map(({ name }) => `select create_reference_table('${name}')`),
    `select create_distributed_table('${ANCHOR}', 'tenant_id', colocate_with => 'none')`,
    ...beside.map((name) => `select create_distributed_table('${name}', 'tenant_id', colocate_with => '${ANCHOR}')`),
    ...keys.map(
      ({ table, name, definition }) => `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`,
    ),
    // Tenant, reach and role are settings of each transaction: row-level security on the workers asks for them there.
    `do $$ begin execute format('alter database %I set citus.propagate_set_commands to ''local''', current_database()); end $$`,
  ];
};

/** Why the database cannot be laid out now, in Chinese; null where it can. */
export const notDistributable = async (client: pg.ClientBase): Promise<string | null> => {
  const { rows } = await client.query("select 1 from pg_extension where extname = 'citus'");
  if (rows.length === 0) return '这个数据库没有安装 Citus 扩展。请数据库管理员执行 create extension citus 后重试。';
  const { rows: done } = await client.query(
    "select 1 from pg_dist_partition where logicalrelid = 'organisation'::regclass",
  );
  return done.length > 0 ? '数据表已经按租户分布，无须再次执行。' : null;
};
