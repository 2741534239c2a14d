import {
  closeCalendar,
  myNoticeSettings,
  type NoticeSettings,
  openCalendar,
  readCalendar,
  setNoticeSettings,
} from '#contract/notice-settings';
import { person, postsOf } from '#kernel/access';
import { answer, answerWriting, type BoundRoute } from '#kernel/http';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { closeFeed, feedSince, openFeed, readFeed } from './calendar.ts';
import { noticeDigestAt, noticeQuietHours } from './parameters.ts';
import { noticeChannel, noticePreference } from './records.ts';
import type { DueSource } from './targets.ts';

const settingsOf = async (tx: ReadTransaction): Promise<NoticeSettings> => {
  const me = String(tx.actor.personId);
  const [own] = await tx.lookup(noticePreference, { person: me }, { limit: 1 });
  const channels = await tx.lookup(noticeChannel, { active: true });
  const seats = (await postsOf(tx, me)).map((post) => post.organisation);
  const email = channels.some((one) => one.kind === 'email') && Boolean((await tx.peek(person, me))?.email);
  const robot = channels.some((one) => one.kind !== 'email' && seats.includes(one.organisation ?? ''));
  return {
    channel: (own?.channel ?? 'email') as NoticeSettings['channel'],
    digestAt: own?.digestAt ?? null,
    quiet: own?.quietFrom && own.quietTo ? { from: own.quietFrom, to: own.quietTo } : null,
    usual: {
      digestAt: await parameterOn(tx, noticeDigestAt, today()),
      quiet: await parameterOn(tx, noticeQuietHours, today()),
    },
    possible: { email, robot },
    calendarSince: await feedSince(tx),
  };
};

const choose = async (
  tx: WriteTransaction,
  { quiet, ...rest }: Pick<NoticeSettings, 'channel' | 'digestAt' | 'quiet'>,
): Promise<void> => {
  const chosen = { ...rest, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null };
  const me = String(tx.actor.personId);
  const [own] = await tx.lookup(noticePreference, { person: me }, { limit: 1 });
  if (own) await tx.system.update(noticePreference, own.id, chosen);
  else await tx.system.create(noticePreference, { ...chosen, person: me });
};

/** Each person's own settings, and the calendar behind its secret address. */
export const ownChannelRoutes = (sources: readonly DueSource[]): readonly BoundRoute[] => [
  answer(myNoticeSettings, ({ house, actor }) => house.database.read(actor, settingsOf)),
  answerWriting(setNoticeSettings, async ({ tx, body }) => {
    await choose(tx, body);
    return settingsOf(tx);
  }),
  answer(openCalendar, ({ house, actor }) =>
    house.database.write(actor, async (tx) => ({ url: await openFeed(house, tx) })),
  ),
  answerWriting(closeCalendar, async ({ tx }) => {
    await closeFeed(tx);
    return undefined;
  }),
  answer(readCalendar, async ({ house, params }) => ({
    mark: 'own',
    bytes: Buffer.from(await readFeed(house, sources, params.tenant, params.file.slice(0, -4)), 'utf8'),
    mime: 'text/calendar; charset=utf-8',
    fileName: 'yaodian.ics',
    inline: true,
  })),
];
