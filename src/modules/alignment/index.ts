export { alignmentRecords } from './records.ts';
export { alignmentRoutes } from './routes.ts';
