/** Sheets into registers: template, match, check, run, undo. See README.md. */
export { importColumns } from './columns.ts';
export { type ImportJobs, importJobs } from './jobs.ts';
export { dataImport, importRecords } from './records.ts';
export { importRoutes } from './routes.ts';
