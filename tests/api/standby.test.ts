/**
 * Reads that may lag go to a real streaming standby; whoever wrote, decides or lost a right is answered by the primary,
 * and so is everybody when the standby is gone or too far behind.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { configFrom, projectRoot } from '../../src/app/config.ts';
import { organisation } from '../../src/kernel/access/index.ts';
import {
  backUp,
  backupKey,
  backupsIn,
  loadDump,
  restoreDump,
  verifyBackup,
} from '../../src/kernel/continuity/index.ts';
import { type Actor, systemActor } from '../../src/kernel/definition/index.ts';
import { refuse } from '../../src/kernel/refusal/index.ts';
import { Database, migrate, type ReadTransaction } from '../../src/kernel/store/index.ts';
import { testKeys } from '../support/keys.ts';
import { addTenant } from '../support/room.ts';
import { askOnce, hasBasebackup, startPair, until } from '../support/standby.ts';

const LAG = 1;
let pair: Awaited<ReturnType<typeof startPair>>;
let database: Database;
let system: Actor;
let reader: Actor;

const isLate = async (tx: ReadTransaction) =>
  (await tx.rows<{ late: boolean }>(sql`select pg_is_in_recovery() as late`))[0]?.late;
const late = (who: Actor) => database.readLate(who, isLate);
/** Until a read is answered by the standby: it may be asked again some seconds after it was behind. */
const comesLate = (from: Database, who: Actor = reader) =>
  until('an answer of the standby', async () => (await from.readLate(who, isLate)) === true);
const names = (who: Actor) =>
  database.readLate(who, async (tx) => (await tx.find(organisation)).map(({ name }) => name));
const add = (who: Actor, name: string) =>
  database.write(who, (tx) => tx.system.create(organisation, { name, code: v7().slice(9), kind: 'department' }));
const open = () =>
  new Database({
    url: pair.primaryUrl,
    standby: { url: pair.standbyUrl, mostLag: LAG },
    keys: testKeys,
    measures: registry.measures,
    max: 3,
  });

describe.runIf(hasBasebackup)('a streaming standby', () => {
  beforeAll(async () => {
    pair = await startPair();
    database = open();
    await migrate(database.pool, join(projectRoot(), 'migrations'));
    const tenantId = await addTenant(database, '320413');
    system = systemActor(tenantId, 'test');
    reader = { ...system, personId: v7(), role: 'leader' };
    await add(system, '甲单位');
  }, 120_000);
  afterEach(() => pair.caughtUp());
  afterAll(async () => {
    await database.close();
    await pair.close();
  }, 60_000);

  it('is the operator’s, so its backup is a dump, which comes back into an empty database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yaodian-dump-test-'));
    const house = { database, folder, origin: 'http://localhost', version: 'test' };
    const target = join(folder, 'backups');
    const env = { DATABASE_URL: pair.primaryUrl };
    try {
      const missing = backUp(house, target, undefined, { ...env, YAODIAN_PG_BIN: '/nowhere' });
      await expect(missing).rejects.toMatchObject({ code: 'no-pg-dump', reasons: [{ remedy: expect.any(String) }] });
      expect(await backupsIn(target)).toEqual([]);
      const { kept } = await backUp(house, target, undefined, env);
      const key = backupKey(folder);
      expect((await verifyBackup(kept, key)).files).toBeGreaterThan(0);
      const dump = await restoreDump({ kept, key, to: join(folder, 'restored') });
      await askOnce(pair.primaryUrl, 'create database again');
      const again = pair.primaryUrl.replace(/yaodian$/, 'again');
      await loadDump(dump, again);
      const count = `select (select count(*)::int from organisation) as organisations, (select count(*)::int from journal) as entries`;
      expect(await askOnce(again, count)).toEqual(await askOnce(pair.primaryUrl, count));
      expect((await askOnce<{ organisations: number }>(again, count))?.organisations).toBeGreaterThan(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('answers reads that may lag, with rights and tenant held there too, and writes nothing', async () => {
    await pair.caughtUp();
    await comesLate(database);
    expect(await names(reader)).toEqual(['甲单位']);
    const stranger = { ...reader, tenantId: v7() };
    expect(await names(stranger)).toEqual([]);
    expect(await database.read(reader, isLate)).toBe(false);
    expect(await database.write(system, isLate)).toBe(false);
  });

  it('is not asked for who just wrote: they see their own change at once', async () => {
    const writer = { ...reader, personId: v7() };
    await pair.caughtUp();
    await comesLate(database, writer);
    await add(writer, '乙单位');
    expect(await late(writer)).toBe(false);
    expect(await names(writer)).toContain('乙单位');
    await pair.caughtUp();
    await comesLate(database);
  });

  it('passes a refusal on as it is, and asks who enters of the primary', async () => {
    await pair.caughtUp();
    const no = refuse('forbidden', '不能办理', '没有权限', '请联系办公室。');
    await expect(database.readLate(reader, () => Promise.reject(no))).rejects.toBe(no);
    const asked: unknown[] = [];
    const entrance = {
      ask: { text: 'select pg_is_in_recovery() as late', values: [] },
      admit: (row: unknown) => {
        asked.push(row);
        return reader;
      },
    };
    await until('an answer of the standby', async () => (await database.readLate(entrance, isLate)) === true);
    expect(new Set(asked.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"late":false}']));
  });

  it('is left alone while it is too far behind, and asked again when it has come up', async () => {
    await pair.caughtUp();
    const own = open();
    try {
      await askOnce(pair.standbyUrl, 'select pg_wal_replay_pause()');
      await add(system, '丙单位');
      const unseen = async () => (await own.readLate(reader, (tx) => tx.find(organisation))).map(({ name }) => name);
      // A process that has just started knows no older mark than now: nothing of before is missed.
      expect(await unseen()).toContain('丙单位');
      expect(await own.readLate(reader, isLate)).toBe(false);
    } finally {
      await askOnce(pair.standbyUrl, 'select pg_wal_replay_resume()');
      await own.close();
    }
    await pair.caughtUp();
    const next = open();
    await comesLate(next);
    await next.close();
  });

  it('may be gone: the primary answers instead', async () => {
    await pair.stopStandby();
    const own = open();
    try {
      expect(await own.readLate(reader, isLate)).toBe(false);
      expect(await late(reader)).toBe(false);
    } finally {
      await own.close();
      await pair.startStandby();
    }
    await pair.caughtUp();
    const next = open();
    await comesLate(next);
    await next.close();
  }, 120_000);
});

it('is configured beside a database of one’s own, with a lag in seconds', () => {
  const env = { DATABASE_URL: 'postgres://a/b', STANDBY_URL: 'postgres://c/b' };
  expect(configFrom(env).standby).toEqual({ url: 'postgres://c/b', mostLag: 5 });
  expect(configFrom({ ...env, STANDBY_LAG: '30' }).standby?.mostLag).toBe(30);
  expect(configFrom({}).standby).toBeNull();
  expect(() => configFrom({ STANDBY_URL: 'postgres://c/b' })).toThrow(/DATABASE_URL/);
  expect(() => configFrom({ ...env, STANDBY_LAG: 'soon' })).toThrow(/STANDBY_LAG/);
});
