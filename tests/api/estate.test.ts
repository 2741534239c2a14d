/** Premises and equipment as schools and the bureau keep them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { estateOf } from '../../src/modules/estate/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { days, TODAY } from '../support/staff.ts';

let test: TestApp;
let principal: Client;
let school: string;
let other: string;
let house: { id: string; version: number };

const codes = (answer: any) => answer.body.reasons.map((one: any) => one.facts?.code);
const form = (extra: object = {}) => ({
  school,
  number: '01',
  name: '教学楼',
  fromOn: '2010-09-01',
  builtYear: 2010,
  tenure: 'owned',
  floorsAbove: 4,
  classroomArea: 1800,
  specialArea: 900.5,
  administrationArea: 299.5,
  statedArea: 3000,
  ...extra,
});
const sums = (on = TODAY, stage?: string) =>
  test.database.read(backDoor(test.bureau), (tx) => estateOf(tx, school, on, stage));

beforeAll(async () => {
  test = await startApp();
  principal = await test.as('principal1');
  school = test.bureau.organisations.school1 as string;
  other = test.bureau.organisations.school2 as string;
}, 90_000);
afterAll(() => test.close());

it('computes a building’s total and refuses one that the area by use does not add up to', async () => {
  const wrong = await principal.post('/api/buildings', form({ statedArea: 3200 }));
  expect(codes(wrong)).toEqual(['area-differs']);
  expect(wrong.body.detail).toContain('分项面积合计3000平方米，与建筑面积3200平方米不一致');
  expect((await principal.post('/api/buildings', form({ livingArea: -1 }))).body.reasons[0].field).toBe('livingArea');
  house = ok<any>(await principal.post('/api/buildings', form()));
  expect(house).toMatchObject({ totalArea: 3000, teachingArea: 2700.5 });
  const planted = await principal.post('/api/buildings', form({ number: '02', totalArea: 99 }));
  expect(planted.body.code).toBe('not-editable');
  const twice = await principal.post('/api/buildings', form());
  expect(twice.body.code).toBe('duplicate');
});

it('lets a school neither create for another nor read, change or move its premises', async () => {
  expect((await principal.post('/api/buildings', form({ school: other, number: '09' }))).body.code).toBe(
    'outside-scope',
  );
  const next = await test.as('principal2');
  expect((await next.get(`/api/buildings/${house.id}`)).status).toBe(404);
  expect((await next.patch(`/api/buildings/${house.id}`, { version: house.version, name: '他校' })).status).toBe(404);
  const moved = await principal.patch(`/api/buildings/${house.id}`, { version: house.version, school: other });
  expect(moved.body.code).toBe('not-editable');
  const room = { building: house.id, number: '101', name: '教室', kind: 'classroom', area: 60 };
  expect((await next.post('/api/rooms', room)).body.code).toBe('missing-reference');
  expect(ok<any>(await next.get('/api/buildings')).rows).toEqual([]);
  expect(ok<any>(await (await test.as('financeHead')).get('/api/buildings')).total).toBe(1);
});

it('takes a building that is dangerous as a whole out of use', async () => {
  const grade = { danger: 'D', dangerOn: '2026-05-01' };
  const inUse = await principal.post('/api/buildings', form({ number: '03', ...grade }));
  expect(codes(inUse)).toEqual(['danger-in-use']);
  const stopped = { number: '03', ...grade, status: 'stopped', untilOn: '2026-05-02' };
  ok(await principal.post('/api/buildings', form(stopped)));
  expect((await sums('2026-05-01')).area.dangerous).toBe(3000);
  expect((await sums()).area).toMatchObject({ total: 3000, counted: 3000, teaching: 2700.5, dangerous: 0 });
});

it('counts music and art rooms from their least area on, and only while their building stands', async () => {
  const add = (number: string, kind: string, area: number) =>
    principal.post('/api/rooms', { building: house.id, number, name: number, kind, area, stage: 'primary' });
  ok(await add('201', 'music', 96));
  ok(await add('202', 'music', 95.99));
  ok(await add('203', 'art', 90));
  ok(await add('204', 'art', 89.99));
  ok(await add('101', 'classroom', 54));
  expect((await add('301', 'classroom', 4000)).body.code).toBe('room-too-large');
  expect((await sums()).rooms).toEqual({ music: 1, art: 1, classroom: 1 });
  expect((await sums(TODAY, 'juniorMiddle')).rooms).toEqual({});
  // Before the rule was in force nothing can be said.
  await expect(sums('2012-01-01')).rejects.toMatchObject({ code: 'not-in-force' });
});

it('adds equipment by value in the books on the day', async () => {
  const asset = { school, name: '网络多媒体设备', category: '0201', value: 4_600_000, boughtOn: '2023-08-15' };
  const row = ok<any>(await principal.post('/api/equipment', { ...asset, assetNumber: 'A1', isMultimediaRoom: true }));
  ok(await principal.post('/api/equipment', { ...asset, assetNumber: 'A2', category: '11', value: 100_000 }));
  expect((await principal.post('/api/equipment', { ...asset, assetNumber: 'A3', category: '77' })).status).toBe(422);
  expect((await principal.post('/api/equipment', { ...asset, assetNumber: 'A3', boughtOn: days(3) })).status).toBe(422);
  expect((await sums()).equipment).toEqual({ value: 4_700_000, teaching: 4_600_000, multimediaRooms: 1 });
  expect((await sums('2023-08-14')).equipment.value).toBe(0);
  const scrapped = { version: row.version, status: 'scrapped', scrappedOn: TODAY };
  ok(await principal.patch(`/api/equipment/${row.id}`, scrapped));
  expect((await sums()).equipment.value).toBe(100_000);
  expect((await sums(days(-1))).equipment.value).toBe(4_700_000);
});
