export { applyForReading, type ReadingContent } from './apply.ts';
export { endApprovals } from './end.ts';
export { grantedTo } from './in-force.ts';
export { approvalParameters } from './parameters.ts';
export { approvalRecords, readingApproval } from './records.ts';
export { approvalRoutes } from './routes.ts';
