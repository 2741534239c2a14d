import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { isCivilDate, schoolCalendar } from '#kernel/time';

/** Day of a deadline text, or null where it names none. */
export type DueDate = (deadline: string | null) => string | null;

/**
 * Turns deadline texts of the decomposition contract into days: `2026` → its last day; `2026-autumn` → the first
 * day of the school year, `2026-spring` → the first day of its second term (parameter `schoolCalendarBoundaries`);
 * ISO dates stay. Where the parameter is not in force there is no day: the clerk fills it in.
 */
export const dueDates = async (tx: ReadTransaction): Promise<DueDate> => {
  const calendar = await schoolCalendar(tx);
  return (deadline) => {
    const [, year, term] = /^(\d{4})(?:-(spring|autumn))?$/.exec(deadline ?? '') ?? [];
    if (!year) return deadline && isCivilDate(deadline) ? deadline : null;
    if (!term) return `${year}-12-31`;
    return whenInForce(() =>
      term === 'autumn' ? calendar.yearStart(Number(year)) : calendar.secondTermStart(Number(year) - 1),
    );
  };
};

const whenInForce = (day: () => string): string | null => {
  try {
    return day();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-in-force') return null;
    throw error;
  }
};

/** The last of several deadlines: a commitment is kept when its last target is. */
export const lastDueOn = (deadlines: readonly (string | null)[], dueDate: DueDate): string | null =>
  deadlines
    .map(dueDate)
    .filter((day): day is string => day !== null)
    .sort()
    .at(-1) ?? null;
