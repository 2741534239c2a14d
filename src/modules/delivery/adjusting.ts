/**
 * Adjusting, suspending and resuming a commitment: asked for by the section, in force only with the deciding
 * body's decision recorded by somebody else. Source: domain handbook 01 §2.
 */

import { sql } from 'kysely';
import { peopleOf } from '#kernel/access';
import type { EffectContext, PatchOf, PrepareContext, RowOf, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { commitment, dispatchAgain, target } from '#modules/plan';
import { settleTasks } from '#modules/tasks';
import { askOffices, commitmentOf, tell } from './effects.ts';
import { adjustSteps, checkAdjustedSteps } from './milestones.ts';
import type { AdjustmentChanges } from './records.ts';

type Write = TransitionContext<WriteTransaction>;
const FROM: Record<string, readonly string[]> = {
  adjust: ['notStarted', 'running'],
  suspend: ['notStarted', 'running'],
  resume: ['suspended'],
};

/** @throws Refusal `wrong-state`, `nothing-to-change`, `foreign-target`, `bad-dates`, see `checkAdjustedSteps` */
export const mayBeRequested = async ({
  tx,
  next,
  before,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  // Of several requests at once the others wait here and then find the commitment held.
  await tx.rows(sql`select 1 from commitment where id = ${String(next.commitment)}::uuid for update`);
  const owner = await commitmentOf(tx, next);
  if (!FROM[String(next.kind)]?.includes(owner.state))
    throw refuse(
      'wrong-state',
      '调整申请没有提交',
      '承诺事项现在的状态不能这样调整，或已有一份申请等待审定',
      '请刷新页面，查看它的状态。',
      { status: 409 },
    );
  await refuseForeignTargets(tx, next);
  if (next.kind === 'adjust') await refuseUnsoundDates(tx, owner, changesOf(next));
  const changes = Object.values((next.changes ?? {}) as object).flat();
  if (next.kind === 'adjust' && changes.length === 0)
    throw refuse('nothing-to-change', '调整申请没有提交', '没有写明调整什么', '请填写新的时限、责任人或目标值。');
  return { requestedBy: tx.actor.personId };
};

/** A commitment begins before it ends, and its steps end with it. @throws Refusal `bad-dates`, see `checkAdjustedSteps` */
const refuseUnsoundDates = async (
  tx: ReadTransaction,
  owner: RowOf<typeof commitment>,
  changes: AdjustmentChanges,
): Promise<void> => {
  const [startOn, dueOn] = [changes.startOn ?? owner.startOn, changes.dueOn ?? owner.dueOn];
  if ((changes.startOn || changes.dueOn) && startOn && dueOn && startOn > dueOn)
    throw refuse('bad-dates', '调整申请没有提交', `开始日期${startOn}晚于完成时限${dueOn}`, '请改正日期。');
  if (changes.milestones) await checkAdjustedSteps(tx, { id: owner.id, dueOn }, changes.milestones);
};

/** An approval covers the commitment that it names, not the targets of another. */
const refuseForeignTargets = async (tx: ReadTransaction, next: Readonly<Record<string, unknown>>): Promise<void> => {
  const { targets = [] } = changesOf(next);
  if (targets.length === 0) return;
  const own = new Set((await tx.lookup(target, { commitment: next.commitment })).map((row) => row.id));
  if (targets.every((one) => own.has(one.target))) return;
  throw refuse('foreign-target', '调整申请没有提交', '要调整的目标有的不属于这项承诺', '请只选本事项的目标。');
};

/** A meeting that has not been held has decided nothing. */
export const wasDecided = async ({ next, tx }: Write): Promise<Reason[]> => {
  if (typeof next.decision !== 'string') return [];
  const [meeting] = await tx.rows<{ held_on: string }>(
    sql`select held_on from decision where id = ${next.decision}::uuid`,
  );
  if (!meeting || meeting.held_on <= today()) return [];
  return [
    {
      field: 'decision',
      detail: `所选会议定于${meeting.held_on}召开，还没有决定`,
      remedy: '请在会后登记，或另选会议。',
      facts: { code: 'not-decided' },
    },
  ];
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

const changesOf = (row: Readonly<Record<string, unknown>>): AdjustmentChanges => row.changes ?? {};

/** What an approved adjustment changes, in one transaction with its approval. */
export const adjustmentApproved = async ({ next, tx }: Write): Promise<void> => {
  const id = String(next.commitment);
  const reason = `经审定会议决定：${next.grounds}`.slice(0, 500);
  if (next.kind === 'suspend') await tx.system.act(commitment, id, 'suspend', { reason });
  else await tx.system.act(commitment, id, 'resume', { reason });
  if (next.kind === 'adjust') await applyChanges(tx, id, changesOf(next), reason);
  await settleTasks(tx, next.id, ['approve']);
  await tell(tx, next.requestedBy, '调整申请已批准', `/commitments/${id}`, 'adjustment', next.id);
};

const applyChanges = async (
  tx: WriteTransaction,
  id: string,
  changes: AdjustmentChanges,
  reason: string,
): Promise<void> => {
  const { targets = [], milestones, ...fields } = changes;
  const before = await tx.peek(commitment, id);
  if (Object.keys(fields).length > 0)
    await tx.system.update(commitment, id, fields as PatchOf<typeof commitment>, { verb: 'adjust', reason });
  const after = await tx.peek(commitment, id);
  if (!before || !after) return;
  if (milestones) await adjustSteps(tx, after, milestones, reason);
  for (const changed of targets)
    await tx.system.update(target, changed.target, { value: changed.value }, { verb: 'adjust', reason });
  if (before.leadSection !== after.leadSection) await tellNewLead(tx, before, after);
};

type Commitment = RowOf<typeof commitment>;

/** Nobody leads a promise without having been told and having accepted it. */
const tellNewLead = async (tx: WriteTransaction, before: Commitment, after: Commitment): Promise<void> => {
  await dispatchAgain(tx, after.plan, [after.leadSection, before.leadSection]);
  const people = after.leadSection ? await peopleOf(tx, after.leadSection) : [];
  await notify(tx, {
    to: people.map((one) => one.personId),
    kind: 'task',
    title: `经审定改由本科室牵头：${after.title}`,
    path: `/commitments/${after.id}`,
    about: { record: 'commitment', id: after.id },
  });
};

/** Not approved: the commitment goes back to where it was. One already suspended stays suspended. */
export const adjustmentDeclined = async ({ next, reason, tx }: Write): Promise<void> => {
  const id = String(next.commitment);
  if (next.kind !== 'resume') await tx.system.act(commitment, id, 'resume', { reason: `审定未批准：${reason ?? ''}` });
  await settleTasks(tx, next.id, ['approve'], '未批准');
  await tell(tx, next.requestedBy, '调整申请未获批准', `/commitments/${id}`, 'adjustment', next.id);
};
