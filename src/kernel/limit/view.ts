import type { z } from 'zod';
import type { limitView } from '#contract/records';
import { namesOf } from '#kernel/access';
import { limitLightOf, limitOf, type RecordDefinition, type Row, runsOf, stoppedLimitOf } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import {
  type CivilDate,
  civilDateAt,
  daysBetween,
  type ParameterDefinition,
  parameterFactOn,
  workdaysBetween,
} from '#kernel/time';
import { limitStep } from './records.ts';
import { unitsAfter } from './steps.ts';
import { calendarFor, daysOf, reckonLimit, unitsOpen } from './time-limit.ts';

type View = z.input<typeof limitView>;
type Limit = NonNullable<ReturnType<typeof limitOf>>;

const orRefusal = async <T>(work: () => Promise<T>): Promise<T | Refusal> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** Units from a day to the last one; negative when it is over. Where the unit's calendar does not say, calendar days. */
const unitsLeft = async (tx: ReadTransaction, { unit }: Limit, on: CivilDate, dueOn: CivilDate) => {
  if (unit === 'calendarDay') return { left: daysBetween(on, dueOn), unit };
  const counted = await orRefusal(async () => workdaysBetween(await calendarFor(tx, unit), on, dueOn));
  return counted instanceof Refusal
    ? { left: daysBetween(on, dueOn), unit: 'calendarDay' as const }
    : { left: counted, unit };
};

const stepsOf = async (tx: ReadTransaction, row: Row, asOf: string | undefined): Promise<View['steps']> => {
  const stay = { rowId: row.id, since: String(row.limitSince) };
  const rows = await tx.lookup(limitStep, stay, { sort: 'createdAt', ...(asOf ? { asOf } : {}) });
  const names = await namesOf(
    tx,
    rows.flatMap(({ told }) => told),
  );
  return rows.map(({ step, on, party, told }) => ({
    step: unitsAfter(step) === null ? (step as 'warn' | 'due' | 'overdue') : 'escalate',
    on,
    party,
    told: told.map((id) => names.get(id) ?? ''),
  }));
};

/** The rule that sets a limit: its own words, else the source of the parameter that holds its days. */
const basisOf = async (tx: ReadTransaction, { basis, days }: Limit, from: CivilDate): Promise<string | null> => {
  if (basis || typeof days !== 'object') return basis ?? null;
  const fact = await orRefusal(() => parameterFactOn(tx, days as ParameterDefinition<number>, from));
  return fact instanceof Refusal ? null : fact.source;
};

/** Of a row in a state in which the clock stands: since when, and how much is left. Null where none stands. */
const stoppedView = async (tx: ReadTransaction, definition: RecordDefinition<any>, row: Row): Promise<View | null> => {
  const [, limit] = stoppedLimitOf(definition, row) ?? [];
  const runs = runsOf(row);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!limit || !first || !last) return null;
  const days = await orRefusal(() => daysOf(tx, limit, first.from));
  const open = await orRefusal(() => unitsOpen(tx, limit, row, first.from));
  return {
    dueOn: null,
    warnOn: null,
    since: first.from,
    light: 'stopped',
    daysLeft: open instanceof Refusal ? null : Math.max(0, open),
    overdueBy: open instanceof Refusal || open >= 0 ? null : -open,
    unit: limit.unit,
    days: typeof days === 'number' ? days : null,
    until: null,
    provisional: false,
    unknown: open instanceof Refusal ? open.message : null,
    stoppedOn: last.to,
    runs: [...runs],
    basis: await basisOf(tx, limit, first.from),
    steps: [],
  };
};

/**
 * The limit of the state that a row is in, as its page shows it; null without one.
 * @param asOf the instant as of which the row was read
 */
export const limitViewOf = async (
  tx: ReadTransaction,
  definition: RecordDefinition<any>,
  row: Row,
  asOf?: string,
): Promise<View | null> => {
  const limit = limitOf(definition, row);
  if (!limit || !row.limitSince) return stoppedView(tx, definition, row);
  const [on, from] = [civilDateAt(asOf ? new Date(asOf) : new Date()), civilDateAt(String(row.limitSince))];
  const reckoned = await orRefusal(() => reckonLimit(limit, { tx, row, from }));
  const days = limit.until === undefined ? await orRefusal(() => daysOf(tx, limit, from)) : null;
  const dueOn = (row.limitDueOn ?? null) as string | null;
  const count = dueOn ? await unitsLeft(tx, limit, on, dueOn) : { left: null, unit: limit.unit };
  return {
    dueOn,
    warnOn: (row.limitWarnOn ?? null) as string | null,
    since: String(row.limitSince),
    light: limitLightOf(row, on) ?? 'unknown',
    daysLeft: count.left,
    overdueBy: dueOn && dueOn < on ? Math.max(1, -(count.left ?? 0)) : null,
    // Counted in calendar days where the unit's calendar does not say, and then its length is not told in them.
    unit: count.unit,
    days: typeof days === 'number' && count.unit === limit.unit ? days : null,
    until: limit.until === undefined ? null : (definition.fields[limit.until]?.label ?? null),
    provisional: !(reckoned instanceof Refusal) && reckoned.provisional,
    stoppedOn: null,
    runs: [...runsOf(row)],
    basis: await basisOf(tx, limit, runsOf(row)[0]?.from ?? from),
    unknown: dueOn || !(reckoned instanceof Refusal) ? null : reckoned.message,
    steps: await stepsOf(tx, row, asOf),
  };
};
