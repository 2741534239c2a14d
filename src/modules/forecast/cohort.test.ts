import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { advance, classesFor, cohortEntering, entrantsOf, meanAbsoluteError, rangeOf, weighted } from './cohort.ts';
import { seatWarning } from './parameters.ts';
import { levelOf, surplusYearsOf } from './warning.ts';

const cases: any[] = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8'));
const limits = seatWarning.seeds[0]?.value as Parameters<typeof levelOf>[2];
const of = (kind: string) => cases.filter((one) => kind in one).map((one) => [one.name, one[kind]] as const);

describe('worked examples', () => {
  it.each(of('entrants'))('%s', (_, { births, stay, netMigration, is }) => {
    expect(entrantsOf(births, stay, netMigration)).toBe(is);
  });
  it.each(of('advance'))('%s', (_, { grades, ratios, entrants, is, total }) => {
    const next = advance(grades, ratios, entrants);
    expect(next).toEqual(is);
    expect(next.reduce((sum, one) => sum + one, 0)).toBe(total);
  });
  it.each(of('weighted'))('%s', (_, { observed, weights, is }) =>
    expect(weighted(observed, weights)).toBeCloseTo(is, 6),
  );
  it.each(of('cohort'))('%s', (_, { year, is }) => expect(cohortEntering(year)).toBe(is));
  it.each(of('classes'))('%s', (_, { pupils, size, is }) => expect(classesFor(pupils, size)).toBe(is));
  it.each(of('level'))('%s', (_, { demand, is, ...supply }) => expect(levelOf(demand, supply, limits)).toBe(is));
  it('are all tried', () => {
    const tried = ['entrants', 'advance', 'weighted', 'cohort', 'classes', 'level'];
    expect(cases.filter((one) => !tried.some((kind) => kind in one))).toEqual([]);
  });
});

it('flags a surplus in the third low year in a row and not before', () => {
  const loads = [0.5, 0.55, 0.59, 0.61, 0.4].map((load, at) => ({ year: 2027 + at, load }));
  expect(surplusYearsOf(loads, limits)).toEqual([2029]);
});

it('says nothing where nothing was observed', () => {
  expect(weighted([null, null], [0.5, 0.5])).toBeNull();
  expect(rangeOf([], [1])).toBeNull();
  expect(meanAbsoluteError([{ forecast: 3, actual: 0 }])).toBeNull();
});

it('keeps the weighted ratio between the lowest and the highest', () => {
  const ratio = fc.option(fc.double({ min: 0, max: 3, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 3, maxLength: 3 }), (observed) => {
      const range = rangeOf(observed, [0.5, 0.3, 0.2]);
      if (!range) return observed.every((one) => one === null);
      return range.low <= range.mid + 1e-12 && range.mid <= range.high + 1e-12;
    }),
  );
});

it('never advances to fewer than none, and moves with entrants', () => {
  const grades = fc.array(fc.nat(5000), { minLength: 6, maxLength: 6 });
  const ratios = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(grades, ratios, fc.nat(5000), fc.nat(500), (given, onward, entrants, more) => {
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
      const [less, greater] = [advance(given, onward, entrants), advance(given, onward, entrants + more)];
      return less.every((one) => one >= 0) && sum(greater) - sum(less) === more;
    }),
  );
});
