/** What the rules about one event look at, gathered once. */
import { sql } from 'kysely';
import { type Organisation, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, schoolCalendar } from '#kernel/time';
import { academicYearOf, classGroup, STAGE_YEARS, type Stage, schoolStage } from '#modules/institutions';
import { type Kind, kindOf } from './kinds.ts';
import { fullClassRule, lastGradeTransferRule, type RuleAnswer, repeatStages } from './parameters.ts';
import { enrolment, pupil } from './pupil-records.ts';

export type Pupil = RowOf<typeof pupil>;
export type Spell = RowOf<typeof enrolment>;
export type ClassGroup = RowOf<typeof classGroup>;
export type EventRow = Readonly<Record<string, unknown>>;

export type EventFacts = {
  readonly event: EventRow;
  readonly kind: Kind;
  readonly pupil: Pupil;
  readonly schoolName: string;
  /** Spells, the latest first. */
  readonly spells: readonly Spell[];
  readonly toClass: (ClassGroup & { readonly members: number }) | null;
  /** Years of the pupil's stage in the school that has it, and of the class's in its school. */
  readonly years: number;
  readonly toYears: number;
  /** The calendar year in which the school year of the event's day began. */
  readonly academicYear: number;
  readonly otherOpen: boolean;
  readonly laterOn: string | null;
  /** School of another row of the same person that is in the roll. */
  readonly elsewhere: string | null;
  readonly fullClass: RuleAnswer;
  readonly lastGrade: RuleAnswer;
  readonly repeat: readonly string[];
};

/** Length of a stage at a school, in years. */
export const yearsOf = async (tx: ReadTransaction, school: unknown, stage: unknown): Promise<number> => {
  if (!stage) return 0;
  const [row] = school ? await tx.lookup(schoolStage, { organisation: school, stage }) : [];
  return row?.years ?? STAGE_YEARS[stage as Stage];
};

const classOf = async (tx: ReadTransaction, id: unknown): Promise<EventFacts['toClass']> => {
  const found = id ? await tx.peek(classGroup, String(id)) : null;
  if (!found) return null;
  const members = await tx.lookup(enrolment, { classGroup: found.id, toOn: null });
  return { ...found, members: members.length };
};

const elsewhereOf = async (tx: ReadTransaction, one: Pupil): Promise<string | null> => {
  if (!one.idNumber) return null;
  const same = await tx.lookup(pupil, { idNumber: one.idNumber });
  const other = same.filter((row) => row.id !== one.id);
  if (other.length === 0) return null;
  const open = await tx.lookup(enrolment, { pupil: other.map((row) => row.id), toOn: null });
  return open[0] ? nameOf(tx, open[0].school) : null;
};

const nameOf = async (tx: ReadTransaction, id: unknown): Promise<string> =>
  ((await tx.peek(organisation, String(id))) as Organisation | null)?.name ?? '';

/** Other events of the pupil: one under way, and the day of the latest that took effect. */
const othersOf = async (tx: ReadTransaction, event: EventRow): Promise<{ open: boolean; last: string | null }> => {
  const [found] = await tx.rows<{ open: boolean | null; last: string | null }>(
    sql`select bool_or(state in ('submitted', 'reviewing', 'approved')) as open,
        max(effective_on) filter (where state = 'effective') as last
      from enrolment_event where pupil = ${String(event.pupil)}::uuid and id <> ${String(event.id)}::uuid`,
  );
  return { open: found?.open ?? false, last: found?.last ?? null };
};

/** @param tx asked without the post's rights: rules about one roll look at both schools. */
export const factsOf = async (tx: ReadTransaction, event: EventRow): Promise<EventFacts> => {
  const one = (await tx.peek(pupil, String(event.pupil))) as Pupil;
  const on = String(event.effectiveOn);
  const toClass = await classOf(tx, event.toClassGroup);
  const others = await othersOf(tx, event);
  return {
    event,
    kind: kindOf(event.kind),
    pupil: one,
    schoolName: await nameOf(tx, one.school),
    spells: await tx.lookup(enrolment, { pupil: one.id }, { sort: '-fromOn' }),
    toClass,
    years: await yearsOf(tx, one.school, one.stage),
    toYears: await yearsOf(tx, toClass?.school, toClass?.stage),
    academicYear: academicYearOf(on, await schoolCalendar(tx)),
    otherOpen: others.open,
    laterOn: others.last !== null && others.last > on ? others.last : null,
    elsewhere: await elsewhereOf(tx, one),
    fullClass: await parameterOn(tx, fullClassRule, on),
    lastGrade: await parameterOn(tx, lastGradeTransferRule, on),
    repeat: await parameterOn(tx, repeatStages, on),
  };
};
