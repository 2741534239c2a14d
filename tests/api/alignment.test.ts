/** Two plans side by side: the city's and the own, several districts under a city's total, last year's and this year's. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readWorkbook } from '../../src/kernel/sheet/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok, YEAR } from '../support/plan.ts';

vi.setConfig({ testTimeout: 60_000 });
let test: TestApp;
let clerk: Client;
let section: Client;
let city: string;
let own: string;
let beside: string;

const CITY = `云川市教育局${YEAR}年工作要点

一、扩大资源
1．新增学位。全市新增公办学位9000个，${YEAR}年9月1日前投入使用。（责任单位：基础教育处）
2．心理健康。中小学专职心理教师配备率达到80%。（责任单位：体卫艺处）
二、对外交流
3．港澳台交流。办好云川与港澳地区青少年书法交流周。（责任单位：交流处）
4．老年学习。推广老年人智能手机培训课堂。（责任单位：职社处）
`;
const OWN = `澜溪区教育局${YEAR}年工作要点

一、优质供给
1．新增学位。全区新增公办学位2400个，${YEAR}年10月31日前投入使用。（责任单位：基础教育科）
2．守护心理健康。中小学专职心理教师配备率达到70%。（责任单位：体卫艺科）
3．校园食堂。12所学校食堂完成明厨亮灶改造。（责任单位：安全保卫科）
`;
const imported = async (text: string, more: Record<string, string> = {}): Promise<string> =>
  ok<any>(await clerk.upload('/api/plans/import', { name: '要点.txt', bytes: text }, { again: 'true', ...more })).plan
    .id;
const pageOf = async (id: string, who: Client = clerk): Promise<any> =>
  ok<any>(await who.get(`/api/plan-alignments/${id}/page`));
const promises = (page: any): any[] => page.clauses.flatMap((clause: any) => clause.promises);
const promise = (page: any, words: string): any => promises(page).find(({ text }: any) => text.includes(words));
const lay = async (upper: string, lower: string): Promise<string> =>
  ok<any>(await clerk.post('/api/plan-alignments', { upper, lower })).id;
const confirm = async (id: string, words: string): Promise<any> => {
  const [pair] = promise(await pageOf(id), words).pairs;
  return ok(await clerk.act('plan-pairs', pair.id, 'confirm'));
};
/** The review page's own way to change a promise before dispatch. */
const change = async (plan: string, words: string, patch: object) => {
  const row = ok<any>(await clerk.get(`/api/plans/${plan}/review`)).commitments.find(({ text }: any) =>
    text.includes(words),
  );
  ok(await clerk.patch(`/api/commitments/${row.id}`, { version: row.version, ...patch }));
};

beforeAll(async () => {
  test = await startApp();
  [clerk, section] = [await test.as('officeClerk'), await test.as('basicHead')];
  city = await imported(CITY, { level: 'superior' });
  own = await imported(OWN);
  await change(own, '明厨亮灶', { leadSection: test.bureau.organisations.safety });
  await change(own, '公办学位', { leadSection: test.bureau.organisations.basic });
  beside = await lay(city, own);
}, 90_000);
afterAll(() => test.close());

it('keeps a superior’s plan out of the own work: not dispatched, not on the board, no records that decide it', async () => {
  const refused = await clerk.act('plans', city, 'dispatch');
  expect(refused.status).toBeGreaterThanOrEqual(400);
  const { plans, plan } = ok<any>(await clerk.get('/api/board'));
  expect(plans.map(({ id }: any) => id)).not.toContain(city);
  expect(plan.id).toBe(own);
  expect(ok<any>(await clerk.get(`/api/plans/${city}/bindings`)).bindings).toEqual([]);
});

it('proposes what likely answers what, says why in words, and refuses whom it is not for', async () => {
  const page = await pageOf(beside);
  expect(page.counts).toMatchObject({ asked: 4, answered: 0, setAside: 0 });
  const seats = promise(page, '9000个');
  expect(seats).toMatchObject({ status: 'proposed', section: { name: '基础教育科' } });
  const [pair] = seats.pairs;
  expect(pair).toMatchObject({ state: 'proposed', source: 'likeness' });
  expect(pair.lower.text).toContain('2400个');
  expect(pair.grounds[0]).toMatch(/^共同用语.*新增公办学位/);
  expect(pair.grounds.join()).toContain('目标可比');
  expect(promise(page, '港澳')).toMatchObject({ status: 'open', pairs: [] });
  expect(page.own.map(({ text }: any) => text).join()).toContain('明厨亮灶');
  // A section reads and does not confirm; a school does not see that there is anything.
  expect((await pageOf(beside, section)).may).toEqual({ decide: false, draft: false, task: false });
  expect((await section.act('plan-pairs', pair.id, 'confirm')).status).toBe(403);
  expect((await section.post(`/api/plan-alignments/${beside}/confirm`, { pairs: [pair] })).status).toBe(400);
  const { id, version } = pair;
  const many = await section.post(`/api/plan-alignments/${beside}/confirm`, { pairs: [{ id, version }] });
  expect(many.body.code).toBe('forbidden');
  expect((await section.post('/api/plan-alignments', { upper: city, lower: own })).status).toBe(403);
  const school = await test.as('liaison1');
  expect((await school.get(`/api/plan-alignments/${beside}/page`)).status).toBe(404);
  expect((await school.get(`/api/plans/${own}/alignments`)).status).toBe(404);
  expect(ok<any>(await school.get('/api/plan-pairs')).rows).toEqual([]);
  // Out of order, or the same plan twice.
  expect((await clerk.post('/api/plan-alignments', { upper: own, lower: city })).body.code).toBe('wrong-way');
  expect((await clerk.post('/api/plan-alignments', { upper: own, lower: own })).body.code).toBe('same-plan');
});

it('lets the office decide, and never overturns a decision by comparing again', async () => {
  await confirm(beside, '9000个');
  const mind = promise(await pageOf(beside), '心理教师');
  ok(await clerk.act('plan-pairs', mind.pairs[0].id, 'refuse'));
  const exchange = promise(await pageOf(beside), '港澳');
  const verdict = { alignment: beside, promise: exchange.id };
  expect((await clerk.post('/api/promise-verdicts', { ...verdict, reason: ' ' })).status).toBe(422);
  ok(await clerk.post('/api/promise-verdicts', { ...verdict, reason: '由市局统一组织，区不承担' }));
  const seats = promise(await pageOf(beside), '9000个');
  const against = { alignment: beside, promise: seats.id, reason: '不涉及' };
  expect((await clerk.post('/api/promise-verdicts', against)).body.code).toBe('answered');
  expect(ok<any>(await clerk.post(`/api/plan-alignments/${beside}/propose`)).proposed).toBe(0);
  const after = await pageOf(beside);
  expect(promise(after, '9000个').status).toBe('answered');
  expect(promise(after, '港澳')).toMatchObject({ status: 'setAside', verdict: { label: '不涉及本区' } });
  expect(promise(after, '心理教师')).toMatchObject({ status: 'open', pairs: [{ state: 'refused' }] });
  // Refused by mistake: put together by hand again. What is set aside is not answered at the same time.
  const lower = after.lowers.find(({ text }: any) => text.includes('配备率'));
  ok(await clerk.post(`/api/plan-alignments/${beside}/pairs`, { upper: mind.id, lower: lower.id }));
  const both = await clerk.post(`/api/plan-alignments/${beside}/pairs`, { upper: exchange.id, lower: lower.id });
  expect(JSON.stringify(both.body)).toContain('请先撤销那项结论');
  const history = ok<any>(await clerk.get(`/api/plan-pairs/${mind.pairs[0].id}/history`));
  expect(JSON.stringify(history)).toContain('refuse');
});

it('warns of a share, a level and a date that do not go together, by what is printed', async () => {
  const page = await pageOf(beside);
  expect(promise(page, '9000个').pairs[0].warnings).toEqual([`本级时限${YEAR}-10-31晚于上级的${YEAR}-09-01`]);
  expect(promise(page, '心理教师').pairs[0].warnings[0]).toMatch(/低10个百分点$/);
  const [alone] = page.shares;
  expect(alone).toMatchObject({ ok: true, finding: '本级2400个，总数9000个；只有一份下级要点，不核对合计' });
  // Another district answers too: both shares against the city's total.
  const other = await imported(OWN.replace('澜溪区', '石桥区').replace('2400', '3000').replace('10月31日', '8月31日'), {
    level: 'subordinate',
  });
  const second = await lay(city, other);
  await confirm(second, '9000个');
  const [total] = (await pageOf(beside)).shares;
  expect(total).toMatchObject({ value: 9000, sum: 5400, difference: -3600, ok: false });
  expect(total.finding).toBe('各份之和5400个，比总数少3600个');
  expect(total.shares).toHaveLength(2);
});

it('shows for another look what changed after the decision, until somebody looks', async () => {
  await change(own, '公办学位', { dueOn: `${YEAR}-11-30` });
  const changed = await pageOf(beside);
  expect(changed.counts.looks).toBe(1);
  const [pair] = promise(changed, '9000个').pairs;
  expect(pair.looks).toEqual([`本级时限由${YEAR}-10-31改为${YEAR}-11-30`]);
  ok(await clerk.act('plan-pairs', pair.id, 'affirm'));
  expect((await pageOf(beside)).counts.looks).toBe(0);
  // The city's text comes anew: sentences with the same words keep their decisions, others are shown.
  await imported(CITY.replace('80%', '85%'), { plan: city });
  ok(await clerk.post(`/api/plan-alignments/${beside}/propose`));
  const anew = await pageOf(beside);
  expect(promise(anew, '9000个').status).toBe('answered');
  expect(promise(anew, '港澳').status).toBe('setAside');
  expect(anew.lost).toHaveLength(1);
  expect(anew.lost[0]).toMatchObject({ upperSeen: expect.stringContaining('80%') });
  expect(anew.lost[0].pair.looks.join()).toContain('上级这一项已不在要点里');
});

it('gives what is unanswered to a section, or into the own draft', async () => {
  const elders = promise(await pageOf(beside), '老年');
  expect(elders.status).toBe('open');
  const ask = { promise: elders.id, section: test.bureau.organisations.basic };
  ok(await clerk.post(`/api/plan-alignments/${beside}/ask`, ask));
  expect((await clerk.post(`/api/plan-alignments/${beside}/ask`, ask)).body.code).toBe('asked-already');
  expect((await section.post(`/api/plan-alignments/${beside}/ask`, ask)).body.code).toBe('forbidden');
  const asked = ok<any>(await section.get('/api/tasks')).rows.find(({ title }: any) => title.includes('老年'));
  expect(asked).toMatchObject({ path: `/alignments/${beside}` });
  ok(await section.act('tasks', asked.id, 'finish', { result: '拟与职社科合办' }));
  expect(promise(await pageOf(beside), '老年').tasks).toMatchObject([{ stateLabel: '已办', result: '拟与职社科合办' }]);
  // The text came from a file: nothing is written into it. A plan that is drafted here takes an item.
  const draft = { promise: elders.id, section: test.bureau.organisations.basic };
  expect((await clerk.post(`/api/plan-alignments/${beside}/draft`, draft)).body.code).toBe('draft-closed');
  const drafted = ok<any>(
    await clerk.post('/api/plans', { title: `${YEAR}年补充要点`, planYear: YEAR, kind: 'annual', origin: 'drafted' }),
  ).id;
  const second = await lay(city, drafted);
  ok(await clerk.post(`/api/plan-alignments/${second}/draft`, draft));
  const page = await pageOf(second);
  expect(page.may.draft).toBe(true);
  expect(promise(page, '老年')).toMatchObject({ status: 'answered', pairs: [{ lower: { kind: 'draftItem' } }] });
});

it('lays last year’s unfinished beside this year’s: carried on, dropped with a reason, or new', async () => {
  const lastText = OWN.replaceAll(String(YEAR), String(YEAR - 1)).replace(
    '明厨亮灶改造',
    '明厨亮灶改造，撤并教学点1个',
  );
  const last = await imported(lastText);
  const carried = await lay(last, own);
  const page = await pageOf(carried);
  expect(page.alignment.kind).toBe('carryOver');
  const dishes = promise(page, '明厨亮灶');
  expect(dishes.pairs[0].lower.text).toContain('明厨亮灶');
  const pairs = promises(page).flatMap(({ pairs: [first] }: any) => (first ? [first] : []));
  const chosen = pairs
    .filter(({ lower }: any) => lower.text.includes('学位'))
    .map(({ id, version }: any) => ({ id, version }));
  // A pair is confirmed where it lies, and not through another comparison.
  const through = await clerk.post(`/api/plan-alignments/${beside}/confirm`, { pairs: chosen });
  expect([through.status, through.body.code]).toEqual([404, 'unknown-pair']);
  expect(ok<any>(await clerk.post(`/api/plan-alignments/${carried}/confirm`, { pairs: chosen })).confirmed).toBe(1);
  // Both promises name one another, whoever opens them; a decision taken back takes the names back.
  const shown = async (id: string) => ok<any>(await section.get(`/api/commitments/${id}/page`));
  const [seats] = pairs.filter(({ lower }: any) => lower.text.includes('学位'));
  const above = promise(page, '学位').id;
  const origin = { id: above, plan: expect.stringContaining(String(YEAR - 1)), stateLabel: '未启动' };
  expect((await shown(seats.lower.id)).carriedFrom).toMatchObject(origin);
  const heir = { id: seats.lower.id, plan: expect.stringContaining(String(YEAR)), stateLabel: '未启动' };
  expect((await shown(above)).carriedInto).toMatchObject([heir]);
  ok(await clerk.act('plan-pairs', seats.id, 'refuse'));
  expect((await shown(seats.lower.id)).carriedFrom).toBeNull();
  expect((await shown(above)).carriedInto).toEqual([]);
  ok(await clerk.act('plan-pairs', seats.id, 'confirm'));
  // Last year's text imported anew has new rows; compared again, the same sentence is the origin as before.
  await imported(lastText, { plan: last });
  expect((await shown(seats.lower.id)).carriedFrom).toBeNull();
  ok(await clerk.post(`/api/plan-alignments/${carried}/propose`));
  const renewed = (await shown(seats.lower.id)).carriedFrom;
  expect(renewed.id).not.toBe(above);
  expect((await shown(renewed.id)).carriedInto).toMatchObject([heir]);
  // A superior's promise that is answered is no origin.
  const { pairs: answers } = promise(await pageOf(beside), '公办学位');
  expect(answers[0].state).toBe('confirmed');
  expect((await shown(seats.lower.id)).carriedFrom.id).toBe(renewed.id);
  const verdict = { alignment: carried, promise: promise(await pageOf(carried), '明厨亮灶').id };
  ok(await clerk.post('/api/promise-verdicts', { ...verdict, reason: '并入市级项目' }));
  const after = await pageOf(carried);
  expect(promise(after, '明厨亮灶')).toMatchObject({ status: 'setAside', verdict: { label: '今年不再列入' } });
  expect(after.own.map(({ text }: any) => text).join()).not.toContain('2400个');
  const { alignments, candidates } = ok<any>(await clerk.get(`/api/plans/${own}/alignments`));
  expect(alignments.map(({ kind }: any) => kind).sort()).toEqual(['answer', 'carryOver']);
  expect(candidates.map(({ title }: any) => title).join()).not.toContain('云川市');
});

it('exports what is shown as a workbook, and is closed with a reason', async () => {
  const { bytes } = await section.get(`/api/plan-alignments/${beside}/sheet`);
  const text = JSON.stringify(await readWorkbook(bytes, {}));
  expect(text).toContain('没有对应');
  expect(text).toContain('由市局统一组织');
  ok(await clerk.act('plan-alignments', beside, 'close', {}, '全年结束'));
  expect((await clerk.post(`/api/plan-alignments/${beside}/propose`)).body.code).toBe('alignment-closed');
  expect((await pageOf(beside)).may.decide).toBe(false);
});
