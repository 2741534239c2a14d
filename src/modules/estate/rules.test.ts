import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { areaAgrees, USES, usedArea } from './building-rules.ts';
import { isCounted } from './sums.ts';

type Case = { title: string; [name: string]: any };
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, Case[]>;

describe('the cases that an official can sign', () => {
  it.each(cases.areaAgrees ?? [])('adds areas: $title', ({ agrees, ...row }) => expect(areaAgrees(row)).toBe(agrees));
  it.each(cases.isCounted ?? [])('counts rooms: $title', ({ kind, area, counted }) =>
    expect(isCounted({ kind, area }, { music: 96, art: 90 })).toBe(counted),
  );
  it('has cases', () => expect([cases.areaAgrees?.length, cases.isCounted?.length]).toEqual([4, 5]));
});

it('adds hundredths of square metres exactly', () => {
  const hundredths = fc.array(fc.integer({ min: 0, max: 99_999_999 }), {
    minLength: USES.length,
    maxLength: USES.length,
  });
  fc.assert(
    fc.property(hundredths, (areas) => {
      const row = Object.fromEntries(USES.map((use, at) => [use, (areas[at] ?? 0) / 100]));
      expect(Math.round(usedArea(row, USES) * 100)).toBe(areas.reduce((sum, one) => sum + one, 0));
    }),
  );
});
