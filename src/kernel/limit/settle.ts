import { type Expression, type SqlBool, sql } from 'kysely';
import {
  columnOf,
  type PatchOf,
  type RecordDefinition,
  type Row,
  systemActor,
  type TimeLimit,
  tableOf,
} from '#kernel/definition';
import type { House } from '#kernel/http';
import { Refusal } from '#kernel/refusal';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { today } from '#kernel/time';

/** A row whose last day moved because a calendar or a parameter did. */
export type LimitMoved = {
  readonly definition: RecordDefinition<any>;
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
};
/** What other rooms do when a last day moves: the tasks that were asked with it follow. */
export type LimitFollower = (tx: WriteTransaction, moved: LimitMoved) => Promise<void>;

/** Rows of one state that began on the same day and are due alike: reckoned once, however many they are. */
type Group = {
  readonly from: string | null;
  readonly due: string | null;
  readonly warn: string | null;
  readonly until: string | null;
  /** What ran before the clock stopped, as it stands in the column. */
  readonly runs: string | null;
};
type Dates = { readonly limitDueOn: string | null; readonly limitWarnOn: string | null };

const ROWS_AT_A_TIME = 500;
const BEGAN = sql`(t.limit_since at time zone 'Asia/Shanghai')::date`;
const REASON = '节假日安排、校历或时限参数有变，办理期限按现行规定重新计算';

const untilOf = (limit: TimeLimit) => (limit.until ? sql.ref(`t.${columnOf(limit.until)}`) : sql`null::date`);

const runsIn = ({ pausedIn = [] }: TimeLimit) => (pausedIn.length > 0 ? sql`t.limit_runs::text` : sql`null::text`);

const groupsOf = (tx: ReadTransaction, definition: RecordDefinition, state: string, limit: TimeLimit) =>
  tx.rows<Group>(sql`select distinct ${BEGAN} as "from", t.limit_due_on as due, t.limit_warn_on as warn, ${untilOf(limit)} as until, ${runsIn(limit)} as runs
    from ${sql.table(tableOf(definition))} as t where ${sql.ref(`t.${columnOf(definition.states?.field ?? '')}`)} = ${state}`);

const datesNow = async (tx: ReadTransaction, limit: TimeLimit, { from, until, runs }: Group): Promise<Dates> => {
  const row = {
    ...(limit.until ? { [limit.until]: until } : {}),
    limitRuns: runs && JSON.parse(runs),
  } as unknown as Row;
  try {
    const { dueOn, warnOn } = await limit.reckon({ tx, row, from: from ?? today() });
    return { limitDueOn: dueOn, limitWarnOn: warnOn };
  } catch (error) {
    if (error instanceof Refusal) return { limitDueOn: null, limitWarnOn: null };
    throw error;
  }
};

const inGroup = (limit: TimeLimit, { from, due, warn, until, runs }: Group): Expression<SqlBool>[] => [
  sql<SqlBool>`${BEGAN} is not distinct from ${from}::date`,
  sql<SqlBool>`t.limit_due_on is not distinct from ${due}::date`,
  sql<SqlBool>`t.limit_warn_on is not distinct from ${warn}::date`,
  ...(limit.until ? [sql<SqlBool>`${untilOf(limit)} is not distinct from ${until}::date`] : []),
  ...(limit.pausedIn?.length ? [sql<SqlBool>`${runsIn(limit)} is not distinct from ${runs}::text`] : []),
];

/** A table that got its limit while rows were in the state: they begin now, or half of them would be late at once. */
const patchOf = (group: Group, dates: Dates): Record<string, unknown> =>
  group.from === null ? { limitSince: new Date().toISOString(), ...dates } : { ...dates };

/** Moves up to so many rows of a group; answers how many there were. What a record's own rule refuses stays as it is. */
const moveSome = async (
  tx: WriteTransaction,
  { definition, state, limit }: Kind,
  group: Group,
  after: string | null,
  followers: readonly LimitFollower[],
): Promise<string | null> => {
  const dates = await datesNow(tx, limit, group);
  const behind = after ? [sql<SqlBool>`t.id > ${after}::uuid`] : [];
  const rows = await tx.lookup(
    definition,
    { [definition.states?.field ?? '']: state },
    { where: [...inGroup(limit, group), ...behind], sort: 'id', limit: ROWS_AT_A_TIME },
  );
  const patch = patchOf(group, dates) as PatchOf<RecordDefinition>;
  const about = { verb: 'moveLimit', reason: REASON };
  for (const { id } of rows)
    await tx.attempt(async () => {
      await tx.system.update(definition, id, patch, about);
      for (const follow of followers) await follow(tx, { definition, id, from: group.due, to: dates.limitDueOn });
    });
  return rows.length === ROWS_AT_A_TIME ? (rows.at(-1)?.id ?? null) : null;
};

/** Does a long list in steps, each told after which row it goes on; null ends it. */
export const inTurns = async (step: (after: string | null) => Promise<string | null>): Promise<void> => {
  for (let after = await step(null); after !== null; ) after = await step(after);
};

export type Kind = { readonly definition: RecordDefinition; readonly state: string; readonly limit: TimeLimit };

/** Every state with a limit, of every record. */
export const kindsOf = (definitions: readonly RecordDefinition[]): Kind[] =>
  definitions.flatMap((definition) =>
    Object.entries(definition.states?.limits ?? {}).map(([state, limit]) => ({ definition, state, limit })),
  );

/**
 * Reckons the open limits by the calendars and parameters of today and moves those that come out otherwise, each with
 * its journal entry; gives one to rows that had none because a calendar was not known yet. Done again it does nothing.
 */
export const settleLimits = async (
  house: House,
  tenantId: string,
  kinds: readonly Kind[],
  followers: readonly LimitFollower[] = [],
): Promise<void> => {
  const actor = systemActor(tenantId, '办理时限重算');
  for (const kind of kinds) {
    const wrong = await house.database.read(actor, async (tx) => {
      const found: Group[] = [];
      for (const group of await groupsOf(tx, kind.definition, kind.state, kind.limit)) {
        if (kind.limit.until && group.until === null) continue;
        const { limitDueOn, limitWarnOn } = await datesNow(tx, kind.limit, group);
        if (group.from === null || limitDueOn !== group.due || limitWarnOn !== group.warn) found.push(group);
      }
      return found;
    });
    for (const group of wrong)
      await inTurns((after) => house.database.write(actor, (tx) => moveSome(tx, kind, group, after, followers)));
  }
};
