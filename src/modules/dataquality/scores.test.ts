import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '#modules/dataquality';

const weights = { error: 1, warn: 0.3 };
const error = (checked: number, failed: number) => ({ level: 'error' as const, checked, failed });
const warn = (checked: number, failed: number) => ({ level: 'warn' as const, checked, failed });

describe('the score of a dataset', () => {
  it.each([
    [[error(100, 1)], 99],
    [[error(100, 0), warn(100, 100)], 100 * (1 - 30 / 130)],
    [[error(200, 1), warn(100, 10)], 100 * (1 - 4 / 230)],
    [[error(1, 3)], 0],
    [[], null],
    [[error(0, 0)], null],
  ] as const)('of %j is %s', (lines, score) => {
    const reckoned = scoreOf(lines, weights);
    if (score === null) expect(reckoned).toBeNull();
    else expect(reckoned).toBeCloseTo(score, 10);
  });

  it('lies between 0 and 100, and another failure never raises it', () => {
    const line = fc.record({
      checked: fc.integer({ min: 1, max: 1e6 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(line, line, (a, b) => {
        const failed = (one: typeof a) => Math.floor(one.checked * one.share);
        const before = scoreOf([error(a.checked, failed(a)), warn(b.checked, failed(b))], weights) as number;
        const after = scoreOf([error(a.checked, failed(a) + 1), warn(b.checked, failed(b))], weights) as number;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
