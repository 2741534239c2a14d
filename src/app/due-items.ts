import { sql } from 'kysely';
import type { DueSource } from '#kernel/channel';
import { task } from '#modules/tasks';

/** Open tasks that a person is to do: their own, and those of their organisations that nobody else took on. */
const tasksOf: DueSource = async (tx, personId) => {
  const own = sql<boolean>`(t.assignee = ${personId}::uuid or (t.assignee is null and exists (select 1 from post o
    where o.tenant_id = t.tenant_id and o.person = ${personId}::uuid and o.organisation = t.organisation
      and o.from_on <= current_date and (o.to_on is null or o.to_on >= current_date))))`;
  const rows = await tx.lookup(task, { state: 'open', dueOn: { op: 'notNull' } }, { where: [own], limit: 500 });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    dueOn: String(row.dueOn),
    path: row.path ?? '/tasks',
  }));
};

/** Where due dates come from, for calendars and the word on a last workday. */
export const dueSources: readonly DueSource[] = [tasksOf];
