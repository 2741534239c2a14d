import { Buffer } from 'node:buffer';
import { stringify } from 'csv-stringify/sync';
import { asText, neutralise } from './cell-text.ts';
import { type FileMark, markedLine } from './file-mark.ts';
import type { CellValue, Sheet } from './model.ts';

const BOM = '\ufeff';

/**
 * The sheet as CSV: UTF-8 with byte order mark, CRLF, head line and column labels first. Texts that a spreadsheet
 * would evaluate get an apostrophe (security.md F6); numbers, negative ones too, stay numbers. A CSV has no properties:
 * its `mark` stands in the line over the table.
 */
export const writeCsv = (sheet: Sheet, mark?: FileMark): Buffer => {
  const headLine = mark && !sheet.foreignLayout ? markedLine(sheet.headLine, mark) : sheet.headLine;
  const head = [
    ...[sheet.title, headLine].filter(Boolean).map((line) => [line ?? '']),
    sheet.columns.map(({ label }) => label),
  ];
  const body = sheet.rows.map((row) => sheet.columns.map(({ key }) => row[key]));
  const records = [...head, ...body].map((cells) => cells.map(csvCell));
  return Buffer.from(BOM + stringify(records, { record_delimiter: 'windows', quoted_match: /[\r\n]/ }), 'utf8');
};

const csvCell = (value: CellValue): string =>
  typeof value === 'number'
    ? Number.isFinite(value)
      ? String(value)
      : ''
    : neutralise(asText(value)).replace(/\r\n?/g, '\n').replaceAll('\0', '');
