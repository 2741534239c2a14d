import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STAGE_YEARS, type Stage } from '#modules/institutions';
import type { EventFacts } from './event-facts.ts';
import { findingsOf } from './findings.ts';
import { kindOf } from './kinds.ts';
import { maskedName } from './lookup.ts';

type Changes = Readonly<Record<string, unknown>>;
type Case = {
  readonly title: string;
  readonly kind: string;
  readonly event?: Changes;
  readonly pupil?: Changes;
  readonly toClass?: Changes | null;
  readonly spells?: readonly Changes[];
  readonly codes?: readonly string[];
  readonly remarks?: readonly string[];
} & Changes;

const cases = parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')) as Case[];
const AGE = { preschool: 3, primary: 6 };
/** GB 11643's worked number is of 1949; pupils of the cases carry none. */
const PUPIL = {
  id: 'p',
  status: 'inSchool',
  stage: 'primary',
  entryYear: 2023,
  school: 'A',
  idType: 'none',
  birthDate: '2017-03-01',
};

/** The usual case with its changes. */
const factsOf = ({
  kind,
  event,
  pupil,
  toClass,
  spells,
  title: _,
  codes: __,
  remarks: ___,
  ...more
}: Case): EventFacts => {
  const one = { ...PUPIL, ...pupil };
  const into = {
    id: 'c',
    school: 'B',
    stage: 'primary',
    entryYear: 2023,
    openedOn: '2019-09-01',
    closedOn: null,
    limit: null,
    members: 20,
    coming: 0,
  };
  const group = toClass === null ? null : { ...into, ...toClass };
  return {
    event: {
      kind,
      state: 'reviewing',
      school: 'A',
      toSchool: group?.school ?? null,
      applyingSchool: kind === 'transfer' ? 'A' : (group?.school ?? 'A'),
      toClassGroup: group?.id ?? null,
      evidence: ['paper'],
      effectiveOn: '2026-03-01',
      ...event,
    },
    kind: kindOf(kind),
    pupil: one,
    schoolName: 'A校',
    spells: (spells ?? [{ fromOn: '2023-09-01' }]).map((spell) => ({ toOn: null, ...spell })),
    toClass: group,
    years: STAGE_YEARS[one.stage as Stage],
    toYears: group ? STAGE_YEARS[group.stage as Stage] : 0,
    academicYear: 2025,
    otherOpen: false,
    laterOn: null,
    elsewhere: null,
    registeringAt: null,
    formerAt: null,
    alikeAt: null,
    // The standard of the stage; a class's own limit is taken into it where facts are gathered.
    size: { limit: group?.limit ?? 45, oversizeFrom: 56, extremeFrom: 66 },
    fullClass: 'warn',
    oversizeClass: 'warn',
    lastGrade: 'warn',
    repeat: ['seniorMiddle'],
    ...more,
  } as unknown as EventFacts;
};

describe('the rules about the roll', () => {
  it.each(cases)('$title', (one) => {
    const found = findingsOf(factsOf(one), AGE);
    const codes = (answer: string) =>
      found.filter((finding) => finding.answer === answer).map(({ facts }) => facts?.code);
    expect(codes('refuse')).toEqual(one.codes ?? []);
    expect(codes('warn')).toEqual(one.remarks ?? []);
  });

  it('says why and what to do, in Chinese, whatever it refuses', () => {
    for (const one of cases)
      for (const { detail, remedy } of findingsOf(factsOf(one), AGE))
        expect([detail, remedy].join('。')).toMatch(/^[^！]+。[^！]+。$/);
  });
});

describe('the masked name', () => {
  it.each([
    ['柳青青', '柳**'],
    ['柳青', '柳*'],
    ['柳', '柳*'],
    ['𠮷田青', '𠮷**'],
    ['阿依古丽·买买提', '阿*******'],
  ])('%s', (name, shown) => expect(maskedName(name)).toBe(shown));
});
