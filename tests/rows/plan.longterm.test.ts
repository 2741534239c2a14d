/**
 * Keep versions of a draft plan with consultation comments, break the issued plan into indicators, and print a
 * completion report comparing target and result.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocument } from '../../src/kernel/document/index.ts';
import { today } from '../../src/kernel/time/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { evidence } from '../support/bulletin.ts';
import { DRAFT, FROM, fixedIndicator, newPlan, reportResult, SECOND, TO, upload } from '../support/long-term.ts';
import { ok } from '../support/plan.ts';
import { days } from '../support/staff.ts';

let test: TestApp;
let finance: Client;
let basic: Client;
let office: Client;
let plan: string;
let round: string;

const page = async () => ok<any>(await finance.get(`/api/long-term-plans/${plan}/page`));
const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);
const titles = async (who: Client) => ok<any>(await who.get('/api/my-tasks')).tasks.map((one: any) => one.title);

beforeAll(async () => {
  test = await startApp();
  finance = await test.as('financeHead');
  basic = await test.as('basicHead');
  office = await test.as('officeHead');
}, 60_000);
afterAll(() => test.close());

it('keeps the versions of a draft and tells what changed between them, clause by clause', async () => {
  plan = ok<any>(await finance.post('/api/long-term-plans', newPlan(test))).id;
  expect(ok<any>(await upload(finance, plan, DRAFT)).number).toBe(1);
  expect((await upload(basic, plan, SECOND)).body.code).toBe('outside-scope');
  ok(await upload(finance, plan, SECOND, 'consultation', '吸收科室意见'));
  expect((await page()).versions.map((one: any) => [one.number, one.stageLabel])).toEqual([
    [2, '征求意见稿'],
    [1, '讨论稿'],
  ]);
  const { counts, changes } = ok<any>(await finance.get(`/api/long-term-plans/${plan}/difference`));
  expect(counts).toEqual({ changed: 2, moved: 0, added: 0, removed: 0 });
  const reworded = changes.filter((one: any) => one.kind === 'changed');
  expect(reworded[0].before.text).toContain('88%');
  expect(reworded[0].after.text).toContain('92%');
});

it('consults on it: who is asked comments by clause, every comment is answered with a reason, the table is printed', async () => {
  ok(await finance.act('long-term-plans', plan, 'consult'));
  const { organisations } = test.bureau;
  const audience = [organisations.basic, organisations.school1];
  const given = { plan, audience, openFrom: today(), dueOn: days(10), demands: '请逐条提出修改意见' };
  round = ok<any>(await finance.post('/api/long-term-rounds', given)).id;
  ok(await finance.act('long-term-rounds', round, 'open'));
  const school = await test.as('principal1');
  expect(await titles(school)).toContain('反馈意见：第1轮征求意见：澜溪区教育事业发展五年规划（样例）');
  const comment = (who: Client, organisation: unknown, clause: string, body: string) =>
    who.post('/api/long-term-comments', { round, organisation, clause, body });
  const [first, second] = [
    ok<any>(await comment(school, organisations.school1, '二/（一）', '请写明分年度学位数')),
    ok<any>(await comment(basic, organisations.basic, '三', '建议增加教师配备措施')),
  ];
  const uninvited = await comment(await test.as('principal2'), organisations.school2, '三', '我也说一句');
  expect(uninvited.status).toBeGreaterThanOrEqual(400);
  const outside = { round, source: 'public', sender: '网上留言', clause: '二/（二）', body: '希望多办公办园' };
  const third = ok<any>(await finance.post('/api/long-term-comments', outside));
  for (const who of [school, basic]) {
    const [own] = ok<any>(await who.get('/api/long-term-requests', { filter: { state: 'asked' } })).rows.filter(
      (one: any) => one.organisation === (who === school ? organisations.school1 : organisations.basic),
    );
    ok(await who.act('long-term-requests', own.id, 'reply', { remark: '总体同意' }));
  }
  ok(await finance.act('long-term-rounds', round, 'close'));
  expect(codes(await finance.act('long-term-plans', plan, 'review'))).toEqual(['comments-open']);
  const answer = (id: string, verb: string, reply?: string) =>
    finance.act('long-term-comments', id, verb, reply ? { reply } : {});
  expect((await answer(first.id, 'adopt')).status).toBe(422);
  ok(await answer(first.id, 'adopt', '已补充分年度安排'));
  ok(await answer(second.id, 'decline', '教师配备另有专项规划'));
  ok(await answer(third.id, 'adoptPartly', '已写入普惠目标，不单列公办比例'));
  const table = await finance.get(`/api/long-term-rounds/${round}/summary.docx`);
  expect(table.status).toBe(200);
  const { text } = await readDocument({ bytes: table.bytes, fileName: '汇总表.docx' });
  for (const words of [
    '请写明分年度学位数',
    '教师配备另有专项规划',
    '社会公众：网上留言',
    '采纳1条，部分采纳1条，不采纳1条',
  ])
    expect(text).toContain(words);
  ok(await finance.act('long-term-plans', plan, 'review'));
});

it('is not discussed unexamined; it is decided and issued by different people', async () => {
  expect(codes(await finance.act('long-term-plans', plan, 'submit'))).toEqual(['legality-missing']);
  const { organisations, people } = test.bureau;
  const asked = { plan, kind: 'legality', organisation: organisations.policy, dueOn: days(20) };
  const review = ok<any>(await finance.post('/api/long-term-reviews', asked));
  const policy = await test.as('policyHead');
  const given = { conclusion: 'passed', opinion: '内容合法，程序完备' };
  expect((await policy.act('long-term-reviews', review.id, 'finish', given)).body.reasons[0].detail).toContain('佐证');
  ok(await policy.act('long-term-reviews', review.id, 'finish', { ...given, evidence: [await evidence(policy)] }));
  ok(await finance.act('long-term-plans', plan, 'submit'));
  const meeting = { title: '局长办公会（样例）', body: 'directors', heldOn: today(), content: '原则通过' };
  const decision = ok<any>(await office.post('/api/decisions', { ...meeting, attendees: [people.director] }));
  expect((await finance.act('long-term-plans', plan, 'approve', { decision: decision.id })).status).toBe(403);
  ok(await (await test.as('director')).act('long-term-plans', plan, 'approve', { decision: decision.id }));
  ok(await office.act('long-term-plans', plan, 'issue', { docNumber: `澜教发〔${FROM}〕3号`, issuedOn: today() }));
  const issued = ok<any>(await (await test.as('principal2')).get(`/api/long-term-plans/${plan}`)).row;
  expect(issued).toMatchObject({ state: 'issued', docNumber: `澜教发〔${FROM}〕3号` });
  expect((await upload(finance, plan, DRAFT)).body.code).toBe('text-closed');
});

it('is broken into indicators: records decide, or the section reports and another person confirms', async () => {
  const { organisations } = test.bureau;
  const record = { source: 'record', indicator: 'largeClasses', place: organisations.bureau, direction: 'atMost' };
  const classes = { name: '大班额班级数', targets: [4, 3, 2, 1, 0], ...record };
  const bound = await fixedIndicator(test, plan, { order: 1, ...classes });
  const typed = await reportResult(basic, bound.id, TO, { value: 0 });
  expect(typed.body.code).toBe('record-decides');
  const seats = await fixedIndicator(test, plan, { order: 2, targets: [600, 1200, 1800, 2400, 3000] });
  const result = ok<any>(await reportResult(basic, seats.id, TO, { value: 2999.999999, account: '以竣工验收为准' }));
  expect((await basic.act('long-term-results', result.id, 'confirm')).status).toBe(403);
  const { lines } = ok<any>(await finance.get(`/api/long-term-plans/${plan}/grid`));
  expect(lines[1].cells[4]).toMatchObject({ state: 'unknown', because: '已填报，等待第二人核验' });
  expect(await titles(finance)).toContain(`核验：新增义务教育学位（${TO}年）`);
  ok(await finance.act('long-term-results', result.id, 'confirm'));
});

it('prints a completion report of target and result, signed by a third person, the same for good', async () => {
  const leader = await test.as('director');
  const report = ok<any>(
    await finance.post('/api/long-term-reports', {
      ...{ plan, kind: 'completion', throughYear: TO },
      summary: '规划实施总体平稳。',
      problems: '部分项目交付延后。',
    }),
  );
  ok(await finance.act('long-term-reports', report.id, 'freeze'));
  expect((await finance.act('long-term-reports', report.id, 'check')).body.code).toBe('same-person');
  ok(await office.act('long-term-reports', report.id, 'check'));
  ok(await leader.act('long-term-reports', report.id, 'sign', { signedOn: today() }));
  const { counts, lines } = ok<any>(await finance.get(`/api/long-term-reports/${report.id}/page`));
  expect(counts).toMatchObject({ met: 1, notMet: 1, unknown: 0 });
  expect(lines[0].cells[4]).toMatchObject({ target: 0, value: 0, state: 'met', origin: `${TO}年12月31日系统记录` });
  expect(lines[1].cells[4]).toMatchObject({ target: 3000, value: 2999.999999, state: 'notMet', gap: 0.000001 });
  expect(lines[1].cells[0]).toMatchObject({ state: 'unknown', because: '责任科室还没有填报' });
  const printed = await finance.get(`/api/long-term-reports/${report.id}/docx`);
  const { text } = await readDocument({ bytes: printed.bytes, fileName: '总结.docx' });
  for (const words of [
    '规划实施总体平稳',
    '共2项：达到目标1项，未达到目标1项',
    '2999.999999',
    '规划指标目标与完成情况对照表',
  ])
    expect(text).toContain(words);
  const pdf = await finance.get(`/api/long-term-reports/${report.id}/pdf`);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const [{ id: late }] = ok<any>(await office.get('/api/long-term-results')).rows;
  ok(await office.act('long-term-results', late, 'return', {}, '竣工面积有误'));
  const again = await finance.get(`/api/long-term-reports/${report.id}/docx`);
  expect(again.bytes.equals(printed.bytes)).toBe(true);
  const { revisions } = ok<any>(await finance.get(`/api/long-term-reports/${report.id}/page`));
  expect(revisions).toMatchObject([
    { indicator: '新增义务教育学位', year: TO, turned: true, frozen: { value: 2999.999999 } },
  ]);
  ok(await office.act('long-term-plans', plan, 'conclude'));
});
