import type { z } from 'zod';
import type { assignCommitments, assignment } from '#contract/plan';
import { organisation, person } from '#kernel/access';
import type { PatchOf } from '#kernel/definition';
import { Refusal, refuse } from '#kernel/refusal';
import { same, type WriteTransaction } from '#kernel/store';
import { suggestOwners } from './owners.ts';
import { commitment } from './records.ts';
import { openReview } from './review.ts';
import { type CommitmentRow, commitmentViewOf, reviewCounts, type ViewContext, viewContext } from './views.ts';

type Assignment = z.output<typeof assignment>;
export type AssignmentOrder = z.output<NonNullable<typeof assignCommitments.body>>;
type Outcome = z.input<NonNullable<typeof assignCommitments.response>>;
type Patch = PatchOf<typeof commitment>;

/**
 * Assigns many promises at once. Each is refused by itself (changed meanwhile, dropped); the others go through.
 * With `preview` nothing is written. @throws Refusal `fixed`, `forbidden`, `wrong-kind`, `missing-reference`
 */
export const assignCommitmentsOf = async (
  tx: WriteTransaction,
  planId: string,
  order: AssignmentOrder,
): Promise<Outcome> => {
  const plan = await openReview(tx, planId);
  if (order.set !== 'suggested') await refuseUnfit(tx, order.set);
  const context = await viewContext(tx, plan);
  const outcome: Outcome = {
    changed: [],
    unchanged: [],
    refused: [],
    commitments: [],
    counts: await reviewCounts(tx, planId),
  };
  for (const { id, version } of order.commitments) {
    const result = await assignOne(tx, planId, { id, version }, order, context).catch(refusalOf);
    if (result instanceof Refusal)
      outcome.refused.push({ id, code: result.code, title: result.title, reason: result.detail });
    else if (result === null) outcome.unchanged.push(id);
    else {
      outcome.changed.push(id);
      outcome.commitments.push(commitmentViewOf(result, context));
    }
  }
  return order.preview ? outcome : { ...outcome, counts: await reviewCounts(tx, planId) };
};

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  throw error;
};

/** The row as it is (or, in a preview, would be) assigned; null where nothing changes. */
const assignOne = async (
  tx: WriteTransaction,
  planId: string,
  seen: { id: string; version: number },
  order: AssignmentOrder,
  context: ViewContext,
): Promise<CommitmentRow | null> => {
  const row = (await tx.lock(commitment, seen.id, 'update')) as CommitmentRow;
  await tx.checkVersion(commitment, row, seen.version, {});
  if (row.plan !== planId) throw refuse('other-plan', '没有分解', '这项不属于这份要点', '请刷新页面后再试。');
  if (row.review === 'dropped') throw refuse('dropped', '没有分解', '这项已标为“不是承诺”', '请先恢复，再落实责任。');
  const wanted = order.set === 'suggested' ? suggested(row, context) : patchOf(row, order.set);
  const patch = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !same(row[name as keyof CommitmentRow], value)),
  ) as Patch;
  if (Object.keys(patch).length === 0) return null;
  if (order.preview) return { ...row, ...patch } as CommitmentRow;
  return tx.update(commitment, row.id, patch, { verb: 'assign' });
};

const patchOf = (row: CommitmentRow, set: Assignment): Patch => {
  const { addSupporting, addAddressees, ...given } = set;
  const leadSection = given.leadSection === undefined ? row.leadSection : given.leadSection;
  // The section that leads does not support itself.
  const supporting = [...new Set([...(given.supporting ?? row.supporting), ...(addSupporting ?? [])])].filter(
    (id) => id !== leadSection,
  );
  const addressees = [...new Set([...(given.addressees ?? row.addressees), ...(addAddressees ?? [])])];
  return { ...given, supporting, addressees };
};

/** What stands printed, only where nobody is assigned yet. */
const suggested = (row: CommitmentRow, { plan, clauses, directory }: ViewContext): Patch => {
  const around = row.clause ? clauses.get(row.clause) : undefined;
  const owners = suggestOwners(directory, { lead: around?.lead ?? [], responsible: around?.responsible ?? [] });
  return {
    leadSection: row.leadSection ?? owners.leadSection,
    supporting: row.supporting.length > 0 ? row.supporting : [...owners.supporting],
    addressees: row.addressees.length > 0 ? row.addressees : [...owners.addressees],
    dueOn: row.dueOn ?? `${plan.planYear}-12-31`,
  };
};

/** Whom the assignment names must stand, and be of the kind that can carry it. */
const refuseUnfit = async (tx: WriteTransaction, set: Assignment): Promise<void> => {
  const given = [set.supporting, set.addSupporting, set.addressees, set.addAddressees].flatMap((one) => one ?? []);
  const ids = [...new Set([...given, ...(set.leadSection ? [set.leadSection] : [])])];
  const units = new Map((await tx.lookup(organisation, { id: ids })).map((one) => [one.id, one]));
  const lead = set.leadSection ? units.get(set.leadSection) : undefined;
  if (lead && lead.kind !== 'section')
    throw refuse(
      'wrong-kind',
      '没有分解',
      `“${lead.name}”不是局内科室，不能牵头`,
      '请选一个科室牵头，其他单位列为配合或责任单位。',
    );
  const closed = [...units.values()].find((one) => one.closedOn);
  if (closed) throw refuse('closed-organisation', '没有分解', `“${closed.name}”已经撤销`, '请改选承接其职责的单位。');
  const leader = set.leader ? await tx.peek(person, set.leader) : null;
  if (units.size < ids.length || (set.leader && !leader))
    throw refuse('missing-reference', '没有分解', '所选的单位或人员不存在', '请重新选择。');
  if (leader?.leftOn) throw refuse('left-person', '没有分解', `${leader.name}已经离任`, '请改选现任领导。');
};
