import { type Annotation, annotateWorkbook } from './annotate.ts';
import { annotatedRows } from './annotated-rows.ts';
import { formOf } from './form.ts';

/**
 * A table with one more column of notes, always as .xlsx: a workbook stays as its author made it, an old .xls and a
 * CSV come back as text cells.
 * @throws Refusal as `readRows`
 */
export const annotateTable = async (path: string, annotation: Annotation): Promise<Buffer> =>
  (await formOf(path)) === 'xlsx' ? annotateWorkbook(path, annotation) : annotatedRows(path, annotation);
