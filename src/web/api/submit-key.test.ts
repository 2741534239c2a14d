import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { submitAnswered, submitKey } from './submit-key.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a submit keeps its key until a second after its answer', () => {
  const key = submitKey('a');
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(submitKey('a')).toBe(key);
  expect(submitKey('b')).not.toBe(key);
  submitAnswered('a');
  expect(submitKey('a')).toBe(key);
  vi.advanceTimersByTime(1_001);
  expect(submitKey('a')).not.toBe(key);
});

test('unanswered submits beyond a hundred are forgotten, the oldest first', () => {
  const first = submitKey('0');
  for (let n = 1; n <= 100; n++) submitKey(`${n}`);
  expect(submitKey('0')).not.toBe(first);
});
