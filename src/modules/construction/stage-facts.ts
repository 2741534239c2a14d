import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import type { StageFacts } from './stage-order.ts';

/** Stages of a project as rules look at them, whoever asks. */
export const stagesOf = (tx: ReadTransaction, project: unknown): Promise<StageFacts[]> =>
  tx.rowsAcross<StageFacts>(sql`select stage, state, planned_on as "plannedOn", first_planned_on as "firstPlannedOn",
    actual_on as "actualOn" from project_stage where project = ${String(project)}::uuid`);
