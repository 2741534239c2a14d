import { type SqlBool, sql } from 'kysely';
import { namesOf } from '#kernel/access';
import { type LimitParty, partiesIn, type Row, systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { notify } from '#kernel/notice';
import type { WriteTransaction } from '#kernel/store';
import { addDays, addWorkdays, type CivilDate, isWorkday, today } from '#kernel/time';
import { personsOf } from './parties.ts';
import { limitStep } from './records.ts';
import { inTurns, type Kind } from './settle.ts';
import { escalation, type Hour, stepsNow, unitsAfter } from './steps.ts';
import { calendarFor, isUnplaced, shifted } from './time-limit.ts';
import { noticeOf } from './words.ts';

const ROWS_AT_A_TIME = 500;

/** A step that one row takes now, and who is told. */
type Taken = {
  readonly row: Row;
  readonly step: string;
  readonly party: string;
  readonly told: readonly string[];
};

const lastStep = ({ limit }: Kind): string => {
  const last = limit.escalate?.at(-1);
  return last ? escalation(last.after) : 'overdue';
};

/** Rows of the kind that may have something said about them, in the order of ids. */
const candidates = async (tx: WriteTransaction, kind: Kind, { until }: Hour, after: string | null): Promise<Row[]> => {
  const { definition, state } = kind;
  const near = sql<SqlBool>`(t.limit_due_on <= ${until}::date or t.limit_warn_on <= ${until}::date)`;
  const open = sql<SqlBool>`not exists (select 1 from limit_step s where s.tenant_id = t.tenant_id and s.row_id = t.id::text
    and s.since = t.limit_since and s.due_on = t.limit_due_on and s.step = ${lastStep(kind)})`;
  const behind = after ? [sql<SqlBool>`t.id > ${after}::uuid`] : [];
  const where = [sql<SqlBool>`t.limit_due_on is not null`, near, open, ...behind];
  const inState = { [definition.states?.field ?? '']: state };
  return (await tx.lookup(definition, inState, { where, sort: 'id', limit: ROWS_AT_A_TIME })) as Row[];
};

const stay = (row: { rowId: string; since: string; dueOn: string }): string => `${row.rowId} ${row.since} ${row.dueOn}`;
const stayOf = (row: Row) => ({ rowId: row.id, since: String(row.limitSince), dueOn: String(row.limitDueOn) });

const doneBefore = async (tx: WriteTransaction, rows: readonly Row[]): Promise<Map<string, Set<string>>> => {
  const done = new Map<string, Set<string>>();
  for (const one of await tx.lookup(limitStep, { rowId: rows.map(({ id }) => id) }))
    done.set(stay(one), (done.get(stay(one)) ?? new Set()).add(one.step));
  return done;
};

/** The first day of each escalation after a last day; null where the school calendar does not reach so far. */
const risings = async (tx: WriteTransaction, { limit }: Kind, dueOn: CivilDate) => {
  const days: { after: number; on: CivilDate | null }[] = [];
  for (const { after } of limit.escalate ?? []) {
    const key = `limit rise ${limit.unit} ${dueOn} ${after}`;
    const on = await tx.once(key, () => shifted(tx, limit.unit, dueOn, after)).catch(noDay);
    days.push({ after, on });
  }
  return days;
};

const noDay = (error: unknown): null => {
  if (isUnplaced(error)) return null;
  throw error;
};

const partyOf = ({ limit }: Kind, step: string): readonly LimitParty[] => {
  const after = unitsAfter(step);
  const to = after === null ? limit.holder : limit.escalate?.find((one) => one.after === after)?.to;
  return to ? partiesIn(to) : [];
};

const takenBy = async (tx: WriteTransaction, kind: Kind, row: Row, step: string): Promise<Taken> => {
  const parties = partyOf(kind, step);
  const told: string[] = [];
  for (const party of parties) told.push(...(await personsOf(tx, party, row)));
  return { row, step, party: parties.map(({ label }) => label).join('、'), told: [...new Set(told)].sort() };
};

const whatIsDue = async (tx: WriteTransaction, kind: Kind, rows: readonly Row[], hour: Hour): Promise<Taken[]> => {
  const done = await doneBefore(tx, rows);
  const taken: Taken[] = [];
  for (const row of rows) {
    const { dueOn } = stayOf(row);
    const escalations = dueOn < hour.on ? await risings(tx, kind, dueOn) : [];
    const warnOn = (row.limitWarnOn ?? null) as CivilDate | null;
    const facts = { dueOn, warnOn, escalations, done: done.get(stay(stayOf(row))) ?? new Set<string>() };
    for (const step of stepsNow(facts, hour)) taken.push(await takenBy(tx, kind, row, step));
  }
  return taken;
};

/** One notice a step for people who are told of the same rows: thirty late rows are one letter, not thirty. */
const letters = (taken: readonly Taken[]): { step: string; rows: Row[]; to: string[] }[] => {
  const byPerson = new Map<string, { step: string; person: string; rows: Row[] }>();
  for (const { row, step, told } of taken)
    for (const person of told) {
      const one = byPerson.get(`${step} ${person}`) ?? { step, person, rows: [] };
      one.rows.push(row);
      byPerson.set(`${step} ${person}`, one);
    }
  const alike = new Map<string, { step: string; rows: Row[]; to: string[] }>();
  for (const { step, person, rows } of byPerson.values()) {
    const key = `${step} ${rows.map(({ id }) => id).join(' ')}`;
    const letter = alike.get(key) ?? { step, rows, to: [] };
    letter.to.push(person);
    alike.set(key, letter);
  }
  return [...alike.values()];
};

/** What is late stands in the row's own story: who was urged, to whom it went up. */
const intoHistory = async (tx: WriteTransaction, kind: Kind, taken: readonly Taken[]): Promise<void> => {
  const late = taken.filter(({ step }) => step === 'overdue' || unitsAfter(step) !== null);
  const names = await namesOf(
    tx,
    late.flatMap(({ told }) => told),
  );
  await tx.noteMany(
    late.map(({ row, step, party, told }) => ({
      record: kind.definition.name,
      recordId: row.id,
      verb: step === 'overdue' ? 'urgeLate' : 'escalateLate',
      reason: null,
      content: {
        after: {
          limitDueOn: row.limitDueOn,
          told:
            told.length > 0 ? `${party}：${told.map((id) => names.get(id) ?? '').join('、')}` : `${party}：暂无人员`,
        },
      },
    })),
  );
};

const remember = (tx: WriteTransaction, kind: Kind, taken: readonly Taken[], on: CivilDate) =>
  tx.system.createMany(
    limitStep,
    taken.map(({ row, step, party, told }) => ({
      ...stayOf(row),
      ...{ record: kind.definition.name, state: kind.state, step, party: party.slice(0, 100), told: [...told], on },
    })),
    { verb: 'notify' },
  );

/** Says what is due about up to so many rows, all or nothing; answers after which row to go on, null at the end. */
const remindSome = async (
  tx: WriteTransaction,
  kind: Kind,
  on: CivilDate,
  after: string | null,
): Promise<string | null> => {
  // Two that remind at once wait for one another, and the second finds everything said.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.actor.tenantId} limits`}, 0))`);
  const hour = await hourOf(tx, on);
  if (!hour) return null;
  const rows = await candidates(tx, kind, hour, after);
  const taken = await whatIsDue(tx, kind, rows, hour);
  if (taken.length > 0) {
    await remember(tx, kind, taken, on);
    for (const letter of letters(taken)) await notify(tx, noticeOf(kind, letter, on));
    await intoHistory(tx, kind, taken);
  }
  return rows.length === ROWS_AT_A_TIME ? (rows.at(-1)?.id ?? null) : null;
};

/** Nothing is said on a day off; what falls on the days off that follow is said on the workday before. */
const hourOf = async (tx: WriteTransaction, on: CivilDate): Promise<Hour | null> => {
  const calendar = await calendarFor(tx, 'workday');
  return isWorkday(calendar, on) ? { on, until: addDays(addWorkdays(calendar, on, 1).on, -1) } : null;
};

/**
 * Reminds holders before, on and after the last day and tells those to whom it goes up, each once, however often and
 * however late it runs.
 * @param on stands in for today in tests
 */
export const remindOfLimits = async (
  house: House,
  tenantId: string,
  kinds: readonly Kind[],
  on: CivilDate = today(),
): Promise<void> => {
  const actor = systemActor(tenantId, '办理时限提醒');
  for (const kind of kinds)
    await inTurns((after) => house.database.write(actor, (tx) => remindSome(tx, kind, on, after)));
};
