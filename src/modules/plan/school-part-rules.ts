import { sql } from 'kysely';
import { peopleOf, postsOf } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { assignTask, settleTasks } from '#modules/tasks';

type Context = TransitionContext<WriteTransaction>;
type Promised = { readonly dueOn: string | null; readonly leadSection: string | null; readonly state: string };

const promiseOf = async (tx: ReadTransaction, part: Row): Promise<Promised | undefined> =>
  (
    await tx.rows<Promised>(
      sql`select due_on as "dueOn", lead_section as "leadSection", state from commitment where id = ${String(part.commitment)}::uuid`,
    )
  )[0];

/** Does what the school plans fit what was promised? Its own person, and no later than the promise. */
export const fitsCommitment = async ({ next, tx }: TransitionContext<ReadTransaction>): Promise<Reason[]> => {
  const reasons: Reason[] = [];
  const promise = await promiseOf(tx, next);
  if (promise?.dueOn && next.dueOn && String(next.dueOn) > promise.dueOn)
    reasons.push({
      field: 'dueOn',
      detail: `完成时限晚于要点的时限${promise.dueOn}`,
      remedy: '请提前；确有困难的，请向牵头科室申请调整。',
      facts: { code: 'later-than-promised', dueOn: promise.dueOn },
    });
  const posts = next.owner ? await postsOf(tx, String(next.owner)) : [];
  if (next.owner && !posts.some((one) => one.organisation === next.organisation))
    reasons.push({
      field: 'owner',
      detail: '责任人不在本单位任职',
      remedy: '请选本单位的人员。',
      facts: { code: 'foreign-owner' },
    });
  return reasons;
};

/** The receipt's task 纳入本单位计划 is over when its last promise was taken up. */
export const closeTakeUp = async ({ tx, row }: Context): Promise<void> => {
  const [open] = await tx.rows<{ n: number }>(
    sql`select count(*) as n from school_part where receipt = ${String(row.receipt)}::uuid and state = 'open'`,
  );
  if (open?.n === 0) await settleTasks(tx, String(row.receipt), ['takeUp']);
};

/** Somebody outside the school confirms: the section that leads. */
export const askToConfirm = async ({ tx, next }: Context): Promise<void> => {
  const promise = await promiseOf(tx, next);
  if (!promise?.leadSection) return;
  await assignTask(tx, {
    title: `确认：${String(next.title)}`,
    kind: 'confirm',
    organisation: promise.leadSection,
    about: { record: 'schoolPart', id: next.id },
    verb: 'confirm',
    path: `/school-parts/${next.id}`,
  });
};

/** Confirmed or sent back: the section's task is over, and the school learns of it. */
export const tellVerdict = async ({ tx, next, reason }: Context): Promise<void> => {
  await settleTasks(tx, next.id, ['confirm']);
  const people = await peopleOf(tx, String(next.organisation));
  const done = next.state === 'done';
  await notify(tx, {
    to: people.map((one) => one.personId),
    kind: done ? 'reply' : 'return',
    title: `${done ? '已确认' : '退回'}：${String(next.title)}`,
    ...(reason ? { body: reason } : {}),
    path: `/school-parts/${next.id}`,
    about: { record: 'schoolPart', id: next.id },
  });
};
