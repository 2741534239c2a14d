/** A whole forecast from frozen inputs: the same inputs give the same results, whenever it is asked. Pure. */
import { classesFor, meanAbsoluteError } from './cohort.ts';
import { demandOf } from './demand.ts';
import { GRADES, historyOf } from './history.ts';
import {
  type AreaInputs,
  type ForecastInputs,
  type ForecastResults,
  type ForecastStage,
  forecastStages,
  type StageResult,
  type YearResult,
} from './inputs.ts';
import { levelOf, loadOf, type Supply, surplusYearsOf } from './warning.ts';

type Parameters = ForecastInputs['parameters'];

/** Classes and places that a stage has in autumn of a year: approved ones, and those of projects promised by then. */
export const supplyOf = (area: AreaInputs, { classSize }: Parameters, stage: ForecastStage, year: number): Supply => {
  const standing = area.capacity
    .filter((one) => one.stage === stage && one.fromYear <= year && (one.untilYear === null || year <= one.untilYear))
    .reduce((sum, one) => sum + one.classes, 0);
  const coming = area.planned.filter((one) => one.stage === stage && one.year !== null && one.year <= year);
  return {
    classes: standing + coming.reduce((sum, one) => sum + one.classes, 0),
    places: standing * classSize[stage] + coming.reduce((sum, one) => sum + one.places, 0),
  };
};

const variantOf = (demand: number, supply: Supply, { classSize, warning }: Parameters, stage: ForecastStage) => ({
  demand,
  classes: classesFor(demand, classSize[stage]),
  gap: supply.places - demand,
  load: loadOf(demand, supply),
  level: levelOf(demand, supply, warning),
});

/** Pupils who were there in a past year; null where a grade is unknown. */
const actualOf = (area: AreaInputs, stage: ForecastStage, year: number): number | null => {
  const history = historyOf(area);
  if (stage === 'preschool') return history.preschool(year);
  const [first, last] = GRADES[stage];
  const grades = Array.from({ length: last - first + 1 }, (_, at) => history.grade(year, first + at));
  return grades.includes(null) ? null : grades.reduce<number>((sum, one) => sum + (one ?? 0), 0);
};

const BACK_YEARS = 3;

/** What was known then: the past as it stood in a year. */
const knownIn = (area: AreaInputs, year: number): AreaInputs => ({
  ...area,
  rolls: area.rolls.filter((one) => one.year <= year),
  births: area.births.filter((one) => one.cohort <= year),
});

/** 回测: the middle variant as it would have come out up to three years ago, beside what happened. */
const backTest = (area: AreaInputs, inputs: ForecastInputs, stage: ForecastStage): StageResult['backYears'] => {
  for (let back = BACK_YEARS; back >= 1; back--) {
    const base = inputs.baseYear - back;
    const years = Array.from({ length: back }, (_, at) => base + at + 1);
    const demand = demandOf(knownIn(area, base), inputs.parameters, base, years)[stage];
    if (typeof demand === 'string') continue;
    const pairs = years.flatMap((year, at) => {
      const actual = actualOf(area, stage, year);
      return actual === null ? [] : [{ year, forecast: demand.mid[at] as number, actual }];
    });
    if (pairs.length > 0) return pairs;
  }
  return [];
};

const yearsOf = (
  area: AreaInputs,
  inputs: ForecastInputs,
  stage: ForecastStage,
  demand: Record<string, readonly number[]>,
) => {
  const rows = inputs.years.map((year, at): Omit<YearResult, 'isSurplus'> => {
    const supply = supplyOf(area, inputs.parameters, stage, year);
    const of = (which: 'low' | 'mid' | 'high') =>
      variantOf(demand[which]?.[at] as number, supply, inputs.parameters, stage);
    return {
      year,
      places: supply.places,
      plannedClasses: supply.classes,
      low: of('low'),
      mid: of('mid'),
      high: of('high'),
    };
  });
  const surplus = surplusYearsOf(
    rows.map(({ year, mid }) => ({ year, load: mid.load })),
    inputs.parameters.warning,
  );
  return rows.map((row) => ({ ...row, isSurplus: surplus.includes(row.year) }));
};

const stageOf = (area: AreaInputs, inputs: ForecastInputs, stage: ForecastStage): StageResult => {
  const demand = demandOf(area, inputs.parameters, inputs.baseYear, inputs.years)[stage];
  if (typeof demand === 'string') return { stage, missing: demand, years: [], error: null, backYears: [] };
  const backYears = backTest(area, inputs, stage);
  return {
    stage,
    missing: null,
    years: yearsOf(area, inputs, stage, demand),
    error: meanAbsoluteError(backYears),
    backYears,
  };
};

/** Every area, every stage, every year. */
export const forecast = (inputs: ForecastInputs): ForecastResults => ({
  areas: inputs.areas.map((area) => ({
    id: area.id,
    name: area.name,
    stages: forecastStages.map((stage) => stageOf(area, inputs, stage)),
  })),
});
