import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { planVersion } from './records.ts';

/** Every kept version of a plan's text without the text, newest first. The caller has made sure that the plan may be read. */
export const versionsOf = (tx: ReadTransaction, planId: string) =>
  tx.rows<Pick<RowOf<typeof planVersion>, 'id' | 'number' | 'note' | 'sha256' | 'frozen' | 'createdAt'>>(
    sql`select id, number, note, sha256, frozen, created_at as "createdAt" from plan_version where plan = ${planId}::uuid order by number desc`,
  );
