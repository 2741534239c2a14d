/** Figures and dates of two promises that answer each other; sums of several districts. Only what is printed counts. */
import type { ShareView } from '#contract/alignment';
import { asNumber, type Fraction, fraction, minus, times } from '#kernel/measure';
import { conversion } from '#modules/binding';
import { counterpart } from './likeness.ts';
import type { Side, SideFigure } from './sides.ts';

const AT_LEAST = new Set(['eq', 'gte', 'gt', 'all', 'approx', 'increase_by']);
const AT_MOST = new Set(['lte', 'lt', 'zero', 'decrease_by']);
/** Parts of a whole add up; shares, averages and rates do not. */
const LEVELS = /^(%|％|个?百分点|倍|小时|学时|课时|分钟|天|日|人次?\/.*)$/;

type Compared = { readonly one: SideFigure; readonly other: SideFigure; readonly value: number };

/** The lower figure in the upper's unit, exact. */
const inUnitOf = (one: SideFigure, other: SideFigure): number =>
  asNumber(times(fraction(other.value ?? 0), fraction(conversion(other.unit ?? '', one.unit ?? '') ?? 1)));

/** A total and its parts stand in one promise; what is meant is the figure nearest in words, totals before parts. */
const figuresIn = ({ figures }: Side): SideFigure[] => {
  const totals = figures.filter(({ target }) => target.parent === null);
  const parts = figures.filter(({ target }) => target.parent !== null);
  return [...totals, ...parts];
};

export const comparedFigures = (upper: Side, lower: Side): Compared[] =>
  upper.figures.flatMap((one) => {
    const other = counterpart(one, figuresIn(lower));
    return other ? [{ one, other, value: inUnitOf(one, other) }] : [];
  });

const isLevel = ({ unit }: SideFigure): boolean => unit === null || LEVELS.test(unit);
const less = (a: number, b: number): number => asNumber(minus(fraction(a), fraction(b)));

/** Rates differ by percentage points. */
const differenceUnit = ({ unit }: SideFigure): string => (/^[%％]$/.test(unit ?? '') ? '个百分点' : (unit ?? ''));

const figureWarning = ({ one, other, value }: Compared): string[] => {
  const asked = one.value ?? 0;
  const said = `“${other.text}”与上级的“${one.text}”`;
  if (!isLevel(one))
    return value > asked
      ? [`${said}相比，本级的份额大于上级的总数（多${less(value, asked)}${one.unit}），请核对口径`]
      : [];
  if (AT_LEAST.has(one.target.op) && value < asked)
    return [`${said}相比，低${less(asked, value)}${differenceUnit(one)}`];
  if (AT_MOST.has(one.target.op) && value > asked)
    return [`${said}相比，高${less(value, asked)}${differenceUnit(one)}`];
  return [];
};

const dateWarning = (upper: Side, lower: Side): string[] => {
  if (!upper.dueOn || upper.dueOn === lower.dueOn) return [];
  if (!lower.dueOn) return [`上级要求${upper.dueOn}前完成，本级没有写明时限`];
  return lower.dueOn > upper.dueOn ? [`本级时限${lower.dueOn}晚于上级的${upper.dueOn}`] : [];
};

/** What does not go together in a pair, in words. */
export const warningsOf = (upper: Side, lower: Side): string[] => [
  ...comparedFigures(upper, lower).flatMap(figureWarning),
  ...dateWarning(upper, lower),
];

export type Below = { readonly plan: string; readonly answers: ReadonlyMap<string, readonly Side[]> };

const sum = (values: readonly number[]): number =>
  asNumber(values.reduce<Fraction>((so, one) => minus(so, fraction(-one)), fraction(0)));

const findingOf = (one: SideFigure, given: number, difference: number, without: readonly string[]) => {
  const unit = one.unit ?? '';
  const missing = without.length > 0 ? `；没有列出可比数字的：${without.join('、')}` : '';
  if (difference === 0) return { ok: true, finding: `各份之和与总数一致：${given}${unit}${missing}` };
  const by = difference > 0 ? `多${difference}` : `少${-difference}`;
  return { ok: false, finding: `各份之和${given}${unit}，比总数${by}${unit}${missing}` };
};

/** One plan's share says nothing about the others'. */
const aloneOf = ({ unit, value }: SideFigure, given: number) => ({
  ok: true,
  finding: `本级${given}${unit ?? ''}，总数${value}${unit ?? ''}；只有一份下级要点，不核对合计`,
});

/** Totals of the upper plan against what the plans below give to them; promises that nobody answers are left out. */
export const sharesOf = (uppers: readonly Side[], below: readonly Below[]): ShareView[] =>
  uppers.flatMap((upper) =>
    upper.figures.flatMap((one): ShareView[] => {
      if (isLevel(one) || one.value === null) return [];
      const answering = below.filter(({ answers }) => (answers.get(upper.id)?.length ?? 0) > 0);
      const shares = answering.flatMap(({ plan, answers }) => {
        const found = (answers.get(upper.id) ?? []).flatMap((side) => counterpart(one, figuresIn(side)) ?? []);
        return found.map((other) => ({ plan, text: other.text, value: inUnitOf(one, other) }));
      });
      if (shares.length === 0) return [];
      const without = answering.map(({ plan }) => plan).filter((plan) => !shares.some((share) => share.plan === plan));
      const given = sum(shares.map(({ value }) => value));
      const plans = new Set(answering.map(({ plan }) => plan)).size;
      const difference = less(given, one.value);
      const { text, value, unit } = one;
      return [
        {
          text,
          value,
          unit,
          shares,
          without,
          sum: given,
          difference,
          ...(plans > 1 ? findingOf(one, given, difference, without) : aloneOf(one, given)),
        },
      ];
    }),
  );
