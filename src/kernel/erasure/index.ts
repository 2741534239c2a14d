/** Data past their period are deleted for good: lists, legal holds, two persons, execution. See README.md. */
export { eraseAgain } from './again.ts';
export { executeApproved } from './execute.ts';
export { type ErasureParts, findDue } from './find-due.ts';
export { carryErasures } from './kept-apart.ts';
export { erasureParameters } from './parameters.ts';
export { proposeErasure } from './propose.ts';
export { ERASURE_ORIGINS, ERASURE_STATES, erasureList, erasureRecords, legalHold, processingBlock } from './records.ts';
export { erasureRoutes } from './routes.ts';
