import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, civilDateAt, isWorkday, parameterOn, workCalendar } from '#kernel/time';
import { noticeDigestAt, noticeQuietHours } from './parameters.ts';

/** The hour in China, `08:30`. */
export const clockAt = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

export type Hours = {
  readonly day: CivilDate;
  readonly time: string;
  /** Whether anything but danger may leave the house now. */
  readonly open: boolean;
  readonly digestAt: string;
};

/** Whether a time lies in a span that may run past midnight; the end is outside. */
export const within = (time: string, { from, to }: { from: string; to: string }): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to;

/** @throws Refusal `not-in-force` on a day without parameters */
export const hoursAt = async (tx: ReadTransaction, now: Date): Promise<Hours> => {
  const day = civilDateAt(now);
  const time = clockAt(now);
  const quiet = await parameterOn(tx, noticeQuietHours, day);
  const workday = isWorkday(await workCalendar(tx), day);
  return { day, time, open: workday && !within(time, quiet), digestAt: await parameterOn(tx, noticeDigestAt, day) };
};
