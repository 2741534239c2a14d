import { sql } from 'kysely';
import { peopleOf } from '#kernel/access';
import type { EffectContext, Row } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';

type Context = EffectContext<WriteTransaction>;
const pageOf = (row: Row): string => `/plans/${String(row.plan)}/draft`;
const text = (value: unknown): string => String(value ?? '');

/** Sections that write an item have it among their tasks until it is handed in. */
export const assignItem = async ({ tx, row, before }: Context): Promise<void> => {
  const authors = [row.author, ...(row.coAuthors as string[])].filter((one): one is string => typeof one === 'string');
  if (row.state !== 'writing') {
    if (before?.state === 'writing') await settleTasks(tx, row.id, ['handIn']);
    return;
  }
  const known = before?.state === 'writing' ? [before.author, ...(before.coAuthors as string[])] : [];
  if (known.some((one) => one && !authors.includes(String(one)))) await dropTasks(tx, row.id, ['handIn']);
  for (const organisation of authors)
    await assignTask(tx, {
      organisation,
      title: `撰写：${text(row.heading)}`,
      kind: 'do',
      about: { record: 'draftItem', id: row.id },
      verb: 'handIn',
      path: pageOf(row),
    });
};

/** Whoever is asked for an opinion has it among their tasks until they reply. */
export const askForComment = async ({ tx, row, before }: Context): Promise<void> => {
  if (before?.state === 'asked' && row.state === 'replied') return settleTasks(tx, row.id, ['reply']);
  if (before && (before.state === 'asked' || row.state !== 'asked')) return;
  const [plan] = await tx.rows<{ title: string }>(sql`select title from plan where id = ${text(row.plan)}::uuid`);
  await assignTask(tx, {
    organisation: text(row.organisation),
    title: `提意见：${plan?.title ?? ''}`,
    kind: 'comment',
    dueOn: row.dueOn as string | null,
    ...(row.note ? { note: text(row.note) } : {}),
    about: { record: 'consultation', id: row.id },
    verb: 'reply',
    path: pageOf(row),
  });
};

const ANSWERS: Readonly<Record<string, string>> = { adopted: '已采纳', partlyAdopted: '部分采纳', declined: '未采纳' };

/** Whoever gave an opinion learns what became of it. */
export const tellAnswer = async ({ tx, row, before }: Context): Promise<void> => {
  const answered = ANSWERS[text(row.state)];
  if (!before || !answered || before.state === row.state) return;
  const people = await peopleOf(tx, text(row.organisation));
  await notify(tx, {
    to: people.map((one) => one.personId),
    kind: 'reply',
    title: `贵单位的意见${answered}：${text(row.body).slice(0, 60)}`,
    body: text(row.reply),
    path: pageOf(row),
    about: { record: 'draftComment', id: row.id },
  });
};
