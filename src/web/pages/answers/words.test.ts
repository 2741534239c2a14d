import { expect, it } from 'vitest';
import type { ValueView } from '#contract/measures';
import { gapText, monthsBefore, quantile, septembersBefore, stacked, worstFirst } from './words.ts';

const value = (unitName: string, of: number | null): ValueView =>
  ({ unitName, value: of, state: of === null ? 'unknown' : 'notMet', gap: 2, numerator: { unit: '人' } }) as ValueView;

it('asks for the first of twelve months and the day itself, over the turn of a year', () => {
  const days = monthsBefore('2026-03-09');
  expect(days).toHaveLength(13);
  expect([days[0], days[8], days[9], days.at(-1)]).toEqual(['2025-04-01', '2025-12-01', '2026-01-01', '2026-03-09']);
  expect(monthsBefore('2026-03-01')).toHaveLength(12);
});

it('asks for past Septembers alone', () => {
  expect(septembersBefore('2026-03-09').slice(-2)).toEqual(['2025-09-01', '2026-03-09']);
  expect(septembersBefore('2026-09-01').at(-1)).toBe('2026-09-01');
});

it('puts the worst first by direction and what is not known last', () => {
  const all = [value('a', 1), value('b', null), value('c', 3)];
  const names = (direction: 'atLeast' | 'atMost') => worstFirst(all, direction).map(({ unitName }) => unitName);
  expect(names('atLeast')).toEqual(['a', 'c', 'b']);
  expect(names('atMost')).toEqual(['c', 'a', 'b']);
});

it('says what lacks or is too much, and nothing where the standard is met', () => {
  expect(gapText(value('a', 1), 'atLeast')).toBe('还差2人');
  expect(gapText(value('a', 1), 'atMost')).toBe('超出2人');
  expect(gapText({ ...value('a', 1), state: 'met' }, 'atMost')).toBeNull();
});

it('finds quartiles between neighbours and stacks equal dots', () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([7], 0.75)).toBe(7);
  expect(stacked([1, 1, 5])).toEqual([
    [1, 1],
    [1, 2],
    [5, 1],
  ]);
});
