import { describe, expect, it } from 'vitest';
import { lastSlot, nextSlot } from './slots.ts';

const daily = { rhythm: 'daily', at: '02:30', weekday: null } as const;
const weekly = (weekday: '1' | '5' | '7') => ({ rhythm: 'weekly', at: '18:00', weekday }) as const;
const last = (of: Parameters<typeof lastSlot>[0], now: string) => {
  const found = lastSlot(of, new Date(now));
  return found === null ? null : new Date(found).toISOString();
};

describe('the moments at which a connector is due, in Beijing', () => {
  it.each([
    [daily, '2026-11-23T02:29:59+08:00', '2026-11-22T02:30:00+08:00'],
    [daily, '2026-11-23T02:30:00+08:00', '2026-11-23T02:30:00+08:00'],
    [daily, '2026-11-23T23:59:59+08:00', '2026-11-23T02:30:00+08:00'],
    // 23 November 2026 is a Monday.
    [weekly('1'), '2026-11-23T17:59:00+08:00', '2026-11-16T18:00:00+08:00'],
    [weekly('1'), '2026-11-23T18:00:00+08:00', '2026-11-23T18:00:00+08:00'],
    [weekly('5'), '2026-11-23T12:00:00+08:00', '2026-11-20T18:00:00+08:00'],
    [weekly('7'), '2026-11-23T00:00:01+08:00', '2026-11-22T18:00:00+08:00'],
  ])('%# the last one not after a moment', (of, now, expected) => {
    expect(last(of, now)).toBe(new Date(expected).toISOString());
  });

  it('is never, by hand', () => {
    const byHand = { rhythm: 'byHand', at: null, weekday: null } as const;
    expect([last(byHand, '2026-11-23T12:00:00+08:00'), nextSlot(byHand, new Date())]).toEqual([null, null]);
  });

  it('comes again after a day or a week', () => {
    const now = new Date('2026-11-23T12:00:00+08:00');
    expect(nextSlot(daily, now)).toBe(new Date('2026-11-24T02:30:00+08:00').toISOString());
    expect(nextSlot(weekly('5'), now)).toBe(new Date('2026-11-27T18:00:00+08:00').toISOString());
  });
});
