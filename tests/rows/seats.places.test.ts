/** Compute planned and delivered places by stage and district from project records and open the projects behind a number. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type BuildingOffice, buildingOffice, codesOf, pupilInPlace } from '../support/seats.ts';
import { days } from '../support/staff.ts';

let test: TestApp;
let office: BuildingOffice;
const project: Record<string, string> = {};
const YEAR = Number(days(0).slice(0, 4));

const report = async (query: object = {}) =>
  ok<any>(await office.clerk.get('/api/seats/places', { year: YEAR, ...query }));
const addPlaces = (key: string, stage: string, classes: number) =>
  office.finance.post('/api/project-places', { project: project[key], stage, classes });

beforeAll(async () => {
  test = await startApp();
  office = await buildingOffice(test);
  const { at } = office;
  const open = async (key: string, name: string, school: string, more: object) => {
    const given = { number: `LX-${key}`, name, school: at(school), openingPromisedOn: `${YEAR}-12-31`, ...more };
    project[key] = (await office.project(given)).id;
  };
  await open('river', '望江小学二期', 'school2', {});
  await open('stone', '石望初级中学扩建', 'school5', { district: at('stoneTown') });
  await open('late', '云帆学校扩建', 'school6', { openingPromisedOn: `${YEAR + 1}-09-01` });
  await open('open', '启明初级中学扩建', 'school4', { openingPromisedOn: undefined });
}, 60_000);
afterAll(() => test.close());

it('computes places from classes and the dated class size, and takes nobody’s number', async () => {
  const typed = await office.finance.post('/api/project-places', {
    project: project.river,
    stage: 'primary',
    classes: 24,
    places: 2000,
  });
  expect(typed.status).toBe(422);
  ok(await addPlaces('river', 'primary', 24));
  ok(await addPlaces('river', 'preschool', 6));
  ok(await addPlaces('stone', 'juniorMiddle', 12));
  ok(await addPlaces('late', 'primary', 6));
  ok(await addPlaces('open', 'juniorMiddle', 3));
  expect(codesOf(await addPlaces('river', 'primary', 1))).toContain('duplicate');
  const { totals, districts, undated } = await report();
  expect(totals.stages.primary).toEqual({ planned: 24 * 45, delivered: 0 });
  expect(totals.stages.preschool).toEqual({ planned: 6 * 30, delivered: 0 });
  expect(totals.total).toEqual({ planned: 1080 + 180 + 600, delivered: 0 });
  expect(undated).toBe(150);
  const by = new Map(districts.map((one: any) => [one.name, one]));
  expect(by.get('石望镇')).toMatchObject({ stages: { juniorMiddle: { planned: 600 } }, total: { planned: 600 } });
  expect(by.get('澜溪街道')).toMatchObject({ total: { planned: 1260 } });
});

it('opens the projects behind a number, which add up to it', async () => {
  const { items, totals } = await report({ stage: 'primary', district: office.at('riverTown') });
  expect(items).toMatchObject([{ name: '望江小学二期', classes: 24, classSize: 45, places: 1080 }]);
  expect(items.reduce((sum: number, one: any) => sum + one.places, 0)).toBe(totals.stages.primary.planned);
});

it('follows the projects: a moved promise, a stop, a resumption', async () => {
  const { finance } = office;
  const { row } = ok<any>(await finance.get(`/api/construction-projects/${project.stone}`));
  const later = { version: row.version, openingPromisedOn: `${YEAR + 1}-08-20` };
  ok(await finance.patch(`/api/construction-projects/${project.stone}`, later));
  expect((await report()).totals.total.planned).toBe(1260);
  expect((await report({ year: YEAR + 1 })).totals.stages.juniorMiddle.planned).toBe(600);
  const stopped = () => finance.act('construction-projects', project.late as string, 'stop', {}, '规划调整');
  ok(await stopped());
  expect((await report({ year: YEAR + 1 })).totals.stages.primary.planned).toBe(0);
  ok(await finance.act('construction-projects', project.late as string, 'resume', {}, '规划恢复'));
  expect((await report({ year: YEAR + 1 })).totals.stages.primary.planned).toBe(270);
});

it('counts places as delivered when pupils are in place, and not before', async () => {
  const { id } = await preschoolRow();
  const { row } = ok<any>(await office.finance.get(`/api/project-places/${id}`));
  const gone = await office.finance.delete(`/api/project-places/${id}`, { version: String(row.version) });
  expect(gone.status).toBeLessThan(300);
  await office.reach(project.river as string, 'acceptance', days(-2));
  expect((await report()).totals.total.delivered).toBe(0);
  expect(codesOf(await office.report(project.river as string, 'opening', days(0)))).toContain('no-pupils');
  await pupilInPlace(test, 'school2', 'principal2');
  ok(await office.report(project.river as string, 'opening', days(0)));
  ok(await office.confirm(project.river as string, 'opening'));
  const { totals, items } = await report({ stage: 'primary' });
  expect(totals.stages.primary).toEqual({ planned: 1080, delivered: 1080 });
  expect(items).toMatchObject([{ deliveredOn: days(0), stateLabel: '投用' }]);
  expect(codesOf(await addPlaces('river', 'preschool', 3))).toContain('wrong-state');
}, 60_000);

it('goes on with the school that takes over, and sums by district stay what they were', async () => {
  const section = await test.as('personnelHead');
  const facts = { kind: '311', ownership: 'public', openedOn: '2009-09-01' };
  for (const [key, name, identifierCode] of [
    ['school4', '澜溪区启明初级中学', '3132999904'],
    ['school5', '澜溪区石望初级中学', '3132999905'],
  ] as const)
    ok(await section.post('/api/schools', { organisation: office.at(key), name, identifierCode, ...facts }));
  const places = async () => {
    const [now, next] = [await report(), await report({ year: YEAR + 1 })];
    return [now.totals, now.districts, next.totals, next.districts];
  };
  const before = await places();
  const area = async (name: string, key: string) => {
    const given = { name, district: office.at('bureau'), schools: [office.at(key)] };
    return ok<any>(await office.finance.post('/api/seat-areas', given)).id as string;
  };
  const [north, south] = [await area('城北片区', 'school4'), await area('城南片区', 'school5')];
  const merger = { kind: 'merge', from: [office.at('school4'), office.at('school5')] };
  const given = {
    ...merger,
    units: [{ unit: office.at('school4') }],
    effectiveOn: days(0),
    decisionNumber: '样例〔1〕号',
  };
  const { id } = ok<any>(await section.post('/api/organisation-changes', given));
  ok(await section.act('organisation-changes', id, 'submit'));
  ok(await (await test.as('director')).act('organisation-changes', id, 'confirm'));
  const school = async (key: string) =>
    ok<any>(await office.finance.get(`/api/construction-projects/${project[key]}`)).row.school;
  expect([await school('stone'), await school('open')]).toEqual([office.at('school4'), office.at('school4')]);
  expect(await school('river')).toBe(office.at('school2'));
  expect(await places()).toEqual(before);
  // A school lies in one area: the heir keeps its own.
  const within = async (id: string) => ok<any>(await office.finance.get(`/api/seat-areas/${id}`)).row.schools;
  expect([await within(north), await within(south)]).toEqual([[office.at('school4')], []]);
  const { entries } = ok<any>(await office.finance.get(`/api/construction-projects/${project.stone}/history`));
  expect(entries[0]).toMatchObject({ verbLabel: '交接', reason: expect.stringContaining('启明初级中学') });
}, 60_000);

it('shows sums over districts to the bureau and to nobody who sees less', async () => {
  expect((await (await test.as('town1')).get('/api/seats/places', { year: YEAR })).status).toBe(403);
  expect((await (await test.as('cityOfficer')).get('/api/seats/places', { year: YEAR })).status).toBe(200);
});

const preschoolRow = async () => {
  const shown = await office.page(project.river as string);
  return shown.places.find((one: any) => one.stage === 'preschool') as { id: string };
};
