import { type SqlBool, sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import type { Span } from './hours.ts';
import { noticeChannel } from './records.ts';

export type Channel = RowOf<typeof noticeChannel>;

/** Whom one message reaches: a person by mail, or the group of an organisation by its robot. */
export type Target = {
  readonly channel: Channel;
  /** The person's id; `group:` and the channel's id. */
  readonly key: string;
  readonly recipient: string | null;
  readonly persons: readonly string[];
  readonly digestAt: string | null;
  /** Quiet hours of one's own. A group keeps the bureau's. */
  readonly quiet: Span | null;
};

type Wish = {
  id: string;
  email: string | null;
  channel: string;
  digestAt: string | null;
  quietFrom: string | null;
  quietTo: string | null;
  organisations: string[] | null;
};

/** Everybody in office with what they chose; mail, where nothing was chosen. */
const wishesOn = (tx: ReadTransaction, day: CivilDate): Promise<Wish[]> =>
  tx.rows<Wish>(sql`select p.id, p.email, coalesce(w.channel, 'email') as channel, w.digest_at as "digestAt",
      w.quiet_from as "quietFrom", w.quiet_to as "quietTo",
      array(select o.organisation from post o where o.tenant_id = p.tenant_id and o.person = p.id
        and o.from_on <= ${day}::date and (o.to_on is null or o.to_on >= ${day}::date)) as organisations
    from person p left join notice_preference w on w.tenant_id = p.tenant_id and w.person = p.id
    where p.left_on is null or p.left_on >= ${day}::date`);

/** Nobody is told outside who chose not to be, who has no address, or whose organisation has no robot. */
export const targetsOn = async (tx: ReadTransaction, day: CivilDate): Promise<Target[]> => {
  const channels = await tx.lookup(noticeChannel, { active: true });
  if (channels.length === 0) return [];
  const wishes = await wishesOn(tx, day);
  const mail = channels.find((channel) => channel.kind === 'email');
  const byMail = wishes
    .filter((wish) => mail && wish.channel === 'email' && wish.email)
    .map((wish) => ({
      channel: mail as Channel,
      key: wish.id,
      recipient: wish.id,
      persons: [wish.id],
      digestAt: wish.digestAt,
      quiet: wish.quietFrom && wish.quietTo ? { from: wish.quietFrom, to: wish.quietTo } : null,
    }));
  const byRobot = channels
    .filter((channel) => channel.kind !== 'email')
    .map((channel) => ({
      channel,
      key: `group:${channel.id}`,
      recipient: null,
      persons: wishes
        .filter((wish) => wish.channel === 'robot' && wish.organisations?.includes(channel.organisation ?? ''))
        .map((wish) => wish.id),
      digestAt: null,
      quiet: null,
    }))
    .filter((target) => target.persons.length > 0);
  return [...byMail, ...byRobot];
};

/** What one has to do by a day, for the calendar and the word on its last workday. */
export type DueItem = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly dueOn: CivilDate;
  /** Page of the client. */
  readonly path: string;
};
export type DueSource = (tx: ReadTransaction, personId: string) => Promise<readonly DueItem[]>;

/** Urgent kinds among a person's unread notices that were told nowhere yet. */
export const untoldNotices = (
  tx: ReadTransaction,
  kinds: readonly string[],
  since: string,
): Promise<{ id: string; recipient: string; kind: string }[]> =>
  tx.rows(sql`select n.id, n.recipient, n.kind from notice n where n.kind = any(${[...kinds]}::text[])
    and n.read_at is null and n.created_at > ${since}::timestamptz
    and not exists (select 1 from notice_told o where o.tenant_id = n.tenant_id and o.notice_id = n.id)`);

/** Unread notices of some persons that came between two instants, by kind. */
export const unreadBetween = async (
  tx: ReadTransaction,
  persons: readonly string[],
  from: string,
  to: string,
): Promise<Record<string, number>> => {
  const inside = sql<SqlBool>`recipient = any(${[...persons]}::uuid[]) and read_at is null
    and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz`;
  const rows = await tx.rows<{ kind: string; n: number }>(
    sql`select kind, count(*) as n from notice where ${inside} group by kind order by kind`,
  );
  return Object.fromEntries(rows.map((row) => [row.kind, Number(row.n)]));
};
