import { describe, expect, it } from 'vitest';
import { compareDecompositions, decompose } from './index.ts';

const plan = (...clauses: string[]): string =>
  `甲局2020年工作要点\n${clauses.map((c, i) => `${i + 1}. ${c}`).join('\n')}`;
const DESKS = '改善办学条件。更新课桌椅3000套，改造食堂15个。';
const READING = '推进全民阅读。每两年举办一届读书节，建设书香校园20所。';
const SAFETY = '筑牢安全防线。每月开展一次隐患排查，确保校园安全零事故。';
const compare = (before: string, after: string) => compareDecompositions(decompose(before), decompose(after));

describe('a revised plan against the old one', () => {
  it('tells unchanged, reworded, moved, added and dropped clauses', () => {
    const { clauses } = compare(
      plan(DESKS, READING, SAFETY),
      plan(DESKS, SAFETY, READING.replace('20所', '25所'), '发展职业教育。新增专业4个。'),
    );
    expect(clauses.matches.map((m) => [m.kind, m.before.path, m.after.path])).toEqual([
      ['unchanged', '1', '1'],
      ['moved', '3', '2'],
      ['changed', '2', '3'],
    ]);
    expect(clauses.matches[2]?.likeness).toBeGreaterThan(0.8);
    expect(clauses.matches[2]?.likeness).toBeLessThan(1);
    expect(clauses.added.map((c) => c.path)).toEqual(['4']);
    expect(clauses.removed).toEqual([]);
  });

  it('carries each commitment to at most one successor', () => {
    const { commitments } = compare(plan(DESKS, DESKS, READING), plan(DESKS));
    expect(commitments.matches.every((m) => m.kind === 'unchanged')).toBe(true);
    expect(commitments.removed.length).toBeGreaterThan(0);
    const after = commitments.matches.map((m) => m.after.start);
    expect(new Set(after).size).toBe(after.length);
  });

  it('finds nothing to change in the same plan', () => {
    const { clauses, commitments } = compare(plan(DESKS, READING), plan(DESKS, READING));
    for (const d of [clauses, commitments]) {
      expect(d.matches.every((m) => m.kind === 'unchanged' && m.likeness === 1)).toBe(true);
      expect([...d.added, ...d.removed]).toEqual([]);
    }
  });
});
