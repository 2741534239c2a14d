import { groupBy } from '#contract/group-by';
import type { CommitmentView, ReviewChange, ReviewView, TargetView } from '#contract/plan';

export type Filter = 'all' | 'unreviewed' | 'reviewed' | 'unowned' | 'dropped';
export const FILTERS: readonly { readonly value: Filter; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'unreviewed', label: '未审' },
  { value: 'reviewed', label: '已审' },
  { value: 'unowned', label: '未落实' },
  { value: 'dropped', label: '不是承诺' },
];

/** Answers for itself: leader and lead section are named. */
export const isOwned = ({ leader, leadSection }: CommitmentView): boolean => leader !== null && leadSection !== null;

const TESTS: Readonly<Record<Filter, (one: CommitmentView) => boolean>> = {
  all: ({ review }) => review !== 'dropped',
  unreviewed: ({ review }) => review === 'unreviewed',
  reviewed: ({ review }) => review === 'reviewed',
  unowned: (one) => one.review !== 'dropped' && !isOwned(one),
  dropped: ({ review }) => review === 'dropped',
};

export const filtered = (commitments: readonly CommitmentView[], filter: Filter): CommitmentView[] =>
  commitments.filter(TESTS[filter]);

export const filterCount = (view: ReviewView, filter: Filter): number => {
  const { total, unreviewed, reviewed, unowned, dropped } = view.counts;
  return { all: total, unreviewed, reviewed, unowned, dropped }[filter];
};

const byStart = (one: { start: number; end: number }, other: { start: number; end: number }): number =>
  one.start - other.start || one.end - other.end;

const replaced = <T extends { id: string; start: number; end: number }>(
  rows: readonly T[],
  changed: readonly T[],
  removed: readonly string[],
): T[] => {
  const fresh = new Map(changed.map((row) => [row.id, row]));
  const kept = rows.filter(({ id }) => !fresh.has(id) && !removed.includes(id));
  return [...kept, ...changed].sort(byStart);
};

/** The view after an operation: only what it changed is exchanged. */
export const merged = (view: ReviewView, change: ReviewChange): ReviewView => ({
  ...view,
  commitments: replaced(view.commitments, change.commitments, change.removed),
  targets: replaced(view.targets, change.targets, change.removed),
  counts: change.counts,
});

export const targetsByCommitment = (targets: readonly TargetView[]): ReadonlyMap<string, TargetView[]> =>
  groupBy(targets, (target) => target.commitment);

/** The next of `rows` behind (or before) the current one that passes; wraps around once. */
export const neighbour = (
  rows: readonly CommitmentView[],
  current: string | undefined,
  step: 1 | -1,
  test: (one: CommitmentView) => boolean = () => true,
): CommitmentView | undefined => {
  const at = rows.findIndex(({ id }) => id === current);
  const from = at < 0 && step < 0 ? 0 : at;
  for (let walked = 1; walked <= rows.length; walked += 1) {
    const row = rows[(from + step * walked + rows.length * 2) % rows.length];
    if (row && row.id !== current && test(row)) return row;
  }
  return undefined;
};

/** The next promise of the same clause, with which this one may be merged. */
export const mergePartner = (rows: readonly CommitmentView[], one: CommitmentView): CommitmentView | undefined => {
  const standing = rows.filter(({ review }) => review !== 'dropped');
  const next = standing[standing.findIndex(({ id }) => id === one.id) + 1];
  return next && next.clause === one.clause ? next : undefined;
};
