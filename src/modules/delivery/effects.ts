/** What follows from reporting, confirming and returning. */
import { sql } from 'kysely';
import { officesOf } from '#kernel/access';
import type { PrepareContext, Row, RowOf, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { decidedTargets } from '#modules/binding';
import { commitment, target } from '#modules/plan';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { claimsOf, takeOverClaims } from './confirmed-values.ts';
import { dutyOccurrence } from './duty-occurrence.ts';
import { reportRecord } from './late.ts';
import type { report } from './records.ts';

type Write = TransitionContext<WriteTransaction>;
type Read = TransitionContext<ReadTransaction>;
type Commitment = RowOf<typeof commitment>;

/** What every row of this module hangs on. */
export const commitmentOf = async (tx: ReadTransaction, row: Record<string, unknown>): Promise<Commitment> => {
  const found = await tx.peek(commitment, String(row.commitment));
  if (!found) throw refuse('not-found', '没有找到承诺事项', '它可能已被删除', '请刷新页面。', { status: 404 });
  return found;
};

const pageOf = (row: Commitment) => `/commitments/${row.id}`;

/** Reports are made while the work runs. */
export const isUnderWay = async ({ row, tx }: Read): Promise<Reason[]> => {
  const { state } = await commitmentOf(tx, row);
  if (state === 'running') return [];
  return [
    { detail: '承诺事项不在“推进中”', remedy: '请先启动，或等待调整结束。', facts: { code: 'not-running', state } },
  ];
};

/** No more can be confirmed than a milestone weighs, and no part of it where a record says how far things are. */
export const withinWeight = async ({ next, tx }: Read): Promise<Reason[]> => {
  const { weight, confirmedWeight } = next;
  if (confirmedWeight == null || Number(confirmedWeight) === Number(weight)) return [];
  if (Number(confirmedWeight) < Number(weight)) return wholeStepsAlone(tx, next);
  return [
    {
      field: 'confirmedWeight',
      detail: `确认权重${confirmedWeight}超过节点权重${weight}`,
      remedy: `请填写0到${weight}之间的数。`,
      facts: { code: 'above-weight' },
    },
  ];
};

const wholeStepsAlone = async (tx: ReadTransaction, { commitment: of, weight }: Row): Promise<Reason[]> => {
  const targets = await tx.lookup(target, { commitment: of, source: { op: 'ne', value: 'proposed' } });
  const decided = await decidedTargets(
    tx,
    targets.map(({ id }) => id),
  );
  const own = targets.filter(({ parent }) => parent === null);
  if (own.length === 0 || !own.every(({ id }) => decided.has(id))) return [];
  return [
    {
      field: 'confirmedWeight',
      detail: `这项承诺的进展由记录“${[...decided.values()].join('”“')}”计算，节点只核验完成与否，不填部分权重`,
      remedy: `已经完成的，请填${weight}；没有完成的，请退回。`,
      facts: { code: 'record-decides' },
    },
  ];
};

export const askOffices = async (
  tx: WriteTransaction,
  given: { title: string; record: string; id: string; path: string; verb?: string },
): Promise<void> => {
  const { title, record, id, path, verb = 'confirm' } = given;
  for (const organisation of await officesOf(tx))
    await assignTask(tx, { title, kind: 'confirm', organisation, verb, about: { record, id }, path });
};

export const askToConfirmMilestone = async ({ next, tx }: Write): Promise<void> => {
  const owner = await commitmentOf(tx, next);
  await settleTasks(tx, next.id, ['report']);
  await askOffices(tx, {
    title: `核验节点：${next.title}（${owner.title}）`,
    record: 'milestone',
    id: next.id,
    path: pageOf(owner),
  });
};

export const milestoneConfirmed = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  await tell(
    tx,
    next.reportedBy,
    `节点已核验：${next.title}`,
    pageOf(await commitmentOf(tx, next)),
    'milestone',
    next.id,
  );
};

export const milestoneReturned = async ({ row, next, reason, tx }: Write): Promise<void> => {
  const owner = await commitmentOf(tx, next);
  await settleTasks(tx, next.id, ['confirm'], '已退回');
  const about = { about: { record: 'milestone', id: next.id }, path: pageOf(owner), verb: 'report' };
  const assignee = typeof row.reportedBy === 'string' ? { assignee: row.reportedBy } : {};
  if (owner.leadSection)
    await assignTask(tx, {
      title: `节点退回补充：${next.title}`,
      kind: 'report',
      organisation: owner.leadSection,
      note: reason ?? '',
      ...assignee,
      ...about,
    });
};

export const tell = async (
  tx: WriteTransaction,
  person: unknown,
  title: string,
  path: string,
  record: string,
  id: string,
): Promise<void> => {
  if (typeof person === 'string' && person !== tx.actor.personId)
    await notify(tx, { to: [person], kind: 'task', title, path, about: { record, id } });
};

export const withdrawn = ({ next, tx }: Write): Promise<void> => dropTasks(tx, next.id, ['confirm']);

/** A report that names a period answers a duty of the same commitment. */
export const fitsItsDuty = async (context: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  const { tx, next, values } = context;
  if ('claims' in values) await refuseDecided(tx, values);
  if (typeof next.duty !== 'string') return {};
  const [owed] = await tx.rows<{ commitment: string; period: string }>(
    sql`select commitment, period from duty_occurrence where id = ${next.duty}::uuid`,
  );
  if (owed?.commitment !== next.commitment)
    throw refuse('foreign-duty', '进展报告没有保存', '所选期次不属于这项承诺', '请重新选择期次。');
  return { period: owed?.period };
};

/** Claims on targets that a record decides, with the record's name. */
const decidedClaims = async (tx: ReadTransaction, row: Readonly<Record<string, unknown>>): Promise<Reason[]> => {
  const claimed = claimsOf(row).map((claim) => claim.target);
  const decided = claimed.length > 0 ? await decidedTargets(tx, claimed) : new Map<string, string>();
  return [...new Set(decided.values())].map((title) => ({
    field: 'claims',
    detail: `这个目标的数值由记录“${title}”计算，不能填报`,
    remedy: '请删去申报数值；情况可以写在“进展”里。记录有误的，请更正登记册里的记录。',
    facts: { code: 'record-decides' },
  }));
};

/** @throws Refusal `record-decides` */
const refuseDecided = async (tx: ReadTransaction, values: Readonly<Record<string, unknown>>): Promise<void> => {
  const reasons = await decidedClaims(tx, values);
  if (reasons.length > 0) throw new Refusal({ code: 'record-decides', title: '进展报告没有保存', reasons });
};

/** The occurrence that a report answers is done, or due again when the last report on it is taken back. */
const answerDuty = async (tx: WriteTransaction, duty: unknown, verb: 'finish' | 'reopen'): Promise<void> => {
  if (typeof duty !== 'string') return;
  // Locked, so that of two reports taken back at once the later one sees that nothing stands any more.
  const { state } = await tx.system.lock(dutyOccurrence, duty, verb);
  if (state !== (verb === 'finish' ? 'due' : 'done')) return;
  if (verb === 'reopen' && (await isAnswered(tx, duty))) return;
  await tx.system.act(dutyOccurrence, duty, verb);
  if (verb === 'finish') await settleTasks(tx, duty, ['submit']);
};

const isAnswered = async (tx: ReadTransaction, duty: string): Promise<boolean> =>
  (await tx.lookup(reportRecord(), { duty, state: ['submitted', 'confirmed'] }, { limit: 1 })).length > 0;

export const reportWithdrawn = async (context: Write): Promise<void> => {
  await withdrawn(context);
  await answerDuty(context.tx, context.next.duty, 'reopen');
};

export const reportSubmitted = async ({ next, tx }: Write): Promise<void> => {
  const owner = await commitmentOf(tx, next);
  await answerDuty(tx, next.duty, 'finish');
  await settleTasks(tx, next.id, ['submit']);
  await askOffices(tx, {
    title: `核验进展报告：${owner.title}（${next.period}）`,
    record: 'report',
    id: next.id,
    path: pageOf(owner),
  });
};

/** Claims name targets of this very commitment. */
const claimsOwnTargets = async ({ next, tx }: Read): Promise<Reason[]> => {
  const claimed = claimsOf(next);
  if (claimed.length === 0) return [];
  const own = new Set((await tx.lookup(target, { commitment: next.commitment })).map((row) => row.id));
  if (claimed.every((claim) => own.has(claim.target))) return [];
  return [
    {
      field: 'claims',
      detail: '申报数值里有不属于这项承诺的目标',
      remedy: '请只填本事项的目标。',
      facts: { code: 'foreign-target' },
    },
  ];
};

/** A report is handed in while the work runs, and claims what the commitment promises. */
export const mayBeHandedIn = async (context: Read): Promise<Reason[]> => [
  ...(await isUnderWay(context)),
  ...(await claimsOwnTargets(context)),
  ...(await decidedClaims(context.tx, context.next)),
];

/** What a confirmed report claims is where its targets stand. */
export const reportConfirmed = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  await takeOverClaims(tx, next as RowOf<typeof report>);
  await tell(
    tx,
    next.submittedBy,
    `进展报告已核验（${next.period}）`,
    pageOf(await commitmentOf(tx, next)),
    'report',
    next.id,
  );
};

export const reportReturned = async ({ row, next, reason, tx }: Write): Promise<void> => {
  const owner = await commitmentOf(tx, next);
  await settleTasks(tx, next.id, ['confirm'], '已退回');
  const assignee = typeof row.submittedBy === 'string' ? { assignee: row.submittedBy } : {};
  if (owner.leadSection)
    await assignTask(tx, {
      title: `进展报告退回补充：${owner.title}（${next.period}）`,
      kind: 'report',
      organisation: owner.leadSection,
      note: reason ?? '',
      verb: 'submit',
      about: { record: 'report', id: next.id },
      path: pageOf(owner),
      ...assignee,
    });
};
