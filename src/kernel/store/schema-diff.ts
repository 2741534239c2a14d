import type pg from 'pg';

/** One object of a database's schema: what creates it, what drops it, and its place in the order of creation. */
type SchemaObject = { readonly rank: number; readonly create: string; readonly drop: string };

/** Objects by a key that names kind, table and name; equal texts mean equal schemas. */
export type Schema = ReadonlyMap<string, SchemaObject>;

const OURS = `n.nspname = 'public' and c.relname not in ('kysely_migration', 'kysely_migration_lock')`;

/** Catalogue queries, each answering key, create and drop. `not null` constraints of PostgreSQL 18 belong to their columns. */
const CATALOGUE: readonly string[] = [
  `select 'table ' || c.relname as key, 'create table ' || c.relname || ' ()' as create, 'drop table ' || c.relname as drop
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and ${OURS}`,
  `select 'column ' || c.relname || '.' || a.attname as key,
     format('alter table %I add column %I %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
       coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), case when a.attnotnull then ' not null' else '' end) as create,
     format('alter table %I drop column %I', c.relname, a.attname) as drop
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where a.attnum > 0 and not a.attisdropped and c.relkind = 'r' and ${OURS} order by a.attnum`,
  `select 'collation ' || c.relname || '.' || a.attname as key,
     format('alter table %I alter column %I type text collate %I', c.relname, a.attname, o.collname) as create,
     format('alter table %I alter column %I type text', c.relname, a.attname) as drop
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   join pg_collation o on o.oid = a.attcollation
   where a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype and o.collname <> 'default' and c.relkind = 'r' and ${OURS}`,
  `select 'constraint ' || c.relname || '.' || k.conname as key,
     format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as create,
     format('alter table %I drop constraint %I', c.relname, k.conname) as drop
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where k.contype in ('p', 'u', 'c') and ${OURS}`,
  `select 'foreign key ' || c.relname || '.' || k.conname as key,
     format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as create,
     format('alter table %I drop constraint %I', c.relname, k.conname) as drop
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where k.contype = 'f' and ${OURS}`,
  `select 'index ' || i.relname as key, pg_get_indexdef(i.oid) as create, format('drop index %I', i.relname) as drop
   from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and not exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u'))`,
  `select 'function ' || p.proname as key, pg_get_functiondef(p.oid) as create, format('drop function %I', p.proname) as drop
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'`,
  `select 'trigger ' || c.relname || '.' || t.tgname as key, pg_get_triggerdef(t.oid) as create, format('drop trigger %I on %I', t.tgname, c.relname) as drop
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${OURS}`,
  `select 'security ' || c.relname as key, format('alter table %I enable row level security; alter table %I force row level security', c.relname, c.relname) as create,
     format('alter table %I disable row level security', c.relname) as drop
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and c.relforcerowsecurity and ${OURS}`,
  `select 'policy ' || p.tablename || '.' || p.policyname as key,
     format('create policy %I on %I as %s for %s', p.policyname, p.tablename, lower(p.permissive), lower(p.cmd))
       || coalesce(' using (' || p.qual || ')', '') || coalesce(' with check (' || p.with_check || ')', '') as create,
     format('drop policy %I on %I', p.policyname, p.tablename) as drop
   from pg_policies p where p.schemaname = 'public'`,
  `select format('grant %s %s', c.relname, lower(a.privilege_type)) as key, format('grant %s on %I to yaodian_app', lower(a.privilege_type), c.relname) as create,
     format('revoke %s on %I from yaodian_app', lower(a.privilege_type), c.relname) as drop
   from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
   where r.rolname = 'yaodian_app' and ${OURS}`,
];

/** Reads the schema `public` of a database. */
export const readSchema = async (client: pg.ClientBase): Promise<Schema> => {
  const schema = new Map<string, SchemaObject>();
  for (const [rank, query] of CATALOGUE.entries()) {
    const { rows } = await client.query<{ key: string; create: string; drop: string }>(query);
    for (const row of rows) schema.set(row.key, { rank, create: row.create, drop: row.drop });
  }
  return schema;
};

/** A column that may be empty from now on keeps what it holds. */
const loosened = (from: Schema, to: Schema): ReadonlyMap<string, string> =>
  new Map(
    [...from].flatMap(([key, { create, drop }]) =>
      key.startsWith('column ') && to.get(key) && create === `${to.get(key)?.create} not null`
        ? [[key, `${drop.replace(' drop column ', ' alter column ')} drop not null`] as const]
        : [],
    ),
  );

/**
 * The statements that turn the schema `from` into `to`: changed objects are dropped and made again,
 * in the order of dependence. Empty when the schemas agree. What drops a column or table deserves a reviewer's eye.
 */
export const schemaDifference = (from: Schema, to: Schema): string[] => {
  // A function is replaced in place: triggers and policies hang on it.
  const replaced = (key: string) => key.startsWith('function ') && to.has(key);
  const loose = loosened(from, to);
  const drops = [...from]
    .filter(([key]) => !loose.has(key))
    .filter(([key, object]) => to.get(key)?.create !== object.create && !replaced(key))
    .sort((a, b) => b[1].rank - a[1].rank);
  const creates = [...to]
    .filter(([key]) => !loose.has(key))
    .filter(([key, object]) => from.get(key)?.create !== object.create)
    .sort((a, b) => a[1].rank - b[1].rank);
  const droppedTables = new Set(
    drops
      .map(([key]) => key)
      .filter((key) => key.startsWith('table '))
      .map((key) => key.slice(6)),
  );
  const alone = drops.filter(
    ([key]) =>
      key.startsWith('table ') || key.startsWith('function ') || !droppedTables.has(key.split(/[ .]/)[1] ?? ''),
  );
  return [...loose.values(), ...alone.map(([, object]) => object.drop), ...creates.map(([, object]) => object.create)];
};
