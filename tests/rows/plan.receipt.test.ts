import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Client, startApp, type TestApp } from '../support/app.ts';
import { FICTIONAL_PLAN } from '../support/fictional-plan.ts';

/**
 * Row plan.receipt: dispatch the decomposition to named addressees, see who has accepted receipt and who has not,
 * let a school take its part into its own plan, and answer for it there.
 */
let test: TestApp;
let clerk: Client;
let planId: string;
beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
});
afterAll(() => test?.close());

const unit = (key: string): string => test.bureau.organisations[key] as string;
const someone = (key: string): string => test.bureau.people[key] as string;
const ok = <T = any>(answer: Answer<T>): T => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const refused = (answer: Answer, status: number, code: string) =>
  expect({ status: answer.status, code: answer.body.code }, JSON.stringify(answer.body)).toEqual({ status, code });
const review = async () => ok(await clerk.get(`/api/plans/${planId}/review`));
const receipts = async (who: Client = clerk) => ok(await who.get(`/api/plans/${planId}/receipts`));
const receiptOf = async (key: string, who: Client = clerk) =>
  (await receipts(who)).receipts.find((one: any) => one.organisation.id === unit(key));
const openTasks = async (who: Client, verb: string) =>
  ok(await who.get('/api/tasks', { filter: { state: 'open', verb } })).rows;

it('waits until every promise is reviewed and has an owner', async () => {
  planId = ok(await clerk.upload('/api/plans/import', { name: '要点.txt', bytes: FICTIONAL_PLAN })).plan.id;
  refused(
    await clerk.act('plans', planId, 'register', { docNumber: '澜教发〔2026〕6号', issuedOn: '2026-02-12' }),
    422,
    'unreviewed',
  );
  ok(await clerk.post(`/api/plans/${planId}/review/mark`, { all: true, reviewed: true }));
  ok(await clerk.act('plans', planId, 'register', { docNumber: '澜教发〔2026〕6号', issuedOn: '2026-02-12' }));
  refused(await clerk.act('plans', planId, 'dispatch'), 422, 'without-owner');
  const { commitments } = await review();
  const assign = async (rows: any[], set: object) =>
    ok(
      await clerk.post(`/api/plans/${planId}/assign`, {
        commitments: rows.map(({ id, version }) => ({ id, version })),
        set,
      }),
    );
  await assign(commitments, { leader: someone('deputy1') });
  const seats = (await review()).commitments.filter((one: any) => one.text.includes('学位'));
  await assign(seats, { addAddressees: [unit('school1')] });
  const inspected = (await review()).commitments.filter((one: any) => one.text.includes('安全隐患排查'));
  await assign(inspected, { addressees: [unit('school1'), unit('school4')], dueOn: '2026-11-30' });
});

it('sends one receipt to each organisation concerned, with its promises, a task and a date', async () => {
  refused(await (await test.as('basicHead')).act('plans', planId, 'dispatch'), 403, 'forbidden');
  ok(await clerk.act('plans', planId, 'dispatch'));
  const { receipts: sent, counts } = await receipts();
  const names = sent.map((one: any) => one.organisation.id).sort();
  const concerned = [
    'basic',
    'finance',
    'preschool',
    'safety',
    'tutoring',
    'school1',
    'school2',
    'school4',
    'stoneTown',
  ];
  expect(names).toEqual(concerned.map(unit).sort());
  expect(counts).toMatchObject({ total: concerned.length, sent: concerned.length, accepted: 0, overdue: 0 });
  expect(sent.every((one: any) => /^\d{4}-\d{2}-\d{2}$/.test(one.dueOn))).toBe(true);
  const school = await test.as('principal1');
  expect((await openTasks(school, 'accept')).length).toBe(1);
  const { commitments } = await review();
  const own = commitments.filter((one: any) => one.addressees.includes(unit('school1')));
  expect((await receiptOf('school1')).commitments).toBe(own.length);
  expect(commitments.every((one: any) => one.state === 'notStarted')).toBe(true);
});

it('shows who has accepted and who has not; nobody accepts for another', async () => {
  const [school, section] = [await test.as('principal1'), await test.as('basicHead')];
  const mine = await receiptOf('school1');
  refused(await section.act('receipts', mine.id, 'accept'), 403, 'outside-scope');
  refused(await clerk.act('receipts', mine.id, 'accept'), 403, 'outside-scope');
  ok(await school.act('receipts', mine.id, 'accept'));
  ok(await section.act('receipts', (await receiptOf('basic')).id, 'accept'));
  expect((await receipts()).counts).toMatchObject({ accepted: 2, sent: 7 });
  expect(await receiptOf('school1')).toMatchObject({ stateLabel: '已签收', acceptedBy: '林知夏' });
  expect(await openTasks(school, 'accept')).toEqual([]);
  // A school sees its own receipt, not who else was asked.
  expect((await receipts(school)).receipts.map((one: any) => one.organisation.id)).toEqual([unit('school1')]);
  const other = await receiptOf('school4');
  expect((await school.get(`/api/receipts/${other.id}/sheet`)).status).toBe(404);
});

it('answers an objection with a reason, leaving out what was wrongly sent', async () => {
  const town = await test.as('treasury1');
  const school = await test.as('principal4');
  const mine = await receiptOf('school4');
  refused(await school.act('receipts', mine.id, 'object'), 422, 'field-missing');
  ok(await school.act('receipts', mine.id, 'object', { objection: '排查工作由石望初级中学承担。' }));
  expect((await openTasks(clerk, 'resend')).length).toBe(1);
  expect((await town.get(`/api/plans/${planId}/receipts`)).body.receipts).toEqual([]);
  const row = ok(await clerk.get(`/api/receipts/${mine.id}`)).row;
  const outside = (await review()).commitments.find((one: any) => !row.commitments.includes(one.id));
  refused(await clerk.act('receipts', mine.id, 'resend', { commitments: [outside.id] }, '补充'), 422, 'not-narrower');
  refused(await clerk.act('receipts', mine.id, 'resend'), 422, 'reason-missing');
  ok(await clerk.act('receipts', mine.id, 'withdraw', {}, '异议成立，改由其他学校承担'));
  expect(await receiptOf('school4')).toMatchObject({ state: 'withdrawn' });
  const named = (await review()).commitments.filter((one: any) => one.addressees.includes(unit('school4')));
  expect(named).toEqual([]);
  // An objection that is right in part: one promise is taken off the list, the rest is sent anew.
  const finance = await test.as('financeHead');
  const held = await receiptOf('finance');
  const { commitments: all } = ok(await clerk.get(`/api/receipts/${held.id}`)).row;
  expect(all.length).toBeGreaterThan(1);
  ok(await finance.act('receipts', held.id, 'object', { objection: '第一项与本科室无关。' }));
  ok(await clerk.act('receipts', held.id, 'resend', { commitments: all.slice(1) }, '异议部分成立'));
  const supported = (await review()).commitments.filter((one: any) => one.supporting.includes(unit('finance')));
  expect(supported.map((one: any) => one.id).sort()).toEqual(all.slice(1).sort());
  ok(await finance.act('receipts', held.id, 'accept'));
  const safety = await receiptOf('safety');
  ok(await (await test.as('safetyHead')).act('receipts', safety.id, 'object', { objection: '时限偏紧。' }));
  refused(await clerk.act('receipts', safety.id, 'withdraw', {}, '收回'), 422, 'leads');
  ok(await clerk.act('receipts', safety.id, 'resend', {}, '时限系局长办公会审定，请按期落实'));
  expect((await openTasks(await test.as('safetyHead'), 'accept')).length).toBe(1);
});

it('lets the school take its part into its own plan', async () => {
  const school = await test.as('principal1');
  const sheet = ok(await school.get(`/api/receipts/${(await receiptOf('school1')).id}/sheet`));
  const line = sheet.commitments.find((one: any) => one.text.includes('安全隐患排查'));
  expect(line).toMatchObject({ roleLabel: '承担', dueOn: '2026-11-30', part: { stateLabel: '待落实' } });
  const part = line.part;
  const plan = {
    title: '每季度排查校舍和食堂',
    measures: '分四次自查并建台账。',
    owner: someone('liaison1'),
    dueOn: '2026-11-20',
  };
  refused(await school.act('school-parts', part.id, 'takeUp', { ...plan, measures: null }), 422, 'field-missing');
  refused(
    await school.act('school-parts', part.id, 'takeUp', { ...plan, dueOn: '2026-12-20' }),
    422,
    'later-than-promised',
  );
  refused(
    await school.act('school-parts', part.id, 'takeUp', { ...plan, owner: someone('principal2') }),
    422,
    'foreign-owner',
  );
  expect((await (await test.as('principal2')).act('school-parts', part.id, 'takeUp', plan)).status).toBe(404);
  ok(await school.act('school-parts', part.id, 'takeUp', plan));
  expect((await receiptOf('school1')).parts).toMatchObject({ running: 1 });
});

it('lets the school answer for it there, and somebody else confirm', async () => {
  const [school, safety, basic] = [await test.as('liaison1'), await test.as('safetyHead'), await test.as('basicHead')];
  const sheet = ok(await school.get(`/api/receipts/${(await receiptOf('school1')).id}/sheet`));
  const { part } = sheet.commitments.find((one: any) => one.text.includes('安全隐患排查'));
  refused(await school.act('school-parts', part.id, 'report'), 422, 'field-missing');
  ok(await school.act('school-parts', part.id, 'report', { result: '四次排查完成，隐患12处全部整改。' }));
  expect((await openTasks(safety, 'confirm')).length).toBe(1);
  refused(await school.act('school-parts', part.id, 'confirm'), 403, 'forbidden');
  refused(await basic.act('school-parts', part.id, 'confirm'), 403, 'outside-scope');
  ok(await safety.act('school-parts', part.id, 'return', {}, '请补第四次台账'));
  ok(await school.act('school-parts', part.id, 'report', { result: '四次排查完成，台账已补齐。' }));
  ok(await safety.act('school-parts', part.id, 'confirm'));
  expect((await receiptOf('school1')).parts).toMatchObject({ done: 1 });
  expect(await openTasks(safety, 'confirm')).toEqual([]);
  const { entries } = ok(await clerk.get(`/api/school-parts/${part.id}/history`));
  expect(entries.map((one: any) => one.verb)).toEqual(
    expect.arrayContaining(['takeUp', 'report', 'return', 'confirm']),
  );
});
