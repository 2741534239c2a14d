import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { planVersion } from './records.ts';

export type VersionHead = Pick<RowOf<typeof planVersion>, 'id' | 'number' | 'note' | 'sha256' | 'frozen' | 'createdAt'>;

/** Every kept version of a plan's text without the text, newest first; those that the post may read. */
export const versionsOf = async (tx: ReadTransaction, planId: string): Promise<VersionHead[]> => {
  const rows = await tx.rows<VersionHead>(
    sql`select id, number, note, sha256, frozen, created_at as "createdAt" from plan_version where plan = ${planId}::uuid order by number desc`,
  );
  const readable: VersionHead[] = [];
  for (const row of rows) if (await tx.reaches(planVersion, 'read', row.id)) readable.push(row);
  return readable;
};
