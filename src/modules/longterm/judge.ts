/** Whether a result meets its target: compared as exact fractions, never rounded, never 0 for what is missing. */
import { asNumber, compare, fraction, minus } from '#kernel/measure';
import type { DIRECTIONS } from './codes.ts';

export const VERDICTS = {
  met: '达到',
  notMet: '未达到',
  unknown: '无法计算',
  underWay: '未到年末',
  noTarget: '未设目标',
} as const;
export type Verdict = keyof typeof VERDICTS;

export type Asked = {
  readonly direction: keyof typeof DIRECTIONS;
  readonly target: number | null;
  readonly value: number | null;
  /** Why there is no value. */
  readonly because: string | null;
  /** The year has ended: what is not met by now is not met. */
  readonly ended: boolean;
};

export type Judged = {
  readonly state: Verdict;
  readonly because: string | null;
  /** What the result lacks, or has too much; 0 where the target is met, null where nothing can be told. */
  readonly gap: number | null;
};

const open = (state: Verdict, because: string | null = null): Judged => ({ state, because, gap: null });

/** Is the target of a year met? */
export const judge = ({ direction, target, value, because, ended }: Asked): Judged => {
  if (target === null) return open('noTarget');
  if (value === null) return ended ? open('unknown', because ?? '没有数据') : open('underWay', because);
  const order = compare(fraction(value), fraction(target));
  if (direction === 'atLeast' ? order >= 0 : order <= 0) return { state: 'met', because: null, gap: 0 };
  const gap = Math.abs(asNumber(minus(fraction(value), fraction(target))));
  return { state: ended ? 'notMet' : 'underWay', because: null, gap };
};

export type Counts = Readonly<Record<Verdict, number>>;

export const countVerdicts = (verdicts: readonly Verdict[]): Counts => {
  const counts = Object.fromEntries(Object.keys(VERDICTS).map((key) => [key, 0])) as Record<Verdict, number>;
  for (const one of verdicts) counts[one] += 1;
  return counts;
};

const PARTS: readonly (readonly [Verdict, string])[] = [
  ['met', '达到目标'],
  ['notMet', '未达到目标'],
  ['unknown', '无法计算'],
  ['underWay', '未到年末'],
  ['noTarget', '未设目标'],
];

/** 共3项：达到目标2项，无法计算1项. What nobody has is left out; no percentage is made of it. */
export const countsInWords = (counts: Counts): string => {
  const all = PARTS.reduce((sum, [key]) => sum + counts[key], 0);
  const parts = PARTS.filter(([key]) => counts[key] > 0).map(([key, word]) => `${word}${counts[key]}项`);
  return `共${all}项${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
};
