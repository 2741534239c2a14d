/** Property: whatever happens to pupils in whatever order, spells never overlap and agree with where the pupil is. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '../../src/kernel/refusal/index.ts';
import { classGroup } from '../../src/modules/institutions/index.ts';
import {
  ENROLMENT_KINDS,
  type EnrolmentKind,
  enrolment,
  enrolmentEvent,
  isInRoll,
  pupil,
} from '../../src/modules/pupils/index.ts';
import { backDoor, startApp, type TestApp } from '../support/app.ts';
import { bornFor, entryDay, identityNumberOf, SCHOOL_YEAR } from '../support/pupils.ts';

const KINDS = Object.keys(ENROLMENT_KINDS) as EnrolmentKind[];
const SCHOOLS = ['school1', 'school2', 'school7'];
const COHORTS = [SCHOOL_YEAR - 5, SCHOOL_YEAR - 4, SCHOOL_YEAR - 3];
let test: TestApp;
const classes: string[] = [];
const taken = new Map<string, number>();

beforeAll(async () => {
  test = await startApp();
  await test.database.write(backDoor(test.bureau), async (tx) => {
    for (const key of SCHOOLS)
      for (const entryYear of COHORTS) {
        const school = test.bureau.organisations[key] as string;
        const given = { school, stage: 'primary' as const, entryYear, classNumber: 1, openedOn: entryDay(entryYear) };
        classes.push((await tx.create(classGroup, given)).id);
      }
  });
}, 60_000);
afterAll(() => test.close());

const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  gap: fc.integer({ min: -3, max: 40 }),
  at: fc.nat({ max: 8 }),
});

/** One attempt; what the rules refuse leaves no trace. */
const attempt = async (
  id: string,
  { kind, at }: { kind: EnrolmentKind; at: number },
  effectiveOn: string,
): Promise<boolean> => {
  const actor = backDoor(test.bureau);
  try {
    await test.database.write(actor, async (tx) => {
      const into = (await tx.peek(classGroup, classes[at] as string)) as { id: string; school: string };
      const { needsClass, needsOutside } = ENROLMENT_KINDS[kind] as { needsClass?: string; needsOutside?: string };
      const given = {
        kind,
        pupil: id,
        ...(needsClass ? { toSchool: into.school, toClassGroup: into.id } : {}),
        ...(needsOutside ? { outside: '市外' } : {}),
        grounds: '任意',
        effectiveOn,
        ...(kind === 'register' || kind === 'transferIn' ? { applyingSchool: into.school } : {}),
      };
      const evidence = [randomUUID()];
      const event = await tx.create(enrolmentEvent, { ...given, evidence });
      await tx.act(enrolmentEvent, event.id, 'submit');
      if (ENROLMENT_KINDS[kind].twoSchools) await tx.act(enrolmentEvent, event.id, 'agree');
      await tx.act(enrolmentEvent, event.id, 'approve');
    });
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

const agrees = async (id: string): Promise<void> => {
  const { one, spells } = await test.database.read(backDoor(test.bureau), async (tx) => ({
    one: await tx.get(pupil, id),
    spells: await tx.find(enrolment, { pupil: id }, { sort: 'fromOn' }),
  }));
  for (const [index, spell] of spells.entries()) {
    const next = spells[index + 1];
    expect(spell.toOn === null || spell.fromOn < spell.toOn).toBe(true);
    if (next) expect(spell.toOn !== null && spell.toOn <= next.fromOn).toBe(true);
  }
  const open = spells.filter((spell) => spell.toOn === null);
  expect(open.length).toBe(isInRoll(one.status) ? 1 : 0);
  const last = spells.at(-1);
  if (last)
    expect([one.school, one.classGroup, one.stage, one.entryYear]).toEqual([
      last.school,
      last.classGroup,
      last.stage,
      last.entryYear,
    ]);
};

it('keeps spells apart and the pupil where the last one is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const birthDate = bornFor(COHORTS[0] as number);
      const facts = { name: '任小意', gender: '1' as const, birthDate, idNumber: identityNumberOf(birthDate) };
      const school = test.bureau.organisations.school1 as string;
      const { id } = await test.database.write(backDoor(test.bureau), (tx) => tx.create(pupil, { ...facts, school }));
      await attempt(id, { kind: 'register', at: 1 }, entryDay(COHORTS[1] as number));
      let at = Date.parse(`${SCHOOL_YEAR - 1}-10-01`);
      for (const one of steps) {
        at += one.gap * 86_400_000;
        await attempt(id, one, new Date(Math.min(at, Date.now())).toISOString().slice(0, 10));
        await agrees(id);
      }
    }),
    { numRuns: 15 },
  );
  // A property that only ever saw refusals would hold of nothing.
  expect(taken.size).toBeGreaterThan(4);
}, 120_000);
