/**
 * Row indicators.standards (002:二/5; 004:二/三/8; 004:二/六/16): check every school against the standard items, compute
 * land and building area per pupil, and list what is below standard with the share that meets it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { equipSchool, fillClass, standSchools } from '../support/monitoring.ts';
import { ok } from '../support/plan.ts';
import { day } from '../support/pupils.ts';
import { codesOf } from '../support/seats.ts';

let test: TestApp;
let section: Client;
let principal: Client;
const items: Record<string, string> = {};

const at = (key: string) => test.bureau.organisations[key] as string;
const page = async (who: Client = section, key = 'bureau') =>
  ok<any>(await who.get(`/api/school-standards/${at(key)}`));
const lineOf = async (key: string) => (await page()).schools.find((one: any) => one.school === at(key)).stages[0];
const resultOf = async (key: string, code: string) =>
  (await lineOf(key)).results.find((one: any) => one.item === items[code]);
const shareOf = async (code: string) => (await page()).items.find((one: any) => one.code === code);
const item = (given: object) =>
  section.post('/api/standard-items', {
    ...{ stages: ['primary'], source: '样例：区办学标准', certainty: 'check', fromOn: '2015-01-01', ...given },
  });
const land = (who: Client, key: string, area: number) =>
  who.post('/api/land-parcels', { school: at(key), name: '主校区', area, tenure: 'owned', fromOn: '2010-09-01' });
const gap = (who: Client, key: string, code: string, stage = 'primary') =>
  who.post(`/api/school-standards/${at('bureau')}/improvements`, {
    ...{ school: at(key), stage, item: items[code], dueOn: day(120) },
  });

beforeAll(async () => {
  test = await startApp();
  [section, principal] = [await test.as('basicHead'), await test.as('principal1')];
  await standSchools(test, [
    { key: 'school1', kind: '211', urbanRural: '111' },
    { key: 'school2', kind: '211', urbanRural: '111' },
  ]);
  for (const key of ['school1', 'school2'])
    for (const classNumber of [1, 2])
      await fillClass(test, { key, stage: 'primary', count: 45 + (classNumber - 1), classNumber });
  // 91 pupils each; 728 m² of building is 8.00 a pupil, 727 is not.
  const held = { teachers: 5, artSport: 1, backbone: 1, sportsArea: 700, equipmentYuan: 210_000, rooms: 3 };
  await equipSchool(test, { key: 'school1', ...held, teachingArea: 728 });
  await equipSchool(test, { key: 'school2', ...held, teachingArea: 727 });
}, 120_000);
afterAll(() => test.close());

it('keeps the standards as dated rows with their source, one version of each on a day', async () => {
  const measured = async (code: string, label: string, figure: string, threshold: number) => {
    items[code] = ok<any>(await item({ code, label, basis: 'measured', figure, threshold })).id;
  };
  await measured('land', '生均占地面积达标', 'landPerPupil', 23);
  await measured('floor', '生均校舍建筑面积达标', 'floorPerPupil', 8);
  await measured('class', '班额不超过45人', 'largestClass', 45);
  items.network = ok<any>(await item({ code: 'network', label: '校园网络覆盖全部教室', basis: 'checked' })).id;
  expect(
    (await item({ code: 'land', label: '又一条', basis: 'measured', figure: 'landPerPupil', threshold: 18 })).body.code,
  ).toBe('overlap');
  // A standard of later years does not hold today.
  ok(await item({ code: 'later', label: '将来的标准', basis: 'checked', fromOn: day(400) }));
  expect((await page()).items.map((one: any) => one.code)).toEqual(['class', 'floor', 'land', 'network']);
});

it('cannot compute land per pupil before any land is registered, and computes it from the register then', async () => {
  expect(await resultOf('school1', 'land')).toMatchObject({
    value: null,
    verdict: 'unknown',
    missing: ['缺少占地面积'],
  });
  ok(await land(principal, 'school1', 2093));
  ok(await land(section, 'school2', 2000));
  const line = await lineOf('school1');
  expect(line).toMatchObject({ students: 91, landPerPupil: 23, floorPerPupil: 8 });
  expect(await resultOf('school1', 'land')).toMatchObject({ verdict: 'met', gap: 0 });
  const short = await resultOf('school2', 'land');
  expect(short).toMatchObject({ verdict: 'notMet', gap: 93, gapUnit: '平方米' });
  const { path, behind } = short.list;
  expect(ok<any>(await section.get(`/api/${path}`, { behind })).rows.map((one: any) => one.area)).toEqual([2000]);
  const value = ok<any>(await section.get('/api/indicators/landPerPupil', { units: at('school1') })).values[0];
  expect(value).toMatchObject({ value: 23, gap: null, state: 'noStandard' });
});

it('compares unrounded at the boundary, and counts what is too much', async () => {
  expect(await resultOf('school1', 'floor')).toMatchObject({ value: 8, verdict: 'met' });
  expect(await resultOf('school2', 'floor')).toMatchObject({ verdict: 'notMet', gap: 1 });
  expect(await resultOf('school1', 'class')).toMatchObject({ value: 46, verdict: 'notMet', gap: 1, gapUnit: '人' });
});

it('believes a check with evidence once a second person has seen it', async () => {
  const check = (who: Client, given: object) =>
    who.post('/api/standard-checks', { school: at('school1'), item: items.network, checkedOn: day(0), ...given });
  expect(codesOf(await check(section, { verdict: 'met' }))).toContain('evidence-missing');
  expect(codesOf(await check(section, { item: items.land, verdict: 'notMet' }))).toContain('measured');
  const evidence = [ok<any>(await principal.upload('/api/files', { name: '网络.txt', bytes: '样例' })).id];
  const { id } = ok<any>(await check(principal, { verdict: 'met', evidence }));
  expect(await resultOf('school1', 'network')).toMatchObject({ verdict: 'unknown', missing: ['核查结论待第二人核对'] });
  expect((await principal.act('standard-checks', id, 'confirm')).body.code).toBe('forbidden');
  ok(await section.act('standard-checks', id, 'confirm'));
  expect(await resultOf('school1', 'network')).toMatchObject({ verdict: 'met', check: id });
  expect(await resultOf('school2', 'network')).toMatchObject({ verdict: 'unknown', missing: ['还没有核查'] });
});

it('lists what is below standard with the share that meets it, and never counts what it does not know as met', async () => {
  expect(await shareOf('land')).toMatchObject({ schools: 2, met: 1, notMet: 1, unknown: 0, share: 50 });
  expect(await shareOf('network')).toMatchObject({ met: 1, notMet: 0, unknown: 1, share: 50 });
  expect((await page()).totals).toEqual({ schools: 2, met: 0, notMet: 2, unknown: 0, share: 0 });
});

it('opens a gap as a matter of the school’s own plan, once', async () => {
  expect((await gap(section, 'school1', 'land')).body.code).toBe('no-gap');
  const { id, title } = ok<any>(await gap(section, 'school2', 'land'));
  expect(title).toBe('生均占地面积达标缺93平方米（小学）');
  expect((await gap(section, 'school2', 'land')).body.code).toBe('duplicate-gap');
  expect((await page()).improvements).toEqual([{ id, school: at('school2'), item: 'standard.primary.land' }]);
  const second = await test.as('principal2');
  ok(await second.act('improvements', id, 'plan', { action: '征用校东地块', dueOn: day(100) }));
});

it('shows a school its own line and refuses it the district', async () => {
  expect((await page(principal, 'school1')).schools.map((one: any) => one.name)).toEqual(['澜溪区实验小学']);
  expect(codesOf(await principal.get(`/api/school-standards/${at('bureau')}`))).toContain('beyond-reach');
  expect((await gap(principal, 'school2', 'floor')).status).toBe(403);
});
