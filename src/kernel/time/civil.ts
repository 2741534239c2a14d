import { refuse } from '#kernel/refusal';

/**
 * Calendar days as the bureau counts them: `YYYY-MM-DD` in Asia/Shanghai, without a time of day.
 * Arithmetic runs on day numbers, never on instants, so that neither the server's zone nor a summer time
 * can shift a day. Such texts sort and compare as the days do.
 */
export type CivilDate = string;

/** What tells the time; tests hand in their own. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Beijing time is eight hours ahead of UTC all year since summer time ended in 1991. */
const BEIJING_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const ALL_DAYS = { first: -719_162, last: 2_932_896 } as const; // 0001-01-01 … 9999-12-31

/**
 * Days since 1970-01-01 in the Gregorian calendar.
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil): the year starts in
 * March, so that the leap day is its last.
 */
const numberOf = (year: number, month: number, day: number): number => {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** Year, month (1–12) and day of a civil date. @throws Refusal `invalid-date` for what is no day of the calendar */
export const partsOf = (date: CivilDate): { year: number; month: number; day: number } => {
  const found = SHAPE.exec(date);
  const [year, month, day] = (found ?? []).slice(1).map(Number);
  if (!year || !month || month > 12 || !day || day > daysInMonth(year, month))
    throw refuse('invalid-date', '日期不对', `“${date}”不是日历上的一天`, '请按“2026-03-09”的格式填写日期。');
  return { year, month, day };
};

/** Whether a text is a day of the calendar: 2026-02-29 is not. */
export const isCivilDate = (text: string): boolean => {
  const [year, month, day] = (SHAPE.exec(text) ?? []).slice(1).map(Number);
  return Boolean(year && month && month <= 12 && day && day <= daysInMonth(year, month));
};

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month (1–12) has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Writes year, month and day as a civil date. */
export const civil = (year: number, month: number, day: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days since 1970-01-01. @throws Refusal `invalid-date` */
export const dayNumber = (date: CivilDate): number => {
  const { year, month, day } = partsOf(date);
  return numberOf(year, month, day);
};

/** The civil date of a day number; the inverse of `dayNumber`. @throws RangeError outside the years 1 to 9999 */
export const dateOfNumber = (number: number): CivilDate => {
  if (!Number.isInteger(number) || number < ALL_DAYS.first || number > ALL_DAYS.last)
    throw new RangeError(`day ${number} lies outside the years 1 to 9999`);
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return civil(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/**
 * The day so many days later (earlier when negative).
 * @example addDays('2026-03-02', 15) // '2026-03-17'
 */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOfNumber(dayNumber(date) + days);

/** The same day so many months later, or the month's last where it has no such day: 2026-01-31 + 1 → 2026-02-28. */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return civil(y, m, Math.min(day, daysInMonth(y, m)));
};

/** Days from one day to another; negative when `to` lies before. The first day does not count: 03-02 to 03-17 is 15. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** 1 for Monday to 7 for Sunday (GB/T 7408). */
export const weekdayOf = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The civil date in Beijing at an instant (a Date or ISO text). */
export const civilDateAt = (instant: Date | string): CivilDate => {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  return dateOfNumber(Math.floor((at.getTime() + BEIJING_OFFSET_MS) / DAY_MS));
};

/** Today in Beijing. */
export const today = (clock: Clock = systemClock): CivilDate => civilDateAt(clock());

/** The instant at which a civil date begins in Beijing, as ISO text in UTC. */
export const startOfDay = (date: CivilDate): string =>
  new Date(dayNumber(date) * DAY_MS - BEIJING_OFFSET_MS).toISOString();

/** The day as documents write it, without zero padding (GB/T 9704-2012): 2026年3月9日. */
export const dateInChinese = (date: CivilDate): string => {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
};

/** The earlier or later of two days. */
export const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
export const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

/** The Sunday that ends the week of a day (GB/T 7408: weeks begin on Monday). */
export const endOfWeek = (on: CivilDate): CivilDate => addDays(on, 7 - weekdayOf(on));

/** 已超期, 本周到期, 未到期, 无时限: how near a deadline is on a day. */
export const urgencyOf = (dueOn: CivilDate | null, on: CivilDate): 'overdue' | 'thisWeek' | 'later' | 'undated' => {
  if (!dueOn) return 'undated';
  if (dueOn < on) return 'overdue';
  return dueOn <= endOfWeek(on) ? 'thisWeek' : 'later';
};
