import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfNumber, dayNumber, weekdayOf } from './civil.ts';
import {
  addWorkdays,
  currentWorkday,
  isWorkday,
  statutoryHolidays,
  workCalendarOf,
  workdayArrangement,
  workdaysBetween,
} from './workdays.ts';

/** The calendar of the seeds alone, without a database. */
const seeded = workCalendarOf({
  arrangement: (date) =>
    workdayArrangement.seeds.find((seed) => seed.from <= date && date <= (seed.to ?? '9999'))?.value,
  statutory: (date) => statutoryHolidays.seeds.find((seed) => seed.from <= date)?.value,
  missing: (date) => new Error(`no rule on ${date}`),
});
// Forty workdays before the first of them still lie in the years with rules.
const days = fc.integer({ min: dayNumber('2016-06-01'), max: dayNumber('2029-12-31') }).map(dateOfNumber);

describe('workdays', () => {
  it.each([
    ['2026-01-01', false, '元旦'],
    ['2026-01-04', true, '元旦'],
    ['2026-02-14', true, '春节'],
    ['2026-02-16', false, '春节'],
    ['2026-05-09', true, '劳动节'],
    ['2026-10-10', true, '国庆节'],
    ['2026-11-21', false, null],
    ['2026-11-23', true, null],
  ])('%s of the arrangement of 2026: worked %s', (date, workday, name) =>
    expect(seeded.on(date)).toEqual({ workday, provisional: false, name }),
  );

  it('count around holidays and weekends that are worked', () => {
    expect(addWorkdays(seeded, '2026-09-30', 3)).toEqual({ on: '2026-10-10', provisional: false });
    expect(addWorkdays(seeded, '2026-02-13', 1)).toEqual({ on: '2026-02-14', provisional: false });
    expect(addWorkdays(seeded, '2026-11-21', 0).on).toBe('2026-11-23');
    expect(addWorkdays(seeded, '2026-11-23', 0).on).toBe('2026-11-23');
    expect(addWorkdays(seeded, '2026-11-23', -1).on).toBe('2026-11-20');
    expect(currentWorkday(seeded, '2026-11-22')).toBe('2026-11-20');
  });

  it('answer a year without its arrangement by the regulation, and say so', () => {
    expect(seeded.on('2027-02-05')).toEqual({ workday: false, provisional: true, name: '春节' }); // New Year's Eve
    expect(seeded.on('2027-02-09').name).toBeNull();
    expect(seeded.on('2027-04-05')).toEqual({ workday: false, provisional: true, name: '清明' });
    expect(seeded.on('2027-09-15').name).toBe('中秋');
    expect(seeded.on('2027-06-09').name).toBe('端午');
    expect(addWorkdays(seeded, '2026-12-30', 2)).toEqual({ on: '2027-01-04', provisional: true });
  });

  it('give thirteen days off by the regulation in every provisional year', () => {
    // In 2028 the Mid-autumn Festival falls on 3 October, a day that is off already.
    for (const [year, off] of [
      [2027, 13],
      [2028, 12],
      [2029, 13],
      [2033, 13],
    ]) {
      const named = Array.from({ length: 365 }, (_, at) => addDays(`${year}-01-01`, at)).filter(
        (date) => seeded.on(date).name,
      );
      expect([year, named.length]).toEqual([year, off]);
    }
  });

  it('are refused where no rule is in force', () => {
    expect(() => isWorkday(seeded, '2015-06-01')).toThrow('no rule on 2015-06-01');
  });

  it('advance and count as inverses', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const { on } = addWorkdays(seeded, date, n);
        expect(isWorkday(seeded, on)).toBe(true);
        expect(workdaysBetween(seeded, date, on)).toBe(n);
        const back = addWorkdays(seeded, date, -n).on;
        expect(workdaysBetween(seeded, date, back)).toBe(-n);
      }),
    );
  });

  it('add up over any day between', () => {
    fc.assert(
      fc.property(days, fc.nat(60), fc.nat(60), (date, a, b) => {
        const [middle, end] = [addDays(date, a), addDays(date, a + b)];
        expect(workdaysBetween(seeded, date, middle) + workdaysBetween(seeded, middle, end)).toBe(
          workdaysBetween(seeded, date, end),
        );
      }),
    );
  });

  it('are seeded whole: eleven years, holidays on any day, worked days only at weekends', () => {
    expect(workdayArrangement.seeds.map((seed) => seed.from.slice(0, 4))).toEqual(
      Array.from({ length: 11 }, (_, at) => String(2016 + at)),
    );
    for (const { value } of workdayArrangement.seeds)
      for (const date of Object.keys(value.work)) expect(weekdayOf(date)).toBeGreaterThan(5);
  });
});
