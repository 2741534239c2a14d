/** Guards, tasks and notices of the life of a change of organisations. */
import { officesOf, postsOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { dateInChinese, today } from '#kernel/time';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { type Change, changeFactsOf } from './change-facts.ts';
import { reasonsAgainstChange } from './change-rules.ts';

type Read = TransitionContext<ReadTransaction>;
type Write = TransitionContext<WriteTransaction>;

export const changePath = (id: string) => `/institutions/changes/${id}`;

/** Every reason why the change cannot go ahead as it stands. */
export const changeStands = async ({ next, tx }: Read): Promise<Reason[]> =>
  reasonsAgainstChange(tx, await changeFactsOf(tx, next as unknown as Change));

/** What has taken effect is put right by another change; before that day a change can be taken back. */
export const beforeItsDate = ({ row }: Read): Reason[] =>
  row.state === 'confirmed' && String(row.effectiveOn) <= today() && !row.problem
    ? [
        {
          detail: `生效日期${dateInChinese(String(row.effectiveOn))}已到`,
          remedy: '请另行登记一项机构调整。',
          facts: { code: 'date-reached' },
        },
      ]
    : [];

/** It takes effect on its day by itself, with everything that follows; nobody does it by hand. */
export const effectIsTheHouses = ({ tx }: Read): Reason[] =>
  (tx as Partial<WriteTransaction>).unbound
    ? []
    : [{ detail: '到生效日期由系统办理', remedy: '不需要另行操作。', facts: { code: 'by-the-house' } }];

type Values = Readonly<Record<string, unknown>>;

const about = (row: Values) => ({
  path: changePath(String(row.id)),
  about: { record: 'organisationChange', id: String(row.id) },
});

/** The office is asked to look at it. */
export const askOffice = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['submit']);
  for (const organisation of await officesOf(tx))
    await assignTask(tx, {
      ...about(next),
      title: `审核机构调整：${next.title}`,
      kind: 'decide',
      organisation,
      verb: 'confirm',
    });
};

/** Whoever submitted it, in the post of today, is to change it and submit it again. */
const askAgain = async (tx: WriteTransaction, row: Values, note: string | null): Promise<void> => {
  const person = String(row.submittedBy);
  const [post] = await postsOf(tx, person);
  if (!post) return;
  await assignTask(tx, {
    ...about(row),
    title: `机构调整被退回，请修改后再提交：${row.title}`,
    kind: 'do',
    organisation: post.organisation,
    assignee: person,
    verb: 'submit',
    ...(note ? { note } : {}),
  });
};

const WORDS: Readonly<Record<string, string>> = { confirmed: '审核通过', revoked: '已撤回' };

/** What was asked for is done or needless; whoever submitted it hears what became of it. */
export const wasDecided = async ({ row, next, reason, tx }: Write): Promise<void> => {
  await (next.state === 'revoked' ? dropTasks(tx, next.id) : settleTasks(tx, next.id, ['confirm']));
  if (next.state === 'draft') {
    await askAgain(tx, row, reason ?? null);
    return;
  }
  const to = [row.submittedBy].filter((id): id is string => Boolean(id) && id !== tx.actor.personId);
  if (to.length === 0) return;
  const title = `${WORDS[String(next.state)] ?? '有变化'}：${next.title}`;
  await notify(tx, { ...about(next), to, kind: 'inform', title, body: reason ?? '' });
};
