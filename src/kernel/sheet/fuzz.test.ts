import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterAll, describe, test } from 'vitest';
import { brokenOf, FUZZ_PATIENCE, fuzz } from '../../../tests/support/fuzz.ts';
import { rawZip } from '../document/testing/raw-zip.ts';
import { csvRows } from './csv-rows.ts';
import { formOf } from './form.ts';
import { readWorkbook } from './read.ts';
import { rowsOf, type SheetRow } from './row-stream.ts';
import { xlsRows } from './xls-rows.ts';

/** security/F5: broken variants of good tables; a reader answers rows or a Refusal, nothing else. */
const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-fuzz-'));
const file = path.join(folder, 'table');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLE = [
  ['学校', '班数', '日期', '比例', '备注'],
  ['实验小学', 36, new Date(Date.UTC(2026, 8, 1)), 0.25, '“甲”, 乙'],
  ['第二小学', 24, new Date(Date.UTC(2026, 8, 2)), 1e9, ''],
];
const bookOf = (bookType: xlsx.BookType): Buffer => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(TABLE), '学校');
  return xlsx.write(book, { type: 'buffer', bookType, bookSST: true }) as Buffer;
};
/** An .xlsx whose parts are stored, not packed, and without checksums in the way: changed bytes reach the XML. */
const storedBook = (): Buffer => {
  const parts = xlsx.CFB.read(bookOf('xlsx'), { type: 'buffer' });
  const kept = parts.FullPaths.flatMap((name: string, at: number) => {
    const content = Buffer.from((parts.FileIndex[at]?.content as Uint8Array | undefined) ?? []);
    return name.endsWith('/') || content.length === 0
      ? []
      : [{ name: name.replace(/^Root Entry\//, ''), content, packed: content, method: 0 }];
  });
  return rawZip(kept);
};
const CSV = Buffer.from('学校,班数,日期\r\n"实验小学",36,2026-09-01\r\n"第二""小学""",24,\r\n');

const READERS = { xlsx: rowsOf, xls: xlsRows, csv: csvRows };
/** As the reading process does, by the file's own form. */
const streamed = async (bytes: Buffer): Promise<void> => {
  writeFileSync(file, bytes);
  const rows: SheetRow[] = [];
  for await (const row of READERS[await formOf(file)](file)) rows.push(row);
  if (!rows.every(({ line }) => Number.isSafeInteger(line))) throw new Error('a line has no number');
  if (rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string'))) throw new Error('a cell is no text');
};
const whole = async (bytes: Buffer): Promise<void> => {
  const { rows } = await readWorkbook(bytes, { fillMerged: true });
  if (rows.some((row) => row.some((cell) => typeof cell !== 'string'))) throw new Error('a cell is no text');
};

describe('security/F5: typed errors only', () => {
  test.each([
    ['xlsx-archive', bookOf('xlsx'), streamed, 40],
    ['xlsx-parts', storedBook(), streamed, 40],
    ['xls', bookOf('biff8'), streamed, 40],
    ['csv', CSV, streamed, 100],
    ['csv-gb18030', Buffer.from('d1a7d0a32cb0e0cafd0d0acab5d1e92c33360d0a', 'hex'), streamed, 60],
    ['workbook-parts', storedBook(), whole, 40],
    ['workbook-xls', bookOf('biff8'), whole, 40],
  ] as const)(
    'sheet %s, broken',
    (name, good, parse, usual) => fuzz(name, brokenOf(good), parse, usual),
    FUZZ_PATIENCE,
  );
});
