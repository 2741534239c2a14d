import dayjs from 'dayjs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock, today } from './china.ts';
import { instantOf, wallOf } from './wallClock.ts';

const HOME = process.env.TZ;
/** West, east, summer time in both halves of the world, half hours, and a zone that skips midnight. */
const ZONES = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC'];

afterEach(() => {
  vi.useRealTimers();
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

describe.each(ZONES)('a browser in %s', (zone) => {
  const minutes = fc
    .integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
    .map((minute) => new Date(minute * 60_000).toISOString());

  it('shows every instant by the clock in China and gives it back', () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(minutes, (instant) => {
        const wall = wallOf(instant);
        const inShanghai = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);
        expect(wall.format('YYYY-MM-DD HH:mm')).toBe(inShanghai);
        expect(instantOf(wall)).toBe(instant);
      }),
    );
  });

  it('takes what is typed and what is picked as the clock in China', () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(minutes, (instant) => {
        const wall = wallOf(instant);
        const typed = dayjs(wall.format('YYYY-MM-DD HH:mm'), 'YYYY-MM-DD HH:mm', true);
        expect(instantOf(typed)).toBe(instant);
        const picked = dayjs().year(wall.year()).month(0).date(1).month(wall.month()).date(wall.date());
        expect(instantOf(picked.hour(wall.hour()).minute(wall.minute()).clone())).toBe(instant);
      }),
    );
  });

  it('begins the day when China does', () => {
    process.env.TZ = zone;
    vi.useFakeTimers({ now: new Date('2026-03-08T16:00:00Z'), toFake: ['Date'] });
    expect(dayjs().format('YYYY-MM-DD HH:mm')).toBe('2026-03-09 00:00');
    expect([today(), clock()]).toEqual(['2026-03-09', '00:00']);
    vi.setSystemTime(new Date('2026-03-08T15:59:00Z'));
    expect(today()).toBe('2026-03-08');
  });
});
