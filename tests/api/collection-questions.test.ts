/** What a collection asks beside its data sets: nothing that is held, answered by every school before it hands in. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let head: Client;
let liaison: Client;
let principal: Client;
let other: Client;
let id: string;
let part: any;

const form = (...questions: string[]) => ({
  title: '秋季开学专项采集',
  schoolYear: `${SCHOOL_YEAR}-${SCHOOL_YEAR + 1}`,
  asOn: day(0),
  datasets: ['staff'],
  schools: [test.bureau.organisations.school1, test.bureau.organisations.school2],
  questions: questions.map((label) => ({ label })),
  keeper: test.bureau.organisations.basic,
  ...{ collectUntil: day(5), confirmUntil: day(9), auditUntil: day(12), publishUntil: day(15) },
});
const answers = async (who: Client): Promise<any[]> => ok<any>(await who.get('/api/collection-answers')).rows;
const say = async (who: Client, row: any, answer: string) =>
  who.patch(`/api/collection-answers/${row.id}`, { answer, version: row.version });

beforeAll(async () => {
  test = await startApp();
  [head, liaison, principal, other] = (await Promise.all(
    ['basicHead', 'liaison1', 'principal1', 'principal2'].map((key) => test.as(key)),
  )) as [Client, Client, Client, Client];
}, 60_000);
afterAll(() => test.close());

it('is not saved while it asks for what is held, and says where that is', async () => {
  const refused = await head.post('/api/collections', form('食堂满意度', '是否留守儿童', '学生总数'));
  expect(refused).toMatchObject({ status: 422, body: { code: 'asked-twice', title: '批次没有保存' } });
  expect(refused.body.reasons.map((one: any) => [one.field, one.detail])).toEqual([
    ['questions', expect.stringContaining('“是否留守儿童”数据中心已有（学生·留守儿童）')],
    ['questions', expect.stringContaining('在籍学生数')],
  ]);
  const saved = ok<any>(await head.post('/api/collections', form('食堂满意度')));
  id = saved.id;
  const more = { questions: [{ label: '食堂满意度' }, { label: '专任教师数' }], version: saved.version };
  expect((await head.patch(`/api/collections/${id}`, more)).body.code).toBe('asked-twice');
  const both = { questions: [{ label: '食堂满意度' }, { label: '课后服务意见' }], version: saved.version };
  ok(await head.patch(`/api/collections/${id}`, both));
});

it('asks every school, which answers its own questions and no others', async () => {
  ok(await head.act('collections', id, 'start'));
  const own = await answers(liaison);
  expect(own.map((one) => one.question)).toEqual(['食堂满意度', '课后服务意见']);
  expect(await answers(head)).toHaveLength(4);
  part = ok<any>(await liaison.get('/api/collection-parts')).rows[0];
  expect((await liaison.act('collection-parts', part.id, 'check')).body.reasons[0].facts).toEqual({
    ...{ code: 'questions-open', open: 2 },
  });
  ok(await say(liaison, own[0], '92%'));
  expect((await say(other, own[1], '无')).status).toBe(404);
  expect((await say(head, own[1], '无')).status).toBe(403);
  expect((await liaison.patch(`/api/collection-answers/${own[1].id}`, { question: '别的', version: 1 })).status).toBe(
    422,
  );
  ok(await say(liaison, own[1], '无'));
  ok(await liaison.act('collection-parts', part.id, 'check'));
});

it('takes no other answer once the school has confirmed, until it is sent back', async () => {
  const [first] = await answers(liaison);
  ok(await principal.act('collection-parts', part.id, 'confirm'));
  expect((await say(liaison, first, '93%')).body.code).toBe('part-confirmed');
  ok(await head.act('collection-parts', part.id, 'return', {}, '请核对满意度'));
  ok(await say(liaison, first, '93%'));
  expect((await answers(head)).find((one) => one.id === first.id).answer).toBe('93%');
});
