/** When a task force may be set up and dissolved, and what follows. Source: row plan.taskforce of docs/systems.tsv. */
import { type SqlBool, sql } from 'kysely';
import type { PrepareContext, RowOf, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { type Reason, refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { clause, commitment } from '#modules/plan';
import { assignTask, settleTasks } from '#modules/tasks';
import { taskForceMember } from './member.ts';
import type { taskForce } from './records.ts';

type Force = RowOf<typeof taskForce>;
type OpenItem = { id: string; title: string; due_on: string; successor: string | null };

/** Lines of the task book that are not done. */
export const openItems = (tx: ReadTransaction, forceId: string): Promise<OpenItem[]> =>
  tx.rows<OpenItem>(
    sql`select id, title, due_on, successor from task_book_item where task_force = ${forceId}::uuid and state = 'open' order by due_on`,
  );

/** A task force has a mandate from clauses and members of more than one office. */
export const mayBeEstablished = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const [members] = await tx.rows<{ people: number; offices: number }>(
    sql`select count(*) as people, count(distinct organisation) as offices from task_force_member where task_force = ${row.id}::uuid and left_on is null`,
  );
  const reasons: Reason[] = [];
  if ((row.clauses as string[]).length === 0)
    reasons.push({
      detail: '没有写明依据的条目',
      remedy: '请从要点里选择条目。',
      field: 'clauses',
      facts: { code: 'without-mandate' },
    });
  if ((members?.offices ?? 0) < 2)
    reasons.push({
      detail: `现有成员来自${members?.offices ?? 0}个单位`,
      remedy: '专班需要两个以上单位的人员，请补充成员。',
      facts: { code: 'one-office', offices: members?.offices ?? 0 },
    });
  return reasons;
};

/** Its commitments are those of the clauses in the mandate, and of everything below them. */
export const takeCommitments = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const force = next as Force;
  const mandate = await tx.lookup(clause, { id: force.clauses });
  for (const one of mandate) {
    const within = sql<SqlBool>`(t.clause_path = ${one.path} or starts_with(t.clause_path, ${`${one.path}/`}))`;
    const taken = await tx.lookup(
      commitment,
      { plan: one.plan, taskForce: null, review: { op: 'ne', value: 'dropped' } },
      { where: [within] },
    );
    for (const row of taken)
      await tx.system.update(commitment, row.id, { taskForce: force.id }, { verb: 'joinTaskForce' });
  }
  const members = await tx.rows<{ person: string }>(
    sql`select person from task_force_member where task_force = ${force.id}::uuid and left_on is null`,
  );
  const to = [...new Set([force.leader, ...members.map((one) => one.person)])];
  await notify(tx, {
    to,
    kind: 'task',
    title: `专班成立：${force.name}`,
    path: `/task-forces/${force.id}`,
    about: { record: 'taskForce', id: force.id },
  });
};

/** No open task is orphaned: each line that is not done needs somebody who carries it on. */
export const everyTaskHasOwner = async ({ row, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const orphans = (await openItems(tx, row.id)).filter((item) => !item.successor);
  if (orphans.length === 0) return [];
  const names = orphans
    .slice(0, 5)
    .map((item) => `“${item.title}”`)
    .join('、');
  const more = orphans.length > 5 ? '等' : '';
  return [
    {
      detail: `还有${orphans.length}项未完成事项没有接续单位：${names}${more}`,
      remedy: '请逐项明确接续单位后再解散。',
      facts: { code: 'open-tasks', items: orphans.map((item) => item.id) },
    },
  ];
};

/** Successors receive the open lines as tasks, members leave, commitments go back to their lead sections alone. */
export const handToSuccessors = async ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const force = next as Force;
  for (const item of await openItems(tx, force.id)) {
    const about = { about: { record: 'taskBookItem', id: item.id }, path: `/task-forces/${force.id}`, verb: 'finish' };
    await assignTask(tx, {
      title: `接续${force.name}：${item.title}`,
      kind: 'do',
      organisation: String(item.successor),
      dueOn: item.due_on,
      ...about,
    });
  }
  for (const member of await tx.lookup(taskForceMember, { taskForce: force.id, leftOn: null }))
    await tx.system.update(taskForceMember, member.id, { leftOn: today() }, { verb: 'dissolve' });
  for (const row of await tx.lookup(commitment, { taskForce: force.id }))
    await tx.system.update(commitment, row.id, { taskForce: null }, { verb: 'leaveTaskForce' });
};

/** The line is done: whoever carries it on has nothing more to do. */
export const succeededTo = ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> =>
  settleTasks(tx, next.id, ['finish']);

/** After the end no open line is without somebody, be it new or reopened. @throws Refusal `without-successor` */
export const hasForceOrSuccessor = async ({
  tx,
  next,
}: PrepareContext<ReadTransaction>): Promise<Record<string, unknown>> => {
  if (next.successor || next.state !== 'open') return {};
  const [force] = await tx.rows<{ state: string }>(
    sql`select state from task_force where id = ${String(next.taskForce)}::uuid for share`,
  );
  if (force?.state !== 'dissolved') return {};
  throw refuse('without-successor', '任务书事项没有保存', '专班已经解散，未完成事项要有接续单位', '请写明接续单位。');
};
