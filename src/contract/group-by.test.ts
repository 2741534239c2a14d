import { expect, it } from 'vitest';
import { groupBy } from './group-by.ts';

it('keeps the order of groups and of what is in them, and any kind of key', () => {
  const rows = [
    { id: 1, of: 'b' },
    { id: 2, of: null },
    { id: 3, of: 'b' },
    { id: 4, of: 'a' },
  ];
  expect([...groupBy(rows, ({ of }) => of)]).toEqual([
    ['b', [rows[0], rows[2]]],
    [null, [rows[1]]],
    ['a', [rows[3]]],
  ]);
  expect(groupBy(new Set<number>(), String).size).toBe(0);
});
