/** An improvement is asked for, planned, carried out and seen by a second person. Tasks follow from each step. */
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { openGap } from './facts.ts';

type Write = TransitionContext<WriteTransaction>;

export const improvementPath = (id: string): string => `/records/improvements/${id}`;

/** @throws Refusal `past` for a deadline before today, `duplicate-gap` while one of the same indicator is open */
export const prepareImprovement = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  if (String(next.dueOn) < today())
    throw refuse('past', '改进事项没有保存', '完成时限早于今天', '请填写今天或以后的日期。');
  if (next.item && (await openGap(tx, String(next.organisation), String(next.item))))
    throw refuse(
      'duplicate-gap',
      '改进事项没有保存',
      '该单位的同一指标已有未销号的改进事项',
      '请在已有事项中补充，销号后再新建。',
    );
  return { askedBy: tx.actor.personId, asker: tx.actor.organisationId };
};

export const askForPlan = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  await assignTask(tx, {
    title: `制定改进措施：${row.title}`,
    kind: 'do',
    organisation: String(row.organisation),
    dueOn: String(row.dueOn),
    about: { record: 'improvement', id: row.id },
    path: improvementPath(row.id),
    verb: 'plan',
  });
};

export const askToReport = async ({ tx, next }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['plan', 'confirm']);
  await assignTask(tx, {
    title: `落实并报告：${next.title}`,
    kind: 'report',
    organisation: String(next.organisation),
    dueOn: String(next.dueOn),
    about: { record: 'improvement', id: next.id },
    path: improvementPath(next.id),
    verb: 'report',
  });
};

/** What is reported has an action that was decided before. */
export const isPlanned = ({ row }: TransitionContext<ReadTransaction>): Reason[] =>
  row.action ? [] : [{ field: 'action', detail: '还没有制定措施', remedy: '请先制定措施。' }];

export const askToConfirm = async ({ tx, next }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['report']);
  await assignTask(tx, {
    title: `核验改进情况：${next.title}`,
    kind: 'confirm',
    organisation: String(next.asker),
    about: { record: 'improvement', id: next.id },
    path: improvementPath(next.id),
    verb: 'confirm',
  });
};

export const settled = async ({ tx, next }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  await dropTasks(tx, next.id);
};
