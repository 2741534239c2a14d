import {
  acceptTarget,
  addCommitment,
  type CommitmentView,
  dropCommitment,
  markReviewed,
  mergeCommitment,
  type ReviewChange,
  removeTarget,
  restoreCommitment,
  splitCommitment,
  type TargetView,
} from '#contract/plan';
import { call } from '../../../api/index.ts';
import type { Operation } from './useReview.ts';

type Row = Pick<CommitmentView, 'id' | 'version'>;
const seen = ({ id, version }: Row): Row => ({ id, version });
const now = (change: ReviewChange, id: string): Row => seen(change.commitments.find((one) => one.id === id) as Row);

const setReviewed = (plan: string, rows: readonly Row[], reviewed: boolean) =>
  call(markReviewed, { params: { id: plan }, body: { commitments: rows.map(seen), reviewed } });

const marking = (plan: string, done: string, run: () => Promise<ReviewChange>, reviewed: boolean): Operation => ({
  done,
  run,
  revert: (change) => setReviewed(plan, change.commitments, !reviewed),
});

export const mark = (plan: string, rows: readonly CommitmentView[], reviewed: boolean): Operation =>
  marking(
    plan,
    rows.length === 1
      ? `${reviewed ? '已审' : '改为未审'}：${rows[0]?.title}`
      : `${rows.length} 项${reviewed ? '已审' : '改为未审'}`,
    () => setReviewed(plan, rows, reviewed),
    reviewed,
  );

export const markClause = (plan: string, clause: string, label: string): Operation =>
  marking(
    plan,
    `${label} 全条已审`,
    () => call(markReviewed, { params: { id: plan }, body: { clause, reviewed: true } }),
    true,
  );

const restore = (row: Row) => call(restoreCommitment, { params: { id: row.id }, body: { version: row.version } });
const drop = (row: Row, reason: string) =>
  call(dropCommitment, { params: { id: row.id }, body: { version: row.version, reason } });

export const dropping = (one: CommitmentView, reason: string): Operation => ({
  done: `已标为不是承诺：${one.title}`,
  run: () => drop(one, reason),
  revert: (change) => restore(now(change, one.id)),
});

export const restoring = (one: CommitmentView): Operation => ({
  done: `已恢复为未审：${one.title}`,
  run: () => restore(one),
  revert: (change) => drop(now(change, one.id), one.dropReason ?? '不是承诺'),
});

const merge = (one: Row, next: Row) =>
  call(mergeCommitment, {
    params: { id: one.id },
    body: { version: one.version, next: next.id, nextVersion: next.version },
  });
const split = (one: Row, at: number) =>
  call(splitCommitment, { params: { id: one.id }, body: { version: one.version, at } });

export const splitting = (one: CommitmentView, at: number): Operation => ({
  done: `已拆成两项：${one.title}`,
  run: () => split(one, at),
  revert: (change) => {
    const other = change.commitments.find(({ id }) => id !== one.id) as CommitmentView;
    return merge(now(change, one.id), other);
  },
});

export const merging = (one: CommitmentView, next: CommitmentView): Operation => ({
  done: `已合并为一项：${one.title}`,
  run: () => merge(one, next),
  // Where both stand apart they can be cut at the same place again.
  ...(next.start >= one.end ? { revert: (change: ReviewChange) => split(now(change, one.id), next.start) } : {}),
});

export const adding = (plan: string, start: number, end: number): Operation => ({
  done: '已添加为承诺事项',
  run: () => call(addCommitment, { params: { id: plan }, body: { start, end } }),
  revert: (change) => drop(change.commitments[0] as CommitmentView, '误添加'),
});

export const removing = (target: TargetView): Operation => ({
  done: `已删除目标：${target.quote}`,
  run: () => call(removeTarget, { params: { id: target.id }, query: { version: target.version } }),
});

export const accepting = (target: TargetView): Operation => ({
  done: `已采纳建议的目标：${target.quote}`,
  run: () => call(acceptTarget, { params: { id: target.id }, body: { version: target.version } }),
});
