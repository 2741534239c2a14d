import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNumber, compare, dividedBy, fraction, minus, times } from './fraction.ts';

const decimal = fc
  .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => digits / 10 ** places);

describe('exact fractions', () => {
  it('meet a threshold to the last digit where binary arithmetic does not', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(compare(minus(fraction(0.1), fraction(-0.2)), fraction(0.3))).toBe(0);
    // 85 % of 7.5 m² for each of three pupils.
    expect(compare(dividedBy(fraction(19.125), fraction(3)), times(fraction(0.85), fraction(7.5)))).toBe(0);
    expect(compare(dividedBy(fraction(2), fraction(3)), fraction(0.6666666666666667))).toBe(-1);
  });

  it('read every decimal, in exponents too', () => {
    expect(fraction(1e21)).toEqual({ over: 10n ** 21n, under: 1n });
    expect(fraction(1.5e-7)).toEqual({ over: 15n, under: 10n ** 8n });
    expect(compare(times(fraction('1/3'), fraction(3)), fraction(1))).toBe(0);
    const hair = `0.45${'0'.repeat(40)}1`;
    expect([Number(hair), compare(fraction(hair), fraction(0.45))]).toEqual([0.45, 1]);
    expect(fraction('-12/8')).toEqual(dividedBy(fraction(-12), fraction(8)));
    for (const text of ['', '1/', '1/2/3', '0x1', ' 1']) expect(() => fraction(text), text).toThrow('no decimal');
    expect(() => fraction('1/0')).toThrow('zero');
    expect(() => fraction(Number.NaN)).toThrow('NaN');
    expect(() => dividedBy(fraction(1), fraction(0))).toThrow('zero');
  });

  it('agree with whole-number arithmetic', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compare(fraction(a), fraction(b))).toBe(Math.sign(a - b));
        expect(asNumber(fraction(a))).toBeCloseTo(a, 6);
        if (b !== 0) expect(compare(times(dividedBy(fraction(a), fraction(b)), fraction(b)), fraction(a))).toBe(0);
      }),
    );
  });
});
