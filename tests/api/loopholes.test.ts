import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../src/app/jobs.ts';
import { today } from '../../src/kernel/time/index.ts';
import { type Answer, backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, importDemoPlan, ok, YEAR } from '../support/plan.ts';

/** Ways around the rules that a reviewer tried; each was open once. */

let test: TestApp;
let clerk: Client;
let head: Client;
let own: any[];
let others: any[];

const led = async (key: string): Promise<any[]> =>
  ok<any>(
    await clerk.get('/api/commitments', {
      filter: { leadSection: test.bureau.organisations[key], review: 'reviewed' },
      limit: 100,
    }),
  ).rows;
const tasksOf = async (who: Client, box = 'open'): Promise<any[]> =>
  ok<any>(await who.get('/api/my-tasks', { box })).tasks;
const codes = (answer: Answer): string[] =>
  (answer.body.reasons ?? []).map((one: any) => one.facts?.code ?? answer.body.code);
const day = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  test = await startApp();
  await dispatchDemoPlan(test);
  [clerk, head] = [await test.as('officeClerk'), await test.as('basicHead')];
  [own, others] = [await led('basic'), await led('preschool')];
}, 90_000);
afterAll(() => test.close());

describe('work on a promise', () => {
  it('begins after dispatch only, and never on what is no promise', async () => {
    const draft = await importDemoPlan(test).catch(() => null);
    const planId =
      draft ??
      (
        await clerk.upload('/api/plans/import', {
          name: '稿.txt',
          bytes: '2027年工作要点\n\n一、提升质量\n1. 新增公办学位500个。\n2. 新建幼儿园2所。\n',
        })
      ).body.plan.id;
    const { commitments } = ok<any>(await clerk.get(`/api/plans/${planId}/review`));
    const [first] = commitments;
    const { people, organisations } = test.bureau;
    const set = { leader: people.deputy1, leadSection: organisations.basic };
    ok(
      await clerk.post(`/api/plans/${planId}/assign`, { commitments: [{ id: first.id, version: first.version }], set }),
    );
    expect(codes(await clerk.act('commitments', first.id, 'start'))).toEqual(['not-dispatched']);
    const { version } = ok<any>(await clerk.get(`/api/commitments/${first.id}`)).row;
    ok(await clerk.post(`/api/commitments/${first.id}/drop`, { version, reason: '不是承诺' }));
    expect(codes(await clerk.act('commitments', first.id, 'start'))).toEqual(['dropped', 'not-dispatched']);
  });
});

describe('milestones', () => {
  const set = (id: string, milestones: object[], who = head) =>
    who.put(`/api/commitments/${id}/milestones`, { milestones });
  const half = (title: string, dueOn: string, id?: string) => ({ title, dueOn, weight: 50, ...(id ? { id } : {}) });

  it('are set as one list, not one by one past the sum of 100', async () => {
    const { milestones } = ok<any>(await set(own[0].id, [half('甲', day(1)), half('乙', day(2))]));
    const more = { commitment: own[0].id, title: '丙', dueOn: day(3), weight: 100 };
    expect((await head.post('/api/milestones', more)).status).toBe(404);
    const row = ok<any>(await head.get(`/api/milestones/${milestones[0].id}`)).row;
    expect((await head.patch(`/api/milestones/${row.id}`, { version: row.version, weight: 1 })).status).toBe(404);
    expect((await head.delete(`/api/milestones/${row.id}`, { version: String(row.version) })).status).toBe(404);
    expect((await set(own[0].id, [half('甲', day(1)), half('乙', day(2))], await test.as('policyHead'))).status).toBe(
      403,
    );
    expect((await set(own[0].id, [half('甲', day(1)), half('乙', day(2))], await test.as('deputy1'))).status).toBe(403);
  });

  it('of another promise are not drawn into the list', async () => {
    const { milestones } = ok<any>(await set(own[1].id, [half('子', day(1)), half('丑', day(2))]));
    const drawn = await set(own[0].id, [half('甲', day(1), milestones[0].id), half('乙', day(2))]);
    expect([drawn.status, drawn.body.code]).toEqual([409, 'foreign-milestone']);
  });

  it('that are overdue are moved by the office only', async () => {
    const { milestones } = ok<any>(await set(own[2].id, [half('一', day(-9)), half('二', day(2))]));
    const [late, next] = milestones;
    const moved = [half('一', day(5), late.id), half('二', day(2), next.id)];
    expect((await set(own[2].id, moved)).body.code).toBe('overdue-milestone');
    expect((await set(own[2].id, [half('新', day(2)), half('二', day(2), next.id)])).body.code).toBe(
      'overdue-milestone',
    );
    ok(await set(own[2].id, moved, clerk));
  });

  it('keep to 100 when two lists come at once', async () => {
    const lists = ['甲', '乙', '丙', '丁'].map((name) =>
      set(own[3].id, [half(`${name}一`, day(1)), half(`${name}二`, day(2))]),
    );
    for (const answer of await Promise.all(lists)) expect(answer.status).toBe(200);
    const { rows } = ok<any>(await clerk.get('/api/milestones', { filter: { commitment: own[3].id } }));
    expect(rows.reduce((sum: number, one: any) => sum + one.weight, 0)).toBe(100);
  });
});

describe('adjustments', () => {
  it('change the promise they name, by a meeting that was held', async () => {
    const [foreign] = ok<any>(await clerk.get('/api/targets', { filter: { commitment: others[0].id } })).rows;
    const body = { commitment: own[4].id, kind: 'adjust', grounds: '工期延误' };
    const crossed = await head.post('/api/adjustments', {
      ...body,
      changes: { targets: [{ target: foreign?.id ?? own[0].id, value: 1 }] },
    });
    expect(crossed.body.code).toBe('foreign-target');
    const asked = ok<any>(
      await head.post('/api/adjustments', {
        ...body,
        changes: { dueOn: day(40), leadSection: test.bureau.organisations.policy },
      }),
    );
    const meeting = { title: '局长办公会', body: 'directors', content: '同意' };
    const coming = ok<any>(await clerk.post('/api/decisions', { ...meeting, heldOn: day(3) }));
    expect((await clerk.act('adjustments', asked.id, 'approve', { decision: coming.id })).body.code).toBe(
      'not-decided',
    );
    const held = ok<any>(await clerk.post('/api/decisions', { ...meeting, heldOn: today() }));
    ok(await clerk.act('adjustments', asked.id, 'approve', { decision: held.id }));
    const { notices } = ok<any>(await (await test.as('policyHead')).get('/api/notices'));
    expect(notices.some((one: any) => one.title.startsWith('经审定改由本科室牵头'))).toBe(true);
  });

  it('asked for twice at once are asked for once', async () => {
    const body = { commitment: own[5].id, kind: 'suspend', grounds: '政策变化' };
    const answers = await Promise.all([1, 2, 3].map(() => head.post('/api/adjustments', body)));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
  });
});

describe('tasks', () => {
  it('on a matter are done there, not ticked off', async () => {
    const principal = await test.as('preschoolHead');
    const receipt = (await tasksOf(principal)).find((one) => one.kind === 'receive');
    expect(receipt.verb).toBe('accept');
    expect(codes(await principal.act('tasks', receipt.id, 'finish', { result: '知道了' }))).toEqual(['done-elsewhere']);
    ok(await principal.act('receipts', receipt.aboutId, 'accept'));
    expect((await tasksOf(principal)).some((one) => one.id === receipt.id)).toBe(false);
  });

  it('are handed over to somebody, once', async () => {
    const { organisations } = test.bureau;
    ok(await clerk.post('/api/my-tasks', { title: '报送教师缺口', organisation: organisations.basic }));
    const mine = (await tasksOf(head)).find((one) => one.title === '报送教师缺口');
    const nobody = await head.act('tasks', mine.id, 'handOver', {}, '不属于本科室');
    expect(nobody.body.code).toBe('without-addressee');
    const to = { organisation: organisations.personnel, version: mine.version, reason: '属人事科职责' };
    const stranger = await test.as('policyHead');
    expect((await stranger.post(`/api/tasks/${mine.id}/pass-on`, to)).status).toBe(404);
    // The asker sees it and did not get it.
    expect((await clerk.post(`/api/tasks/${mine.id}/pass-on`, to)).status).toBe(403);
    const answers = await Promise.all([1, 2, 3].map(() => head.post(`/api/tasks/${mine.id}/pass-on`, to)));
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    const theirs = (await tasksOf(await test.as('personnelHead'))).filter((one) => one.title === '报送教师缺口');
    expect(theirs).toHaveLength(1);
  });

  it('for a report that was handed on are not asked for again every hour', async () => {
    const duty = {
      commitment: own[6].id,
      title: '月度工作',
      frequency: 'month',
      fromOn: `${YEAR - 1}-01-01`,
      untilOn: `${YEAR - 1}-01-31`,
    };
    ok(await clerk.act('commitments', own[6].id, 'start'));
    ok(await head.post('/api/recurring-duties', duty));
    await runJobs(test.house);
    const mine = (await tasksOf(head)).filter((one) => one.title.includes('月度工作'));
    expect(mine).toHaveLength(1);
    const to = { organisation: test.bureau.organisations.policy, version: mine[0].version, reason: '由法规科汇总' };
    ok(await head.post(`/api/tasks/${mine[0].id}/pass-on`, to));
    await runJobs(test.house);
    expect((await tasksOf(head)).filter((one) => one.title.includes('月度工作'))).toEqual([]);
  });

  it('of a recurring duty are bounded in time', async () => {
    const endless = {
      commitment: own[6].id,
      title: '每周',
      frequency: 'week',
      fromOn: `${YEAR}-01-01`,
      untilOn: '9998-12-31',
    };
    expect((await head.post('/api/recurring-duties', endless)).body.code).toBe('bad-dates');
  });
});

describe('a dissolved task force', () => {
  it('leaves no open line without somebody who may finish it', async () => {
    const { people, organisations } = test.bureau;
    const [clause] = ok<any>(await clerk.get('/api/clauses', { limit: 1 })).rows;
    const force = ok<any>(
      await clerk.post('/api/task-forces', {
        name: '招生专班',
        mandate: '招生入学',
        leader: people.deputy1,
        office: organisations.basic,
        fromOn: day(-30),
        clauses: [clause.id],
      }),
    );
    for (const [person, organisation] of [
      ['basicHead', 'basic'],
      ['policyHead', 'policy'],
    ] as const)
      ok(
        await clerk.post('/api/task-force-members', {
          taskForce: force.id,
          person: people[person],
          organisation: organisations[organisation],
          duty: '成员',
          fromOn: day(-30),
        }),
      );
    ok(await clerk.act('task-forces', force.id, 'establish'));
    const line = {
      taskForce: force.id,
      phase: '收尾',
      title: '归档资料',
      startOn: day(-5),
      dueOn: day(20),
      organisation: organisations.basic,
    };
    const item = ok<any>(await clerk.post('/api/task-book-items', line));
    ok(
      await clerk.put(`/api/task-forces/${force.id}/successors`, {
        items: [{ id: item.id, successor: organisations.safety }],
      }),
    );
    ok(await clerk.act('task-forces', force.id, 'dissolve', { conclusion: '完成任务' }));
    expect((await clerk.post('/api/task-book-items', line)).body.code).toBe('without-successor');
    const { version } = ok<any>(await clerk.get(`/api/task-book-items/${item.id}`)).row;
    expect((await clerk.patch(`/api/task-book-items/${item.id}`, { version, successor: null })).body.code).toBe(
      'without-successor',
    );
    const safety = await test.as('safetyHead');
    const inherited = (await tasksOf(safety)).find((one) => one.title.includes('归档资料'));
    ok(await safety.act('task-book-items', inherited.aboutId, 'finish', { result: '已归档' }));
    expect((await tasksOf(safety)).some((one) => one.id === inherited.id)).toBe(false);
  });
});

describe('the same act at once', () => {
  it('has one effect: receipts, reports, transitions, unique rows', async () => {
    const sport = await test.as('sportHead');
    const receipt = (await tasksOf(sport)).find((one) => one.kind === 'receive');
    const row = ok<any>(await sport.get(`/api/receipts/${receipt.aboutId}`)).row;
    const accepts = await Promise.all(
      [1, 2, 3, 4].map(() => sport.post(`/api/receipts/${row.id}/accept`, { version: row.version })),
    );
    expect(accepts.map((one) => one.status).sort()).toEqual([200, 409, 409, 409]);
    const organisation = { name: '新设学校', code: 'NEW-1', kind: 'school', parent: test.bureau.organisations.bureau };
    const admin = await test.as('admin');
    const made = await Promise.all([1, 2, 3].map(() => admin.post('/api/organisations', organisation)));
    expect(made.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    await clerk.act('commitments', own[6].id, 'start');
    const report = ok<any>(
      await head.post('/api/reports', { commitment: own[6].id, period: `${YEAR}-01`, progress: '已开工' }),
    );
    const submits = await Promise.all(
      [1, 2, 3].map(() => head.post(`/api/reports/${report.id}/submit`, { version: report.version })),
    );
    expect(submits.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    const asked = (await tasksOf(clerk)).filter((one) => one.aboutId === report.id);
    expect(asked).toHaveLength(1);
    const journal = await test.database.read(backDoor(test.bureau), (tx) =>
      tx.rows({
        compile: () => ({
          sql: `select 1 from journal where record_id = '${report.id}' and verb = 'submit'`,
          parameters: [],
        }),
      } as never),
    );
    expect(journal).toHaveLength(1);
  });
});
