/** 不重复采集: what a form asks and the data centre holds is answered, as far as the asker may see it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../src/kernel/definition/index.ts';
import { nextRun, refuseAskedTwice } from '../../src/modules/dataquality/index.ts';
import { school } from '../../src/modules/institutions/index.ts';
import { pupil } from '../../src/modules/pupils/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { bornFor, SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let head: Client;
let principal: Client;
let at: (key: string) => string;

beforeAll(async () => {
  test = await startApp();
  at = (key) => test.bureau.organisations[key] as string;
  [head, principal] = (await Promise.all(['basicHead', 'principal1'].map((key) => test.as(key)))) as [Client, Client];
  await test.database.write(systemActor(test.bureau.tenantId, 'test'), async (tx) => {
    const facts = { name: '澜溪区实验小学', kind: '211', ownership: 'public' as const, address: '澜溪路1号' };
    await tx.create(school, { organisation: at('school1'), identifierCode: '2132999901', ...facts });
    for (const key of ['school1', 'school1', 'school2'])
      await tx.create(pupil, {
        name: '苗小禾',
        gender: '1',
        birthDate: bornFor(SCHOOL_YEAR),
        idType: 'none',
        school: at(key),
        status: 'inSchool',
      });
  });
}, 90_000);
afterAll(() => test.close());

const check = async (who: Client, questions: object[], organisation?: string) =>
  ok<any>(await who.post('/api/never-ask-twice/check', { questions, ...(organisation ? { organisation } : {}) }));

it('answers by label, by alias, by field, and says what it does not hold', async () => {
  const questions = [
    { label: '学校全称：' },
    { label: '在校学生数（人）' },
    { label: '你校的地址' },
    { label: '代码', record: 'school', field: 'identifierCode' },
    { label: '食堂满意度' },
  ];
  const { held, answers } = await check(principal, questions, at('school1'));
  expect(held).toBe(4);
  const [name, pupils, address, code, other] = answers;
  expect(name.places).toMatchObject([
    { record: 'school', field: 'name', value: '澜溪区实验小学', owner: '教育事业统计' },
  ]);
  expect(pupils.places).toMatchObject([{ record: 'figure', field: 'pupils', value: 2 }]);
  expect(pupils.places[0].freshAt).toMatch(/^\d{4}-/);
  expect(address.places.find((one: any) => one.record === 'school')).toMatchObject({ value: '澜溪路1号' });
  expect(code.places).toMatchObject([{ field: 'identifierCode', value: '2132999901' }]);
  expect(other).toEqual({ label: '食堂满意度', verdict: 'notHeld', places: [] });
});

it('knows that personal facts are held and tells none of them', async () => {
  // As forms mostly call it, without saying whose.
  for (const label of ['身份证号', '身份证号码'])
    expect((await check(head, [{ label }])).answers[0].verdict).toBe('held');
  const { answers } = await check(head, [{ label: '学生身份证号' }], at('school1'));
  expect(answers[0]).toMatchObject({ verdict: 'held', places: [{ record: 'pupil', field: 'idNumber', value: null }] });
});

it('fills in nothing of a school that the asker does not reach', async () => {
  const { answers } = await check(principal, [{ label: '在籍学生数' }], at('school2'));
  expect(answers[0].places[0].value).toBe(0);
});

it('learns further words from the bureau, whose schools cannot teach it', async () => {
  const alias = { label: '花名册总数', target: 'figure.pupils', source: '区级报表' };
  expect((await principal.post('/api/field-aliases', alias)).status).toBe(403);
  expect((await check(head, [{ label: '花名册总数' }])).held).toBe(0);
  ok(await head.post('/api/field-aliases', alias));
  expect((await check(head, [{ label: '花名册总数' }])).held).toBe(1);
});

it('refuses a form that asks for what is held, question by question', async () => {
  const ask = (...labels: string[]) =>
    test.database.read(systemActor(test.bureau.tenantId, 'test'), (tx) =>
      refuseAskedTwice(
        tx,
        labels.map((label) => ({ label })),
      ),
    );
  await expect(ask('班级数', '食堂满意度', '校舍面积')).rejects.toMatchObject({
    code: 'asked-twice',
    reasons: [{ detail: expect.stringContaining('班级数') }, { detail: expect.stringContaining('校舍面积') }],
  });
  await expect(ask('食堂满意度')).resolves.toBeUndefined();
});

it('reckons the next run of a scheduled query', () => {
  expect(nextRun('daily', '2026-12-31')).toBe('2027-01-01');
  expect(nextRun('weekly', '2026-11-22')).toBe('2026-11-23');
  expect(nextRun('weekly', '2026-11-23')).toBe('2026-11-30');
  expect(nextRun('monthly', '2026-11-22')).toBe('2026-12-01');
  expect(nextRun('none', '2026-11-22')).toBeNull();
});
