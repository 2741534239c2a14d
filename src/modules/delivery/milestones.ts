import type { RowOf } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { commitment } from '#modules/plan';
import { milestone } from './records.ts';

type Milestone = RowOf<typeof milestone>;

export type MilestoneInput = {
  id?: string | undefined;
  title: string;
  dueOn: string;
  weight: number;
  proof?: string | undefined;
};

/** Weights in hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
const hundredths = (weight: number): number => Math.round(weight * 100);

/** A step that is overdue stays so for who is late with it: a moved date would put the light out. */
const refuseMovedOverdue = (
  tx: WriteTransaction,
  present: readonly Milestone[],
  open: readonly MilestoneInput[],
): void => {
  if (tx.unbound || tx.actor.role === 'office') return;
  const wanted = new Map(open.map((one) => [one.id, one]));
  const moved = present.find(
    (row) => row.state === 'open' && row.dueOn < today() && wanted.get(row.id)?.dueOn !== row.dueOn,
  );
  if (moved)
    throw refuse(
      'overdue-milestone',
      '节点没有保存',
      `节点“${moved.title}”已经逾期，不能改期或删去`,
      '请报送完成情况；确需改期的，请与办公室联系。',
    );
};

/**
 * Sets the milestones of a commitment as one list. Those reported or confirmed stay as they are; all weights
 * together are 100. @throws Refusal `forbidden`, `outside-scope`, `foreign-milestone`, `weights-not-100`,
 * `after-deadline`, `overdue-milestone`, and those of the write path
 */
export const setMilestonesOf = async (
  tx: WriteTransaction,
  commitmentId: string,
  wanted: readonly MilestoneInput[],
) => {
  if (!tx.may(commitment, 'planSteps'))
    throw refuse('forbidden', '节点没有保存', '您当前的岗位没有这项权限', '请切换岗位，或联系牵头科室。', {
      status: 403,
    });
  // Locked, so that two lists do not pass the check of their weights side by side.
  const owner = (await tx.lock(commitment, commitmentId, 'planSteps')) as RowOf<typeof commitment>;
  const present = await tx.lookup(milestone, { commitment: commitmentId });
  const known = new Set(present.map((row) => row.id));
  if (wanted.some((one) => one.id && !known.has(one.id)))
    throw refuse('foreign-milestone', '节点没有保存', '有的节点不属于这项承诺，或已被删去', '请刷新页面后再填。', {
      status: 409,
    });
  const settled = present.filter((row) => row.state !== 'open');
  const fixed = new Set(settled.map((row) => row.id));
  const open = wanted.filter((one) => !one.id || !fixed.has(one.id));
  const sum = [...settled, ...open].reduce((total, one) => total + hundredths(one.weight), 0);
  if (sum !== 10_000)
    throw refuse(
      'weights-not-100',
      '节点没有保存',
      `节点权重合计${sum / 100}，不是100`,
      '请调整各节点权重，合计为100。',
      { facts: { sum: sum / 100 } },
    );
  const late = open.find((one) => owner.dueOn && one.dueOn > owner.dueOn);
  if (late)
    throw refuse(
      'after-deadline',
      '节点没有保存',
      `节点“${late.title}”的时限晚于事项时限${owner.dueOn}`,
      '请提前节点时限，或申请调整事项时限。',
    );
  refuseMovedOverdue(tx, present, open);
  const kept = new Set(open.map((one) => one.id).filter(Boolean));
  for (const row of present)
    if (row.state === 'open' && !kept.has(row.id)) await tx.system.remove(milestone, row.id, { verb: 'replan' });
  for (const { id, title, dueOn, weight, proof } of open) {
    const fields = { title, dueOn, weight, proof: proof ?? null };
    if (id) await tx.system.update(milestone, id, fields);
    else await tx.system.create(milestone, { commitment: commitmentId, ...fields });
  }
  return tx.find(milestone, { commitment: commitmentId });
};
