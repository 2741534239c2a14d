import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../src/app/jobs.ts';
import { addDays, today } from '../../src/kernel/time/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { boardRows, dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

let test: TestApp;
let clerk: Client;
let head: Client;
let planId: string;
/** Commitments led by the basic-education section, in order. */
let own: any[];

const page = async (id: string, as: Client = clerk) => ok<any>(await as.get(`/api/commitments/${id}/page`));
const evidence = async (as: Client): Promise<string[]> => [
  ok<any>(await as.upload('/api/files', { name: '佐证.txt', bytes: '样例：佐证材料' })).id,
];
const milestones = (as: Client, id: string, steps: [string, string, number][]) =>
  as.put(`/api/commitments/${id}/milestones`, {
    milestones: steps.map(([title, dueOn, weight]) => ({ title, dueOn, weight })),
  });
const day = (offset: number) => addDays(today(), offset);

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  head = await test.as('basicHead');
  planId = await dispatchDemoPlan(test);
  own = (await boardRows(test, 'officeClerk', { plan: planId })).filter(
    (row) => row.leadSection?.name === '基础教育科',
  );
}, 60_000);
afterAll(() => test.close());

describe('milestones and lights', () => {
  it('weigh 100 together and stay within the deadline', async () => {
    const [{ id }] = own;
    expect(
      (
        await milestones(head, id, [
          ['一', day(10), 60],
          ['二', day(20), 30],
        ])
      ).body,
    ).toMatchObject({ code: 'weights-not-100', facts: { sum: 90 } });
    expect(
      (
        await milestones(head, id, [
          ['一', day(10), 60],
          ['二', `${YEAR + 1}-01-05`, 40],
        ])
      ).body.code,
    ).toBe('after-deadline');
    const foreign = await milestones(await test.as('vocationalHead'), id, [['一', day(10), 100]]);
    expect(foreign.body.code).toBe('outside-scope');
    expect((await page(id)).row.milestones).toEqual([]);
  });

  it('light orange at a gap of 15 and say why; two people are needed to confirm', async () => {
    const { id } = own[0];
    ok(await head.act('commitments', id, 'start'));
    ok(
      await milestones(head, id, [
        ['制定方案', day(-40), 20],
        ['中期落实', day(-5), 30],
        ['全面完成', `${YEAR}-12-31`, 50],
      ]),
    );
    const [first, second] = (await page(id)).row.milestones;
    const without = await head.act('milestones', first.id, 'report', { note: '已完成' });
    expect(without.body.code).toBe('evidence-missing');
    for (const step of [first, second])
      ok(await head.act('milestones', step.id, 'report', { note: '已完成', evidence: await evidence(head) }));
    const self = await head.act('milestones', first.id, 'confirm', { confirmedWeight: 20 });
    expect(self.body.code).toBe('forbidden');
    const above = await clerk.act('milestones', first.id, 'confirm', { confirmedWeight: 21 });
    expect(above.body.code).toBe('above-weight');
    ok(await clerk.act('milestones', first.id, 'confirm', { confirmedWeight: 20 }));
    ok(await clerk.act('milestones', second.id, 'confirm', { confirmedWeight: 15 }));
    const shown = await page(id);
    expect(shown.row.light).toMatchObject({
      colour: 'orange',
      expected: 50,
      actual: 35,
      gap: 15,
      text: '期望50，已确认35，差15→橙',
    });
    expect(shown.rule).toMatchObject({ label: '亮灯阈值', from: '2016-01-01' });
    expect(shown.rule.source).toContain('亮灯规则');
  });

  it('count by light, and every count opens its rows', async () => {
    const board = ok<any>(await clerk.get('/api/board', { plan: planId }));
    for (const [light, n] of Object.entries(board.counts.light))
      expect((await boardRows(test, 'officeClerk', { plan: planId, light })).length).toBe(n);
    for (const [group, n] of Object.entries(board.counts.group))
      expect((await boardRows(test, 'officeClerk', { plan: planId, group })).length).toBe(n);
    const leader = ok<any>(await (await test.as('director')).get('/api/leader-page', { plan: planId }));
    expect(leader.counts.light).toEqual(board.counts.light);
    expect(leader.late.map((row: any) => row.id)).toContain(own[0].id);
    const sheet = await clerk.get('/api/board/sheet', { plan: planId, light: 'orange' });
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('reports', () => {
  it('are locked on submission, confirmed by another, and move the target by the confirmed claim only', async () => {
    const row = own.find((one) => one.targets.some((target: any) => target.value !== null));
    const claimed = row.targets.find((one: any) => one.value !== null);
    const body = {
      commitment: row.id,
      period: `${YEAR}-10`,
      progress: '已推进',
      claims: [{ target: claimed.id, value: 3 }],
      evidence: await evidence(head),
    };
    const report = ok<any>(await head.post('/api/reports', body));
    ok(await head.act('reports', report.id, 'submit'));
    const changed = await head.patch(`/api/reports/${report.id}`, { version: 2, progress: '改写' });
    expect(changed.body.code).toBe('not-editable');
    const value = async () => (await page(row.id)).row.targets.find((one: any) => one.id === claimed.id).confirmedValue;
    expect(await value()).toBeNull();
    expect((await head.act('reports', report.id, 'confirm')).body.code).toBe('forbidden');
    const returned = ok<any>(await clerk.act('reports', report.id, 'return', {}, '缺少分校数据'));
    expect(returned.state).toBe('draft');
    const asked = ok<any>(await head.get('/api/my-tasks'));
    expect(asked.tasks.some((one: any) => one.title.startsWith('进展报告退回补充'))).toBe(true);
    ok(await head.act('reports', report.id, 'submit'));
    ok(await clerk.act('reports', report.id, 'confirm'));
    expect(await value()).toBe(3);
    const foreign = { ...body, claims: [{ target: claimed.id, value: 1 }], commitment: own.at(-1).id };
    const wrong = ok<any>(await head.post('/api/reports', foreign));
    const early = await head.act('reports', wrong.id, 'submit');
    expect(early.body.reasons.map((one: any) => one.facts.code)).toEqual(['not-running', 'foreign-target']);
    ok(await head.act('commitments', foreign.commitment, 'start'));
    expect((await head.act('reports', wrong.id, 'submit')).body.code).toBe('foreign-target');
  });

  it('recur by themselves: due dates, tasks when a period is over, done when reported', async () => {
    const { id } = own[0];
    const duty = ok<any>(
      await head.post('/api/recurring-duties', {
        commitment: id,
        title: '月度进展',
        frequency: 'month',
        fromOn: `${YEAR}-01-01`,
        untilOn: `${YEAR}-12-31`,
      }),
    );
    const occurrences = ok<any>(
      await head.get('/api/duty-occurrences', { filter: { duty: duty.id }, sort: 'dueOn', limit: 50 }),
    ).rows;
    expect(occurrences.map((one: any) => one.period)).toEqual(
      Array.from({ length: 12 }, (_, month) => `${YEAR}-${String(month + 1).padStart(2, '0')}`),
    );
    for (const one of occurrences) expect(one.dueOn.slice(0, 7) > one.period).toBe(true);
    await runJobs(test.house);
    await runJobs(test.house);
    const asked = ok<any>(await head.get('/api/my-tasks')).tasks.filter((one: any) => one.title.includes('月度进展'));
    const over = occurrences.filter((one: any) => `${one.period}-31` < today()).length;
    expect(asked.length).toBe(over);
    if (over > 0) {
      const [first] = occurrences;
      const report = ok<any>(
        await head.post('/api/reports', { commitment: id, duty: first.id, period: 'x', progress: '一月进展' }),
      );
      expect(report.period).toBe(first.period);
      ok(await head.act('reports', report.id, 'submit'));
      expect(ok<any>(await head.get(`/api/duty-occurrences/${first.id}`)).row.state).toBe('done');
      expect(
        ok<any>(await head.get('/api/my-tasks')).tasks.filter((one: any) => one.title.includes('月度进展')).length,
      ).toBe(over - 1);
      ok(await head.act('reports', report.id, 'withdraw'));
      expect(ok<any>(await head.get(`/api/duty-occurrences/${first.id}`)).row.state).toBe('due');
    }
    ok(await head.patch(`/api/recurring-duties/${duty.id}`, { version: duty.version, untilOn: `${YEAR}-06-30` }));
    expect(ok<any>(await head.get('/api/duty-occurrences', { filter: { duty: duty.id } })).total).toBe(6);
  });
});

describe('adjustment and suspension', () => {
  it('take effect only with the deciding body’s decision, recorded by another person', async () => {
    const { id } = own[1];
    const direct = await clerk.patch(`/api/commitments/${id}`, {
      version: (await page(id)).row.version,
      dueOn: `${YEAR + 1}-03-31`,
    });
    expect(direct.body.code).toBe('dispatched');
    for (const verb of ['hold', 'suspend', 'resume'])
      expect((await clerk.act('commitments', id, verb)).body.code).toMatch(/forbidden|wrong-state/);
    const empty = await head.post('/api/adjustments', { commitment: id, kind: 'adjust', grounds: '工期延误' });
    expect(empty.body.code).toBe('nothing-to-change');
    const asked = ok<any>(
      await head.post('/api/adjustments', {
        commitment: id,
        kind: 'adjust',
        grounds: '工期延误',
        changes: { dueOn: `${YEAR + 1}-03-31` },
      }),
    );
    expect((await page(id)).row).toMatchObject({ stateLabel: '调整中', light: { colour: 'grey', rule: 'adjusting' } });
    expect(
      (await head.post('/api/adjustments', { commitment: id, kind: 'suspend', grounds: '再申请' })).body.code,
    ).toBe('wrong-state');
    expect((await clerk.act('adjustments', asked.id, 'approve')).body.code).toBe('field-missing');
    const meeting = ok<any>(
      await clerk.post('/api/decisions', {
        title: '第7次局长办公会',
        body: 'directors',
        heldOn: today(),
        content: '同意延期',
      }),
    );
    ok(await clerk.act('adjustments', asked.id, 'approve', { decision: meeting.id }));
    const after = await page(id);
    expect(after.row).toMatchObject({ dueOn: `${YEAR + 1}-03-31`, state: 'notStarted' });
    expect(after.adjustments).toMatchObject([
      { stateLabel: '已批准', decision: '第7次局长办公会', requestedBy: '唐以宁' },
    ]);
  });

  it('go back when declined; a suspended one is resumed by decision only', async () => {
    const { id } = own[2];
    const meeting = ok<any>(
      await clerk.post('/api/decisions', {
        title: '第8次局长办公会',
        body: 'directors',
        heldOn: today(),
        content: '暂缓',
      }),
    );
    const first = ok<any>(
      await head.post('/api/adjustments', { commitment: id, kind: 'suspend', grounds: '政策变化' }),
    );
    ok(await clerk.act('adjustments', first.id, 'decline', {}, '理由不充分'));
    expect((await page(id)).row.state).toBe('notStarted');
    const second = ok<any>(
      await head.post('/api/adjustments', { commitment: id, kind: 'suspend', grounds: '政策变化' }),
    );
    ok(await clerk.act('adjustments', second.id, 'approve', { decision: meeting.id }));
    expect((await page(id)).row).toMatchObject({ state: 'suspended', light: { colour: 'grey', rule: 'suspended' } });
    const third = ok<any>(await head.post('/api/adjustments', { commitment: id, kind: 'resume', grounds: '条件具备' }));
    ok(await clerk.act('adjustments', third.id, 'approve', { decision: meeting.id }));
    expect((await page(id)).row.state).toBe('notStarted');
  });
});

describe('closing', () => {
  it('waits for every milestone, evidence and a second person; what is found again is reopened', async () => {
    const { id } = own[0];
    const early = await head.act('commitments', id, 'submit', { evidence: await evidence(head) });
    expect(early.body).toMatchObject({ code: 'open-milestones' });
    const last = (await page(id)).row.milestones.at(-1);
    ok(await head.act('milestones', last.id, 'report', { note: '完成', evidence: await evidence(head) }));
    ok(await clerk.act('milestones', last.id, 'confirm', { confirmedWeight: 50 }));
    expect((await head.act('commitments', id, 'submit')).body.code).toBe('evidence-missing');
    ok(await head.act('commitments', id, 'submit', { evidence: await evidence(head) }));
    expect((await head.act('commitments', id, 'confirm', {}, '自证')).body.code).toBe('forbidden');
    expect((await clerk.act('commitments', id, 'confirm')).body.code).toBe('reason-missing');
    ok(await clerk.act('commitments', id, 'confirm', {}, '现场核实，材料齐全'));
    expect((await page(id)).row).toMatchObject({ stateLabel: '已销号', light: { colour: 'green', rule: 'closed' } });
    ok(await clerk.act('commitments', id, 'reopen', {}, '群众反映反弹'));
    expect((await page(id)).row.state).toBe('running');
  });
});

describe('tasks', () => {
  const box = async (as: Client, name = 'open') => ok<any>(await as.get('/api/my-tasks', { box: name })).tasks;
  const find = async (as: Client, title: string, name = 'open') =>
    (await box(as, name)).find((one: any) => one.title === title);
  const ask = async (title: string, more: object = {}) =>
    ok<any>(
      await clerk.post('/api/my-tasks', {
        title,
        organisation: test.bureau.organisations.basic,
        dueOn: day(3),
        ...more,
      }),
    );

  it('reach the organisation, are handed over whole, and come back finished', async () => {
    await ask('报送学位缺口');
    const mine = await find(head, '报送学位缺口');
    expect(mine).toMatchObject({ asker: '陆知远', group: expect.stringMatching(/thisWeek|later/) });
    const to = { organisation: test.bureau.organisations.preschool, version: mine.version, reason: '属学前科职责' };
    ok(await head.post(`/api/tasks/${mine.id}/pass-on`, to));
    expect(await find(head, '报送学位缺口')).toBeUndefined();
    const preschool = await test.as('preschoolHead');
    const theirs = await find(preschool, '报送学位缺口');
    ok(await preschool.act('tasks', theirs.id, 'finish', { result: '已报送' }));
    expect(await find(clerk, '报送学位缺口', 'asked')).toBeDefined();
    const outsider = await test.as('vocationalHead');
    expect((await outsider.act('tasks', theirs.id, 'finish')).status).toBe(404);
  });

  it('wait for all signers', async () => {
    await ask('会签招生方案');
    const mine = await find(head, '会签招生方案');
    const signers = [
      { organisation: test.bureau.organisations.finance },
      { organisation: test.bureau.organisations.policy },
    ];
    ok(await head.post(`/api/tasks/${mine.id}/signers`, { signers }));
    expect((await head.act('tasks', mine.id, 'finish')).body).toMatchObject({ code: 'unsigned' });
    for (const key of ['financeHead', 'policyHead']) {
      const signer = await test.as(key);
      ok(await signer.act('tasks', (await find(signer, '会签：会签招生方案')).id, 'finish', { result: '无意见' }));
    }
    ok(await head.act('tasks', mine.id, 'finish', { result: '已会签' }));
  });

  it('are urged once a workday, recalled while untouched, returned with a reason', async () => {
    const { id } = await ask('整理台账');
    ok(await clerk.act('tasks', id, 'urge'));
    expect((await clerk.act('tasks', id, 'urge')).body.code).toBe('urged-today');
    expect(ok<any>(await head.get('/api/notices')).notices.some((one: any) => one.title === '催办：整理台账')).toBe(
      true,
    );
    expect((await head.act('tasks', id, 'return')).body.code).toBe('reason-missing');
    ok(await head.act('tasks', id, 'return', {}, '台账由安保科管理'));
    const { id: other } = await ask('错发事项');
    ok(await clerk.act('tasks', other, 'recall'));
    const { id: seen } = await ask('已看事项');
    await head.post(`/api/tasks/${seen}/seen`);
    expect((await clerk.act('tasks', seen, 'recall')).body.code).toBe('touched');
  });

  it('go to whoever stands in, who counts as the same person for the four eyes', async () => {
    await ask('专人事项', { assignee: test.bureau.people.basicHead });
    const colleague = await test.as('basicClerk');
    expect(await find(colleague, '专人事项')).toBeUndefined();
    const { basicHead: from, basicClerk: to } = test.bureau.people;
    const leave = { from, to, fromOn: day(-1), untilOn: day(5), note: '出差' };
    ok(await head.post('/api/delegations', leave));
    expect(await find(colleague, '专人事项')).toBeDefined();
    ok(await colleague.act('tasks', (await find(colleague, '专人事项')).id, 'finish', { result: '代为办理' }));
  });
});

it('tells two people who change one commitment apart', async () => {
  const draft = { name: '稿.txt', bytes: `${YEAR + 1}年工作要点\n\n一、提升质量\n1. 新增公办学位500个。\n` };
  const { plan } = ok<any>(await clerk.upload('/api/plans/import', draft));
  const [row] = ok<any>(await clerk.get('/api/commitments', { filter: { plan: plan.id } })).rows;
  const office = await test.as('officeHead');
  ok(await clerk.patch(`/api/commitments/${row.id}`, { version: row.version, proof: '以竣工备案为准' }));
  const second = await office.patch(`/api/commitments/${row.id}`, { version: row.version, proof: '以验收意见书为准' });
  expect(second.status).toBe(409);
  expect(second.body.facts).toMatchObject({
    mine: { proof: '以验收意见书为准' },
    theirs: { proof: '以竣工备案为准' },
    before: { proof: null },
  });
});

it('shows schools only what concerns them', async () => {
  const school = await test.as('principal2');
  const rows = await boardRows(test, 'principal2', { plan: planId });
  expect(rows.length).toBe(0);
  expect((await school.get(`/api/commitments/${own[0].id}/page`)).status).toBe(404);
  expect((await school.get('/api/reports')).body.total).toBe(0);
});
