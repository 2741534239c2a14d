/** What a record decides goes through the bulletin, the review and the import of plans. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { MONTH, seriesInput, signOff } from '../support/bulletin.ts';
import { dispatchDemoPlan, ok, YEAR } from '../support/plan.ts';
import { entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

vi.setConfig({ testTimeout: 60_000 });
const ENTERED = SCHOOL_YEAR - 1;
let test: TestApp;
let office: RollOffice;
let clerk: Client;
let school: Client;
let planId: string;
let classGroup: string;

const PLAN = `澜溪区教育局${YEAR}年工作要点

一、优化资源
1．化解大班额。年底前义务教育学校大班额全部清零。（责任单位：基础教育科）
2．规范办学。健全章程。（责任单位：基础教育科）
`;
const bindings = async (id: string): Promise<any[]> => ok<any>(await clerk.get(`/api/plans/${id}/bindings`)).bindings;
const importText = async (text: string, more: Record<string, string> = {}) =>
  ok<any>(await clerk.upload('/api/plans/import', { name: '要点.txt', bytes: text }, { again: 'true', ...more })).plan
    .id;

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  [clerk, school] = [await test.as('officeClerk'), await test.as('liaison1')];
  const lower = { value: 1, from: entryDay(ENTERED), endPrevious: true, source: '测试取值', reason: '测试' };
  ok(await office.admin.post('/api/admin/parameters/largeClassFrom/values', lower));
  classGroup = await office.openClass('school1', 'primary', ENTERED);
  planId = await dispatchDemoPlan(test);
}, 90_000);
afterAll(() => test.close());

it('prints the record’s value with its day, again identically, and later corrections as revisions', async () => {
  const bound = (await bindings(planId)).find((one) => one.indicator === 'largeClasses');
  ok(await clerk.act('commitment-bindings', bound.id, 'confirm'));
  const series = ok<any>(await clerk.post('/api/bulletin-series', seriesInput(test, planId)));
  const issue = ok<any>(await clerk.post('/api/bulletins', { series: series.id, period: MONTH }));
  ok(await clerk.act('bulletins', issue.id, 'compile'));
  const page = async () => ok<any>(await clerk.get(`/api/bulletins/${issue.id}/page`));
  const itemOf = (facts: any) => facts.items.find((one: any) => one.id === bound.commitment.id);
  const { facts } = await page();
  expect(itemOf(facts).targets[0]).toBe(`${bound.targetText}，记录0个（${facts.on}）`);
  await signOff(test, issue.id);
  const printed = (await clerk.get(`/api/bulletins/${issue.id}/docx`)).bytes;
  // A child that had been there since September is registered only now: a correction of the issue's day.
  await office.enrolled(school, 'school1', ENTERED, classGroup);
  expect((await clerk.get(`/api/bulletins/${issue.id}/docx`)).bytes.equals(printed)).toBe(true);
  expect(itemOf((await page()).facts).targets[0]).toContain('记录0个');
  const { reproduced, items } = ok<any>(await clerk.get(`/api/bulletins/${issue.id}/revisions`));
  expect(reproduced).toBe(true);
  const revised = items.find((one: any) => one.id === bound.commitment.id);
  expect(revised.changes.find((one: any) => one.what === '目标').after).toContain('记录1个');
  expect(revised.lightAfter).toBe('红');
});

it('proposes anew with a new text of the same plan, and when a target is corrected', async () => {
  const id = await importText(PLAN);
  const [before] = await bindings(id);
  expect(before).toMatchObject({ indicator: 'largeClasses', state: 'proposed' });
  expect(await importText(PLAN.replace('年底前', `${YEAR}年10月底前`), { plan: id })).toBe(id);
  const [after, ...more] = await bindings(id);
  expect(more).toEqual([]);
  expect(after.id).not.toBe(before.id);
  const { targets } = ok<any>(await clerk.get(`/api/plans/${id}/review`));
  const target = targets.find((one: any) => one.id === after.target);
  ok(await clerk.delete(`/api/targets/${target.id}`, { version: String(target.version) }));
  expect(await bindings(id)).toEqual([]);
});

it('reconciles totals with their parts, as promised and as recorded, and says which part differs', async () => {
  const total = `一、扩大供给
1．实施项目。实施学校建设项目57个，其中幼儿园5个、小学4个、初中4个、高中7个、职业学校12个、特殊教育学校12个、社区学院8个、培训基地5个。（责任单位：计划财务科）
2．新增学位。新增学位16500个，其中幼儿园6030个、小学7020个、初中2250个、高中1100个。（责任单位：计划财务科）
3．招聘教师。公开招聘教师180名左右，其中音体美教师不少于45名。（责任单位：计划财务科）
`;
  const id = await importText(`澜溪区教育局${YEAR}年工作要点\n\n${total}`);
  const { totals } = ok<any>(await clerk.get(`/api/plans/${id}/reconciliation`));
  // 其中 leaves the rest unsaid: nothing to add up.
  expect(totals).toHaveLength(2);
  const [projects, seats] = totals;
  expect(projects).toMatchObject({ value: 57, promisedDifference: 0, actual: null, actualDifference: null });
  expect(projects.findings).toEqual([{ ok: true, text: '分项之和与总数一致：57=5+4+4+7+12+12+8+5' }]);
  expect(seats).toMatchObject({ value: 16_500, promisedDifference: -100 });
  expect(seats.findings[0]).toMatchObject({ ok: false, text: expect.stringContaining('相差-100') });
  // One part is told by a record: what it lacks is named, the others are still without.
  const part = seats.parts.find((one: any) => one.text.includes('小学'));
  const bound = { target: part.target, indicator: 'pupilCount', unit: office.at('school1') };
  const { id: binding } = ok<any>(await clerk.post('/api/commitment-bindings', bound));
  ok(await clerk.act('commitment-bindings', binding, 'confirm'));
  const [, now] = ok<any>(await clerk.get(`/api/plans/${id}/reconciliation`)).totals;
  const known = now.parts.find((one: any) => one.target === part.target);
  expect(known).toMatchObject({ source: 'record', lacks: 7020 - known.actual });
  expect(now.findings.map((one: any) => one.text).join('；')).toMatch(/记录与目标不同的分项：“[^”]*小学[^”]*”少\d+/);
  expect((await school.get(`/api/plans/${id}/reconciliation`)).status).toBe(404);
});

it('lets only the office compare a whole plan with the indicators', async () => {
  const refused = await (await test.as('basicHead')).post(`/api/plans/${planId}/bindings/propose`);
  expect(refused.body.code).toBe('forbidden');
});
