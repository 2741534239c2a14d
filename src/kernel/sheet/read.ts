import { Buffer } from 'node:buffer';
import * as xlsx from '@e965/xlsx';
import { type Reason, Refusal, refuse } from '#kernel/refusal';
import { boundedArchive } from './archive.ts';
import { hasLostDigits, textOfCell } from './sheetjs-cell.ts';

export type ReadSheet = {
  readonly sheetName: string;
  /** Cells as text, blank rows left out; dates as YYYY-MM-DD, with time YYYY-MM-DDTHH:MM:SS. */
  readonly rows: readonly (readonly string[])[];
  /** Excel's row number of each row. */
  readonly rowNumbers: readonly number[];
};

export type ReadOptions = {
  /** Writes a merged cell's text into every cell it covers: merged heads, merged clauses. */
  readonly fillMerged?: boolean;
};

/** Bounds of reading in this process; larger files go to the streaming reader. */
const LIMIT = { bytes: 2 * 1024 * 1024, rows: 50_000, columns: 256, merged: 200_000 } as const;

/**
 * The first visible sheet of an .xlsx, .xlsm or .xls file, as rows of texts.
 * A number of 16 digits or more is refused with its place: Excel has already rounded its tail, nobody may guess it.
 * @throws Refusal `not-a-workbook`, `workbook-locked`, `workbook-too-large`, `long-number-lost-digits`.
 */
export const readWorkbook = async (bytes: Uint8Array, { fillMerged = false }: ReadOptions = {}): Promise<ReadSheet> => {
  if (bytes.length > LIMIT.bytes) throw tooLarge(`文件有${(bytes.length / 1024 / 1024).toFixed(1)}MB，超过2MB`);
  const book = parse(isZip(bytes) ? await boundedArchive(bytes) : requireCompound(bytes));
  const name = book.SheetNames.find((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden) ?? book.SheetNames[0];
  const sheet = name === undefined ? undefined : book.Sheets[name];
  if (!sheet || name === undefined) throw notAWorkbook('工作簿里没有工作表');
  checkExtent(sheet);
  if (fillMerged) fill(sheet);
  return { sheetName: name, ...readRows(sheet, Boolean(book.Workbook?.WBProps?.date1904)) };
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Old .xls and encrypted .xlsx are compound files; anything else is no workbook. */
const requireCompound = (bytes: Uint8Array): Uint8Array => {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') !== 'd0cf11e0a1b11ae1') throw notAWorkbook('内容不是Excel格式');
  return bytes;
};

const parse = (bytes: Uint8Array): xlsx.WorkBook => {
  try {
    const options = {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: LIMIT.rows + 1,
    } as const;
    const book = xlsx.read(bytes, options);
    if (book.SheetNames.length > 0) return book;
  } catch (error) {
    if (/password|encrypt/i.test(String(error)))
      throw refuse('workbook-locked', '未能读取表格', '文件设了打开密码', '请取消密码后重新上传。');
  }
  throw notAWorkbook('文件已损坏，或不是Excel格式');
};

const notAWorkbook = (detail: string): Refusal =>
  refuse('not-a-workbook', '未能读取表格', detail, '请用Excel或WPS另存为.xlsx后重新上传。');

const tooLarge = (detail: string): Refusal =>
  refuse('workbook-too-large', '未能读取表格', detail, '请分成几个文件上传。', { status: 413 });

const checkExtent = (sheet: xlsx.WorkSheet): void => {
  const full = (sheet['!fullref'] as string | undefined) ?? sheet['!ref'];
  const rows = grid(sheet).length;
  if (rows > LIMIT.rows) throw tooLarge(`表格超过${LIMIT.rows}行`);
  const columns = grid(sheet).reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  if (columns > LIMIT.columns) throw tooLarge(`表格有${columns}列，超过${LIMIT.columns}列`);
  if (full && xlsx.utils.decode_range(full).s.r > LIMIT.rows) throw tooLarge(`表格从第${LIMIT.rows}行以后才开始`);
};

type Cells = (xlsx.CellObject | undefined)[];
const grid = (sheet: xlsx.WorkSheet): (Cells | undefined)[] => (sheet['!data'] ?? []) as (Cells | undefined)[];

const fill = (sheet: xlsx.WorkSheet): void => {
  const data = grid(sheet);
  let filled = 0;
  for (const { s, e } of sheet['!merges'] ?? []) {
    const source = data[s.r]?.[s.c];
    const [lastRow, lastColumn] = [Math.min(e.r, data.length - 1), Math.min(e.c, LIMIT.columns - 1)];
    for (let row = s.r; row <= lastRow && source; row += 1) {
      data[row] ??= [];
      for (let column = s.c; column <= lastColumn; column += 1, filled += 1) (data[row] as Cells)[column] = source;
      if (filled > LIMIT.merged) throw tooLarge('合并的单元格过多');
    }
  }
};

const readRows = (sheet: xlsx.WorkSheet, date1904: boolean): Omit<ReadSheet, 'sheetName'> => {
  const [rows, rowNumbers, reasons]: [string[][], number[], Reason[]] = [[], [], []];
  grid(sheet).forEach((cells, index) => {
    const row = Array.from(cells ?? [], (cell, column) => cellText(cell, date1904, { row: index, column }, reasons));
    if (row.every((text) => text === '')) return;
    rows.push(row);
    rowNumbers.push(index + 1);
  });
  if (reasons.length > 0)
    throw new Refusal({ code: 'long-number-lost-digits', title: '未能读取表格', reasons: shorten(reasons) });
  return { rows, rowNumbers };
};

const SHOWN = 20;
const shorten = (reasons: readonly Reason[]): Reason[] =>
  reasons.length <= SHOWN
    ? [...reasons]
    : [...reasons.slice(0, SHOWN), { detail: `另有${reasons.length - SHOWN}处同样的问题` }];

type Place = { readonly row: number; readonly column: number };

const cellText = (cell: xlsx.CellObject | undefined, date1904: boolean, place: Place, reasons: Reason[]): string => {
  if (hasLostDigits(cell)) reasons.push(lostDigits(cell.v, place));
  return textOfCell(cell, date1904);
};

const lostDigits = (value: number, { row, column }: Place): Reason => ({
  detail: `${xlsx.utils.encode_cell({ r: row, c: column })}单元格的${Math.abs(value).toFixed(0).length}位数字存成了数值，末几位已丢失`,
  remedy: '请把这一列设为“文本”格式，再按原件重新填写。',
  facts: { row: row + 1, column: column + 1 },
});
