/** Reviewing a school's plan: who may comment when, and what follows. Source: row plan.school-plans. */
import { sql } from 'kysely';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { reviewPath, schoolPlanFacts, schoolPlanPath } from './facts.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

export type ReviewFacts = {
  readonly waiting: number;
  readonly done: number;
  readonly against: number;
  readonly openComments: number;
};

/** How the review of a plan stands. */
export const reviewFacts = async (tx: ReadTransaction, planId: string): Promise<ReviewFacts> => {
  const [found] = await tx.rows<ReviewFacts>(
    sql`select count(*) filter (where state = 'asked') as waiting, count(*) filter (where state = 'done') as done,
        count(*) filter (where state = 'done' and verdict = 'against') as against,
        (select count(*) from school_plan_comment c where c.plan = ${planId}::uuid and c.state = 'open') as "openComments"
      from school_plan_review where plan = ${planId}::uuid`,
  );
  return found ?? { waiting: 0, done: 0, against: 0, openComments: 0 };
};

/** Why a plan with such a review cannot be approved; empty when it can. */
export const approvalAgainst = ({ waiting, done, against, openComments }: ReviewFacts): Reason[] => {
  const checks: [boolean, Reason][] = [
    [
      waiting > 0,
      {
        detail: `还有${waiting}位评审人没有完成评审`,
        remedy: '请等待或催办。',
        facts: { code: 'reviews-open', waiting },
      },
    ],
    [
      done < 2,
      {
        detail: `现有${done}位评审人完成评审`,
        remedy: '需要两位以上评审人，请补充评审。',
        facts: { code: 'too-few-reviews', done },
      },
    ],
    [
      against > 0,
      {
        detail: `有${against}位评审人暂不同意`,
        remedy: '请退回学校修改，或请评审人复评。',
        facts: { code: 'reviewer-against', against },
      },
    ],
    [
      openComments > 0,
      {
        detail: `还有${openComments}条评审意见没有答复`,
        remedy: '请学校逐条答复后再批准。',
        facts: { code: 'comments-open', openComments },
      },
    ],
  ];
  return checks.filter(([holds]) => holds).map(([, reason]) => reason);
};

export const planIsUnderReview = async ({ row, tx }: Read): Promise<Reason[]> => {
  const { state } = await schoolPlanFacts(tx, row.plan);
  if (state === 'underReview') return [];
  return [
    {
      detail: '规划不在评审中',
      remedy: '请等待学校报送、主责科室送评审。',
      facts: { code: 'not-under-review', state },
    },
  ];
};

/** When everything that an approval waits for is there, the lead section is asked to decide. */
const askToApproveWhenReady = async (tx: WriteTransaction, planId: string): Promise<void> => {
  const plan = await schoolPlanFacts(tx, planId);
  if (plan.state !== 'underReview' || approvalAgainst(await reviewFacts(tx, planId)).length > 0) return;
  await assignTask(tx, {
    title: `审定：${plan.title}`,
    kind: 'decide',
    organisation: plan.leadSection,
    about: { record: 'schoolPlan', id: planId },
    path: schoolPlanPath(planId),
    verb: 'approve',
    asker: null,
  });
};

export const askReviewer = async (tx: WriteTransaction, row: Values): Promise<void> => {
  const plan = await schoolPlanFacts(tx, row.plan);
  await assignTask(tx, {
    title: `评审：${plan.title}`,
    kind: 'comment',
    organisation: String(row.organisation),
    assignee: String(row.reviewer),
    about: { record: 'schoolPlanReview', id: String(row.id) },
    path: reviewPath(String(row.id)),
    verb: 'finish',
  });
};

export const reviewFinished = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['finish']);
  await askToApproveWhenReady(tx, String(next.plan));
};

export const reviewReleased = async ({ next, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id, ['finish']);
  await askToApproveWhenReady(tx, String(next.plan));
};

export const askedAgain = ({ next, tx }: Write): Promise<void> => askReviewer(tx, next);

/** A comment is its reviewer's, on a plan under review, about a goal of that plan. @throws Refusal */
export const prepareComment = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const plan = await schoolPlanFacts(tx, next.plan, { hold: true });
  const title = '评审意见没有保存';
  if (plan.state !== 'underReview')
    throw refuse('not-under-review', title, '规划不在评审中', '请等待主责科室送评审。', { status: 409 });
  const [goal] = next.goal
    ? await tx.rows<{ plan: string }>(sql`select plan from school_plan_goal where id = ${String(next.goal)}::uuid`)
    : [];
  if (next.goal && goal?.plan !== next.plan)
    throw refuse('other-plan', title, '所选目标不属于这份规划', '请重新选择目标。');
  return { reviewer: tx.actor.personId, organisation: tx.actor.organisationId };
};

/** The school is asked once, however many comments there are. */
export const askForAnswer = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  const plan = await schoolPlanFacts(tx, row.plan);
  await dropTasks(tx, plan.id, ['approve']);
  await assignTask(tx, {
    title: `答复评审意见：${plan.title}`,
    kind: 'do',
    organisation: plan.school,
    about: { record: 'schoolPlan', id: plan.id },
    path: schoolPlanPath(plan.id),
    verb: 'answer',
  });
};

export const commentAnswered = async ({ next, tx }: Write): Promise<void> => {
  const plan = await schoolPlanFacts(tx, next.plan);
  if ((await reviewFacts(tx, plan.id)).openComments === 0) await settleTasks(tx, plan.id, ['answer']);
  if (next.reviewer)
    await notify(tx, {
      to: [String(next.reviewer)],
      kind: 'reply',
      title: `学校已答复评审意见：${plan.title}`,
      body: String(next.answer).slice(0, 500),
      path: schoolPlanPath(plan.id),
      about: { record: 'schoolPlanComment', id: next.id },
    });
  await askToApproveWhenReady(tx, plan.id);
};

export const commentReopened = async ({ next, reason, tx }: Write): Promise<void> => {
  const plan = await schoolPlanFacts(tx, next.plan);
  await dropTasks(tx, plan.id, ['approve']);
  await assignTask(tx, {
    title: `再次答复评审意见：${plan.title}`,
    kind: 'do',
    organisation: plan.school,
    note: reason ?? '',
    about: { record: 'schoolPlan', id: plan.id },
    path: schoolPlanPath(plan.id),
    verb: 'answer',
  });
};
