import { namesOf, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { RATINGS } from './check-item-record.ts';
import { CHECK_STATES, schoolPlanCheck } from './check-records.ts';
import { schoolPlanGoal } from './goal-record.ts';
import { SCHOOL_PLAN_STATES, schoolPlan } from './plan-record.ts';
import { schoolPlanRound } from './records.ts';
import { COMMENT_STATES, REVIEW_STATES, schoolPlanComment, schoolPlanReview, VERDICTS } from './review-records.ts';
import { itemsByCheck, type Names, party, partyOrNone, ratingsOf } from './views.ts';

type Goals = ReadonlyMap<string, RowOf<typeof schoolPlanGoal>>;

const goalOf = (goals: Goals, id: string) => ({ id, title: goals.get(id)?.title ?? '' });

const reviewView =
  (people: Names, places: Names) =>
  ({ id, version, state, verdict, remark, doneAt, ...row }: RowOf<typeof schoolPlanReview>) => ({
    id,
    version,
    state,
    verdict,
    remark,
    doneAt,
    stateLabel: REVIEW_STATES[state],
    verdictLabel: verdict ? VERDICTS[verdict] : null,
    reviewer: party(people, row.reviewer),
    organisation: party(places, row.organisation),
  });

const commentView =
  (people: Names, goals: Goals) =>
  ({ id, version, part, body, state, answer, answeredAt, ...row }: RowOf<typeof schoolPlanComment>) => ({
    id,
    version,
    part,
    body,
    state,
    answer,
    answeredAt,
    stateLabel: COMMENT_STATES[state],
    reviewer: partyOrNone(people, row.reviewer),
    goal: row.goal ? goalOf(goals, row.goal) : null,
  });

/** Self-checks of a plan, newest first, with what each says about each goal. */
const checksOf = async (tx: ReadTransaction, planId: string, goals: Goals) => {
  const rows = await tx.find(schoolPlanCheck, { plan: planId });
  const items = await itemsByCheck(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, version, year, state, summary, files, submittedAt }) => {
    const own = items.get(id) ?? [];
    const lines = own.map(({ id: line, version: seen, goal, rating, account }) => ({
      id: line,
      version: seen,
      rating,
      account,
      goal: goalOf(goals, goal),
      ratingLabel: rating ? RATINGS[rating] : null,
    }));
    return {
      id,
      version,
      year,
      state,
      summary,
      files,
      submittedAt,
      stateLabel: CHECK_STATES[state],
      ratings: ratingsOf(own),
      items: lines,
    };
  });
};

/** Everything the page of one school's plan shows. @throws Refusal `not-found` */
export const schoolPlanPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(schoolPlan, id);
  const round = await tx.get(schoolPlanRound, row.round);
  const goals = await tx.find(schoolPlanGoal, { plan: id });
  const reviews = await tx.find(schoolPlanReview, { plan: id });
  const comments = await tx.find(schoolPlanComment, { plan: id });
  const people = await namesOf(tx, [
    row.submittedBy,
    row.approvedBy,
    ...reviews.map((one) => one.reviewer),
    ...comments.map((one) => one.reviewer),
  ]);
  const placeIds = [row.school, ...reviews.map((one) => one.organisation)];
  const places: Names = new Map((await tx.lookup(organisation, { id: placeIds })).map((one) => [one.id, one.name]));
  const byId: Goals = new Map(goals.map((one) => [one.id, one]));
  const { version, title, state, situation, vision, measures, files, submittedAt, approvedAt } = row;
  const { name, fromYear, toYear, openFrom, openUntil, demands } = round;
  return {
    plan: {
      id,
      version,
      title,
      state,
      situation,
      vision,
      measures,
      files,
      submittedAt,
      approvedAt,
      stateLabel: SCHOOL_PLAN_STATES[state],
      school: party(places, row.school),
      submittedBy: partyOrNone(people, row.submittedBy),
      approvedBy: partyOrNone(people, row.approvedBy),
    },
    round: { id: round.id, name, fromYear, toYear, openFrom, openUntil, demands },
    goals: goals.map(({ id: goal, version: seen, order, title: text, proof, measures: how, dueYear }) => ({
      id: goal,
      version: seen,
      order,
      title: text,
      proof,
      measures: how,
      dueYear,
    })),
    reviews: reviews.map(reviewView(people, places)),
    comments: comments.map(commentView(people, byId)),
    checks: await checksOf(tx, id, byId),
  };
};
