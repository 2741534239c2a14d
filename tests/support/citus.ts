import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import { projectRoot } from '../../src/app/config.ts';
import { distributionPlan, migrate } from '../../src/kernel/store/index.ts';

/** A database of its own on a Citus cluster, migrated and with one tenant's organisation. `url` is the coordinator's. */
export const startCitus = async (url: string) => {
  const name = `yaodian_citus_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: own.href, max: 2 });
  await pool.query('create extension if not exists citus');
  await migrate(pool, join(projectRoot(), 'migrations'));
  const tenants = { own: v7(), other: v7() };
  return {
    distribute: async () => {
      const client = await pool.connect();
      for (const statement of await distributionPlan(client)) await client.query(statement);
      const { own: tenant } = tenants;
      await client.query(`insert into tenant (id, name, short_name, region) values ('${tenant}', '甲市', '甲', '')`);
      await client.query(`begin; set local citus.propagate_set_commands = 'local'; set local yaodian.tenant = '${tenant}';
        insert into organisation (tenant_id, id, version, name, code, kind) values ('${tenant}', '${v7()}', 1, '局', 'j', 'bureau'); commit`);
      client.release();
    },
    /** Organisations that the application's role sees in a tenant, whatever the query forgets. */
    seenBy: async (whose: 'own' | 'other'): Promise<number> => {
      const client = await pool.connect();
      await client.query(
        `begin; set local citus.propagate_set_commands = 'local'; set local role yaodian_app; set local yaodian.tenant = '${tenants[whose]}'; set local yaodian.reach = '*'`,
      );
      const { rows } = await client.query('select count(*)::int as n from organisation');
      await client.query('rollback');
      client.release();
      return rows[0]?.n;
    },
    drop: async () => {
      await pool.end();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
};
