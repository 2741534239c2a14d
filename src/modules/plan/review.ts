import type { ReviewChange, ReviewView } from '#contract/plan';
import { Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { plan } from './plan-record.ts';
import { proposalsAreOn } from './proposals.ts';
import { clause, commitment, planVersion, target } from './records.ts';
import { PLAN_STATES } from './states.ts';
import { type VersionHead, versionsOf } from './versions.ts';
import {
  type ClauseRow,
  type CommitmentRow,
  clauseViewOf,
  commitmentViewOf,
  headView,
  namesIn,
  type PlanRow,
  reviewCounts,
  type TargetRow,
  targetViewOf,
  viewContext,
} from './views.ts';

/** Why the promises of a plan are fixed in its state, or null. After dispatch only an adjustment changes them. */
export const fixedBecause = (row: Pick<PlanRow, 'state'>): string | null =>
  row.state === 'dispatched' || row.state === 'archived'
    ? `要点已是“${PLAN_STATES[row.state]}”，承诺事项只能按程序调整`
    : null;

/**
 * The plan, locked, when this post may review it and its promises are still open to review. Whoever may change
 * the plan may review it. @throws Refusal `not-found`, `outside-scope`, `forbidden`, `fixed`
 */
export const openReview = async (tx: WriteTransaction, planId: string): Promise<PlanRow> => {
  if (!tx.may(plan, 'update'))
    throw refuse('forbidden', '不能审核', '您当前的岗位没有这项权限', '请切换岗位，或联系办公室授权。', {
      status: 403,
    });
  const row = (await tx.lock(plan, planId, 'update')) as PlanRow;
  const why = fixedBecause(row);
  if (why) throw refuse('fixed', '没有保存', why, '需要变动的，请提交调整申请并登记审定会议的决定。', { status: 409 });
  return row;
};

/** A commitment with its plan open for review. The commitment is locked and of the version that was seen. */
export const openCommitment = async (
  tx: WriteTransaction,
  id: string,
  version: number,
): Promise<{ plan: PlanRow; row: CommitmentRow }> => {
  const seen = await tx.get(commitment, id);
  const planRow = await openReview(tx, seen.plan);
  const row = (await tx.lock(commitment, id, 'update')) as CommitmentRow;
  await tx.checkVersion(commitment, row, version, {});
  return { plan: planRow, row };
};

/** The text that commitments are spans of: the newest version. @throws Refusal `no-text` */
export const currentText = async (tx: ReadTransaction, planId: string) => {
  const [latest] = await tx.lookup(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  if (latest) return latest;
  throw refuse('no-text', '没有保存', '这份要点还没有文本', '请先导入文件，或完成起草和印发。', { status: 409 });
};

/** The changed rows as every review operation answers them. */
export const changeOf = async (
  tx: ReadTransaction,
  row: PlanRow,
  changed: { commitments?: readonly string[]; targets?: readonly string[]; removed?: readonly string[] },
): Promise<ReviewChange> => {
  const context = await viewContext(tx, row);
  const commitments = changed.commitments?.length ? await tx.lookup(commitment, { id: [...changed.commitments] }) : [];
  const targets = changed.targets?.length ? await tx.lookup(target, { id: [...changed.targets] }) : [];
  return {
    commitments: commitments.map((one) => commitmentViewOf(one, context)),
    targets: targets.map(targetViewOf),
    removed: [...(changed.removed ?? [])],
    counts: await reviewCounts(tx, row.id),
  };
};

/** Everything that the review page shows, as far as the post may read it. */
export const reviewOf = async (tx: ReadTransaction, planId: string): Promise<ReviewView> => {
  const row = await tx.get(plan, planId);
  const versions = await versionsOf(tx, planId);
  const [shown] = await tx.find(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  const clauses = shown ? await tx.find(clause, { planVersion: shown.id }, { sort: 'order' }) : [];
  const commitments = await tx.find(commitment, { plan: planId }, { sort: 'order' });
  const targets = await tx.find(target, { plan: planId }, { sort: 'start' });
  const context = await viewContext(tx, row);
  const fixed = fixedBecause(row);
  const open = fixed === null && tx.may(plan, 'update');
  return {
    plan: await headView(tx, row),
    textVersion: shown ? { ...versionView(shown), text: shown.text } : null,
    versions: versions.map(versionView),
    clauses: clauses.map((one) => clauseViewOf(one as ClauseRow)),
    commitments: (commitments as CommitmentRow[]).map((one) => commitmentViewOf(one, context)),
    targets: (targets as TargetRow[]).map(targetViewOf),
    findings: findingsOf(shown?.findings ?? [], targets),
    counts: await reviewCounts(tx, planId),
    may: { review: open, assign: open, propose: open && (await proposalsAreOn(tx)) },
    blocked: open ? null : (fixed ?? '您当前的岗位只能查看'),
    titles: await namesIn(tx, commitments as CommitmentRow[]),
  };
};

export const versionView = ({ id, number, note, sha256, frozen, createdAt }: VersionHead) => ({
  ...{ id, number, note, sha256, frozen, createdAt },
});

const findingsOf = (
  stored: readonly { kind: string; message: string; ok: boolean; targets: readonly number[] }[],
  targets: readonly TargetRow[],
) => {
  const ids = new Map(targets.map((one) => [one.order, one.id]));
  return stored.map(({ kind, message, ok, targets: orders }) => ({
    ...{ kind, message, ok },
    targets: orders.map((order) => ids.get(order)).filter((id) => id !== undefined),
  }));
};

/** The text of one kept version with its clauses. @throws Refusal `not-found` */
export const textOf = async (tx: ReadTransaction, planId: string, number: number) => {
  await tx.get(plan, planId);
  const [found] = await tx.find(planVersion, { plan: planId, number });
  if (!found)
    throw new Refusal({
      code: 'not-found',
      title: '没有找到，或您无权查看',
      status: 404,
      reasons: [{ detail: `这份要点没有第${number}版文本`, remedy: '请从版本列表里选择。' }],
    });
  const clauses = await tx.find(clause, { planVersion: found.id }, { sort: 'order' });
  return { textVersion: { ...versionView(found), text: found.text }, clauses: clauses.map(clauseViewOf) };
};
