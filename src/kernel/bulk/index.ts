/** Many rows at once, and cells pasted from Excel. See README.md. */
export { bulkJob } from './jobs.ts';
export { bulkChange, bulkRecords } from './records.ts';
export { bulkRoutes } from './routes.ts';
