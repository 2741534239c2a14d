import { expect, test } from 'vitest';
import { between, versionsOf } from './versions.ts';

const entry = (id: string, ...changes: [string, unknown, unknown][]) => ({
  id,
  changes: changes.map(([field, before, after]) => ({ field, before, after })),
});
const entries = [
  entry('4', ['floors', 5, 6]),
  entry('3', ['name', '明德楼', '明理楼'], ['floors', 4, 5]),
  entry('2', ['name', '第1教学楼', '明德楼']),
  entry('1', ['name', null, '第1教学楼'], ['floors', null, 4]),
];

test('any two versions: all that happened between them, once each', () => {
  expect(between(entries, '1', '4')).toEqual([
    { field: 'name', before: '第1教学楼', after: '明理楼' },
    { field: 'floors', before: 4, after: 6 },
  ]);
});

test('the order in which they are named does not matter', () => {
  expect(between(entries, '3', '2')).toEqual(between(entries, '2', '3'));
});

test('what changed and changed back does not differ', () => {
  const there = [entry('3', ['name', 'b', 'a']), entry('2', ['name', 'a', 'b']), entry('1', ['name', null, 'a'])];
  expect(between(there, '1', '3')).toEqual([]);
});

test('what stood before is among what has to be named', () => {
  expect(versionsOf([entry('2', ['subject', '11', '12'], ['name', 'a', 'b'])])).toEqual([
    { subject: '11', name: 'a' },
    { subject: '12', name: 'b' },
  ]);
});
