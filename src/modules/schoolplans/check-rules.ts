/** The yearly self-check of a school against its approved plan. Source: row plan.school-plans. */
import { sql } from 'kysely';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, settleTasks } from '#modules/tasks';
import { schoolPlanCheckItem } from './check-item-record.ts';
import { type SchoolPlanFacts, schoolPlanFacts, schoolPlanPath } from './facts.ts';
import { schoolPlanGoal } from './goal-record.ts';

type Write = TransitionContext<WriteTransaction>;

/** The verb of the task that asks for a year's self-check of a plan. */
export const checkVerb = (year: number) => `check${year}`;

/** Why a year cannot be checked against the plan; empty when it can. */
export const checkAgainst = (
  plan: Pick<SchoolPlanFacts, 'state' | 'fromYear' | 'toYear'>,
  year: number,
  thisYear: number,
): Reason[] => {
  const reasons: Reason[] = [];
  if (plan.state !== 'approved')
    reasons.push({
      detail: '规划还没有批准',
      remedy: '请在规划批准后开展年度自查。',
      facts: { code: 'plan-not-approved' },
    });
  if (year < plan.fromYear || year > plan.toYear)
    reasons.push({
      field: 'year',
      detail: `${year}年不在规划期${plan.fromYear}—${plan.toYear}年之内`,
      remedy: '请核对年度。',
      facts: { code: 'outside-period' },
    });
  if (year > thisYear)
    reasons.push({
      field: 'year',
      detail: `${year}年还没有到`,
      remedy: '请到当年再自查。',
      facts: { code: 'future-year' },
    });
  return reasons;
};

/** @throws Refusal `invalid` with every reason */
export const prepareCheck = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const plan = await schoolPlanFacts(tx, next.plan);
  const reasons = checkAgainst(plan, Number(next.year), Number(today().slice(0, 4)));
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '年度自查没有保存', reasons });
  return { school: plan.school };
};

/** Each goal of the plan gets its line: the form comes prefilled. */
export const linesForGoals = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  for (const goal of await tx.lookup(schoolPlanGoal, { plan: row.plan }))
    await tx.system.create(schoolPlanCheckItem, { check: row.id, goal: goal.id });
};

/** Every goal is rated, with a sentence that says why. */
export const everyGoalRated = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const bare = await tx.rows<{ title: string }>(
    sql`select g.title from school_plan_check_item i join school_plan_goal g on g.tenant_id = i.tenant_id and g.id = i.goal
      where i."check" = ${row.id}::uuid and (i.rating is null or coalesce(i.account, '') = '') order by g."order"`,
  );
  if (bare.length === 0) return [];
  const names = bare
    .slice(0, 5)
    .map((one) => `“${one.title}”`)
    .join('、');
  return [
    {
      detail: `还有${bare.length}个目标没有评定或没有说明：${names}`,
      remedy: '请逐个目标填写评定和说明。',
      facts: { code: 'goals-unrated', goals: bare.length },
    },
  ];
};

export const checkSubmitted = ({ next, tx }: Write): Promise<void> =>
  settleTasks(tx, String(next.plan), [checkVerb(Number(next.year))]);

/** Asks a school for a year's self-check; an open ask is not doubled. */
export const askForCheck = async (
  tx: WriteTransaction,
  planId: string,
  year: number,
  more: { readonly dueOn?: string | undefined; readonly note?: string | undefined } = {},
): Promise<void> => {
  const plan = await schoolPlanFacts(tx, planId);
  await assignTask(tx, {
    title: `${year}年度自查：${plan.title}`,
    kind: 'report',
    organisation: plan.school,
    dueOn: more.dueOn ?? null,
    about: { record: 'schoolPlan', id: planId },
    path: schoolPlanPath(planId),
    verb: checkVerb(year),
    ...(more.note ? { note: more.note } : {}),
  });
};

export const checkReturned = ({ next, reason, tx }: Write): Promise<void> =>
  askForCheck(tx, String(next.plan), Number(next.year), { note: reason ?? '' });
