/**
 * R6: a backup is proved by restoring it. The embedded server (or Debian's PostgreSQL 15, where the harness runs it)
 * with a small database of its own, durable as in production.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { loadBureau } from '../../fixtures/load-bureau.ts';
import { parameters, registry } from '../../src/app/composition.ts';
import { hashPassword, organisation } from '../../src/kernel/access/index.ts';
import {
  backUpFiles,
  backupJobs,
  backupKey,
  backupStanding,
  backupsIn,
  drill,
  drillInWords,
  forgetBackups,
  type Kept,
  restoreFiles,
  SealBroken,
  shelfOf,
  shipLog,
  verifyBackup,
} from '../../src/kernel/continuity/index.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import { carryErasures, eraseAgain, erasureList, executeApproved } from '../../src/kernel/erasure/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { type Embedded, openEmbedded, startEmbedded } from '../../src/kernel/store/embedded/index.ts';
import { Database, openFieldKeys } from '../../src/kernel/store/index.ts';
import { enrolmentEvent } from '../../src/modules/pupils/index.ts';
import { program } from '../support/program.ts';
import { prepareTemplate } from '../support/template.ts';

const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
const programs = process.env.YAODIAN_TEST_ENGINE === 'debian15' ? { binaries: DEBIAN_15 } : {};
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const LONG = 240_000;

const room = mkdtempSync(join(tmpdir(), 'yaodian-backup-'));
chmodSync(room, 0o711);
const data = join(room, 'data');
const target = join(room, 'target');
let server: Embedded;
let house: House;
let tenantId: string;
let key: Buffer;
let shelf: string;
let kept: Kept;

beforeAll(async () => {
  server = await startEmbedded({ folder: data, log, ...programs });
  await prepareTemplate(server.url);
  const keys = openFieldKeys(data);
  const database = new Database({ url: server.url, engine: 'embedded', keys, measures: registry.measures, max: 6 });
  house = { database, folder: data, origin: 'http://localhost', version: 'test' };
  tenantId = (await loadBureau(database, await hashPassword(DEMO_PASSWORD), false)).tenantId;
  await mkdir(join(data, 'files/ab/cd'), { recursive: true });
  await writeFile(join(data, 'files/ab/cd/abcd'), '佐证材料');
  key = backupKey(data, () => undefined, {});
  shelf = shelfOf(target, data);
  kept = await backUpFiles(house, { shelf, key, continuous: true });
}, LONG);
afterAll(async () => {
  await house.database.close();
  await server.stop();
  rmSync(room, { recursive: true, force: true });
});

const addOffice = (name: string) =>
  house.database.write(systemActor(tenantId, 'test'), (tx) =>
    tx.create(organisation, { name, code: name, kind: 'section' }),
  );
const clock = async (): Promise<Date> =>
  house.database.asOwner(async (client) => new Date((await client.query('select clock_timestamp() as at')).rows[0].at));

const restore = (name: string, until: Date | 'end' | 'point', from = kept) =>
  restoreFiles({ kept: from, key, to: join(room, name), until, ...programs });

/** Something done with a restored folder's database. */
const within = async <T>(name: string, work: (database: Database) => Promise<T>): Promise<T> => {
  const folder = join(room, name);
  const restored = await openEmbedded({ folder, log, ...programs });
  const keys = openFieldKeys(folder);
  const database = new Database({ url: restored.url, engine: 'embedded', keys, measures: registry.measures, max: 1 });
  try {
    return await work(database);
  } finally {
    await database.close();
    await restored.stop();
  }
};
const rowsOf = (database: Database, text: string): Promise<any[]> =>
  database.asOwner(async (client) => (await client.query(text)).rows);

const CHILD = '禾苗恢复七九';
const TOLD = `select 'row' as place from enrolment_event where pupil_name = '${CHILD}'
  union all select 'journal' from journal_payload where content like '%${CHILD}%'`;
/** A case about a child, written down for good. @returns its id */
const addCase = () =>
  house.database.write(systemActor(tenantId, 'test'), async (tx) => {
    const quiet = { ...enrolmentEvent, prepare: () => ({}), effect: () => undefined };
    const facts = { kind: 'transferOut', pupilName: CHILD, grounds: '样例', effectiveOn: '2026-03-01' } as const;
    return (await tx.create(quiet, facts as never)).id;
  });
/** The case is erased on a request that two persons agreed to; what was erased is told on the shelf as well. */
const eraseCase = async (id: string): Promise<void> => {
  const list = { title: '个人请求删除', dataset: 'enrolmentEvent', origin: 'request', basis: '第四十七条', count: 1 };
  await house.database.write(systemActor(tenantId, 'test'), (tx) =>
    tx.system.create(erasureList, { ...list, items: [{ id, on: null }] } as never, { set: { state: 'approved' } }),
  );
  await executeApproved(house, tenantId, { registry, parameters });
  carryErasures(data, shelf);
};

describe('a backup', () => {
  it('comes back to any instant, with files and keys, while the log goes on', { timeout: LONG }, async () => {
    await addOffice('备份之后');
    const erased = await addCase();
    const between = new Date((await clock()).getTime() + 2);
    while ((await clock()) <= between);
    await addOffice('误操作之后');
    await eraseCase(erased);
    expect(await rowsOf(house.database, TOLD)).toEqual([]);
    await writeFile(join(data, 'files/ab/cd/later'), '后来的文件');
    expect(await shipLog(house, { shelf, key })).toBeGreaterThan(0);
    await restore('then', between);
    await within('then', async (database) => {
      const offices = await rowsOf(database, "select name from organisation where name like '%之后' order by name");
      expect(offices.map(({ name }) => name)).toEqual(['备份之后']);
      // What was erased since came back with the older instant, and goes by the list kept on the shelf.
      expect(await rowsOf(database, TOLD)).toEqual([{ place: 'row' }, { place: 'journal' }]);
      const folder = join(room, 'then');
      carryErasures(shelf, folder);
      expect(await eraseAgain({ database, folder }, { registry, parameters })).toBe(1);
      expect(await rowsOf(database, TOLD)).toEqual([]);
      expect(await eraseAgain({ database, folder }, { registry, parameters })).toBe(0);
    });
    expect(await readFile(join(room, 'then/files/ab/cd/abcd'), 'utf8')).toBe('佐证材料');
    expect(await readFile(join(room, 'then/files/ab/cd/later'), 'utf8')).toBe('后来的文件');
    expect(await readFile(join(room, 'then/keys/fields.json'))).toEqual(await readFile(join(data, 'keys/fields.json')));
    await expect(restore('then', 'end')).rejects.toMatchObject({ code: 'restore-target-used' });
    await expect(restore('before', new Date('2020-01-01'))).rejects.toMatchObject({ code: 'backup-too-late' });
  });

  it('is proved by a drill, which notices a table that differs', { timeout: LONG }, async () => {
    const env = { YAODIAN_BACKUP: target };
    const { drills, verifications } = backupJobs(registry.measures, env);
    const phases: object[] = [];
    const given: any = {
      house,
      input: {},
      progress: (now: object) => phases.push(now),
      throwIfStopped: () => undefined,
    };
    expect((await verifications.run(given))?.label).toContain('完好');
    // The job knows the embedded programs alone; it is what the page 备份 starts.
    const words = programs.binaries
      ? drillInWords(await drill({ kept, key, measures: registry.measures, ...programs }))
      : String((await drills.run(given))?.label);
    const [, tables = 0, rows = 0] = /恢复演练通过：(\d+)张表、(\d+)行/.exec(words) ?? [];
    expect(Number(tables), words).toBeGreaterThan(200);
    expect(Number(rows)).toBeGreaterThan(100);
    if (!programs.binaries) {
      expect(JSON.stringify(phases)).toContain('正在核对每张表');
      expect((await backupStanding(data, env)).lastDrill).toMatchObject({ backup: kept.name, sound: true, words });
    }
    console.info(`R6: ${words}`);
  });

  it('holds nothing readable, and opens with its own key, whole and unaltered, or not at all', {
    timeout: LONG,
  }, async () => {
    expect((await verifyBackup(kept, key)).files).toBeGreaterThan(100);
    const parts = readdirSync(kept.folder).map((name) => join(kept.folder, name));
    expect(parts).toHaveLength(4);
    for (const part of parts) expect((await readFile(part)).includes('澜溪')).toBe(false);
    await expect(verifyBackup(kept, Buffer.alloc(32, 1))).rejects.toThrow('密钥不对');
    const base = join(kept.folder, 'base.sealed');
    const bytes = await readFile(base);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    for (const wrong of [bytes.subarray(0, -1), bytes.subarray(0, bytes.length >> 1), flipped]) {
      await writeFile(base, wrong);
      await expect(verifyBackup(kept, key)).rejects.toThrow('改动');
    }
    await expect(restore('broken', 'end')).rejects.toThrow(SealBroken);
    expect(existsSync(join(room, 'broken'))).toBe(false);
    rmSync(base);
    await expect(verifyBackup(kept, key)).rejects.toThrow('base.sealed：文件不在了');
    await writeFile(base, bytes);
  });

  it('refuses a key that others may read, a missing key, and a disk without room', { timeout: LONG }, async () => {
    const path = join(data, 'keys/backup.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    expect(() => backupKey(data, undefined, {})).toThrow('权限须为600');
    chmodSync(path, 0o600);
    expect(() => backupKey(room, undefined, {})).toThrow('没有备份密钥');
    const full = backUpFiles(house, { shelf, key, continuous: true, free: async () => 1024 });
    await expect(full).rejects.toMatchObject({ code: 'backup-target-full' });
  });

  it('is kept by count and age, the newest always', async () => {
    const other = join(room, 'old', 'yaodian-old');
    const names = ['20260101T010000Z-physical', '20260201T010000Z-physical', '20260301T010000Z-physical'];
    for (const name of [...names, '.part-20260401T010000Z-physical'])
      await mkdir(join(other, name), { recursive: true });
    const left = async () => (await backupsIn(join(room, 'old'))).map(({ name }) => name);
    await forgetBackups(other, { count: 2, days: 3650 }, new Date('2026-03-02'));
    expect(await left()).toEqual(names.slice(1));
    await forgetBackups(other, { count: 2, days: 1 }, new Date('2027-01-01'));
    expect(await left()).toEqual(names.slice(2));
  });
});

/** The killed one's lock goes when PostgreSQL notices that nobody is there. */
const whenFree = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: string }).code !== 'backup-running') throw error;
    }
  }
};

describe('kill -9', () => {
  it('in the middle of a backup leaves nothing that is taken for one', { timeout: LONG }, async () => {
    const before = (await backupsIn(target)).length;
    const child = spawn(process.execPath, [await program('backup-worker'), server.url, data, shelf], { stdio: 'pipe' });
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(shelf).some((name) => name.startsWith('.part-'))).toBe(true);
    expect(await backupsIn(target)).toHaveLength(before);
    const next = await whenFree(() => backUpFiles(house, { shelf, key, continuous: true }));
    expect(readdirSync(shelf).filter((name) => name.startsWith('.part-'))).toEqual([]);
    expect((await verifyBackup(next, key)).files).toBeGreaterThan(100);
  });

  it('in the middle of a restore leaves no folder of that name, and the next one comes through', {
    timeout: LONG,
  }, async () => {
    const to = join(room, 'again');
    const env = { ...process.env, YAODIAN_BACKUP_KEY: key.toString('base64') };
    const child = spawn(process.execPath, [await program('restore-worker'), target, to, programs.binaries ?? ''], {
      stdio: 'pipe',
      env,
    });
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(to)).toBe(false);
    // Later than the log knows: all of it.
    await restore('again', new Date(Date.now() + 3_600_000));
    expect(
      await within('again', (database) => rowsOf(database, "select 1 from organisation where name like '%之后'")),
    ).toHaveLength(2);
    expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
