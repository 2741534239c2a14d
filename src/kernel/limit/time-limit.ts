import {
  type LimitDates,
  type LimitRule,
  type LimitRun,
  type LimitUnit,
  type Row,
  runsOf,
  type TimeLimit,
} from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import {
  addDays,
  addWorkdays,
  type CivilDate,
  daysBetween,
  type ParameterDefinition,
  parameterOn,
  type Reckoned,
  schoolDayCalendar,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
} from '#kernel/time';

type Given =
  | (Omit<LimitRule, 'days' | 'until'> & {
      readonly days: number | ParameterDefinition<number>;
      readonly until?: never;
    })
  | (Omit<LimitRule, 'days' | 'until'> & { readonly until: string; readonly days?: never });

/** The tenant's workdays or, for what is counted in school days, its days of teaching. @throws Refusal `not-in-force` */
export const calendarFor = (tx: ReadTransaction, unit: LimitUnit): Promise<WorkCalendar> =>
  unit === 'schoolDay'
    ? tx.once('limit schoolDays', () => schoolDayCalendar(tx))
    : tx.once('limit workdays', () => workCalendar(tx));

/** So many units after a day, before it when negative; the day itself with 0. @throws Refusal `not-in-force` */
export const shifted = async (
  tx: ReadTransaction,
  unit: LimitUnit,
  date: CivilDate,
  units: number,
): Promise<CivilDate> => {
  if (units === 0) return date;
  if (unit === 'calendarDay') return addDays(date, units);
  return addWorkdays(await calendarFor(tx, unit), date, units).on;
};

/**
 * The last day of a limit that began on a day, which itself does not count (民法典第二百零一条). A last calendar day that
 * is off moves to the next workday (第二百零三条); the other units end on such a day by themselves.
 */
const lastDay = async (tx: ReadTransaction, unit: LimitUnit, from: CivilDate, days: number): Promise<Reckoned> => {
  const calendar = await calendarFor(tx, unit);
  if (unit === 'calendarDay') return addWorkdays(calendar, addDays(from, days), 0);
  return addWorkdays(calendar, from, days);
};

/** How many days the limit has on the day it begins. @throws Refusal `not-in-force` */
export const daysOf = async (tx: ReadTransaction, rule: LimitRule, from: CivilDate): Promise<number> => {
  const { days } = rule;
  if (typeof days === 'number') return days;
  const parameter = days as ParameterDefinition<number>;
  return tx.once(`limit ${parameter.name} ${from}`, () => parameterOn(tx, parameter, from));
};

/** Units from a day, which does not count, to a day, which does. @throws Refusal `not-in-force` */
export const unitsBetween = async (tx: ReadTransaction, unit: LimitUnit, { from, to }: LimitRun): Promise<number> =>
  unit === 'calendarDay' ? daysBetween(from, to) : workdaysBetween(await calendarFor(tx, unit), from, to);

/** What is left of a limit whose clock stopped and goes on, or stands: its days less those that ran; below 0 when it was over. */
export const unitsOpen = async (tx: ReadTransaction, rule: LimitRule, row: Row, from: CivilDate): Promise<number> => {
  const runs = runsOf(row);
  let open = await daysOf(tx, rule, runs[0]?.from ?? from);
  for (const run of runs) open -= await unitsBetween(tx, rule.unit, run);
  return open;
};

type Asked = { readonly tx: ReadTransaction; readonly row: Row; readonly from: CivilDate };

/**
 * When a row is due that entered its state on a day; `provisional` where the arrangement of days off of a year on the
 * way is not out yet (#kernel/time).
 * @throws Refusal `not-in-force` where a calendar or parameter that it hangs on is not in force
 */
export const reckonLimit = async (
  rule: LimitRule,
  { tx, row, from }: Asked,
): Promise<LimitDates & { readonly provisional: boolean }> => {
  const named = rule.until === undefined ? undefined : ((row[rule.until] ?? null) as CivilDate | null);
  if (named === null) return { dueOn: null, warnOn: null, provisional: false };
  const last: Reckoned =
    named === undefined
      ? await lastDay(tx, rule.unit, from, await unitsOpen(tx, rule, row, from))
      : { on: named, provisional: false };
  return { dueOn: last.on, warnOn: await warnDay(tx, rule, last.on), provisional: last.provisional };
};

/** Whether a day cannot be placed: no calendar is in force there, or there is no such day in the years 1 to 9999. */
export const isUnplaced = (error: unknown): boolean => error instanceof Refusal || error instanceof RangeError;

/** A reminder that no calendar places is left out; the last day stands. */
const warnDay = async (tx: ReadTransaction, rule: LimitRule, dueOn: CivilDate): Promise<CivilDate | null> => {
  if (rule.warn === undefined) return null;
  try {
    return await shifted(tx, rule.unit, dueOn, -rule.warn);
  } catch (error) {
    if (isUnplaced(error)) return null;
    throw error;
  }
};

/** Rows that enter a state on one day by one rule are due alike: reckoned once for thousands. */
const keyOf = ({ unit, days, warn }: LimitRule, { row, from }: Asked): string => {
  const run = runsOf(row).map((one) => `${one.from}–${one.to}`);
  return `limit from ${from}: ${typeof days === 'object' ? days.name : days} ${unit} ${warn} ${run.join()}`;
};

/**
 * Declares how long a row may stay in a state: `limits` of a state table.
 * @example
 * limits: {
 *   submitted: timeLimit({
 *     days: schoolHandlingDays, unit: 'workday', warn: 2,
 *     holder: { label: '对方学校', organisation: 'toSchool' },
 *     escalate: [{ after: 3, to: { label: '分管局领导', role: 'leader', of: 'school' } }],
 *   }),
 * }
 */
export const timeLimit = (given: Given): TimeLimit => {
  const rule = given as LimitRule;
  return Object.freeze({
    ...rule,
    reckon: (asked: Asked) =>
      rule.until === undefined
        ? asked.tx.once(keyOf(rule, asked), () => reckonLimit(rule, asked))
        : reckonLimit(rule, asked),
  });
};
