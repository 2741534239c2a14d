import type { CommitmentPage } from '#contract/delivery';
import { namesOf, organisation } from '#kernel/access';
import type { Row } from '#kernel/definition';
import { file } from '#kernel/file';
import type { Filter, ReadTransaction } from '#kernel/store';
import { parsePeriod, periodName } from '#kernel/time';
import { COMMITMENT_STATES, clause, commitment, decision, PART_STATES, plan, schoolPart, target } from '#modules/plan';
import { TASK_STATES, task } from '#modules/tasks';
import { presentRows } from './board.ts';
import { type AsOf, dayOf, type Report, ruleInForce } from './lights.ts';
import {
  ADJUSTMENT_KINDS,
  ADJUSTMENT_STATES,
  adjustment,
  dutyOccurrence,
  milestone,
  OCCURRENCE_STATES,
  REPORT_STATES,
  recurringDuty,
  remark,
  report,
} from './records.ts';

/** Chinese name of a period, or the text as it stands where it is none. */
export const periodLabel = (text: string): string => {
  try {
    return periodName(parsePeriod(text));
  } catch {
    return text;
  }
};

type Names = ReadonlyMap<string, string>;
const nameIn = (names: Names, id: string | null): string | null => (id ? (names.get(id) ?? null) : null);

/** Everything the page of one commitment shows. @throws Refusal `not-found` outside the post's reach */
export const commitmentPageOf = async (tx: ReadTransaction, id: string, at: AsOf): Promise<CommitmentPage> => {
  const row = await tx.get(commitment, id, at);
  const [shown] = await presentRows(tx, [row], at);
  const of = { commitment: id };
  const reports = await tx.find(report, of, { ...at, sort: '-period,-createdAt' });
  const remarks = await tx.find(remark, of, at);
  const adjustments = await tx.find(adjustment, of, at);
  const tasks = await tx.lookup(task, { aboutId: [id, ...reports.map((one) => one.id)] }, at);
  const milestones = await tx.find(milestone, of, at);
  const returned = await returnedOf(tx, [...reports, ...milestones], at);
  const names = await namesOf(tx, [
    ...reports.flatMap((one) => [one.submittedBy, one.confirmedBy]),
    ...remarks.map((one) => one.createdBy),
    ...adjustments.map((one) => one.requestedBy),
    ...tasks.map((one) => one.assignee),
    ...returned.map((one) => one.asker),
  ]);
  const kept = await filesOf(tx, [
    ...row.evidence,
    ...[...reports, ...milestones].flatMap((one) => one.evidence),
    ...remarks.flatMap((one) => one.files),
  ]);
  if (!shown) throw new Error(`commitment ${id} has no presentation`);
  return {
    row: shown,
    text: row.text,
    proof: row.proof,
    ...(await placeOf(tx, row.plan, row.clause, at)),
    rule: await ruleInForce(tx, at),
    reports: await reportViews(tx, reports, names, kept),
    returns: returned.map((one) => ({
      about: one.aboutId,
      by: nameIn(names, one.asker),
      at: one.createdAt,
      reason: one.note ?? '',
    })),
    occurrences: await occurrenceViews(tx, id, at),
    evidence: [
      ...row.evidence.map((one) => ({ id: one, name: kept.get(one) ?? '', from: '申请销号' })),
      ...milestones.flatMap((one) =>
        one.evidence.map((each) => ({ id: each, name: kept.get(each) ?? '', from: `节点：${one.title}` })),
      ),
      ...reports.flatMap((one) =>
        one.evidence.map((each) => ({
          id: each,
          name: kept.get(each) ?? '',
          from: `报告：${periodLabel(one.period)}`,
        })),
      ),
    ],
    remarks: remarks.map((one) => ({
      id: one.id,
      at: one.createdAt,
      by: nameIn(names, one.createdBy) ?? '',
      body: one.body,
      files: one.files.map((each) => ({ id: each, name: kept.get(each) ?? '' })),
    })),
    adjustments: await adjustmentViews(tx, adjustments, names),
    tasks: await taskViews(tx, tasks, names),
    parts: await partViews(tx, id, at),
    carriedFrom: row.carriedFrom ? ((await linked(tx, { id: row.carriedFrom }))[0] ?? null) : null,
    carriedInto: await linked(tx, { carriedFrom: id, review: { op: 'ne', value: 'dropped' } }, at),
    may: await rightsOn(tx, row as Row, at),
  };
};

const placeOf = async (tx: ReadTransaction, planId: string, clauseId: string | null, at: AsOf) => {
  const { title, docNumber, planYear } = await tx.get(plan, planId, at);
  const found = clauseId ? await tx.peek(clause, clauseId) : null;
  return {
    plan: { id: planId, title, docNumber, planYear },
    clause: found && { id: found.id, path: found.path, label: found.label, title: found.title },
  };
};

/** What was sent back stands in the task that asks for it again; once it is handed in, that task is done. */
const returnedOf = async (tx: ReadTransaction, rows: readonly { readonly id: string }[], at: AsOf) => {
  const ids = rows.map((row) => row.id);
  const asked = await tx.lookup(task, { aboutId: ids, kind: 'report', state: 'open' }, at);
  return asked.flatMap((one) => (one.aboutId ? [{ ...one, aboutId: one.aboutId }] : []));
};

/** Names of files, for whoever may read the row that refers to them. */
const filesOf = async (tx: ReadTransaction, ids: readonly string[]): Promise<Names> =>
  new Map((await tx.lookup(file, { id: [...new Set(ids)] })).map((one) => [one.id, one.name]));

/** What a target counts, with the part of it: 新增公办学位（小学）. */
const subjectOf = (one: { readonly subject: string; readonly scope: string | null } | undefined): string =>
  one ? `${one.subject}${one.scope ? `（${one.scope}）` : ''}` : '';

const reportViews = async (tx: ReadTransaction, rows: readonly Report[], names: Names, kept: Names) => {
  const claimed = rows.flatMap((row) => (row.claims ?? []).map((claim) => claim.target));
  const targets = new Map((await tx.lookup(target, { id: claimed })).map((one) => [one.id, one]));
  return rows.map((row) => {
    const { id, version, period, progress, problems, next, state, submittedAt, confirmedAt } = row;
    return {
      id,
      version,
      period,
      progress,
      problems,
      next,
      state,
      submittedAt,
      confirmedAt,
      periodLabel: periodLabel(period),
      stateLabel: REPORT_STATES[state],
      submittedBy: nameIn(names, row.submittedBy),
      confirmedBy: nameIn(names, row.confirmedBy),
      claims: (row.claims ?? []).map((claim) => ({
        ...claim,
        subject: subjectOf(targets.get(claim.target)),
        unit: targets.get(claim.target)?.unit ?? null,
      })),
      evidence: row.evidence.map((one) => ({ id: one, name: kept.get(one) ?? '' })),
    };
  });
};

const occurrenceViews = async (tx: ReadTransaction, commitmentId: string, at: AsOf) => {
  const duties = new Map(
    (await tx.find(recurringDuty, { commitment: commitmentId }, at)).map((one) => [one.id, one.title]),
  );
  const rows = await tx.find(dutyOccurrence, { commitment: commitmentId }, at);
  return rows.map(({ id, duty, period, dueOn, state }) => ({
    id,
    duty,
    period,
    dueOn,
    title: duties.get(duty) ?? '',
    periodLabel: periodLabel(period),
    state: OCCURRENCE_STATES[state],
    overdue: state === 'due' && dueOn < dayOf(at),
  }));
};

const adjustmentViews = async (tx: ReadTransaction, rows: readonly (Row & any)[], names: Names) => {
  const meetings = new Map(
    (await tx.lookup(decision, { id: rows.map((row) => row.decision).filter(Boolean) })).map((one) => [
      one.id,
      one.title,
    ]),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    kindLabel: ADJUSTMENT_KINDS[row.kind as keyof typeof ADJUSTMENT_KINDS],
    grounds: row.grounds,
    state: row.state,
    stateLabel: ADJUSTMENT_STATES[row.state as keyof typeof ADJUSTMENT_STATES],
    decision: nameIn(meetings, row.decision),
    requestedBy: nameIn(names, row.requestedBy),
    at: row.createdAt,
  }));
};

const placeNames = async (tx: ReadTransaction, ids: readonly string[]): Promise<Names> =>
  new Map((await tx.lookup(organisation, { id: [...new Set(ids)] })).map((one) => [one.id, one.name]));

const taskViews = async (tx: ReadTransaction, rows: readonly (Row & any)[], names: Names) => {
  const places = await placeNames(
    tx,
    rows.map((row) => row.organisation),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    organisation: places.get(row.organisation) ?? '',
    assignee: nameIn(names, row.assignee),
    dueOn: row.dueOn,
    state: TASK_STATES[row.state as keyof typeof TASK_STATES],
  }));
};

const partViews = async (tx: ReadTransaction, commitmentId: string, at: AsOf) => {
  const rows = await tx.find(schoolPart, { commitment: commitmentId }, at);
  const places = await placeNames(
    tx,
    rows.map((row) => row.organisation),
  );
  return rows.map(({ id, organisation: place, title, state, dueOn, result }) => ({
    id,
    title,
    state,
    dueOn,
    result,
    organisation: places.get(place) ?? '',
    stateLabel: PART_STATES[state],
  }));
};

/** Promises of other years that this one carries on, or that carry it on, as they stand. */
const linked = async (tx: ReadTransaction, which: Filter, at: AsOf = {}): Promise<CommitmentPage['carriedInto']> => {
  const rows = await tx.find(commitment, which, { ...at, sort: 'code' });
  const plans = new Map(
    (await tx.lookup(plan, { id: rows.map((row) => row.plan) })).map(({ id, title }) => [id, title]),
  );
  return rows.map(({ id, code, title, plan: of, state }) => ({
    ...{ id, code, title, plan: plans.get(of) ?? '', stateLabel: COMMITMENT_STATES[state] },
  }));
};

const rightsOn = async (tx: ReadTransaction, row: Row, at: AsOf) => {
  if (at.asOf) return { report: false, milestone: false, adjust: false, confirm: false, edit: false };
  const lead = row.leadSection === tx.actor.organisationId;
  const office = tx.actor.role === 'office';
  return {
    report: tx.may(report, 'create') && lead && row.state === 'running',
    milestone: tx.may(commitment, 'planSteps') && (lead || office) && row.state !== 'closed',
    adjust:
      tx.may(adjustment, 'create') &&
      (lead || office) &&
      ['notStarted', 'running', 'suspended'].includes(String(row.state)),
    confirm: tx.may(commitment, 'confirm'),
    edit: tx.may(commitment, 'update') && (await tx.reaches(commitment, 'update', row.id)),
  };
};
