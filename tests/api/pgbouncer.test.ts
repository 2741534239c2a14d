import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { buildApp } from '../../src/app/app.ts';
import { kinds } from '../../src/app/composition.ts';
import { organisation } from '../../src/kernel/access/index.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import { Client, startApp, type TestApp } from '../support/app.ts';
import { testKeys } from '../support/keys.ts';
import { hasPgbouncer, startPgbouncer } from '../support/pgbouncer.ts';

let test: TestApp;
let bouncer: Awaited<ReturnType<typeof startPgbouncer>>;
const houses: House[] = [];
const apps: Awaited<ReturnType<typeof buildApp>>[] = [];

const signIn = async (at: number, username: string): Promise<Client> => {
  const app = apps[at] as (typeof apps)[number];
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username, password: DEMO_PASSWORD },
  });
  expect(answer.statusCode).toBe(200);
  const [cookie] = [answer.headers['set-cookie']].flat();
  return new Client(app, String(cookie).split(';')[0] ?? '', username);
};
/** The same session at the other process. */
const elsewhere = async (at: number, cookie: string): Promise<Client> =>
  new Client(apps[at] as (typeof apps)[number], cookie, null);

describe.runIf(hasPgbouncer)('two processes over one database through PgBouncer in transaction mode', () => {
  beforeAll(async () => {
    test = await startApp();
    bouncer = await startPgbouncer(test.databaseUrl);
    for (let at = 0; at < 2; at++) {
      const database = new Database({ keys: testKeys, url: bouncer.url, max: 8 });
      const house = { ...test.house, database };
      houses.push(house);
      apps.push(await buildApp(house, { logLevel: 'error' }));
    }
  }, 120_000);
  afterAll(async () => {
    for (const app of apps) await app.close();
    for (const { database } of houses) await database.close();
    await bouncer.stop();
    await test.close();
  });

  it('keeps every caller to the own organisation while server connections are shared', async () => {
    const [one, other] = [await signIn(0, 'xiaozhang'), await signIn(1, 'wangjiang')];
    const building = (n: number) => ({
      number: `B${n}`,
      name: `第${n}教学楼`,
      fromOn: '2019-09-01',
      tenure: 'owned',
      floorsAbove: 4,
      builtYear: 2018,
      classroomArea: 1_000 + n,
    });
    const own = async (client: Client) => (await client.get('/api/session')).body.post.organisation.id;
    const [here, there] = [await own(one), await own(other)];
    const writes = Array.from({ length: 40 }, (_, n) => {
      const [client, school] = n % 2 === 0 ? [one, here] : [other, there];
      return client.post('/api/buildings', { ...building(n), school });
    });
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    const reads = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const [client, school] = n % 2 === 0 ? [one, here] : [other, there];
        const { body } = await client.get('/api/buildings', { limit: 100 });
        return body.rows.length === 20 && body.rows.every((row: any) => row.school === school);
      }),
    );
    expect(reads.every(Boolean)).toBe(true);
    expect((await one.post('/api/buildings', { ...building(99), school: there })).status).toBe(403);
    const named = await (houses[0] as House).database.asOwner((client) =>
      client.query(`select from pg_prepared_statements where name like 'row\\_%'`),
    );
    expect(named.rowCount).toBe(0);
  }, 120_000);

  it('ends a session everywhere at once', async () => {
    const app = apps[0] as (typeof apps)[number];
    const payload = { username: 'qiming', password: DEMO_PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload });
    const cookie = String([answer.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';
    const second = await elsewhere(1, cookie);
    expect((await second.get('/api/session')).status).toBe(200);
    await (await elsewhere(0, cookie)).delete('/api/session');
    expect((await second.get('/api/session')).status).toBe(401);
  });

  it('leaves no tenant, reach or role behind on a connection', async () => {
    const actor = systemActor(test.bureau.tenantId, 'test');
    const read = (n: number) => (houses[n % 2] as House).database.read(actor, (tx) => tx.find(organisation));
    await Promise.all(Array.from({ length: 20 }, (_, n) => read(n)));
    const seen = await (houses[0] as House).database.asOwner(async (client) => {
      const { rows } = await client.query(
        "select current_setting('yaodian.tenant', true) as tenant, current_setting('yaodian.reach', true) as reach, current_user as who",
      );
      return rows[0];
    });
    expect([seen.tenant || null, seen.reach || null]).toEqual([null, null]);
    expect(seen.who).not.toBe('yaodian_app');
  });

  it('runs each job once, whichever process takes it', async () => {
    const runners = houses.map((house) => new JobRunner(house, kinds, { look: 40 }));
    for (const runner of runners) await runner.start();
    const school = await signIn(0, 'xiaozhang');
    const csv = Buffer.from(
      (
        await school.get(
          '/api/buildings',
          {},
          { accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        )
      ).bytes,
    );
    const { body } = await school.upload('/api/imports', { name: '校舍.xlsx', bytes: csv }, { record: 'building' });
    await school.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
    let state = 'checking';
    for (let waits = 0; waits < 2_000 && state === 'checking'; waits++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = (await school.get(`/api/imports/${body.id}`)).body.state;
    }
    expect(state).toBe('checked');
    const job = (await school.get(`/api/jobs/${(await school.get(`/api/imports/${body.id}`)).body.job}`)).body;
    expect([job.state, job.attempt]).toEqual(['done', 1]);
    for (const runner of runners) await runner.stop();
  }, 120_000);
});
