export { retentionIndicators, unresolvedDropouts, unsettledKindergartens } from './indicators.ts';
export { retentionJobs } from './jobs.ts';
export { retentionMeasures } from './measures.ts';
export { retentionParameters } from './parameters.ts';
export { classClearance, communityKindergarten, dropoutCase, dropoutVisit, retentionRecords } from './records.ts';
export { retentionRoutes } from './routes.ts';
