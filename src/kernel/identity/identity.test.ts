import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bookOf, codeSeeds } from '#kernel/code';
import {
  checkOf,
  classFitsKind,
  creditCheckOf,
  creditCode,
  identityFacts,
  identityNumber,
  mobileNumber,
  type RuleAnswer,
  rollNumber,
  schoolIdentifier,
} from './index.ts';

type Case = {
  title: string;
  number: string | null;
  /** Instead of a number: seventeen digits whose check character the rule adds. */
  seventeen?: string;
  gender?: string;
  birthDate?: string;
  on?: string;
  kind?: string;
  identity?: string;
  outcome: string;
  kinds?: string[];
  warns?: string[];
  missing?: string[];
};
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Record<string, Case[]>;

/** The seeded lists as a tenant has them. */
const book = bookOf(codeSeeds);

const RULES: Record<string, (given: Case) => RuleAnswer> = {
  identityNumber: ({ number, gender, birthDate, on, seventeen }) =>
    identityNumber(seventeen ? seventeen + checkOf(seventeen) : number, {
      ...(gender ? { gender } : {}),
      ...(birthDate ? { birthDate } : {}),
      ...(on ? { on } : {}),
    }),
  creditCode: ({ number }) => creditCode(number),
  schoolIdentifier: ({ number }) => schoolIdentifier(number, book),
  classFitsKind: ({ number, kind }) => classFitsKind(number, kind),
  rollNumber: ({ number, identity }) => rollNumber(number, identity),
  mobileNumber: ({ number }) => mobileNumber(number),
};

const kindsOf = (reasons: RuleAnswer['reasons']) => reasons.map((reason) => reason.facts?.kind);

describe.each(Object.keys(RULES))('%s', (rule) => {
  it.each(cases[rule] as Case[])('$title', (given) => {
    const answer = (RULES[rule] as (given: Case) => RuleAnswer)(given);
    expect(answer.outcome).toBe(given.outcome);
    expect(kindsOf(answer.reasons)).toEqual(given.kinds ?? []);
    expect(kindsOf(answer.warnings)).toEqual(given.warns ?? []);
    expect(answer.missing).toEqual(given.missing ?? []);
    for (const reason of [...answer.reasons, ...answer.warnings]) {
      expect(reason.detail).toMatch(/[\u4e00-\u9fff]/);
      expect(reason.remedy).toMatch(/^(请|身份号码)/);
    }
  });
});

describe('the numbers of GB 11643 and GB 32100', () => {
  const twoDigits = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
  const numbers = fc
    .tuple(
      fc.constantFrom('320413', '320482', '330303', '110105'),
      fc.integer({ min: 1950, max: 2020 }).map(String),
      twoDigits(1, 12),
      twoDigits(1, 28),
      fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0')),
    )
    .map((parts) => parts.join(''))
    .map((seventeen) => seventeen + checkOf(seventeen));

  it('are computed as the standards print them', () => {
    expect(checkOf('11010519491231002')).toBe('X');
    expect(creditCheckOf('91350100M000100Y4')).toBe('3');
  });

  it('say birth date, gender and division', () => {
    expect(identityFacts('11010519491231002X')).toEqual({
      number: '11010519491231002X',
      division: '110105',
      birthDate: '1949-12-31',
      gender: '2',
    });
    expect(identityFacts('110105194912310021')).toBeNull();
  });

  it('are met when whole', () => {
    fc.assert(fc.property(numbers, (number) => identityNumber(number, { codes: book }).outcome === 'met'));
  });

  it('never hide one changed digit', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 9 }), (number, at, digit) => {
        fc.pre(number[at] !== String(digit));
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        expect(identityNumber(changed).outcome).toBe('notMet');
      }),
      { numRuns: 2000 },
    );
  });

  it('never hide two neighbouring characters that changed places', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 16 }), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        expect(identityNumber(swapped).outcome).toBe('notMet');
      }),
      { numRuns: 2000 },
    );
  });

  it('recognise what a spreadsheet kept of them, whatever the digits', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const kept = `${number.slice(0, 15)}000`;
        const answer = identityNumber(kept);
        expect([...kindsOf(answer.reasons), ...kindsOf(answer.warnings)]).toContain('spreadsheet');
        expect(kindsOf(identityNumber(Number(number.slice(0, 15)).toExponential(5).toUpperCase()).reasons)).toEqual([
          'spreadsheet',
        ]);
      }),
    );
  });

  it('point at a division that no list knows, without refusing it', () => {
    const answer = identityNumber(`32049920100101001${checkOf('32049920100101001')}`, { codes: book });
    expect(answer.outcome).toBe('met');
    expect(kindsOf(answer.warnings)).toEqual(['division']);
  });

  it('take a division that is out of use today', () => {
    const answer = identityNumber(`32048220080229002${checkOf('32048220080229002')}`, { codes: book });
    expect(answer).toMatchObject({ outcome: 'met', warnings: [] });
  });
});
