/**
 * Row indicators.preschool (001:三/二十一; 002:五/19): compute the county's coverage and inclusiveness indicators, attach
 * evidence and show which block recognition.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { fillClass, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let section: Client;
let office: Client;

const YEAR = String(SCHOOL_YEAR);
const at = (key: string) => test.bureau.organisations[key] as string;
const page = async () => ok<any>(await section.get(`/api/preschool-coverage/${at('bureau')}`, { year: YEAR }));
const of = async (key: string) => (await page()).indicators.find((one: any) => one.key === key);

beforeAll(async () => {
  test = await startApp();
  [section, office] = [await test.as('preschoolHead'), await test.as('officeHead')];
  await standSchools(test, [
    { key: 'school9', kind: '111', urbanRural: '111' },
    { key: 'school10', kind: '111', urbanRural: '121', ownership: 'privateNonprofit', inclusive: true },
    { key: 'school8', kind: '111', urbanRural: '121', ownership: 'privateNonprofit' },
  ]);
  await fillClass(test, { key: 'school9', stage: 'preschool', count: 25, classNumber: 1 });
  await fillClass(test, { key: 'school9', stage: 'preschool', count: 26, classNumber: 2 });
  await fillClass(test, { key: 'school10', stage: 'preschool', count: 32, entryYear: SCHOOL_YEAR - 2 });
  await fillClass(test, { key: 'school8', stage: 'preschool', count: 9 });
}, 60_000);
afterAll(() => test.close());

it('computes coverage and inclusiveness from the roll and the register of schools', async () => {
  expect(await of('public')).toMatchObject({ value: 51 / 92, verdict: 'met', limit: 0.5 });
  expect(await of('inclusive')).toMatchObject({ value: 83 / 92, verdict: 'met' });
  // 26 in a youngest class is one too many: three of four are within.
  expect(await of('classSize')).toMatchObject({ value: 0.75, verdict: 'notMet' });
  expect(await of('grossEnrolment')).toMatchObject({
    value: null,
    missing: ['缺少3至5岁常住人口数'],
    verdict: 'unknown',
  });
  const { kindergartens } = await page();
  expect(kindergartens.reduce((sum: number, one: any) => sum + one.pupils, 0)).toBe(92);
});

it('takes the population as stated with its source, once a second person has confirmed it', async () => {
  const given = { organisation: at('bureau'), year: YEAR, key: 'residents3to5', value: 100, source: '样例：统计公报' };
  const stated = ok<any>(await section.post('/api/stated-figures', given));
  expect((await of('grossEnrolment')).verdict).toBe('unknown');
  ok(await office.act('stated-figures', stated.id, 'confirm'));
  expect(await of('grossEnrolment')).toMatchObject({ value: 0.92, verdict: 'met' });
  const half = await section.post('/api/stated-figures', { ...given, key: 'satisfaction', value: 85 });
  expect(half.body.reasons[0]).toMatchObject({ field: 'value', detail: '比例应在0至1之间' });
});

it('attaches evidence to rated items, and shows what blocks recognition and what is open', async () => {
  const evidence = [ok<any>(await section.upload('/api/files', { name: '规划.txt', bytes: '样例：学前教育规划' })).id];
  const finding = { organisation: at('bureau'), year: YEAR, scheme: 'preschool' };
  const enter = async (item: string, verdict: string) => {
    const row = ok<any>(await section.post('/api/evaluation-findings', { ...finding, item, verdict, evidence }));
    ok(await office.act('evaluation-findings', row.id, 'confirm'));
  };
  await enter('planning', 'met');
  await enter('fees', 'notMet');
  expect(
    (await section.post('/api/evaluation-findings', { ...finding, item: 'layout', verdict: 'met', evidence })).body
      .code,
  ).toBe('invalid');
  const { verdict, blocking, open, items } = await page();
  expect(verdict).toBe('notMet');
  expect(blocking).toEqual(['班额达标率', '收费合理']);
  expect(open).toContain('党的领导坚强有力');
  expect(items.find((one: any) => one.item === 'planning')).toMatchObject({ verdict: 'met', evidence });
  const principal = await test.as('principal1');
  expect((await principal.get(`/api/preschool-coverage/${at('bureau')}`, { year: YEAR })).body.code).toBe('forbidden');
  const { hash } = ok<any>(
    await office.post(`/api/preschool-coverage/${at('bureau')}/freeze`, { year: YEAR, reason: '县级自评' }),
  );
  expect((await page()).snapshots).toMatchObject([{ hash }]);
});
