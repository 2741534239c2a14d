import { type SqlBool, sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import { today } from '#kernel/time';
import { readingApproval } from './records.ts';

/**
 * What a receiving system was approved to be given today, as `Actor.approvals`. What posts were approved to read comes
 * with the session (`session_actor`); a standing approval of theirs is none for a system.
 */
export const grantedTo = async (tx: ReadTransaction, system: string): Promise<string[]> => {
  const day = today();
  const where = [sql<SqlBool>`t.from_on <= ${day}::date and t.until_on >= ${day}::date`];
  const found = await tx.lookup(readingApproval, { system, state: 'approved' }, { where });
  return [...new Set(found.flatMap(({ keys }) => keys))];
};
