import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../src/app/jobs.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { boardRows, dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

/** Two reports on one matter: neither undoes what the other says. */

let test: TestApp;
let clerk: Client;
let head: Client;
let own: any[];

const submit = async (given: object): Promise<string> => {
  const { id } = ok<any>(await head.post('/api/reports', { progress: '已推进', ...given }));
  ok(await head.act('reports', id, 'submit'));
  return id;
};
const confirm = async (id: string) => ok(await clerk.act('reports', id, 'confirm'));

beforeAll(async () => {
  test = await startApp();
  [clerk, head] = [await test.as('officeClerk'), await test.as('basicHead')];
  const plan = await dispatchDemoPlan(test);
  own = (await boardRows(test, 'officeClerk', { plan })).filter((row) => row.leadSection?.name === '基础教育科');
  for (const row of own) ok(await head.act('commitments', row.id, 'start'));
}, 60_000);
afterAll(() => test.close());

describe('two reports on one period of a duty', () => {
  const occurrences = async (duty: string): Promise<any[]> =>
    ok<any>(await head.get('/api/duty-occurrences', { filter: { duty }, sort: 'dueOn' })).rows;
  const asked = async (duty: string) =>
    ok<any>(await head.get('/api/my-tasks')).tasks.filter((one: any) => one.aboutId === duty);
  let owed: any;

  beforeAll(async () => {
    const dates = { fromOn: `${YEAR - 1}-03-01`, untilOn: `${YEAR - 1}-03-31` };
    const given = { commitment: own[0].id, title: '月度进展', frequency: 'month', ...dates };
    const duty = ok<any>(await head.post('/api/recurring-duties', given));
    [owed] = await occurrences(duty.id);
    await runJobs(test.house);
    expect(await asked(owed.id)).toHaveLength(1);
  });
  const state = async () => ok<any>(await head.get(`/api/duty-occurrences/${owed.id}`)).row.state;

  it('leave it answered while one of them stands, and owed again when both are taken back', async () => {
    const given = { commitment: own[0].id, duty: owed.id, period: owed.period };
    const [one, other] = [await submit(given), await submit(given)];
    expect(await state()).toBe('done');
    ok(await head.act('reports', one, 'withdraw'));
    await runJobs(test.house);
    expect([await state(), await asked(owed.id)]).toEqual(['done', []]);
    ok(await head.act('reports', other, 'withdraw'));
    await runJobs(test.house);
    expect([await state(), (await asked(owed.id)).length]).toEqual(['due', 1]);
    ok(await head.act('reports', other, 'submit'));
    await confirm(other);
    ok(await head.act('reports', one, 'submit'));
    ok(await head.act('reports', one, 'withdraw'));
    expect([await state(), await asked(owed.id)]).toEqual(['done', []]);
  });
});

describe('the confirmed value of a target', () => {
  let row: any;
  let target: string;
  beforeAll(() => {
    row = own.find((one) => one.targets.some((of: any) => of.value !== null));
    target = row.targets.find((of: any) => of.value !== null).id;
  });
  const claim = (period: string, value: number) => submit({ commitment: row.id, period, claims: [{ target, value }] });
  const value = async () => ok<any>(await clerk.get(`/api/targets/${target}`)).row.confirmedValue;

  it('is of the newest period reported for, in whatever order reports are handed in and confirmed', async () => {
    const march = await claim(`${YEAR}-03`, 30);
    const february = await claim(`${YEAR}-02`, 20);
    await confirm(march);
    await confirm(february);
    expect(await value()).toBe(30);
    await confirm(await claim(`${YEAR}-04`, 40));
    await confirm(await claim(`${YEAR}-Q1`, 31));
    expect(await value()).toBe(40);
    await confirm(await claim(`${YEAR}-Q2`, 60));
    expect(await value()).toBe(60);
  });

  it('is of the report handed in later where both are for one period', async () => {
    const [early, late] = [await claim(`${YEAR}-Q3`, 70), await claim(`${YEAR}-09`, 75)];
    await confirm(late);
    await confirm(early);
    expect(await value()).toBe(75);
  });

  it('is the newest one also when two are confirmed at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [older, newer] = [await claim(`${YEAR}-10`, 100 + round), await claim(`${YEAR}-11`, 110 + round)];
      await Promise.all([confirm(newer), confirm(older)]);
      expect(await value()).toBe(110 + round);
    }
  });
});

describe('a task', () => {
  const open = async (who: Client): Promise<any[]> => ok<any>(await who.get('/api/my-tasks')).tasks;

  const sourceOf = async (name: string): Promise<string> => {
    const { parameters } = ok<any>(await (await test.as('admin')).get('/api/admin/parameters'));
    return parameters.find((one: any) => one.name === name)?.values[0].source;
  };

  it('to confirm has a day by which it is due', async () => {
    const asked = (await open(clerk)).concat();
    const id = await submit({ commitment: own[1].id, period: `${YEAR}-05` });
    const made = (await open(clerk)).find((one) => one.aboutId === id);
    expect(asked.some((one) => one.aboutId === id)).toBe(false);
    expect(made).toMatchObject({ kind: 'confirm', workdaysLeft: 3 });
    expect(made.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await sourceOf('confirmationWorkdays')).toContain('本系统默认');
  });

  it('says how many minutes it is expected to take', async () => {
    const section = await test.as('preschoolHead');
    const receipt = (await open(section)).find((one) => one.kind === 'receive');
    expect(receipt?.expectedMinutes).toBe(5);
    expect(await sourceOf('expectedMinutes')).toContain('本系统默认');
    ok(await clerk.post('/api/my-tasks', { title: '整理台账', organisation: test.bureau.organisations.basic }));
    const plain = (await open(head)).find((one) => one.title === '整理台账');
    expect(plain.expectedMinutes).toBeNull();
  });
});

describe('a report that was sent back', () => {
  const returns = async (of: string) => ok<any>(await head.get(`/api/commitments/${of}/page`)).returns;

  it('says who sent it back and why, until it is handed in again', async () => {
    const of = own[1].id;
    const id = await submit({ commitment: of, period: `${YEAR}-05` });
    expect(await returns(of)).toEqual([]);
    ok(await clerk.act('reports', id, 'return', {}, '请附公示文件'));
    expect(await returns(of)).toMatchObject([{ about: id, by: expect.any(String), reason: '请附公示文件' }]);
    ok(await head.act('reports', id, 'submit'));
    expect(await returns(of)).toEqual([]);
  });
});
