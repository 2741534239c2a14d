import { expect } from 'vitest';
import { checkOf } from '../../src/kernel/identity/index.ts';
import { today } from '../../src/kernel/time/index.ts';
import { academicYearOf, type Stage } from '../../src/modules/institutions/index.ts';
import type { Client, TestApp } from './app.ts';
import { ok } from './plan.ts';

/** The school year that runs now, by the year in which it began. */
export const SCHOOL_YEAR = academicYearOf(today());
export const day = (offset: number): string =>
  new Date(Date.parse(today()) + offset * 86_400_000).toISOString().slice(0, 10);

let sequence = 0;
/** A well-formed number that nobody has: its division is of no county. */
export const identityNumberOf = (birthDate: string, gender: '1' | '2' = '1'): string => {
  sequence += 1;
  const order = String((sequence % 499) * 2 + (gender === '1' ? 1 : 2)).padStart(3, '0');
  const seventeen = `329${String(100 + Math.floor(sequence / 499)).slice(0, 3)}${birthDate.replaceAll('-', '')}${order}`;
  return seventeen + checkOf(seventeen);
};

/** First day of the school year in which a cohort entered. */
export const entryDay = (entryYear: number): string => `${entryYear}-09-01`;
/** Born so that the child is of age in the cohort of a primary school. */
export const bornFor = (entryYear: number): string => `${entryYear - 7}-11-20`;

export type Case = { readonly kind: string; readonly effectiveOn?: string } & Record<string, unknown>;

/** The people concerned with the roll of the fictional bureau, and what they usually do. */
export const rollOffice = async (test: TestApp) => {
  const { organisations } = test.bureau;
  const at = (key: string): string => organisations[key] as string;
  const admin = await test.as('admin');
  const head = await test.as('basicHead');
  const clerk = await test.as('basicClerk');
  ok(
    await admin.post('/api/roll-keepers', {
      bureau: at('bureau'),
      section: at('basic'),
      stages: ['primary', 'juniorMiddle', 'seniorMiddle'],
    }),
  );

  const openClass = async (school: string, stage: Stage, entryYear: number, classNumber = 1, more: object = {}) =>
    ok<any>(
      await head.post('/api/class-groups', {
        school: at(school),
        stage,
        entryYear,
        classNumber,
        openedOn: entryDay(entryYear),
        ...more,
      }),
    ).id as string;

  const paper = async (who: Client): Promise<string> =>
    ok<any>(await who.upload('/api/files', { name: '证明.txt', bytes: '样例：证明材料' })).id;

  /** A child whom a school has written down; not on the roll yet. */
  const child = async (who: Client, school: string, entryYear: number, more: Record<string, unknown> = {}) => {
    const birthDate = String(more.birthDate ?? bornFor(entryYear));
    const gender = (more.gender ?? '1') as '1' | '2';
    const given = {
      name: '苗小禾',
      gender,
      birthDate,
      idNumber: identityNumberOf(birthDate, gender),
      school: at(school),
    };
    const answer = await who.post('/api/pupils', { ...given, ...more });
    return { ...ok<any>(answer), idNumber: String(more.idNumber ?? given.idNumber) } as {
      id: string;
      version: number;
      idNumber: string;
    };
  };

  /** An event drafted by somebody, not handed in. */
  const draft = (who: Client, given: Case) =>
    who.post('/api/enrolment-events', { grounds: '监护人申请，情况属实', effectiveOn: today(), ...given });
  const submit = async (who: Client, given: Case) => {
    const { id } = ok<any>(await draft(who, given));
    return { id: id as string, answer: await who.act('enrolment-events', id, 'submit') };
  };
  /** Drafted, handed in and approved by the section's head. */
  const happen = async (who: Client, given: Case) => {
    const { id, answer } = await submit(who, given);
    ok(answer);
    return ok<any>(await head.act('enrolment-events', id, 'approve'));
  };
  /** A child on the roll of a class since its cohort entered. */
  const enrolled = async (who: Client, school: string, entryYear: number, toClassGroup: string, more = {}) => {
    const one = await child(who, school, entryYear, more);
    const reason = { overLimitReason: '样例：测试中不限班额' };
    await happen(who, { kind: 'register', pupil: one.id, toClassGroup, effectiveOn: entryDay(entryYear), ...reason });
    return one;
  };
  const roll = async (who: Client, id: string) => ok<any>(await who.get(`/api/pupils/${id}/roll`));
  const codesOf = (answer: { body: any }): string[] => (answer.body.reasons ?? []).map((one: any) => one.facts?.code);
  const refused = (answer: { status: number; body: any }, code: string) => {
    expect([answer.body.code, ...codesOf(answer)], JSON.stringify(answer.body)).toContain(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  };
  return { at, admin, head, clerk, openClass, paper, child, draft, submit, happen, enrolled, roll, codesOf, refused };
};
export type RollOffice = Awaited<ReturnType<typeof rollOffice>>;
