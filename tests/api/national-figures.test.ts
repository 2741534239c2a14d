/**
 * 基本均衡 from the registers, and balance and preschool figures as indicators: a school registers its books, and the
 * figure that a promise stands on has moved. Cases: handbook 03 §2 and §3.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indicator, indicatorValues, partOf, reckoned } from '../../src/kernel/measure/index.ts';
import { variationLimits } from '../../src/modules/indicators/balanced/parameters.ts';
import { teacher } from '../../src/modules/staff/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { equipSchool, fillClass, plant, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { SCHOOL_YEAR } from '../support/pupils.ts';

let test: TestApp;
let section: Client;
const YEAR = String(SCHOOL_YEAR);
const KEYS = ['school1', 'school2'] as const;
const at = (key: string) => test.bureau.organisations[key] as string;

const value = async (name: string, who: Client = section, unit = at('bureau')) =>
  ok<any>(await who.get(`/api/indicators/${name}`, { units: unit })).values[0];
const basic = async () => ok<any>(await section.get(`/api/balance/${at('bureau')}`, { year: YEAR })).stages[0].basic;
const books = (who: Client, key: string, volumes: number) =>
  who.post('/api/library-books', {
    school: at(key),
    lotNumber: 'GC-01',
    name: '馆藏清点',
    volumes,
    fromOn: `${YEAR}-03-01`,
  });
const computers = (who: Client, key: string, quantity: number) =>
  who.post('/api/equipment', {
    ...{ school: at(key), assetNumber: 'PC-01', name: '学生用计算机', category: '0202', quantity, value: 0 },
    boughtOn: `${YEAR}-03-01`,
  });

beforeAll(async () => {
  test = await startApp();
  section = await test.as('basicHead');
  await standSchools(test, [
    ...KEYS.map((key) => ({ key, kind: '211', urbanRural: '111' })),
    { key: 'school9', kind: '111', urbanRural: '111' },
    { key: 'school10', kind: '111', urbanRural: '121', ownership: 'privateNonprofit' as const },
  ]);
  const held = { teachers: 4, backbone: 1, artSport: 1, teachingArea: 400, sportsArea: 600 };
  for (const key of KEYS) {
    await fillClass(test, { key, stage: 'primary', count: 40 });
    await equipSchool(test, { key, ...held, equipmentYuan: 100_000, rooms: 2 });
  }
  await fillClass(test, { key: 'school9', stage: 'preschool', count: 30 });
  await fillClass(test, { key: 'school10', stage: 'preschool', count: 20 });
  await plant(test, async (tx) => {
    for (const key of KEYS)
      for (const { id } of (await tx.find(teacher, { school: at(key) })).slice(0, 2))
        await tx.system.update(teacher, id, { title: '3' });
  });
}, 120_000);
afterAll(() => test.close());

it('cannot compute basic balance while one school’s books are missing, and says whose', async () => {
  const found = await basic();
  expect(found).toMatchObject({ coefficient: null, verdict: 'unknown', limit: 0.65 });
  expect(found.missing).toContainEqual(expect.stringMatching(/^缺少.+的图书册数$/));
  const { state, because } = await value('primaryBasicVariation');
  expect([state, because]).toEqual(['unknown', expect.stringContaining('图书册数')]);
});

it('lets a school keep its own books alone', async () => {
  const [first, second] = await Promise.all([test.as('principal1'), test.as('principal2')]);
  expect((await books(second, 'school1', 1000)).status).toBe(403);
  ok(await books(first, 'school1', 1000));
  const early = await first.post('/api/library-books', {
    ...{ school: at('school1'), lotNumber: 'GC-02', name: '新书', volumes: 10 },
    ...{ fromOn: `${YEAR}-03-01`, untilOn: `${YEAR}-02-01` },
  });
  expect(early.body.detail).toContain('剔旧日期早于入藏日期');
  ok(await computers(first, 'school1', 4));
  ok(await computers(second, 'school2', 4));
  ok(await books(second, 'school2', 3000));
});

it('weighs eight coefficients by pupils and holds their mean against the limit, unrounded', async () => {
  const found = await basic();
  expect(found.indicators.map((one: any) => one.coefficient)).toEqual([0, 0, 0, 0, 0.5, 0, 0, 0]);
  expect(found).toMatchObject({ coefficient: 0.0625, verdict: 'met' });
  const [first] = found.schools;
  expect(first).toMatchObject({ name: expect.any(String), students: 40 });
  // 生均图书 of 1,000 volumes and 40 pupils.
  expect(found.schools.map((one: any) => one.values[4]).sort()).toEqual([25, 75]);
  const figure = await value('primaryBasicVariation');
  expect(figure).toMatchObject({ state: 'met', value: 0.0625, threshold: { value: 0.65 } });
});

it('compares what a number of the machine cannot hold, and shows the nearest', async () => {
  const verdict = async (exact: string, one = {}) => {
    const amount = Number(exact.split('/')[0]) / Number(exact.split('/')[1] ?? 1);
    const term = { label: '差异系数', unit: '（系数）', from: [] };
    const reckon = async () => new Map([[at('bureau'), { amount, exact }]]);
    const figure = indicator({
      ...{
        name: 'nearly',
        label: '差异系数',
        module: 'indicators',
        keeper: '督导室',
        source: '测试',
        unit: '（系数）',
      },
      ...{ numerator: reckoned({ ...term, reckon }), threshold: partOf(variationLimits, ({ primary }) => primary) },
      ...{ direction: 'atMost' as const, ...one },
    });
    const [found] = await plant(test, (tx) => indicatorValues(tx, figure, { units: [at('bureau')] }));
    return [found?.state, found?.value];
  };
  const above = `0.5${'0'.repeat(40)}1`;
  expect(Number(above)).toBe(0.5);
  expect([await verdict('0.5'), await verdict('1/2'), await verdict(above)]).toEqual([
    ['met', 0.5],
    ['met', 0.5],
    ['notMet', 0.5],
  ]);
});

it('answers the same figures as indicators of a district and of a school, with standard and reach', async () => {
  // 400 m² for 40 pupils of each of two schools: 10 m², of 4.5.
  expect(await value('primaryTeachingArea')).toMatchObject({
    state: 'met',
    value: 10,
    numerator: { amount: 800 },
    denominator: { amount: 80 },
    threshold: { value: 4.5 },
  });
  expect(await value('primaryEquipmentValue')).toMatchObject({ state: 'met', value: 2500, gap: 0 });
  expect(await value('juniorMiddleTeachingArea')).toMatchObject({ state: 'unknown' });
  const principal = await test.as('principal1');
  expect(await value('primaryTeachingArea', principal, at('school1'))).toMatchObject({ value: 10 });
  expect(await value('primaryTeachingArea', principal)).toMatchObject({ state: 'unknown' });
  // One school by itself differs from nobody.
  const alone = await value('primaryBasicVariation', principal, at('school1'));
  expect(alone).toMatchObject({ state: 'unknown', because: expect.stringContaining('只有1所学校') });
  // 30 of 50 children in the public kindergarten; the private one is not recognised as inclusive.
  expect(await value('publicPreschoolShare')).toMatchObject({ value: 60, state: 'met', threshold: { value: 50 } });
  expect(await value('inclusivePreschoolShare')).toMatchObject({ value: 60, state: 'notMet', gap: 10 });
  const enrolment = await value('preschoolGrossEnrolment');
  expect([enrolment.state, enrolment.because]).toEqual(['unknown', expect.stringContaining('常住人口数')]);
});
