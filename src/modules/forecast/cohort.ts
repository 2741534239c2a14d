/**
 * Cohort survival (队列法), pure. People are whole: every grade is rounded, and sums are sums of what is shown.
 * Source: domain handbook 04 §4.
 */

/** Ratios of recent years, the latest first; null where that year cannot be computed. */
export type Observed = readonly (number | null)[];

/**
 * Weighted mean of what was observed, the latest first; weights of missing years fall to the others. Null: nothing observed.
 * @example weighted([1.05, 1.02, null], [0.5, 0.3, 0.2]) // (1.05×0.5 + 1.02×0.3) ÷ 0.8
 */
export const weighted = (observed: Observed, weights: readonly number[]): number | null => {
  const pairs = weights.flatMap((weight, at) => {
    const value = observed[at];
    return value === null || value === undefined ? [] : [{ weight, value }];
  });
  const whole = pairs.reduce((sum, one) => sum + one.weight, 0);
  return whole > 0 ? pairs.reduce((sum, one) => sum + one.value * one.weight, 0) / whole : null;
};

export const VARIANTS = ['low', 'mid', 'high'] as const;
export type Variant = (typeof VARIANTS)[number];
export type Range = Readonly<Record<Variant, number>>;

/** The weighted ratio between the lowest and the highest that were observed. Null: nothing observed. */
export const rangeOf = (observed: Observed, weights: readonly number[]): Range | null => {
  const mid = weighted(observed, weights);
  if (mid === null) return null;
  const seen = observed.slice(0, weights.length).filter((one): one is number => one !== null);
  return { low: Math.min(...seen), mid, high: Math.max(...seen) };
};

/**
 * Grade-1 entrants of a cohort: births × share that stays × (1 + net in-migration).
 * @example entrantsOf(5200, 0.93, 0.12) // 5416
 */
export const entrantsOf = (births: number, stay: number, netMigration: number): number =>
  Math.round(births * stay * (1 + netMigration));

/**
 * One school year on: entrants in front, each grade into the next by its ratio, the last grade leaves.
 * @example advance([620, 605, 590, 612, 580, 571], [1.02, 1.01, 1, 1.005, 0.995], 650) // 650 632 611 590 615 577
 */
export const advance = (grades: readonly number[], ratios: readonly number[], entrants: number): number[] => [
  entrants,
  ...grades.slice(0, -1).map((pupils, at) => Math.round(pupils * (ratios[at] ?? 0))),
];

/** Classes that so many pupils need. @example classesFor(91, 45) // 3 */
export const classesFor = (pupils: number, classSize: number): number => Math.ceil(pupils / classSize);

/** The cohort (year of the 31 August that ends it) that enters grade 1 in autumn `year`. @example cohortEntering(2026) // 2020 */
export const cohortEntering = (year: number): number => year - 6;

/** The three cohorts that are 3, 4 and 5 on 31 August of the year. */
export const kindergartenCohorts = (year: number): readonly [number, number, number] => [year - 3, year - 4, year - 5];

/** Mean absolute error in per cent of the actual values. Null where nothing can be compared. */
export const meanAbsoluteError = (
  pairs: readonly { readonly forecast: number; readonly actual: number }[],
): number | null => {
  const fair = pairs.filter((one) => one.actual > 0);
  if (fair.length === 0) return null;
  return (100 * fair.reduce((sum, one) => sum + Math.abs(one.forecast - one.actual) / one.actual, 0)) / fair.length;
};
