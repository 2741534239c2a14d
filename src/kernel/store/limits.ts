import {
  hasLimits,
  LIMIT_FIELDS,
  limitOf,
  mayStop,
  type RecordDefinition,
  type Row,
  runsOf,
  stoppedLimitOf,
} from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { dayInBeijing } from './four-eyes.ts';
import type { ReadTransaction } from './read.ts';

type Values = Readonly<Record<string, unknown>>;
type Definition = RecordDefinition<any>;

const NONE = Object.fromEntries(Object.keys(LIMIT_FIELDS).map((name) => [name, null]));
/** What was run before is forgotten, where it is kept at all. */
const noRuns = (definition: Definition): Values => (mayStop(definition) ? { limitRuns: null } : {});

/** The values of a row in a state without a limit: where the clock of another state stands here, it keeps what has run. */
const unlimited = <V extends Values>(definition: Definition, values: V, before: Row | null, next: Row): V => {
  const stopped = stoppedLimitOf(definition, next)?.[0];
  const was = before?.[definition.states?.field ?? ''];
  if (before && stopped !== undefined) {
    if (was === stopped && before.limitSince) {
      const run = { from: dayInBeijing(String(before.limitSince)), to: dayInBeijing(new Date().toISOString()) };
      return { ...values, ...NONE, limitRuns: [...runsOf(before), run] };
    }
    if (stoppedLimitOf(definition, before)?.[0] === stopped) return values;
  }
  const had = before?.limitSince || runsOf(before ?? {}).length > 0;
  return had ? { ...values, ...NONE, ...noRuns(definition) } : values;
};

/**
 * The values of a write with the time limit that follows from them: a row that enters a state with a limit gets its
 * last day by the calendar in force, one that leaves it loses it. What only moves inside a state keeps its date. Where
 * the clock only stopped meanwhile it goes on with what was left.
 */
export const withLimit = async <V extends Values>(
  tx: ReadTransaction,
  definition: Definition,
  values: V,
  before: Row | null,
): Promise<V> => {
  const life = definition.states;
  if (!life || !hasLimits(definition)) return values;
  const next = { ...before, ...values } as Row;
  const limit = limitOf(definition, next);
  if (!limit) return unlimited(definition, values, before, next);
  const changes = (field: string | undefined) =>
    field !== undefined && (before?.[field] ?? null) !== (next[field] ?? null);
  const enters = !before || changes(life.field) || changes(limit.anew);
  if (!enters && !changes(limit.until)) return values;
  const since = enters || !before?.limitSince ? new Date().toISOString() : String(before.limitSince);
  // A row that may name its last day and names none has no limit.
  if (limit.until && !next[limit.until]) return { ...values, ...NONE };
  const goesOn = before !== null && stoppedLimitOf(definition, before)?.[0] === next[life.field];
  const runs = goesOn || !enters ? {} : noRuns(definition);
  return { ...values, ...runs, limitSince: since, ...(await limitDates(tx, definition, { ...next, ...runs }, since)) };
};

/**
 * When a row in its state is due and to be reminded of. Where a calendar or parameter that it hangs on is not in force
 * there is no date: none is invented, and it follows when that is known (#kernel/limit).
 */
const limitDates = async (tx: ReadTransaction, definition: Definition, row: Row, since: string): Promise<Values> => {
  try {
    const dates = await limitOf(definition, row)?.reckon({ tx, row, from: dayInBeijing(since) });
    return { limitDueOn: dates?.dueOn ?? null, limitWarnOn: dates?.warnOn ?? null };
  } catch (error) {
    if (error instanceof Refusal) return { limitDueOn: null, limitWarnOn: null };
    throw error;
  }
};
