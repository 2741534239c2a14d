import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civil, dateOfNumber, daysBetween } from './civil.ts';
import {
  contains,
  enclosing,
  formatPeriod,
  nextPeriod,
  PERIOD_KINDS,
  type PeriodKind,
  parsePeriod,
  periodAt,
  periodName,
  previousPeriod,
  rangeOf,
  type SchoolCalendar,
  subPeriods,
  yearBefore,
} from './period.ts';

/** A calendar whose second term starts on another day each year, as bureaus set it after the Spring Festival. */
const calendar: SchoolCalendar = {
  yearStart: (year) => civil(year, 9, 1),
  secondTermStart: (year) => civil(year + 1, 2, 10 + (year % 15)),
};
const kinds = Object.keys(PERIOD_KINDS) as PeriodKind[];
const kind = fc.constantFrom(...kinds);
const date = fc.integer({ min: -1000, max: 100_000 }).map(dateOfNumber);
const LONGER: Partial<Record<PeriodKind, PeriodKind[]>> = {
  day: ['week', 'month', 'quarter', 'term', 'schoolYear', 'year', 'fiveYearPlan'],
  week: ['month', 'quarter', 'term', 'schoolYear', 'year'],
  month: ['quarter', 'term', 'schoolYear', 'year', 'fiveYearPlan'],
  quarter: ['year', 'fiveYearPlan'],
  term: ['schoolYear'],
  year: ['fiveYearPlan'],
};

describe('periods', () => {
  it('tile time: each day lies in exactly one period of a kind, and the next begins the day after', () => {
    fc.assert(
      fc.property(kind, date, (kind, date) => {
        const period = periodAt(kind, date, calendar);
        expect(contains(period, date, calendar)).toBe(true);
        expect(contains(nextPeriod(period), date, calendar)).toBe(false);
        expect(contains(previousPeriod(period), date, calendar)).toBe(false);
        const { from, to } = rangeOf(period, calendar);
        expect(from <= to).toBe(true);
        expect(rangeOf(nextPeriod(period), calendar).from).toBe(addDays(to, 1));
      }),
    );
  });

  it('go forth and back as inverses', () => {
    fc.assert(
      fc.property(kind, date, (kind, date) => {
        const period = periodAt(kind, date, calendar);
        expect(previousPeriod(nextPeriod(period))).toEqual(period);
        expect(nextPeriod(previousPeriod(period))).toEqual(period);
      }),
    );
  });

  it('are written and read back the same, in a text that fields of kind period take', () => {
    const stored = /^\d{4}(-(Q[1-4]|W\d{2}|T[12]|\d{2}(-\d{2})?)|-\d{4})?$/; // #kernel/definition, valueSchema
    fc.assert(
      fc.property(kind, date, (kind, date) => {
        const period = periodAt(kind, date, calendar);
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(formatPeriod(period)).toMatch(stored);
      }),
    );
  });

  it('are made of shorter ones, each in exactly one longer', () => {
    const pairs = Object.entries(LONGER).flatMap(([short, longs]) => longs.map((long) => [short, long] as const));
    fc.assert(
      fc.property(fc.constantFrom(...pairs), date, ([short, long], date) => {
        const period = periodAt(long, date, calendar);
        const parts = subPeriods(period, short as PeriodKind, calendar);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) expect(enclosing(part, long, calendar)).toEqual(period);
        const after = subPeriods(nextPeriod(period), short as PeriodKind, calendar);
        expect(nextPeriod(parts.at(-1)!)).toEqual(after[0]);
      }),
    );
  });

  it.each([
    ['2026-03-09', '2026年3月9日', '2026-03-09', '2026-03-09'],
    ['2026-W01', '2026年第1周', '2025-12-29', '2026-01-04'],
    ['2020-W53', '2020年第53周', '2020-12-28', '2021-01-03'],
    ['2024-02', '2024年2月', '2024-02-01', '2024-02-29'],
    ['2026-Q1', '2026年第一季度', '2026-01-01', '2026-03-31'],
    ['2025-T1', '2025—2026学年第一学期', '2025-09-01', '2026-02-09'],
    ['2025-T2', '2025—2026学年第二学期', '2026-02-10', '2026-08-31'],
    ['2025-2026', '2025—2026学年', '2025-09-01', '2026-08-31'],
    ['2026', '2026年', '2026-01-01', '2026-12-31'],
    ['2026-2030', '“十五五”时期（2026—2030年）', '2026-01-01', '2030-12-31'],
    ['2021-2025', '“十四五”时期（2021—2025年）', '2021-01-01', '2025-12-31'],
  ])('%s is %s, from %s to %s', (text, name, from, to) => {
    const fixed: SchoolCalendar = { ...calendar, secondTermStart: (year) => civil(year + 1, 2, 10) };
    expect(periodName(parsePeriod(text))).toBe(name);
    expect(rangeOf(parsePeriod(text), fixed)).toEqual({ from, to });
  });

  it.each(['', '26', '2026-Q5', '2026-Q0', '2026-13', '2026-00', '2026-T3', '2026-W54', '2025-W53', '2026-02-29'])(
    'refuses %j',
    (text) => expect(() => parsePeriod(text)).toThrow('不是一个期间'),
  );
  it.each(['2025-2027', '2025-2029', '2026-2026', '2026-Q01', '1899', '3000', ' 2026', '2026-3'])(
    'refuses %j',
    (text) => expect(() => parsePeriod(text)).toThrow('不是一个期间'),
  );

  it('asks for the school calendar instead of assuming one', () => {
    expect(() => rangeOf(parsePeriod('2025-T1'))).toThrow('need the school calendar');
  });

  it.each([
    ['2026-Q1', '2025-Q1'],
    ['2025-T2', '2024-T2'],
    ['2024-02-29', '2023-02-28'],
    ['2020-W53', '2019-W52'],
    ['2026-2030', '2021-2025'],
  ])('%s compares with %s', (text, before) => expect(formatPeriod(yearBefore(parsePeriod(text)))).toBe(before));

  it('counts the days of a year among its months', () => {
    fc.assert(
      fc.property(date, (date) => {
        const year = periodAt('year', date);
        const days = subPeriods(year, 'month').map((month) => {
          const { from, to } = rangeOf(month);
          return daysBetween(from, to) + 1;
        });
        expect(days.reduce((sum, n) => sum + n, 0)).toBe(subPeriods(year, 'day').length);
      }),
      { numRuns: 20 },
    );
  });
});
