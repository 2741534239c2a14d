import { cannotCompute, type Figure, type Missing, notEntered, type Verdict } from './figure.ts';
import {
  type Amount,
  compare,
  dividedBy,
  larger,
  minus,
  numberOf,
  plus,
  type Ratio,
  ratio,
  rootBounds,
  times,
  total,
} from './ratio.ts';

/** One school: what it has in all, and its pupils. Null where nobody has entered it. */
export type Holding = { readonly name: string; readonly total: Amount | null; readonly students: Amount | null };

/** A coefficient of variation. It is a root as a rule, so its square is kept, which is exact. */
export type Variation = {
  readonly state: 'known';
  readonly square: Ratio;
  readonly mean: Ratio;
  readonly schools: number;
};
export type VariationFigure = Variation | Extract<Figure, { state: 'unknown' }>;

const missingOf = ({ name, total: sum, students }: Holding, label: string): Missing[] => {
  if (sum === null) return [notEntered(`${name}的${label}`)];
  if (students === null) return [notEntered(`${name}的学生数`)];
  if (compare(students, 0) > 0) return [];
  return [{ code: 'zero-denominator', detail: `${name}的学生数为0`, remedy: '请核对该校学生数，或将其移出统计范围。' }];
};

const unknown = (...missing: Missing[]) => cannotCompute(...missing) as Extract<Figure, { state: 'unknown' }>;

/**
 * The coefficient of variation between schools, weighted by pupils: X̄ = Σx/ΣP, S² = ΣP(x/P − X̄)²/ΣP, CV = S/X̄.
 * @param label what is compared, for saying what is missing
 * Source: 县域义务教育均衡发展督导评估暂行办法 (教督〔2012〕3号), 差异系数; domain handbook 03 §1b.
 */
export const variation = (schools: readonly Holding[], label: string): VariationFigure => {
  if (schools.length === 0)
    return unknown({ code: 'no-schools', detail: '统计范围内没有学校', remedy: '请核对学段和统计范围。' });
  const missing = schools.flatMap((one) => missingOf(one, label));
  if (missing.length > 0) return unknown(...missing);
  const held = schools.map((one) => ({ x: ratio(one.total as Amount), p: ratio(one.students as Amount) }));
  const pupils = total(held.map(({ p }) => p));
  const mean = dividedBy(total(held.map(({ x }) => x)), pupils);
  if (compare(mean, 0) === 0)
    return unknown({ code: 'zero-mean', detail: `各校${label}都为0`, remedy: `请核对${label}。` });
  const spread = held.reduce((sum, { x, p }) => {
    const apart = minus(dividedBy(x, p), mean);
    return plus(sum, times(p, times(apart, apart)));
  }, ratio(0));
  return {
    state: 'known',
    square: dividedBy(dividedBy(spread, pupils), times(mean, mean)),
    mean,
    schools: held.length,
  };
};

/** Does a coefficient keep its limit? Compared by squares, exactly. */
export const judgeVariation = (of: VariationFigure, atMost: Amount): Verdict =>
  of.state === 'unknown' ? 'unknown' : compare(of.square, times(atMost, atMost)) <= 0 ? 'met' : 'notMet';

/**
 * The largest of them: the number to show, and the fraction to compare with a limit that it must not pass. A root that
 * is no fraction lies between two that are 10⁻⁶⁰ apart; the upper one keeps a limit of fewer places exactly where the
 * root does.
 */
export const largestVariation = (of: readonly Variation[]): { readonly shown: number; readonly compared: Ratio } => {
  const [first = ratio(0), ...others] = of.map(({ square }) => square);
  const bounds = rootBounds(others.reduce<Ratio>(larger, first));
  return { shown: numberOf(bounds[0]), compared: bounds[1] };
};

/** The coefficient and the standard deviation, for showing. */
export const shownVariation = ({ square, mean }: Variation) => {
  const coefficient = numberOf(rootBounds(square)[0]);
  return { coefficient, mean: numberOf(mean), deviation: numberOf(rootBounds(times(square, times(mean, mean)))[0]) };
};

/**
 * The mean of several coefficients against a limit (综合差异系数). Sums of roots are compared by bounds that are
 * 10⁻⁵⁸ apart; within them the limit counts as reached.
 */
export const judgeMeanVariation = (
  of: readonly VariationFigure[],
  atMost: Amount,
): {
  readonly verdict: Verdict;
  readonly mean: number | null;
  /** What is compared with the limit. */
  readonly exact: Ratio | null;
  readonly missing: readonly Missing[];
} => {
  const missing = of.flatMap((one) => (one.state === 'unknown' ? one.missing : []));
  const bounds = of.flatMap((one) => (one.state === 'known' ? [rootBounds(one.square)] : []));
  if (missing.length > 0 || bounds.length === 0) return { verdict: 'unknown', mean: null, exact: null, missing };
  const low = dividedBy(total(bounds.map(([least]) => least)), bounds.length);
  return { verdict: compare(low, atMost) <= 0 ? 'met' : 'notMet', mean: numberOf(low), exact: low, missing: [] };
};
