/**
 * Compile an issue of the bulletin from records of chosen projects, number and publish it, and show issues still
 * owed this year.
 */
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { advance, evidence, LONG_AGO, MONTH, seriesInput, workableRows } from '../support/bulletin.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

// Papers are printed many times over; a loaded machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let test: TestApp;
let clerk: Client;
let series: { id: string };
let issue: { id: string };
let chosen: { record: string; id: string }[];
const page = async () => ok<any>(await clerk.get(`/api/bulletins/${issue.id}/page`));

/** A running project of the basic education section with one milestone confirmed and one long overdue. */
const projectWithSteps = async (plan: string): Promise<string> => {
  const { organisations, people } = test.bureau;
  const head = await test.as('basicHead');
  const { id } = ok<any>(
    await head.post('/api/projects', {
      name: '望江小学二期工程',
      kind: 'breakthrough',
      goal: '新建校舍1栋，建成后新增学位540个',
      leader: people.deputy1,
      leadSection: organisations.basic,
      plan,
      fromYear: YEAR,
      toYear: YEAR,
    }),
  );
  const step = (title: string, dueOn: string) =>
    head.post('/api/project-milestones', { project: id, year: YEAR, title, target: title, dueOn });
  const first = ok<any>(await step('主体封顶', `${YEAR}-12-30`));
  ok(await step('竣工验收', `${YEAR}-12-31`));
  ok(await head.act('projects', id, 'start'));
  const report = { result: '主体结构封顶，通过中间验收', evidence: [await evidence(head)] };
  ok(await head.act('project-milestones', first.id, 'report', report));
  ok(await clerk.act('project-milestones', first.id, 'confirm'));
  return id;
};

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  const planId = await dispatchDemoPlan(test);
  const rows = await workableRows(test, planId);
  const [promise] = rows;
  if (!promise) throw new Error('the plan has no commitment whose section works');
  await advance(test, promise, [
    { title: '印发方案', dueOn: LONG_AGO, weight: 40, confirmed: 40 },
    { title: '组织实施', dueOn: LONG_AGO, weight: 60 },
  ]);
  chosen = [
    { record: 'project', id: await projectWithSteps(planId) },
    { record: 'commitment', id: promise.id },
  ];
  const given = {
    title: `${YEAR}年重点项目建设动态`,
    kind: 'projects',
    organCode: '澜教动',
    issuer: '澜溪区教育局办公室',
  };
  series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId, given)));
}, 90_000);
afterAll(() => test.close());

it('shows the issues still owed this year before any is out', async () => {
  const owed = ok<any>(await clerk.get(`/api/bulletin-series/${series.id}/owed`));
  expect(owed.issues).toHaveLength(12);
  expect(owed.remaining).toBe(12);
  expect(owed.owed).toBe(owed.issues.filter((one: any) => one.period < MONTH).length);
  const foreign = await (await test.as('basicHead')).post('/api/bulletins', { series: series.id, period: MONTH });
  expect(foreign.status).toBe(403);
});

it('compiles an issue from the records of the chosen projects and of nothing else', async () => {
  issue = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period: MONTH }));
  const empty = await clerk.act('bulletins', issue.id, 'compile');
  expect(empty.body).toMatchObject({ code: 'nothing-chosen', title: '不能编制' });
  const { choices } = ok<any>(await clerk.get(`/api/bulletin-series/${series.id}/choices`));
  for (const one of chosen) expect(choices).toContainEqual(expect.objectContaining(one));
  const { version } = (await page()).bulletin;
  ok(await clerk.patch(`/api/bulletins/${issue.id}`, { version, subjects: chosen }));
  ok(await clerk.act('bulletins', issue.id, 'compile'));
  const { facts, preview } = await page();
  expect(facts.items.map((one: any) => [one.record, one.id])).toEqual(chosen.map((one) => [one.record, one.id]));
  expect(facts.counts).toMatchObject({ total: 2, running: 2, red: 1, late: 1 });
  const lines = preview.lines.map((line: any) => line.runs?.map((run: any) => run.text).join('') ?? line.text ?? '');
  expect(lines).toContainEqual(expect.stringContaining('“主体封顶”已完成：主体结构封顶，通过中间验收'));
  expect(lines).toContainEqual(expect.stringContaining('节点2个，已核验确认1个'));
});

it('is numbered when it is frozen, once, and signed off by two people of whom neither compiled it', async () => {
  expect((await page()).bulletin).toMatchObject({ docNumber: null, issueNumber: null });
  ok(await clerk.act('bulletins', issue.id, 'freeze'));
  const number = `澜教动〔${YEAR}〕1号`;
  expect((await page()).bulletin).toMatchObject({ docNumber: number, issueNumber: 1, stateLabel: '已冻结' });

  const second = await clerk.act('bulletins', issue.id, 'freeze');
  expect(second.body).toMatchObject({ code: 'wrong-state', title: '不能冻结定稿' });
  const twin = await clerk.post('/api/bulletins', { series: series.id, period: MONTH });
  expect(twin.status).toBe(409);
  expect(twin.body).toMatchObject({ code: 'period-taken', title: '没有建立这一期' });
  expect(twin.body.detail).toContain(`已经有一期（${number}）`);
  const { version } = (await page()).bulletin;
  const renumbered = await clerk.patch(`/api/bulletins/${issue.id}`, { version, docNumber: `澜教动〔${YEAR}〕9号` });
  expect(renumbered.body).toMatchObject({ code: 'not-editable' });

  const self = await clerk.act('bulletins', issue.id, 'firstSign');
  expect(self.status).toBe(422);
  expect(self.body.detail).toContain('您是这一事项的编制人，不能由同一人核稿');
  const early = await (await test.as('director')).act('bulletins', issue.id, 'issue');
  expect(early.body).toMatchObject({ code: 'wrong-state', title: '不能签发' });
  ok(await (await test.as('officeHead')).act('bulletins', issue.id, 'firstSign'));
  expect((await (await test.as('officeHead')).act('bulletins', issue.id, 'issue')).body.code).toBe('forbidden');
  ok(await (await test.as('director')).act('bulletins', issue.id, 'issue'));
  const { bulletin } = await page();
  expect(bulletin).toMatchObject({ stateLabel: '已签发', docNumber: number, firstSigner: { name: '沈一禾' } });
  expect(bulletin.signer).toMatchObject({ name: '周望舒' });
});

it('is published: schools read it, and the paper says what the records said', async () => {
  const school = await test.as('principal1');
  expect((await school.get('/api/bulletins')).body.rows.map((row: any) => row.id)).toEqual([issue.id]);
  ok(await clerk.act('bulletins', issue.id, 'publish'));
  const file = await school.get(`/api/bulletins/${issue.id}/docx`);
  const { value: text } = await mammoth.extractRawText({ buffer: file.bytes });
  for (const said of [
    '重点项目建设动态',
    `澜教动〔${YEAR}〕1号`,
    '（第1期）',
    '本期所列2项中',
    '望江小学二期工程',
    '红灯1项',
  ])
    expect(text).toContain(said);
});

it('no longer owes that issue, and still owes the others', async () => {
  const owed = ok<any>(await clerk.get(`/api/bulletin-series/${series.id}/owed`));
  const statuses = Object.fromEntries(owed.issues.map((one: any) => [one.period, one.status]));
  expect(statuses[MONTH]).toBe('issued');
  expect(owed.remaining).toBe(11);
  const all = ok<any>(await clerk.get('/api/bulletins-owed', { year: YEAR }));
  expect(all).toMatchObject({ owed: owed.owed, overdue: owed.overdue });
});

it('keeps the paper as it was when a project is moved afterwards, and lists the correction apart', async () => {
  const before = (await clerk.get(`/api/bulletins/${issue.id}/pdf`)).bytes;
  const [first] = chosen;
  const steps = ok<any>(await clerk.get('/api/project-milestones', { filter: { project: first?.id, state: 'open' } }));
  const moved = { dueOn: `${YEAR}-12-30` };
  ok(await clerk.act('project-milestones', steps.rows[0].id, 'reschedule', moved, '施工许可延期'));
  expect((await clerk.get(`/api/bulletins/${issue.id}/pdf`)).bytes.equals(before)).toBe(true);
  const { items, reproduced } = ok<any>(await clerk.get(`/api/bulletins/${issue.id}/revisions`));
  expect(reproduced).toBe(true);
  expect(items).toMatchObject([{ id: first?.id, title: '望江小学二期工程' }]);
  expect(items[0].changes).toContainEqual(expect.objectContaining({ what: '节点“竣工验收”', reason: '施工许可延期' }));
});
