import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { CHECK_STATES, schoolPlanCheck } from './check-records.ts';
import { SCHOOL_PLAN_STATES, schoolPlan } from './plan-record.ts';
import { ROUND_STATES, schoolPlanRound } from './records.ts';
import { schoolPlanComment, schoolPlanReview } from './review-records.ts';
import { type CheckItem, itemsByCheck, type Names, party, ratingsOf } from './views.ts';

type Plan = RowOf<typeof schoolPlan>;
type Check = RowOf<typeof schoolPlanCheck>;

const MISSING: readonly string[] = ['draft', 'returned'];

const countsOf = (plans: readonly Plan[]) => {
  const among = (...states: string[]) => plans.filter((one) => states.includes(one.state)).length;
  return {
    schools: plans.length,
    missing: among(...MISSING),
    submitted: among('submitted'),
    underReview: among('underReview'),
    approved: among('approved'),
    exempt: among('exempt'),
  };
};

const reviewState = async (tx: ReadTransaction, planIds: readonly string[]) => {
  const reviews = await tx.find(schoolPlanReview, { plan: [...planIds] });
  const comments = await tx.find(schoolPlanComment, { plan: [...planIds], state: 'open' });
  return (id: string) => ({
    reviewsDone: reviews.filter((one) => one.plan === id && one.state === 'done').length,
    reviewsAsked: reviews.filter((one) => one.plan === id && one.state !== 'released').length,
    openComments: comments.filter((one) => one.plan === id).length,
  });
};

/** Who has handed in a year's self-check and who has not, for every year of the round that has begun. */
const byYear = (
  round: RowOf<typeof schoolPlanRound>,
  approved: readonly Plan[],
  checks: readonly Check[],
  items: ReadonlyMap<string, CheckItem[]>,
  places: Names,
) => {
  const last = Math.min(round.toYear, Number(today().slice(0, 4)));
  const years = Array.from({ length: Math.max(0, last - round.fromYear + 1) }, (_, at) => round.fromYear + at);
  return years.map((year) => {
    const done = checks.filter((one) => one.year === year && one.state === 'submitted');
    const handedIn = new Set(done.map((one) => one.plan));
    return {
      year,
      expected: approved.length,
      submitted: done.length,
      missing: approved.filter((one) => !handedIn.has(one.id)).map((one) => party(places, one.school)),
      ratings: ratingsOf(done.flatMap((one) => items.get(one.id) ?? [])),
    };
  });
};

/** The bureau's view of a round. @throws Refusal `not-found` */
export const roundOverviewOf = async (tx: ReadTransaction, id: string) => {
  const round = await tx.get(schoolPlanRound, id);
  const plans = await tx.find(schoolPlan, { round: id });
  const planIds = plans.map((one) => one.id);
  const checks = await tx.find(schoolPlanCheck, { plan: planIds }, { sort: 'year' });
  const items = await itemsByCheck(
    tx,
    checks.map((one) => one.id),
  );
  const review = await reviewState(tx, planIds);
  const places = await tx.lookup(organisation, { id: [...round.schools, round.leadSection] });
  const names: Names = new Map(places.map((one) => [one.id, one.name]));
  const bySchool = new Map(plans.map((one) => [one.school, one]));
  const late = round.state === 'open' && today() > round.openUntil;
  const { version, name, state, fromYear, toYear, openFrom, openUntil } = round;
  const lead = party(names, round.leadSection);
  return {
    round: {
      id,
      version,
      name,
      state,
      fromYear,
      toYear,
      openFrom,
      openUntil,
      stateLabel: ROUND_STATES[state],
      leadSection: lead,
    },
    counts: countsOf(plans),
    schools: places
      .filter((one) => round.schools.includes(one.id))
      .map((school) => {
        const plan = bySchool.get(school.id);
        return {
          school: party(names, school.id),
          plan: plan ? { ...planLine(plan), ...review(plan.id) } : null,
          overdue: late && (!plan || MISSING.includes(plan.state)),
          checks: checks.filter((one) => one.plan === plan?.id).map((one) => checkLine(one, items.get(one.id) ?? [])),
        };
      }),
    checks: byYear(
      round,
      plans.filter((one) => one.state === 'approved'),
      checks,
      items,
      names,
    ),
  };
};

const planLine = ({ id, title, state, submittedAt, approvedAt }: Plan) => ({
  id,
  title,
  state,
  submittedAt,
  approvedAt,
  stateLabel: SCHOOL_PLAN_STATES[state],
});

const checkLine = ({ id, year, state, submittedAt }: Check, items: readonly CheckItem[]) => ({
  id,
  year,
  state,
  submittedAt,
  stateLabel: CHECK_STATES[state],
  ratings: ratingsOf(items),
});
