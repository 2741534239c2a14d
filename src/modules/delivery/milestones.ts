import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { commitment } from '#modules/plan';
import { milestone } from './records.ts';

export type MilestoneInput = {
  id?: string | undefined;
  title: string;
  dueOn: string;
  weight: number;
  proof?: string | undefined;
};

/** Weights in hundredths, so that 33.33 + 33.33 + 33.34 is 100. */
const hundredths = (weight: number): number => Math.round(weight * 100);

/**
 * Sets the milestones of a commitment as one list. Those reported or confirmed stay as they are; all weights
 * together are 100. @throws Refusal `weights-not-100`, `after-deadline`, and those of the write path
 */
export const setMilestonesOf = async (
  tx: WriteTransaction,
  commitmentId: string,
  wanted: readonly MilestoneInput[],
) => {
  const owner = await tx.get(commitment, commitmentId);
  const present = await tx.find(milestone, { commitment: commitmentId });
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
  const kept = new Set(open.map((one) => one.id).filter(Boolean));
  for (const row of present)
    if (row.state === 'open' && !kept.has(row.id)) await tx.remove(milestone, row.id, { verb: 'replan' });
  for (const { id, title, dueOn, weight, proof } of open) {
    const fields = { title, dueOn, weight, proof: proof ?? null };
    if (id) await tx.update(milestone, id, fields);
    else await tx.create(milestone, { commitment: commitmentId, ...fields });
  }
  return tx.find(milestone, { commitment: commitmentId });
};
