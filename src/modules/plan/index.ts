import { draftRecords } from './draft-records.ts';
import { plan } from './plan-record.ts';
import { receiptRecords } from './receipt-records.ts';
import { clause, commitment, planVersion, target } from './records.ts';

export { COMMITMENT_STATES, REVIEW_STATES } from './commitment-states.ts';
export { dispatchAgain } from './dispatch.ts';
export * from './draft-records.ts';
export { type Imported, type ImportOptions, importPlan } from './import.ts';
export { OPERATOR_SIGNS } from './operators.ts';
export { planParameters } from './parameters.ts';
export * from './plan-record.ts';
export { type PlanReading, readPlan } from './reading.ts';
export * from './receipt-records.ts';
export * from './records.ts';
export { planRoutes } from './routes.ts';
export { PLAN_STATES } from './states.ts';
export { targetText } from './target-text.ts';
export { headView as planHeadView } from './views.ts';

export const planRecords = [plan, planVersion, clause, commitment, target, ...draftRecords, ...receiptRecords] as const;
