import { type Amount, compare, dividedBy, type Ratio, ratio, times } from './ratio.ts';

/** A fact that is needed and not there. */
export type Missing = { readonly code: string; readonly detail: string; readonly remedy: string };

/** A figure, or why it cannot be computed: never 0 for what is missing. */
export type Figure =
  | { readonly state: 'known'; readonly value: Ratio }
  | { readonly state: 'unknown'; readonly missing: readonly Missing[] };

export type Verdict = 'met' | 'notMet' | 'unknown';
export const VERDICTS = { met: '达标', notMet: '未达标', unknown: '无法计算' } as const;

/** A limit that holds from above or from below; equal is met. */
export type Limit = { readonly atLeast: Amount } | { readonly atMost: Amount };

export const known = (value: Amount): Figure => ({ state: 'known', value: ratio(value) });
export const cannotCompute = (...missing: readonly Missing[]): Figure => ({ state: 'unknown', missing });

/** Something counted or summed, with its name; null where nobody has entered it. */
export type Fact = { readonly label: string; readonly value: Amount | null };

export const notEntered = (label: string): Missing => ({
  code: 'not-entered',
  detail: `缺少${label}`,
  remedy: `请补录${label}。`,
});
const nothingThere = (label: string): Missing => ({
  code: 'zero-denominator',
  detail: `${label}为0`,
  remedy: `请核对${label}。`,
});

/** numerator ÷ denominator × per. */
export const quotient = (numerator: Fact, denominator: Fact, per: Amount = 1): Figure => {
  const missing = [numerator, denominator].filter(({ value }) => value === null).map(({ label }) => notEntered(label));
  if (denominator.value !== null && compare(denominator.value, 0) === 0) missing.push(nothingThere(denominator.label));
  if (missing.length > 0 || numerator.value === null || denominator.value === null) return cannotCompute(...missing);
  return known(times(dividedBy(numerator.value, denominator.value), per));
};

/** Does a figure keep its limit? Compared exactly. */
export const judge = (figure: Figure, limit: Limit): Verdict => {
  if (figure.state === 'unknown') return 'unknown';
  const holds =
    'atLeast' in limit ? compare(figure.value, limit.atLeast) >= 0 : compare(figure.value, limit.atMost) <= 0;
  return holds ? 'met' : 'notMet';
};

/** All of several: one that is not met decides, else one that is unknown. */
export const allOf = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
};
