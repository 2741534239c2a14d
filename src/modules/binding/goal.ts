/**
 * Where a recorded value stands against a promise: the promise's own value and comparison, not a national threshold.
 * Pure; compared as exact fractions. Source: domain handbook 01 §2 (target types) and 03 (compare unrounded).
 */
import { asNumber, compare, type Fraction, fraction, minus, times } from '#kernel/measure';
import { conversion } from './units.ts';

/** How a value is held against the promise. */
export const RECKONINGS = {
  level: '现值与目标比较',
  rise: '比起点增加了多少',
  fall: '比起点减少了多少',
  risePercent: '比起点增长了百分之几',
  fallPercent: '比起点下降了百分之几',
} as const;
export type Reckoning = keyof typeof RECKONINGS;

export type Promised = {
  readonly op: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
};
type Measured = { readonly unit: string; readonly direction: 'atLeast' | 'atMost' };

const UPWARD = new Set(['gte', 'gt', 'approx', 'all', 'increase_by', 'decrease_by']);
const DOWNWARD = new Set(['lte', 'lt', 'zero']);
/** Comparisons that promise a day or a frequency and no value. */
const WITHOUT_VALUE = new Set(['by', 'per']);

/** Whether a target promises a value that an indicator could tell. */
export const promisesValue = ({ op, value }: Pick<Promised, 'op' | 'value'>): boolean =>
  !WITHOUT_VALUE.has(op) && value !== null;

/** Which way is better, by the promise; a bare number follows the indicator. */
export const directionOf = ({ op }: Pick<Promised, 'op'>, indicator: Measured): Measured['direction'] => {
  if (UPWARD.has(op)) return 'atLeast';
  return DOWNWARD.has(op) ? 'atMost' : indicator.direction;
};

/** How a promise is usually reckoned: what is to grow by so much starts from where it stood. */
export const usualReckoning = ({ op, unit }: Pick<Promised, 'op' | 'unit'>, indicator: Measured): Reckoning => {
  const shares = unit !== null && conversion(unit, '%') !== null && conversion(indicator.unit, '%') === null;
  if (op === 'increase_by') return shares ? 'risePercent' : 'rise';
  if (op === 'decrease_by') return shares ? 'fallPercent' : 'fall';
  return 'level';
};

const isShare = (reckoning: Reckoning): boolean => reckoning === 'risePercent' || reckoning === 'fallPercent';
export const needsBaseline = (reckoning: Reckoning): boolean => reckoning !== 'level';

/** The unit that the promise is reckoned in. */
export const unitReckoned = (promised: Promised, indicator: Measured, reckoning: Reckoning): string => {
  if (isShare(reckoning)) return '%';
  return promised.unit ?? indicator.unit;
};

/** Whether value and promise can be compared at all. */
export const isComparable = (promised: Promised, indicator: Measured, reckoning: Reckoning): boolean => {
  if (!promisesValue(promised)) return false;
  if (promised.unit === null) return true;
  if (isShare(reckoning)) return conversion(promised.unit, '%') !== null;
  return conversion(indicator.unit, promised.unit) !== null;
};

/** What the record says in terms of the promise, or null where its start is needed and unknown. */
export const reckoned = (
  value: number,
  { reckoning, baseline }: { readonly reckoning: Reckoning; readonly baseline: number | null },
  scale = 1,
): number | null => {
  const now = times(fraction(value), fraction(scale));
  if (reckoning === 'level') return asNumber(now);
  if (baseline === null) return null;
  const start = times(fraction(baseline), fraction(scale));
  const grown = reckoning === 'rise' || reckoning === 'risePercent' ? minus(now, start) : minus(start, now);
  if (!isShare(reckoning)) return asNumber(grown);
  return baseline === 0 ? null : (asNumber(grown) / asNumber(start)) * 100;
};

export type Standing = {
  /** In the promise's unit. */
  readonly quantity: number;
  readonly goal: number;
  readonly direction: Measured['direction'];
  readonly met: boolean;
  /** What is still needed, or too much, in the promise's unit; 0 where it is met. */
  readonly gap: number;
  /** Part of the way from the start to the goal, in percent; null where the start is unknown. */
  readonly done: number | null;
  /** It was met at the start: what is promised is to keep it. */
  readonly kept: boolean;
};

const isMet = (quantity: Fraction, goal: Fraction, op: string, direction: Measured['direction']): boolean => {
  const order = compare(quantity, goal);
  if (op === 'gt') return order > 0;
  if (op === 'lt') return order < 0;
  return direction === 'atLeast' ? order >= 0 : order <= 0;
};

/** 1–2 个 is kept with one and at most two: below, the lower end is the goal; above where less is better, the upper. */
const goalOf = ({ op, value, valueMax }: Promised, direction: Measured['direction']): number =>
  op === 'range' && direction === 'atMost' ? (valueMax ?? value ?? 0) : (value ?? 0);

const wayDone = (quantity: number, goal: number, start: number | null, met: boolean): number | null => {
  if (met) return 100;
  if (start === null) return null;
  const [room, gone] = [goal - start, quantity - start];
  return Math.round((gone / room) * 10_000) / 100;
};

/** Where a quantity stands against the promise. `start` is the quantity on the day that counting began. */
export const standingOf = (
  promised: Promised,
  indicator: Measured,
  quantity: number,
  start: number | null,
): Standing => {
  const direction = directionOf(promised, indicator);
  const goal = goalOf(promised, direction);
  const met = isMet(fraction(quantity), fraction(goal), promised.op, direction);
  const gap = met ? 0 : Math.abs(asNumber(minus(fraction(goal), fraction(quantity))));
  const kept = start !== null && isMet(fraction(start), fraction(goal), promised.op, direction);
  return { quantity, goal, direction, met, gap, done: kept && !met ? 0 : wayDone(quantity, goal, start, met), kept };
};
