import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursAgainst } from './amenity-rules.ts';
import { buildingStages } from './codes.ts';
import { paymentAgainst } from './money-rules.ts';
import { judgeOpening, reckoning } from './outlook.ts';
import { placeClassSize, typicalStageDays } from './parameters.ts';
import { placesOf } from './places-rules.ts';
import { differencesOf, lineOf, type Stated } from './programme-check.ts';
import { countsAs, delayDaysOf, projectStateOf, type StageFacts, stagesBefore } from './stage-order.ts';

const sizes = placeClassSize.seeds[0]?.value as any;
const durations = typicalStageDays.seeds[0]?.value as any;
const stages = (done: number, on = '2026-01-10'): StageFacts[] =>
  buildingStages.map((stage, at) => ({
    stage,
    state: at < done ? 'done' : 'waiting',
    plannedOn: null,
    firstPlannedOn: null,
    actualOn: at < done ? on : null,
  }));

/** Domain handbook 04 §5: Changzhou 2021, all whole classes. */
it.each([
  ['preschool', 201, 6030],
  ['primary', 156, 7020],
  ['juniorMiddle', 45, 2250],
  ['seniorMiddle', 24, 1200],
])('counts the places of the plan that the sizes were read from: %s %i classes are %i', (stage, classes, places) => {
  expect(placesOf(classes, sizes[stage])).toBe(places);
});

it('sums the 57 projects of the plan from its eight districts', () => {
  const numbers = [5, 4, 4, 7, 12, 12, 8, 5];
  const empty = Object.fromEntries(
    [
      'carriedOut',
      'started',
      'completed',
      'opened',
      'preschool',
      'primary',
      'juniorMiddle',
      'seniorMiddle',
      'places',
    ].map((item) => [item, null]),
  ) as unknown as Stated;
  const parts = numbers.map((carriedOut, at) => ({ ...empty, carriedOut, district: `d${at}` }));
  const stated = {
    ...empty,
    carriedOut: 57,
    preschool: 6030,
    primary: 7020,
    juniorMiddle: 2250,
    seniorMiddle: 1200,
    places: 16_500,
  };
  const line = lineOf('carriedOut', stated, parts, new Map());
  expect(line).toMatchObject({ stated: 57, sumOfParts: 57, partsDiffer: false, partsMissing: 0 });
  expect(differencesOf([], new Map(), stated)).toEqual([]);
  expect(differencesOf([], new Map(), { ...stated, places: 16_000 })).toEqual([
    '新增学位合计写明16000个，各学段相加为16500个',
  ]);
  expect(lineOf('carriedOut', stated, parts.slice(1), new Map())).toMatchObject({ sumOfParts: 52, partsDiffer: true });
});

describe('stages', () => {
  it('nest: what is opened is completed, started and carried out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(11), { maxLength: 30 }), (projects) => {
        const found = projects.map((done) => projectStateOf(stages(done)));
        const count = (word: Parameters<typeof countsAs>[1]) => found.filter((one) => countsAs(one, word)).length;
        return (
          count('opened') <= count('completed') &&
          count('completed') <= count('started') &&
          count('started') <= count('carriedOut')
        );
      }),
    );
    expect(countsAs('stopped', 'carriedOut')).toBe(false);
  });

  it('come in order: all before it that are open stand in the way', () => {
    expect(stagesBefore(stages(2), 'start').map((one) => one.stage)).toEqual(['land', 'design', 'tender']);
  });

  it('are late against the first plan, and the open ones by today', () => {
    const stage = {
      stage: 'start',
      state: 'done',
      plannedOn: '2026-03-20',
      firstPlannedOn: '2026-03-01',
      actualOn: '2026-03-15',
    } as const;
    expect(delayDaysOf(stage, '2026-06-01')).toBe(14);
    expect(delayDaysOf({ ...stage, state: 'waiting', actualOn: null }, '2026-03-11')).toBe(10);
    expect(delayDaysOf({ ...stage, state: 'waiting', actualOn: null }, '2026-02-11')).toBe(0);
    expect(delayDaysOf({ ...stage, state: 'waived' }, '2026-06-01')).toBeNull();
  });
});

describe('the outlook of a promised opening', () => {
  const project = { state: 'started', openingPromisedOn: '2026-09-01', openedOn: null };
  const at = (done: number, on: string, today: string) => judgeOpening(project, stages(done, on), durations, 30, today);

  it('adds the usual days of what is left to the last stage that happened', () => {
    const judged = at(9, '2026-04-10', '2026-04-20');
    expect(judged).toMatchObject({ outlook: 'onTime', expectedOn: '2026-07-09', slack: 54 });
    expect(reckoning(judged)).toBe('按通常用时还需专项验收60天、移交投用30天，预计2026-07-09投用，比承诺早54天');
  });
  it('is tight with less than the margin left, and slips when nothing is', () => {
    expect(at(9, '2026-05-20', '2026-05-21')).toMatchObject({ outlook: 'tight', slack: 14 });
    expect(at(9, '2026-06-20', '2026-06-21')).toMatchObject({ outlook: 'slipping', slack: -17 });
  });
  it('does not expect what should have happened already in the past', () => {
    expect(at(10, '2026-01-10', '2026-08-20')).toMatchObject({ expectedOn: '2026-08-20', outlook: 'tight' });
    expect(at(10, '2026-01-10', '2026-09-02')).toMatchObject({ outlook: 'overdue', expectedOn: '2026-09-02' });
  });
});

it('refuses a payment beyond budget and approved changes, and allows the last fen', () => {
  const money = { budget: 1000, approvedChanges: 200, paid: 1100 };
  expect(paymentAgainst(100, money)).toEqual([]);
  expect(paymentAgainst(101, money)).toMatchObject([{ facts: { code: 'above-budget', ceiling: 1200 } }]);
  expect(paymentAgainst(1, { ...money, budget: null })).toMatchObject([{ facts: { code: 'no-budget' } }]);
});

it('refuses opening hours that are missing, backwards or overlapping', () => {
  const codes = (...hours: [string, string, string][]) =>
    hoursAgainst(hours.map(([days, from, until]) => ({ days, from, until }))).map((one) => one.facts?.code);
  expect(codes(['workday', '18:00', '24:00'], ['restDay', '07:00', '22:00'])).toEqual([]);
  expect(codes()).toEqual(['no-hours']);
  expect(codes(['workday', '18:00', '07:00'])).toEqual(['hours-backwards']);
  expect(codes(['workday', '18:00', '22:00'], ['workday', '21:00', '23:00'])).toEqual(['hours-overlap']);
});
