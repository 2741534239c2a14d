import type { z } from 'zod';
import type { planDifference } from '#contract/plan';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { type KeptText, type Match, matchClauses, matchPromises, ownWords } from './matching.ts';
import { plan } from './plan-record.ts';
import { clause, commitment, planVersion } from './records.ts';
import { type CommitmentRow, headView, type PlanRow } from './views.ts';

type Difference = z.input<NonNullable<typeof planDifference.response>>;

/**
 * What another plan said and what this one says, clause by clause and promise by promise. Without `otherId` the
 * plan that this one revises. @throws Refusal `nothing-to-compare`, `not-found`
 */
export const differenceOf = async (tx: ReadTransaction, planId: string, otherId?: string): Promise<Difference> => {
  const row = await tx.get(plan, planId);
  const wanted = otherId ?? row.revises;
  if (!wanted) throw refuse('nothing-to-compare', '没有比对', '这份要点不是另一份的修订', '请选择要与哪一份要点比对。');
  const other = await tx.get(plan, wanted);
  const commitments = commitmentDifference(await promisesOf(tx, other), await promisesOf(tx, row));
  const count = (kind: string) => commitments.filter((one) => one.kind === kind).length;
  return {
    plan: await headView(tx, row),
    other: await headView(tx, other),
    clauses: clauseDifference(await keptText(tx, other.id), await keptText(tx, row.id)),
    commitments,
    counts: { same: count('same'), similar: count('similar'), added: count('added'), removed: count('removed') },
  };
};

const promisesOf = (tx: ReadTransaction, row: PlanRow): Promise<CommitmentRow[]> =>
  tx.find(commitment, { plan: row.id, review: { op: 'ne', value: 'dropped' } }, { sort: 'order' });

const sentenceOf = (row: CommitmentRow | undefined) => {
  if (!row) return null;
  const { id, code, clausePath, title, text } = row;
  return { id, code, clausePath, title, text };
};

const at = <T>(list: readonly T[], index: number | null): T | undefined => (index === null ? undefined : list[index]);

const commitmentDifference = (
  before: readonly CommitmentRow[],
  after: readonly CommitmentRow[],
): Difference['commitments'] =>
  matchPromises(before, after).map((match) => ({
    kind: kindOf(match),
    before: sentenceOf(at(before, match.before)),
    after: sentenceOf(at(after, match.after)),
    similarity: Math.round(match.similarity * 100) / 100,
  }));

const kindOf = ({ before, after, similarity }: Match): 'same' | 'similar' | 'added' | 'removed' => {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return similarity === 1 ? 'same' : 'similar';
};

const keptText = async (tx: ReadTransaction, planId: string): Promise<KeptText> => {
  const [version] = await tx.find(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  const clauses = version ? await tx.find(clause, { planVersion: version.id }, { sort: 'order' }) : [];
  return { text: version?.text ?? '', clauses };
};

const KINDS = { unchanged: 'same', changed: 'changed', moved: 'moved' } as const;

const clauseDifference = (before: KeptText, after: KeptText): Difference['clauses'] => {
  const { matches, added, removed } = matchClauses(before, after);
  const said = (of: KeptText, index: number) => ({
    path: of.clauses[index]?.path ?? '',
    title: of.clauses[index]?.title ?? '',
    text: ownWords(of, index),
  });
  const rows = [
    ...matches.map((one) => ({
      kind: KINDS[one.kind],
      before: said(before, one.before),
      after: said(after, one.after),
      at: one.after,
    })),
    ...added.map((at) => ({ kind: 'added' as const, before: null, after: said(after, at), at })),
  ].sort((a, b) => a.at - b.at);
  const gone = removed.map((at) => ({ kind: 'removed' as const, before: said(before, at), after: null }));
  return [...rows.map(({ at: _, ...row }) => row), ...gone];
};
