/**
 * Where a recorded value stands against a promise: the promise's own value and comparison, not a national threshold.
 * Pure; compared as exact fractions. Source: domain handbook 01 §2 (target types) and 03 (compare unrounded).
 */
import { asNumber, compare, dividedBy, type Fraction, fraction, minus, times } from '#kernel/measure';
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

const HUNDRED = fraction(100);

/** What the record says in terms of the promise, or null where its start is needed and unknown. */
export const reckoned = (
  value: Fraction,
  { reckoning, baseline }: { readonly reckoning: Reckoning; readonly baseline: Fraction | null },
  scale: Fraction = fraction(1),
): Fraction | null => {
  const now = times(value, scale);
  if (reckoning === 'level') return now;
  if (baseline === null) return null;
  const start = times(baseline, scale);
  const grown = reckoning === 'rise' || reckoning === 'risePercent' ? minus(now, start) : minus(start, now);
  if (!isShare(reckoning)) return grown;
  return start.over === 0n ? null : times(dividedBy(grown, start), HUNDRED);
};

export type Standing = {
  /** In the promise's unit, the nearest number: for showing, never for comparing. */
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

/** Hundredths, cut off: what lacks a hair has not gone the whole way. */
const hundredths = ({ over, under }: Fraction): number => {
  const scaled = over * 100n;
  const cut = scaled / under;
  return Number(scaled < 0n && scaled % under !== 0n ? cut - 1n : cut) / 100;
};
const NEARLY_ALL = 99.99;

const wayDone = (quantity: Fraction, goal: Fraction, start: Fraction | null, met: boolean): number | null => {
  if (met) return 100;
  if (start === null) return null;
  const way = minus(goal, start);
  // More than five, from five: there is no way of which a part could be done.
  if (way.over === 0n) return 0;
  return Math.min(NEARLY_ALL, hundredths(times(dividedBy(minus(quantity, start), way), HUNDRED)));
};

/** Where a quantity stands against the promise. `start` is the quantity on the day that counting began. */
export const standingOf = (
  promised: Promised,
  indicator: Measured,
  quantity: Fraction,
  start: Fraction | null,
): Standing => {
  const direction = directionOf(promised, indicator);
  const goal = goalOf(promised, direction);
  const wanted = fraction(goal);
  const met = isMet(quantity, wanted, promised.op, direction);
  const gap = met ? 0 : Math.abs(asNumber(minus(wanted, quantity)));
  const kept = start !== null && isMet(start, wanted, promised.op, direction);
  const done = kept && !met ? 0 : wayDone(quantity, wanted, start, met);
  return { quantity: asNumber(quantity), goal, direction, met, gap, done, kept };
};
