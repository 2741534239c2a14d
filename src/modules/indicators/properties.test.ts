import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenSchools, countLevels, momentsOf } from './academic/distribution.ts';
import { drawSample, frameHash, sampleSize } from './academic/draw.ts';
import { suppressSmall } from './academic/suppress.ts';
import { migrantShares, retentionRate } from './access/shares.ts';
import { balanceItems, checklistVerdict } from './balanced/checklist.ts';
import { judgeCounty } from './balanced/resources.ts';
import { splitShared } from './balanced/split.ts';
import { judge, type quotient } from './exact/figure.ts';
import {
  compare,
  decimal,
  dividedBy,
  minus,
  numberOf,
  plus,
  ratio,
  rootBounds,
  times,
  total,
  wholeUp,
} from './exact/ratio.ts';
import { judgeMeanVariation, judgeVariation, largestVariation, variation } from './exact/variation.ts';
import { neverLess } from './funding/funding.ts';
import { rollUp, type Score } from './modernisation/score.ts';
import { grossEnrolment } from './preschool/coverage.ts';

const weights = {
  withPrimary: { primary: 1, juniorMiddle: 1.1, seniorMiddle: 1.32 },
  middleOnly: { primary: 0, juniorMiddle: 1, seniorMiddle: 1.2 },
};
const schools = fc.array(fc.record({ p: fc.integer({ min: 1, max: 3000 }), x: fc.integer({ min: 1, max: 90_000 }) }), {
  minLength: 1,
  maxLength: 12,
});
const held = (all: { p: number; x: number }[]) => all.map(({ p, x }, at) => ({ name: `${at}`, students: p, total: x }));

describe('exact numbers', () => {
  it('meets a limit exactly where the machine’s fractions miss it', () => {
    expect(0.1 + 0.2 <= 0.3).toBe(false);
    expect(compare(plus(0.1, 0.2), 0.3)).toBe(0);
    expect(1.1 * 1.1 > 1.21).toBe(true);
    expect(compare(times(1.1, 1.1), 1.21)).toBe(0);
  });

  it('reads every number as the decimal that people see', () => {
    expect([ratio('1e-7'), ratio(1e21), ratio(-0.5)].map((one) => numberOf(one))).toEqual([1e-7, 1e21, -0.5]);
    expect(() => ratio(Number.NaN)).toThrow('no decimal number');
    expect(() => dividedBy(1, 0)).toThrow('denominator 0');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const one = Number(`${digits}e-${places}`);
        expect(numberOf(ratio(one))).toBe(one);
      }),
    );
  });

  it('rounds the last place half away from zero, for showing', () => {
    expect([decimal(0.125, 2), decimal(-0.125, 2), decimal(2.5, 0), decimal(-0.001, 2)]).toEqual([
      '0.13',
      '-0.13',
      '3',
      '0.00',
    ]);
    expect([wholeUp(3.99), wholeUp(4), wholeUp(-0.5)]).toEqual([4, 4, 0]);
  });

  it('bounds every root', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (over, under) => {
        const square = dividedBy(over, under);
        const [low, high] = rootBounds(square);
        expect(compare(times(low, low), square)).toBeLessThanOrEqual(0);
        expect(compare(times(high, high), square)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what is missing is never 0', () => {
  it('cannot be computed without a denominator, with one of 0, without a numerator', () => {
    const codes = (figure: ReturnType<typeof quotient>) =>
      figure.state === 'unknown' ? figure.missing.map((one) => one.detail) : [];
    expect(codes(grossEnrolment(null, null))).toEqual(['缺少在园幼儿数', '缺少3至5岁常住人口数']);
    expect(codes(grossEnrolment(0, 0))).toEqual(['3至5岁常住人口数为0']);
    expect(codes(retentionRate({ graduates: 0, entrants: 10, movedIn: 0, movedOut: 10, died: 0 }))).toEqual([
      '应毕业人数不大于0',
    ]);
    expect(codes(migrantShares({ all: 10, inPublic: 5, bought: null }).withBought)).toEqual(['缺少政府购买学位人数']);
    expect(judge(grossEnrolment(null, 5), { atLeast: 0 })).toBe('unknown');
    expect(neverLess({ total: 100, perPupil: null }, { total: 100, perPupil: 20 }).verdict).toBe('unknown');
    expect(neverLess({ total: 100, perPupil: 20 }, { total: 99, perPupil: 20 }).verdict).toBe('notMet');
    expect(neverLess({ total: 100, perPupil: 20 }, { total: 100, perPupil: 20 }).verdict).toBe('met');
  });

  it('says which school has no figure, no pupils, or nothing at all', () => {
    const missing = (all: Parameters<typeof variation>[0]) => {
      const found = variation(all, '图书');
      return found.state === 'unknown' ? found.missing.map((one) => one.detail) : [];
    };
    expect(missing([])).toEqual(['统计范围内没有学校']);
    expect(
      missing([
        { name: '甲校', students: 0, total: 5 },
        { name: '乙校', students: 9, total: null },
      ]),
    ).toEqual(['甲校的学生数为0', '缺少乙校的图书']);
    expect(missing([{ name: '甲校', students: 9, total: 0 }])).toEqual(['各校图书都为0']);
  });
});

describe('the coefficient of variation', () => {
  it('does not change when a school is counted as two that are alike', () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: 2, max: 9 }), (all, factor) => {
        const once = variation(held(all), 'x');
        const more = variation(held(all.map(({ p, x }) => ({ p: p * factor, x: x * factor }))), 'x');
        const twice = variation(held([...all, ...all]), 'x');
        if (once.state !== 'known' || more.state !== 'known' || twice.state !== 'known') throw new Error('unknown');
        expect(compare(once.square, more.square)).toBe(0);
        expect(compare(once.square, twice.square)).toBe(0);
      }),
    );
  });

  it('is met exactly at its limit: the mean of eight equal coefficients is one of them', () => {
    // Two schools alike in pupils with 1 ± c of the mean have the coefficient c.
    const at = (c: number) =>
      variation(
        [
          { name: 'a', students: 100, total: 100 + 100 * c },
          { name: 'b', students: 100, total: 100 - 100 * c },
        ],
        'x',
      );
    expect([judgeVariation(at(0.5), 0.5), judgeVariation(at(0.51), 0.5)]).toEqual(['met', 'notMet']);
    expect(
      judgeMeanVariation(
        Array.from({ length: 8 }, () => at(0.65)),
        0.65,
      ),
    ).toMatchObject({ verdict: 'met', mean: 0.65 });
    expect(judgeMeanVariation([...Array.from({ length: 7 }, () => at(0.65)), at(0.66)], 0.65).verdict).toBe('notMet');
    expect(judgeMeanVariation([at(0.1), variation([], 'x')], 0.65).verdict).toBe('unknown');
  });
});

it('holds the largest coefficient against a limit as each of them is held, to the last digit', () => {
  const limit = fc.integer({ min: 1, max: 9999 }).map((digits) => digits / 10_000);
  // Two schools of equal size at m − d and m + d differ by d ÷ m exactly: on the limit as often as beside it.
  const twins = fc.tuple(limit, fc.integer({ min: -1, max: 1 })).map(([atMost, beside]) => ({
    atMost,
    all: [
      [
        { p: 7, x: 10_000_000 - Math.round(atMost * 10_000_000) - beside },
        { p: 7, x: 10_000_000 + Math.round(atMost * 10_000_000) + beside },
      ],
    ],
  }));
  const any = fc.record({ atMost: limit, all: fc.array(schools, { minLength: 1, maxLength: 5 }) });
  fc.assert(
    fc.property(fc.oneof(twins, any), ({ atMost, all }) => {
      const known = all.map((one) => variation(held(one), '图书')).flatMap((one) => (one.state === 'known' ? one : []));
      const { shown, compared } = largestVariation(known);
      const each = known.map((one) => judgeVariation(one, atMost));
      expect(compare(compared, atMost) <= 0).toBe(each.every((verdict) => verdict === 'met'));
      expect(shown).toBeCloseTo(numberOf(compared), 12);
    }),
  );
  // A hair above the limit, which no number of the machine tells from it.
  const far = 10n ** 20n;
  const hair = variation(
    [
      { name: '甲', students: 1, total: far - far / 2n - 1n },
      { name: '乙', students: 1, total: far + far / 2n + 1n },
    ],
    '图书',
  );
  if (hair.state !== 'known') throw new Error('known');
  const { shown, compared } = largestVariation([hair]);
  expect([shown, compare(compared, 0.5)]).toEqual([0.5, 1]);
});

it('divides what a through school shares without a rest', () => {
  const pupils = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(
      pupils,
      pupils,
      pupils,
      fc.integer({ min: 0, max: 1_000_000 }),
      (primary, juniorMiddle, seniorMiddle, shared) => {
        const shares = [...splitShared(shared, { primary, juniorMiddle, seniorMiddle }, weights).values()];
        expect(compare(total(shares), primary + juniorMiddle + seniorMiddle === 0 ? 0 : shared)).toBe(0);
      },
    ),
  );
});

it('passes a county with every school and every coefficient, and never on what is unknown', () => {
  expect(judgeCounty(['met', 'met'], ['met'])).toBe('met');
  expect(judgeCounty(['met', 'unknown'], ['met'])).toBe('unknown');
  expect(judgeCounty(['met', 'unknown'], ['notMet'])).toBe('notMet');
  expect(judgeCounty([], ['met'])).toBe('unknown');
});

it('keeps the list of thirty-one items open until each is found, and names a veto', () => {
  expect(balanceItems).toHaveLength(15 + 9 + 1 + 6);
  const found = balanceItems.map((item) => ({ item, verdict: 'met' as const }));
  expect(checklistVerdict(found).verdict).toBe('met');
  expect(checklistVerdict(found.slice(1))).toMatchObject({ verdict: 'unknown', open: ['layout'] });
  const vetoed = found.map((one) => (one.item === 'falsification' ? { ...one, verdict: 'notMet' as const } : one));
  expect(checklistVerdict(vetoed)).toMatchObject({ verdict: 'notMet', vetoed: ['falsification'] });
});

it('sums a tree, and never shows a sum with an open leaf as complete', () => {
  const lines = [
    { id: 'a', parent: null, weight: 0 },
    { id: 'b', parent: 'a', weight: 0 },
    { id: 'c', parent: 'b', weight: 4 },
    { id: 'd', parent: 'b', weight: 6 },
    { id: 'e', parent: 'a', weight: 5 },
  ];
  const known = (score: number): Score => ({ state: 'known', score: ratio(score), lost: ratio(0), gap: null });
  const sums = rollUp(
    lines,
    new Map([
      ['c', known(3)],
      ['d', known(6)],
    ]),
  );
  const shown = (id: string) => [
    decimal(sums.get(id)?.score ?? 0, 0),
    decimal(sums.get(id)?.weight ?? 0, 0),
    sums.get(id)?.open,
  ];
  expect([shown('b'), shown('e'), shown('a')]).toEqual([
    ['9', '10', 0],
    ['0', '5', 1],
    ['9', '15', 1],
  ]);
});

describe('the sample', () => {
  const pupils = fc.uniqueArray(fc.record({ id: fc.uuid(), school: fc.constantFrom('a', 'b', 'c') }), {
    selector: (one) => one.id,
    maxLength: 60,
  });
  const rule = { seed: '2026-11-23 06:00 上证指数 3012.45', share: 0.3, least: 5 };

  it('comes out the same from the same list in whatever order', () => {
    fc.assert(
      fc.property(pupils, (all) => {
        const sample = drawSample(all, rule);
        expect(drawSample([...all].reverse(), rule)).toEqual(sample);
        expect(frameHash([...all].reverse())).toBe(frameHash(all));
        for (const school of ['a', 'b', 'c']) {
          const there = all.filter((one) => one.school === school).length;
          expect(sample.filter((one) => one.school === school)).toHaveLength(sampleSize(there, rule));
        }
      }),
    );
  });

  it('is another with another seed, and takes a share rounded up, at least so many, at most all', () => {
    const all = Array.from({ length: 40 }, (_, at) => ({ id: `pupil ${at}`, school: 'a' }));
    expect(drawSample(all, { ...rule, seed: 'another' })).not.toEqual(drawSample(all, rule));
    expect([sampleSize(40, rule), sampleSize(41, rule), sampleSize(3, rule), sampleSize(0, rule)]).toEqual([
      12, 13, 3, 0,
    ]);
  });
});

describe('marks', () => {
  it('fall into a level each, its lower end inside', () => {
    expect(countLevels([59.9, 60, 74, 75, 89.9, 90, 100], 100, { second: 0.6, third: 0.75, fourth: 0.9 })).toEqual([
      1, 2, 2, 2,
    ]);
  });

  it('vary between schools by a share of the whole variance', () => {
    expect(
      numberOf(
        betweenSchools([
          [60, 80],
          [60, 80],
        ]) ?? 9,
      ),
    ).toBe(0);
    expect(
      numberOf(
        betweenSchools([
          [60, 60],
          [80, 80],
        ]) ?? 9,
      ),
    ).toBe(1);
    expect(betweenSchools([[70], [70]])).toBe(null);
    expect(momentsOf([])).toBe(null);
    const marks = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 6 }), (all) => {
        const share = betweenSchools(all);
        if (share) expect([compare(share, 0) >= 0, compare(share, 1) <= 0]).toEqual([true, true]);
      }),
    );
  });
});

it('leaves no small cell to be worked out by subtraction', () => {
  const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(tables, (counts) => {
      const shown = suppressSmall(counts, 10);
      const columns = counts[0]?.map((_, at) => shown.map((row) => row[at] ?? null)) ?? [];
      for (const line of [...shown, ...columns]) expect(line.filter((cell) => cell === null).length).not.toBe(1);
      for (const row of shown) for (const cell of row) if (cell !== null) expect(cell === 0 || cell >= 10).toBe(true);
    }),
  );
  expect(
    suppressSmall(
      [
        [12, 30],
        [15, 0],
      ],
      10,
    ),
  ).toEqual([
    [12, 30],
    [15, 0],
  ]);
  expect(minus(1, 1).over).toBe(0n);
});
