import { refuse } from '#kernel/refusal';
import {
  addDays,
  type CivilDate,
  civil,
  dateInChinese,
  dateOfNumber,
  dayNumber,
  daysInMonth,
  isCivilDate,
  partsOf,
} from './civil.ts';

/** Kinds of periods, from short to long. */
export const PERIOD_KINDS = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  term: '学期',
  schoolYear: '学年',
  year: '年',
  fiveYearPlan: '五年规划',
} as const;
export type PeriodKind = keyof typeof PERIOD_KINDS;

/**
 * A period: its kind and its place in the unbroken sequence of that kind, so that the next is one more.
 * Written as text (what fields of kind `period` store): `2026-03-09`, `2026-W11`, `2026-03`, `2026-Q1`,
 * `2025-T2` (second term of the school year that began in 2025), `2025-2026` (school year), `2026`,
 * `2026-2030` (five-year plan).
 */
export type Period = { readonly kind: PeriodKind; readonly ordinal: number };

/** First and last day, both inside. */
export type DateRange = { readonly from: CivilDate; readonly to: CivilDate };

/**
 * When school years and their second terms begin. It differs by place and year, so it is a dated parameter
 * (see `schoolCalendar`); periods of kind `term` and `schoolYear` ask for it.
 */
export type SchoolCalendar = {
  /** First day of the school year that begins in this calendar year. */
  readonly yearStart: (year: number) => CivilDate;
  /** First day of the second term of the school year that began in this calendar year. */
  readonly secondTermStart: (year: number) => CivilDate;
};

/** First year of the third five-year plan; from it on they follow one another without a gap. */
const THIRD_PLAN = 1966;
const MONDAY = -3; // 1969-12-29

const badPeriod = (text: string) =>
  refuse('invalid-period', '期间不对', `“${text}”不是一个期间`, '请按“2026”“2026-Q1”“2026-03”“2025-T2”的格式填写。');

/** A year that has room for its neighbours. */
const yearOf = (text: string, whole: string): number => {
  const year = Number(text);
  if (year < 1900 || year > 2999) throw badPeriod(whole);
  return year;
};

/**
 * Reads a period from its text. @throws Refusal `invalid-period`, also for years outside 1900 to 2999
 * @example parsePeriod('2026-Q1') // { kind: 'quarter', ordinal: 8104 }
 */
export const parsePeriod = (text: string): Period => {
  const [, head = '', tail = ''] = /^(\d{4})(?:-(.+))?$/.exec(text) ?? [];
  if (!head) throw badPeriod(text);
  const year = yearOf(head, text);
  if (text.length === 4) return { kind: 'year', ordinal: year };
  if (/^\d{4}$/.test(tail)) return parseSpan(year, Number(tail), text);
  if (isCivilDate(text)) return { kind: 'day', ordinal: dayNumber(text) };
  const [, letter = '', digits = ''] = /^([QTW]?)(\d{1,2})$/.exec(tail) ?? [];
  const part = Number(digits);
  if (letter === 'Q' && digits.length === 1 && part >= 1 && part <= 4)
    return { kind: 'quarter', ordinal: year * 4 + part - 1 };
  if (letter === 'T' && digits.length === 1 && part >= 1 && part <= 2)
    return { kind: 'term', ordinal: year * 2 + part - 1 };
  if (letter === 'W' && digits.length === 2 && part >= 1 && part <= weeksIn(year))
    return { kind: 'week', ordinal: firstWeekOf(year) + part - 1 };
  if (letter === '' && digits.length === 2 && part >= 1 && part <= 12)
    return { kind: 'month', ordinal: year * 12 + part - 1 };
  throw badPeriod(text);
};

const parseSpan = (from: number, to: number, text: string): Period => {
  if (to === from + 1) return { kind: 'schoolYear', ordinal: from };
  if (to === from + 4 && from % 5 === 1 && from >= THIRD_PLAN)
    return { kind: 'fiveYearPlan', ordinal: (from - THIRD_PLAN) / 5 + 3 };
  throw badPeriod(text);
};

/** Weeks are ISO weeks: Monday first; the first of a year holds its first Thursday (GB/T 7408). */
const weekAt = (date: CivilDate): number => Math.floor((dayNumber(date) - MONDAY) / 7);
const firstWeekOf = (year: number): number => weekAt(civil(year, 1, 4));
const weeksIn = (year: number): number => firstWeekOf(year + 1) - firstWeekOf(year);
const mondayOf = (week: number): CivilDate => dateOfNumber(MONDAY + week * 7);

const weekParts = (week: number): { year: number; part: number } => {
  const year = partsOf(addDays(mondayOf(week), 3)).year;
  return { year, part: week - firstWeekOf(year) + 1 };
};

const split = (ordinal: number, by: number): { year: number; part: number } => ({
  year: Math.floor(ordinal / by),
  part: (ordinal % by) + 1,
});
const planStart = (ordinal: number): number => THIRD_PLAN + (ordinal - 3) * 5;
const two = (part: number): string => String(part).padStart(2, '0');

/** The period as stored text; the inverse of `parsePeriod`. */
export const formatPeriod = ({ kind, ordinal }: Period): string => {
  switch (kind) {
    case 'day':
      return dateOfNumber(ordinal);
    case 'week': {
      const { year, part } = weekParts(ordinal);
      return `${year}-W${two(part)}`;
    }
    case 'month': {
      const { year, part } = split(ordinal, 12);
      return `${year}-${two(part)}`;
    }
    case 'quarter': {
      const { year, part } = split(ordinal, 4);
      return `${year}-Q${part}`;
    }
    case 'term': {
      const { year, part } = split(ordinal, 2);
      return `${year}-T${part}`;
    }
    case 'schoolYear':
      return `${ordinal}-${ordinal + 1}`;
    case 'year':
      return String(ordinal);
    case 'fiveYearPlan':
      return `${planStart(ordinal)}-${planStart(ordinal) + 4}`;
  }
};

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 1–99 as Chinese numerals: 15 → 十五. */
const numeral = (n: number): string => {
  if (n <= 10) return NUMERALS[n] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : NUMERALS[tens]}十${NUMERALS[n % 10]}`;
};

/** The period's Chinese name: 2026年第一季度, 2025—2026学年第二学期, “十五五”时期（2026—2030年）. */
export const periodName = (period: Period): string => {
  const { kind, ordinal } = period;
  switch (kind) {
    case 'day':
      return dateInChinese(dateOfNumber(ordinal));
    case 'week': {
      const { year, part } = weekParts(ordinal);
      return `${year}年第${part}周`;
    }
    case 'month': {
      const { year, part } = split(ordinal, 12);
      return `${year}年${part}月`;
    }
    case 'quarter': {
      const { year, part } = split(ordinal, 4);
      return `${year}年第${numeral(part)}季度`;
    }
    case 'term': {
      const { year, part } = split(ordinal, 2);
      return `${year}—${year + 1}学年第${numeral(part)}学期`;
    }
    case 'schoolYear':
      return `${ordinal}—${ordinal + 1}学年`;
    case 'year':
      return `${ordinal}年`;
    case 'fiveYearPlan':
      return `“${numeral(ordinal)}五”时期（${planStart(ordinal)}—${planStart(ordinal) + 4}年）`;
  }
};

/** The period so many places later; earlier when negative. */
export const shiftPeriod = (period: Period, places: number): Period => ({
  kind: period.kind,
  ordinal: period.ordinal + places,
});
export const nextPeriod = (period: Period): Period => shiftPeriod(period, 1);
export const previousPeriod = (period: Period): Period => shiftPeriod(period, -1);

const needed = (calendar: SchoolCalendar | undefined): SchoolCalendar => {
  if (!calendar)
    throw new Error('periods of kind term and schoolYear need the school calendar: hand in schoolCalendar(tx)');
  return calendar;
};

/** First day of a period. The last is the day before the next one's first, so periods of a kind tile time. */
const firstDay = ({ kind, ordinal }: Period, calendar?: SchoolCalendar): CivilDate => {
  switch (kind) {
    case 'day':
      return dateOfNumber(ordinal);
    case 'week':
      return mondayOf(ordinal);
    case 'month':
      return civil(Math.floor(ordinal / 12), (ordinal % 12) + 1, 1);
    case 'quarter':
      return civil(Math.floor(ordinal / 4), (ordinal % 4) * 3 + 1, 1);
    case 'term': {
      const { year, part } = split(ordinal, 2);
      return part === 1 ? needed(calendar).yearStart(year) : needed(calendar).secondTermStart(year);
    }
    case 'schoolYear':
      return needed(calendar).yearStart(ordinal);
    case 'year':
      return civil(ordinal, 1, 1);
    case 'fiveYearPlan':
      return civil(planStart(ordinal), 1, 1);
  }
};

/**
 * First and last day of a period, both inside.
 * @throws Refusal `not-in-force` (from the calendar) where no school calendar is known for that year
 * @example rangeOf(parsePeriod('2026-Q1')) // { from: '2026-01-01', to: '2026-03-31' }
 */
export const rangeOf = (period: Period, calendar?: SchoolCalendar): DateRange => ({
  from: firstDay(period, calendar),
  to: addDays(firstDay(nextPeriod(period), calendar), -1),
});

/** Whether a day lies in the period. */
export const contains = (period: Period, date: CivilDate, calendar?: SchoolCalendar): boolean => {
  const { from, to } = rangeOf(period, calendar);
  return from <= date && date <= to;
};

/** The period of a kind that a day lies in. */
export const periodAt = (kind: PeriodKind, date: CivilDate, calendar?: SchoolCalendar): Period => {
  const { year, month } = partsOf(date);
  switch (kind) {
    case 'day':
      return { kind, ordinal: dayNumber(date) };
    case 'week':
      return { kind, ordinal: weekAt(date) };
    case 'month':
      return { kind, ordinal: year * 12 + month - 1 };
    case 'quarter':
      return { kind, ordinal: year * 4 + Math.floor((month - 1) / 3) };
    case 'year':
      return { kind, ordinal: year };
    case 'fiveYearPlan':
      return { kind, ordinal: Math.floor((year - THIRD_PLAN) / 5) + 3 };
    case 'schoolYear':
      return { kind, ordinal: schoolYearAt(date, year, calendar) };
    case 'term': {
      const began = schoolYearAt(date, year, calendar);
      return { kind, ordinal: began * 2 + (date < needed(calendar).secondTermStart(began) ? 0 : 1) };
    }
  }
};

const schoolYearAt = (date: CivilDate, year: number, calendar: SchoolCalendar | undefined): number =>
  date < needed(calendar).yearStart(year) ? year - 1 : year;

/**
 * The day that decides to which longer period a shorter one belongs: its first, and for a week its Thursday,
 * as ISO weeks belong to years. So each shorter period belongs to exactly one longer of a kind.
 */
const decidingDay = (period: Period, calendar?: SchoolCalendar): CivilDate =>
  period.kind === 'week' ? addDays(mondayOf(period.ordinal), 3) : firstDay(period, calendar);

/** The longer period of a kind that a period belongs to: March belongs to the first quarter. */
export const enclosing = (period: Period, kind: PeriodKind, calendar?: SchoolCalendar): Period =>
  periodAt(kind, decidingDay(period, calendar), calendar);

/**
 * The shorter periods of a kind that belong to a period, in order.
 * @example subPeriods(parsePeriod('2026'), 'quarter').map(formatPeriod) // ['2026-Q1', …, '2026-Q4']
 */
export const subPeriods = (period: Period, kind: PeriodKind, calendar?: SchoolCalendar): Period[] => {
  const { from, to } = rangeOf(period, calendar);
  const found: Period[] = [];
  const last = periodAt(kind, to, calendar).ordinal;
  for (let one = periodAt(kind, from, calendar); one.ordinal <= last; one = nextPeriod(one)) {
    const day = decidingDay(one, calendar);
    if (from <= day && day <= to) found.push(one);
  }
  return found;
};

/** The same period a year before, for comparisons: 2026-Q1 → 2025-Q1; a day's is `addMonths(date, -12)`. */
export const yearBefore = (period: Period): Period => {
  if (period.kind === 'day') {
    const { year, month, day } = partsOf(dateOfNumber(period.ordinal));
    return { kind: 'day', ordinal: dayNumber(civil(year - 1, month, Math.min(day, daysInMonth(year - 1, month)))) };
  }
  if (period.kind === 'week') {
    const { year, part } = weekParts(period.ordinal);
    return { kind: 'week', ordinal: firstWeekOf(year - 1) + Math.min(part, weeksIn(year - 1)) - 1 };
  }
  const places = { month: 12, quarter: 4, term: 2, schoolYear: 1, year: 1, fiveYearPlan: 1 }[period.kind];
  return shiftPeriod(period, -places);
};
