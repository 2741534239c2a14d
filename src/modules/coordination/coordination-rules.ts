/** Sending, closing and cancelling a coordinated task. Source: row plan.coordination. */
import { organisationOf } from '#kernel/access';
import type { PrepareContext, TransitionContext } from '#kernel/definition';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { settleTasks } from '#modules/tasks';
import { waitingOf } from './facts.ts';
import { levelOf } from './levels.ts';
import { coordinationRecipient } from './recipient-record.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;

/** The level follows from who sends. @throws Refusal `not-a-sender` */
export const prepareCoordination = async ({
  tx,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const sender = await organisationOf(tx, String(next.sender));
  if (sender.kind !== 'section' && sender.kind !== 'bureau')
    throw refuse('not-a-sender', '协同事项没有保存', `${sender.name}不是局机关单位`, '请由教育局或它的科室发起。');
  return { level: levelOf(sender.kind) };
};

export const mayBeSent = async ({ row, tx }: Read): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  if ((await tx.lookup(coordinationRecipient, { coordination: row.id, state: 'pending' }, { limit: 1 })).length === 0)
    reasons.push({ detail: '没有选择承办单位', remedy: '请添加承办单位后再发出。', facts: { code: 'no-recipients' } });
  if (String(row.dueOn) < today())
    reasons.push({
      field: 'dueOn',
      detail: `时限${row.dueOn}已经过去`,
      remedy: '请改为今天或以后的日期。',
      facts: { code: 'due-past' },
    });
  return reasons;
};

export const coordinationSent = async ({ next, tx }: Write): Promise<void> => {
  for (const row of await tx.lookup(coordinationRecipient, { coordination: next.id, state: 'pending' }))
    await tx.system.act(coordinationRecipient, row.id, 'deliver');
};

export const nobodyLeft = async ({ row, tx }: Read): Promise<Reason[]> => {
  const waiting = await waitingOf(tx, row.id);
  if (waiting === 0) return [];
  return [
    {
      detail: `还有${waiting}个单位没有办结`,
      remedy: '请等待反馈并确认，或撤回未签收的单位。',
      facts: { code: 'recipients-open', waiting },
    },
  ];
};

export const coordinationClosed = ({ next, tx }: Write): Promise<void> => settleTasks(tx, next.id, ['close']);

/** Everybody's part ends with the task; those who had accepted are told why. */
export const coordinationCancelled = async ({ next, reason, tx }: Write): Promise<void> => {
  const state = ['pending', 'sent', 'accepted', 'reported', 'declined'];
  const why = reason ? { reason } : {};
  for (const row of await tx.lookup(coordinationRecipient, { coordination: next.id, state }))
    await tx.system.act(coordinationRecipient, row.id, 'cancel', why);
};
