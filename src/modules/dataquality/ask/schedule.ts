import { addDays, addMonths, type CivilDate } from '#kernel/time';

/**
 * The first day after `day` on which a schedule runs: the next day, Monday, or first of a month; null for none.
 * @example nextRun('monthly', '2026-11-22') // '2026-12-01'
 */
export const nextRun = (schedule: string, day: CivilDate): CivilDate | null => {
  if (schedule === 'daily') return addDays(day, 1);
  if (schedule === 'weekly') {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return addDays(day, (8 - weekday) % 7 || 7);
  }
  return schedule === 'monthly' ? `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-01` : null;
};
