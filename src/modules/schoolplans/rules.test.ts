import { describe, expect, it } from 'vitest';
import { checkAgainst } from './check-rules.ts';
import { windowAgainst } from './plan-rules.ts';
import { approvalAgainst } from './review-rules.ts';
import { periodAgainst } from './round-rules.ts';
import { ratingsOf } from './views.ts';

const codes = (reasons: readonly { facts?: Readonly<Record<string, unknown>> }[]) =>
  reasons.map((one) => one.facts?.code);

describe('approving a plan', () => {
  const ready = { waiting: 0, done: 2, against: 0, openComments: 0 };

  it('takes two finished reviews, none against, and every comment answered', () => {
    expect(approvalAgainst(ready)).toEqual([]);
  });

  it('names every reason at once', () => {
    expect(codes(approvalAgainst({ waiting: 1, done: 1, against: 1, openComments: 3 }))).toEqual([
      'reviews-open',
      'too-few-reviews',
      'reviewer-against',
      'comments-open',
    ]);
  });
});

describe('submitting a plan', () => {
  const plan = { state: 'draft', roundState: 'open', openFrom: '2026-03-01', openUntil: '2026-04-30' };

  it.each([
    ['2026-02-28', ['outside-window']],
    ['2026-03-01', []],
    ['2026-04-30', []],
    ['2026-05-01', ['outside-window']],
  ])('on %s answers %j', (on, expected) => {
    expect(codes(windowAgainst(plan, on))).toEqual(expected);
  });

  it('lets a returned plan come back after the last day, while the round is open', () => {
    expect(windowAgainst({ ...plan, state: 'returned' }, '2026-06-01')).toEqual([]);
    expect(codes(windowAgainst({ ...plan, state: 'returned', roundState: 'concluded' }, '2026-04-01'))).toEqual([
      'round-not-open',
    ]);
  });
});

describe('checking a year', () => {
  const plan = { state: 'approved', fromYear: 2026, toYear: 2028 };

  it('is for years of an approved plan that have begun', () => {
    expect(checkAgainst(plan, 2026, 2026)).toEqual([]);
    expect(codes(checkAgainst(plan, 2027, 2026))).toEqual(['future-year']);
    expect(codes(checkAgainst({ ...plan, state: 'underReview' }, 2025, 2026))).toEqual([
      'plan-not-approved',
      'outside-period',
    ]);
  });

  it('counts ratings, leaving out what is not rated', () => {
    expect(ratingsOf([{ rating: 'reached' }, { rating: null }, { rating: 'reached' }])).toEqual({
      reached: 2,
      onTrack: 0,
      behind: 0,
      notBegun: 0,
    });
  });
});

it('keeps the years and dates of a round in order', () => {
  const round = { fromYear: 2026, toYear: 2028, openFrom: '2026-03-01', openUntil: '2026-03-01' };
  expect(periodAgainst(round)).toEqual([]);
  expect(periodAgainst({ ...round, toYear: 2025, openUntil: '2026-02-01' }).map((one) => one.field)).toEqual([
    'toYear',
    'openUntil',
  ]);
});
