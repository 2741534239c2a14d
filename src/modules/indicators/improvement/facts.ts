import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';

/** Whether an improvement of this indicator at this organisation is still under way. */
export const openGap = async (tx: ReadTransaction, organisation: string, item: string): Promise<boolean> => {
  const [found] = await tx.rowsAcross(sql`select 1 from improvement
    where organisation = ${organisation}::uuid and item = ${item} and state in ('open', 'planned', 'reported') limit 1`);
  return found !== undefined;
};

/** How many improvements that came of a row are not settled yet. */
export const openImprovements = async (tx: ReadTransaction, aboutId: string): Promise<number> => {
  const [counted] = await tx.rowsAcross<{ open: number }>(sql`select count(*) as open from improvement
    where about_id = ${aboutId} and state in ('open', 'planned', 'reported')`);
  return counted?.open ?? 0;
};
