/** Who is registered with an intake: its children, the class of each, and what speaks against them. Writes nothing. */
import { blockedAmong, type ReadTransaction } from '#kernel/store';
import { classGroup, type Stage } from '#modules/institutions';
import type { ClassGroup, EventFacts, EventRow, Pupil } from './event-facts.ts';
import { factsOfMany } from './event-facts-many.ts';
import { enrolmentEvent } from './event-record.ts';
import { entryAgeOn } from './event-rules.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { pupil } from './pupil-records.ts';

/** What an intake is about; its row or what it will be. */
export type IntakeOf = {
  readonly id: string;
  readonly school: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly classGroup: string | null;
  readonly effectiveOn: string;
  readonly overLimitReason: string | null;
};
export type Candidate = {
  readonly pupil: Pupil;
  readonly into: ClassGroup;
  /** The registration that stands as a draft. */
  readonly draft: EventRow | null;
};
export type Candidates = {
  readonly candidates: readonly Candidate[];
  /** Children who wait to be registered and have no class of the school. */
  readonly unplaced: readonly Pupil[];
};

/** Registrations that the school has begun and not handed in, by pupil. */
const draftsOf = async (tx: ReadTransaction, { school }: IntakeOf): Promise<Map<string, EventRow>> => {
  const filter = { kind: 'register', applyingSchool: school, state: ['drafted', 'returned'] } as const;
  const found = await tx.lookup(enrolmentEvent, filter as never);
  return new Map(found.map((one) => [String(one.pupil), one as EventRow]));
};

/** Pupils of whom something is on its way are left to it. */
const busyAmong = async (tx: ReadTransaction, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const under = { pupil: [...ids], state: ['submitted', 'reviewing', 'pooled', 'approved'] };
  return new Set((await tx.lookup(enrolmentEvent, under as never)).map((one) => String(one.pupil)));
};

/** Whose data law alone keeps, nothing is done about and nothing is told of: they are no candidates. */
const unblocked = async (tx: ReadTransaction, people: readonly Pupil[]): Promise<Pupil[]> => {
  const blocked = await blockedAmong(
    tx,
    pupil,
    people.map(({ id }) => id),
  );
  return people.filter(({ id }) => !blocked.has(id));
};

/** In the order in which they are handed in: class by class, then by name. */
const byPlace = (one: Candidate, other: Candidate): number =>
  one.into.classNumber - other.into.classNumber || one.pupil.name.localeCompare(other.pupil.name, 'zh');

/** @param tx asked without the post's rights: graduates are another school's until they are registered */
export const candidatesOf = async (tx: ReadTransaction, of: IntakeOf): Promise<Candidates> => {
  const classes = new Map((await tx.lookup(classGroup, { school: of.school })).map((one) => [one.id, one]));
  const drafts = await draftsOf(tx, of);
  const waiting = await tx.lookup(pupil, { school: of.school, status: 'pending', mergedInto: null });
  const own = new Set(waiting.map(({ id }) => id));
  const others = await tx.lookup(pupil, { id: [...drafts.keys()].filter((id) => !own.has(id)) });
  const busy = await busyAmong(tx, [...own]);
  const people = await unblocked(tx, [...waiting.filter(({ id }) => !busy.has(id)), ...others]);
  const placed = people.map((one) => {
    const draft = drafts.get(one.id) ?? null;
    // A class that is not the school's any more says nothing: the school may have taken the child over.
    const named = [draft?.toClassGroup, one.plannedClass, own.has(one.id) ? of.classGroup : null];
    return { pupil: one, draft, into: named.map((id) => classes.get(String(id))).find(Boolean) };
  });
  const isOf = (into: ClassGroup): boolean =>
    of.classGroup ? into.id === of.classGroup : into.stage === of.stage && into.entryYear === of.entryYear;
  return {
    candidates: placed
      .flatMap(({ into, ...one }) => (into && isOf(into) && into.stage === of.stage ? [{ ...one, into }] : []))
      .sort(byPlace),
    unplaced: placed.flatMap((one) => (one.into ? [] : [one.pupil])),
  };
};

/** What the event says, or will say. */
export const eventOf = (of: IntakeOf, { pupil: one, into, draft }: Candidate): EventRow => ({
  kind: 'register',
  pupil: one.id,
  school: one.school,
  applyingSchool: of.school,
  state: 'drafted',
  ...draft,
  toSchool: of.school,
  toClassGroup: into.id,
  effectiveOn: draft?.effectiveOn ?? of.effectiveOn,
  overLimitReason: draft?.overLimitReason ?? of.overLimitReason,
});

/** Counts those before it in the same intake, who are not written yet. */
const amongOthers = (facts: EventFacts, earlier: Earlier): EventFacts => {
  const { toClass, pupil: one } = facts;
  const coming = toClass ? (earlier.into.get(toClass.id) ?? 0) : 0;
  const twice = one.idNumber ? earlier.numbers.has(one.idNumber) : false;
  return {
    ...facts,
    toClass: toClass && { ...toClass, coming: toClass.coming + coming },
    registeringAt: facts.registeringAt ?? (twice ? '同一批' : null),
  };
};
type Earlier = { readonly into: Map<string, number>; readonly numbers: Set<string> };

/** The id of an event that is not there yet. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

export type Foreseen = Candidate & {
  readonly facts: EventFacts;
  readonly findings: readonly Finding[];
  readonly ready: boolean;
};

/** What would be found of each, were they handed in one after the other. */
export const foreseeIntake = async (
  tx: ReadTransaction,
  of: IntakeOf,
  candidates: readonly Candidate[],
): Promise<Foreseen[]> => {
  const earlier: Earlier = { into: new Map(), numbers: new Set() };
  const foreseen: Foreseen[] = [];
  const events = candidates.map((one): EventRow => ({ id: NOBODY, ...eventOf(of, one) }));
  const known = await factsOfMany(tx, events);
  for (const [at, one] of candidates.entries()) {
    const event = events[at] as EventRow;
    const facts = amongOthers(known[at] as EventFacts, earlier);
    const findings = findingsOf(facts, await entryAgeOn(tx, String(event.effectiveOn)));
    const ready = findings.every((found) => isAnswered(found, event));
    if (ready) {
      earlier.into.set(one.into.id, (earlier.into.get(one.into.id) ?? 0) + 1);
      if (one.pupil.idNumber) earlier.numbers.add(one.pupil.idNumber);
    }
    foreseen.push({ ...one, facts, findings, ready });
  }
  return foreseen;
};

/** Neither refused nor waiting for the school's reason. */
const isAnswered = (found: Finding, event: EventRow): boolean =>
  found.answer === 'warn' && (found.needsReason !== true || Boolean(event.overLimitReason));
