import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { tableOf } from '../../src/kernel/definition/index.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

/** Tables of the installation, not of a bureau: they would be reference or local tables where tenants are distributed. */
const OF_THE_INSTALLATION = new Set([
  'tenant',
  'session',
  'sign_in_attempt',
  'sign_in_pass',
  'field_key',
  'open_reader',
  'measure_mark',
  'kysely_migration',
  'kysely_migration_lock',
]);

let source: TestDatabase;
let client: Client;

beforeAll(async () => {
  source = await freshDatabase();
  client = new Client({ connectionString: source.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await source.drop();
});

type Key = { table: string; name: string; columns: string[] };

describe('every key contains the tenant', () => {
  it('in primary, unique and foreign keys and unique indexes', async () => {
    const { rows: constraints } = await client.query<Key>(
      `select c.relname as table, k.conname as name, array_agg(a.attname::text) as columns
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
       where n.nspname = 'public' and k.contype in ('p', 'u', 'f') group by 1, 2`,
    );
    const { rows: indexes } = await client.query<Key>(
      `select c.relname as table, i.relname as name, array_agg(a.attname::text) as columns
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
       join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum = any(x.indkey)
       where n.nspname = 'public' and x.indisunique group by 1, 2`,
    );
    expect(constraints.length).toBeGreaterThan(200);
    const without = [...constraints, ...indexes]
      .filter(({ table }) => !OF_THE_INSTALLATION.has(table))
      .filter(({ columns }) => !columns.includes('tenant_id'))
      .map(({ table, name }) => `${table}.${name}`);
    // Sign-in looks for the tenant by the name, which is therefore one in the whole installation.
    expect(without).toEqual(['account.account_username']);
  });

  it('and every table of a bureau is held by row-level security', async () => {
    const { rows } = await client.query<{ table: string }>(
      `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    );
    const open = rows.map(({ table }) => table).filter((table) => !OF_THE_INSTALLATION.has(table));
    expect(open).toEqual([]);
  });

  it('by policies that ask for the tenant, the reach and nothing else', async () => {
    const { rows } = await client.query<{
      table: string;
      name: string;
      permissive: string;
      asks: string;
      checks: string;
    }>(
      `select tablename as table, policyname as name, permissive, qual as asks, coalesce(with_check, qual) as checks
       from pg_policies where schemaname = 'public' and tablename <> all($1::text[])`,
      [[...OF_THE_INSTALLATION]],
    );
    expect(rows.length).toBeGreaterThan(300);
    const tenant =
      /^\(tenant_id = \( SELECT \(NULLIF\(current_setting\('yaodian\.tenant'::text, true\), ''::text\)\)::uuid AS "nullif"\)\)$/;
    const setting = String.raw`\( SELECT current_setting\('yaodian\.reach'::text, true\) AS current_setting\)`;
    const below = (path: string) =>
      String.raw`\(\(${path} ~>=~ ${setting}\) AND \(${path} ~<~ \(rtrim\(${setting}, '/'::text\) \|\| '0'::text\)\)\)`;
    const within = (where: string) =>
      new RegExp(
        String.raw`^\(\(${setting} = '\*'::text\) OR \(\w+ IN \( SELECT o\.id\s+FROM organisation o\s+WHERE ${where}\)\)\)$`,
      );
    const reach = within(below(String.raw`o\.path`));
    // Where a town's duties follow the ground, what lies in it is reached as well (decisions/0031).
    const lying = within(
      String.raw`\(${below(String.raw`o\.path`)} OR \(o\.town IN \( SELECT t\.id\s+FROM organisation t\s+WHERE ${below(String.raw`t\.path`)}\)\)\)`,
    );
    const byTown = new Set(
      registry.records
        .filter(({ seenByTown }) => seenByTown)
        .flatMap((one) => [tableOf(one), `${tableOf(one)}_history`])
        .concat('measure_row'),
    );
    const owner = /^\(CURRENT_USER <> 'yaodian_app'::name\)$/;
    const odd = rows.filter(({ table, name, permissive, asks, checks }) => {
      const [asked, mode] =
        name === `${table}_tenant`
          ? [tenant, 'PERMISSIVE']
          : name === `${table}_reach`
            ? [byTown.has(table) ? lying : reach, 'RESTRICTIVE']
            : [owner, 'PERMISSIVE'];
      return permissive !== mode || asks !== checks || !asked.test(asks);
    });
    expect(odd).toEqual([]);
    const reached = rows.filter(({ name }) => name.endsWith('_reach')).map(({ table }) => table);
    const belonging = registry.records.filter(({ belongsTo }) => belongsTo).map((one) => tableOf(one));
    // Kept totals are of an organisation as what they count.
    const expected = ['measure_row', ...belonging.flatMap((table) => [table, `${table}_history`])];
    expect(reached.sort()).toEqual(expected.sort());
  });
});
