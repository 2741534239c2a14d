import { createHash, randomBytes } from 'node:crypto';
import ical, { ICalEventTransparency } from 'ical-generator';
import { sql } from 'kysely';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { addDays } from '#kernel/time';
import type { DueItem, DueSource } from './targets.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
const TENANT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A new secret address of the actor's own calendar; an older one ends. Only its hash is kept. */
export const openFeed = async (house: House, tx: WriteTransaction): Promise<string> => {
  const { tenantId, personId } = tx.actor;
  const token = randomBytes(32).toString('base64url');
  await tx.rows(sql`insert into calendar_feed (tenant_id, person_id, token_hash)
    values (${tenantId}::uuid, ${personId}::uuid, ${hashOf(token)})
    on conflict (tenant_id, person_id) do update set token_hash = excluded.token_hash, created_at = clock_timestamp()`);
  await tx.note('person', personId, 'open-calendar');
  return `${house.origin}/api/calendar/${tenantId}/${token}.ics`;
};

/** Ends the actor's address at once. */
export const closeFeed = async (tx: WriteTransaction): Promise<void> => {
  await tx.rows(sql`delete from calendar_feed where person_id = ${tx.actor.personId}::uuid`);
  await tx.note('person', tx.actor.personId, 'close-calendar');
};

export const feedSince = async (tx: ReadTransaction): Promise<string | null> => {
  const [row] = await tx.rows<{ at: string }>(
    sql`select created_at as at from calendar_feed where person_id = ${tx.actor.personId}::uuid`,
  );
  return row?.at ?? null;
};

const unknown = () =>
  refuse(
    'not-found',
    '没有找到，或您无权查看',
    '没有这个日历地址，或它已经停用',
    '请登录后在消息设置中重新取得地址。',
    { status: 404 },
  );

/** The calendar behind an address, of whoever is in office. @throws Refusal `not-found` */
export const readFeed = async (
  house: House,
  sources: readonly DueSource[],
  tenantId: string,
  token: string,
): Promise<string> => {
  if (!TENANT.test(tenantId)) throw unknown();
  return house.database.read(systemActor(tenantId, '日历订阅'), async (tx) => {
    const [found] = await tx.rows<{ person: string }>(sql`select f.person_id as person from calendar_feed f
      join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
      where f.token_hash = ${hashOf(token)} and (p.left_on is null or p.left_on >= (clock_timestamp() at time zone 'Asia/Shanghai')::date)`);
    if (!found) throw unknown();
    const items: DueItem[] = [];
    for (const source of sources) items.push(...(await source(tx, found.person)));
    return calendarText(house.origin, items);
  });
};

/** All-day events on the due dates: the same UID for ever, SEQUENCE by the row's version (RFC 5545). */
export const calendarText = (origin: string, items: readonly DueItem[]): string => {
  const calendar = ical({
    name: '要点：工作时限',
    prodId: { company: 'Yaodian', product: 'Yaodian', language: 'ZH' },
    ttl: 3600,
  });
  for (const item of items)
    calendar.createEvent({
      id: `${item.id}@yaodian`,
      sequence: item.version - 1,
      start: new Date(`${item.dueOn}T00:00:00Z`),
      end: new Date(`${addDays(item.dueOn, 1)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: item.title,
      url: `${origin}${item.path}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
};
