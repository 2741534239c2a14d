import { describe, expect, it } from 'vitest';
import { levelOf, mayReach, type Place } from './levels.ts';
import { countsByLevel, treeOf } from './page.ts';
import { situationAgainst } from './situation-rules.ts';

const place = (id: string, kind: Place['kind'], path = `/${id}/`): Place => ({ id, kind, path });
const [section, other, town, school, department] = [
  place('s', 'section', '/b/s/'),
  place('o', 'section', '/b/o/'),
  place('t', 'town', '/b/t/'),
  place('p', 'school', '/b/p/'),
  place('d', 'department'),
];

describe('who may reach whom', () => {
  it('sends down, sideways inside the bureau and to other departments', () => {
    for (const to of [other, town, school, department]) expect(mayReach(section, to, false)).toBe(true);
    expect(mayReach(section, section, false)).toBe(false);
    expect(mayReach(school, other, false)).toBe(false);
  });

  it('passes on to the level below only', () => {
    expect(mayReach(section, town, true)).toBe(true);
    expect(mayReach(section, school, true)).toBe(true);
    expect(mayReach(town, school, true)).toBe(true);
    for (const to of [other, department]) expect(mayReach(section, to, true)).toBe(false);
    expect(mayReach(school, place('q', 'school', '/b/q/'), true)).toBe(false);
    expect(mayReach(town, other, true)).toBe(false);
  });

  it('lets everybody reach what stands below in the tree', () => {
    expect(mayReach(school, place('campus', 'school', '/b/p/campus/'), true)).toBe(true);
    expect(mayReach(department, place('station', 'department', '/d/station/'), true)).toBe(true);
  });

  it('knows three levels and the city', () => {
    expect((['department', 'town', 'bureau', 'section', 'school', 'city'] as const).map(levelOf)).toEqual([
      'district',
      'district',
      'bureau',
      'bureau',
      'school',
      'city',
    ]);
  });
});

describe('the tree', () => {
  const row = (id: string, parent: string | null, level: string, state: string, dueOn = '2999-01-01') =>
    ({ id, parent, level, state, dueOn }) as never;
  const view = (one: { id: string }) => ({ id: one.id });

  it('hangs each under the one that passed it on, and shows a branch from its own node', () => {
    const rows = [
      row('a', null, 'bureau', 'accepted'),
      row('b', 'a', 'school', 'sent'),
      row('c', null, 'district', 'sent'),
    ];
    expect(treeOf(rows, view)).toEqual([
      { id: 'a', parent: null, depth: 0 },
      { id: 'b', parent: 'a', depth: 1 },
      { id: 'c', parent: null, depth: 0 },
    ]);
    expect(treeOf(rows.slice(1, 2), view)).toEqual([{ id: 'b', parent: null, depth: 0 }]);
  });

  it('counts by level, accepted whatever came after, overdue only while something is owed', () => {
    const late = '2020-01-01';
    const rows = [
      row('a', null, 'school', 'accepted', late),
      row('b', null, 'school', 'confirmed', late),
      row('c', null, 'school', 'reported', late),
      row('d', null, 'school', 'declined', late),
      row('e', null, 'school', 'sent', late),
    ];
    expect(countsByLevel(rows)).toMatchObject([
      { level: 'school', total: 5, acceptedInAll: 3, sent: 1, declined: 1, overdue: 2 },
    ]);
  });
});

describe('what a situation log needs', () => {
  const base = { organisations: ['o'], occurredAt: '2026-07-01T00:00:00.000Z' };
  const codes = (next: object) =>
    situationAgainst({ ...base, ...next }, '2026-07-02T00:00:00.000Z').map((one) => one.facts?.code);

  it('is a level for an emergency, an opinion for a judgement', () => {
    expect(codes({ kind: 'emergency', level: 'third' })).toEqual([]);
    expect(codes({ kind: 'emergency' })).toEqual(['level-missing']);
    expect(codes({ kind: 'judgement', judgement: '平稳' })).toEqual([]);
    expect(codes({ kind: 'judgement', level: 'third' })).toEqual(['level-unexpected', 'judgement-missing']);
  });

  it('is participants and a time that has come', () => {
    expect(codes({ kind: 'emergency', level: 'first', organisations: [], occurredAt: '2026-07-03T00:00:00Z' })).toEqual(
      ['no-participants', 'future'],
    );
  });
});
