/** A parent looks up the child's roll record by phone and reports an error that reaches the school. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const THIRD = SCHOOL_YEAR - 2;
const PHONE = '13900000021';
let test: TestApp;
let office: RollOffice;
let school: Client;
let parent: Client;
let child: { id: string; idNumber: string };
let token: string;
let number: string;

const lookUp = (given: Record<string, unknown>) => parent.post('/api/public/roll', given);
const known = () => ({ number: child.idNumber, name: '柳青青', phone: PHONE });
const report = (given: Record<string, unknown>) => parent.post('/api/public/roll/corrections', { token, ...given });
const stateOf = (of: string) => parent.post('/api/public/roll/corrections/state', { number: of });

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  school = await test.as('liaison1');
  parent = test.anonymous;
  const group = await office.openClass('school1', 'primary', THIRD, 3);
  child = await office.enrolled(school, 'school1', THIRD, group, { name: '柳青青', gender: '2' });
  const kin = { pupil: child.id, school: office.at('school1'), name: '柳成荫', relation: 'father', phone: PHONE };
  ok(await school.post('/api/guardians', kin));
}, 60_000);
afterAll(() => test.close());

it('shows the least that answers: school, class, grade, status, first day, a masked name', async () => {
  const answer = ok<any>(await lookUp(known()));
  token = answer.token;
  expect(answer.facts).toEqual({
    name: '柳**',
    school: '澜溪区实验小学',
    classGroup: `${THIRD}级3班`,
    grade: '三年级',
    status: '在籍在校',
    registeredOn: entryDay(THIRD),
  });
  const text = JSON.stringify(answer);
  for (const secret of [child.idNumber, '柳青青', '柳成荫', PHONE, child.id]) expect(text).not.toContain(secret);
  const spelled = { number: ` g${child.idNumber.toLowerCase()} `, name: '柳 青青', phone: '139 0000 0021' };
  expect(ok<any>(await lookUp(spelled)).facts.school).toBe('澜溪区实验小学');
});

it('answers every wrong combination alike', async () => {
  const wrong = [
    { ...known(), phone: '13900000022' },
    { ...known(), name: '柳青' },
    { ...known(), number: '329100201801010001' },
  ];
  const answers = [];
  for (const given of wrong) answers.push(await lookUp(given));
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 422, body: { code: 'not-matched' } });
});

it('slows down whoever guesses at a child', async () => {
  const given = { ...known(), number: 'L320413201803051234', phone: '13911111111' };
  const tries: number[] = [];
  for (let n = 0; n < 7; n++) tries.push((await lookUp(given)).status);
  expect(tries.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
  expect(tries).toContain(429);
  expect((await lookUp(given)).body.facts.retryAfter).toBeGreaterThan(0);
});

it('brings the report of an error to the school, and to no other', async () => {
  const answer = ok<any>(await report({ field: 'name', says: '应为“柳清清”，户口簿为三点水', contact: PHONE }));
  number = answer.number;
  expect(number).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(answer.dueOn > day(12)).toBe(true);
  const asked = ok<any>(await school.get('/api/my-tasks')).tasks.find((one: any) => one.title.includes('学籍信息'));
  expect(asked).toMatchObject({ title: '核实家长报告的学籍信息错误', dueOn: answer.dueOn });
  expect(ok<any>(await school.get('/api/roll-corrections')).total).toBe(1);
  expect(ok<any>(await (await test.as('principal2')).get('/api/roll-corrections')).total).toBe(0);
  expect((await report({ field: 'name', says: '再说一遍' })).body.code).toBe('already-reported');
  expect(ok<any>(await stateOf(number.toLowerCase()))).toMatchObject({
    field: '姓名',
    state: 'submitted',
    answer: null,
  });
});

it('lets the school correct it with history, and the parent see what became of it', async () => {
  const [row] = ok<any>(await school.get('/api/roll-corrections')).rows;
  office.refused(await school.act('roll-corrections', row.id, 'accept'), 'value-missing');
  const foreign = await (await test.as('principal2')).act('roll-corrections', row.id, 'accept', { newValue: '柳清清' });
  expect(foreign.status).toBe(404);
  ok(await school.act('roll-corrections', row.id, 'accept', { newValue: '柳清清', answer: '已按户口簿更正' }));
  expect(ok<any>(await stateOf(number))).toMatchObject({ stateLabel: '已更正', answer: '已按户口簿更正' });
  expect(ok<any>(await school.get(`/api/pupils/${child.id}`)).row.name).toBe('柳清清');
  const { entries } = ok<any>(await school.get(`/api/pupils/${child.id}/history`));
  expect(entries[0]).toMatchObject({ verb: 'correct', reason: '家长报告学籍信息有误，经学校核实' });
  const left = ok<any>(await school.get('/api/my-tasks')).tasks.filter((one: any) => one.title.includes('学籍信息'));
  expect(left).toEqual([]);
});

it('lets the school decline with a reason that the parent reads', async () => {
  const second = ok<any>(await report({ field: 'birthDate', says: '应为3月6日' })).number;
  const rows = ok<any>(await school.get('/api/roll-corrections', { filter: { state: 'submitted' } })).rows;
  office.refused(await school.act('roll-corrections', rows[0].id, 'decline'), 'field-missing');
  ok(await school.act('roll-corrections', rows[0].id, 'decline', { answer: '与户口簿一致，没有错误' }));
  expect(ok<any>(await stateOf(second))).toMatchObject({ stateLabel: '未采纳', answer: '与户口簿一致，没有错误' });
});

it('closes the lookup after its minutes, and opens nothing to a made-up token', async () => {
  expect(
    (await parent.post('/api/public/roll/corrections', { token: 'x'.repeat(43), field: 'name', says: '有误' })).body
      .code,
  ).toBe('lookup-expired');
  await test.database.asOwner((client) =>
    client.query("update roll_lookup set expires_at = now() - interval '1 minute'"),
  );
  expect((await report({ field: 'gender', says: '应为女' })).body).toMatchObject({
    code: 'lookup-expired',
    status: 403,
  });
  expect((await stateOf('AAAA-BBBB-CCCC')).body.code).toBe('not-matched');
});
