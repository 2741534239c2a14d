/**
 * Forecast pupils by area and stage from births, roll and migration, compare with planned places, warn of shortages by
 * year and show the past error.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.ts';
import { ok } from '../support/plan.ts';
import { type BuildingOffice, buildingOffice, codesOf, pupilInPlace } from '../support/seats.ts';
import { days } from '../support/staff.ts';

let test: TestApp;
let office: BuildingOffice;
let area: string;
let run: string;
const BASE = Number(days(0).slice(0, 4)) - 1;
const GRADES = { primary: 6, juniorMiddle: 3 } as const;

const page = async (id = run) => ok<any>(await office.clerk.get(`/api/forecast-runs/${id}/page`));
const make = async (title: string) =>
  office.finance.post('/api/forecast-runs', { title, district: office.at('bureau'), baseYear: BASE, horizon: 6 });
const stageOf = (shown: any, stage: string) => shown.areas[0].stages.find((one: any) => one.stage === stage);
const demands = (shown: any, stage: string) => stageOf(shown, stage).years.map((one: any) => one.mid.demand);

/** Births that stay 100, entrants a tenth more than were born (who moved in), everybody goes on. */
const enterHistory = async () => {
  const { finance } = office;
  const checked = { source: '区卫健局（样例）', checkedOn: days(0) };
  for (let cohort = BASE - 13; cohort <= BASE; cohort++)
    ok(await finance.post('/api/birth-counts', { area, cohort, births: cohort > BASE - 3 ? 130 : 100, ...checked }));
  for (let back = 0; back < 5; back++)
    for (const [stage, grades] of Object.entries(GRADES))
      for (let grade = 1; grade <= grades; grade++) {
        const row = { area, schoolYear: BASE - back, stage, grade, pupils: 110, source: '教育事业统计（样例）' };
        ok(await finance.post('/api/roll-counts', row));
      }
};

beforeAll(async () => {
  test = await startApp();
  office = await buildingOffice(test);
}, 60_000);
afterAll(() => test.close());

it('refuses a forecast without areas, a school in two areas, and a grade that does not exist', async () => {
  const { at, finance } = office;
  expect(codesOf(await make('没有片区'))).toContain('no-areas');
  const given = { name: '城北片区', district: at('riverTown'), schools: [at('school2'), at('school4')] };
  area = ok<any>(await finance.post('/api/seat-areas', given)).id;
  const twice = await finance.post('/api/seat-areas', { ...given, name: '城北新区' });
  expect(codesOf(twice)).toContain('in-other-area');
  const strange = { area, schoolYear: BASE, stage: 'juniorMiddle', grade: 4, pupils: 1, source: '样例' };
  expect(codesOf(await finance.post('/api/roll-counts', strange))).toContain('no-grade');
});

it('forecasts by area and stage from births, roll and net migration', async () => {
  await enterHistory();
  const { at, finance } = office;
  const capacity = { fromYear: BASE - 10 };
  ok(
    await finance.post('/api/school-capacities', { school: at('school2'), stage: 'primary', classes: 15, ...capacity }),
  );
  ok(
    await finance.post('/api/school-capacities', {
      school: at('school4'),
      stage: 'juniorMiddle',
      classes: 12,
      ...capacity,
    }),
  );
  run = ok<any>(await make('学位需求预测')).id;
  const shown = await page();
  expect(demands(shown, 'primary')).toEqual([660, 660, 660, 693, 726, 759]);
  expect(demands(shown, 'juniorMiddle')).toEqual([330, 330, 330, 330, 330, 330]);
  expect(stageOf(shown, 'seniorMiddle').missing).toContain('无法推算');
  expect(stageOf(shown, 'preschool').missing).toContain('无法校准');
});

it('compares with places and warns by year, in the colours of the parameter', async () => {
  const shown = await page();
  const levels = stageOf(shown, 'primary').years.map((one: any) => [one.places, one.mid.gap, one.mid.level]);
  expect(levels).toEqual([
    [675, 15, 'yellow'],
    [675, 15, 'yellow'],
    [675, 15, 'yellow'],
    [675, -18, 'orange'],
    [675, -51, 'red'],
    [675, -84, 'red'],
  ]);
  expect(shown.warnings.map((one: any) => one.text)).toContain(`${BASE + 4}年缺学位18个，负荷1.03`);
  expect(shown.warnings.filter((one: any) => one.level === 'surplus').map((one: any) => one.year)).toEqual([
    BASE + 3,
    BASE + 4,
    BASE + 5,
    BASE + 6,
  ]);
  expect(shown.sources.map((one: any) => one.label)).toContain('学位预警阈值');
});

it('counts planned places and new homes in the years that have them', async () => {
  const { at, finance, project } = office;
  const given = { number: 'LX-01', name: '望江小学二期', school: at('school2'), area };
  const { id } = await project({ ...given, openingPromisedOn: `${BASE + 5}-08-20` });
  ok(await finance.post('/api/project-places', { project: id, stage: 'primary', classes: 6 }));
  const handover = [{ year: BASE + 2, households: 500 }];
  ok(await finance.post('/api/housing-projects', { area, name: '望江新城', handover, source: '区住建局（样例）' }));
  const later = ok<any>(await make('学位需求预测（更新）')).id;
  const shown = await page(later);
  expect(stageOf(shown, 'primary').years.map((one: any) => one.places)).toEqual([675, 675, 675, 675, 945, 945]);
  expect(demands(shown, 'primary')).toEqual([660, 714, 714, 747, 780, 813]);
  expect(shown.areas[0].planned).toMatchObject([{ project: id, name: '望江小学二期', places: 270, year: BASE + 5 }]);
});

it('shows the past error', async () => {
  const { error, backYears } = stageOf(await page(), 'primary');
  expect(backYears.map((one: any) => one.year)).toEqual([BASE - 2, BASE - 1, BASE]);
  expect(error).toBe(0);
});

it('prints an old run again identically after records were corrected', async () => {
  const before = await page();
  const { rows } = ok<any>(await office.finance.get('/api/birth-counts', { filter: { area }, sort: '-cohort' }));
  const [last] = rows;
  ok(await office.finance.patch(`/api/birth-counts/${last.id}`, { version: last.version, births: 400 }));
  expect(await page()).toEqual(before);
  expect(before.isReproduced).toBe(true);
  const anew = ok<any>(await make('更正后')).id;
  expect(demands(await page(anew), 'primary')).not.toEqual(demands(before, 'primary'));
});

it('publishes by another person, at area level, with small cells suppressed', async () => {
  const { finance, clerk } = office;
  const school = await test.as('principal1');
  const read = () => school.get(`/api/seats/forecasts/${run}/published`);
  expect((await read()).status).toBe(404);
  expect(codesOf(await finance.act('forecast-runs', run, 'publish'))).toContain('same-person');
  ok(await clerk.act('forecast-runs', run, 'publish'));
  const shown = ok<any>(await read());
  expect(shown.rows.map((one: any) => one.stageLabel)).toEqual(['小学', '初中']);
  expect(shown.rows[0].years[0]).toMatchObject({ demand: 660, levelLabel: '黄' });
  expect((await school.get(`/api/forecast-runs/${run}/page`)).status).toBe(404);
  expect((await school.get('/api/forecast-runs')).body.total ?? 0).toBe(0);
});

it('takes the roll of a year from the register instead of asking for it', async () => {
  await pupilInPlace(test, 'school2', 'principal2');
  const taken = ok<any>(await office.finance.post('/api/seats/take-rolls', { schoolYear: BASE }));
  expect(taken).toMatchObject({ areas: 1, pupils: 1, rows: 1 });
  const { rows } = ok<any>(
    await office.finance.get('/api/roll-counts', { filter: { area, schoolYear: BASE, stage: 'primary', grade: 1 } }),
  );
  expect(rows).toMatchObject([{ pupils: 1, source: '学籍库' }]);
  const ahead = await office.finance.post('/api/seats/take-rolls', { schoolYear: BASE + 5 });
  expect(codesOf(ahead)).toContain('not-begun');
}, 60_000);
