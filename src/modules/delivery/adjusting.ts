/**
 * Adjusting, suspending and resuming a commitment: asked for by the section, in force only with the deciding
 * body's decision recorded by somebody else. Source: domain handbook 01 §2.
 */
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { commitment, target } from '#modules/plan';
import { settleTasks } from '#modules/tasks';
import { askOffices, commitmentOf, tell } from './effects.ts';

type Write = TransitionContext<WriteTransaction>;
const FROM: Record<string, readonly string[]> = {
  adjust: ['notStarted', 'running'],
  suspend: ['notStarted', 'running'],
  resume: ['suspended'],
};

/** @throws Refusal `wrong-state`, `nothing-to-change` */
export const mayBeRequested = async ({
  tx,
  next,
  before,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const owner = await commitmentOf(tx, next);
  if (!FROM[String(next.kind)]?.includes(owner.state))
    throw refuse(
      'wrong-state',
      '调整申请没有提交',
      '承诺事项现在的状态不能这样调整，或已有一份申请等待审定',
      '请刷新页面，查看它的状态。',
      { status: 409 },
    );
  const changes = Object.values((next.changes ?? {}) as object).flat();
  if (next.kind === 'adjust' && changes.length === 0)
    throw refuse('nothing-to-change', '调整申请没有提交', '没有写明调整什么', '请填写新的时限、责任人或目标值。');
  return { requestedBy: tx.actor.personId };
};

/** A request holds the commitment until it is decided; the office is asked to put it before the body. */
export const holdCommitment = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  const owner = await commitmentOf(tx, row);
  if (row.kind !== 'resume')
    await tx.system.act(commitment, owner.id, 'hold', { reason: String(row.grounds).slice(0, 500) });
  await askOffices(tx, {
    title: `提请审定调整：${owner.title}`,
    record: 'adjustment',
    id: row.id,
    path: `/commitments/${owner.id}`,
    verb: 'approve',
  });
};

type Changes = { dueOn?: string; leadSection?: string; leader?: string; targets?: { target: string; value: number }[] };

/** What an approved adjustment changes, in one transaction with its approval. */
export const adjustmentApproved = async ({ next, tx }: Write): Promise<void> => {
  const id = String(next.commitment);
  const reason = `经审定会议决定：${next.grounds}`.slice(0, 500);
  if (next.kind === 'suspend') await tx.system.act(commitment, id, 'suspend', { reason });
  else await tx.system.act(commitment, id, 'resume', { reason });
  if (next.kind === 'adjust') await applyChanges(tx, id, (next.changes ?? {}) as Changes, reason);
  await settleTasks(tx, next.id, ['approve']);
  await tell(tx, next.requestedBy, '调整申请已批准', `/commitments/${id}`, 'adjustment', next.id);
};

const applyChanges = async (tx: WriteTransaction, id: string, changes: Changes, reason: string): Promise<void> => {
  const { targets = [], ...fields } = changes;
  if (Object.keys(fields).length > 0) await tx.system.update(commitment, id, fields, { verb: 'adjust', reason });
  for (const changed of targets)
    await tx.system.update(target, changed.target, { value: changed.value }, { verb: 'adjust', reason });
};

/** Not approved: the commitment goes back to where it was. One already suspended stays suspended. */
export const adjustmentDeclined = async ({ next, reason, tx }: Write): Promise<void> => {
  const id = String(next.commitment);
  if (next.kind !== 'resume') await tx.system.act(commitment, id, 'resume', { reason: `审定未批准：${reason ?? ''}` });
  await settleTasks(tx, next.id, ['approve'], '未批准');
  await tell(tx, next.requestedBy, '调整申请未获批准', `/commitments/${id}`, 'adjustment', next.id);
};
