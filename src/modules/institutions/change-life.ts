/** Guards and notices of the life of a change of organisations. */
import { officesOf, peopleOf } from '#kernel/access';
import type { TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { Reason } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { dateInChinese, today } from '#kernel/time';
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

const about = (row: Readonly<Record<string, unknown>>) => ({
  path: changePath(String(row.id)),
  about: { record: 'organisationChange', id: String(row.id) },
});

/** Somebody of the office is asked to look at it. */
export const tellConfirmer = async ({ next, tx }: Write): Promise<void> => {
  const people: Awaited<ReturnType<typeof peopleOf>> = [];
  for (const id of await officesOf(tx)) people.push(...(await peopleOf(tx, id)));
  const to = [...new Set(people.map((one) => one.personId))].filter((id) => id !== tx.actor.personId);
  if (to.length > 0) await notify(tx, { ...about(next), to, kind: 'task', title: `待审核的机构调整：${next.title}` });
};

const WORDS: Readonly<Record<string, string>> = { draft: '退回修改', confirmed: '审核通过', revoked: '已撤回' };

/** Whoever submitted it hears what became of it. */
export const tellSubmitter = async ({ row, next, reason, tx }: Write): Promise<void> => {
  const to = [row.submittedBy].filter((id): id is string => Boolean(id) && id !== tx.actor.personId);
  if (to.length === 0) return;
  const title = `${WORDS[String(next.state)] ?? '有变化'}：${next.title}`;
  await notify(tx, {
    ...about(next),
    to,
    kind: next.state === 'draft' ? 'return' : 'inform',
    title,
    body: reason ?? '',
  });
};
