import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Registry } from '#kernel/definition';
import { BELOW_SCHEMA } from './below.ts';
import { recordSchema } from './ddl.ts';
import { APP_ROLE } from './entering.ts';
import { MEASURE_SCHEMA, measureTriggers } from './measure-ddl.ts';
import { OPEN_SCHEMA } from './open-views.ts';
import { SYSTEM_SCHEMA } from './system-tables.ts';
import { WRITE_SCHEMA } from './write-function.ts';

/** All statements that the definitions ask for, on an empty database, tables before the keys between them. */
export const desiredSchema = (registry: Registry): string[] => {
  const records = registry.records.flatMap(recordSchema);
  const statements = [
    ...SYSTEM_SCHEMA,
    ...WRITE_SCHEMA,
    ...records,
    ...BELOW_SCHEMA,
    ...MEASURE_SCHEMA,
    ...measureTriggers(registry),
  ];
  const last = (statement: string) => statement.includes(' foreign key ') && statement.startsWith('alter table');
  return [...statements.filter((statement) => !last(statement)), ...statements.filter(last)];
};

/**
 * Makes sure that the application's role exists and that the connecting user may become it.
 * Roles belong to the server, not to a database, so this is no migration.
 */
export const ensureAppRole = async (client: pg.ClientBase): Promise<void> => {
  try {
    await client.query(`do $$ begin
      if not exists (select 1 from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
    await client.query(`do $$ begin
      if not pg_has_role(current_user, '${APP_ROLE}', 'member') then execute format('grant ${APP_ROLE} to %I', current_user); end if;
    exception when unique_violation then null; end $$`);
    await client.query(`grant usage on schema public to ${APP_ROLE}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Error(
      `数据库账号无权建立应用角色。请数据库管理员执行：create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <连接账号>; 然后重新启动。`,
    );
  }
};

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** Migrations are reviewed SQL files, run in the order of their names, each in one transaction. */
const migrationsIn = async (folder: string): Promise<Record<string, Migration>> => {
  const names = await filesIn(folder);
  const entries = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, name), 'utf8');
    return [name.replace(/\.sql$/, ''), { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(entries));
};

/** Whether exactly these have run: told at once, where Kysely looks at every table and column three times before it knows. */
const isNewest = async (pool: pg.Pool, folder: string): Promise<boolean> => {
  const { rows: tables } = await pool.query(`select from pg_class where oid = to_regclass('kysely_migration')`);
  if (tables.length === 0) return false;
  const { rows } = await pool.query<{ name: string }>('select name from kysely_migration');
  const ran = rows.map(({ name }) => `${name}.sql`).sort();
  return ran.join() === (await filesIn(folder)).join();
};

/**
 * Brings the database to the newest schema; answers the names of the migrations that ran.
 * Concurrent processes wait for one another.
 */
export const migrate = async (pool: pg.Pool, folder: string): Promise<string[]> => {
  const client = await pool.connect();
  try {
    await ensureAppRole(client);
  } finally {
    client.release();
  }
  if (await isNewest(pool, folder)) return [];
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: () => migrationsIn(folder) } });
  // The views for other programs hold fast the columns they show; whoever migrates makes them anew (openViews).
  const pending = (await migrator.getMigrations()).some(({ executedAt }) => !executedAt);
  if (pending) await pool.query(`drop schema if exists ${OPEN_SCHEMA} cascade`);
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
};
