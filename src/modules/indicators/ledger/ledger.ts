/**
 * What each school × stage has on a day: pupils, classes, staff, premises, equipment, from the totals that the house
 * keeps. The leaves under every figure about schools; a county's figure is never more than these added up or compared.
 */
import type { MeasureDefinition } from '#kernel/definition';
import { type MeasureQuestion, measureTotals } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, parameterOn } from '#kernel/time';
import {
  equipmentValue,
  floorArea,
  landArea,
  libraryBooks,
  multimediaRooms,
  sportsArea,
  teachingArea,
} from '#modules/estate';
import type { Stage } from '#modules/institutions';
import { pupilsOnRoll } from '#modules/pupils';
import { fullTimeTeachers, staffInService, teachersByStanding, teachersBySubject } from '#modules/staff';
import { degreeAbove, throughSchoolWeights } from '../balanced/parameters.ts';
import { SHARING, type SharingStage, splitShared, type ThroughSchoolWeights } from '../balanced/split.ts';
import { dividedBy, plus, type Ratio, ratio } from '../exact/ratio.ts';
import { backboneTeachers, indoorSportsArea, pupilComputers, statedTotals } from '../measures.ts';
import { type LedgerPlace, type LedgerScope, type SchoolOfDay, schoolsOf } from './schools.ts';

/** What can be shared between the stages of one school, with the register it stands in; money in fen until it is told. */
const SHARED = {
  teachingArea: 'buildings',
  floorArea: 'buildings',
  sportsArea: 'buildings',
  equipmentFen: 'assets',
  multimediaRooms: 'assets',
  computers: 'assets',
  books: 'library',
  landArea: 'land',
} as const;
/** Teachers belong to the stage that they teach. */
const STAFF = [
  'fullTimeTeachers',
  'degreeTeachers',
  'backboneTeachers',
  'artSportTeachers',
  'titledTeachers',
  'certifiedTeachers',
] as const;
type Staff = (typeof STAFF)[number];
type Shared = keyof typeof SHARED;
type Register = (typeof SHARED)[Shared] | 'staff';
type What = 'students' | Staff | Shared | Register;

/** Null where the school's register holds nothing at all: what nobody has registered is not 0. */
export type Leaf = SchoolOfDay & { readonly students: number } & Readonly<Record<Staff, number | null>> &
  Readonly<Record<Shared, Ratio | null>>;

type Sum = { readonly school: string; readonly stage: string | null; readonly what: What; readonly sum: number };

type Where = MeasureQuestion['where'];
/** One total of the ledger: a measure, the rows of it that count, and whether it tells only that something is registered. */
type Part = readonly [what: What, of: MeasureDefinition, where?: Where];

const PARTS: readonly Part[] = [
  ['students', pupilsOnRoll],
  ['fullTimeTeachers', fullTimeTeachers],
  ['backboneTeachers', backboneTeachers],
  ['titledTeachers', teachersByStanding, { title: ['1', '2', '3'] }],
  ['teachingArea', teachingArea],
  ['floorArea', floorArea],
  ['sportsArea', sportsArea],
  ['sportsArea', indoorSportsArea],
  ['multimediaRooms', multimediaRooms],
  ['computers', pupilComputers],
  ['books', libraryBooks],
];
/** Any row of it says that the school keeps the register. */
const REGISTERS: readonly (readonly [Register, MeasureDefinition])[] = [
  ['staff', staffInService],
  ['buildings', floorArea],
  ['assets', equipmentValue],
  ['library', libraryBooks],
];

/** Totals of a measure in the place, on the day and as of the instant that the ledger is asked for. */
const totalsIn = (tx: ReadTransaction, of: MeasureDefinition, at: LedgerPlace, asked: MeasureQuestion) =>
  measureTotals(
    tx,
    of,
    { within: [at.within], on: at.on, ...(at.asOf ? { asOf: at.asOf } : {}), ...asked },
    { across: at.across ?? false },
  );

const totals = async (tx: ReadTransaction, at: LedgerPlace, [what, of, where]: Part): Promise<Sum[]> => {
  const found = await totalsIn(tx, of, at, { by: ['organisation', 'stage'], ...(where ? { where } : {}) });
  return found.map(({ keys, amount }) => ({
    school: String(keys.organisation),
    stage: keys.stage ?? null,
    what,
    sum: amount,
  }));
};

const registered = async (tx: ReadTransaction, at: LedgerPlace): Promise<Sum[]> => {
  const sums: Sum[] = [];
  for (const [what, of] of REGISTERS)
    for (const { keys, rows } of await totalsIn(tx, of, at, { by: ['organisation'] }))
      sums.push({ school: String(keys.organisation), stage: null, what, sum: rows });
  return sums;
};

type Split = {
  readonly what: What;
  readonly of: MeasureDefinition;
  readonly by: string;
  readonly counts: (value: string, stage: string | null) => boolean;
};

/** Totals whose codes decide by their beginning or differently by stage. */
const split = async (tx: ReadTransaction, at: LedgerPlace, { what, of, by, counts }: Split): Promise<Sum[]> => {
  const found = await totalsIn(tx, of, at, { by: ['organisation', 'stage', by] });
  return found
    .filter(({ keys }) => counts(keys[by] ?? '', keys.stage ?? null))
    .map(({ keys, amount }) => ({ school: String(keys.organisation), stage: keys.stage ?? null, what, sum: amount }));
};

const splits = async (tx: ReadTransaction, { on, asOf }: LedgerPlace): Promise<Split[]> => {
  const above = await parameterOn(tx, degreeAbove, on, asOf ? { asOf } : {});
  const degrees = (stage: string | null) => (stage === 'primary' ? above.primary : above.juniorMiddle);
  const begins = (value: string, codes: readonly string[]) => codes.some((code) => value.startsWith(code));
  return [
    {
      what: 'degreeTeachers',
      of: teachersByStanding,
      by: 'education',
      counts: (value, stage) => begins(value, degrees(stage)),
    },
    { what: 'certifiedTeachers', of: teachersByStanding, by: 'qualification', counts: (value) => value !== '' },
    { what: 'artSportTeachers', of: teachersBySubject, by: 'subject', counts: (value) => begins(value, ['21', '22']) },
    { what: 'equipmentFen', of: equipmentValue, by: 'category', counts: (value) => begins(value, ['01', '02']) },
  ];
};

/** From the register of land; of a school that has not registered any, what was stated for the year and confirmed. */
const land = async (tx: ReadTransaction, at: LedgerPlace): Promise<Sum[]> => {
  const registered = await totals(tx, at, ['landArea', landArea]);
  const schools = new Set(registered.map((one) => one.school));
  const where = { key: 'landArea', year: at.on.slice(0, 4) };
  const found = await totalsIn(tx, statedTotals, at, { where, by: ['organisation'] });
  const stated = found
    .map(({ keys, amount }): Sum => ({ school: String(keys.organisation), stage: null, what: 'landArea', sum: amount }))
    .filter(({ school }) => !schools.has(school));
  const known = [...schools, ...stated.map((one) => one.school)];
  return [...registered, ...stated, ...known.map((school): Sum => ({ school, stage: null, what: 'land', sum: 1 }))];
};

const keyOf = (school: string, stage: string | null, what: string): string => `${school}:${stage ?? ''}:${what}`;

const added = (sums: readonly Sum[]): Map<string, Ratio> => {
  const all = new Map<string, Ratio>();
  for (const { school, stage, what, sum } of sums) {
    const key = keyOf(school, stage, what);
    all.set(key, plus(all.get(key) ?? 0, sum));
  }
  return all;
};

const everySum = async (tx: ReadTransaction, at: LedgerPlace): Promise<Map<string, Ratio>> => {
  const sums: Sum[] = [...(await registered(tx, at)), ...(await land(tx, at))];
  for (const part of PARTS) sums.push(...(await totals(tx, at, part)));
  for (const one of await splits(tx, at)) sums.push(...(await split(tx, at, one)));
  return added(sums);
};

type Pupils = Readonly<Partial<Record<Stage, number>>>;

/** A stage's own, and its part of what its school shares: by weight between 小学, 初中 and 高中, else by pupils. */
const heldBy = (
  { school, stage }: SchoolOfDay,
  what: Shared,
  sums: ReadonlyMap<string, Ratio>,
  pupils: Pupils,
  weights: ThroughSchoolWeights,
): Ratio => {
  const own = sums.get(keyOf(school, stage, what)) ?? ratio(0);
  const shared = sums.get(keyOf(school, null, what));
  if (!shared) return own;
  const stages = Object.keys(pupils);
  if (stages.length < 2) return plus(own, shared);
  if (stages.every((one) => (SHARING as readonly string[]).includes(one)))
    return plus(own, splitShared(shared, pupils, weights).get(stage as SharingStage) ?? 0);
  const all = Object.values(pupils).reduce((sum, count) => sum + count, 0);
  return all === 0
    ? own
    : plus(own, dividedBy({ over: shared.over * BigInt(pupils[stage] ?? 0), under: shared.under }, all));
};

/**
 * The leaves of a subtree on a day, in the order of the register, as far as the post reaches. Education, titles and
 * subjects of teachers are those of now; everything else is as at the day.
 * @throws Refusal `not-in-force` where a rule has no value on the day
 */
export const ledgerOf = async (
  tx: ReadTransaction,
  within: string,
  on: CivilDate,
  scope: LedgerScope = {},
): Promise<Leaf[]> => {
  const at = { within, on, ...scope };
  const weights = await parameterOn(tx, throughSchoolWeights, on, scope.asOf ? { asOf: scope.asOf } : {});
  const standing = await schoolsOf(tx, at);
  const sums = await everySum(tx, at);
  const has = ({ school }: SchoolOfDay, register: Register): boolean => sums.has(keyOf(school, null, register));
  const count = (one: SchoolOfDay, what: What): number =>
    Number(sums.get(keyOf(one.school, one.stage, what))?.over ?? 0n);
  const pupilsOf = (school: string): Pupils =>
    Object.fromEntries(
      standing.filter((one) => one.school === school).map((one) => [one.stage, count(one, 'students')]),
    );
  return standing.map((one) => {
    const pupils = pupilsOf(one.school);
    const staff = STAFF.map((what) => [what, has(one, 'staff') ? count(one, what) : null]);
    const shared = (Object.keys(SHARED) as Shared[]).map((what) => [
      what,
      has(one, SHARED[what]) ? heldBy(one, what, sums, pupils, weights) : null,
    ]);
    return {
      ...one,
      students: count(one, 'students'),
      ...(Object.fromEntries(staff) as Record<Staff, number | null>),
      ...(Object.fromEntries(shared) as Record<Shared, Ratio | null>),
    };
  });
};

/** A sum over leaves; null where one of them is not registered. */
export const sumOf = (leaves: readonly Leaf[], what: 'students' | Staff): number | null =>
  leaves.reduce<number | null>((sum, leaf) => (sum === null || leaf[what] === null ? null : sum + leaf[what]), 0);
