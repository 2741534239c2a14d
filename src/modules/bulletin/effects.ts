import { sql } from 'kysely';
import { postsIn } from '#kernel/access';
import type { Row, TransitionContext } from '#kernel/definition';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { assignTask, dropTasks, settleTasks } from '#modules/tasks';
import { keepContent } from './content.ts';
import { factsOf } from './facts.ts';
import { requestOf } from './guards.ts';
import { voidNumber } from './numbering.ts';
import { bulletinSeries } from './series-record.ts';

type Write = TransitionContext<WriteTransaction>;

const pageOf = (row: Row) => `/bulletins/${row.id}`;
const about = (row: Row) => ({ record: 'bulletin', id: row.id });

/** Computes the facts as of the instant and keeps them beside the draft. */
export const storeCompiled = async ({ next, tx }: Write): Promise<void> => {
  const facts = await factsOf(tx, requestOf(next, String(next.asOf)));
  await keepContent(tx, next.id, 'compiled', facts.asOf, facts);
};

/** Asks whoever is next: the host office's head to check, then the leaders to sign. */
export const tellSigners = async ({ next, tx }: Write): Promise<void> => {
  const verb = next.state === 'frozen' ? 'firstSign' : 'issue';
  await settleTasks(tx, next.id, verb === 'issue' ? ['firstSign'] : []);
  const organisation = verb === 'firstSign' ? await hostOf(tx, next) : await bureauId(tx);
  if (!organisation) return;
  const head = await headIn(tx, organisation, verb === 'issue' ? 'leader' : undefined);
  // Whoever made it may not sign it: then the task is the organisation's.
  const assignee = (next.compilers as string[]).includes(head ?? '') ? null : head;
  await assignTask(tx, {
    title: `${verb === 'firstSign' ? '核稿' : '签发'}：${next.title}`,
    kind: 'sign',
    organisation,
    assignee,
    about: about(next),
    path: pageOf(next),
    verb,
  });
};

/** The series' own section, else the office. */
const hostOf = async (tx: WriteTransaction, row: Row): Promise<string | null> => {
  const series = await tx.peek(bulletinSeries, String(row.series));
  return series?.host ?? tx.actor.organisationId;
};

const bureauId = async (tx: WriteTransaction): Promise<string | null> => {
  const [bureau] = await tx.rows<{ id: string }>(
    sql`select id from organisation where kind = 'bureau' and closed_on is null order by path limit 1`,
  );
  return bureau?.id ?? null;
};

const headIn = async (tx: WriteTransaction, organisation: string, role?: 'leader'): Promise<string | null> =>
  (await postsIn(tx, organisation, { headOnly: true, ...(role ? { role } : {}) }))[0]?.person ?? null;

export const settleIssue = async ({ next, tx }: Write): Promise<void> => {
  await settleTasks(tx, next.id, ['issue']);
  const makers = (next.compilers as string[]).filter((person) => person !== tx.actor.personId);
  await notify(tx, {
    to: makers,
    kind: 'inform',
    title: `已签发：${next.title}`,
    path: pageOf(next),
    about: about(next),
  });
};

export const tellReturned = async ({ row, next, reason, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id);
  const makers = (row.compilers as string[]).filter((person) => person !== tx.actor.personId);
  const body = reason ?? '';
  await notify(tx, {
    to: makers,
    kind: 'return',
    title: `退回：${next.title}`,
    body,
    path: pageOf(next),
    about: about(next),
  });
};

/** A void issue's number stays in the register as 作废. */
export const storeVoid = async ({ next, reason, tx }: Write): Promise<void> => {
  await dropTasks(tx, next.id);
  await voidNumber(tx, next.id, reason);
};
