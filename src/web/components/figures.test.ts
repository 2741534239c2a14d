import { expect, test } from 'vitest';
import { dateText, documentDate } from './DateText.tsx';
import { moneyText, numberText } from './Figures.tsx';

test('numbers group by thousands and keep their decimals', () => {
  expect(numberText(16500)).toBe('16,500');
  expect(numberText(0.25)).toBe('0.25');
});

test('an instant shows the wall clock of China wherever the machine stands', () => {
  expect(dateText('2026-03-06T16:02:00Z', true)).toBe('2026-03-07 00:02');
  expect(dateText('2026-03-06T16:02:00Z')).toBe('2026-03-07');
});

test('a civil date is shown as it is', () => {
  expect(dateText('2026-03-09')).toBe('2026-03-09');
  expect(dateText(null)).toBe('—');
  expect(documentDate('2026-03-09')).toBe('2026年3月9日');
});

test('money is held in fen and shown in yuan, from a million yuan in 万元', () => {
  expect(moneyText(123)).toBe('1.23元');
  expect(moneyText(99_999_999)).toBe('999,999.99元');
  expect(moneyText(125_000_000)).toBe('125万元');
});
