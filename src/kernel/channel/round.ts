import { sql } from 'kysely';
import { z } from 'zod';
import { type ErrandKind, errandKind, sendErrand } from '#kernel/job';
import type { WriteTransaction } from '#kernel/store';
import { addDays, type CivilDate, civilDateAt, currentWorkday, workCalendar } from '#kernel/time';
import { deliverNotice } from './deliver.ts';
import { digestHour, type Hours, hoursAt, isOpen } from './hours.ts';
import { noticeDelivery } from './records.ts';
import { type DueSource, type Target, targetsOn, unreadBetween, untoldNotices } from './targets.ts';
import type { Counts, Purpose } from './words.ts';

/** What is told at once; in quiet hours and on days off danger alone, the rest when they end. */
const URGENT = ['danger', 'return'] as const;
const URGENT_DAYS = 3;

/**
 * Looks once a minute what should leave the house: urgent notices at once, the word on the last workday when the day
 * begins, the digest at each one's hour. What is told is told once.
 */
export const noticeRound = (dues: readonly DueSource[]): ErrandKind<{ at?: string | undefined }> =>
  errandKind({
    name: 'noticeRound',
    label: '消息外发',
    en: 'Round of notices',
    // `at` stands in for the clock in tests.
    input: z.object({ at: z.iso.datetime().optional() }),
    alone: true,
    retry: { attempts: 1, delay: 0 },
    run: ({ house, actor, input }) =>
      house.database.write(actor, (tx) => round(tx, dues, input.at ? new Date(input.at) : new Date())),
  });

const round = async (tx: WriteTransaction, dues: readonly DueSource[], now: Date): Promise<void> => {
  const day = civilDateAt(now);
  const targets = await targetsOn(tx, day);
  if (targets.length === 0) return;
  const hours = await hoursAt(tx, now);
  await tellUrgent(tx, targets, hours, now);
  const told = await toldBefore(tx);
  for (const target of targets.filter(({ quiet }) => isOpen(hours, quiet))) {
    const before = told.get(target.key);
    if (before?.lastDayOn !== day) await tellLastDay(tx, target, dues, hours);
    const at = digestHour(hours, target.quiet, target.digestAt);
    if (at <= hours.time) await tellDigest(tx, target, `${day}T${at}:00+08:00`, before?.digestUntil ?? null);
  }
};

/** One message of a purpose and key to a target, once. */
const put = async (
  tx: WriteTransaction,
  { channel, key: target, recipient }: Target,
  purpose: Purpose,
  key: string,
  counts: Counts,
): Promise<void> => {
  if (Object.values(counts).every((n) => n === 0)) return;
  const about = { channel: channel.id, target, purpose, key };
  if ((await tx.lookup(noticeDelivery, about, { limit: 1 })).length > 0) return;
  const row = await tx.create(noticeDelivery, { ...about, recipient, counts: { ...counts }, state: 'waiting' });
  await sendErrand(tx, deliverNotice, tx.actor.tenantId, { delivery: row.id });
};

const tellUrgent = async (tx: WriteTransaction, targets: readonly Target[], hours: Hours, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - URGENT_DAYS * 86_400_000).toISOString();
  // Who is told outside by nothing is told in the house alone, and hears of it here no later either.
  const quiet = new Set(targets.filter((one) => !isOpen(hours, one.quiet)).flatMap(({ persons }) => persons));
  const waits = hours.workday ? (recipient: string) => quiet.has(recipient) : () => true;
  const notices = (await untoldNotices(tx, URGENT, since)).filter(
    ({ kind, recipient }) => kind === 'danger' || !waits(recipient),
  );
  if (notices.length === 0) return;
  await tx.rows(sql`insert into notice_told (tenant_id, notice_id)
    select ${tx.actor.tenantId}::uuid, id from unnest(${notices.map((one) => one.id)}::uuid[]) as id`);
  for (const target of targets) {
    const own = notices.filter((one) => target.persons.includes(one.recipient));
    const counts: Record<string, number> = {};
    for (const { kind } of own) counts[kind] = (counts[kind] ?? 0) + 1;
    await put(tx, target, 'urgent', own.map((one) => one.id).sort()[0] ?? '', counts);
  }
};

const tellLastDay = async (
  tx: WriteTransaction,
  target: Target,
  dues: readonly DueSource[],
  { day }: Hours,
): Promise<void> => {
  const calendar = await workCalendar(tx);
  let dueToday = 0;
  for (const person of target.persons)
    for (const due of dues)
      for (const item of await due(tx, person))
        if (item.dueOn >= day && currentWorkday(calendar, item.dueOn) === day) dueToday++;
  await put(tx, target, 'lastDay', day, { dueToday });
  await remember(tx, target, 'last_day_on', day);
};

/** Once a day, what came since the last one, whatever its hour was. @param until an instant of the day, in China's time */
const tellDigest = async (tx: WriteTransaction, target: Target, until: string, last: string | null): Promise<void> => {
  const day = until.slice(0, 10) as CivilDate;
  if (last && civilDateAt(new Date(last)) === day) return;
  const from = last ?? `${addDays(day, -URGENT_DAYS)}${until.slice(10)}`;
  await put(tx, target, 'digest', day, await unreadBetween(tx, target.persons, from, until));
  await remember(tx, target, 'digest_until', until);
};

type Told = { readonly digestUntil: string | null; readonly lastDayOn: string | null };

const toldBefore = async (tx: WriteTransaction): Promise<ReadonlyMap<string, Told>> => {
  const rows = await tx.rows<Told & { target: string }>(
    sql`select target, digest_until as "digestUntil", last_day_on as "lastDayOn" from notice_round`,
  );
  return new Map(rows.map((row) => [row.target, row]));
};

const remember = (tx: WriteTransaction, { key }: Target, what: 'digest_until' | 'last_day_on', when: string) =>
  tx.rows(sql`insert into notice_round (tenant_id, target, ${sql.ref(what)})
    values (${tx.actor.tenantId}::uuid, ${key}, ${when})
    on conflict (tenant_id, target) do update set ${sql.ref(what)} = excluded.${sql.ref(what)}`);
