/** How the marks of a school or a group of schools are spread. Groups are compared, children are never ranked. */
import { dividedBy, minus, numberOf, plus, type Ratio, ratio, rootBounds, times, total } from '../exact/ratio.ts';

/** 学业水平 Ⅰ lowest to Ⅳ highest, by share of the full mark. */
export const LEVELS = { first: 'Ⅰ级', second: 'Ⅱ级', third: 'Ⅲ级', fourth: 'Ⅳ级' } as const;
export type Level = keyof typeof LEVELS;
export const levels = Object.keys(LEVELS) as Level[];

/** Shares of the full mark from which levels Ⅱ, Ⅲ and Ⅳ begin. */
export type LevelEnds = { readonly second: number; readonly third: number; readonly fourth: number };

export const levelOf = (mark: number, fullMark: number, ends: LevelEnds): Level => {
  const reaches = (share: number): boolean => minus(mark, times(share, fullMark)).over >= 0n;
  if (reaches(ends.fourth)) return 'fourth';
  if (reaches(ends.third)) return 'third';
  return reaches(ends.second) ? 'second' : 'first';
};

export const countLevels = (marks: readonly number[], fullMark: number, ends: LevelEnds): number[] =>
  levels.map((level) => marks.filter((mark) => levelOf(mark, fullMark, ends) === level).length);

export type Moments = { readonly count: number; readonly mean: Ratio; readonly variance: Ratio };

/** Mean and variance over all who sat; nothing where nobody did. */
export const momentsOf = (marks: readonly number[]): Moments | null => {
  if (marks.length === 0) return null;
  const mean = dividedBy(total(marks), marks.length);
  const spread = marks.reduce<Ratio>((sum, mark) => {
    const apart = minus(mark, mean);
    return plus(sum, times(apart, apart));
  }, ratio(0));
  return { count: marks.length, mean, variance: dividedBy(spread, marks.length) };
};

/**
 * 校际差异率: the part of the variance between pupils that lies between schools, 0 to 1; null where all marks are alike.
 * Source: 国家义务教育质量监测 reports; 教督〔2017〕6号 asks for less than 0.15.
 */
export const betweenSchools = (schools: readonly (readonly number[])[]): Ratio | null => {
  const whole = momentsOf(schools.flat());
  if (!whole || whole.variance.over === 0n) return null;
  const between = schools.reduce<Ratio>((sum, marks) => {
    const own = momentsOf(marks);
    if (!own) return sum;
    const apart = minus(own.mean, whole.mean);
    return plus(sum, times(own.count, times(apart, apart)));
  }, ratio(0));
  return dividedBy(dividedBy(between, whole.count), whole.variance);
};

/**
 * Where a group stands against all who sat, in standard deviations: papers of two years differ in difficulty, this
 * can be compared (标准分差). Null where all marks are alike.
 */
export const standing = (group: Moments, whole: Moments): number | null => {
  const deviation = numberOf(rootBounds(whole.variance)[0]);
  return deviation === 0 ? null : numberOf(minus(group.mean, whole.mean)) / deviation;
};
