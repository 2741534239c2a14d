import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { civilDateAt, today } from '#kernel/time';
import { commitment } from '#modules/plan';
import { milestoneRecord } from './late.ts';
import type { milestone } from './records.ts';

type Milestone = RowOf<typeof milestone>;
type Owner = { readonly id: string; readonly plan: string; readonly dueOn: string | null };

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
 * A list of steps holds: they belong to the commitment, weigh 100 together with those that stay, and end in time.
 * @throws Refusal `foreign-milestone`, `weights-not-100`, `after-deadline`
 */
const refuseUnsound = (
  title: string,
  owner: Pick<Owner, 'dueOn'>,
  present: readonly Milestone[],
  given: { readonly wanted: readonly MilestoneInput[]; readonly staying: readonly Milestone[] },
): void => {
  const known = new Set(present.map((row) => row.id));
  if (given.wanted.some((one) => one.id && !known.has(one.id)))
    throw refuse('foreign-milestone', title, '有的节点不属于这项承诺，或已被删去', '请刷新页面后再填。', {
      status: 409,
    });
  const sum = [...given.staying, ...given.wanted].reduce((total, one) => total + hundredths(one.weight), 0);
  if (sum !== 10_000)
    throw refuse('weights-not-100', title, `节点权重合计${sum / 100}，不是100`, '请调整各节点权重，合计为100。', {
      facts: { sum: sum / 100 },
    });
  const late = given.wanted.find((one) => owner.dueOn && one.dueOn > owner.dueOn);
  if (late)
    throw refuse(
      'after-deadline',
      title,
      `节点“${late.title}”的时限晚于事项时限${owner.dueOn}`,
      '请提前节点时限，或申请调整事项时限。',
    );
};

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

const differs = (row: Milestone, wanted: MilestoneInput | undefined): boolean =>
  !wanted ||
  wanted.dueOn !== row.dueOn ||
  hundredths(wanted.weight) !== hundredths(row.weight) ||
  wanted.title !== row.title ||
  (wanted.proof ?? null) !== row.proof;

/**
 * With the dispatch the steps are part of what was decided: they change by an approved adjustment. Steps written
 * down after it are corrected on that day only. Source: domain handbook 01 §2 (调整中 needs the body that decided).
 * @throws Refusal `dispatched`
 */
const refuseMovedDispatched = async (
  tx: WriteTransaction,
  owner: Owner,
  present: readonly Milestone[],
  open: readonly MilestoneInput[],
): Promise<void> => {
  if (tx.unbound) return;
  const [plan] = await tx.rows<{ at: string | null }>(
    sql`select dispatched_at as at from plan where id = ${owner.plan}::uuid and state in ('dispatched', 'archived')`,
  );
  if (!plan) return;
  const wanted = new Map(open.map((one) => [one.id, one]));
  const changed = present.find(
    (row) =>
      row.state === 'open' &&
      (row.createdAt < String(plan.at) || civilDateAt(row.createdAt) < today()) &&
      differs(row, wanted.get(row.id)),
  );
  if (changed)
    throw refuse(
      'dispatched',
      '节点没有保存',
      `要点已经下达，节点“${changed.title}”的名称、时限、权重和佐证要求不能直接修改`,
      '请提交调整申请，写明新的节点安排，并登记审定会议的决定。',
      { status: 409 },
    );
};

const writeSteps = async (
  tx: WriteTransaction,
  commitmentId: string,
  gone: readonly Milestone[],
  wanted: readonly MilestoneInput[],
  why: { readonly verb?: string; readonly reason?: string } = {},
): Promise<void> => {
  for (const row of gone) await tx.system.remove(milestoneRecord(), row.id, { verb: 'replan', ...why });
  const fieldsOf = ({ title, dueOn, weight, proof }: MilestoneInput) => ({
    title,
    dueOn,
    weight,
    proof: proof ?? null,
  });
  const fresh = wanted.filter((one) => !one.id).map((one) => ({ commitment: commitmentId, ...fieldsOf(one) }));
  if (fresh.length > 0) await tx.system.createMany(milestoneRecord(), fresh, why);
  const kept = wanted.flatMap((one) => (one.id ? [{ id: one.id, patch: fieldsOf(one) }] : []));
  if (kept.length > 0) await tx.system.updateMany(milestoneRecord(), kept, why);
};

/**
 * Sets the milestones of a commitment as one list. Those reported or confirmed stay as they are; all weights
 * together are 100. @throws Refusal `forbidden`, `outside-scope`, `foreign-milestone`, `weights-not-100`,
 * `after-deadline`, `overdue-milestone`, `dispatched`, and those of the write path
 */
export const setMilestonesOf = async (
  tx: WriteTransaction,
  commitmentId: string,
  given: readonly MilestoneInput[],
): Promise<Milestone[]> => {
  if (!tx.may(commitment, 'planSteps'))
    throw refuse('forbidden', '节点没有保存', '您当前的岗位没有这项权限', '请切换岗位，或联系牵头科室。', {
      status: 403,
    });
  // Locked, so that two lists do not pass the check of their weights side by side.
  const owner = (await tx.lock(commitment, commitmentId, 'planSteps')) as RowOf<typeof commitment>;
  const present = await tx.lookup(milestoneRecord(), { commitment: commitmentId });
  const staying = present.filter((row) => row.state !== 'open');
  const fixed = new Set(staying.map((row) => row.id));
  const wanted = given.filter((one) => !one.id || !fixed.has(one.id));
  refuseUnsound('节点没有保存', owner, present, { wanted, staying });
  refuseMovedOverdue(tx, present, wanted);
  await refuseMovedDispatched(tx, owner, present, wanted);
  const kept = new Set(wanted.map((one) => one.id));
  const gone = present.filter((row) => row.state === 'open' && !kept.has(row.id));
  await writeSteps(tx, commitmentId, gone, wanted);
  return tx.find(milestoneRecord(), { commitment: commitmentId });
};

/** No step is left with less weight than was found done. */
const refuseBelowConfirmed = (
  title: string,
  present: readonly Milestone[],
  wanted: readonly MilestoneInput[],
): void => {
  const rows = new Map(present.map((row) => [row.id, row]));
  const below = wanted.find((one) => one.weight < Number(rows.get(one.id ?? '')?.confirmedWeight ?? 0));
  if (below)
    throw refuse(
      'below-confirmed',
      title,
      `节点“${below.title}”的权重${below.weight}低于已确认的${rows.get(below.id ?? '')?.confirmedWeight}`,
      '请填写不低于已确认权重的数。',
    );
};

/**
 * A list of steps in an adjustment: unlike the section's own list it reaches reported and confirmed steps too.
 * Those that it does not name stay, open ones go. Answers the open ones that go.
 * @throws Refusal `foreign-milestone`, `weights-not-100`, `after-deadline`, `below-confirmed`
 */
export const checkAdjustedSteps = async (
  tx: ReadTransaction,
  owner: Pick<Owner, 'id' | 'dueOn'>,
  wanted: readonly MilestoneInput[],
): Promise<Milestone[]> => {
  const title = '调整申请没有提交';
  const present = await tx.lookup(milestoneRecord(), { commitment: owner.id });
  const named = new Set(wanted.map((one) => one.id));
  const others = present.filter((row) => !named.has(row.id));
  refuseUnsound(title, owner, present, { wanted, staying: others.filter((row) => row.state !== 'open') });
  refuseBelowConfirmed(title, present, wanted);
  return others.filter((row) => row.state === 'open');
};

/** The steps become what the deciding body approved. Errors as `checkAdjustedSteps`, which it asks again. */
export const adjustSteps = async (
  tx: WriteTransaction,
  owner: Pick<Owner, 'id' | 'dueOn'>,
  wanted: readonly MilestoneInput[],
  reason: string,
): Promise<void> =>
  writeSteps(tx, owner.id, await checkAdjustedSteps(tx, owner, wanted), wanted, { verb: 'adjust', reason });
