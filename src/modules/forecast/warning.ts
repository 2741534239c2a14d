/** How full an area will be, in the colours of a warning. Pure. Source: domain handbook 04 §4 (design default). */

export const LEVELS = { green: '绿', yellow: '黄', orange: '橙', red: '红' } as const;
export type Level = keyof typeof LEVELS;

export type Thresholds = {
  /** Loads from which it is yellow, and above which it is orange and red. */
  readonly yellowFrom: number;
  readonly orangeAbove: number;
  readonly redAbove: number;
  /** Average class from which it is red whatever the load (大班额). */
  readonly oversizeFrom: number;
  /** Load below which places stand empty, and for how many years in a row. */
  readonly surplusBelow: number;
  readonly surplusYears: number;
};

export type Supply = { readonly classes: number; readonly places: number };

/** Demand over places; null where there are none. Compared unrounded. */
export const loadOf = (demand: number, { places }: Supply): number | null => (places > 0 ? demand / places : null);

/** @example levelOf(1051, { classes: 20, places: 1000 }, …) // 'red' */
export const levelOf = (demand: number, supply: Supply, limits: Thresholds): Level => {
  const load = loadOf(demand, supply);
  if (load === null) return demand > 0 ? 'red' : 'green';
  const isOversize = supply.classes > 0 && demand / supply.classes >= limits.oversizeFrom;
  if (load > limits.redAbove || isOversize) return 'red';
  if (load > limits.orangeAbove) return 'orange';
  return load >= limits.yellowFrom ? 'yellow' : 'green';
};

/** The years, in order, that end a run of `surplusYears` low loads or longer. */
export const surplusYearsOf = (
  loads: readonly { readonly year: number; readonly load: number | null }[],
  limits: Thresholds,
): number[] => {
  let run = 0;
  return loads.flatMap(({ year, load }) => {
    run = load !== null && load < limits.surplusBelow ? run + 1 : 0;
    return run >= limits.surplusYears ? [year] : [];
  });
};
