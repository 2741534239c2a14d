import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import { SILENT } from './history.ts';

/** A heavy import writes more lines than are worth counting; its pages are fresh again with the next minute. */
const MOST_COUNTED = 5000;

/**
 * A word for how much has been written since the minute before this one: minute and number of journal lines that changed
 * something. Lines are counted and not the newest one taken, because a transaction that began earlier may end later.
 */
export const changeMarkOf = async (tx: ReadTransaction): Promise<string> => {
  const [now] = await tx.rows<{ minute: string; lines: string }>(sql`
    with since as (select date_trunc('minute', clock_timestamp()) as minute)
    select extract(epoch from since.minute)::bigint::text as minute, (select count(*)::text from (
      select 1 from journal as j where j.at >= since.minute - interval '1 minute'
        and j.verb not in (${sql.join([...SILENT, 'sign-in', 'sign-out', 'mark-read'])}) limit ${MOST_COUNTED}) as lately) as lines
    from since`);
  return `${now?.minute}.${now?.lines}`;
};
