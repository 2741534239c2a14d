/** What an event does to the roll, in the transaction of the step that makes it effective. */
import { sql } from 'kysely';
import type { TransitionContext } from '#kernel/definition';
import { refuse } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { classGroup } from '#modules/institutions';
import type { ClassGroup, Pupil, Spell } from './event-facts.ts';
import { movesSpell } from './findings.ts';
import { isResidentId } from './identity.ts';
import { type Kind, kindOf } from './kinds.ts';
import { enrolment, guardian, pupil } from './pupil-records.ts';
import type { PupilStatus } from './statuses.ts';

type Values = Readonly<Record<string, unknown>>;

const endSpell = async (tx: WriteTransaction, spell: Spell, event: Values, kind: Kind, status: PupilStatus) => {
  const patch = {
    toOn: String(event.effectiveOn),
    endReason: kind.ends ?? ('changedClass' as const),
    lastStatus: status,
    endedBy: String(event.id),
  };
  await tx.update(enrolment, spell.id, patch, { verb: String(event.kind) });
};

const spellIn = (of: Pupil, into: ClassGroup, event: Values) => {
  const { school, stage, entryYear } = into;
  const place = { pupil: of.id, school, stage, entryYear, classGroup: into.id };
  return { ...place, fromOn: String(event.effectiveOn), openedBy: String(event.id) };
};

/** Guardians are kept under the school that has the pupil. */
export const moveGuardians = async (tx: WriteTransaction, of: Pupil, school: string): Promise<void> => {
  for (const one of await tx.lookup(guardian, { pupil: of.id }))
    if (one.school !== school) await tx.update(guardian, one.id, { school }, { verb: 'follow' });
};

/** A formal roll number is G and the identity number. Source: domain handbook 02 §3 [likely]. */
const numberOf = (of: Pupil): Partial<Pupil> =>
  !of.rollNumber && isResidentId(of.idType) && of.idNumber ? { rollNumber: `G${of.idNumber.toUpperCase()}` } : {};

/** The pupil's current facts once the event has happened. */
const factsAfter = (of: Pupil, into: ClassGroup | null, event: Values): Partial<Pupil> => {
  const place = into
    ? { school: into.school, classGroup: into.id, stage: into.stage, entryYear: into.entryYear, ...numberOf(of) }
    : {};
  const first = into && !of.registeredOn ? { registeredOn: String(event.effectiveOn) } : {};
  return { status: kindOf(event.kind).to, ...place, ...first };
};

/** A roll that changed between question and answer. */
const changedMeanwhile = (status: PupilStatus) =>
  refuse('roll-changed', '学籍异动没有生效', '该生的学籍刚刚有了变化', '请刷新后核对，再办理。', {
    status: 409,
    facts: { status },
  });

/** Ends and opens spells, and brings the pupil's current facts in line with them. @throws Refusal `roll-changed` */
export const enterRoll = async ({ next: event, tx: given }: TransitionContext<WriteTransaction>): Promise<void> => {
  const tx = given.system;
  const kind = kindOf(event.kind);
  // Locked, so that of two events at once the second sees what the first did.
  const of = (await tx.lock(pupil, String(event.pupil), 'update')) as unknown as Pupil;
  if (!kind.from.includes(of.status)) throw changedMeanwhile(of.status);
  const [open] = await tx.lookup(enrolment, { pupil: of.id, toOn: null });
  const into = event.toClassGroup ? await tx.peek(classGroup, String(event.toClassGroup)) : null;
  if (open && movesSpell(event, kind)) await endSpell(tx, open, event, kind, of.status);
  if (into) await tx.create(enrolment, spellIn(of, into, event), { verb: String(event.kind) });
  await tx.update(pupil, of.id, factsAfter(of, into, event), { verb: String(event.kind) });
  if (into && into.school !== of.school) await moveGuardians(tx, of, into.school);
};

/** Locks pupils in the order of their ids, so that two of these wait for each other and neither for ever. */
const lockAll = async (tx: WriteTransaction, ids: readonly string[]): Promise<void> => {
  await tx.rowsAcross(sql`select id from pupil where id = any(${[...ids]}::uuid[]) order by id for update`);
};

/** `enterRoll` of registrations of different pupils, set-based. @throws Refusal `roll-changed`: then nothing is done */
export const enterRollTogether = async (contexts: readonly TransitionContext<WriteTransaction>[]): Promise<void> => {
  const [first] = contexts;
  if (!first) return;
  const tx = first.tx.system;
  const verb = { verb: String(first.next.kind) };
  const ids = contexts.map(({ next }) => String(next.pupil));
  await lockAll(tx, ids);
  const people = new Map((await tx.lookup(pupil, { id: ids })).map((one) => [one.id, one as Pupil]));
  const groups = await tx.lookup(classGroup, { id: contexts.map(({ next }) => String(next.toClassGroup)) });
  const classes = new Map(groups.map((one) => [one.id, one]));
  const open = new Map((await tx.lookup(enrolment, { pupil: ids, toOn: null })).map((one) => [one.pupil, one]));
  const entering = contexts.map(({ next: event }) => {
    const of = people.get(String(event.pupil)) as Pupil;
    const kind = kindOf(event.kind);
    if (!kind.from.includes(of.status)) throw changedMeanwhile(of.status);
    return { of, event, kind, into: classes.get(String(event.toClassGroup)) ?? null };
  });
  for (const { of, event, kind } of entering) {
    const spell = open.get(of.id);
    if (spell && movesSpell(event, kind)) await endSpell(tx, spell, event, kind, of.status);
  }
  const spells = entering.flatMap(({ of, into, event }) => (into ? [spellIn(of, into, event)] : []));
  await tx.createMany(enrolment, spells, verb);
  const changes = entering.map(({ of, into, event }) => ({ id: of.id, patch: factsAfter(of, into, event) }));
  await tx.updateMany(pupil, changes, verb);
  for (const { of, into } of entering) if (into && into.school !== of.school) await moveGuardians(tx, of, into.school);
};
