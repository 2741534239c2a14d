/** Examinations of a draft. Source: 国务院令第713号 art. 19–27. */
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { addWorkdays, dateInChinese, parameterOn, today, workCalendar } from '#kernel/time';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { REVIEW_KINDS } from './codes.ts';
import { factsOf, newestVersion, planPath } from './facts.ts';
import { legalityReviewWorkdays } from './parameters.ts';
import { reasonsOf } from './refusals.ts';

/** The first day that leaves a legality review of a major decision its time (art. 26). */
const earliestDue = async (tx: ReadTransaction): Promise<string> => {
  const on = today();
  return addWorkdays(await workCalendar(tx), on, await parameterOn(tx, legalityReviewWorkdays, on)).on;
};

/** The newest text is examined, and whoever asks is remembered. @throws Refusal `invalid` */
export const prepareReview = async ({
  tx,
  before,
  next,
  values,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before && !('dueOn' in values)) return {};
  const plan = await factsOf(tx, next.plan, { hold: true });
  const version = await newestVersion(tx, next.plan);
  const due = String(next.dueOn);
  const least = plan.majorDecision && next.kind === 'legality' ? await earliestDue(tx) : today();
  const reasons = reasonsOf([
    [!version, 'no-text', '还没有规划文本', '请先上传文本。'],
    [plan.state !== 'reviewing', 'not-reviewing', '规划不在论证审查阶段', '请先结束征求意见，把规划转入论证审查。'],
    [
      due < least,
      'too-short',
      `期限${dateInChinese(due)}太近，最早是${dateInChinese(least)}`,
      '请给足审查时间。',
      'dueOn',
    ],
  ]);
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '没有送审', reasons });
  return before ? {} : { versionRead: version?.id ?? null, askedBy: tx.actor.personId };
};

/** Nobody examines the lawfulness of their own draft. */
export const isIndependent = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const plan = await factsOf(tx, row.plan);
  return reasonsOf([
    [
      row.kind === 'legality' && row.organisation === plan.leadSection,
      'own-draft',
      '主责科室不能审查自己起草的规划是否合法',
      '请送政策法规科等其他单位审查。',
    ],
  ]);
};

/** The examining organisation has it among its tasks until it has concluded. */
export const reviewWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before?.state === 'asked' && row.state === 'concluded') return settleTasks(tx, row.id, ['finish']);
  if (before?.state === 'asked' && row.state === 'recalled') return dropTasks(tx, row.id, ['finish']);
  if (before) return;
  const plan = await factsOf(tx, row.plan);
  await assignTask(tx, {
    organisation: String(row.organisation),
    title: `${REVIEW_KINDS[row.kind as keyof typeof REVIEW_KINDS]}：${plan.title}`,
    kind: 'comment',
    dueOn: String(row.dueOn),
    about: { record: 'longTermReview', id: row.id },
    path: planPath(plan.id, 'review'),
    verb: 'finish',
  });
};
