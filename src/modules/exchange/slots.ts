/** The moments at which a connector is due, by Beijing time. */
import type { Connector } from './tables.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;

type Timed = Pick<Connector, 'rhythm' | 'at' | 'weekday'>;

/** Milliseconds of the latest due moment not after `now`; null for what is run by hand. */
export const lastSlot = ({ rhythm, at, weekday }: Timed, now: Date): number | null => {
  if (rhythm === 'byHand' || !at) return null;
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const here = now.getTime() + BEIJING;
  const midnight = Math.floor(here / DAY) * DAY;
  const today = midnight + hour * HOUR + minute * 60_000;
  const step = today <= here ? 0 : 1;
  if (rhythm === 'daily') return today - step * DAY - BEIJING;
  // 1 January 1970 was a Thursday; Monday is 1.
  const dayOf = (moment: number) => ((Math.floor(moment / DAY) + 3) % 7) + 1;
  const back = (dayOf(midnight) - Number(weekday ?? 1) + 7) % 7;
  const days = back === 0 && step === 1 ? 7 : back;
  return today - days * DAY - BEIJING;
};

/** The next due moment after `now` as an instant; null for what is run by hand. */
export const nextSlot = (of: Timed, now: Date): string | null => {
  const last = lastSlot(of, now);
  if (last === null) return null;
  return new Date(last + (of.rhythm === 'weekly' ? 7 : 1) * DAY).toISOString();
};
