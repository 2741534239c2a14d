import { expect, it } from 'vitest';
import { targetText } from './target-text.ts';

const target = { subject: '分校', op: 'by', value: null, valueMax: null, unit: null, scope: null, deadline: null };

it.each([
  [{ deadline: '2026-09-01' }, '分校：2026-09-01前完成'],
  [{ deadline: '2026' }, '分校：2026年内完成'],
  [{ deadline: '2026-autumn' }, '分校：2026年秋季学期完成'],
  [{}, '分校：按期完成'],
  [{ op: 'gte', value: 12, unit: '所', scope: '全区' }, '分校（全区） ≥12所'],
  [{ op: 'range', value: 6, valueMax: 8, unit: '场' }, '分校 6—8场'],
  [{ op: 'all' }, '分校：全部'],
  [{ op: 'zero' }, '分校：零发生'],
])('says a target %j in words', (given, words) => {
  expect(targetText({ ...target, ...given }).replace(/\s+/g, ' ')).toBe(words);
});
