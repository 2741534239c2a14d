/** What an event does to the roll, in the transaction of the step that makes it effective. */
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

const openSpell = async (tx: WriteTransaction, of: Pupil, into: ClassGroup, event: Values): Promise<void> => {
  const { school, stage, entryYear } = into;
  const place = { pupil: of.id, school, stage, entryYear, classGroup: into.id };
  await tx.create(
    enrolment,
    { ...place, fromOn: String(event.effectiveOn), openedBy: String(event.id) },
    { verb: String(event.kind) },
  );
};

/** Guardians are kept under the school that has the pupil. */
export const moveGuardians = async (tx: WriteTransaction, of: Pupil, school: string): Promise<void> => {
  for (const one of await tx.lookup(guardian, { pupil: of.id }))
    if (one.school !== school) await tx.update(guardian, one.id, { school }, { verb: 'follow' });
};

/** A formal roll number is G and the identity number. Source: domain handbook 02 §3 [likely]. */
const numberOf = (of: Pupil): Partial<Pupil> =>
  !of.rollNumber && isResidentId(of.idType) && of.idNumber ? { rollNumber: `G${of.idNumber.toUpperCase()}` } : {};

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
  if (into) await openSpell(tx, of, into, event);
  const place = into
    ? { school: into.school, classGroup: into.id, stage: into.stage, entryYear: into.entryYear, ...numberOf(of) }
    : {};
  const first = into && !of.registeredOn ? { registeredOn: String(event.effectiveOn) } : {};
  await tx.update(pupil, of.id, { status: kind.to, ...place, ...first }, { verb: String(event.kind) });
  if (into && into.school !== of.school) await moveGuardians(tx, of, into.school);
};
