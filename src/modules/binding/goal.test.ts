import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNumber, fraction } from '#kernel/measure';
import { linear, monthly } from './forecast.ts';
import { isComparable, type Promised, type Reckoning, reckoned, standingOf, usualReckoning } from './goal.ts';
import { likeness, likest } from './likeness.ts';
import { conversion } from './units.ts';

const promised = (given: Partial<Promised>): Promised => ({ op: 'gte', value: 0, valueMax: null, unit: '%', ...given });
const MORE = { unit: '%', direction: 'atLeast' } as const;
const LESS = { unit: '%', direction: 'atMost' } as const;

describe('a value held against the promise’s own figure', () => {
  it.each([
    ['at least, met exactly', { value: 58 }, MORE, 58, 50, { met: true, gap: 0, done: 100 }],
    ['half of the way', { value: 58 }, MORE, 54, 50, { met: false, gap: 4, done: 50 }],
    ['fallen behind its start', { value: 58 }, MORE, 48, 50, { met: false, gap: 10, done: -25 }],
    ['kept until now, lost since', { value: 92 }, MORE, 91, 95, { met: false, gap: 1, done: 0, kept: true }],
    ['brought to zero by a third', { op: 'zero', unit: null }, LESS, 2, 3, { met: false, gap: 2, done: 33.33 }],
    ['more than, not met when equal', { op: 'gt', value: 5 }, MORE, 5, 0, { met: false, gap: 0, done: 99.99 }],
    ['a bare number follows the indicator', { op: 'eq', value: 3 }, LESS, 2, 5, { met: true }],
    ['one to two: one is enough', { op: 'range', value: 1, valueMax: 2 }, MORE, 1, 0, { met: true, goal: 1 }],
    ['the start is unknown', { value: 58 }, MORE, 54, null, { met: false, gap: 4, done: null, kept: false }],
    ['never rounded: 84.999 is not 85', { value: 85 }, MORE, 84.999, 80, { met: false }],
  ] as const)('%s', (_words, given, indicator, quantity, start, expected) => {
    const begun = start === null ? null : fraction(start);
    expect(standingOf(promised(given), indicator, fraction(quantity), begun)).toMatchObject(expected);
  });

  it.each<[string, Reckoning, number, number | null, number, number | null]>([
    ['seats added since the start', 'rise', 12_400, 10_000, 1, 2400],
    ['documents cut by thirty in a hundred', 'fallPercent', 84, 120, 1, 30],
    ['yuan told in 亿元', 'level', 360_000_000, null, 1e-8, 3.6],
    ['no start, no growth', 'rise', 10, null, 1, null],
    ['no share of nothing', 'risePercent', 10, 0, 1, null],
  ])('reckons %s', (_words, reckoning, value, baseline, scale, expected) => {
    const begun = baseline === null ? null : fraction(baseline);
    const found = reckoned(fraction(value), { reckoning, baseline: begun }, fraction(scale));
    expect(found && asNumber(found)).toBe(expected);
  });

  const counts = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const some = fc.bigInt({ min: 1n, max: 10n ** 12n });
  const hundredths = fc.integer({ min: 0, max: 20_000 });

  it('holds a share against its goal as whole numbers multiplied crosswise would, whatever the nearest double says', () => {
    fc.assert(
      fc.property(counts, some, hundredths, (over, under, goal) => {
        const share = fraction(`${over * 100n}/${under}`);
        const { met } = standingOf(promised({ value: goal / 100 }), MORE, share, null);
        expect(met).toBe(over * 10_000n >= BigInt(goal) * under);
      }),
    );
  });

  it('never takes a whole without a hair for the whole, nor the hair for nothing', () => {
    // 58 of 100 in so many that no double tells 58 % and one less apart.
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 17n, max: 10n ** 20n }), (people) => {
        const of = (count: bigint) => fraction(`${count * 100n}/${people * 100n}`);
        const goal = promised({ value: 58 });
        expect(standingOf(goal, MORE, of(people * 58n), fraction(50))).toMatchObject({ met: true, done: 100 });
        expect(standingOf(goal, MORE, of(people * 58n - 1n), fraction(50))).toMatchObject({ met: false, done: 99.99 });
      }),
    );
  });

  it('reckons growth from a start that decimals do not hold', () => {
    fc.assert(
      fc.property(some, some, hundredths, (over, under, points) => {
        const start = fraction(`${over}/${under}`);
        const now = fraction(`${over * 100n + BigInt(points) * under}/${under * 100n}`);
        const grown = reckoned(now, { reckoning: 'rise', baseline: start });
        expect(grown && standingOf(promised({ value: points / 100 }), MORE, grown, null)).toMatchObject({ met: true });
      }),
    );
  });

  it('compares money with money, people with places, and never a share with a number', () => {
    expect(conversion('元', '亿元')).toBe(1e-8);
    expect(conversion('人', '名')).toBe(1);
    expect(conversion('个', '%')).toBeNull();
    expect(usualReckoning({ op: 'decrease_by', unit: '%' }, { unit: '件', direction: 'atMost' })).toBe('fallPercent');
    expect(isComparable(promised({ op: 'by', value: null }), MORE, 'level')).toBe(false);
  });
});

describe('likeness', () => {
  const classes = {
    name: 'largeClasses',
    label: '大班额班级数',
    unit: '个',
    direction: 'atMost',
    subjects: ['大班额'],
  } as const;
  const share = { name: 'publicShare', label: '公办园在园幼儿占比', unit: '%', direction: 'atLeast' } as const;
  const spoken = (given: object) => ({ subject: '', scope: null, ...promised({}), ...given });

  it('explains why an indicator is proposed', () => {
    const found = likest(spoken({ subject: '公办幼儿园在园幼儿占比', value: 58 }), [classes, share]);
    expect(found).toMatchObject({ indicator: 'publicShare', reckoning: 'level' });
    expect(found?.grounds.join('')).toContain('单位可比：目标用“%”，指标用“%”');
  });

  it.each([
    ['another unit', { subject: '大班额', op: 'lte', unit: '%', value: 2 }, classes],
    ['the other direction', { subject: '大班额', op: 'gte', unit: '个', value: 2 }, classes],
    ['a promise of a day', { subject: '大班额', op: 'by', value: null }, classes],
    [
      'all of them, and an indicator that is no share',
      { subject: '大班额', op: 'all', value: 100, unit: null },
      classes,
    ],
  ])('proposes nothing for %s', (_words, given, indicator) => {
    expect(likeness(spoken(given), indicator)).toBeNull();
  });

  it('proposes nothing where the words say something else', () => {
    expect(likest(spoken({ subject: '发文总量', op: 'lte', value: 120, unit: '件' }), [classes, share])).toBeNull();
  });
});

describe('forecast', () => {
  it('carries the line on to the deadline', () => {
    const points = [
      { on: '2026-01-01', value: 10 },
      { on: '2026-01-11', value: 20 },
      { on: '2026-01-21', value: 30 },
    ];
    expect(linear(points, '2026-01-31')).toMatchObject({ value: 40, points: 3 });
    expect(linear(points.slice(0, 2), '2026-01-31')).toMatchObject({ because: expect.stringContaining('2个') });
    expect(linear(points, '2026-01-21')).toMatchObject({ because: expect.stringContaining('已到完成时限') });
    expect(linear(points, null)).toMatchObject({ because: expect.stringContaining('没有完成时限') });
  });

  it('asks for the first of each month and both ends', () => {
    expect(monthly('2025-11-15', '2026-02-10')).toEqual([
      '2025-11-15',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-02-10',
    ]);
    expect(monthly('2026-02-10', '2026-02-10')).toEqual(['2026-02-10']);
    expect(monthly('2020-01-01', '2026-01-31', 3)).toEqual(['2025-12-01', '2026-01-01', '2026-01-31']);
  });
});
