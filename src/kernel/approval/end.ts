import { type SqlBool, sql } from 'kysely';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { today } from '#kernel/time';
import { readingApproval } from './records.ts';

/** Closes approvals whose last day is over. They opened nothing any more since that day (`session_actor` asks the dates). */
export const endApprovals = (house: House, tenantId: string): Promise<void> =>
  house.database.write(systemActor(tenantId, '查阅批准到期'), async (tx) => {
    const where = [sql<SqlBool>`t.until_on < ${today()}::date`];
    for (const { id } of await tx.lookup(readingApproval, { state: 'approved' }, { where }))
      await tx.act(readingApproval, id, 'expire');
  });
