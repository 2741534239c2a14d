import { type Expression, type SqlBool, sql } from 'kysely';
import type { WriteTransaction } from '#kernel/store';
import { type Clock, currentWorkday, startOfDay, systemClock, today, workCalendar } from '#kernel/time';
import { type NoticeKind, notice } from './records.ts';

export type NoticeInput = {
  /** Ids of persons; each gets one, however often named. */
  readonly to: readonly string[];
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body?: string | undefined;
  /** Page of the client that opens the matter. */
  readonly path?: string | undefined;
  /** The row it is about. */
  readonly about?: { readonly record: string; readonly id: string } | undefined;
};

/**
 * Tells persons something, in the transaction of what happened: no notice of what did not. Answers the ids of the
 * notices written. An urge (催办) about the same row reaches a person once a workday at most; a weekend counts to
 * the workday before it.
 * @throws Refusal `not-in-force` for an urge on a day without a workday calendar
 * @example await notify(tx, { to: [head], kind: 'task', title: '请核验：新建学校2所', path: `/commitments/${id}`, about: { record: 'commitment', id } });
 */
export const notify = async (
  tx: WriteTransaction,
  given: NoticeInput,
  clock: Clock = systemClock,
): Promise<string[]> => {
  const wanted = [...new Set(given.to)];
  const reached = given.kind === 'urge' ? await urgedAlready(tx, given, clock) : new Set<string>();
  const to = wanted.filter((person) => !reached.has(person));
  if (to.length === 0) return [];
  const { kind, title, body = null, path = null, about } = given;
  const cut = [...title].slice(0, 320).join('');
  const row = { kind, title: cut, body, path, about: about?.record ?? null, aboutId: about?.id ?? null };
  return tx.system.createMany(
    notice,
    to.map((recipient) => ({ ...row, recipient })),
    { verb: 'notify' },
  );
};

/** Who was urged about the row on this workday. Two urgers at once wait for one another. */
const urgedAlready = async (
  tx: WriteTransaction,
  { about, title }: NoticeInput,
  clock: Clock,
): Promise<Set<string>> => {
  const matter = about ? `${about.record} ${about.id}` : title;
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} urge ${matter}`}, 0))`);
  const since = startOfDay(currentWorkday(await workCalendar(tx), today(clock)));
  const recent: Expression<SqlBool> = sql<SqlBool>`t.created_at >= ${since}::timestamptz`;
  const same = about ? { about: about.record, aboutId: about.id } : { title };
  const rows = await tx.lookup(notice, { kind: 'urge', ...same }, { where: [recent] });
  return new Set(rows.map((row) => row.recipient));
};
