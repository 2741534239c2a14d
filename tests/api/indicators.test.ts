/** A child moves, a class grows past its limit: the figure has moved by the next read, and its rows open. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { day, entryDay, type RollOffice, rollOffice, SCHOOL_YEAR } from '../support/pupils.ts';

const ENTERED = SCHOOL_YEAR - 1;
const ENTERED_BEFORE = `${ENTERED}-08-31`;
let test: TestApp;
let office: RollOffice;
let first: Client;
let small: string;
let large: string;

const valueFor = async (who: Client, name: string, query = '') =>
  ok<any>(await who.get(`/api/indicators/${name}${query}`)).values[0];

beforeAll(async () => {
  test = await startApp();
  office = await rollOffice(test);
  first = await test.as('liaison1');
  small = await office.openClass('school1', 'primary', ENTERED, 1);
  large = await office.openClass('school1', 'primary', ENTERED, 2);
  // So that a class of three is a large one here, from the day on which the cohort entered.
  const lower = { value: 3, from: entryDay(ENTERED), endPrevious: true, source: '测试取值', reason: '测试' };
  ok(await office.admin.post('/api/admin/parameters/largeClassFrom/values', lower));
});
afterAll(() => test.close());

it('cannot be reckoned where there is nothing to compare with, and says why', async () => {
  const value = await valueFor(office.head, 'largeClassShare');
  expect(value).toMatchObject({ state: 'unknown', value: null });
  expect(value.because).toContain('有学生的班级数为零');
});

it('moves with the next child, at the bureau, at the school and nowhere else', async () => {
  await office.enrolled(first, 'school1', ENTERED, small);
  for (let child = 0; child < 2; child++) await office.enrolled(first, 'school1', ENTERED, large);
  expect(await valueFor(office.head, 'largeClassShare')).toMatchObject({ state: 'noStandard', value: 0 });
  expect(await valueFor(office.head, 'largeClasses')).toMatchObject({ state: 'met', value: 0, gap: 0 });
  await office.enrolled(first, 'school1', ENTERED, large);
  expect(await valueFor(office.head, 'largeClassShare')).toMatchObject({ value: 50, denominator: { amount: 2 } });
  expect(await valueFor(office.head, 'largeClasses')).toMatchObject({ state: 'notMet', value: 1, gap: 1 });
  expect(await valueFor(first, 'largeClasses')).toMatchObject({ unitName: '澜溪区实验小学', value: 1 });
  const other = await valueFor(office.head, 'largeClasses', `?units=${office.at('school2')}`);
  expect(other).toMatchObject({ state: 'met', value: 0 });
});

it('shows a school its own figures alone', async () => {
  const asked = `?units=${office.at('school2')},${office.at('bureau')}`;
  const values = ok<any>(await first.get(`/api/indicators/pupilCount${asked}`)).values;
  for (const value of values)
    expect(value).toMatchObject({ state: 'unknown', value: null, because: '这个单位不在您的职责范围内' });
  expect(JSON.stringify(values)).not.toMatch(/"amount":\d/);
  expect(await valueFor(first, 'pupilCount')).toMatchObject({ value: 4 });
});

it('opens the rows that it was counted from, masked as ever', async () => {
  const { numerator } = await valueFor(office.head, 'largeClasses');
  expect(numerator).toMatchObject({ path: 'enrolments', behind: { leaves: { of: 'classGroup', atLeast: 3 } } });
  const behind = encodeURIComponent(JSON.stringify(numerator.behind));
  const list = ok<any>(await office.head.get(`/api/enrolments?behind=${behind}`));
  expect(list.total).toBe(3);
  expect(new Set(list.rows.map((row: any) => row.classGroup))).toEqual(new Set([large]));
  const strange = await test.as('principal2');
  expect(ok<any>(await strange.get(`/api/enrolments?behind=${behind}`)).total).toBe(0);
});

it('refuses conditions that no figure has, and lists behind sensitive figures', async () => {
  const asking = (behind: object | string) =>
    office.head.get(
      `/api/pupils?behind=${encodeURIComponent(typeof behind === 'string' ? behind : JSON.stringify(behind))}`,
    );
  for (const wrong of [
    '{',
    {},
    { measure: 'nothing' },
    { measure: 'pupilsOnRoll' },
    { measure: 'pupilsByStatus', where: { name: 'x' } },
  ])
    expect(await asking(wrong)).toMatchObject({ status: 400, body: { code: 'bad-behind' } });
  expect(await asking({ measure: 'disabledPupils' })).toMatchObject({ status: 403, body: { code: 'rows-closed' } });
  expect((await first.get(`/api/pupils?behind=${encodeURIComponent('{"measure":"disabledPupils"}')}`)).status).toBe(
    200,
  );
  expect((await office.head.get('/api/indicators/nothing')).body.code).toBe('not-found');
  expect((await office.head.get('/api/indicators/pupilCount?units=x')).body.code).toBe('bad-unit');
});

it('answers for a past day, by what was in force on it, and as recorded before', async () => {
  const before = day(-1);
  const on = ENTERED_BEFORE;
  expect(await valueFor(office.head, 'pupilCount', `?on=${on}`)).toMatchObject({ value: 0 });
  expect(await valueFor(office.head, 'pupilCount', `?on=${before}`)).toMatchObject({ value: 4 });
  const recorded = new Date(Date.now() - 86_400_000).toISOString();
  expect(await valueFor(office.head, 'pupilCount', `?on=${before}&asOf=${recorded}`)).toMatchObject({ value: 0 });
  const trend = ok<any>(await office.head.get(`/api/indicators/pupilCount/trend?days=${on},${before}`));
  expect(trend.points.map(({ value }: any) => value.value)).toEqual([0, 4]);
  // One pass over history says of each day what a question about that day alone says, in the order asked for.
  const days = [before, on, day(-400), entryDay(ENTERED), day(0), day(-200), day(-2), before];
  for (const name of ['pupilCount', 'largeClassShare', 'largeClasses'])
    for (const asOf of ['', `&asOf=${new Date(Date.now() + 1000).toISOString()}`]) {
      const found = await office.head.get(`/api/indicators/${name}/trend?days=${days.join()}${asOf}`);
      const { points } = ok<any>(found);
      expect(points.map((one: any) => one.on)).toEqual(days);
      for (const one of points) expect(one.value).toEqual(await valueFor(office.head, name, `?on=${one.on}${asOf}`));
    }
  const now = ok<any>(await office.head.get(`/api/indicators/dropouts/trend?days=${on}`));
  expect(now).toMatchObject({ points: [], because: expect.stringContaining('只有当前数') });
});

it('lists definitions with their formula and source', async () => {
  const { indicators } = ok<any>(await office.head.get('/api/indicators'));
  const share = indicators.find((one: any) => one.name === 'largeClassShare');
  expect(share).toMatchObject({ formula: '大班额班级数 ÷ 有学生的班级数 × 100', unit: '%', keeper: '基教科' });
});

it('shows all figures at a glance, each as its own page says it', async () => {
  for (const who of [office.head, first]) {
    const all = ok<any>(await who.get('/api/indicator-values'));
    const { indicators } = ok<any>(await who.get('/api/indicators'));
    expect(all.values.map(({ name }: any) => name)).toEqual(indicators.map(({ name }: any) => name));
    for (const { name, state, value } of all.values)
      expect(await valueFor(who, name), name).toMatchObject({ state, value });
  }
  const { values } = ok<any>(await first.get('/api/indicator-values'));
  const told = Object.fromEntries(values.map(({ name, value }: any) => [name, value]));
  expect(told).toMatchObject({ classCount: 2, primaryClassSize: 2, migrantShare: 0, juniorMiddleClassSize: null });
  const elsewhere = ok<any>(await first.get(`/api/indicator-values?unit=${office.at('bureau')}`)).values;
  expect(new Set(elsewhere.map(({ state, value }: any) => `${state} ${value}`))).toEqual(new Set(['unknown null']));
});
