import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Change, ChangeFacts, ClassGroup } from './change-facts.ts';
import { academicYearOf, gradeOf, mayKeepCode, STAGE_YEARS, type Stage, stages, stagesOfKind } from './index.ts';
import { classMoves } from './succession.ts';

type Case<G, E> = { readonly say: string; readonly given: G; readonly expect: E };
type Cases = {
  readonly grades: Case<{ stage: Stage; entryYear: number; academicYear: number; years?: number }, string>[];
  readonly academicYears: Case<string, number>[];
  readonly mergedCodes: Case<{ codes: string[]; kind: string }, boolean>[];
  readonly stagesOfKinds: { given: string; expect: Stage[] }[];
};
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Cases;

describe('grades', () => {
  it.each(cases.grades)('$say', ({ given, expect: wanted }) => {
    const { academicYear, years, ...of } = given;
    const grade = gradeOf(of, academicYear, years);
    expect(grade.label ?? grade.state).toBe(wanted);
  });

  it('rise by one a year and end with the stage, whatever the stage', () => {
    const stage = fc.constantFrom(...stages);
    fc.assert(
      fc.property(stage, fc.integer({ min: 1990, max: 2090 }), (of, entryYear) => {
        const labels = Array.from({ length: STAGE_YEARS[of] }, (_, at) =>
          gradeOf({ stage: of, entryYear }, entryYear + at),
        );
        expect(labels.map((one) => one.grade)).toEqual(labels.map((_, at) => at + 1));
        expect(labels.every((one) => one.label)).toBe(true);
        expect(gradeOf({ stage: of, entryYear }, entryYear + STAGE_YEARS[of]).state).toBe('finished');
      }),
    );
  });

  it.each(cases.academicYears)('$say', ({ given, expect: wanted }) => expect(academicYearOf(given)).toBe(wanted));
});

describe('codes', () => {
  it.each(cases.mergedCodes)('$say', ({ given, expect: wanted }) =>
    expect(mayKeepCode(given.codes, given.kind)).toBe(wanted),
  );

  it.each(cases.stagesOfKinds)('knows the stages of kind $given', ({ given, expect: wanted }) =>
    expect(stagesOfKind(given)).toEqual(wanted),
  );
});

describe('moves of classes', () => {
  const row = (school: string, classNumber: number, entryYear = 2024): ClassGroup =>
    ({ id: `${school}${classNumber}-${entryYear}`, school, stage: 'primary', entryYear, classNumber }) as ClassGroup;
  const merger = (units: Change['units'], classes: ClassGroup[]): ChangeFacts => ({
    change: { kind: 'merge', from: ['a', 'b'], units, classes: [], posts: [], heir: 1 } as unknown as Change,
    named: new Map(),
    schools: new Map(),
    classes,
  });
  const numbers = (facts: ChangeFacts, taken: ClassGroup[] = []) =>
    classMoves(facts, new Map([[0, taken]])).map((move) => [move.row.id, move.classNumber]);

  it('keep numbers that are free and give the next one of the year where they are taken', () => {
    const [a1, a2, b1, b2] = [row('a', 1), row('a', 2), row('b', 1), row('b', 3)];
    expect(numbers(merger([{ unit: 'a' }], [a1, a2, b1, b2]), [a1, a2])).toEqual([
      [b1.id, 3],
      [b2.id, 4],
    ]);
  });

  it('move all classes to a new school, the first one keeping its numbers', () => {
    expect(numbers(merger([{ name: '新' }], [row('b', 1), row('a', 1), row('b', 1, 2023)]))).toEqual([
      ['a1-2024', 1],
      ['b1-2024', 2],
      ['b1-2023', 1],
    ]);
  });

  it('never give one number twice in a year', () => {
    const some = (school: string) =>
      fc
        .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(2023, 2024)), {
          selector: ([number, year]) => `${number}-${year}`,
        })
        .map((list) => list.map(([number, year]) => row(school, number, year)));
    fc.assert(
      fc.property(some('a'), some('b'), (a, b) => {
        const moves = classMoves(merger([{ unit: 'a' }], [...a, ...b]), new Map([[0, a]]));
        const after = [...a, ...moves.map((move) => ({ ...move.row, classNumber: move.classNumber }))];
        const keys = after.map((one) => `${one.entryYear}-${one.classNumber}`);
        expect(new Set(keys).size).toBe(a.length + b.length);
      }),
    );
  });
});
