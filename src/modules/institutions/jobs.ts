/** What the calendar does for organisations: confirmed changes take effect on their day, and spells follow corrections. */
import { sql } from 'kysely';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { notify } from '#kernel/notice';
import { Refusal } from '#kernel/refusal';
import type { Database } from '#kernel/store';
import { today } from '#kernel/time';
import { changePath } from './change-life.ts';
import { organisationChange } from './change-record.ts';
import type { OrganisationChangeHandler } from './hooks.ts';
import { takeEffect } from './take-effect.ts';

const due = (database: Database, tenantId: string): Promise<string[]> =>
  database.read(systemActor(tenantId, '机构调整生效'), async (tx) =>
    (
      await tx.lookup(
        organisationChange,
        { state: 'confirmed', effectiveOn: { op: 'lte', value: today() } },
        { sort: 'effectiveOn,createdAt' },
      )
    ).map((row) => row.id),
  );

const carryOut = (
  database: Database,
  tenantId: string,
  id: string,
  handlers: readonly OrganisationChangeHandler[],
): Promise<void> =>
  database.write(systemActor(tenantId, '机构调整生效'), async (tx) => {
    await tx.rows(sql`select 1 from organisation_change where id = ${id}::uuid for update`);
    const row = await tx.peek(organisationChange, id);
    if (row?.state === 'confirmed') await takeEffect(tx.system, row, handlers);
  });

/** What stands in the way is written on the change and told to those who entered and confirmed it, once. */
const reportProblem = (database: Database, tenantId: string, id: string, refusal: Refusal): Promise<void> =>
  database.write(systemActor(tenantId, '机构调整生效'), async (tx) => {
    const row = await tx.peek(organisationChange, id);
    const problem = refusal.detail.slice(0, 4000);
    if (!row || row.problem === problem) return;
    await tx.system.update(organisationChange, id, { problem }, { verb: 'update' });
    const to = [row.submittedBy, row.confirmedBy].filter((one): one is string => Boolean(one));
    const about = { record: 'organisationChange', id };
    await notify(tx, { to, kind: 'task', title: `未能生效：${row.title}`, body: problem, path: changePath(id), about });
  });

/** Carries out every confirmed change whose day has come, the earliest first, each in a transaction of its own. */
export const carryOutChanges = async (
  house: Pick<House, 'database'>,
  tenantId: string,
  handlers: readonly OrganisationChangeHandler[],
): Promise<void> => {
  for (const id of await due(house.database, tenantId))
    await carryOut(house.database, tenantId, id, handlers).catch(async (error) => {
      if (!(error instanceof Refusal)) throw error;
      await reportProblem(house.database, tenantId, id, error);
    });
};

/** For the hourly turn of the calendar. */
export const institutionJobs = (handlers: readonly OrganisationChangeHandler[]) => [
  { name: '机构调整生效', run: (house: House, tenantId: string) => carryOutChanges(house, tenantId, handlers) },
];
