/** Receiving, passing on, reporting and confirming a coordinated task. Source: row plan.coordination. */
import { organisationOf } from '#kernel/access';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import {
  type CoordinationFacts,
  coordinationFacts,
  coordinationPath,
  type RecipientFacts,
  recipientFacts,
  recipientPath,
  waitingOf,
} from './facts.ts';
import { levelOf, mayReach } from './levels.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

const TITLE = '没有发送给这个单位';

/** Whether the task, and the addressee it is passed on by, can take a further recipient. */
const refuseIfClosed = (task: CoordinationFacts, parent: RecipientFacts | undefined, next: Values): void => {
  if (task.state !== 'draft' && task.state !== 'sent')
    throw refuse('wrong-state', TITLE, '这件协同事项已经办结或撤销', '请另建协同事项。', { status: 409 });
  if (!next.parent) return;
  if (!parent || parent.coordination !== next.coordination)
    throw refuse('other-task', TITLE, '转发单位不属于这件协同事项', '请刷新页面后重试。');
  if (parent.state !== 'accepted')
    throw refuse('not-accepted', TITLE, '本单位还没有签收，或已经反馈', '请先签收，再转给下级单位。', { status: 409 });
};

/** Where a new recipient stands: asked by whom, on which level, below whom, by when. @throws Refusal */
export const prepareRecipient = async ({
  tx,
  id,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  if (before) return {};
  const task = await coordinationFacts(tx, next.coordination, { hold: true });
  const parent = next.parent ? await recipientFacts(tx, next.parent) : undefined;
  refuseIfClosed(task, parent, next);
  const from = await organisationOf(tx, parent?.organisation ?? task.sender);
  const to = await organisationOf(tx, String(next.organisation));
  const latest = parent?.dueOn ?? task.dueOn;
  const reasons: Reason[] = [];
  if (!mayReach(from, to, Boolean(parent)))
    reasons.push({
      field: 'organisation',
      detail: `${from.name}不能把事项${parent ? '转给' : '发给'}${to.name}`,
      remedy: parent ? '请转给下一级单位。' : '请选择科室、镇街、学校或其他部门。',
      facts: { code: 'wrong-level' },
    });
  if (next.dueOn && String(next.dueOn) > latest)
    reasons.push({
      field: 'dueOn',
      detail: `时限${next.dueOn}晚于上级要求的${latest}`,
      remedy: `请填写不晚于${latest}的日期。`,
      facts: { code: 'after-deadline' },
    });
  if (reasons.length > 0)
    throw new Refusal({
      code: reasons.length === 1 ? String(reasons[0]?.facts?.code) : 'invalid',
      title: TITLE,
      reasons,
    });
  return {
    asker: from.id,
    level: levelOf(to.kind),
    path: `${parent?.path ?? '/'}${id}/`,
    dueOn: next.dueOn ?? latest,
    state: task.state === 'sent' ? 'sent' : 'pending',
  };
};

type Ask = {
  title: string;
  kind: 'receive' | 'report' | 'confirm' | 'decide';
  to: unknown;
  verb: string;
  note?: string;
};

const ask = async (tx: WriteTransaction, row: Values, { title, kind, to, verb, note }: Ask): Promise<void> => {
  const task = await coordinationFacts(tx, row.coordination);
  await assignTask(tx, {
    title: `${title}：${task.title}`,
    kind,
    organisation: String(to),
    dueOn: String(row.dueOn ?? task.dueOn),
    about: { record: 'coordinationRecipient', id: String(row.id) },
    path: recipientPath(row.id),
    verb,
    ...(note ? { note } : {}),
  });
};

const deliver = (tx: WriteTransaction, row: Values): Promise<void> =>
  ask(tx, row, {
    title: '签收',
    kind: 'receive',
    to: row.organisation,
    verb: 'accept',
    ...(row.note ? { note: String(row.note) } : {}),
  });

/** Added to a task that is already out: delivered at once. */
export const recipientWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before && row.state === 'sent') await deliver(tx, row);
};

export const recipientDelivered = ({ next, tx }: Write): Promise<void> => deliver(tx, next);

export const taskIsOut = async ({ row, tx }: Read): Promise<Reason[]> => {
  const { state } = await coordinationFacts(tx, row.coordination);
  if (state === 'sent') return [];
  return [{ detail: '这件协同事项不在办理中', remedy: '请联系发起单位。', facts: { code: 'not-out', state } }];
};

/** An addressee reports when those it passed the task on to are done. */
export const nobodyBelowWaits = async (context: Read): Promise<Reason[]> => {
  const { row, tx } = context;
  const reasons = await taskIsOut(context);
  const waiting = await waitingOf(tx, String(row.coordination), row.id);
  if (waiting > 0)
    reasons.push({
      detail: `转给的下级单位还有${waiting}个没有办结`,
      remedy: '请等待、催办，或撤回后再反馈。',
      facts: { code: 'below-open', waiting },
    });
  return reasons;
};

export const recipientAccepted = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['accept']);
  await ask(tx, next, { title: '办理并反馈', kind: 'report', to: next.organisation, verb: 'report' });
};

/** When nobody is left with the task, its sender is asked to close it. */
const askToCloseWhenDone = async (tx: WriteTransaction, row: Values): Promise<void> => {
  const task = await coordinationFacts(tx, row.coordination);
  if (task.state !== 'sent' || (await waitingOf(tx, task.id)) > 0) return;
  await assignTask(tx, {
    title: `办结协同事项：${task.title}`,
    kind: 'decide',
    organisation: task.sender,
    about: { record: 'coordination', id: task.id },
    path: coordinationPath(task.id),
    verb: 'close',
    asker: null,
  });
};

export const recipientDeclined = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['accept'], '不能承接');
  const note = String(next.declinedFor);
  await ask(tx, next, { title: '对方不能承接，请另行安排', kind: 'decide', to: next.asker, verb: 'resend', note });
  await askToCloseWhenDone(tx, next);
};

export const recipientResent = async ({ next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['resend']);
  await dropTasks(tx, String(next.coordination), ['close']);
  await deliver(tx, { ...next, note: reason });
};

export const recipientReported = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['report']);
  await ask(tx, next, { title: '确认协同反馈', kind: 'confirm', to: next.asker, verb: 'confirm' });
};

export const recipientReturned = async ({ next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm'], '已退回');
  const note = reason ?? '';
  await ask(tx, next, { title: '补充后再反馈', kind: 'report', to: next.organisation, verb: 'report', note });
};

export const recipientConfirmed = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  const { title } = await coordinationFacts(tx, next.coordination);
  const about = { record: 'coordinationRecipient', id: next.id };
  if (next.reportedBy)
    await notify(tx, {
      to: [String(next.reportedBy)],
      kind: 'reply',
      title: `协同反馈已确认：${title}`,
      path: recipientPath(next.id),
      about,
    });
  await askToCloseWhenDone(tx, next);
};

/** A recipient that passed the task on is taken back after those below it. */
export const nobodyBelow = async ({ row, tx }: Read): Promise<Reason[]> => {
  const waiting = await waitingOf(tx, String(row.coordination), row.id);
  if (waiting === 0) return [];
  return [
    {
      detail: `它转给的下级单位还有${waiting}个没有办结`,
      remedy: '请先由它撤回或确认下级单位。',
      facts: { code: 'below-open', waiting },
    },
  ];
};

/** Nobody's task any more; who had accepted it is told why. */
export const recipientWithdrawn = async ({ row, next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['resend']);
  await dropTasks(tx, next.id);
  const { title } = await coordinationFacts(tx, next.coordination);
  if (row.acceptedBy)
    await notify(tx, {
      to: [String(row.acceptedBy)],
      kind: 'inform',
      title: `协同事项已撤回：${title}`,
      body: reason ?? '',
      path: recipientPath(next.id),
      about: { record: 'coordinationRecipient', id: next.id },
    });
  await askToCloseWhenDone(tx, next);
};
