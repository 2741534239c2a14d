export { alignmentRecords, planAlignment, promiseVerdict } from './records.ts';
export { alignmentRoutes } from './routes.ts';
