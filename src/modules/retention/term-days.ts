import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, schoolCalendar, today } from '#kernel/time';
import { academicYearOf } from '#modules/institutions';

/** The days that a trend looks at: the beginnings of the terms of three school years up to today, and today. */
export const termDays = async (tx: ReadTransaction): Promise<CivilDate[]> => {
  const calendar = await schoolCalendar(tx);
  const year = academicYearOf(today(), calendar);
  const days = [year - 2, year - 1, year].flatMap((one) => [calendar.yearStart(one), calendar.secondTermStart(one)]);
  return [...days.filter((day) => day < today()), today()];
};
