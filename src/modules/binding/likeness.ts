/** How much a target speaks of an indicator, with the grounds in words. Pure. */
import { directionOf, isComparable, type Promised, type Reckoning, usualReckoning } from './goal.ts';

export type Spoken = Promised & { readonly subject: string; readonly scope: string | null };
export type Indicated = {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly direction: 'atLeast' | 'atMost';
  readonly subjects?: readonly string[];
};
export type Likeness = {
  readonly indicator: string;
  /** 0 to 100. */
  readonly points: number;
  readonly grounds: readonly string[];
  readonly reckoning: Reckoning;
};

/** Below this a likeness is not worth a person's look. */
export const WORTH_PROPOSING = 60;
const WORDS = 65;
const UNIT = 15;
const DIRECTION = 10;
const SCOPE = 10;

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '');
const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** Shared pairs of characters, 0 to 1; the same word is 1, one inside the other at least 0.75. */
export const wordLikeness = (a: string, b: string): number => {
  const [one, other] = [bare(a), bare(b)];
  if (!one || !other) return 0;
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 2 && long.includes(short)) return 0.75 + 0.25 * (short.length / long.length);
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const rest = [...right];
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
};

const spokenAs = ({ subject }: Spoken, { label, subjects = [] }: Indicated) =>
  [label, ...subjects]
    .map((word) => ({ word, like: wordLikeness(subject, word) }))
    .reduce((best, one) => (one.like > best.like ? one : best));

const DIRECTIONS = { atLeast: '越高越好', atMost: '越低越好' } as const;

/**
 * Subject, unit, operator and scope of a target beside an indicator. Null where unit or direction speak against it,
 * whatever the words.
 * @example likeness({ subject: '大班额', op: 'zero', … }, largeClasses)
 * // { points: 90, grounds: ['“大班额”与指标用语“大班额”相同', '都是越低越好'], … }
 */
export const likeness = (target: Spoken, indicator: Indicated): Likeness | null => {
  const reckoning = usualReckoning(target, indicator);
  if (!isComparable(target, indicator, reckoning)) return null;
  const direction = directionOf(target, indicator);
  const opposed = reckoning === 'level' && direction !== indicator.direction;
  // A share is no number of classes, though both may be brought to zero.
  if (opposed || (target.op === 'all' && indicator.unit !== '%')) return null;
  const { word, like } = spokenAs(target, indicator);
  const scope = target.scope ? wordLikeness(target.scope, indicator.label) : 1;
  const sameUnit = target.unit !== null;
  const points = Math.round(WORDS * like + (sameUnit ? UNIT : UNIT / 2) + DIRECTION + SCOPE * scope);
  const grounds = [
    like === 1
      ? `“${target.subject}”与指标用语“${word}”相同`
      : `“${target.subject}”与指标用语“${word}”相近（${Math.round(like * 100)}%）`,
    sameUnit
      ? `单位可比：目标用“${target.unit}”，指标用“${indicator.unit}”`
      : `目标没有写单位，指标用“${indicator.unit}”`,
    reckoning === 'level' ? `方向一致：都是${DIRECTIONS[direction]}` : '目标是增减多少，按与起点的差核算',
    target.scope ? `范围“${target.scope}”须核对` : '目标没有限定范围',
  ];
  return { indicator: indicator.name, points, grounds, reckoning };
};

/** The indicator that a target speaks of most, where one is worth a look. */
export const likest = (target: Spoken, indicators: readonly Indicated[]): Likeness | null => {
  const found = indicators.flatMap((one) => likeness(target, one) ?? []).sort((a, b) => b.points - a.points);
  const [best] = found;
  return best && best.points >= WORTH_PROPOSING ? best : null;
};
