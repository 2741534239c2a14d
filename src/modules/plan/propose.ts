import type { z } from 'zod';
import type { proposePlanTargets } from '#contract/plan';
import type { Actor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type Clause, type Decomposition, type Proposal, proposeTargets, type Target } from '#modules/decompose';
import { proposalEndpoint, proposalsOff, withoutRedirects } from './proposals.ts';
import { clause, commitment, target } from './records.ts';
import { changeOf, currentText, openReview } from './review.ts';
import { createTarget, type TargetInput } from './target-operations.ts';
import type { CommitmentRow, TargetRow } from './views.ts';

type Answer = z.input<NonNullable<typeof proposePlanTargets.response>>;

/**
 * Asks the bureau's own model for targets that the grammar missed and stores them as proposals, to be accepted or
 * removed one by one. The model is asked between two transactions: it may take minutes.
 * @throws Refusal `proposals-off`, `fixed`
 */
export const proposeFor = async <T>(
  house: House,
  actor: Actor,
  planId: string,
  write: (work: (tx: WriteTransaction) => Promise<Answer>) => Promise<T>,
): Promise<T> => {
  const { endpoint, known } = await house.database.write(actor, async (tx) => {
    await openReview(tx, planId);
    return { endpoint: await proposalEndpoint(tx), known: await knownTo(tx, planId) };
  });
  if (!endpoint) throw proposalsOff();
  const { proposals, note } = await proposeTargets(known, endpoint, withoutRedirects);
  return write(async (tx) => {
    const plan = await openReview(tx, planId);
    const rows = await tx.lookup(commitment, { plan: planId, review: { op: 'ne', value: 'dropped' } });
    const stored: TargetRow[] = [];
    for (const proposal of proposals) {
      const holder = holderOf(rows, proposal);
      const row = holder && (await createTarget(tx, { plan, holder }, inputOf(proposal), 'proposed').catch(unfit));
      if (row) stored.push(row);
    }
    return { ...(await changeOf(tx, plan, { targets: stored.map((one) => one.id) })), note };
  });
};

/** What is stored, as the decomposer names it; dropped promises' targets count as known, so that nobody proposes them anew. */
const knownTo = async (tx: ReadTransaction, planId: string): Promise<Decomposition> => {
  const version = await currentText(tx, planId);
  const clauses = await tx.lookup(clause, { planVersion: version.id }, { sort: 'order' });
  const targets = await tx.lookup(target, { plan: planId });
  return {
    meta: { title: null, issuers: [], docNumber: null, planYear: null, issuedOn: null, region: null },
    clauses: clauses.map((one) => ({ ...one, responsible: one.responsible ?? [], lead: one.lead ?? [] }) as Clause),
    targets: targets.map((one) => ({ ...one, clause: '-' }) as unknown as Target),
    commitments: [],
    findings: [],
    text: version.text,
  };
};

/** A proposal that makes no whole target is no proposal. */
const unfit = (error: unknown): null => {
  if (error instanceof Refusal) return null;
  throw error;
};

const holderOf = (rows: readonly CommitmentRow[], { start, end }: Proposal): CommitmentRow | undefined =>
  rows.find((row) => row.start <= start && end <= row.end);

const inputOf = ({ subject, op, value, valueMax, unit, scope, deadline, type, quote }: Proposal): TargetInput => ({
  ...{ subject: subject.slice(0, 300), op, value, valueMax, scope, deadline, type, quote },
  unit: unit?.slice(0, 30) ?? null,
  parent: null,
});
