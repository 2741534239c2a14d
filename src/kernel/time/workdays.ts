import { createRequire } from 'node:module';
import { z } from 'zod';
import type { ReadTransaction } from '#kernel/store';
import { addDays, type CivilDate, civil, weekdayOf } from './civil.ts';
import { type ParameterSeed, parameter } from './parameter.ts';
import { inForceOn, notInForce, type ParameterQuestion, valuesInEach } from './parameter-lookup.ts';

const require = createRequire(import.meta.url);
const chineseDays = require('chinese-days') as typeof import('chinese-days');

/** Day → name of the holiday that it belongs to. */
const days = z.record(z.iso.date(), z.string());
/** One year's arrangement: days off (weekends among them or not) and weekend days that are worked. */
const arrangementSchema = z.object({ off: days, work: days });
type Arrangement = z.infer<typeof arrangementSchema>;

const SEEDS_READ_ON = '2026-11-22';
const FIRST_SEEDED_YEAR = 2016;

/** The package's days by year, `{'2026-01-01': "New Year's Day,元旦,1"}` turned into Chinese names. */
const readArrangements = (): ParameterSeed<Arrangement>[] => {
  const data = require('chinese-days/dist/chinese-days.json') as Record<
    'holidays' | 'workdays',
    Record<CivilDate, string>
  >;
  const { version } = require('chinese-days/package.json') as { version: string };
  const of = (year: string, all: Record<CivilDate, string>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([date]) => date.startsWith(year))
        .map(([date, text]) => [date, text.split(',')[1] ?? text]),
    );
  const years = [...new Set(Object.keys(data.holidays).map((date) => date.slice(0, 4)))].sort();
  return years
    .filter((year) => Number(year) >= FIRST_SEEDED_YEAR)
    .map((year) => ({
      value: { off: of(year, data.holidays), work: of(year, data.workdays) },
      region: 'CN',
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      source: `国务院办公厅关于${year}年部分节假日安排的通知（日期取自 chinese-days ${version}）`,
      sourceCheckedOn: SEEDS_READ_ON,
      certainty: 'likely',
    }));
};

/** The State Council's yearly arrangement of days off and of weekend days worked instead. */
export const workdayArrangement = parameter<Arrangement>({
  name: 'workdayArrangement',
  label: '节假日安排',
  module: 'time',
  keeper: '办公室',
  schema: arrangementSchema,
  show: ({ off, work }) => `放假${Object.keys(off).length}天，周末上班${Object.keys(work).length}天`,
  seeds: readArrangements(),
});

const statutorySchema = z.array(
  z.object({
    name: z.string(),
    calendar: z.enum(['solar', 'lunar', 'newYearEve', 'clearBrightness']),
    month: z.number().int().min(1).max(12).optional(),
    day: z.number().int().min(1).max(31).optional(),
  }),
);
type Statutory = z.infer<typeof statutorySchema>;

const solar = (name: string, month: number, ...on: number[]) =>
  on.map((day) => ({ name, calendar: 'solar' as const, month, day }));
const lunar = (name: string, month: number, ...on: number[]) =>
  on.map((day) => ({ name, calendar: 'lunar' as const, month, day }));

/** The thirteen days off that the regulation itself gives, before a year's arrangement moves weekends to them. */
export const statutoryHolidays = parameter<Statutory>({
  name: 'statutoryHolidays',
  label: '法定节假日',
  module: 'time',
  keeper: '办公室',
  schema: statutorySchema,
  show: (list) => `${list.length}天：${[...new Set(list.map((one) => one.name))].join('、')}`,
  seeds: [
    {
      value: [
        ...solar('元旦', 1, 1),
        { name: '春节', calendar: 'newYearEve' },
        ...lunar('春节', 1, 1, 2, 3),
        { name: '清明', calendar: 'clearBrightness' },
        ...solar('劳动节', 5, 1, 2),
        ...lunar('端午', 5, 5),
        ...lunar('中秋', 8, 15),
        ...solar('国庆节', 10, 1, 2, 3),
      ],
      region: 'CN',
      from: '2025-01-01',
      to: null,
      source: '《全国年节及纪念日放假办法》（国务院令第795号修订）第二条',
      sourceCheckedOn: SEEDS_READ_ON,
      certainty: 'likely',
    },
  ],
});

const lunarDay = (year: number, month: number, day: number): CivilDate =>
  chineseDays.getSolarDateFromLunar(civil(year, month, day)).date;

const dayOf = (one: Statutory[number], year: number): CivilDate => {
  const { month = 1, day = 1 } = one;
  switch (one.calendar) {
    case 'solar':
      return civil(year, month, day);
    case 'lunar':
      return lunarDay(year, month, day);
    case 'newYearEve':
      return addDays(lunarDay(year, 1, 1), -1);
    case 'clearBrightness':
      return chineseDays.getSolarTermDate(year, 4, 'pure_brightness');
  }
};

/** What a day is. `provisional`: the year's arrangement is not out yet, weekends may still be moved. */
export type DayKind = {
  readonly workday: boolean;
  readonly provisional: boolean;
  /** Holiday that it is off for, or worked for. */
  readonly name: string | null;
};

/** Answers for any day. @throws Refusal `not-in-force` for days for which neither arrangement nor regulation is in force */
export type WorkCalendar = { readonly on: (date: CivilDate) => DayKind };

/**
 * A calendar from a year's rules. Which days are worked is settled in two steps by two rules, each dated:
 * the regulation gives the days off and the weekend (国务院令第795号第二条, 第146号/174号第七条), and each
 * November the State Council's notice moves weekends around them for the coming year. A day in a year whose
 * notice is in force is certain. Before it is out the regulation alone holds, and a due date next January must
 * still be had: such days are answered by the regulation and marked `provisional`, nothing is guessed, and
 * whoever stores a date reckoned from them reckons it again when the notice is in. Where no rule is in force
 * (before 2016 as seeded) the calendar refuses.
 */
export const workCalendarOf = (rules: {
  arrangement: (date: CivilDate) => Arrangement | undefined;
  statutory: (date: CivilDate) => Statutory | undefined;
  missing: (date: CivilDate) => Error;
}): WorkCalendar => {
  const years = new Map<number, ReadonlyMap<CivilDate, string>>();
  const statutoryIn = (date: CivilDate): ReadonlyMap<CivilDate, string> => {
    const year = Number(date.slice(0, 4));
    const known = years.get(year);
    if (known) return known;
    const list = rules.statutory(date);
    if (!list) throw rules.missing(date);
    const found = new Map(list.map((one) => [dayOf(one, year), one.name] as const));
    years.set(year, found);
    return found;
  };
  const on = (date: CivilDate): DayKind => {
    const weekend = weekdayOf(date) > 5;
    const arranged = rules.arrangement(date);
    if (!arranged) {
      const holiday = statutoryIn(date).get(date) ?? null;
      return { workday: !weekend && !holiday, provisional: true, name: holiday };
    }
    const [off, work] = [arranged.off[date], arranged.work[date]];
    return {
      workday: work !== undefined || (!weekend && off === undefined),
      provisional: false,
      name: off ?? work ?? null,
    };
  };
  return { on };
};

/**
 * The workday calendar of the transaction's tenant, today or as known at an instant.
 * @example
 * const calendar = await workCalendar(tx);
 * const { on, provisional } = addWorkdays(calendar, '2026-09-30', 3); // 2026-10-10, false
 */
export const workCalendar = async (tx: ReadTransaction, question: ParameterQuestion = {}): Promise<WorkCalendar> => {
  const [arranged, statutory] = await valuesInEach(tx, [workdayArrangement, statutoryHolidays], question);
  const { rows = [], chain = [] } = arranged ?? {};
  return workCalendarOf({
    arrangement: (date) => inForceOn(rows, chain, date)?.value as Arrangement | undefined,
    statutory: (date) => inForceOn(statutory?.rows ?? [], chain, date)?.value as Statutory | undefined,
    missing: (date) => notInForce(workdayArrangement, date, rows),
  });
};

export const isWorkday = (calendar: WorkCalendar, date: CivilDate): boolean => calendar.on(date).workday;

/** A reckoned day; `provisional` where a day on the way lies in a year without its arrangement. */
export type Reckoned = { readonly on: CivilDate; readonly provisional: boolean };

/** More workdays than any time limit has; a larger number is a mistake of the caller. */
const MOST_WORKDAYS = 2500;

/**
 * The n-th workday after a day, which itself does not count (民法典第二百零一条); before it when n is negative.
 * With 0 the day itself where it is worked, else the next workday.
 * @throws RangeError beyond 2,500 workdays; Refusal `not-in-force`
 */
export const addWorkdays = (calendar: WorkCalendar, date: CivilDate, workdays: number): Reckoned => {
  if (!Number.isInteger(workdays) || Math.abs(workdays) > MOST_WORKDAYS)
    throw new RangeError(`${workdays} is no number of workdays`);
  const step = workdays < 0 ? -1 : 1;
  let left = Math.max(1, Math.abs(workdays));
  let provisional = false;
  for (let on = workdays === 0 ? date : addDays(date, step); ; on = addDays(on, step)) {
    const kind = calendar.on(on);
    provisional ||= kind.provisional;
    if (kind.workday && --left === 0) return { on, provisional };
  }
};

/**
 * Workdays from one day to another, the first not counted, the last counted; negative when `to` lies before.
 * The inverse of `addWorkdays`: workdaysBetween(d, addWorkdays(d, n).on) is n.
 */
export const workdaysBetween = (calendar: WorkCalendar, from: CivilDate, to: CivilDate): number => {
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let on = from; on !== to; ) {
    on = addDays(on, step);
    if (isWorkday(calendar, on)) count += step;
  }
  return count;
};

/** The day itself where it is worked, else the workday before: the workday that a weekend still belongs to. */
export const currentWorkday = (calendar: WorkCalendar, date: CivilDate): CivilDate =>
  isWorkday(calendar, date) ? date : addWorkdays(calendar, date, -1).on;
