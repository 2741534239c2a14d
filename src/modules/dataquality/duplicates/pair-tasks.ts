/** Who is asked and told while a pair is decided about. Names of children stay out of tasks and notices. */
import { organisationOf } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { handlersOfRoll, pupil } from '#modules/pupils';
import { assignTask, settleTasks } from '#modules/tasks';
import { PAIR_RECORDS, PAIR_STATES, type PairRecord } from './words.ts';

type Context = TransitionContext<WriteTransaction>;

const pathOf = (pair: Row): string => `/quality/duplicates/${pair.id}`;

const titleOf = async (tx: WriteTransaction, pair: Row): Promise<string> => {
  const schools = [...new Set([String(pair.firstSchool), String(pair.secondSchool)])];
  const names: string[] = [];
  for (const one of schools) names.push((await organisationOf(tx, one)).name);
  return `疑似重复${PAIR_RECORDS[pair.record as PairRecord]}（${names.join('、')}）`;
};

/** The section that answers for the children's roll; of staff and schools, which have a stage of their own, the office. */
const deciders = async (tx: WriteTransaction, pair: Row): Promise<string[]> => {
  const child = pair.record === 'pupil' ? await tx.peek(pupil, String(pair.first)) : null;
  return handlersOfRoll(tx.system, pair.firstSchool, child?.stage ?? null);
};

/** What one has proposed waits for somebody else, who has to hear of it. */
export const askSecond = async ({ tx, next }: Context): Promise<void> => {
  const title = `请认定：${await titleOf(tx, next)}`;
  for (const organisation of await deciders(tx, next))
    await assignTask(tx, {
      title,
      kind: 'decide',
      organisation,
      about: { record: 'duplicatePair', id: next.id },
      path: pathOf(next),
      verb: 'confirm',
    });
};

const tell = async (context: Context, kind: 'inform' | 'return', what: string): Promise<void> => {
  const { tx, row, reason } = context;
  const concerned = [row.proposedBy, row.decidedBy].filter((one): one is string => typeof one === 'string');
  await notify(tx, {
    to: concerned.filter((one) => one !== tx.actor.personId),
    kind,
    title: `${what}：${await titleOf(tx, row)}`,
    ...(reason ? { body: reason } : {}),
    path: pathOf(row),
    about: { record: 'duplicatePair', id: row.id },
  });
};

export const tellDecided = async (context: Context): Promise<void> => {
  await settleTasks(context.tx, context.next.id, ['confirm']);
  await tell(context, 'inform', `已认定为“${PAIR_STATES[context.next.verdict as 'same' | 'different']}”`);
};

export const tellReturned = async (context: Context): Promise<void> => {
  await settleTasks(context.tx, context.next.id, ['confirm'], '已退回');
  await tell(context, 'return', '认定被退回，请核对后重新提出');
};

export const tellUndone = (context: Context): Promise<void> => tell(context, 'return', '合并已撤销，请重新核对');
