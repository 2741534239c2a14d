/** Long-term plans, from draft to completion report. See README.md. */
export { longTermComment } from './comment-record.ts';
export { longTermIndicator, longTermTarget } from './indicator-records.ts';
export { longTermParameters } from './parameters.ts';
export { longTermPlan } from './plan-record.ts';
export { longTermRecords } from './records.ts';
export { longTermReport } from './report-record.ts';
export { longTermResult } from './result-record.ts';
export { longTermRequest, longTermRound } from './round-records.ts';
export { longTermRoutes } from './routes.ts';
export { addVersion, readText } from './versions.ts';
