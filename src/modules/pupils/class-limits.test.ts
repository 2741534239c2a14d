import { describe, expect, it } from 'vitest';
import { sizeBandOf } from './class-limits.ts';

const ends = (limit: number | null) => ({ limit, oversizeFrom: 56, extremeFrom: 66 });

describe('the band of a class', () => {
  it.each([
    [45, 45, 'within'],
    [46, 45, 'overStandard'],
    [50, 50, 'within'],
    [51, 50, 'overStandard'],
    [55, 50, 'overStandard'],
    [56, 50, 'oversize'],
    [65, 50, 'oversize'],
    [66, 50, 'extreme'],
    [55, null, 'within'],
    [56, null, 'oversize'],
    // A nation's band holds even where a standard lies above it.
    [56, 60, 'oversize'],
  ])('%i pupils against a standard of %s: %s', (members, limit, band) =>
    expect(sizeBandOf(members, ends(limit))).toBe(band),
  );
});
