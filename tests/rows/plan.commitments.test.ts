/**
 * Import a plan, split it by clause into commitments with owner, due date and measure, group them under actions, and
 * see each one's progress computed from records with late ones listed.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { evidence } from '../support/bulletin.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';
import { entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTERED = SCHOOL_YEAR - 1;
let test: TestApp;
let office: RollOffice;
let clerk: Client;
let head: Client;
let school: Client;
let planId: string;
let classGroup: string;
/** The promise that oversized classes be no more, and its binding. */
let promise: any;
let binding: any;
let moving: string;

const board = async (who: Client = clerk, query: object = {}) =>
  ok<any>(await who.get('/api/board', { plan: planId, ...query }));
const rowNow = async (who: Client = clerk) => (await board(who)).rows.find((one: any) => one.id === promise.id);
const panel = async (who: Client = clerk) => ok<any>(await who.get(`/api/commitments/${promise.id}/bindings`));
/** The word by which an open page learns that something was written, asked by somebody else than who wrote. */
const mark = async () => ok<any>(await (await test.as('director')).get('/api/change-mark')).mark as string;
const codes = (answer: any) => [answer.body.code, ...(answer.body.reasons ?? []).map((one: any) => one.facts?.code)];

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  [clerk, head, school] = [await test.as('officeClerk'), await test.as('basicHead'), await test.as('liaison1')];
  // So that a class of two is a large one here, from the day on which the cohort entered.
  const lower = { value: 2, from: entryDay(ENTERED), endPrevious: true, source: '测试取值', reason: '测试' };
  ok(await office.admin.post('/api/admin/parameters/largeClassFrom/values', lower));
  classGroup = await office.openClass('school1', 'primary', ENTERED);
  planId = await dispatchDemoPlan(test);
}, 90_000);
afterAll(() => test.close());

it('imports a plan and splits it by clause into commitments with owner, due date and measure', async () => {
  const { rows } = await board();
  promise = rows.find((one: any) => one.title.includes('大班额'));
  expect(promise).toMatchObject({
    clausePath: '二/八',
    leadSection: { name: '基础教育科' },
    leader: { name: '郑启行' },
    dueOn: `${YEAR}-12-31`,
  });
  expect(promise.targets[0].text).toContain('零发生');
  expect(rows.every((one: any) => one.leader && one.leadSection && one.dueOn)).toBe(true);
});

it('groups commitments under the plan’s actions', async () => {
  const { clauses } = await board();
  const actions = clauses.filter((one: any) => one.level === 1);
  expect(actions.map((one: any) => one.title)).toContain('扩大优质教育资源供给');
  const { rows } = await board(clerk, { clausePath: '二' });
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every((one: any) => one.clausePath.startsWith('二/'))).toBe(true);
  expect(rows.map((one: any) => one.id)).toContain(promise.id);
});

it('proposes on import which indicator tells of a target, says why, and lets nothing decide by itself', async () => {
  const { bindings, counts } = ok<any>(await clerk.get(`/api/plans/${planId}/bindings`));
  binding = bindings.find((one: any) => one.commitment.id === promise.id && one.indicator === 'largeClasses');
  expect(binding).toMatchObject({ state: 'proposed', stateLabel: '待确认', place: { name: '澜溪区教育局' } });
  expect(binding.grounds.join('；')).toMatch(/“义务教育学校56人以上大班额”与指标用语“大班额”相近/);
  expect(counts.confirmed).toBe(0);
  expect((await rowNow()).targets.every((one: any) => one.record === null)).toBe(true);
});

it('lets the office or the lead section confirm, and nobody else', async () => {
  const foreign = await (await test.as('vocationalHead')).act('commitment-bindings', binding.id, 'confirm');
  expect(foreign.body.code).toBe('outside-scope');
  expect((await school.act('commitment-bindings', binding.id, 'confirm')).status).toBeGreaterThanOrEqual(403);
  const bare = await head.act('commitment-bindings', binding.id, 'refuse');
  expect(bare.body.code).toBe('reason-missing');
  ok(await head.act('commitment-bindings', binding.id, 'confirm'));
  const shown = (await panel()).targets.find((one: any) => one.binding?.id === binding.id);
  expect(shown.binding).toMatchObject({ state: 'confirmed', confirmedBy: expect.any(String), baseline: 0 });
  const other = { target: shown.id, indicator: 'veryLargeClasses', unit: office.at('bureau') };
  const second = ok<any>(await clerk.post('/api/commitment-bindings', other));
  expect(codes(await clerk.act('commitment-bindings', second.id, 'confirm'))).toContain('decided-already');
  ok(await clerk.act('commitment-bindings', second.id, 'refuse', {}, '目标说的是大班额'));
});

it('refuses an indicator of another unit, and one for a promise without a value', async () => {
  const { rows } = await board();
  const targets = rows.flatMap((one: any) => one.targets);
  const bind = (text: string, indicator: string) => {
    const target = targets.find((one: any) => one.text.includes(text))?.id;
    return clerk.post('/api/commitment-bindings', { target, indicator, unit: office.at('bureau') });
  };
  expect((await bind('公办幼儿园在园幼儿占比', 'pupilCount')).body.code).toBe('other-unit');
  expect((await bind('望江小学二期', 'pupilCount')).body.code).toBe('without-value');
  expect((await bind('公办幼儿园在园幼儿占比', 'nothing')).body.code).toBe('unknown-indicator');
});

it('changes the light when a school’s record changes, and nobody files a report', async () => {
  const { targets } = await rowNow();
  // The other target of the promise (at most 50 pupils a class) has no indicator: it stays a duty with milestones.
  expect(targets.map((one: any) => one.record !== null)).toEqual([true, false]);
  const finding = async () => (await rowNow()).light.findings.find((one: any) => one.rule.startsWith('record'));
  expect(await finding()).toMatchObject({ colour: 'green', text: expect.stringContaining('为0个') });
  const before = new Date().toISOString();
  const words = await mark();
  const first = await office.enrolled(school, 'school1', ENTERED, classGroup);
  await office.enrolled(school, 'school1', ENTERED, classGroup);
  expect(await mark()).not.toBe(words);
  const lit = await rowNow();
  expect(lit.light).toMatchObject({ colour: 'red', rule: 'record', late: true });
  expect(lit.light.text).toContain('记录“大班额班级数（区教育局）”为1个');
  expect(lit.reports ?? []).toEqual([]);
  const asked = ok<any>(await clerk.get('/api/board', { plan: planId, asOf: before }));
  const then = asked.rows.find((one: any) => one.id === promise.id);
  expect(then.light.findings.find((one: any) => one.rule === 'recordMet')?.text).toContain('为0个');
  // The light is the same for whoever sees the promise.
  expect((await rowNow(await test.as('director'))).light).toEqual(lit.light);
  moving = first.id;
});

it('tells open pages in other windows to read again when something was written, and not because somebody looked', async () => {
  // The word turns with the minute as well: of three pairs at most one can fall on its turn.
  const pairs: string[][] = [];
  for (let at = 0; at < 3; at++) {
    const asked = await mark();
    ok(await school.get('/api/pupils', { limit: 5 }));
    pairs.push([asked, await mark()]);
  }
  expect(pairs.filter(([one, other]) => one === other).length).toBeGreaterThanOrEqual(2);
  expect((await test.anonymous.get('/api/change-mark')).status).toBe(401);
});

it('shows value, gap, formula, rows behind and the outlook, and lists what is late', async () => {
  const shown = (await panel(head)).targets.find((one: any) => one.binding?.id === binding.id);
  expect(shown.standing).toMatchObject({ quantity: 1, goal: 0, met: false, gap: 1, unit: '个' });
  expect(shown.explained.indicator.formula).toBe('大班额班级数');
  const { numerator } = shown.explained.value;
  const behind = encodeURIComponent(JSON.stringify(numerator.behind));
  expect(ok<any>(await head.get(`/api/${numerator.path}?behind=${behind}`)).total).toBe(2);
  expect(shown.trend.at(-1)).toMatchObject({ value: 1 });
  expect(shown.forecast ?? shown.forecastBecause).toBeTruthy();
  const { late } = ok<any>(await (await test.as('director')).get('/api/leader-page', { plan: planId }));
  expect(late.map((one: any) => one.id)).toContain(promise.id);
});

it('lets nobody write progress where a record decides; a report in words is still filed', async () => {
  ok(await head.act('commitments', promise.id, 'start'));
  const { targets } = await rowNow();
  const decided = targets.find((one: any) => one.record);
  const body = { commitment: promise.id, period: `${YEAR}-10`, progress: '已组织分班' };
  const claim = await head.post('/api/reports', { ...body, claims: [{ target: decided.id, value: 0 }] });
  expect(claim.body).toMatchObject({ code: 'record-decides', title: '进展报告没有保存' });
  expect(claim.body.reasons[0].detail).toContain('由记录“大班额班级数（区教育局）”计算');
  expect((await clerk.patch(`/api/targets/${decided.id}`, { version: 1, confirmedValue: 0 })).status).not.toBe(200);
  const report = ok<any>(await head.post('/api/reports', body));
  ok(await head.act('reports', report.id, 'submit'));
  ok(await clerk.act('reports', report.id, 'confirm'));
  expect((await rowNow()).light).toMatchObject({ colour: 'red', rule: 'record' });
});

it('closes the promise only while the record bears it out, and says value, goal and where to look', async () => {
  const proof = async () => ({ evidence: [await evidence(head)] });
  const early = await head.act('commitments', promise.id, 'submit', await proof());
  expect(early.body).toMatchObject({ code: 'record-not-met', title: '不能申请销号' });
  expect(early.body.reasons[0].detail).toMatch(
    /记录“大班额班级数（区教育局）”.*为1个（\d{4}-\d\d-\d\d），要求不多于0个，多1个/,
  );
  expect(early.body.reasons[0]).toMatchObject({
    remedy: expect.stringContaining('由记录计算'),
    facts: { indicator: 'largeClasses', unit: office.at('bureau'), quantity: 1, goal: 0, gap: 1 },
  });
  const { actions } = ok<any>(await head.get(`/api/commitments/${promise.id}`));
  expect(JSON.stringify(actions)).toContain('要求不多于0个');
  // The roll alone changes: a child goes to another class.
  const other = await office.openClass('school1', 'primary', ENTERED, 2);
  await office.happen(school, { kind: 'changeClass', pupil: moving, toClassGroup: other });
  ok(await head.act('commitments', promise.id, 'submit', await proof()));
  await office.enrolled(school, 'school1', ENTERED, classGroup);
  const late = await clerk.act('commitments', promise.id, 'confirm', {}, '材料齐全');
  expect(codes(late)).toEqual(['record-not-met', 'record-not-met']);
  ok(await clerk.act('commitments', promise.id, 'return', {}, '记录显示仍有大班额'));
});

it('goes back to claims and evidence when a person ends it, with a reason', async () => {
  expect((await head.act('commitment-bindings', binding.id, 'end')).body.code).toBe('reason-missing');
  ok(await head.act('commitment-bindings', binding.id, 'end', {}, '口径待统一'));
  const { light, targets } = await rowNow();
  expect(targets.every((one: any) => one.record === null)).toBe(true);
  expect(light.findings.every((one: any) => !one.rule.startsWith('record'))).toBe(true);
  expect(ok<any>(await clerk.post(`/api/plans/${planId}/bindings/propose`)).compared).toBeGreaterThan(0);
  const again = ok<any>(await clerk.get(`/api/plans/${planId}/bindings`)).bindings;
  expect(again.filter((one: any) => one.target === binding.target && one.state === 'proposed')).toEqual([]);
});
