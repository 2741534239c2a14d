/** Excel and CSV out and in. See README.md. */
export { annotateTable } from './annotate-table.ts';
export { neutralise } from './cell-text.ts';
export { writeCsv } from './csv.ts';
export type { FileMark } from './file-mark.ts';
export type { CellValue, ColumnKind, Sheet, SheetColumn, SheetMerge } from './model.ts';
export { type ReadOptions, type ReadSheet, readWorkbook } from './read.ts';
export { readRows } from './read-rows.ts';
export type { SheetRow } from './row-stream.ts';
export { writeWorkbook } from './write.ts';
