/** What past years of one area say: rolls by grade of the whole chain, entrants per birth, pupils who go on. Pure. */
import { cohortEntering, kindergartenCohorts, type Observed } from './cohort.ts';
import type { AreaInputs, ForecastStage } from './inputs.ts';

/** Grades 1–6 primary, 7–9 junior middle, 10–12 senior middle: who leaves one stage is who may enter the next. */
export const GRADES: Readonly<Record<Exclude<ForecastStage, 'preschool'>, readonly [number, number]>> = {
  primary: [1, 6],
  juniorMiddle: [7, 9],
  seniorMiddle: [10, 12],
};
export const LAST_GRADE = 12;

export type History = {
  /** Pupils of a grade (1–12) in a school year; null where no roll of that grade is known. */
  grade(year: number, grade: number): number | null;
  /** Children in kindergarten; null where none is known. */
  preschool(year: number): number | null;
  /** Registered births of a cohort; null where unknown. */
  births(cohort: number): number | null;
};

const key = (...parts: readonly number[]) => parts.join('-');

export const historyOf = ({ births, rolls }: Pick<AreaInputs, 'births' | 'rolls'>): History => {
  const born = new Map(births.map((one) => [one.cohort, one.births]));
  const grades = new Map<string, number>();
  const small = new Map<number, number>();
  for (const { year, stage, grade, pupils } of rolls) {
    if (stage === 'preschool') small.set(year, (small.get(year) ?? 0) + pupils);
    else grades.set(key(year, GRADES[stage][0] + grade - 1), pupils);
  }
  return {
    grade: (year, grade) => grades.get(key(year, grade)) ?? null,
    preschool: (year) => small.get(year) ?? null,
    births: (cohort) => born.get(cohort) ?? null,
  };
};

const ratio = (above: number | null, below: number | null): number | null =>
  above === null || below === null || below === 0 ? null : above / below;

const lastYears = (base: number, count: number): number[] => Array.from({ length: count }, (_, at) => base - at);

/** Entrants ÷ births of their cohort, the latest year first. */
export const entryRatios = (history: History, base: number, count: number): Observed =>
  lastYears(base, count).map((year) => ratio(history.grade(year, 1), history.births(cohortEntering(year))));

/** Pupils in the next grade a year later ÷ pupils in this grade, the latest year first. */
export const progressions = (history: History, grade: number, base: number, count: number): Observed =>
  lastYears(base, count).map((year) => ratio(history.grade(year, grade + 1), history.grade(year - 1, grade)));

const childrenOf = (history: History, year: number): number | null => {
  const born = kindergartenCohorts(year).map((cohort) => history.births(cohort));
  return born.includes(null) ? null : born.reduce<number>((sum, one) => sum + (one ?? 0), 0);
};

/** 毛入园率: children in kindergarten ÷ those born 3 to 5 years before, the latest year first. */
export const kindergartenRatios = (history: History, base: number, count: number): Observed =>
  lastYears(base, count).map((year) => ratio(history.preschool(year), childrenOf(history, year)));
