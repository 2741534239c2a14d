/** What the pages of a plan and of a report show. */
import { namesOf, organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { COMMENT_SOURCES, REPORT_KINDS, REVIEW_CONCLUSIONS, REVIEW_KINDS, VERSION_STAGES } from './codes.ts';
import { COMMENT_STATES, longTermComment } from './comment-record.ts';
import { contentOf, countsOf, type ReportContent, type Revision, revisionsOf } from './content.ts';
import { gridOf } from './grid.ts';
import { longTermPlan } from './plan-record.ts';
import { longTermReport, REPORT_STATES } from './report-record.ts';
import { longTermReview, REVIEW_STATES } from './review-record.ts';
import { longTermRequest, longTermRound, REQUEST_STATES, ROUND_STATES } from './round-records.ts';
import { longTermVersion } from './version-record.ts';

type Names = ReadonlyMap<string, string>;
const party = (names: Names, id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null);

const placesOf = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Names> =>
  new Map(
    (await tx.lookup(organisation, { id: [...new Set(ids.filter((id) => id !== null))] })).map((one) => [
      one.id,
      one.name,
    ]),
  );

const roundsOf = async (tx: ReadTransaction, plan: string) => {
  const rounds = await tx.find(longTermRound, { plan }, { sort: '-number' });
  const requests = await tx.find(longTermRequest, { plan });
  const comments = await tx.find(longTermComment, { plan });
  const places = await placesOf(
    tx,
    [...requests, ...comments].map((one) => one.organisation),
  );
  const versions = await tx.find(longTermVersion, { id: rounds.flatMap((one) => one.versionRead ?? []) });
  const numbers = new Map(versions.map((one) => [one.id, one.number]));
  return rounds.map(({ id, title, number, state, openFrom, dueOn, outside, demands, ...round }) => ({
    ...{ id, title: title ?? '', number: number ?? 0, state, openFrom, dueOn, outside, demands },
    stateLabel: ROUND_STATES[state],
    public: round.public,
    textNumber: round.versionRead ? (numbers.get(round.versionRead) ?? null) : null,
    requests: requests
      .filter((one) => one.round === id)
      .map((one) => ({
        id: one.id,
        organisation: { id: one.organisation, name: places.get(one.organisation) ?? '' },
        state: one.state,
        stateLabel: REQUEST_STATES[one.state],
        remark: one.remark,
      })),
    comments: comments
      .filter((one) => one.round === id)
      .map((one) => ({
        ...{ id: one.id, clause: one.clause, body: one.body, proposal: one.proposal, state: one.state },
        stateLabel: COMMENT_STATES[one.state],
        from: one.organisation
          ? (places.get(one.organisation) ?? '')
          : `${COMMENT_SOURCES[one.source]}：${one.sender ?? ''}`,
        reply: one.reply,
      })),
  }));
};

const reviewsOf = async (tx: ReadTransaction, plan: string, numbers: ReadonlyMap<string, number>) => {
  const rows = await tx.find(longTermReview, { plan });
  const places = await placesOf(
    tx,
    rows.map((one) => one.organisation),
  );
  return rows.map((one) => ({
    ...{ id: one.id, kind: one.kind, state: one.state, dueOn: one.dueOn, opinion: one.opinion },
    kindLabel: REVIEW_KINDS[one.kind],
    stateLabel: REVIEW_STATES[one.state],
    conclusionLabel: one.conclusion ? REVIEW_CONCLUSIONS[one.conclusion] : null,
    organisation: { id: one.organisation, name: places.get(one.organisation) ?? '' },
    textNumber: one.versionRead ? (numbers.get(one.versionRead) ?? null) : null,
    evidence: one.evidence,
    participants: one.participants,
  }));
};

const versionsOf = async (tx: ReadTransaction, plan: string) => {
  const rows = await tx.find(longTermVersion, { plan }, { sort: '-number' });
  const people = await namesOf(
    tx,
    rows.map((one) => one.uploadedBy),
  );
  return rows.map((one) => ({
    ...{ id: one.id, number: one.number, note: one.note, file: one.file, createdAt: one.createdAt },
    stageLabel: VERSION_STAGES[one.stage],
    length: one.text.length,
    uploadedBy: party(people, one.uploadedBy),
  }));
};

/** Everything that the page of one plan shows besides its indicators. @throws Refusal `not-found` */
export const planPageOf = async (tx: ReadTransaction, id: string) => {
  const plan = await tx.get(longTermPlan, id);
  const versions = await versionsOf(tx, id);
  const reports = await tx.find(longTermReport, { plan: id });
  const below = await tx.find(longTermPlan, { parent: id });
  const parent = plan.parent ? (await tx.find(longTermPlan, { id: plan.parent }))[0] : undefined;
  return {
    versions,
    rounds: await roundsOf(tx, id),
    reviews: await reviewsOf(tx, id, new Map(versions.map((one) => [one.id, one.number]))),
    reports: reports.map((one) => ({
      ...{ id: one.id, title: one.title ?? '', throughYear: one.throughYear, state: one.state },
      kindLabel: REPORT_KINDS[one.kind],
      stateLabel: REPORT_STATES[one.state],
      signedOn: one.signedOn,
    })),
    parent: parent ? { id: parent.id, title: parent.title } : null,
    below: below.map((one) => ({ id: one.id, title: one.title })),
  };
};

/** The text of one version. @throws Refusal `not-found` */
export const textOf = async (tx: ReadTransaction, id: string) => {
  const { number, note, text } = await tx.get(longTermVersion, id);
  return { number, note, text };
};

export const planGridOf = async (tx: ReadTransaction, id: string) => {
  const plan = await tx.get(longTermPlan, id);
  const lines = await gridOf(tx, id, { from: plan.fromYear, to: plan.toYear });
  return { fromYear: plan.fromYear, toYear: plan.toYear, on: today(), lines };
};

export type ReportRow = Awaited<ReturnType<typeof reportOf>>;
export const reportOf = (tx: ReadTransaction, id: string) => tx.get(longTermReport, id);

/** The frozen content, or what it would be now. */
export const contentShown = async (tx: ReadTransaction, row: ReportRow, sample: boolean): Promise<ReportContent> =>
  row.state === 'drafting' ? contentOf(tx, row, sample) : (row.content as unknown as ReportContent);

/** What differs now from a frozen report. */
export const revisionsSince = async (tx: ReadTransaction, row: ReportRow): Promise<Revision[]> => {
  if (row.state === 'drafting' || !row.content) return [];
  const plan = await tx.get(longTermPlan, row.plan);
  const now = await gridOf(tx, row.plan, { from: plan.fromYear, to: row.throughYear });
  return revisionsOf((row.content as unknown as ReportContent).lines, now);
};

/** A report with its lines, its counts and what was corrected since. @throws Refusal `not-found` */
export const reportPageOf = async (tx: ReadTransaction, id: string, sample: boolean) => {
  const row = await reportOf(tx, id);
  const plan = await tx.get(longTermPlan, row.plan);
  const { lines, on } = await contentShown(tx, row, sample);
  return {
    plan: { id: plan.id, title: plan.title },
    frozen: row.state !== 'drafting',
    ...{ on, lines: [...lines], counts: countsOf(lines) },
    revisions: await revisionsSince(tx, row),
  };
};
