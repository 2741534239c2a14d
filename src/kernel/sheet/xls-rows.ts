import { readFile } from 'node:fs/promises';
import type { CellObject, WorkBook } from '@e965/xlsx';
import { refuse } from '#kernel/refusal';
import type { SheetRow } from './row-stream.ts';
import { hasLostDigits, textOfCell } from './sheetjs-cell.ts';

const MOST_COLUMNS = 512;
const AS_TABLE = '请用Excel或WPS打开核对后另存为.xlsx，再重新上传。';

const parsed = async (path: string): Promise<WorkBook> => {
  const xlsx = await import('@e965/xlsx');
  try {
    const options = { type: 'buffer', dense: true, cellNF: true, cellFormula: false, cellHTML: false } as const;
    const book = xlsx.read(await readFile(path), options);
    if (book.SheetNames.length > 0) return book;
  } catch (error) {
    if (/password|encrypt/i.test(String(error)))
      throw refuse('workbook-locked', '未能读取表格', '文件设了打开密码', '请取消密码后重新上传。');
  }
  throw refuse('not-a-workbook', '未能读取表格', '文件不是Excel工作簿，或已损坏', AS_TABLE);
};

const firstVisible = (book: WorkBook): string | undefined =>
  book.SheetNames.find((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden) ?? book.SheetNames[0];

/**
 * The rows of the first visible sheet of an old .xls, as `rowsOf` answers those of an .xlsx. The format holds at most
 * 65,536 rows and is not packed, so the whole is held in memory; whoever runs this watches how much that is.
 * @throws Refusal `not-a-workbook`, `workbook-locked`, `workbook-too-large`
 */
export async function* xlsRows(path: string): AsyncGenerator<SheetRow> {
  const book = await parsed(path);
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const grid = (book.Sheets[firstVisible(book) ?? '']?.['!data'] ?? []) as (CellObject | undefined)[][];
  for (const [at, row] of grid.entries()) {
    if (!row) continue;
    if (row.length > MOST_COLUMNS)
      throw refuse('workbook-too-large', '未能读取表格', `表格超过${MOST_COLUMNS}列`, AS_TABLE, { status: 413 });
    const cells = Array.from(row, (cell) => textOfCell(cell, date1904));
    if (cells.every((text) => text === '')) continue;
    const lost = cells.flatMap((_, column) => (hasLostDigits(row[column]) ? [column] : []));
    yield lost.length > 0 ? { line: at + 1, cells, lost } : { line: at + 1, cells };
  }
}
