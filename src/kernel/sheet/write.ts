import { Buffer } from 'node:buffer';
import { PassThrough } from 'node:stream';
import { type Cell, type Style, WorkbookWriter, type WorksheetWriter } from '@cj-tech-master/excelts';
import { refuse } from '#kernel/refusal';
import { asText, xmlText } from './cell-text.ts';
import { type FileMark, footerOf, markedLine } from './file-mark.ts';
import type { CellValue, ColumnKind, Sheet } from './model.ts';
import { type Covering, coveringMerges, DEFAULT_WIDTH, rowHeight } from './row-height.ts';

/**
 * The sheets as .xlsx bytes: bold frozen head with filter, wrapped ruled cells, A4 with the head repeated in print.
 * Every string is written as a string cell, never as a formula (security.md F6). Rows are streamed; 100,000 rows of
 * 20 columns take about 10 s and their own size in memory. A `mark` stands over each table, in the footer and in the
 * file's properties.
 * @throws Refusal `too-many-rows` beyond Excel's 1,048,576 rows or 16,384 columns.
 */
export const writeWorkbook = async ({ sheets, mark }: Book): Promise<Buffer> => {
  for (const sheet of sheets) checkSize(sheet);
  const stream = new PassThrough();
  const bytes = collect(stream);
  // A fixed date where nothing marks the hour: the same rows make the same workbook.
  const created = mark ? new Date(mark.at) : new Date(Date.UTC(2020, 0, 1));
  const cells = sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: cells < SHARED });
  Object.assign(workbook, { created, modified: created, creator: '', ...(mark ? propertiesOf(mark) : {}) });
  const names = new Set<string>();
  for (const sheet of sheets.length > 0 ? sheets : [EMPTY])
    writeSheet(workbook, marked(sheet, mark), sheetName(sheet.name, names), mark);
  await workbook.commit();
  return bytes;
};

type Book = { readonly sheets: readonly Sheet[]; readonly mark?: FileMark };

const propertiesOf = ({ person, serial, line }: FileMark) => ({
  creator: xmlText(person),
  lastModifiedBy: xmlText(person),
  keywords: serial,
  description: xmlText(line),
});

/** Where the layout is somebody else's, nothing may stand over the table: footer and properties carry the mark alone. */
const marked = (sheet: Sheet, mark: FileMark | undefined): Sheet =>
  mark && !sheet.foreignLayout ? { ...sheet, headLine: markedLine(sheet.headLine, mark) } : sheet;

// A table of shared strings is what every reader knows best; for larger sheets it doubles time and memory.
const SHARED = 300_000;

const EMPTY: Sheet = { name: 'Sheet1', columns: [], rows: [] };

const collect = async (stream: PassThrough): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const checkSize = ({ name, rows, columns }: Sheet): void => {
  if (rows.length <= 1_048_000 && columns.length <= 16_384) return;
  throw refuse(
    'too-many-rows',
    '未能导出',
    `“${name}”有${rows.length}行${columns.length}列，超出Excel的上限`,
    '请缩小筛选范围，或导出CSV。',
  );
};

/** Excel's rules for a sheet's name: 31 characters, none of []:*?/\, no apostrophe at the ends, each once. */
const sheetName = (name: string, taken: Set<string>): string => {
  const clean = xmlText(name)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const base = (clean || 'Sheet').slice(0, 28).replace(/[\ud800-\udbff]$/, '');
  let unique = base;
  for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${base}${count}`.slice(0, 31);
  taken.add(unique.toLowerCase());
  return unique;
};

const PAGE = {
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
} as const;

const writeSheet = (workbook: WorkbookWriter, sheet: Sheet, name: string, mark: FileMark | undefined): void => {
  const lines = [sheet.title, sheet.headLine].filter((line) => line !== undefined && line !== '').length;
  const headRow = lines + 1;
  const width = Math.max(1, sheet.columns.length);
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow, xSplit: 0 }],
    pageSetup: {
      ...PAGE,
      orientation: sheet.landscape === false ? 'portrait' : 'landscape',
      ...(sheet.repeatHeader === false ? {} : { printTitlesRow: `${headRow}:${headRow}` }),
    },
    headerFooter: { oddFooter: footerOf(mark) },
  });
  worksheet.columns = sheet.columns.map((column) => ({ width: column.width ?? DEFAULT_WIDTH }));
  writeHead(worksheet, sheet, width);
  if (sheet.columns.length > 0 && !sheet.merges?.length)
    worksheet.autoFilter = {
      from: { row: headRow, column: 1 },
      to: { row: headRow + sheet.rows.length, column: width },
    };
  const covering = coveringMerges(sheet.merges ?? []);
  sheet.rows.forEach((row, index) => {
    writeRow(worksheet, sheet, row, index, covering);
  });
  for (const merge of sheet.merges ?? []) mergeCells(worksheet, sheet, merge, headRow);
  worksheet.commit();
};

const FONT = '宋体';
const RULE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BORDER = { top: RULE, left: RULE, bottom: RULE, right: RULE };
const TITLE = {
  font: { name: FONT, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
} as const;
const HEAD_LINE = {
  font: { name: FONT, size: 10 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
} as const;
const HEAD = {
  font: { name: FONT, size: 11, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
} as const;

const bodyStyle = (kind: ColumnKind, numFmt: string): Partial<Style> => ({
  font: { name: FONT, size: 11 },
  alignment: {
    horizontal: kind === 'text' ? 'left' : kind === 'date' ? 'center' : 'right',
    vertical: 'top',
    wrapText: true,
  },
  border: BORDER,
  numFmt,
});
const FORMAT: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: 'General',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
};
// One object a kind: the library compares styles by identity first.
const BODY = {
  text: bodyStyle('text', FORMAT.text),
  number: bodyStyle('number', FORMAT.number),
  percent: bodyStyle('percent', FORMAT.percent),
  date: bodyStyle('date', FORMAT.date),
} as const;

const writeHead = (worksheet: WorksheetWriter, { title, headLine, columns }: Sheet, width: number): void => {
  if (title) writeLine(worksheet, title, TITLE, width, 28);
  if (headLine) writeLine(worksheet, headLine, HEAD_LINE, width, 18);
  const labels = columns.map(({ label }) => xmlText(label));
  const row = worksheet.addRow(labels);
  row.height = rowHeight(labels, columns, new Map(), 0) + 3;
  row.eachCell({ includeEmpty: true }, (cell: Cell) => {
    cell.style = HEAD;
  });
  row.commit();
};

const writeLine = (
  worksheet: WorksheetWriter,
  text: string,
  style: Partial<Style>,
  width: number,
  height: number,
): void => {
  const row = worksheet.addRow([xmlText(text).replaceAll('\n', ' ')]);
  row.height = height;
  row.getCell(1).style = style;
  if (width > 1) worksheet.mergeCells(row.number, 1, row.number, width);
  row.commit();
};

const mergeCells = (
  worksheet: WorksheetWriter,
  sheet: Sheet,
  merge: NonNullable<Sheet['merges']>[number],
  headRow: number,
): void => {
  const column = sheet.columns.findIndex(({ key }) => key === merge.key) + 1;
  const { row, rowSpan = 1, colSpan = 1 } = merge;
  if (column === 0 || row < 0 || row + rowSpan > sheet.rows.length || column + colSpan - 1 > sheet.columns.length)
    throw new RangeError(`merge outside the sheet: ${JSON.stringify(merge)}`);
  const top = headRow + 1 + row;
  worksheet.mergeCells(top, column, top + rowSpan - 1, column + colSpan - 1);
};

const writeRow = (
  worksheet: WorksheetWriter,
  sheet: Sheet,
  values: Sheet['rows'][number],
  index: number,
  covering: Covering,
): void => {
  const { columns } = sheet;
  const cells = columns.map(({ key, kind = 'text' }) => typed(values[key], kind));
  const row = worksheet.addRow(cells.map(({ value }) => value));
  cells.forEach(({ kind }, at) => {
    row.getCell(at + 1).style = BODY[kind];
  });
  const texts = cells.map(({ value }) => (typeof value === 'string' ? value : ''));
  row.height = rowHeight(texts, columns, covering, index);
  // A committed row cannot be merged any more: rows of a sheet with merges are held until the end.
  if (covering.size === 0) row.commit();
};

type Typed = { readonly value: string | number | Date | null; readonly kind: ColumnKind };

const typed = (value: CellValue, kind: ColumnKind): Typed => {
  if (value === null || value === undefined || value === '') return { value: null, kind };
  const number = kind === 'number' || kind === 'percent' ? asNumber(value) : undefined;
  if (number !== undefined) return { value: number, kind };
  const date = kind === 'date' ? asDate(value) : undefined;
  return date ? { value: date, kind } : { value: xmlText(asText(value)), kind: 'text' };
};

/** A number that a double holds exactly; decimal strings (the database's numeric) count, up to 15 digits. */
const asNumber = (value: CellValue): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 1e15 ? value : undefined;
  if (typeof value !== 'string' || !/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(value)) return undefined;
  return value.replace(/\D/g, '').length <= 15 ? Number(value) : undefined;
};

const asDate = (value: CellValue): Date | undefined => {
  const day = asText(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900-03-01') return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? date : undefined;
};
