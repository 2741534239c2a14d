/** List each item by school with progress and acceptance, and the hours that car parks open to the public. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type BuildingOffice, buildingOffice, codesOf } from '../support/seats.ts';

let test: TestApp;
let office: BuildingOffice;
let principal: Client;
let parking: string;
const EVENINGS = [{ days: 'workday', from: '18:00', until: '23:00' }];
const list = async (who: Client = office.clerk) => ok<any>(await who.get('/api/seats/amenities'));
const open = async (who: Client) => ok<any>(await who.get('/api/seats/open-parking')).carParks;

beforeAll(async () => {
  test = await startApp();
  office = await buildingOffice(test);
  principal = await test.as('principal1');
}, 60_000);
afterAll(() => test.close());

it('lists each item by school with its progress', async () => {
  const { at, finance } = office;
  const add = (school: string, kind: string, name: string, more: object = {}) =>
    finance.post('/api/amenities', { school: at(school), kind, name, quantity: 4, ...more });
  ok(await add('school1', 'toilet', '教学楼厕所'));
  ok(await add('school2', 'charging', '北门充电桩'));
  parking = ok<any>(await add('school1', 'parking', '地下停车场', { quantity: 60 })).id;
  expect(codesOf(await add('bureau', 'toilet', '机关厕所'))).toContain('invalid');
  ok(await principal.act('amenities', parking, 'start'));
  const { schools, kinds } = await list();
  expect(schools.map((one: any) => [one.name, one.amenities.length])).toContainEqual(['澜溪区实验小学', 2]);
  expect(kinds.find((one: any) => one.kind === 'parking')).toMatchObject({ planned: 1, accepted: 0 });
});

it('accepts what a school reported, with evidence and by another person', async () => {
  const bare = await principal.act('amenities', parking, 'report');
  expect(codesOf(bare)).toContain('evidence-missing');
  ok(await principal.act('amenities', parking, 'report', { evidence: [await office.paper(principal)] }));
  expect((await principal.act('amenities', parking, 'accept')).body.code).toBe('forbidden');
  ok(await office.finance.act('amenities', parking, 'accept'));
  const { kinds } = await list();
  expect(kinds.find((one: any) => one.kind === 'parking')).toMatchObject({ planned: 1, accepted: 1 });
});

it('tells everybody the hours of an open car park, and refuses hours that make no sense', async () => {
  const teacher = await test.as('teacher1');
  expect(await open(teacher)).toEqual([]);
  const set = async (given: object) => {
    const { row } = ok<any>(await principal.get(`/api/amenities/${parking}`));
    return principal.patch(`/api/amenities/${parking}`, { version: row.version, ...given });
  };
  expect(codesOf(await set({ openToPublic: true }))).toContain('no-hours');
  const night = [{ days: 'workday', from: '22:00', until: '06:00' }];
  expect(codesOf(await set({ openToPublic: true, openHours: night }))).toContain('hours-backwards');
  expect(codesOf(await set({ quantity: 90 }))).toContain('accepted');
  ok(await set({ openToPublic: true, openHours: EVENINGS }));
  expect(await open(teacher)).toMatchObject([
    {
      name: '地下停车场',
      quantity: 60,
      school: { name: '澜溪区实验小学' },
      hours: [{ daysLabel: '工作日', from: '18:00', until: '23:00' }],
    },
  ]);
});

it('shows a school its own items only', async () => {
  expect((await list(principal)).schools.map((one: any) => one.name)).toEqual(['澜溪区实验小学']);
  expect((await list(await test.as('teacher1'))).schools).toEqual([]);
});
