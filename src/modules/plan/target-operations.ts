import type { z } from 'zod';
import type { newTarget, ReviewChange } from '#contract/plan';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { dueDates, lastDueOn } from './due-dates.ts';
import { commitment, target } from './records.ts';
import { removeWithBindings } from './release.ts';
import { changeOf, currentText, openReview } from './review.ts';
import { findQuote } from './spans.ts';
import type { CommitmentRow, PlanRow, TargetRow } from './views.ts';

export type TargetInput = z.output<typeof newTarget>;
export type TargetPatch = { [K in keyof TargetInput]?: TargetInput[K] | undefined };
type Held = { readonly plan: PlanRow; readonly holder: CommitmentRow };

/** Adds a target to a promise. The quote must stand in its sentence. @throws Refusal `quote-not-found`, `target-incomplete` */
export const addTarget = async (
  tx: WriteTransaction,
  commitmentId: string,
  given: TargetInput,
): Promise<ReviewChange> => {
  const held = await holderOf(tx, commitmentId);
  const row = await createTarget(tx, held, given, 'manual');
  await followDeadlines(tx, held.holder, []);
  return changeOf(tx, held.plan, { commitments: [commitmentId], targets: [row.id] });
};

/** Stores a target after checking it; `source` tells who thought of it. */
export const createTarget = async (
  tx: WriteTransaction,
  { plan, holder }: Held,
  given: TargetInput,
  source: TargetRow['source'],
): Promise<TargetRow> => {
  refuseIncomplete(given);
  await refuseForeignParent(tx, plan.id, null, given.parent);
  const span = await placeOf(tx, holder, given.quote);
  const [last] = await tx.lookup(target, { plan: plan.id }, { sort: '-order', limit: 1 });
  const row = {
    ...absolutes(given),
    ...span,
    plan: plan.id,
    commitment: holder.id,
    order: (last?.order ?? -1) + 1,
    source,
  };
  return tx.system.create(target, row, { verb: source === 'proposed' ? 'propose' : 'create' });
};

const holderOf = async (tx: WriteTransaction, commitmentId: string): Promise<Held> => {
  const seen = await tx.get(commitment, commitmentId);
  const plan = await openReview(tx, seen.plan);
  return { plan, holder: (await tx.lock(commitment, commitmentId, 'update')) as CommitmentRow };
};

const openTarget = async (tx: WriteTransaction, id: string, version: number) => {
  const seen = await tx.get(target, id);
  const held = await holderOf(tx, seen.commitment);
  const row = (await tx.system.lock(target, id, 'update')) as TargetRow;
  await tx.checkVersion(target, row, version, {});
  return { ...held, row };
};

/** Corrects a target of the version that was seen. The promise's date follows where it came from the deadlines. */
export const correctTarget = async (
  tx: WriteTransaction,
  id: string,
  version: number,
  patch: TargetPatch,
): Promise<ReviewChange> => {
  const { plan, holder, row } = await openTarget(tx, id, version);
  const given = { ...inputOf(row), ...withoutUndefined(patch) } as TargetInput;
  refuseIncomplete(given);
  await refuseForeignParent(tx, plan.id, id, given.parent);
  const span = patch.quote === undefined ? {} : await placeOf(tx, holder, given.quote);
  const before = await deadlinesOf(tx, holder.id);
  await tx.system.update(target, id, { ...absolutes(given), ...span }, { verb: 'correct' });
  await followDeadlines(tx, holder, before);
  return changeOf(tx, plan, { commitments: [holder.id], targets: [id] });
};

/** Removes a target; parts of it stand by themselves from then on. */
export const removeTarget = async (tx: WriteTransaction, id: string, version: number): Promise<ReviewChange> => {
  const { plan, holder, row } = await openTarget(tx, id, version);
  const before = await deadlinesOf(tx, holder.id);
  const parts = await tx.lookup(target, { parent: id });
  for (const part of parts) await tx.system.update(target, part.id, { parent: null }, { verb: 'correct' });
  await removeWithBindings(tx, row.id, row.source === 'proposed' ? 'declineProposal' : 'remove');
  await followDeadlines(tx, holder, before);
  return changeOf(tx, plan, { commitments: [holder.id], targets: parts.map((part) => part.id), removed: [id] });
};

/** A proposal becomes a target that counts. @throws Refusal `not-proposed` */
export const acceptTarget = async (tx: WriteTransaction, id: string, version: number): Promise<ReviewChange> => {
  const { plan, holder, row } = await openTarget(tx, id, version);
  if (row.source !== 'proposed')
    throw refuse('not-proposed', '没有采纳', '这个目标不是模型建议', '无需采纳。', { status: 409 });
  const before = await deadlinesOf(tx, holder.id);
  await tx.system.update(target, id, { source: 'manual' }, { verb: 'acceptProposal' });
  await followDeadlines(tx, holder, before);
  return changeOf(tx, plan, { commitments: [holder.id], targets: [id] });
};

/** Deadlines of the targets that count. */
const deadlinesOf = async (tx: WriteTransaction, commitmentId: string): Promise<(string | null)[]> =>
  (await tx.lookup(target, { commitment: commitmentId, source: ['parsed', 'manual'] })).map((one) => one.deadline);

/** The promise's date follows its targets' deadlines as long as no person set another. */
const followDeadlines = async (
  tx: WriteTransaction,
  holder: CommitmentRow,
  before: readonly (string | null)[],
): Promise<void> => {
  const dueDate = await dueDates(tx);
  if (holder.dueOn !== lastDueOn(before, dueDate)) return;
  const dueOn = lastDueOn(await deadlinesOf(tx, holder.id), dueDate);
  if (dueOn !== holder.dueOn) await tx.system.update(commitment, holder.id, { dueOn }, { verb: 'followTargets' });
};

const inputOf = ({ subject, op, value, valueMax, unit, scope, deadline, type, parent, quote }: TargetRow) => ({
  ...{ subject, op, value, valueMax, unit, scope, deadline, type, parent, quote },
});

const withoutUndefined = (patch: TargetPatch) =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** All and none are figures too (decomposition contract: `all` has value 100 and unit %, `zero` value 0). */
const absolutes = (given: TargetInput): TargetInput => {
  if (given.op === 'all') return { ...given, value: 100, valueMax: null, unit: '%' };
  if (given.op === 'zero') return { ...given, value: 0, valueMax: null };
  if (given.op === 'by') return { ...given, value: null, valueMax: null };
  return given.op === 'range' ? given : { ...given, valueMax: null };
};

const refuseIncomplete = (given: TargetInput): void => {
  const reasons: Reason[] = [];
  const { op, value, valueMax, deadline } = given;
  if (op === 'by' && !deadline)
    reasons.push({ field: 'deadline', detail: '“按期完成”的目标没有期限', remedy: '请填写期限。' });
  if (!['by', 'all', 'zero'].includes(op) && value === null)
    reasons.push({ field: 'value', detail: '没有填写目标值', remedy: '请填写原文里的数；原文没有数的，不要补数。' });
  if (op === 'range' && (valueMax === null || value === null || valueMax < value))
    reasons.push({ field: 'valueMax', detail: '区间的上限没有填写，或小于下限', remedy: '请核对两个数。' });
  if (reasons.length > 0) throw new Refusal({ code: 'target-incomplete', title: '目标没有保存', reasons });
};

const placeOf = async (tx: WriteTransaction, holder: CommitmentRow, quote: string) => {
  const { text } = await currentText(tx, holder.plan);
  const found = findQuote(text, holder, quote);
  if (found) return { ...found, quote: quote.trim() };
  throw refuse(
    'quote-not-found',
    '目标没有保存',
    `这句话里没有“${quote.slice(0, 60)}”`,
    '请在这句话里选中承载目标的原文。',
  );
};

const refuseForeignParent = async (
  tx: WriteTransaction,
  planId: string,
  id: string | null,
  parent: string | null,
): Promise<void> => {
  for (let at = parent; at; ) {
    const row: TargetRow | null = await tx.peek(target, at);
    if (!row || row.plan !== planId || row.id === id)
      throw refuse('wrong-parent', '目标没有保存', '总目标不在同一份要点里，或绕成了圈', '请另选总目标，或留空。');
    at = row.parent;
  }
};
