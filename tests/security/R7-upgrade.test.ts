/**
 * R7: the database of the previous release is upgraded by this tree. The rows are those that the release at 68375d0
 * (migrations/0001 alone) kept of its fictional bureau, some journal entries and notices left out for size.
 */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { buildApp } from '../../src/app/app.ts';
import { registry } from '../../src/app/composition.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { sealJournal, verifyJournal } from '../../src/kernel/seal/index.ts';
import { countNewMeasures, Database, migrate } from '../../src/kernel/store/index.ts';
import { emptyDatabase, type TestDatabase } from '../support/database.ts';
import { testKeys } from '../support/keys.ts';
import { until } from '../support/standby.ts';
import { expectTotalsRight } from '../support/totals.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const FIRST = '0001-foundation.sql';
const KEPT = join(import.meta.dirname, '../support/previous-release.jsonl.gz');

let fresh: TestDatabase;
let pool: pg.Pool;
let folder: string;
const rows = new Map<string, number>();

/** The previous release's schema by its own migration, then its rows as they stood. */
const loadPreviousRelease = async (): Promise<void> => {
  const first = await mkdtemp(join(tmpdir(), 'yaodian-previous-'));
  await copyFile(join(MIGRATIONS, FIRST), join(first, FIRST));
  await migrate(pool, first).finally(() => rm(first, { recursive: true, force: true }));
  const client = await pool.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    for (const line of gunzipSync(await readFile(KEPT))
      .toString('utf8')
      .split('\n')) {
      const { table, rows: kept } = JSON.parse(line) as { table: string; rows: unknown[] };
      const name = client.escapeIdentifier(table);
      await client.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [
        JSON.stringify(kept),
      ]);
      rows.set(table, kept.length);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
};

beforeAll(async () => {
  fresh = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'yaodian-upgraded-'));
  pool = new pg.Pool({ connectionString: fresh.url, max: 3 });
  pool.on('error', () => undefined);
  await loadPreviousRelease();
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});

const migrated = async (): Promise<string[]> =>
  (await pool.query('select name from kysely_migration order by name')).rows.map(({ name }) => name);

/** Holds the previous release's tables, so that the upgrade waits in its middle, and ends its connection there. */
const killMidway = async (): Promise<void> => {
  const holder = await pool.connect();
  const other = new pg.Pool({ connectionString: fresh.url, max: 2 });
  other.on('error', () => undefined);
  other.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await holder.query('begin');
    for (const table of rows.keys())
      await holder.query(`lock table ${holder.escapeIdentifier(table)} in access share mode`);
    const upgrade = migrate(other, MIGRATIONS).then(
      () => 'done',
      () => 'ended',
    );
    await until('the upgrade to wait', async () => {
      // Not asked in the holder's transaction, which would see the same moment again and again.
      const { rowCount } = await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`);
      return (rowCount ?? 0) > 0;
    });
    expect(await upgrade).toBe('ended');
  } finally {
    await holder.query('rollback');
    holder.release();
    await other.end();
  }
};

it('is killed in its middle and comes through at the next start, with every row, total and journal entry', async () => {
  await killMidway();
  expect(await migrated()).toEqual([FIRST.replace('.sql', '')]);
  const ran = await migrate(pool, MIGRATIONS);
  expect(ran.length).toBeGreaterThan(0);
  for (const [table, count] of rows) {
    const { rows: now } = await pool.query(`select count(*)::integer as n from ${pg.escapeIdentifier(table)}`);
    expect(now[0].n, table).toBe(count);
  }
  const database = new Database({ url: fresh.url, keys: testKeys, measures: registry.measures, max: 3 });
  try {
    expect((await countNewMeasures(database, registry)).length).toBeGreaterThan(0);
    await expectTotalsRight(database);
    const [tenantId = ''] = await database.tenants();
    const house: House = { database, folder, origin: 'http://localhost', version: 'test' };
    await sealJournal(house, tenantId);
    const check = await database.read(systemActor(tenantId, 'test'), (tx) =>
      verifyJournal(tx, { trusted: null, outside: [] }),
    );
    expect(check).toMatchObject({ sound: true, checked: rows.get('journal'), pending: 0, findings: [] });
    await answersPeople(house);
  } finally {
    await database.close();
  }
}, 60_000);

/** People of the previous release sign in and see their commitments. */
const answersPeople = async (house: House): Promise<void> => {
  const app = await buildApp(house);
  try {
    const payload = { username: 'juzhang', password: DEMO_PASSWORD };
    const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload });
    expect(signedIn.statusCode, signedIn.body).toBe(200);
    const cookie = String([signedIn.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
    const list = await app.inject({ url: '/api/commitments', headers: { cookie } });
    expect(list.json().total, list.body.slice(0, 300)).toBe(rows.get('commitment'));
  } finally {
    await app.close();
  }
};
