/**
 * Scores of a weighted tree of indicators, by yearly version. Methods: linear min(v/t, 1)·w, reverse min(t/v, 1)·w,
 * step, rated. Source: 江苏教育现代化建设监测评估 (苏政办发〔2013〕8号); domain handbook 03 §6.
 */
import { groupBy } from '#contract/group-by';
import type { Figure, Missing } from '../exact/figure.ts';
import {
  type Amount,
  compare,
  dividedBy,
  larger,
  minus,
  plus,
  type Ratio,
  ratio,
  smaller,
  times,
} from '../exact/ratio.ts';

export const SCORE_METHODS = { linear: '线性', reverse: '逆向', step: '分档', rated: '评定' } as const;

/** From this value on, this share of the weight. */
export type Step = { readonly from: Amount; readonly share: Amount };

export type ScoredItem = {
  readonly weight: Amount;
  readonly method: keyof typeof SCORE_METHODS;
  /** Linear and reverse measure against it. */
  readonly target: Amount | null;
  readonly steps: readonly Step[];
};

export type Score =
  | { readonly state: 'known'; readonly score: Ratio; readonly lost: Ratio; readonly gap: Ratio | null }
  | Extract<Figure, { state: 'unknown' }>;

const noTarget: Missing = { code: 'no-target', detail: '指标没有目标值', remedy: '请在指标体系中填写目标值。' };
const zeroTarget: Missing = { code: 'zero-target', detail: '目标值为0，无法按比例计分', remedy: '请改用分档计分。' };
const inRange = (share: Ratio): Ratio => smaller(larger(share, 0), 1);

const stepShare = (value: Amount, steps: readonly Step[]): Ratio => {
  const reached = steps.filter((step) => compare(value, step.from) >= 0);
  return reached.reduce<{ from: Amount | null; share: Ratio }>(
    (best, step) =>
      best.from === null || compare(step.from, best.from) >= 0 ? { from: step.from, share: ratio(step.share) } : best,
    { from: null, share: ratio(0) },
  ).share;
};

const shareOf = (item: ScoredItem, value: Ratio): Ratio | Missing => {
  if (item.method === 'rated') return inRange(value);
  if (item.method === 'step') return stepShare(value, item.steps);
  if (item.target === null) return noTarget;
  if (item.method === 'reverse') return compare(value, 0) <= 0 ? ratio(1) : inRange(dividedBy(item.target, value));
  return compare(item.target, 0) === 0 ? zeroTarget : inRange(dividedBy(value, item.target));
};

/** How far the value is from the target, in the value's unit; nothing where it is reached or there is none. */
const gapOf = ({ method, target }: ScoredItem, value: Ratio): Ratio | null => {
  if (target === null || method === 'rated') return null;
  const short = method === 'reverse' ? minus(value, target) : minus(target, value);
  return compare(short, 0) > 0 ? short : null;
};

/** The score of one leaf: for `rated` the value is the share of the weight that was judged, 0 to 1. */
export const scoreOf = (item: ScoredItem, figure: Figure): Score => {
  if (figure.state === 'unknown') return figure;
  const share = shareOf(item, figure.value);
  if ('code' in share) return { state: 'unknown', missing: [share] };
  const score = times(share, item.weight);
  return { state: 'known', score, lost: minus(item.weight, score), gap: gapOf(item, figure.value) };
};

export type TreeLine = { readonly id: string; readonly parent: string | null };
export type NodeScore = {
  /** The sum of what could be scored below. */
  readonly score: Ratio;
  readonly weight: Ratio;
  /** Leaves below that could not be scored: the sum then is a lower bound and no result. */
  readonly open: number;
};

/** Sums of each node over the leaves below it. A sum with open leaves is never shown as the result. */
export const rollUp = <Line extends TreeLine & { readonly weight: Amount }>(
  lines: readonly Line[],
  scores: ReadonlyMap<string, Score>,
): ReadonlyMap<string, NodeScore> => {
  const below = groupBy(lines, (line) => line.parent);
  const sums = new Map<string, NodeScore>();
  const visit = (line: Line): NodeScore => {
    const children = below.get(line.id) ?? [];
    const found = scores.get(line.id);
    const own: NodeScore =
      found?.state === 'known'
        ? { score: found.score, weight: ratio(line.weight), open: 0 }
        : { score: ratio(0), weight: ratio(line.weight), open: 1 };
    const sum = children.length === 0 ? own : children.map(visit).reduce(together);
    sums.set(line.id, sum);
    return sum;
  };
  for (const top of below.get(null) ?? []) visit(top);
  return sums;
};

const together = (a: NodeScore, b: NodeScore): NodeScore => ({
  score: plus(a.score, b.score),
  weight: plus(a.weight, b.weight),
  open: a.open + b.open,
});
