import { sql } from 'kysely';
import type { ClauseView, CommitmentView, PlanHead, ReviewCounts, TargetView } from '#contract/plan';
import { organisation, person } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { type Directory, directoryOf, suggestOwners } from './owners.ts';
import { plan } from './plan-record.ts';
import { clause, type commitment, type target } from './records.ts';
import { PLAN_STATES } from './states.ts';

export type PlanRow = RowOf<typeof plan>;
export type ClauseRow = RowOf<typeof clause>;
export type CommitmentRow = RowOf<typeof commitment>;
export type TargetRow = RowOf<typeof target>;

/** What a commitment's view needs besides its row. */
export type ViewContext = {
  readonly plan: PlanRow;
  readonly clauses: ReadonlyMap<string, ClauseRow>;
  readonly directory: Directory;
};

export const viewContext = async (tx: ReadTransaction, row: PlanRow): Promise<ViewContext> => {
  const clauses = await tx.lookup(clause, { plan: row.id });
  return { plan: row, clauses: new Map(clauses.map((one) => [one.id, one])), directory: await directoryOf(tx) };
};

export const headView = async (tx: ReadTransaction, row: PlanRow): Promise<PlanHead> => {
  const [revised] = row.revises ? await tx.find(plan, { id: row.revises }) : [];
  const { id, version, title, kind, level, origin, planYear, docNumber, region, state, signedOn, issuedOn } = row;
  return {
    ...{ id, version, title, kind, level, origin, planYear, docNumber, region, state, signedOn, issuedOn },
    issuers: row.issuers ?? [],
    stateLabel: PLAN_STATES[row.state],
    publishedOn: row.publishedOn,
    sourceFile: row.sourceFile,
    revises: revised ? { id: revised.id, title: revised.title } : null,
  };
};

export const clauseViewOf = (row: ClauseRow): ClauseView => {
  const { id, path, label, title, level, order, start, end } = row;
  return { id, path, label, title, level, order, start, end, responsible: row.responsible ?? [], lead: row.lead ?? [] };
};

export const commitmentViewOf = (row: CommitmentRow, { plan: of, clauses, directory }: ViewContext): CommitmentView => {
  const around = row.clause ? clauses.get(row.clause) : undefined;
  const owners = suggestOwners(directory, { lead: around?.lead ?? [], responsible: around?.responsible ?? [] });
  const { id, version, clausePath, code, title, text, start, end, order, kind, source, review, dropReason, state } =
    row;
  return {
    ...{ id, version, clausePath, code, title, text, start, end, order, kind, source, review, dropReason, state },
    clause: row.clause,
    leader: row.leader,
    leadSection: row.leadSection,
    supporting: row.supporting,
    addressees: row.addressees,
    taskForce: row.taskForce,
    dueOn: row.dueOn,
    carriedFrom: row.carriedFrom,
    suggestion: {
      leadSection: owners.leadSection,
      supporting: [...owners.supporting],
      addressees: [...owners.addressees],
      unmatched: [...owners.unmatched],
      dueOn: row.dueOn ? null : `${of.planYear}-12-31`,
    },
  };
};

export const targetViewOf = (row: TargetRow): TargetView => {
  const { id, version, commitment, subject, op, value, valueMax, unit, scope, deadline } = row;
  const { type, quote, start, end, parent, order, source } = row;
  return {
    ...{ id, version, commitment, subject, op, value, valueMax, unit, scope, deadline },
    ...{ type, quote, start, end, parent, order, source },
  };
};

/** Counts over all promises of a plan. */
export const reviewCounts = async (tx: ReadTransaction, planId: string): Promise<ReviewCounts> => {
  const [counts] = await tx.rows<ReviewCounts>(sql`
    select count(*) filter (where c.review <> 'dropped') as total,
      count(*) filter (where c.review = 'reviewed') as reviewed,
      count(*) filter (where c.review = 'unreviewed') as unreviewed,
      count(*) filter (where c.review = 'dropped') as dropped,
      count(*) filter (where c.review <> 'dropped' and (c.leader is null or c.lead_section is null)) as unowned,
      (select count(*) from target t where t.plan = ${planId}::uuid and t.source = 'proposed') as proposed
    from commitment c where c.plan = ${planId}::uuid`);
  return counts ?? { total: 0, reviewed: 0, unreviewed: 0, dropped: 0, proposed: 0, unowned: 0 };
};

/** Names of the people and organisations that commitments name. */
export const namesIn = async (tx: ReadTransaction, rows: readonly CommitmentRow[]) => {
  const people = new Set(rows.flatMap((row) => row.leader ?? []));
  const units = new Set(rows.flatMap((row) => [row.leadSection ?? [], row.supporting, row.addressees].flat()));
  const named = (found: readonly { id: string; name: string }[]) =>
    Object.fromEntries(found.map((one) => [one.id, one.name]));
  return {
    person: named(await tx.find(person, { id: [...people] })),
    organisation: named(await tx.find(organisation, { id: [...units] })),
  };
};
