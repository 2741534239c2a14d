/** Pupils of one area by stage and year, in three variants. Pure. Source: domain handbook 04 §4. */
import { advance, cohortEntering, kindergartenCohorts, type Range, rangeOf, VARIANTS, type Variant } from './cohort.ts';
import {
  entryRatios,
  GRADES,
  type History,
  historyOf,
  kindergartenRatios,
  LAST_GRADE,
  progressions,
} from './history.ts';
import type { AreaInputs, ForecastInputs, ForecastStage } from './inputs.ts';

type Parameters = ForecastInputs['parameters'];
export type Demand = Readonly<Record<ForecastStage, Readonly<Record<Variant, readonly number[]>> | string>>;

/** Births of a cohort: registered, or carried on from the last registered one by the yearly change. */
export const birthsOf = (history: History, cohort: number, change: number): number | null => {
  const known = history.births(cohort);
  if (known !== null) return known;
  for (let back = 1; back <= 15; back++) {
    const last = history.births(cohort - back);
    if (last !== null) return Math.max(0, Math.round(last * (1 + change) ** back));
  }
  return null;
};

type Ratios = { readonly entry: Range; readonly onward: readonly Range[] };

/** The last grade with an unbroken chain of ratios and pupils behind it; a stage beyond it cannot be computed. */
const reachOf = (history: History, base: number, onward: readonly (Range | null)[]): number => {
  for (let grade = 1; grade <= LAST_GRADE; grade++)
    if (history.grade(base, grade) === null || (grade > 1 && !onward[grade - 2])) return grade - 1;
  return LAST_GRADE;
};

const chain = (
  history: History,
  base: number,
  years: readonly number[],
  ratios: Ratios,
  which: Variant,
  change: number,
) => {
  const last = ratios.onward.length + 1;
  let grades = Array.from({ length: last }, (_, at) => history.grade(base, at + 1) ?? 0);
  const onward = ratios.onward.map((one) => one[which]);
  return years.map((year) => {
    const births = birthsOf(history, cohortEntering(year), change) ?? 0;
    grades = advance(grades, onward, Math.round(births * ratios.entry[which]));
    return grades;
  });
};

const children = (history: History, year: number, change: number): number =>
  kindergartenCohorts(year).reduce((sum, cohort) => sum + (birthsOf(history, cohort, change) ?? 0), 0);

/** Pupils whom households handed over by autumn of the year bring; those handed over by the base year are on the roll. */
const fromHousing = (
  area: AreaInputs,
  { per100, occupied }: Parameters['housing'],
  stage: ForecastStage,
  which: Variant,
  [base, year]: readonly [number, number],
): number => {
  const households = area.housing.reduce(
    (sum, one) => sum + (one.year > base && one.year <= year ? one.households : 0),
    0,
  );
  return Math.round((households * occupied[which] * per100[stage]) / 100);
};

const NO_BIRTHS = '没有近年的出生人口或入学人数，无法校准';
const NO_ROLL = '缺少基准年或上一年的分年级在校生，无法推算';

/**
 * Demand of each stage in each of the years, or why it cannot be computed. Only what was known in `base` is used.
 */
export const demandOf = (area: AreaInputs, parameters: Parameters, base: number, years: readonly number[]): Demand => {
  const history = historyOf(area);
  const { weights, birthChange, housing } = parameters;
  const entry = rangeOf(entryRatios(history, base, weights.length), weights);
  const onward = Array.from({ length: LAST_GRADE - 1 }, (_, at) =>
    rangeOf(progressions(history, at + 1, base, weights.length), weights),
  );
  const reach = reachOf(history, base, onward);
  const kindergarten = rangeOf(kindergartenRatios(history, base, weights.length), weights);
  const grades = (which: Variant) =>
    entry && reach > 0
      ? chain(history, base, years, { entry, onward: onward.slice(0, reach - 1) as Range[] }, which, birthChange[which])
      : [];
  const chains = { low: grades('low'), mid: grades('mid'), high: grades('high') };
  const added = (stage: ForecastStage, which: Variant, at: number) =>
    fromHousing(area, housing, stage, which, [base, years[at] as number]);
  const school = (stage: Exclude<ForecastStage, 'preschool'>) => {
    const [first, last] = GRADES[stage];
    if (!entry) return NO_BIRTHS;
    if (reach < last) return NO_ROLL;
    return inVariants((which) =>
      chains[which].map(
        (one, at) => one.slice(first - 1, last).reduce((sum, n) => sum + n, 0) + added(stage, which, at),
      ),
    );
  };
  const preschool = kindergarten
    ? inVariants((which) =>
        years.map(
          (year, at) =>
            Math.round(children(history, year, birthChange[which]) * kindergarten[which]) +
            added('preschool', which, at),
        ),
      )
    : NO_BIRTHS;
  return {
    preschool,
    primary: school('primary'),
    juniorMiddle: school('juniorMiddle'),
    seniorMiddle: school('seniorMiddle'),
  };
};

const inVariants = (make: (which: Variant) => number[]): Record<Variant, number[]> =>
  Object.fromEntries(VARIANTS.map((which) => [which, make(which)])) as Record<Variant, number[]>;
