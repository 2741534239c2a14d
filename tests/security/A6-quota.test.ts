import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app/app.ts';
import { parameters, registry } from '../../src/app/composition.ts';
import { exportRelease } from '../../src/kernel/release/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import {
  addDays,
  addParameterValue,
  changeParameterValue,
  parameterValue,
  today,
} from '../../src/kernel/time/index.ts';
import { type Answer, backDoor, Client, startApp, type TestApp } from '../support/app.ts';
import { testKeys } from '../support/keys.ts';
import { ok } from '../support/plan.ts';
import { identityNumberOf } from '../support/pupils.ts';

/** security/A6: how many people's data one person takes out or looks into within a day (ASVS V2.4.1). */
const CSV = { accept: 'text/csv' };
let test: TestApp;
let admin: Client;

beforeAll(async () => {
  test = await startApp();
  admin = await test.as('admin');
});
afterAll(() => test.close());

const setRule = (name: string, value: object): Promise<unknown> =>
  test.database.write(backDoor(test.bureau), async (tx) => {
    const [known] = await tx.lookup(parameterValue, { name });
    if (known) return changeParameterValue(tx, parameters, known.id, known.version, { value }, '测试');
    const rule = {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      source: '测试',
      checkedOn: null,
      certainty: 'check',
    } as const;
    return addParameterValue(tx, parameters, name, { ...rule, value }, '测试');
  });
const allow = (perDay: number): Promise<unknown> => setRule('personalDataQuota', { perDay });
const takeOut = (who: Client): Promise<Answer> => who.get('/api/people', {}, CSV);
const lookInto = (key: string): Promise<Answer> =>
  admin.post(`/api/people/${test.bureau.people[key]}/reveal`, { field: 'mobile', reason: '核实联系方式' });

it('bounds what one person takes out and looks into on a day, also of two exports at once, and says how many', async () => {
  const { total } = (await admin.get('/api/people', { limit: 1 })).body;
  expect(total).toBeGreaterThan(5);
  await allow(total - 1);
  const over = await takeOut(admin);
  expect([over.status, over.body.code]).toEqual([403, 'over-quota']);
  expect(over.body.facts).toMatchObject({ persons: total, taken: 0, perDay: total - 1 });
  expect(over.body.detail).toContain(`${total}人`);
  // What is covered for the post, as for a section, is nobody's data in clear and has no bound.
  expect((await takeOut(await test.as('basicHead'))).status).toBe(200);
  await allow(total + 1);
  const both = await Promise.all([takeOut(admin), takeOut(admin)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  // One more person, and no other.
  expect((await lookInto('principal1')).status).toBe(200);
  expect((await lookInto('principal2')).body.code).toBe('over-quota');
  const { entries } = (await (await test.as('auditHead')).get('/api/journal', { record: 'person', verb: 'export' }))
    .body;
  const counts = entries.flatMap(({ changes }: any) => changes.filter(({ field }: any) => field === 'persons'));
  expect(counts.map(({ after }: any) => after)).toEqual([total]);
});

describe('pages that show persons in clear', () => {
  let auditor: Client;
  let principal: Client;
  const named = (tag: string, at: number) => `${'甲乙丙丁戊己庚辛'[at]}${tag}`;
  const looks = async (verb: 'browse' | 'look') =>
    (await auditor.get('/api/journal', { verb, record: 'pupil', personId: test.bureau.people.principal1, limit: 100 }))
      .body.entries;
  const counts = (entries: any[]): number[] =>
    entries.flatMap(({ changes }) =>
      changes.filter(({ field }: any) => field === 'persons').map((one: any) => one.after),
    );
  const page = (query: object = {}): Promise<Answer> =>
    principal.get('/api/pupils', { limit: 3, ...query } as Record<string, unknown>);

  beforeAll(async () => {
    auditor = await test.as('auditHead');
    principal = await test.as('principal1');
    for (let at = 0; at < 8; at++)
      ok(
        await principal.post('/api/pupils', {
          name: named('明远', at),
          gender: '1',
          birthDate: '2018-11-20',
          idNumber: identityNumberOf('2018-11-20'),
          school: test.bureau.organisations.school1,
        }),
      );
  });

  it('are bounded by persons, each once a day: paging, search, finding and one by one; what was seen stays open', async () => {
    await setRule('personalViewQuota', { perDay: 6 });
    const first = await page();
    expect([first.status, first.body.rows.length]).toEqual([200, 3]);
    // The same page again, and its rows one by one, are nobody new.
    for (const { id } of first.body.rows) {
      expect((await page()).status).toBe(200);
      expect((await principal.get(`/api/pupils/${id}`)).status).toBe(200);
    }
    const second = await page({ after: first.body.next });
    expect(second.status).toBe(200);
    const over = await page({ after: second.body.next });
    expect([over.status, over.body.code, over.body.rows]).toEqual([403, 'over-view-quota', undefined]);
    expect(over.body.facts).toMatchObject({ shown: 6, perDay: 6 });
    expect(over.body.detail).toContain('每人每天6人');
    const seen = new Set([...first.body.rows, ...second.body.rows].map(({ id }: any) => id));
    const all = await test.database.read(backDoor(test.bureau), (tx) =>
      tx.rows<{ id: string; name: string }>(sql`select id, name from pupil order by id`),
    );
    const rest = all.find(({ id }) => !seen.has(id));
    const doors: readonly Promise<Answer>[] = [
      principal.get(`/api/pupils/${rest?.id}`),
      principal.get('/api/search', { q: rest?.name }),
      principal.post('/api/pupils/find', { name: rest?.name }),
    ];
    for (const [at, door] of doors.entries()) expect([at, (await door).body.code]).toEqual([at, 'over-view-quota']);
    expect((await page()).status).toBe(200);
    // Covered for the post, they are nobody's data in clear and have no bound.
    expect((await (await test.as('officeClerk')).get('/api/pupils', { limit: 50 })).status).toBe(200);
    expect((await (await test.as('liaison1')).get('/api/pupils', { limit: 6 })).status).toBe(200);
    await setRule('personalViewQuota', { perDay: 5000 });
    expect((await principal.get(`/api/pupils/${rest?.id}`)).status).toBe(200);
  });

  it('stand in the journal: a page as one entry with its question and its number, a detail by its row', async () => {
    const browsed = await looks('browse');
    expect(counts(browsed).sort()).toEqual([3, 3]);
    expect(JSON.stringify(browsed[0])).toContain('学生');
    expect(JSON.stringify(browsed)).not.toContain('明远');
    const opened = await looks('look');
    expect(opened.length).toBe(4);
    expect(counts(opened).sort()).toEqual([0, 0, 0, 1]);
    expect(opened.every(({ recordId }: any) => typeof recordId === 'string')).toBe(true);
    const filtered = await page({ filter: { gender: '1' }, limit: 50 });
    expect(filtered.status).toBe(200);
    expect(JSON.stringify((await looks('browse'))[0])).toContain('筛选：性别');
    // No row's own story tells who read it; the auditors' pages and a leak's report do.
    const { entries } = (await principal.get(`/api/pupils/${opened[0].recordId}/history`)).body;
    expect(entries.map(({ verb }: any) => verb)).not.toContain('look');
    const day = today();
    const leak = (await auditor.get('/api/privacy/leak-report/overview', { record: 'pupil', from: day, to: day })).body;
    expect(leak.acts.map(({ act }: any) => act)).toEqual(expect.arrayContaining(['翻阅名单', '查阅详情']));
  });

  it('are the same persons in another process and after a restart: nobody is counted twice or forgotten', async () => {
    const total = async () =>
      counts([...(await looks('browse')), ...(await looks('look'))]).reduce((sum, one) => sum + one, 0);
    const all = ok<any>(await principal.get('/api/pupils', { limit: 50 })).rows;
    const shown = await total();
    expect(shown).toBe(all.length);
    // The day is full: only who was shown before may be shown.
    await setRule('personalViewQuota', { perDay: shown });
    const database = new Database({ keys: testKeys, measures: registry.measures, url: test.databaseUrl, max: 2 });
    const app = await buildApp({ ...test.house, database }, { logLevel: 'error' });
    const there = new Client(app, String(Reflect.get(principal, 'cookie')), 'principal1');
    try {
      expect((await there.get('/api/pupils', { limit: 50 })).status).toBe(200);
      for (const { id } of all) expect((await there.get(`/api/pupils/${id}`)).status).toBe(200);
      expect(await total()).toBe(shown);
      const told = (await looks('browse')).map(({ changes }: any) => changes.map(({ field }: any) => field));
      expect(told.flat()).not.toContain('seen');
    } finally {
      await app.close();
      await database.close();
      await setRule('personalViewQuota', { perDay: 5000 });
    }
  });

  it('read on while nothing can be saved', async () => {
    const paused = Object.assign(Object.create(test.house.database), {
      pause: { reason: () => '磁盘空间不足' },
    });
    const reading = await buildApp({ ...test.house, database: paused }, { logLevel: 'error' });
    const answered = await reading.inject({
      url: '/api/pupils?limit=50',
      headers: { cookie: String(Reflect.get(await test.as('liaison1'), 'cookie')) },
    });
    await reading.close();
    expect([answered.statusCode, answered.json().rows?.length > 6]).toEqual([200, true]);
  });
});

describe('an export of many persons', () => {
  let liaison: Client;
  let principal: Client;
  let total = 0;
  const leave = (who: Client, query: object = {}): Promise<Answer> =>
    who.get('/api/pupils', query as Record<string, unknown>, CSV);
  const release = async (who: Client, id: string): Promise<Answer> => who.act('export-releases', id, 'release');

  beforeAll(async () => {
    await allow(100_000);
    liaison = await test.as('liaison1');
    principal = await test.as('principal1');
    for (const name of ['禾苗苗', '路遥遥', '田小满'])
      ok(
        await liaison.post('/api/pupils', {
          name,
          gender: '1',
          birthDate: '2018-11-20',
          idNumber: identityNumberOf('2018-11-20'),
          school: test.bureau.organisations.school1,
        }),
      );
    total = (await liaison.get('/api/pupils', { limit: 1 })).body.total;
    await setRule('exportReleaseRule', { persons: total, hours: 24 });
  });

  it('leaves alone up to the threshold, and one over waits for a second person who is entitled', async () => {
    expect((await leave(liaison)).status).toBe(200);
    await setRule('exportReleaseRule', { persons: total - 1, hours: 24 });
    const refused = await leave(liaison);
    expect([refused.status, refused.body.code]).toEqual([403, 'second-person-needed']);
    expect(refused.body.facts).toMatchObject({ persons: total, most: total - 1 });
    const id = String(refused.body.facts.release);
    // Asked again it is the same application.
    expect((await leave(liaison)).body.facts.release).toBe(id);
    expect((await release(liaison, id)).status).toBe(422);
    for (const who of [admin, await test.as('principal2'), await test.as('auditHead')])
      expect((await release(who, id)).status).toBeGreaterThanOrEqual(403);
    const { notices } = (await principal.get('/api/notices')).body;
    expect(notices[0].title).toContain('请放行：白露晨导出学生');
    expect((await release(principal, id)).body.state).toBe('released');
    // Neither a wider question nor another person passes on it.
    expect((await leave(liaison, { sort: '-createdAt' })).body.code).toBe('second-person-needed');
    expect((await leave(principal)).body.code).toBe('second-person-needed');
    const file = await leave(liaison);
    expect(file.status).toBe(200);
    expect(file.body).toContain('导出人：白露晨');
    expect((await liaison.get(`/api/export-releases/${id}`)).body.row.state).toBe('fetched');
    expect((await leave(liaison)).body.code).toBe('second-person-needed');
  });

  it('is fetched in time, and not with more persons than were released', async () => {
    const waiting = async () => String((await leave(liaison)).body.facts.release);
    const late = await waiting();
    expect((await release(await test.as('director'), late)).status).toBe(200);
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(exportRelease, late, { decidedAt: new Date(Date.now() - 25 * 3_600_000).toISOString() }),
    );
    const few = await waiting();
    expect(few).not.toBe(late);
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(exportRelease, few, { persons: total - 1 }),
    );
    expect((await release(principal, few)).status).toBe(200);
    expect((await leave(liaison)).body.facts.release).not.toBe(few);
  });

  it('is none where nothing personal is told in clear, and no approval means no data', async () => {
    expect((await leave(await test.as('officeClerk'))).status).toBe(200);
  });

  it('counts the same in a saved query and in a feed, whose systems have a day of their own', async () => {
    const question = { record: 'pupil', columns: ['name'], title: '本校学生名单' };
    const query = ok<any>(await liaison.post('/api/saved-queries', question)).id;
    const out = () => liaison.post(`/api/saved-queries/${query}/export`, { format: 'csv' });
    expect((await out()).body.code).toBe('second-person-needed');
    await setRule('exportReleaseRule', { persons: 1000, hours: 24 });
    await allow(1);
    expect((await out()).body.code).toBe('over-quota');
    const given = {
      title: '学生资助系统',
      organisation: test.bureau.organisations.bureau,
      role: 'section',
      allowed: [{ record: 'pupil', fields: ['name', 'status'] }],
      purpose: '核对受助学生是否在籍（依据资助管理办法）',
      expiresOn: addDays(today(), 100),
    };
    const system = ok<any>(await admin.post('/api/data-consumers', given)).id;
    const { token } = ok<any>(await admin.post(`/api/data-consumers/${system}/token`));
    const feed = () => test.anonymous.get(`/api/feed/${system}`, {}, { authorization: `Bearer ${token}` });
    // Nothing personal is given, so nothing counts.
    expect(ok<any>(await feed()).changes).toHaveLength(total);
    const asked = { role: 'section', system, organisation: given.organisation, purpose: given.purpose };
    const dates = { fromOn: today(), untilOn: addDays(today(), 100) };
    const contents = [{ record: 'pupil', parts: ['name'] }];
    const office = await test.as('officeClerk');
    const approval = ok<any>(await office.post('/api/reading-approvals', { ...asked, ...dates, contents })).id;
    ok(await (await test.as('deputy1')).act('reading-approvals', approval, 'approve'));
    const over = await feed();
    expect([over.status, over.body.code]).toEqual([403, 'over-quota']);
    expect(over.body.detail).toContain('每个系统每天1人');
    await allow(total);
    expect(ok<any>(await feed()).changes[0].fields.name).toBeTruthy();
    expect((await feed()).body.code).toBe('over-quota');
  });
});
