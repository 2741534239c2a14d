/** What the rules about one event look at, gathered once. */
import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, schoolCalendar } from '#kernel/time';
import { academicYearOf, classGroup, STAGE_YEARS, type Stage, schoolStage } from '#modules/institutions';
import { classLimitOn, type SizeEnds } from './class-limits.ts';
import { type Kind, kindOf } from './kinds.ts';
import {
  fullClassRule,
  largeClassFrom,
  lastGradeTransferRule,
  oversizeClassRule,
  type RuleAnswer,
  repeatStages,
  veryLargeClassFrom,
} from './parameters.ts';
import { enrolment, pupil } from './pupil-records.ts';
import { nameOf, othersOfPerson, type SamePerson } from './same-person.ts';

export type Pupil = RowOf<typeof pupil>;
export type Spell = RowOf<typeof enrolment>;
export type ClassGroup = RowOf<typeof classGroup>;
export type EventRow = Readonly<Record<string, unknown>>;

export type EventFacts = SamePerson & {
  readonly event: EventRow;
  readonly kind: Kind;
  readonly pupil: Pupil;
  readonly schoolName: string;
  /** Spells, the latest first. */
  readonly spells: readonly Spell[];
  /** With those who sit in it, and those who were asked to be taken in before this one. */
  readonly toClass: (ClassGroup & { readonly members: number; readonly coming: number }) | null;
  readonly size: SizeEnds;
  /** Years of the pupil's stage in the school that has it, and of the class's in its school. */
  readonly years: number;
  readonly toYears: number;
  /** The calendar year in which the school year of the event's day began. */
  readonly academicYear: number;
  readonly otherOpen: boolean;
  readonly laterOn: string | null;
  readonly fullClass: RuleAnswer;
  readonly oversizeClass: RuleAnswer;
  readonly lastGrade: RuleAnswer;
  readonly repeat: readonly string[];
};

/** Length of a stage at a school, in years. */
export const yearsOf = async (tx: ReadTransaction, school: unknown, stage: unknown): Promise<number> => {
  if (!stage) return 0;
  const [row] = school ? await tx.lookup(schoolStage, { organisation: school, stage }) : [];
  return row?.years ?? STAGE_YEARS[stage as Stage];
};
/** Asked once for all children of an intake. */
export const yearsKnown = (tx: ReadTransaction, school: unknown, stage: unknown): Promise<number> =>
  tx.once(`years of ${school} ${stage}`, () => yearsOf(tx, school, stage));

/** Others who were asked to be taken into the class before this event was. */
const comingInto = async (tx: ReadTransaction, classId: string, event: EventRow): Promise<number> => {
  const [found] = await tx.rows<{ coming: number }>(
    sql`select count(distinct pupil)::integer as coming from enrolment_event where to_class_group = ${classId}::uuid
      and state in ('submitted', 'reviewing', 'pooled', 'approved') and pupil <> ${String(event.pupil)}::uuid
      and (${event.appliedAt ?? null}::timestamptz is null or applied_at < ${event.appliedAt ?? null}::timestamptz)`,
  );
  return found?.coming ?? 0;
};

/** Who sits in the class besides the pupil. Counted across schools: the class may be another school's. */
const membersOf = async (tx: ReadTransaction, classId: string, besides: unknown): Promise<number> => {
  const [found] = await tx.rowsAcross<{ members: number }>(
    sql`select count(*)::integer as members from enrolment
      where class_group = ${classId}::uuid and to_on is null and pupil <> ${String(besides)}::uuid`,
  );
  return found?.members ?? 0;
};

const classOf = async (tx: ReadTransaction, event: EventRow): Promise<EventFacts['toClass']> => {
  const found = event.toClassGroup ? await tx.peek(classGroup, String(event.toClassGroup)) : null;
  if (!found) return null;
  return {
    ...found,
    members: await membersOf(tx, found.id, event.pupil),
    coming: await comingInto(tx, found.id, event),
  };
};

/** What the rules of a day say, the same for every event of it. */
export const rulesOn = (tx: ReadTransaction, on: string) =>
  tx.once(`rules of the roll ${on}`, async () => ({
    academicYear: academicYearOf(on, await schoolCalendar(tx)),
    fullClass: await parameterOn(tx, fullClassRule, on),
    oversizeClass: await parameterOn(tx, oversizeClassRule, on),
    lastGrade: await parameterOn(tx, lastGradeTransferRule, on),
    repeat: (await parameterOn(tx, repeatStages, on)) as readonly string[],
    oversizeFrom: await parameterOn(tx, largeClassFrom, on),
    extremeFrom: await parameterOn(tx, veryLargeClassFrom, on),
  }));

/** Other events of the pupil: one under way, and the day of the latest that took effect. */
export const othersOf = async (
  tx: ReadTransaction,
  event: EventRow,
): Promise<{ open: boolean; last: string | null }> => {
  const [found] = await tx.rows<{ open: boolean | null; last: string | null }>(
    sql`select bool_or(state in ('submitted', 'reviewing', 'pooled', 'approved')) as open,
        max(effective_on) filter (where state = 'effective') as last
      from enrolment_event where pupil = ${String(event.pupil)}::uuid and id <> ${String(event.id)}::uuid`,
  );
  return { open: found?.open ?? false, last: found?.last ?? null };
};

/** @param tx asked without the post's rights: rules about one roll look at both schools. */
export const factsOf = async (tx: ReadTransaction, event: EventRow): Promise<EventFacts> => {
  const one = (await tx.peek(pupil, String(event.pupil))) as Pupil;
  const on = String(event.effectiveOn);
  const toClass = await classOf(tx, event);
  const { oversizeFrom, extremeFrom, ...rules } = await rulesOn(tx, on);
  const grade = rules.academicYear - Number(toClass?.entryYear) + 1;
  const limit = toClass && (await classLimitOn(tx, { ...toClass, grade }, on));
  const others = await othersOf(tx, event);
  return {
    event,
    kind: kindOf(event.kind),
    pupil: one,
    schoolName: await tx.once(`name of ${one.school}`, () => nameOf(tx, one.school)),
    spells: await tx.lookup(enrolment, { pupil: one.id }, { sort: '-fromOn' }),
    toClass,
    size: { limit, oversizeFrom, extremeFrom },
    years: await yearsKnown(tx, one.school, one.stage),
    toYears: await yearsKnown(tx, toClass?.school, toClass?.stage),
    otherOpen: others.open,
    laterOn: others.last !== null && others.last > on ? others.last : null,
    ...(await othersOfPerson(tx, one)),
    ...rules,
  };
};
