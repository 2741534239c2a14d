import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDateAt,
  dateInChinese,
  dateOfNumber,
  dayNumber,
  daysBetween,
  isCivilDate,
  startOfDay,
  today,
  urgencyOf,
  weekdayOf,
} from './civil.ts';

const day = fc.integer({ min: -100_000, max: 200_000 });

describe('civil dates', () => {
  it('agree with the platform’s calendar on every day number', () => {
    fc.assert(
      fc.property(day, (number) => {
        const platform = new Date(number * 86_400_000);
        expect(dateOfNumber(number)).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumber(dateOfNumber(number))).toBe(number);
        expect(weekdayOf(dateOfNumber(number)) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  it('add and count days as inverses', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (number, days) => {
        const from = dateOfNumber(number);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it.each([
    ['2026-03-02', 15, '2026-03-17'],
    ['2026-03-10', 60, '2026-05-09'],
    ['2026-03-10', 90, '2026-06-08'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (from, days, to) => expect(addDays(from, days)).toBe(to));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('refuse what is no day of the calendar', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-00', '0000-01-01', 'today'])
      expect([text, isCivilDate(text)]).toEqual([text, false]);
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(() => addDays('2026-02-29', 1)).toThrow('不是日历上的一天');
  });

  it('change at midnight in Beijing, whatever the server’s zone', () => {
    expect(civilDateAt('2026-03-08T15:59:59.999Z')).toBe('2026-03-08');
    expect(civilDateAt('2026-03-08T16:00:00Z')).toBe('2026-03-09');
    expect(today(() => new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
    expect(startOfDay('2026-03-09')).toBe('2026-03-08T16:00:00.000Z');
  });

  it('are written without zero padding in documents', () => expect(dateInChinese('2026-03-09')).toBe('2026年3月9日'));
});

describe('the urgency of a deadline', () => {
  it('is of this week until its Sunday, and overdue from the day after', () => {
    // 2026-11-22 is a Sunday.
    expect(urgencyOf('2026-11-22', '2026-11-16')).toBe('thisWeek');
    expect(urgencyOf('2026-11-23', '2026-11-16')).toBe('later');
    expect(urgencyOf('2026-11-22', '2026-11-22')).toBe('thisWeek');
    expect(urgencyOf('2026-11-23', '2026-11-22')).toBe('later');
    expect(urgencyOf('2026-11-29', '2026-11-23')).toBe('thisWeek');
    expect(urgencyOf('2026-11-21', '2026-11-22')).toBe('overdue');
    expect(urgencyOf(null, '2026-11-22')).toBe('undated');
  });

  it('crosses the end of a month, of a year and a leap day', () => {
    expect(urgencyOf('2027-01-03', '2026-12-28')).toBe('thisWeek');
    expect(urgencyOf('2027-01-04', '2026-12-31')).toBe('later');
    expect(urgencyOf('2028-03-05', '2028-02-29')).toBe('thisWeek');
  });

  it('is of this week on no more than seven days from today', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20 }), (number, ahead) => {
        const [on, due] = [dateOfNumber(number), dateOfNumber(number + ahead)];
        expect(urgencyOf(due, on) === 'thisWeek').toBe(ahead <= 7 - weekdayOf(on));
      }),
    );
  });
});
