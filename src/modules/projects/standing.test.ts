import { describe, expect, it } from 'vitest';
import { carryOverAgainst } from './carry-over.ts';
import { datesAgainst } from './milestone-rules.ts';
import { yearsAgainst } from './project-rules.ts';
import { countStandings, isUnfinished, standingOf } from './standing.ts';

const facts = {
  state: 'open',
  dueOn: '2026-06-30',
  reportedAt: null as string | null,
  carriedTo: null as string | null,
};

describe('where a milestone stands', () => {
  it.each([
    ['2026-05-30', 'ahead'],
    ['2026-05-31', 'due'],
    ['2026-06-30', 'due'],
    ['2026-07-01', 'late'],
  ])('open on %s is %s, thirty days counting as due', (on, standing) => {
    expect(standingOf(facts, on, 30)).toBe(standing);
  });

  it('is met late when the report came after the date in Beijing, whenever it was confirmed', () => {
    const met = { ...facts, state: 'met' };
    expect(standingOf({ ...met, reportedAt: '2026-06-30T15:59:00.000Z' }, '2026-12-31', 30)).toBe('met');
    expect(standingOf({ ...met, reportedAt: '2026-06-30T16:00:00.000Z' }, '2026-12-31', 30)).toBe('metLate');
  });

  it('is carried once it has a successor, and not met until then', () => {
    expect(standingOf({ ...facts, state: 'notMet' }, '2026-12-31', 30)).toBe('notMet');
    expect(standingOf({ ...facts, state: 'notMet', carriedTo: 'x' }, '2026-12-31', 30)).toBe('carried');
  });

  it('counts every standing, zeros included', () => {
    expect(countStandings(['late', 'late', 'met'])).toMatchObject({ late: 2, met: 1, due: 0, carried: 0 });
  });
});

const row = (id: string, state: string, carriedTo: string | null = null) =>
  ({ id, title: id, state, carriedTo, year: 2026, dueOn: '2026-06-30' }) as never;
const running = { state: 'running', toYear: 2028 };
const against = (rows: never[], ids: string[], dueOn = '2027-03-31', owner = running, thisYear = 2026) =>
  carryOverAgainst(owner, rows, { year: 2026, items: ids.map((id) => ({ id, dueOn })) }, thisYear).map(
    (reason) => reason.facts?.code,
  );

describe('what a carry-over refuses', () => {
  it('holds when exactly the unfinished ones are listed', () => {
    expect(against([row('a', 'open'), row('b', 'notMet'), row('c', 'met'), row('d', 'dropped')], ['a', 'b'])).toEqual(
      [],
    );
  });

  it('names everything at once', () => {
    const rows = [row('a', 'open'), row('b', 'reported'), row('c', 'met'), row('d', 'notMet', 'next')];
    expect(against(rows, ['c', 'd', 'elsewhere'], '2026-12-31')).toEqual([
      'carried-already',
      'unconfirmed',
      'finished',
      'foreign',
      'other-year',
      'left-out',
    ]);
  });

  it('does not pass the project’s last year, nor a year that has not come', () => {
    expect(against([row('a', 'open')], ['a'], '2027-03-31', { state: 'running', toYear: 2026 })).toEqual([
      'beyond-end',
    ]);
    expect(against([row('a', 'open')], ['a'], '2027-03-31', running, 2025)).toEqual(['future-year']);
    expect(against([row('a', 'open')], ['a'], '2027-03-31', { state: 'concluded', toYear: 2028 })).toEqual([
      'project-not-running',
    ]);
  });

  it('does not take one milestone twice', () => {
    expect(against([row('a', 'open')], ['a', 'a'])).toEqual(['named-twice']);
  });
});

describe('years and dates', () => {
  it('keeps a milestone inside its year and its project', () => {
    const period = { fromYear: 2026, toYear: 2028 };
    expect(datesAgainst({ year: 2027, dueOn: '2027-12-31' }, period)).toEqual([]);
    expect(datesAgainst({ year: 2029, dueOn: '2028-12-31' }, period).map((one) => one.field)).toEqual([
      'dueOn',
      'year',
    ]);
  });

  it('takes a breakthrough project for one year until a decision extends it', () => {
    const years = { kind: 'breakthrough', fromYear: 2026, toYear: 2027 };
    expect(yearsAgainst(years)).toHaveLength(1);
    expect(yearsAgainst({ ...years, extensionDecision: 'd' })).toEqual([]);
    expect(yearsAgainst({ kind: 'multiYear', fromYear: 2028, toYear: 2026 })).toHaveLength(1);
  });

  it('leaves nothing that is met, dropped, waiting or carried as unfinished', () => {
    const unfinished = ['open', 'notMet', 'reported', 'met', 'dropped'].filter((state) =>
      isUnfinished({ state, carriedTo: null }),
    );
    expect(unfinished).toEqual(['open', 'notMet']);
    expect(isUnfinished({ state: 'notMet', carriedTo: 'x' })).toBe(false);
  });
});
