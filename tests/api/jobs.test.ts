/** Jobs as people meet them over HTTP, and the calendar's turn as the processes of one installation share it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../src/app/composition.ts';
import { startJobs } from '../../src/app/jobs.ts';
import type { Actor } from '../../src/kernel/definition/index.ts';
import { jobKind, startJob } from '../../src/kernel/job/index.ts';
import { startApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test.close());

/** The queue knows the kinds of the product; what this one would do does not matter while nobody runs it. */
const [name] = [...kinds.jobs.keys()];
const waiting = jobKind({
  name: name ?? 'none',
  label: '等待',
  en: 'Waiting',
  input: z.object({}),
  run: async () => undefined,
});
const clerk = (): Actor => ({
  tenantId: test.bureau.tenantId,
  personId: test.bureau.people.officeClerk as string,
  personName: '',
  postId: null,
  role: 'office',
  organisationId: test.bureau.organisations.office as string,
  organisationPath: null,
  standsInFor: [],
  requestId: 'test',
});
const start = (title: string) => test.database.write(clerk(), (tx) => startJob(tx, waiting, {}, { title }));

it('shows a job to its starter and to administrators, lets both cancel it, and tells others nothing', async () => {
  const [mine, admin, other] = [await test.as('officeClerk'), await test.as('admin'), await test.as('officeHead')];
  const id = await start('导入（虚构）');
  expect((await mine.get('/api/jobs')).body).toMatchObject({
    total: 1,
    jobs: [{ id, state: 'queued', mayCancel: true }],
  });
  expect((await mine.get(`/api/jobs/${id}`)).body).toMatchObject({ title: '导入（虚构）', stateLabel: '排队中' });
  expect((await other.get(`/api/jobs/${id}`)).status).toBe(404);
  expect((await other.post(`/api/jobs/${id}/cancel`)).status).toBe(404);
  expect((await other.get('/api/jobs', { scope: 'all' })).body.total).toBe(0);
  expect((await test.anonymous.get('/api/jobs')).status).toBe(401);
  expect((await admin.get('/api/jobs', { scope: 'all', open: 'true' })).body.total).toBe(1);
  expect((await admin.post(`/api/jobs/${id}/cancel`)).body).toMatchObject({ state: 'cancelled', mayCancel: false });
  const again = await mine.post(`/api/jobs/${id}/cancel`);
  expect([again.status, again.body.code]).toEqual([409, 'wrong-state']);
  expect((await mine.post(`/api/jobs/${id}/start`)).status).toBe(404);
  const history = (await admin.get(`/api/background-jobs/${id}/history`)).body.entries;
  expect(history.map((entry: any) => entry.verb ?? entry.label)).toHaveLength(2);
});

it('lets nobody start, finish or fail a job by hand', async () => {
  const id = await start('导入（虚构）');
  const admin = await test.as('admin');
  for (const verb of ['start', 'finish', 'fail', 'requeue', 'stop'])
    expect((await admin.post(`/api/background-jobs/${id}/${verb}`, { version: 1, input: {} })).status, verb).toBe(403);
  await admin.post(`/api/jobs/${id}/cancel`);
});

it('runs the calendar’s turn once an hour however many processes ask for it', async () => {
  const stops = await Promise.all([startJobs(test.house), startJobs(test.house)]);
  const turns = () =>
    test.database.asOwner(
      async (client) =>
        (await client.query(`select state, data from pgboss.job where name = 'calendarTurn'`)).rows as {
          state: string;
        }[],
    );
  for (let n = 0; n < 1_000 && (await turns())[0]?.state !== 'completed'; n++) await sleep(50);
  await sleep(1200);
  expect(await turns()).toMatchObject([{ state: 'completed', data: { tenantId: test.bureau.tenantId } }]);
  await Promise.all(stops.map((stop) => stop()));
});
