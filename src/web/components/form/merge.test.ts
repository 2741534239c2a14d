import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../../api/problem.ts';
import { changedMeanwhile, conflictOf, mergeOf } from './merge.ts';

const before = { dueOn: '2026-08-31', progress: '选址', target: 10, version: 3 };

test('different fields merge: nobody has to choose', () => {
  const theirs = { ...before, dueOn: '2026-10-31', version: 4 };
  const merge = mergeOf({ mine: { progress: '开工', version: 3 }, theirs, before });
  expect(merge).toEqual({ clean: { progress: '开工' }, clashing: [] });
});

test('the same field changed to different values clashes', () => {
  const theirs = { ...before, progress: '批复', version: 4 };
  const merge = mergeOf({ mine: { progress: '开工', dueOn: '2026-09-30' }, theirs, before });
  expect(merge).toEqual({ clean: { dueOn: '2026-09-30' }, clashing: ['progress'] });
});

test('both made the same change: nothing clashes', () => {
  const theirs = { ...before, progress: '开工', version: 4 };
  expect(mergeOf({ mine: { progress: '开工' }, theirs, before }).clashing).toEqual([]);
});

test('a field sent unchanged takes nothing back from the other person', () => {
  const theirs = { ...before, progress: '批复', version: 4 };
  const merge = mergeOf({ mine: { progress: '选址', target: 12 }, theirs, before });
  expect(merge).toEqual({ clean: { target: 12 }, clashing: [] });
});

test('null, absent and empty lists compare by value', () => {
  const merge = mergeOf({
    mine: { note: null, ids: ['a'] },
    theirs: { ids: ['a'] },
    before: { ids: ['b'] },
  });
  expect(merge).toEqual({ clean: { ids: ['a'] }, clashing: [] });
});

const problem = (facts: Record<string, unknown>) => new ProblemError({ status: 409, code: 'version-conflict', facts });

test('the facts of the refusal are read as the kernel writes them', () => {
  const facts = {
    version: 4,
    changedBy: 'p1',
    changedAt: '2026-03-09T06:02:00Z',
    theirs: { progress: '批复' },
    before,
  };
  const conflict = conflictOf(problem(facts), { progress: '开工' });
  expect(conflict).toMatchObject({ version: 4, changedBy: 'p1', mine: { progress: '开工' } });
  expect(mergeOf(conflict).clashing).toEqual(['progress']);
});

test('where the version one began with is gone, every difference has to be chosen', () => {
  const conflict = conflictOf(problem({ version: 9, theirs: { progress: '批复', target: 10 }, before: null }), {
    progress: '开工',
    target: 10,
  });
  expect(mergeOf(conflict)).toEqual({ clean: { target: 10 }, clashing: ['progress'] });
});

test('no change of mine is ever lost: it is clean, clashing, or equal to what was before', () => {
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(row, row, row, (mine, theirs, old) => {
      const { clean, clashing } = mergeOf({ mine, theirs, before: old });
      for (const [name, value] of Object.entries(mine))
        expect(clean[name] === value || clashing.includes(name) || old[name] === value).toBe(true);
      for (const name of Object.keys(clean)) expect(clashing).not.toContain(name);
    }),
  );
});

test('an act tells what others changed meanwhile, besides what one has to choose in', () => {
  const conflict = { mine: { note: '已到校' }, before: { note: '', state: 'open', due: '2026-11-01', title: '走访' } };
  const theirs = { note: '电话联系', state: 'closed', due: '2026-12-01', title: '走访' };
  expect(mergeOf({ ...conflict, theirs }).clashing).toEqual(['note']);
  expect(changedMeanwhile({ ...conflict, theirs })).toEqual(['state', 'due']);
});
