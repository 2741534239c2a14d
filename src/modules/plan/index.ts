import { draftRecords } from './draft-records.ts';
import { receiptRecords } from './receipt-records.ts';
import { clause, commitment, plan, planVersion, target } from './records.ts';

export * from './draft-records.ts';
export * from './receipt-records.ts';
export * from './records.ts';
export { COMMITMENT_STATES, PLAN_STATES, REVIEW_STATES } from './states.ts';

export const planRecords = [plan, planVersion, clause, commitment, target, ...draftRecords, ...receiptRecords] as const;
