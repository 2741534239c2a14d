/** Entries of a portfolio: claimed by one, vouched for by another, or posted by another module. */
import { sql } from 'kysely';
import type { EffectContext, PrepareContext, Row, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { assignTask, settleTasks } from '#modules/tasks';
import { teacherFacts, teacherPath } from './facts.ts';

type Write = TransitionContext<WriteTransaction>;

const TITLE = '档案没有保存';

/** The row lies with the school that keeps its teacher. What another module posted is corrected there. */
export const prepareEntry = async ({ tx, before, next }: PrepareContext<WriteTransaction>) => {
  if (String(next.on) > today()) throw refuse('future-entry', TITLE, '日期还没有到', '请在发生之后填报。');
  if (before) {
    if (before.sourceRecord && !tx.unbound && before.state === next.state)
      throw refuse('posted', TITLE, '这一条由业务系统记入', '请在来源的业务里更正，档案随之更正。');
    return {};
  }
  const { school, status } = await teacherFacts(tx, String(next.teacher));
  if (status === 'left' && !tx.unbound) throw refuse('left', TITLE, '这位教职工已经离职', '离职后的档案不再增加。');
  return { school, ...(next.sourceRecord ? {} : { claimedBy: tx.actor.personId }) };
};

/** A posted entry stands as long as its source does. */
export const notPosted = ({ row }: Write): Reason[] =>
  row.sourceRecord
    ? [{ detail: '这一条由业务系统记入', remedy: '请在来源的业务里更正或撤销。', facts: { code: 'posted' } }]
    : [];

/** One task for the school, however many claims wait. */
const ask = async (tx: WriteTransaction, row: Row): Promise<void> => {
  if (row.state !== 'claimed' || !row.school) return;
  await assignTask(tx, {
    title: '确认教师填报的专业发展档案',
    kind: 'confirm',
    organisation: String(row.school),
    about: { record: 'organisation', id: String(row.school) },
    path: '/staff/claims',
    verb: 'confirmEntries',
    asker: null,
  });
};

export const askToConfirm = async ({ tx, row, before }: EffectContext<WriteTransaction>): Promise<void> => {
  if (!before) await ask(tx, row);
};
export const askAgain = ({ tx, next }: Write): Promise<void> => ask(tx, next);

const waitingIn = async (tx: ReadTransaction, school: unknown): Promise<number> => {
  const [counted] = await tx.rows<{ n: number }>(
    sql`select (select count(*) from training_record where school = ${school}::uuid and state = 'claimed')
      + (select count(*) from work where school = ${school}::uuid and state = 'claimed')
      + (select count(*) from honour where school = ${school}::uuid and state = 'claimed') as n`,
  );
  return Number(counted?.n ?? 0);
};

/** The teacher hears the verdict; when nothing waits any more, the school's task is done. */
export const tellVerdict = async ({ tx, next, reason }: Write): Promise<void> => {
  const { person } = await teacherFacts(tx, String(next.teacher));
  if (person && person !== tx.actor.personId)
    await notify(tx, {
      to: [person],
      kind: next.state === 'confirmed' ? 'inform' : 'return',
      title: `${next.state === 'confirmed' ? '已确认' : '未予确认'}：${next.title}`,
      ...(reason ? { body: reason } : {}),
      path: teacherPath(next.teacher),
    });
  if ((await waitingIn(tx, next.school)) === 0) await settleTasks(tx, String(next.school), ['confirmEntries']);
};
