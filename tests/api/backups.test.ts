/** The administrators' page 备份 over HTTP, and what page, metrics and health tell of ages. Real sealed files, small ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../src/app/app.ts';
import { parameters } from '../../src/app/composition.ts';
import { OPEN_EDGE } from '../../src/app/edge/settings.ts';
import { agesOf } from '../../src/app/operations/ages.ts';
import { lookAround } from '../../src/app/operations/look.ts';
import { noteProof, shelfOf } from '../../src/kernel/continuity/index.ts';
import { changeParameterValue, parameterValue } from '../../src/kernel/time/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';

const HOUR = 3_600_000;
let test: TestApp;
let admin: Client;
let guarded: FastifyInstance;
let target: string;

/** A backup as it lies on the shelf; what is inside does not matter to a list. */
const put = (hoursAgo: number) => {
  const at = new Date(Date.now() - hoursAgo * HOUR).toISOString().replace(/[-:]|\.\d+/g, '');
  const kept = { name: `${at}-physical`, shelf: shelfOf(target, test.house.folder) };
  const folder = join(kept.shelf, kept.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'base.sealed'), 'x'.repeat(1000));
  writeFileSync(join(folder, 'manifest.sealed'), 'x'.repeat(24));
  return { ...kept, folder };
};
const finding = async (key: string) => (await lookAround(test.house)).find((one) => one.key === key);

beforeAll(async () => {
  test = await startApp();
  target = join(test.house.folder, 'backups');
  admin = await test.as('admin');
  const edge = { ...OPEN_EDGE, metrics: { token: null, from: ['192.0.2.0/24'] } };
  guarded = await buildApp(test.house, { logLevel: 'error', edge });
  await guarded.ready();
});
afterAll(async () => {
  await guarded?.close();
  await test?.close();
});

it('lists backups with age, size, what was proved of each, and the command that restores it', async () => {
  expect((await admin.get('/api/backups')).body).toMatchObject({
    target,
    scheduled: false,
    besideData: true,
    backups: [],
    lastDrill: null,
  });
  expect((await finding('drill'))?.state).toBe('good');
  const [old, young] = [put(50), put(3)];
  await noteProof(old, { kind: 'drill', sound: true, words: '恢复演练通过：3张表' }, new Date(Date.now() - 49 * HOUR));
  await noteProof(old, { kind: 'verify', sound: false, words: 'base.sealed：改动过' });
  const { status, body } = await admin.get('/api/backups');
  expect([status, body.backups.map(({ name }: any) => name)]).toEqual([200, [young.name, old.name]]);
  expect(body.backups[0]).toMatchObject({ kind: 'physical', bytes: 1024, verified: null, drilled: null });
  expect(body.backups[1]).toMatchObject({ verified: { sound: false }, drilled: { sound: true } });
  expect(body.lastDrill).toMatchObject({ backup: old.name, words: '恢复演练通过：3张表' });
  expect(body.backups[0].restore).toBe(
    `bin/yaodian restore --from '${target}' --backup ${young.name} --to /srv/yaodian-restored`,
  );
  expect(body.rules.map(({ text }: any) => text)).toContain('每24小时备份，每7天演练');
});

it('starts a backup and a verification as jobs, each once at a time, for administrators alone', async () => {
  const [{ name }] = (await admin.get('/api/backups')).body.backups;
  const doors: [string, object][] = [
    ['/api/backups', {}],
    ['/api/backups/verifications', { name }],
  ];
  for (const [url, body] of doors) {
    for (const other of ['officeClerk', 'principal1', 'officeHead'])
      expect([url, other, (await (await test.as(other)).post(url, body)).status]).toEqual([url, other, 403]);
    const begun = await admin.post(url, body);
    expect([url, begun.status]).toEqual([url, 200]);
    expect((await admin.get(`/api/jobs/${begun.body.job}`)).body).toMatchObject({ state: 'queued', mayCancel: true });
    const again = await admin.post(url, body);
    expect([url, again.status, again.body.code]).toEqual([url, 409, 'job-under-way']);
  }
  // The database of this test is the operator's: its backups are dumps, which no drill restores here.
  const drill = await admin.post('/api/backups/drills', { name });
  expect([drill.status, drill.body.code]).toEqual([422, 'drill-needs-files']);
  expect((await (await test.as('officeClerk')).post('/api/backups/drills', { name })).status).toBe(403);
  const unknown = await admin.post('/api/backups/verifications', { name: '../../keys' });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'no-backup']);
});

it('tells ages in the findings by the thresholds of the parameter, and in the metrics', async () => {
  const ages = await agesOf(test.house);
  expect(ages.backup.age).toBeGreaterThan(3 * 3600 - 1);
  expect(ages.drill.age).toBeGreaterThan(49 * 3600 - 1);
  expect(await finding('backup')).toMatchObject({ state: 'warn', text: expect.stringContaining('没有定时备份') });
  expect((await finding('drill'))?.state).toBe('good');
  await test.database.write(backDoor(test.bureau), async (tx) => {
    const [row] = await tx.lookup(parameterValue, { name: 'continuityAges' });
    const value = { backupHours: 26, drillDays: 1, unsealedMinutes: 60 };
    await changeParameterValue(tx, parameters, String(row?.id), Number(row?.version), { value }, '试');
  });
  expect((await finding('drill'))?.state).toBe('warn');
  const [young] = (await admin.get('/api/backups')).body.backups;
  const words = '恢复演练不一致：1张表不同';
  const shelf = shelfOf(target, test.house.folder);
  await noteProof({ name: young.name, shelf, folder: '' }, { kind: 'drill', sound: false, words });
  expect(await finding('drill')).toMatchObject({ state: 'bad', text: expect.stringContaining('1张表不同') });
  const { body } = await guarded.inject({ url: '/metrics', remoteAddress: '192.0.2.9' });
  for (const name of ['seal', 'unsealed', 'backup', 'drill'])
    expect(body).toContain(`# TYPE yaodian_${name}_age_seconds gauge`);
  expect(body).toMatch(/\nyaodian_backup_age_seconds 1[01]\d{3}/);
  expect(body).toContain('yaodian_finding{key="drill"} 0\n');
});

it('gives health its reasons for whoever may read the metrics, and for nobody else', async () => {
  const told = await guarded.inject({ url: '/api/health', remoteAddress: '192.0.2.9' });
  expect(told.json()).toMatchObject({ status: 'ok', findings: expect.any(Array) });
  expect(told.json().findings.map(({ key }: any) => key)).toEqual(expect.arrayContaining(['backup', 'drill']));
  for (const remoteAddress of ['198.51.100.1', '127.0.0.1'])
    expect((await guarded.inject({ url: '/api/health', remoteAddress })).json().findings).toBeUndefined();
  await rm(target, { recursive: true });
  expect((await finding('backup'))?.text).toContain('还没有备份');
});
