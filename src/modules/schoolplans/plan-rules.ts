/** Submitting, reviewing, approving a school's plan. Source: row plan.school-plans. */
import { peopleOf, postsOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { type SchoolPlanFacts, schoolPlanFacts, schoolPlanPath } from './facts.ts';
import { schoolPlanGoal } from './goal-record.ts';
import { schoolPlanReview } from './review-records.ts';
import { approvalAgainst, askReviewer, reviewFacts } from './review-rules.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;

/** Posts from which a reviewer may come. */
const REVIEWING: readonly string[] = ['section', 'inspector', 'office', 'leader'];

/** Why a plan cannot be submitted today; one that was returned comes back as long as the round is open. */
export const windowAgainst = (
  plan: Pick<SchoolPlanFacts, 'state' | 'roundState' | 'openFrom' | 'openUntil'>,
  on: string,
): Reason[] => {
  if (plan.roundState !== 'open')
    return [{ detail: '这一轮规划没有开放', remedy: '请联系主责科室。', facts: { code: 'round-not-open' } }];
  if (plan.state === 'returned' || (plan.openFrom <= on && on <= plan.openUntil)) return [];
  return [
    {
      detail: `报送时间为${plan.openFrom}至${plan.openUntil}，今天不在其间`,
      remedy: '请在报送时间内办理；已过期的，请联系主责科室延长。',
      facts: { code: 'outside-window' },
    },
  ];
};

export const mayBeSubmitted = async ({ row, tx }: Read): Promise<Reason[]> => {
  const reasons = windowAgainst(await schoolPlanFacts(tx, row.id), today());
  if ((await tx.lookup(schoolPlanGoal, { plan: row.id }, { limit: 1 })).length === 0)
    reasons.push({ detail: '还没有填写目标', remedy: '请至少填写一个目标。', facts: { code: 'no-goals' } });
  return reasons;
};

export const schoolPlanSubmitted = async ({ next, tx }: Write): Promise<void> => {
  const plan = await schoolPlanFacts(tx, next.id);
  await settleTasks(tx, next.id, ['submit']);
  await assignTask(tx, {
    title: `送评审：${plan.title}`,
    kind: 'do',
    organisation: plan.leadSection,
    about: { record: 'schoolPlan', id: next.id },
    path: schoolPlanPath(next.id),
    verb: 'startReview',
  });
};

/** Several reviewers, each of a post in the bureau, none of them the submitter. */
export const reviewersFit = async ({ row, next, tx }: Read): Promise<Reason[]> => {
  const wanted = [...new Set(next.reviewers as string[])];
  const reasons: Reason[] = [];
  if (wanted.length < 2)
    reasons.push({
      field: 'reviewers',
      detail: `只选了${wanted.length}位评审人`,
      remedy: '请选择两位以上评审人。',
      facts: { code: 'too-few-reviewers' },
    });
  for (const person of wanted) {
    const fits = (await postsOf(tx, person)).some((post) => REVIEWING.includes(post.role));
    if (!fits || person === row.submittedBy)
      reasons.push({
        field: 'reviewers',
        detail: '所选评审人里有人不是局机关科室人员或督学',
        remedy: '请从科室人员和督学里选择。',
        facts: { code: 'not-a-reviewer', person },
      });
  }
  return reasons;
};

/** Each named reviewer is asked, those of an earlier review anew; others are released. */
export const reviewStarted = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['startReview']);
  const wanted = new Set(next.reviewers as string[]);
  const known = await tx.lookup(schoolPlanReview, { plan: next.id });
  for (const row of known) {
    if (!wanted.has(row.reviewer) && row.state === 'asked')
      await tx.system.act(schoolPlanReview, row.id, 'release', { reason: '本次评审另选评审人' });
    else if (wanted.has(row.reviewer) && row.state !== 'asked')
      await tx.system.act(schoolPlanReview, row.id, 'askAgain');
    else if (wanted.has(row.reviewer)) await askReviewer(tx, row);
    wanted.delete(row.reviewer);
  }
  for (const reviewer of wanted) {
    const post = (await postsOf(tx, reviewer)).find((one) => REVIEWING.includes(one.role));
    const organisation = post?.organisation ?? String(tx.actor.organisationId);
    await askReviewer(tx, await tx.system.create(schoolPlanReview, { plan: next.id, reviewer, organisation }));
  }
};

export const mayBeApproved = async ({ row, tx }: Read): Promise<Reason[]> =>
  approvalAgainst(await reviewFacts(tx, row.id));

const tellSchool = async (tx: WriteTransaction, id: string, title: string, body: string | null): Promise<void> => {
  const plan = await schoolPlanFacts(tx, id);
  await notify(tx, {
    to: (await peopleOf(tx, plan.school)).map((one) => one.personId),
    kind: 'reply',
    title: `${title}：${plan.title}`,
    path: schoolPlanPath(id),
    about: { record: 'schoolPlan', id },
    ...(body ? { body } : {}),
  });
};

export const schoolPlanApproved = async ({ next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['approve']);
  await tellSchool(tx, next.id, '规划已批准', reason);
};

export const schoolPlanReturned = async ({ next, reason, tx }: Write): Promise<void> => {
  const plan = await schoolPlanFacts(tx, next.id);
  await dropTasks(tx, next.id, ['startReview', 'approve', 'answer']);
  for (const row of await tx.lookup(schoolPlanReview, { plan: next.id, state: 'asked' }))
    await dropTasks(tx, row.id, ['finish']);
  await assignTask(tx, {
    title: `修改后再报：${plan.title}`,
    kind: 'report',
    organisation: plan.school,
    note: reason ?? '',
    about: { record: 'schoolPlan', id: next.id },
    path: schoolPlanPath(next.id),
    verb: 'submit',
  });
};

export const schoolPlanExempted = async ({ next, reason, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id);
  await tellSchool(tx, next.id, '本轮免报', reason);
};
