/** What pages about pupils show beyond the derived registers. */
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { findPupils, formerPupils, pupilRoll, rollOverPreview } from '#contract/pupils';
import { organisation } from '#kernel/access';
import { coverRow, isCovered, NOBODY, type RowOf } from '#kernel/definition';
import { blockedAmong, notApproved, type ReadTransaction } from '#kernel/store';
import { schoolCalendar, today } from '#kernel/time';
import { academicYearOf, classGroup, gradeOf, STAGE_YEARS, STAGES } from '#modules/institutions';
import { classSizesOf } from './class-sizes.ts';
import { yearsOf } from './event-facts.ts';
import { EVENT_STATES, enrolmentEvent } from './event-record.ts';
import { ENROLMENT_KINDS, KIND_LABELS, kindsThat, TAKES_IN } from './kinds.ts';
import { enrolment, pupil } from './pupil-records.ts';
import { outcomeOf, previewOf, type Turn } from './roll-over.ts';
import { rollOver } from './roll-over-record.ts';
import { turnOf } from './roll-over-rules.ts';
import { END_REASONS, isInRoll, PUPIL_STATUSES } from './statuses.ts';

type Output<C extends { response?: z.ZodType }> = z.input<NonNullable<C['response']>>;
type Names = ReadonlyMap<string, string>;

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

const schoolNames = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Names> =>
  new Map((await tx.lookup(organisation, { id: distinct(ids) })).map((one) => [one.id, one.name]));
const classNames = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Names> =>
  new Map((await tx.lookup(classGroup, { id: distinct(ids) })).map((one) => [one.id, one.label ?? '']));

const blockedOf = (tx: ReadTransaction, rows: readonly { readonly id: string }[]): Promise<ReadonlySet<string>> =>
  blockedAmong(
    tx,
    pupil,
    rows.map(({ id }) => id),
  );

/** Enough to choose from; whoever wants more types more of the name. */
const MOST_FOUND = 50;

/** @throws Refusal `unapproved`, for names are a minor's personal data: found, they would be told */
export const findByName = async (tx: ReadTransaction, name: string): Promise<Output<typeof findPupils>> => {
  if (isCovered(pupil, 'name', tx.actor)) throw notApproved(pupil, 'name');
  const begins = sql<SqlBool>`starts_with(t.name, ${name.trim()})`;
  const found = await tx.list(pupil, { where: [begins], limit: MOST_FOUND });
  // What is only kept by law is found by nobody, as in the search of the house.
  const blocked = await blockedOf(tx, found.rows);
  const rows = found.rows.filter(({ id }) => !blocked.has(id));
  const schools = await schoolNames(
    tx,
    rows.map((row) => row.school),
  );
  const classes = await classNames(
    tx,
    rows.map((row) => row.classGroup),
  );
  return {
    pupils: rows.map((row) => ({
      id: row.id,
      name: row.name,
      school: { id: row.school, name: schools.get(row.school) ?? '' },
      classGroup: row.classGroup ? (classes.get(row.classGroup) ?? null) : null,
      status: PUPIL_STATUSES[row.status],
    })),
  };
};

type Asked = {
  readonly year?: number | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** The spells are the school's own; of the pupils behind them nothing but the name is told. */
export const formerOf = async (
  tx: ReadTransaction,
  asked: Asked,
  shown: (pupils: readonly string[]) => void,
): Promise<Output<typeof formerPupils>> => {
  const { year, after, limit = 50 } = asked;
  const when = year ? { toOn: { op: 'gte', value: `${year}-01-01` } } : { toOn: { op: 'notNull' } };
  const within = year ? [sql<SqlBool>`t.to_on < ${`${year + 1}-01-01`}::date`] : [];
  const page = await tx.list(enrolment, {
    filter: when,
    where: within,
    limit,
    sort: '-toOn',
    ...(after ? { after } : {}),
  });
  const behind = await tx.lookup(pupil, { id: distinct(page.rows.map((row) => row.pupil)) });
  const blocked = await blockedOf(tx, behind);
  const names = new Map(
    behind.map((one) => [one.id, coverRow(pupil, one, blocked.has(one.id) ? NOBODY : tx.actor).name]),
  );
  const classes = await classNames(
    tx,
    page.rows.map((row) => row.classGroup),
  );
  shown([...names.keys()]);
  return {
    rows: page.rows.map((row) => ({
      name: names.get(row.pupil) ?? '',
      stage: STAGES[row.stage],
      classGroup: classes.get(row.classGroup) ?? '',
      fromOn: row.fromOn,
      toOn: row.toOn ?? '',
      endReason: row.endReason ? END_REASONS[row.endReason] : '',
    })),
    total: page.total,
    next: page.next,
  };
};

/** A school applies for its own pupils, and for others only to take them in. */
const kindsFor = ({ actor }: ReadTransaction, { status, school }: Pick<RowOf<typeof pupil>, 'status' | 'school'>) => {
  const elsewhere = actor.role === 'school' && school !== actor.organisationId;
  return kindsThat(({ from }) => from.includes(status))
    .filter((kind) => !elsewhere || TAKES_IN.includes(kind))
    .map((kind) => ({ kind, needsEvidence: 'needsEvidence' in ENROLMENT_KINDS[kind] }));
};

/** @throws Refusal `not-found` */
export const rollOf = async (tx: ReadTransaction, id: string): Promise<Output<typeof pupilRoll>> => {
  const one = await tx.get(pupil, id);
  // Whoever may read the pupil may read its way; spells and events of other schools belong to it.
  const spells = await tx.lookup(enrolment, { pupil: id }, { sort: '-fromOn' });
  const events = await tx.lookup(enrolmentEvent, { pupil: id }, { sort: '-effectiveOn' });
  const schools = await schoolNames(tx, [...spells.map((row) => row.school), ...events.map((row) => row.toSchool)]);
  const classes = await classNames(
    tx,
    spells.map((row) => row.classGroup),
  );
  const party = (of: string) => ({ id: of, name: schools.get(of) ?? '' });
  const year = academicYearOf(today(), await schoolCalendar(tx));
  const years = await yearsOf(tx, one.school, one.stage);
  const known = one.stage && one.entryYear !== null && isInRoll(one.status);
  return {
    status: PUPIL_STATUSES[one.status],
    grade:
      known && one.stage ? gradeOf({ stage: one.stage, entryYear: Number(one.entryYear) }, year, years).label : null,
    spells: spells.map((row) => ({
      school: party(row.school),
      classGroup: classes.get(row.classGroup) ?? '',
      stage: STAGES[row.stage],
      fromOn: row.fromOn,
      toOn: row.toOn,
      endReason: row.endReason ? END_REASONS[row.endReason] : null,
    })),
    events: events.map((row) => ({
      id: row.id,
      kind: KIND_LABELS[row.kind],
      state: EVENT_STATES[row.state],
      effectiveOn: row.effectiveOn,
      toSchool: row.toSchool ? party(row.toSchool) : null,
    })),
    kinds: kindsFor(tx, one),
  };
};

const sum = <K extends string>(rows: readonly Readonly<Record<K, number>>[], name: K): number =>
  rows.reduce((total, row) => total + row[name], 0);

/** Classes above their limit that go up a grade: the turn of the year does not clear them. */
const crowdedClasses = async (tx: ReadTransaction, turn: Turn) => {
  const sizes = await classSizesOf(tx, turn.organisation, turn.effectiveOn);
  return sizes.filter((one) => one.band !== 'within' && turn.academicYear - one.entryYear < STAGE_YEARS[one.stage]);
};

const classesIn = ({ closedClasses, openedClasses }: RowOf<typeof rollOver>) => ({
  closedClasses: closedClasses ?? [],
  openedClasses: openedClasses ?? [],
});

/** What the turn would do; once it was done, what it did. @throws Refusal `not-found` */
export const previewPage = async (tx: ReadTransaction, id: string): Promise<Output<typeof rollOverPreview>> => {
  const row = await tx.get(rollOver, id);
  const turn = turnOf(row);
  const rows = row.state === 'done' ? await outcomeOf(tx, turn, classesIn(row)) : await previewOf(tx, turn);
  const crowded = await crowdedClasses(tx, turn);
  const schools = rows.map((row) => ({
    ...row,
    stageLabel: STAGES[row.stage],
    crowded: crowded.filter((one) => one.school === row.school && one.stage === row.stage).length,
  }));
  return {
    schools,
    totals: {
      crowded: crowded.length,
      graduates: sum(rows, 'graduates'),
      staying: sum(rows, 'staying'),
      overdue: sum(rows, 'overdue'),
      leavingClasses: sum(rows, 'leavingClasses'),
      opening: sum(rows, 'opening'),
    },
  };
};
