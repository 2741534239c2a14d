/**
 * A school submits its plan for the round, reviewers comment and approve, and the bureau sees yearly self-checks
 * against it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok, YEAR } from '../support/plan.ts';

let test: TestApp;
let lead: Client;
let school: Client;
let round: { id: string };
let planId: string;
let goals: string[];

const page = async (who: Client = school) => ok<any>(await who.get(`/api/school-plans/${planId}/page`));
const overview = async (who: Client = lead) => ok<any>(await who.get(`/api/school-plan-rounds/${round.id}/overview`));
const titles = async (who: Client) => ok<any>(await who.get('/api/my-tasks')).tasks.map((one: any) => one.title);
const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);

beforeAll(async () => {
  test = await startApp();
  lead = await test.as('basicHead');
  school = await test.as('principal1');
}, 60_000);
afterAll(() => test.close());

it('opens a round that asks each school for its plan, draft prepared', async () => {
  const { organisations } = test.bureau;
  const given = {
    name: '第四轮主动发展规划',
    leadSection: organisations.basic,
    fromYear: YEAR,
    toYear: YEAR + 2,
    kinds: ['primary', 'junior'],
    schools: [organisations.school1, organisations.school2, organisations.riverTown],
    openFrom: `${YEAR}-01-01`,
    openUntil: `${YEAR}-12-31`,
    demands: '围绕办学特色，提出可以检验的目标',
  };
  const wrong = await lead.post('/api/school-plan-rounds', given);
  expect(wrong.body).toMatchObject({ code: 'invalid', reasons: [{ field: 'schools' }] });
  expect(wrong.body.detail).toContain('澜溪街道');
  const schools = [organisations.school1, organisations.school2, organisations.school4];
  expect((await (await test.as('sportHead')).post('/api/school-plan-rounds', { ...given, schools })).body.code).toBe(
    'outside-scope',
  );
  round = ok<any>(await lead.post('/api/school-plan-rounds', { ...given, schools }));
  ok(await lead.act('school-plan-rounds', round.id, 'open'));
  expect(await titles(school)).toEqual(['报送：澜溪区实验小学第四轮主动发展规划']);
  const { rows, total } = ok<any>(await school.get('/api/school-plans'));
  expect(total).toBe(1);
  planId = rows[0].id;
  expect((await overview()).counts).toMatchObject({ schools: 3, missing: 3, approved: 0 });
});

it('takes the school’s goals and its submission, and nothing incomplete', async () => {
  const bare = await school.act('school-plans', planId, 'submit');
  expect(codes(bare)).toEqual(['field-missing', 'field-missing', 'no-goals']);
  const add = async (order: number, title: string) =>
    ok<any>(
      await school.post('/api/school-plan-goals', {
        plan: planId,
        order,
        title,
        proof: `${title}，经测评确认`,
        measures: '分年度推进',
        dueYear: YEAR + 2,
      }),
    ).id;
  goals = [await add(1, '建成阅读特色课程'), await add(2, '体质健康优良率逐年提升')];
  const { plan } = await page();
  const content = { vision: '办成有书香的学校', measures: '成立规划实施小组', version: plan.version };
  ok(await school.patch(`/api/school-plans/${planId}`, content));
  const other = await test.as('principal2');
  expect((await other.patch(`/api/school-plans/${planId}`, content)).status).toBe(404);
  ok(await school.act('school-plans', planId, 'submit'));
  const frozen = await school.patch(`/api/school-plan-goals/${goals[0]}`, { version: 1, title: '改目标' });
  expect(frozen.body).toMatchObject({ code: 'plan-closed' });
  expect(await titles(school)).toEqual([]);
  expect(await titles(lead)).toContain('送评审：澜溪区实验小学第四轮主动发展规划');
  expect((await overview()).counts).toMatchObject({ missing: 2, submitted: 1 });
});

it('is reviewed by several, whose comments the school answers one by one', async () => {
  const { people } = test.bureau;
  const start = (reviewers: unknown[]) => lead.act('school-plans', planId, 'startReview', { reviewers });
  expect((await start([people.inspector])).body.code).toBe('too-few-reviewers');
  expect((await start([people.inspector, people.principal2])).body.code).toBe('not-a-reviewer');
  ok(await start([people.inspector, people.sportHead]));
  const [inspector, sport] = [await test.as('inspector'), await test.as('sportHead')];
  expect(await titles(inspector)).toContain('评审：澜溪区实验小学第四轮主动发展规划');
  const comment = (who: Client, body: string, goal?: string) =>
    who.post('/api/school-plan-comments', {
      plan: planId,
      part: goal ? '目标' : '保障措施',
      body,
      ...(goal ? { goal } : {}),
    });
  ok(await comment(inspector, '请补充每年的检验办法', goals[0]));
  ok(await comment(sport, '体质健康目标请写明基数', goals[1]));
  expect((await comment(await test.as('digitalHead'), '我也说一句')).body.code).toBe('outside-scope');
  const mine = async (who: Client) =>
    ok<any>(await who.get('/api/school-plan-reviews', { filter: { state: 'asked' } }));
  const reviewOf = async (who: Client, person: string) =>
    (await mine(who)).rows.find((one: any) => one.reviewer === people[person]).id;
  ok(
    await inspector.act('school-plan-reviews', await reviewOf(inspector, 'inspector'), 'finish', {
      verdict: 'agreeWithChanges',
    }),
  );
  const early = await lead.act('school-plans', planId, 'approve');
  expect(early.body).toMatchObject({ code: 'not-met', title: '不能批准' });
  expect(codes(early)).toEqual(['reviews-open', 'too-few-reviews', 'comments-open']);
  ok(await sport.act('school-plan-reviews', await reviewOf(sport, 'sportHead'), 'finish', { verdict: 'agree' }));
  expect((await lead.act('school-plans', planId, 'approve')).body.code).toBe('comments-open');
  expect(await titles(school)).toEqual(['答复评审意见：澜溪区实验小学第四轮主动发展规划']);
  for (const one of (await page()).comments)
    ok(await school.act('school-plan-comments', one.id, 'answer', { answer: '已按意见明确，见实施方案' }));
  expect(await titles(school)).toEqual([]);
  expect((await page()).comments.map((one: any) => [one.reviewer.name, one.goal.title, one.stateLabel])).toEqual([
    ['顾怀瑾', '建成阅读特色课程', '已答复'],
    ['程乐山', '体质健康优良率逐年提升', '已答复'],
  ]);
});

it('is approved by another than the submitter, and then stands', async () => {
  expect((await school.act('school-plans', planId, 'approve')).body.code).toBe('forbidden');
  expect((await (await test.as('sportHead')).act('school-plans', planId, 'approve')).body.code).toBe('outside-scope');
  expect(await titles(lead)).toContain('审定：澜溪区实验小学第四轮主动发展规划');
  ok(await lead.act('school-plans', planId, 'approve'));
  expect((await page()).plan).toMatchObject({ stateLabel: '已批准', approvedBy: { name: '唐以宁' } });
  const { plan } = await page();
  const late = await school.patch(`/api/school-plans/${planId}`, { version: plan.version, vision: '另一个目标' });
  expect(late.body.code).toBe('not-editable');
  expect((await overview()).counts).toMatchObject({ approved: 1, missing: 2, underReview: 0 });
});

it('shows the bureau who has checked the year against the plan and who has not', async () => {
  const other = await test.as('principal2');
  const { rows } = ok<any>(await other.get('/api/school-plans'));
  const soon = await other.post('/api/school-plan-checks', { plan: rows[0].id, year: YEAR });
  expect(soon.body).toMatchObject({ code: 'invalid', reasons: [{ facts: { code: 'plan-not-approved' } }] });
  const ask = { year: YEAR, dueOn: `${YEAR}-12-20` };
  expect((await school.post(`/api/school-plan-rounds/${round.id}/ask-checks`, ask)).status).toBe(403);
  const asked = ok<any>(await lead.post(`/api/school-plan-rounds/${round.id}/ask-checks`, ask));
  expect(asked.asked.map((one: any) => one.name)).toEqual(['澜溪区实验小学']);
  expect((await overview()).checks).toMatchObject([
    { year: YEAR, expected: 1, submitted: 0, missing: [{ name: '澜溪区实验小学' }] },
  ]);
  expect(await titles(school)).toEqual([`${YEAR}年度自查：澜溪区实验小学第四轮主动发展规划`]);
  const check = ok<any>(await school.post('/api/school-plan-checks', { plan: planId, year: YEAR }));
  const twice = await school.post('/api/school-plan-checks', { plan: planId, year: YEAR });
  expect(twice.body).toMatchObject({ code: 'duplicate' });
  const unrated = await school.act('school-plan-checks', check.id, 'submit', { summary: '总体按计划推进' });
  expect(unrated.body.code).toBe('goals-unrated');
  const [shown] = (await page()).checks;
  expect(shown.items.map((one: any) => one.goal.title)).toEqual(['建成阅读特色课程', '体质健康优良率逐年提升']);
  for (const [at, rating] of ['onTrack', 'behind'].entries()) {
    const { id, version } = shown.items[at];
    ok(await school.patch(`/api/school-plan-check-items/${id}`, { version, rating, account: '有过程材料' }));
  }
  ok(await school.act('school-plan-checks', check.id, 'submit', { summary: '总体按计划推进' }));
  const { checks, schools } = await overview();
  expect(checks).toMatchObject([
    { year: YEAR, submitted: 1, missing: [], ratings: { onTrack: 1, behind: 1, reached: 0 } },
  ]);
  expect(schools.find((one: any) => one.plan?.id === planId).checks).toMatchObject([{ stateLabel: '已报送' }]);
  expect(await titles(school)).toEqual([]);
  const [item] = (await page()).checks[0].items;
  const changed = await school.patch(`/api/school-plan-check-items/${item.id}`, {
    version: item.version,
    account: '改',
  });
  expect(changed.body.code).toBe('check-closed');
});

it('shows a school nothing of another school’s plan, comments or self-checks', async () => {
  const other = await test.as('principal2');
  expect((await other.get(`/api/school-plans/${planId}/page`)).status).toBe(404);
  for (const path of [
    'school-plan-goals',
    'school-plan-reviews',
    'school-plan-comments',
    'school-plan-checks',
    'school-plan-check-items',
  ])
    expect([path, ok<any>(await other.get(`/api/${path}`)).total]).toEqual([path, 0]);
  expect(ok<any>(await other.get('/api/school-plans')).total).toBe(1);
  expect((await other.get(`/api/school-plan-rounds/${round.id}/overview`)).status).toBe(403);
});

it('returns a plan for changes and takes it again', async () => {
  const other = await test.as('principal2');
  const { rows } = ok<any>(await other.get('/api/school-plans'));
  const { id, version } = rows[0];
  const goal = { plan: id, order: 1, title: '科学教育普及', proof: '每班每周一节实验课', measures: '共享实验室' };
  ok(await other.post('/api/school-plan-goals', goal));
  ok(await other.patch(`/api/school-plans/${id}`, { version, vision: '科学见长', measures: '专人负责' }));
  ok(await other.act('school-plans', id, 'submit'));
  expect((await lead.act('school-plans', id, 'return')).body.code).toBe('reason-missing');
  ok(await lead.act('school-plans', id, 'return', {}, '目标缺少年度安排'));
  expect(await titles(other)).toEqual(['修改后再报：澜溪区望江小学第四轮主动发展规划']);
  expect((await lead.act('school-plan-rounds', round.id, 'conclude')).body.code).toBe('plans-under-way');
  ok(await other.act('school-plans', id, 'submit'));
  expect((await overview()).counts).toMatchObject({ submitted: 1, missing: 1 });
});
