import { sql } from 'kysely';
import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { addMonths, today } from '#kernel/time';
import { nameFor } from './shown.ts';
import { teacher } from './teacher-record.ts';

const MOST = 500;

/** Staff in service whose last query is older than a year or missing, of the schools that the post may read. */
export const checksDueOf = async (tx: ReadTransaction, school: string | undefined) => {
  const since = addMonths(today(), -12);
  const overdue = sql<boolean>`not exists (select 1 from background_check c where c.tenant_id = t.tenant_id and c.teacher = t.id and c.asked_on >= ${since}::date)`;
  const filter = { status: ['inService', 'onLeave'], ...(school ? { school } : {}) };
  const page = await tx.list(teacher, { filter, where: [overdue], limit: MOST });
  const lasts = await tx.rows<{ teacher: string; last: string }>(
    sql`select teacher, max(asked_on) as last from background_check where teacher = any(${page.rows.map((one) => one.id)}::uuid[]) group by teacher`,
  );
  const places = await tx.lookup(organisation, { id: [...new Set(page.rows.map((one) => one.school))] });
  return {
    total: page.total,
    teachers: page.rows
      .map(({ id, name, staffNumber, school: place }) => ({
        id,
        name: nameFor(tx.actor, name),
        staffNumber,
        school: { id: place, name: places.find((one) => one.id === place)?.name ?? '' },
        lastCheckedOn: lasts.find((one) => one.teacher === id)?.last ?? null,
      }))
      .sort((a, b) => (a.lastCheckedOn ?? '').localeCompare(b.lastCheckedOn ?? '')),
  };
};
