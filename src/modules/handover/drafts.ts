/** What a person had begun in forms and not submitted, on a change of post. */
import { namesOf } from '#kernel/access';
import { draftsOf, handDrafts } from '#kernel/desk';
import { notify } from '#kernel/notice';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { keeperOf, successorAgainst } from './rules.ts';
import { UNASSIGNED } from './service.ts';

export type HandingDrafts = {
  readonly person: string;
  /** The organisation that is left. */
  readonly organisation: string;
  readonly successor?: string | undefined;
  /** Who gets the drafts, where somebody is named for them. */
  readonly draftsTo?: string | undefined;
  /** Records whose drafts are the person's own affair and stay. */
  readonly stay: readonly string[];
};

/** The drafts that will pass on, without their content. */
export const draftsLeftBy = async (tx: ReadTransaction, person: string, stay: readonly string[]) =>
  (await draftsOf(tx, person)).filter(({ record }) => !stay.includes(record));

/** @throws Refusal `successor-…` where who is named may not have them: drafts are the business of what is left */
const recipientOf = async (tx: ReadTransaction, given: HandingDrafts): Promise<string | null> => {
  const { person: from, organisation: within, successor, draftsTo } = given;
  const against = (to: string) => successorAgainst(tx, { from, to, within, on: today() });
  if (draftsTo) {
    const reasons = await against(draftsTo);
    if (reasons.length === 0) return draftsTo;
    const named = reasons.map((one) => ({ ...one, detail: `没有提交的草稿：${one.detail}` }));
    throw new Refusal({ code: String(reasons[0]?.facts?.code), title: '交接没有完成', reasons: named });
  }
  const fits = successor && successor !== UNASSIGNED && (await against(successor)).length === 0;
  return fits ? successor : keeperOf(tx, given);
};

/**
 * Drafts go to whoever is named for them, else to the one successor, else to the head of what is left or of what stands
 * above it. Answers how many; where there is nobody they stay, and count as nothing.
 */
export const handOverDrafts = async (tx: WriteTransaction, given: HandingDrafts): Promise<number> => {
  const { person, stay } = given;
  if ((await draftsLeftBy(tx, person, stay)).length === 0) return 0;
  const to = await recipientOf(tx, given);
  if (!to) return 0;
  const count = await handDrafts(tx, { from: person, to, except: stay });
  const name = (await namesOf(tx, [person])).get(person) ?? '';
  if (to !== tx.actor.personId)
    await notify(tx, { to: [to], kind: 'task', title: `${name}没有提交的草稿${count}份交给了您`, path: '/tasks' });
  return count;
};
