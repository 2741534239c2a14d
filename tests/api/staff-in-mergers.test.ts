/** Two schools merge: staff, premises and equipment serve on in the one that goes on; the days before stay as they were. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { estateOf } from '../../src/modules/estate/index.ts';
import { staffOf } from '../../src/modules/staff/index.ts';
import { backDoor, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { days, registerTeacher, TODAY, teacherForm } from '../support/staff.ts';

const MERGED = days(-100);
let test: TestApp;
let one: string;
let other: string;
let late: string;

const building = (school: string, extra: object = {}) => ({
  school,
  number: '01',
  name: '教学楼',
  fromOn: '2010-09-01',
  builtYear: 2010,
  tenure: 'owned',
  floorsAbove: 4,
  classroomArea: 1000,
  ...extra,
});
const staff = (school: string, on: string) =>
  test.database.read(backDoor(test.bureau), async (tx) => (await staffOf(tx, school, on)).fullTimeTeachers);
const estate = (school: string, on: string) =>
  test.database.read(backDoor(test.bureau), async (tx) => {
    const { area, rooms, equipment } = await estateOf(tx, school, on);
    return [area.total, rooms.classroom ?? 0, equipment.value];
  });

beforeAll(async () => {
  test = await startApp();
  one = test.bureau.organisations.school1 as string;
  other = test.bureau.organisations.school2 as string;
  const [first, second] = [await test.as('principal1'), await test.as('principal2')];
  const section = await test.as('personnelHead');
  const facts = { kind: '211', ownership: 'public', openedOn: '2009-09-01' };
  for (const [organisation, name, identifierCode] of [
    [one, '澜溪区实验小学', '2132999901'],
    [other, '澜溪区望江小学', '2132999902'],
  ])
    ok(await section.post('/api/schools', { organisation, name, identifierCode, ...facts }));
  await registerTeacher(test, first, { name: '松知春' });
  await registerTeacher(test, second, { name: '柏望秋', school: other });
  // Entered before anybody knew of the merger, and after its day.
  const identity = { joinedOn: days(-50), school: other };
  const check = { school: other, purpose: 'hiring', name: '竹听雨', askedOn: days(-60), result: 'none' };
  const form = teacherForm(test, { name: '竹听雨', ...identity });
  ok(await second.post('/api/background-checks', { ...check, idNumber: form.idNumber }));
  late = ok<any>(await second.post('/api/teachers', form)).id;
  ok(await first.post('/api/buildings', building(one)));
  const house = ok<any>(await second.post('/api/buildings', building(other)));
  const place = { building: house.id, number: '101', name: '一年级1班', kind: 'classroom', area: 60 };
  const room = ok<any>(await second.post('/api/rooms', place));
  const asset = { school: other, assetNumber: 'A1', name: '白板', category: '0201', value: 500_000, room: room.id };
  ok(await second.post('/api/equipment', { ...asset, boughtOn: '2023-01-01' }));
  const merger = { kind: 'merge', from: [one, other], units: [{ unit: one }], effectiveOn: MERGED };
  const change = ok<any>(
    await section.post('/api/organisation-changes', {
      ...merger,
      lateReason: '区政府批复后补办',
      decisionNumber: '澜政复〔2026〕8号',
    }),
  );
  ok(await section.act('organisation-changes', change.id, 'submit'));
  ok(await (await test.as('director')).act('organisation-changes', change.id, 'confirm'));
}, 120_000);
afterAll(() => test.close());

it('counts staff of both before the day and of one from it on, whoever joined in between included', async () => {
  expect([await staff(one, days(-101)), await staff(other, days(-101))]).toEqual([1, 1]);
  expect([await staff(one, MERGED), await staff(other, MERGED)]).toEqual([2, 0]);
  expect([await staff(one, TODAY), await staff(other, TODAY)]).toEqual([3, 0]);
  const row = ok<any>(await (await test.as('principal1')).get(`/api/teachers/${late}`)).row;
  expect(row).toMatchObject({ school: one, joinedOn: days(-50) });
});

it('passes premises and equipment on with their rooms, and leaves the days before as they were', async () => {
  expect(await estate(other, days(-101))).toEqual([1000, 1, 500_000]);
  expect(await estate(one, days(-101))).toEqual([1000, 0, 0]);
  expect(await estate(other, MERGED)).toEqual([0, 0, 0]);
  expect(await estate(one, MERGED)).toEqual([2000, 1, 500_000]);
  const { rows } = ok<any>(await (await test.as('principal1')).get('/api/buildings', { sort: 'number' }));
  expect(rows.map((row: any) => row.number)).toEqual(['01', '01-2']);
});

it('counts both in the report by organisation, as at either day', async () => {
  const office = await test.as('officeHead');
  const at = async (on: string) => JSON.stringify(ok<any>(await office.get('/api/institutions/report', { on })));
  expect(await at(MERGED)).toContain('专任教师');
  expect(await at(MERGED)).not.toBe(await at(days(-101)));
});
