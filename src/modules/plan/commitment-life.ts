/** Guards and effects of a commitment's transitions: who is asked to do what when it is handed in, confirmed or returned. */
import { sql } from 'kysely';
import { officesOf } from '#kernel/access';
import type { RowOf, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import type { commitment } from './records.ts';

type Commitment = RowOf<typeof commitment>;

/**
 * A commitment is closed when its steps are: every milestone confirmed by a second person.
 * Milestones belong to a module above this one, so their table is asked by name.
 */
export const everyStepConfirmed = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const open = await tx.rows<{ title: string }>(
    sql`select title from milestone where commitment = ${row.id}::uuid and state <> 'confirmed' order by due_on`,
  );
  if (open.length === 0) return [];
  const names = open.map((one) => `“${one.title}”`).join('、');
  return [
    {
      detail: `还有${open.length}个节点没有核验：${names}`,
      remedy: '请先报送节点并由他人核验。',
      facts: { code: 'open-milestones' },
    },
  ];
};

/** Work begins once somebody answers for it and the plan has been dispatched; what was found to be no promise never begins. */
export const mayBegin = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  if (row.review === 'dropped')
    reasons.push({ detail: '这一项已标为不是承诺', remedy: '请先恢复为承诺。', facts: { code: 'dropped' } });
  if (!row.leadSection || !row.leader)
    reasons.push({
      detail: '还没有明确牵头领导和牵头科室',
      remedy: '请先完成责任分解。',
      facts: { code: 'without-owner' },
    });
  const [plan] = await tx.rows<{ state: string }>(sql`select state from plan where id = ${String(row.plan)}::uuid`);
  if (plan?.state !== 'dispatched')
    reasons.push({ detail: '要点还没有下达', remedy: '请在下达后启动。', facts: { code: 'not-dispatched' } });
  return reasons;
};

const about = (row: Commitment) => ({ about: { record: 'commitment', id: row.id }, path: `/commitments/${row.id}` });

export const askForConfirmation = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as Commitment;
  for (const organisation of await officesOf(tx))
    await assignTask(tx, {
      title: `核验销号：${row.title}`,
      kind: 'confirm',
      organisation,
      verb: 'confirm',
      ...about(row),
    });
};

export const withdrawRequest = ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> =>
  dropTasks(tx, next.id, ['confirm']);

export const tellClosed = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as Commitment;
  await settleTasks(tx, row.id, ['confirm']);
  await dropTasks(tx, row.id);
  if (row.reportedBy)
    await notify(tx, { to: [row.reportedBy], kind: 'task', title: `已核验销号：${row.title}`, ...about(row) });
};

export const askAgain = async ({ next, reason, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as Commitment;
  await settleTasks(tx, row.id, ['confirm'], '已退回');
  if (row.leadSection)
    await assignTask(tx, {
      title: `补充后重新申请销号：${row.title}`,
      kind: 'report',
      organisation: row.leadSection,
      verb: 'submit',
      note: reason ?? '',
      ...about(row),
    });
};
