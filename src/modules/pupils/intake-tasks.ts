/** Who is asked for an intake: one task for all its children, whom no task names. */
import { organisationOf } from '#kernel/access';
import type { WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { handlersOf } from './event-turns.ts';

type Values = Readonly<Record<string, unknown>> & { readonly id: string };

const about = (row: Values) => ({
  about: { record: 'intake', id: String(row.id) },
  path: `/records/intakes/${row.id}`,
});

const nameOf = async (tx: WriteTransaction, row: Values): Promise<string> =>
  `${(await organisationOf(tx, String(row.school))).name}${row.title}${row.handedIn}人`;

export const askForIntake = async (tx: WriteTransaction, row: Values): Promise<void> => {
  await settleTasks(tx, row.id, ['submit']);
  const title = `核办新生入学注册：${await nameOf(tx, row)}`;
  for (const organisation of await handlersOf(tx.system, row.reviewer, row.stage))
    await assignTask(tx, { ...about(row), title, kind: 'confirm', organisation, verb: 'approve' });
};

export const settleIntake = async (tx: WriteTransaction, row: Values): Promise<void> => {
  if (row.state === 'withdrawn') await dropTasks(tx, row.id);
  else await settleTasks(tx, row.id, ['approve'], row.state === 'returned' ? '已退回' : undefined);
};

export const tellSchool = async (tx: WriteTransaction, row: Values, note: string | null): Promise<void> => {
  const title = `新生入学注册被退回，请补充后再提出：${String(row.title)}`;
  const task = { ...about(row), title, kind: 'do', organisation: String(row.school), verb: 'submit' } as const;
  await assignTask(tx, { ...task, ...(note ? { note } : {}) });
};
