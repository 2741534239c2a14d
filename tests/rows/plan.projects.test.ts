/**
 * Register a project or multi-year plan with milestones by year, see which are met, due or late, and carry each
 * unfinished one into next year with its link kept.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';

let test: TestApp;
let clerk: Client;
let section: Client;
let planId: string;
let project: { id: string };
const at: Record<string, string> = {};

const page = async (who: Client = clerk) => ok<any>(await who.get(`/api/projects/${project.id}/page`));
const inYear = async (year: number) => (await page()).years.find((one: any) => one.year === year);
const carry = (who: Client, items: [string, string][], year = YEAR) =>
  who.post(`/api/projects/${project.id}/carry-over`, { year, items: items.map(([id, dueOn]) => ({ id, dueOn })) });
const days = (count: number) => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);

beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  section = await test.as('preschoolHead');
  planId = await dispatchDemoPlan(test);
}, 60_000);
afterAll(() => test.close());

it('registers a three-year plan with milestones by year, tied to its sentence', async () => {
  const { organisations, people } = test.bureau;
  const { rows } = ok<any>(await clerk.get('/api/board', { plan: planId }));
  const given = {
    name: '学前教育普惠提升三年行动计划',
    kind: 'multiYear',
    goal: '三年内新增普惠性幼儿园学位1200个',
    leader: people.deputy1,
    leadSection: organisations.preschool,
    supporting: [organisations.finance, organisations.riverTown],
    plan: planId,
    commitments: [rows[0].id],
    fromYear: YEAR - 1,
    toYear: YEAR + 1,
  };
  const foreign = await (await test.as('vocationalHead')).post('/api/projects', given);
  expect(foreign.body.code).toBe('outside-scope');
  const backwards = await section.post('/api/projects', { ...given, toYear: YEAR - 2 });
  expect(backwards.body.detail).toContain('早于开始年度');
  project = ok<any>(await section.post('/api/projects', given));
  expect((await section.act('projects', project.id, 'start')).body.code).toBe('no-milestones');
  const add = async (key: string, year: number, title: string, dueOn: string, organisation?: string) => {
    const row = { project: project.id, year, title, target: `${title}，有验收材料`, dueOn };
    const answer = await section.post('/api/project-milestones', organisation ? { ...row, organisation } : row);
    at[key] = ok<any>(answer).id;
  };
  await add('past', YEAR - 1, '完成需求测算', `${YEAR - 1}-06-30`);
  await add('late', YEAR, '启用第一幼儿园分园', `${YEAR}-01-01`);
  await add('soon', YEAR, '认定普惠性民办园', days(10).startsWith(String(YEAR)) ? days(10) : `${YEAR}-12-31`);
  await add('town', YEAR, '落实街道配套园舍', `${YEAR}-12-31`, organisations.riverTown);
  await add('next', YEAR + 1, '完成三年总结验收', `${YEAR + 1}-12-20`);
  const astray = await section.post('/api/project-milestones', {
    project: project.id,
    year: YEAR + 2,
    title: '期限以外',
    target: '无',
    dueOn: `${YEAR + 2}-01-10`,
  });
  expect(astray.body).toMatchObject({ code: 'invalid', reasons: [{ field: 'year' }] });
  ok(await section.act('projects', project.id, 'start'));
  const shown = await page();
  expect(shown.project).toMatchObject({ stateLabel: '进行中', kindLabel: '三年行动计划等多年计划' });
  expect(shown.plan.id).toBe(planId);
  expect(shown.commitments).toMatchObject([{ id: rows[0].id, code: rows[0].code }]);
  expect(shown.years.map((one: any) => [one.year, one.milestones.length])).toEqual([
    [YEAR - 1, 1],
    [YEAR, 3],
    [YEAR + 1, 1],
  ]);
});

it('asks whoever carries a milestone, and lets another person confirm it', async () => {
  const mine = ok<any>(await (await test.as('town1')).get('/api/my-tasks'));
  expect(mine.tasks.map((one: any) => one.title)).toContain(
    '完成并报送项目节点：落实街道配套园舍（学前教育普惠提升三年行动计划）',
  );
  ok(await section.act('project-milestones', at.past as string, 'report', { result: '测算报告已完成' }));
  expect((await section.act('project-milestones', at.past as string, 'confirm')).body.code).toBe('forbidden');
  ok(await clerk.act('project-milestones', at.past as string, 'confirm'));
  const soon = (await inYear(YEAR)).milestones.find((one: any) => one.id === at.soon);
  expect(soon).toMatchObject({ standing: 'due', standingLabel: '临近到期' });
  ok(await section.act('project-milestones', at.soon as string, 'report', { result: '已认定6所' }));
});

it('shows which are met, due or late, per project and by year, derived from dates', async () => {
  const now = await inYear(YEAR);
  expect(now.milestones.map((one: any) => [one.title, one.standingLabel])).toContainEqual([
    '启用第一幼儿园分园',
    '逾期未完成',
  ]);
  expect(now.counts).toMatchObject({ late: 1, reported: 1 });
  expect((await inYear(YEAR - 1)).counts).toMatchObject({ metLate: 1, met: 0 });
  const overview = ok<any>(await clerk.get('/api/projects-overview', { year: YEAR }));
  expect(overview.projects).toMatchObject([{ id: project.id, counts: { late: 1, reported: 1 }, unfinished: 2 }]);
  expect(overview.years.map((one: any) => one.year)).toEqual([YEAR - 1, YEAR, YEAR + 1]);
  const other = ok<any>(await clerk.get('/api/projects-overview', { year: YEAR, kind: 'reform' }));
  expect(other.projects).toEqual([]);
});

it('shows it to those who support it and to no other school or town', async () => {
  expect((await page(await test.as('town1'))).years).toHaveLength(3);
  const school = await test.as('principal1');
  expect((await school.get(`/api/projects/${project.id}/page`)).status).toBe(404);
  expect(ok<any>(await school.get('/api/project-milestones')).total).toBe(0);
  expect(ok<any>(await school.get('/api/projects-overview', { year: YEAR })).projects).toEqual([]);
});

it('does not let the lead section move its own dates or years, once it runs', async () => {
  const moved = await section.act(
    'project-milestones',
    at.late as string,
    'reschedule',
    { dueOn: `${YEAR}-12-31` },
    '施工',
  );
  expect(moved.body).toMatchObject({ code: 'office-only', title: '不能调整时限' });
  const { row } = ok<any>(await section.get(`/api/projects/${project.id}`));
  const longer = await section.patch(`/api/projects/${project.id}`, { version: row.version, toYear: YEAR + 3 });
  expect(longer.body.reasons).toMatchObject([{ facts: { code: 'years-fixed' } }]);
});

it('carries each unfinished milestone into next year with its link, all of them and once', async () => {
  const { late, town, soon } = at as { late: string; town: string; soon: string };
  const waiting = await carry(section, [[late, `${YEAR + 1}-03-31`]]);
  expect(codes(waiting)).toEqual(['unconfirmed', 'left-out']);
  expect(waiting.body.detail).toContain('“落实街道配套园舍”');
  ok(await clerk.act('project-milestones', soon, 'confirm'));
  const items: [string, string][] = [
    [late, `${YEAR + 1}-03-31`],
    [town, `${YEAR + 1}-06-30`],
  ];
  expect((await carry(section, items.slice(0, 1))).body).toMatchObject({ code: 'left-out' });
  expect((await carry(await test.as('vocationalHead'), items)).body.code).toBe('outside-scope');
  expect((await carry(section, [items[0] as [string, string], [town, `${YEAR}-12-31`]])).body.code).toBe('other-year');
  const done = ok<any>(await carry(section, items));
  expect(done.year).toBe(YEAR + 1);
  const [before, after] = [await inYear(YEAR), await inYear(YEAR + 1)];
  expect(before.counts).toMatchObject({ carried: 2, late: 0, met: expect.any(Number) });
  const followed = after.milestones.find((one: any) => one.carriedFrom?.id === late);
  expect(followed).toMatchObject({
    title: '启用第一幼儿园分园',
    dueOn: `${YEAR + 1}-03-31`,
    carriedFrom: { year: YEAR },
  });
  expect(before.milestones.find((one: any) => one.id === late).carriedTo).toMatchObject({
    id: followed.id,
    year: YEAR + 1,
  });
  expect((await carry(section, items)).body.code).toBe('carried-already');
  const tasks = ok<any>(await (await test.as('town1')).get('/api/my-tasks')).tasks;
  const due = tasks.filter((one: any) => one.title.includes('落实街道配套园舍')).map((one: any) => one.dueOn);
  expect(due).toEqual([`${YEAR + 1}-06-30`]);
});

it('does not carry past the last year unless a decision extends the project', async () => {
  const { organisations, people } = test.bureau;
  const breakthrough = {
    name: `${YEAR}年集团化办学突破项目`,
    kind: 'breakthrough',
    goal: '新组建2个教育集团',
    leader: people.deputy1,
    leadSection: organisations.basic,
    fromYear: YEAR,
    toYear: YEAR,
  };
  project = ok<any>(await clerk.post('/api/projects', breakthrough));
  const step = { project: project.id, year: YEAR, title: '集团揭牌', target: '2个集团', dueOn: `${YEAR}-09-01` };
  const { id } = ok<any>(await clerk.post('/api/project-milestones', step));
  ok(await clerk.act('projects', project.id, 'start'));
  const wanted: [string, string][] = [[id, `${YEAR + 1}-02-28`]];
  const refused = await carry(clerk, wanted);
  expect(refused.body).toMatchObject({ code: 'beyond-end', title: `${YEAR}年的节点没有结转` });
  expect(refused.body.detail).toContain('延长');
  const open = await clerk.act('projects', project.id, 'conclude', { conclusion: '基本完成' });
  expect(open.body.code).toBe('unfinished-milestones');
  const bare = await clerk.act('projects', project.id, 'extend', { toYear: YEAR + 1 }, '校舍交付推迟');
  expect(bare.body.code).toBe('field-missing');
  const meeting = { title: '局长办公会第11次会议', body: 'directors', heldOn: days(0), content: '同意延长一年' };
  const decision = ok<any>(await clerk.post('/api/decisions', meeting));
  const extension = { toYear: YEAR + 1, extensionDecision: decision.id };
  ok(await clerk.act('projects', project.id, 'extend', extension, '校舍交付推迟'));
  ok(await carry(clerk, wanted));
  const shown = await page();
  expect(shown.decisions).toMatchObject([{ title: '局长办公会第11次会议', use: '延长' }]);
  expect(shown.years.map((one: any) => one.year)).toEqual([YEAR, YEAR + 1]);
  const abandon = await clerk.act('projects', project.id, 'abandon', { abandonDecision: decision.id }, '政策调整');
  expect(ok<any>(abandon).state).toBe('abandoned');
});
