import { hasLimits, LIMIT_FIELDS, limitOf, type RecordDefinition, type Row } from '#kernel/definition';
import { Refusal } from '#kernel/refusal';
import { dayInBeijing } from './four-eyes.ts';
import type { ReadTransaction } from './read.ts';

type Values = Readonly<Record<string, unknown>>;
type Definition = RecordDefinition<any>;

const NONE = Object.fromEntries(Object.keys(LIMIT_FIELDS).map((name) => [name, null]));

/**
 * The values of a write with the time limit that follows from them: a row that enters a state with a limit gets its
 * last day by the calendar in force, one that leaves it loses it. What only moves inside a state keeps its date.
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
  if (!limit) return before?.limitSince ? { ...values, ...NONE } : values;
  const changes = (field: string | undefined) =>
    field !== undefined && (before?.[field] ?? null) !== (next[field] ?? null);
  const enters = !before || changes(life.field) || changes(limit.anew);
  if (!enters && !changes(limit.until)) return values;
  const since = enters || !before?.limitSince ? new Date().toISOString() : String(before.limitSince);
  // A row that may name its last day and names none has no limit.
  if (limit.until && !next[limit.until]) return { ...values, ...NONE };
  return { ...values, limitSince: since, ...(await limitDates(tx, definition, next, since)) };
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
