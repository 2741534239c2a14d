import { type Expression, type SqlBool, sql } from 'kysely';
import type { TaskView } from '#contract/tasks';
import { namesOf, organisation } from '#kernel/access';
import type { Actor } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import {
  type CivilDate,
  endOfWeek,
  parameterOn,
  today,
  urgencyOf,
  type WorkCalendar,
  workCalendar,
  workdaysBetween,
} from '#kernel/time';
import { type ExpectedMinutes, expectedMinutes, minutesFor } from './parameters.ts';
import { TASK_KINDS, TASK_STATES, task } from './records.ts';
import type { Task } from './service.ts';

export type Box = 'open' | 'done' | 'asked' | 'copied';

const persons = (actor: Actor) => sql`${[actor.personId, ...actor.standsInFor]}::uuid[]`;
/** What waits for the person; a teacher acts for themselves alone, so what waits for the school is not theirs. */
const mine = (actor: Actor) =>
  actor.role === 'teacher'
    ? sql<SqlBool>`t.assignee = any(${persons(actor)})`
    : sql<SqlBool>`(t.assignee = any(${persons(actor)}) or (t.assignee is null and
  (t.organisation = ${actor.organisationId}::uuid or exists (select 1 from post held where held.tenant_id = t.tenant_id and held.organisation = t.organisation
    and held.person = any(${[...actor.standsInFor]}::uuid[]) and held.to_on is null))))`;

const conditionsOf = (actor: Actor, box: Box): Expression<SqlBool>[] => {
  if (box === 'open') return [mine(actor), sql<SqlBool>`t.state = 'open'`];
  if (box === 'done') return [sql<SqlBool>`t.done_by = any(${persons(actor)})`];
  if (box === 'asked') return [sql<SqlBool>`t.asker = ${actor.personId}::uuid`];
  return [sql<SqlBool>`${actor.personId}::uuid = any(t.copied)`];
};

const MOST = 300;

/** The person's tasks in one box, the most urgent first, with counts for the badge. */
export const myTasksOf = async (tx: ReadTransaction, box: Box, search?: string) => {
  const on = today();
  const sort = box === 'open' ? 'dueOn,createdAt' : '-createdAt';
  const rows = await tx.find(
    task,
    {},
    { where: conditionsOf(tx.actor, box), sort, limit: MOST, ...(search ? { search } : {}) },
  );
  const [counts] = await tx.rows<{ open: number; overdue: number; thisWeek: number }>(
    sql`select count(*) as open, count(*) filter (where t.due_on < ${on}::date) as overdue,
      count(*) filter (where t.due_on >= ${on}::date and t.due_on <= ${endOfWeek(on)}::date) as "thisWeek"
      from task t where ${sql.join(conditionsOf(tx.actor, 'open'), sql` and `)}`,
  );
  return { tasks: await viewsOf(tx, rows, on), counts: counts ?? { open: 0, overdue: 0, thisWeek: 0 } };
};

const viewsOf = async (tx: ReadTransaction, rows: readonly Task[], on: CivilDate): Promise<TaskView[]> => {
  if (rows.length === 0) return [];
  const signers = await tx.lookup(task, { origin: rows.map((row) => row.id), kind: 'sign' });
  const everybody = [...rows, ...signers];
  const names = await namesOf(
    tx,
    everybody.flatMap((row) => [row.asker, row.assignee]),
  );
  const places = await tx.lookup(organisation, { id: [...new Set(everybody.map((row) => row.organisation))] });
  const placeNames = new Map(places.map((place) => [place.id, place.name]));
  const calendar = await workCalendar(tx);
  const minutes = await parameterOn(tx, expectedMinutes, on);
  const view = taskViewer({ names, placeNames, calendar, on, minutes });
  return rows.map((row) =>
    view(
      row,
      signers.filter((signer) => signer.origin === row.id),
    ),
  );
};

type Facts = {
  names: ReadonlyMap<string, string>;
  placeNames: ReadonlyMap<string, string>;
  calendar: WorkCalendar;
  on: CivilDate;
  minutes: ExpectedMinutes;
};

const taskViewer =
  (facts: Facts) =>
  (row: Task, signers: readonly Task[]): TaskView => {
    const name = (person: string | null) => (person ? (facts.names.get(person) ?? null) : null);
    const { id, version, title, kind, note, path, verb, about, aboutId, dueOn, state, result, doneAt, urgeCount } = row;
    return {
      id,
      version,
      title,
      kind,
      note,
      path,
      verb,
      about,
      aboutId,
      dueOn,
      state,
      result,
      doneAt,
      urgeCount,
      kindLabel: TASK_KINDS[kind],
      stateLabel: TASK_STATES[state],
      asker: name(row.asker),
      assignee: name(row.assignee),
      organisation: facts.placeNames.get(row.organisation) ?? '',
      workdaysLeft: dueOn ? workdaysBetween(facts.calendar, facts.on, dueOn) : null,
      expectedMinutes: minutesFor(facts.minutes, kind, verb),
      group: urgencyOf(dueOn, facts.on),
      signers: signers.map((signer) => ({
        organisation: facts.placeNames.get(signer.organisation) ?? '',
        assignee: name(signer.assignee),
        state: TASK_STATES[signer.state],
        result: signer.result,
      })),
    };
  };
