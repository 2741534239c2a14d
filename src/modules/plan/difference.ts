import type { z } from 'zod';
import type { planDifference } from '#contract/plan';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { type Match, matchSentences } from './matching.ts';
import { plan } from './plan-record.ts';
import { clause, commitment, planVersion } from './records.ts';
import { type CommitmentRow, headView, type PlanRow } from './views.ts';

type Difference = z.input<NonNullable<typeof planDifference.response>>;
type ClauseText = { readonly path: string; readonly title: string; readonly text: string };

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
    clauses: clauseDifference(await clauseTexts(tx, other.id), await clauseTexts(tx, row.id)),
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
  matchSentences(
    before.map((one) => one.text),
    after.map((one) => one.text),
  ).map((match) => ({
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

/** Each clause of the newest text with the words that are its own, not its sub-clauses'. */
const clauseTexts = async (tx: ReadTransaction, planId: string): Promise<ClauseText[]> => {
  const [version] = await tx.find(planVersion, { plan: planId }, { sort: '-number', limit: 1 });
  const clauses = version ? await tx.find(clause, { planVersion: version.id }, { sort: 'start,level' }) : [];
  return clauses.map((one, index) => {
    const next = clauses[index + 1];
    const end = next && next.start < one.end ? next.start : one.end;
    return { path: one.path, title: one.title, text: (version?.text ?? '').slice(one.start, end).trim() };
  });
};

/** The words without the printed number: a clause that only moved reads the same. */
const words = (one: ClauseText): string => {
  const from = one.text.indexOf(one.title);
  return from >= 0 && from < 20 ? one.text.slice(from) : one.text;
};

const clauseDifference = (before: readonly ClauseText[], after: readonly ClauseText[]): Difference['clauses'] => {
  const matches = matchSentences(before.map(words), after.map(words));
  const rows = matches.map((match) => {
    const [old, fresh] = [at(before, match.before) ?? null, at(after, match.after) ?? null];
    return { kind: clauseKind(old, fresh, match.similarity), before: old, after: fresh };
  });
  return pairedByPlace(rows);
};

const clauseKind = (
  old: ClauseText | null,
  fresh: ClauseText | null,
  similarity: number,
): Difference['clauses'][number]['kind'] => {
  if (!old) return 'added';
  if (!fresh) return 'removed';
  if (similarity < 1) return 'changed';
  return old.path === fresh.path ? 'same' : 'moved';
};

/** A clause rewritten altogether under its old number and title is a changed one, not one gone and one new. */
const pairedByPlace = (rows: Difference['clauses']): Difference['clauses'] => {
  const place = (one: ClauseText) => `${one.path} ${one.title}`;
  const gone = new Map(
    rows.filter((row) => row.kind === 'removed').map((row) => [place(row.before as ClauseText), row]),
  );
  const used = new Set<Difference['clauses'][number]>();
  const joined = rows.map((row) => {
    const old = row.kind === 'added' ? gone.get(place(row.after as ClauseText)) : undefined;
    if (!old || used.has(old)) return row;
    used.add(old);
    return { kind: 'changed' as const, before: old.before, after: row.after };
  });
  return joined.filter((row) => !used.has(row));
};
