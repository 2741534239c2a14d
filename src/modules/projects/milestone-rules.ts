/** What a milestone must satisfy, and what follows from reporting, confirming and moving it. Source: row plan.projects. */
import { officesOf, peopleOf } from '#kernel/access';
import type { EffectContext, PrepareContext, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { milestonePath, projectFacts } from './facts.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;
type Values = Readonly<Record<string, unknown>>;

/** Why a milestone's dates do not fit its project; empty when they do. */
export const datesAgainst = (
  milestone: { readonly year: number; readonly dueOn: string },
  project: { readonly fromYear: number; readonly toYear: number },
): Reason[] => {
  const { year, dueOn } = milestone;
  const reasons: Reason[] = [];
  if (Number(dueOn.slice(0, 4)) !== year)
    reasons.push({
      field: 'dueOn',
      detail: `时限${dueOn}不在${year}年内`,
      remedy: `请填写${year}年的日期，或改到相应年度。`,
      facts: { code: 'other-year' },
    });
  if (year < project.fromYear || year > project.toYear)
    reasons.push({
      field: 'year',
      detail: `${year}年不在项目期限${project.fromYear}—${project.toYear}年之内`,
      remedy: '请改在期限内，或由会议决定延长项目后再登记。',
      facts: { code: 'outside-period' },
    });
  return reasons;
};

/** @throws Refusal `wrong-state`, `invalid` */
export const prepareMilestone = async ({
  tx,
  before,
  next,
}: PrepareContext<WriteTransaction>): Promise<Record<string, unknown>> => {
  const owner = await projectFacts(tx, next.project, { hold: !before });
  if (!before && owner.state !== 'preparing' && owner.state !== 'running')
    throw refuse('wrong-state', '节点没有保存', `项目“${owner.name}”已经结束`, '请在进行中的项目里登记节点。', {
      status: 409,
    });
  const moved = !before || before.dueOn !== next.dueOn || before.year !== next.year;
  const reasons = moved ? datesAgainst({ year: Number(next.year), dueOn: String(next.dueOn) }, owner) : [];
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '节点没有保存', reasons });
  return {};
};

const ask = async (tx: WriteTransaction, row: Values, title: string, note?: string): Promise<void> => {
  const owner = await projectFacts(tx, row.project);
  await assignTask(tx, {
    title: `${title}：${row.title}（${owner.name}）`,
    kind: 'report',
    organisation: String(row.organisation ?? owner.leadSection),
    dueOn: String(row.dueOn),
    about: { record: 'projectMilestone', id: String(row.id) },
    path: milestonePath(row.id),
    verb: 'report',
    ...(note ? { note } : {}),
  });
};

/** Whoever carries the milestone is asked to report it. */
export const askForReport = (tx: WriteTransaction, row: Values): Promise<void> => ask(tx, row, '完成并报送项目节点');

/** A milestone that comes into a running project is asked for at once; those of a preparing one when it starts. */
export const milestoneWritten = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (before) return;
  if ((await projectFacts(tx, row.project)).state === 'running') await askForReport(tx, row);
};

export const projectIsRunning = async ({ row, tx }: Read): Promise<Reason[]> => {
  const { state } = await projectFacts(tx, row.project);
  if (state === 'running') return [];
  return [
    {
      detail: '项目不在“进行中”',
      remedy: '请先启动项目，再办理节点。',
      facts: { code: 'project-not-running', state },
    },
  ];
};

/** Dates of a running project are moved by the office: the lead section does not extend its own. */
export const mayReschedule = async ({ row, tx, actor }: Read): Promise<Reason[]> => {
  const { state } = await projectFacts(tx, row.project);
  if (state !== 'running' || actor.role === 'office') return [];
  return [
    {
      detail: '项目已经启动，节点时限由办公室调整',
      remedy: '请向办公室说明理由。',
      facts: { code: 'office-only' },
    },
  ];
};

export const notCarried = ({ row }: Read): Reason[] =>
  row.carriedTo
    ? [{ detail: '这个节点已经结转到下一年', remedy: '请办理结转后的节点。', facts: { code: 'carried-already' } }]
    : [];

export const askToConfirm = async ({ next, tx }: Write): Promise<void> => {
  const owner = await projectFacts(tx, next.project);
  await settleTasks(tx, next.id, ['report']);
  for (const organisation of await officesOf(tx))
    await assignTask(tx, {
      title: `核验项目节点：${next.title}（${owner.name}）`,
      kind: 'confirm',
      organisation,
      about: { record: 'projectMilestone', id: next.id },
      path: milestonePath(next.id),
      verb: 'confirm',
    });
};

const tell = async (tx: WriteTransaction, row: Values, title: string, body?: string | null): Promise<void> => {
  const owner = await projectFacts(tx, row.project);
  const carriers = await peopleOf(tx, String(row.organisation ?? owner.leadSection));
  await notify(tx, {
    to: carriers.map((one) => one.personId).filter((id) => id !== tx.actor.personId),
    kind: 'reply',
    title: `${title}：${row.title}（${owner.name}）`,
    path: milestonePath(row.id),
    about: { record: 'projectMilestone', id: String(row.id) },
    ...(body ? { body } : {}),
  });
};

export const milestoneMet = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  await tell(tx, next, '节点已核验');
};

export const milestoneReturned = async ({ next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm'], '已退回');
  await ask(tx, next, '退回补充项目节点', reason ?? '');
};

export const milestoneNotMet = async ({ next, reason, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm'], '认定未完成');
  await dropTasks(tx, next.id, ['report']);
  await tell(tx, next, '节点认定未完成', reason);
};

export const milestoneRescheduled = async ({ next, reason, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id, ['report']);
  if ((await projectFacts(tx, next.project)).state === 'running')
    await ask(tx, next, '时限调整后报送项目节点', reason ?? '');
};

export const milestoneDropped = async ({ next, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id);
  await tell(tx, next, '节点经会议决定取消');
};
