import { expect, it } from 'vitest';
import { rowsOf, yearLater, yearsOf } from './matrix.ts';
import type { Milestone } from './parts.tsx';

const milestone = (id: string, year: number, from?: string, to?: string): Milestone =>
  ({
    id,
    year,
    carriedFrom: from ? { id: from, year: year - 1, title: '' } : null,
    carriedTo: to ? { id: to, year: year + 1, title: '' } : null,
  }) as unknown as Milestone;

it('puts a carried milestone on the line of the one it came from and fills free cells', () => {
  const rows = rowsOf([
    milestone('a', 2025),
    milestone('b', 2025, undefined, 'c'),
    milestone('c', 2026, 'b'),
    milestone('d', 2026),
  ]);
  expect(rows.map((row) => [...row.values()].map(({ id }) => id).sort())).toEqual([
    ['b', 'c'],
    ['a', 'd'],
  ]);
});

it('shows every year of the period and moves the leap day to the month’s end', () => {
  expect(yearsOf({ fromYear: 2025, toYear: 2027 }, [2026, 2028])).toEqual([2025, 2026, 2027, 2028]);
  expect(yearLater('2028-02-29')).toBe('2029-02-28');
  expect(yearLater('2026-06-30')).toBe('2027-06-30');
});
