import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, supplyOf } from './forecast.ts';
import type { AreaInputs, ForecastInputs } from './inputs.ts';
import { futureBirthChange, housingPupils, seatWarning } from './parameters.ts';
import { cellOf, publishedRows, totalsOf } from './publish.ts';

const BASE = 2026;
const classSize = { preschool: 30, primary: 45, juniorMiddle: 50, seniorMiddle: 50 };
const parameters = {
  weights: [0.5, 0.3, 0.2],
  birthChange: futureBirthChange.seeds[0]?.value as any,
  housing: housingPupils.seeds[0]?.value as any,
  classSize,
  warning: seatWarning.seeds[0]?.value as any,
};
const GRADES = { preschool: 3, primary: 6, juniorMiddle: 3, seniorMiddle: 3 } as const;

/** A steady area: as many born as enter, as enter as go on. */
const steady = (pupils: number): AreaInputs => ({
  id: 'a',
  name: '城北片区',
  births: Array.from({ length: 20 }, (_, at) => ({ cohort: BASE - 15 + at - 4, births: pupils })),
  rolls: Array.from({ length: 7 }, (_, back) =>
    Object.entries(GRADES).flatMap(([stage, grades]) =>
      Array.from({ length: grades }, (_, at) => ({
        year: BASE - back,
        stage: stage as 'primary',
        grade: at + 1,
        pupils,
      })),
    ),
  ).flat(),
  housing: [],
  capacity: [{ stage: 'primary', classes: 12, fromYear: 2000, untilYear: null }],
  planned: [],
});
const inputsOf = (area: AreaInputs, horizon = 5): ForecastInputs => ({
  baseYear: BASE,
  years: Array.from({ length: horizon }, (_, at) => BASE + at + 1),
  takenOn: '2026-11-01',
  parameters,
  sources: [],
  areas: [area],
});
const stageOf = (area: AreaInputs, stage: string, horizon?: number) =>
  forecast(inputsOf(area, horizon)).areas[0]?.stages.find((one) => one.stage === stage) as any;
const demands = (area: AreaInputs, stage: string, which = 'mid') =>
  stageOf(area, stage).years.map((one: any) => one[which].demand);

describe('a steady area', () => {
  it('stays as it is, and the back-test has no error', () => {
    expect(demands(steady(100), 'primary')).toEqual([600, 600, 600, 600, 600]);
    expect(stageOf(steady(100), 'primary')).toMatchObject({ missing: null, error: 0 });
    expect(stageOf(steady(100), 'primary').backYears).toHaveLength(3);
    expect(stageOf(steady(90), 'primary').years[0]).toMatchObject({
      places: 540,
      mid: { demand: 540, classes: 12, gap: 0, load: 1, level: 'yellow' },
    });
  });

  it('gets the pupils of new homes from their hand-over on', () => {
    const area = { ...steady(100), housing: [{ name: '望江新城', year: BASE + 2, households: 1000 }] };
    const added = Math.round((1000 * parameters.housing.occupied.mid * parameters.housing.per100.primary) / 100);
    expect(demands(area, 'primary')).toEqual([600, 600 + added, 600 + added, 600 + added, 600 + added]);
  });

  it('counts places of projects from the autumn that has them, and dateless ones never', () => {
    const coming = { project: 'p', name: '望江小学二期', stage: 'primary' as const, classes: 6, places: 270 };
    const area = {
      ...steady(100),
      planned: [
        { ...coming, year: BASE + 2 },
        { ...coming, year: null },
      ],
    };
    const places = inputsOf(area).years.map((year) => supplyOf(area, parameters, 'primary', year).places);
    expect(places).toEqual([540, 810, 810, 810, 810]);
  });
});

it('shows the past error of what was growing', () => {
  const area = steady(100);
  const rolls = area.rolls.map((one) => (one.year === BASE && one.stage === 'primary' ? { ...one, pupils: 125 } : one));
  const { backYears, error } = stageOf({ ...area, rolls }, 'primary');
  expect(backYears.at(-1)).toEqual({ year: BASE, forecast: 600, actual: 750 });
  expect(error).toBeCloseTo(20 / 3, 6);
});

it('says why it cannot compute, and gives no zero instead', () => {
  const area = steady(100);
  const unborn = stageOf({ ...area, births: [] }, 'primary');
  expect(unborn).toMatchObject({ years: [], error: null });
  expect(unborn.missing).toContain('出生人口');
  const noSenior = { ...area, rolls: area.rolls.filter((one) => one.stage !== 'seniorMiddle') };
  expect(stageOf(noSenior, 'juniorMiddle').missing).toBeNull();
  expect(stageOf(noSenior, 'seniorMiddle').missing).toContain('在校生');
});

it('prints again identically', () => {
  const inputs = inputsOf(steady(123));
  expect(forecast(JSON.parse(JSON.stringify(inputs)))).toEqual(forecast(inputs));
});

it('is never negative, orders its variants, and grows with births of the years to come', () => {
  const roll = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 7 * 15, maxLength: 7 * 15 });
  const born = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(roll, born, fc.nat(300), (pupils, births, more) => {
      const base = steady(1);
      const area = {
        ...base,
        births: base.births.map((one, at) => ({ ...one, births: births[at] as number })),
        rolls: base.rolls.map((one, at) => ({ ...one, pupils: pupils[at] as number })),
      };
      // Cohorts that have not entered yet decide nothing about the ratios.
      const richer = {
        ...area,
        births: area.births.map((one) => (one.cohort > BASE - 3 ? { ...one, births: one.births + more } : one)),
      };
      for (const stage of ['preschool', 'primary', 'juniorMiddle', 'seniorMiddle']) {
        const [low, mid, high] = ['low', 'mid', 'high'].map((which) => demands(area, stage, which)) as [
          number[],
          number[],
          number[],
        ];
        if (!mid.every((one, at) => one >= 0 && (low[at] as number) <= one && one <= (high[at] as number)))
          return false;
        if (!demands(richer, stage).every((one: number, at: number) => one >= (mid[at] as number))) return false;
      }
      return true;
    }),
    { numRuns: 40 },
  );
});

it('publishes no cell of fewer than ten, and no sum that would tell it', () => {
  expect(cellOf(2027, 9, 45, 'green', 10)).toEqual({
    year: 2027,
    demand: null,
    places: 45,
    level: null,
    levelLabel: '少于10',
  });
  expect(cellOf(2027, 10, 45, 'green', 10)).toMatchObject({ demand: 10, levelLabel: '绿' });
  const inputs = { ...inputsOf(steady(100)), areas: [steady(100), { ...steady(1), id: 'b', name: '石望片区' }] };
  const rows = publishedRows(forecast(inputs), 10);
  expect(rows.find((one) => one.area === '石望片区' && one.stage === 'primary')?.years[0]).toMatchObject({
    demand: null,
  });
  expect(totalsOf(rows).find((one) => one.stage === 'primary')?.years[0]).toMatchObject({ demand: null, places: 1080 });
  const whole = publishedRows(forecast(inputsOf(steady(100))), 10);
  expect(totalsOf(whole).find((one) => one.stage === 'primary')?.years[0]).toMatchObject({ demand: 600 });
});
