/** Sheets into registers: template, match, check, run, undo. See README.md. */
export { type ImportColumn, importColumns } from './columns.ts';
export { type Draft, readLines } from './draft.ts';
export { type ImportJobs, importJobs } from './jobs.ts';
export { problemsOf, rehearse } from './judge.ts';
export { dataImport, importRecords } from './records.ts';
export { importRoutes } from './routes.ts';
export { type ReadTexts, type RowTexts, readTexts } from './texts.ts';
