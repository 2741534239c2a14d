/**
 * The turn of a school year, set-based: who is in the last grade graduates; nobody else is written, for grades are
 * computed from the year of entry. A million pupils are read once and about 160,000 written, thousands a statement.
 */
import { type RawBuilder, sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { schoolCalendar } from '#kernel/time';
import { classGroup, STAGE_YEARS, type Stage } from '#modules/institutions';
import { classLimitOn } from './class-limits.ts';
import { enrolment, pupil } from './pupil-records.ts';
import type { PupilStatus } from './statuses.ts';

/** What the turn is about; the row of `rollOver` or what it will be. */
export type Turn = {
  readonly id: string;
  readonly organisation: string;
  readonly academicYear: number;
  readonly effectiveOn: string;
  readonly newClasses: readonly { readonly school: string; readonly stage: Stage; readonly count: number }[];
};
export type Progress = (done: number, total: number) => void;
type ClassGroup = RowOf<typeof classGroup>;

/** Rows a round: progress is told after each, and memory holds one. */
const ROUND = 5_000;

const below = (organisation: string): RawBuilder<unknown> =>
  sql`(select o.id from organisation o, organisation top where top.id = ${organisation}::uuid and starts_with(o.path, top.path))`;

const ordinaryYears = sql`(values ${sql.join(
  Object.entries(STAGE_YEARS).map(([stage, years]) => sql`(${stage}::text, ${years}::integer)`),
)}) as usual(stage, years)`;

/** In the last grade of the year that ends, by the length of the stage in that school. */
const cohort = (turn: Pick<Turn, 'academicYear'>, alias: 'p' | 'c'): RawBuilder<unknown> =>
  sql`${sql.ref(`${alias}.entry_year`)} = ${turn.academicYear}::integer - coalesce(ss.years, usual.years)`;

const withYears = (alias: 'p' | 'c'): RawBuilder<unknown> =>
  sql`join ${ordinaryYears} on usual.stage = ${sql.ref(`${alias}.stage`)}
    left join school_stage ss on ss.organisation = ${sql.ref(`${alias}.school`)} and ss.stage = ${sql.ref(`${alias}.stage`)}`;

export type Leaver = { readonly pupil: string; readonly spell: string; readonly status: PupilStatus };

/** Pupils who graduate with the turn: at school or taught at home, in the last grade. */
export const leaversOf = (tx: ReadTransaction, turn: Turn): Promise<Leaver[]> =>
  tx.rows<Leaver>(sql`select p.id as pupil, e.id as spell, p.status from pupil p
    join enrolment e on e.pupil = p.id and e.to_on is null ${withYears('p')}
    where p.school in ${below(turn.organisation)} and p.status in ('inSchool', 'homeTeaching') and ${cohort(turn, 'p')}
    order by p.id`);

const leavingClasses = (tx: ReadTransaction, turn: Turn): Promise<ClassGroup[]> =>
  tx
    .rows<{ id: string }>(
      sql`select c.id from class_group c ${withYears('c')}
      where c.school in ${below(turn.organisation)} and c.closed_on is null and ${cohort(turn, 'c')}`,
    )
    .then((rows) => tx.lookup(classGroup, { id: rows.map((row) => row.id) }));

export type SchoolTurn = {
  readonly school: string;
  readonly schoolName: string;
  readonly stage: Stage;
  readonly graduates: number;
  /** Suspended or out of school in the last grade: they stay on the roll. */
  readonly staying: number;
  /** On the roll beyond the last grade: to be looked into. */
  readonly overdue: number;
  readonly leavingClasses: number;
  /** Classes of the newcomers that stand already, and how many would be opened. */
  readonly standing: number;
  readonly opening: number;
};

const place = (of: { school: string; stage: string }): string => `${of.school} ${of.stage}`;

const planned = (turn: Turn, row: Omit<SchoolTurn, 'opening'>): number => {
  const told = turn.newClasses.find((one) => place(one) === place(row));
  return Math.max(0, (told?.count ?? row.leavingClasses) - row.standing);
};

/** School by school and stage by stage, what the turn would do. Writes nothing. */
export const previewOf = async (tx: ReadTransaction, turn: Turn): Promise<SchoolTurn[]> => {
  const rows = await tx.rows<Omit<SchoolTurn, 'opening'>>(sql`with
    people as (select p.school, p.stage,
        count(*) filter (where ${cohort(turn, 'p')} and p.status in ('inSchool', 'homeTeaching')) as graduates,
        count(*) filter (where ${cohort(turn, 'p')} and p.status in ('suspended', 'suspectedDropout', 'droppedOut')) as staying,
        count(*) filter (where p.entry_year < ${turn.academicYear}::integer - coalesce(ss.years, usual.years)) as overdue
      from pupil p ${withYears('p')}
      where p.school in ${below(turn.organisation)} and p.status in ('inSchool', 'homeTeaching', 'suspended', 'suspectedDropout', 'droppedOut')
      group by p.school, p.stage),
    classes as (select c.school, c.stage,
        count(*) filter (where ${cohort(turn, 'c')} and c.closed_on is null) as leaving,
        count(*) filter (where c.entry_year = ${turn.academicYear}::integer) as standing
      from class_group c ${withYears('c')} where c.school in ${below(turn.organisation)} group by c.school, c.stage)
    select o.id as school, o.name as "schoolName", coalesce(people.stage, classes.stage) as stage,
      coalesce(people.graduates, 0) as graduates, coalesce(people.staying, 0) as staying, coalesce(people.overdue, 0) as overdue,
      coalesce(classes.leaving, 0) as "leavingClasses", coalesce(classes.standing, 0) as standing
    from people full join classes on classes.school = people.school and classes.stage = people.stage
    join organisation o on o.id = coalesce(people.school, classes.school)
    order by o."order", o.name, stage`);
  return rows.map((row) => ({ ...row, opening: planned(turn, row) }));
};

type Done = { readonly closedClasses: readonly string[]; readonly openedClasses: readonly string[] };

/** School by school and stage by stage, what a turn did; who stays and who is overdue as it is now. */
export const outcomeOf = async (tx: ReadTransaction, turn: Turn, done: Done): Promise<SchoolTurn[]> => {
  const now = await previewOf(tx, turn);
  const did = await tx.rows<{ school: string; stage: string; graduates: number; closed: number; opened: number }>(sql`
    select school, stage, sum(graduates)::integer as graduates, sum(closed)::integer as closed, sum(opened)::integer as opened from (
      select e.school, e.stage, 1 as graduates, 0 as closed, 0 as opened from enrolment e where e.roll_over = ${turn.id}::uuid
      union all select c.school, c.stage, 0, 1, 0 from class_group c where c.id = any(${[...done.closedClasses]}::uuid[])
      union all select c.school, c.stage, 0, 0, 1 from class_group c where c.id = any(${[...done.openedClasses]}::uuid[])
    ) as facts group by school, stage`);
  const found = new Map(did.map((row) => [place(row), row]));
  return now.map((row) => {
    const { graduates = 0, closed = 0, opened = 0 } = found.get(place(row)) ?? {};
    return { ...row, graduates, leavingClasses: closed, opening: opened };
  });
};

const closeClasses = async (tx: WriteTransaction, turn: Turn, rows: readonly ClassGroup[]): Promise<string[]> => {
  const changes = rows.map(({ id }) => ({ id, patch: { closedOn: turn.effectiveOn } }));
  await tx.updateMany(classGroup, changes, { verb: 'rollOver' });
  return rows.map((row) => row.id);
};

type NewClass = Pick<ClassGroup, 'school' | 'stage' | 'entryYear' | 'classNumber' | 'limit' | 'openedOn'>;

/** Classes of the newcomers, numbered on from those that stand, with the limit of the classes that leave and never above the standard. */
const openClasses = async (
  tx: WriteTransaction,
  turn: Turn,
  preview: readonly SchoolTurn[],
  leaving: readonly ClassGroup[],
): Promise<string[]> => {
  const openedOn = (await schoolCalendar(tx)).yearStart(turn.academicYear);
  const standing = await tx.lookup(classGroup, {
    school: preview.filter((row) => row.opening > 0).map((row) => row.school),
    entryYear: turn.academicYear,
  });
  const rows: NewClass[] = [];
  for (const { school, stage, opening } of preview) {
    const here = { school, stage };
    const last = Math.max(0, ...standing.filter((one) => place(one) === place(here)).map((one) => one.classNumber));
    const before = leaving.find((one) => place(one) === place(here))?.limit ?? null;
    const limit = await classLimitOn(tx, { stage, kind: 'ordinary', grade: 1, limit: before }, openedOn);
    for (let at = 1; at <= opening; at++)
      rows.push({ ...here, entryYear: turn.academicYear, classNumber: last + at, limit, openedOn });
  }
  return tx.createMany(classGroup, rows, { verb: 'rollOver' });
};

const graduate = async (
  tx: WriteTransaction,
  turn: Turn,
  leavers: readonly Leaver[],
  tell?: Progress,
): Promise<void> => {
  const options = { verb: 'rollOver' };
  const end = { toOn: turn.effectiveOn, endReason: 'graduated' as const, rollOver: turn.id };
  for (let at = 0; at < leavers.length; at += ROUND) {
    const round = leavers.slice(at, at + ROUND);
    const spells = round.map((one) => ({ id: one.spell, patch: { ...end, lastStatus: one.status } }));
    await tx.updateMany(enrolment, spells, options);
    const people = round.map((one) => ({ id: one.pupil, patch: { status: 'graduated' as const } }));
    await tx.updateMany(pupil, people, options);
    tell?.(at + round.length, leavers.length);
  }
};

export type Outcome = {
  readonly graduates: number;
  readonly closedClasses: readonly string[];
  readonly openedClasses: readonly string[];
};

/** Turns the year. Run again it finds nobody left and changes nothing. `tx` of the house: the act was permitted. */
export const turnSchools = async (tx: WriteTransaction, turn: Turn, tell?: Progress): Promise<Outcome> => {
  const preview = await previewOf(tx, turn);
  const leaving = await leavingClasses(tx, turn);
  const leavers = await leaversOf(tx, turn);
  const openedClasses = await openClasses(tx, turn, preview, leaving);
  await graduate(tx, turn, leavers, tell);
  const closedClasses = await closeClasses(tx, turn, leaving);
  return { graduates: leavers.length, closedClasses, openedClasses };
};

/** Takes a turn back as it was: spells and statuses, closed classes, opened classes. */
export const turnBack = async (
  tx: WriteTransaction,
  turn: Pick<Turn, 'id'>,
  classes: Pick<Outcome, 'closedClasses' | 'openedClasses'>,
): Promise<void> => {
  const options = { verb: 'undoRollOver' };
  const ended = await tx.rows<Leaver>(
    sql`select e.pupil, e.id as spell, e.last_status as status from enrolment e where e.roll_over = ${turn.id}::uuid order by e.id`,
  );
  const open = { toOn: null, endReason: null, lastStatus: null, rollOver: null };
  for (let at = 0; at < ended.length; at += ROUND) {
    const round = ended.slice(at, at + ROUND);
    const spells = round.map((one) => ({ id: one.spell, patch: open }));
    await tx.updateMany(enrolment, spells, options);
    const people = round.map((one) => ({ id: one.pupil, patch: { status: one.status } }));
    await tx.updateMany(pupil, people, options);
  }
  const reopened = classes.closedClasses.map((id) => ({ id, patch: { closedOn: null } }));
  await tx.updateMany(classGroup, reopened, options);
  for (const id of classes.openedClasses) await tx.remove(classGroup, id, options);
};
