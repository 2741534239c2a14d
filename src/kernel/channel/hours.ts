import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, civilDateAt, isWorkday, parameterOn, workCalendar } from '#kernel/time';
import { noticeDigestAt, noticeQuietHours } from './parameters.ts';

/** The hour in China, `08:30`. */
export const clockAt = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** A span of the day, which may run past midnight. */
export type Span = { readonly from: string; readonly to: string };

export type Hours = {
  readonly day: CivilDate;
  readonly time: string;
  readonly workday: boolean;
  /** The bureau's quiet hours, for whoever chose none. */
  readonly quiet: Span;
  readonly digestAt: string;
};

/** Whether a time lies in a span that may run past midnight; the end is outside. */
export const within = (time: string, { from, to }: Span): boolean =>
  from <= to ? time >= from && time < to : time >= from || time < to;

/** Whether anything but danger may go out now to whom these hours hold for: on no day off, and not in quiet hours. */
export const isOpen = ({ workday, time, quiet }: Hours, own: Span | null): boolean =>
  workday && !within(time, own ?? quiet);

/** The hour at which one's digest comes: one that lies in quiet hours comes with their end. */
export const digestHour = ({ quiet, digestAt }: Hours, own: Span | null, chosen: string | null): string => {
  const [hour, span] = [chosen ?? digestAt, own ?? quiet];
  return within(hour, span) ? span.to : hour;
};

/** @throws Refusal `not-in-force` on a day without parameters */
export const hoursAt = async (tx: ReadTransaction, now: Date): Promise<Hours> => {
  const day = civilDateAt(now);
  return {
    day,
    time: clockAt(now),
    workday: isWorkday(await workCalendar(tx), day),
    quiet: await parameterOn(tx, noticeQuietHours, day),
    digestAt: await parameterOn(tx, noticeDigestAt, day),
  };
};
