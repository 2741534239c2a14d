import { sql } from 'kysely';
import { peopleOf } from '#kernel/access';
import type { RowOf, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { civilDateAt, currentWorkday, today, workCalendar } from '#kernel/time';
import type { task } from './records.ts';

type Task = RowOf<typeof task>;

/** Who is told about a task: the person it names, else everybody who works for the organisation. */
export const performersOf = async (
  tx: ReadTransaction,
  row: Pick<Task, 'assignee' | 'organisation'>,
): Promise<string[]> =>
  row.assignee ? [row.assignee] : (await peopleOf(tx, row.organisation)).map((member) => member.personId);

const openSigners = async (tx: ReadTransaction, taskId: string): Promise<number> => {
  const [counted] = await tx.rows<{ waiting: number }>(
    sql`select count(*) as waiting from task where origin = ${taskId}::uuid and kind = 'sign' and state = 'open'`,
  );
  return counted?.waiting ?? 0;
};

/** What is asked for on a record is over when it is done there: a receipt that nobody gave stays asked for. */
const doneAtTheMatter = ({ row, tx }: TransitionContext<WriteTransaction>): Reason[] =>
  row.verb && !tx.unbound
    ? [
        {
          detail: '这件事要在它的页面上办理，办完自动办结',
          remedy: '请打开事项办理；不属于本单位的，请转办或退回。',
          facts: { code: 'done-elsewhere' },
        },
      ]
    : [];

/** What one is asked to decide is sent back at the matter: sent back here alone, it would wait there for nobody. */
export const notToDecide = ({ row, tx }: TransitionContext<WriteTransaction>): Reason[] =>
  row.verb && ['decide', 'confirm'].includes(String(row.kind)) && !tx.unbound
    ? [
        {
          detail: '这件事要在它的页面上退回，这里退回的只是任务',
          remedy: '请打开事项，在那里退回；不属于本单位的，请转办。',
          facts: { code: 'returned-elsewhere' },
        },
      ]
    : [];

export const mayBeFinished = async (context: TransitionContext<WriteTransaction>): Promise<Reason[]> => [
  ...doneAtTheMatter(context),
  ...(await allSigned(context)),
];

/** Handing over takes a new addressee, whom only the service names: a task that is merely closed would be nobody's. */
export const toSomebody = ({ tx }: TransitionContext<WriteTransaction>): Reason[] =>
  tx.unbound
    ? []
    : [{ detail: '没有写明转给谁', remedy: '请用“转办”选择单位或人员。', facts: { code: 'without-addressee' } }];

/** A task waits for everybody who was asked to sign. */
const allSigned = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const waiting = await openSigners(tx, row.id);
  if (waiting === 0) return [];
  return [
    {
      detail: `还有${waiting}个单位没有会签`,
      remedy: '请等待会签，或催办、撤回未会签的单位。',
      facts: { code: 'unsigned', waiting },
    },
  ];
};

/** Only what nobody has touched can be taken back. */
export const untouched = ({ row }: TransitionContext): Reason[] =>
  row.seenAt ? [{ detail: '承办人已经查看', remedy: '请与承办人联系，由其退回。', facts: { code: 'touched' } }] : [];

/** One reminder a workday: more would be noise, and noise is not read. */
export const notUrgedToday = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  if (!row.urgedAt) return [];
  const calendar = await workCalendar(tx);
  if (currentWorkday(calendar, civilDateAt(String(row.urgedAt))) !== currentWorkday(calendar, today())) return [];
  return [
    {
      detail: '这件事今天已经催办过',
      remedy: '每个工作日催办一次，请下一个工作日再催。',
      facts: { code: 'urged-today' },
    },
  ];
};

const tell = (
  tx: WriteTransaction,
  row: Task,
  to: string[],
  kind: 'urge' | 'return' | 'task',
  title: string,
  body?: string,
) =>
  notify(tx, {
    to,
    kind,
    title,
    ...(body ? { body } : {}),
    path: row.path ?? '/tasks',
    about: { record: 'task', id: row.id },
  });

export const tellUrged = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as Task;
  await tell(tx, row, await performersOf(tx, row), 'urge', `催办：${row.title}`);
};

export const tellReturned = async ({ next, reason, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as Task;
  if (row.asker) await tell(tx, row, [row.asker], 'return', `退回：${row.title}`, reason ?? '');
};

export const tellAsked = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const row = next as Task;
  await tell(tx, row, await performersOf(tx, row), 'task', `重新交办：${row.title}`);
};
