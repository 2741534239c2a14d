import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRows } from './read-rows.ts';
import type { SheetRow } from './row-stream.ts';
import { dateOfSerial } from './serial-date.ts';
import { writeWorkbook } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'rows-'));
let number = 0;
const fileOf = (bytes: Uint8Array): string => {
  const path = join(folder, `${++number}.xlsx`);
  writeFileSync(path, bytes);
  return path;
};
const bookOf = (rows: unknown[][], change: (book: xlsx.WorkBook) => void = () => undefined): string => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows, { cellDates: true }), '数据');
  change(book);
  return fileOf(new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' })));
};
const read = async (path: string): Promise<SheetRow[]> => {
  const rows: SheetRow[] = [];
  for await (const batch of readRows(path)) rows.push(...batch);
  return rows;
};

describe('reading large workbooks row by row', () => {
  it('reads texts, numbers, yes and no, dates and gaps with their line numbers', async () => {
    const path = bookOf([
      ['姓名', '人数', '是否', '日期'],
      [],
      ['沈知秋', 0.1 + 0.2, true, new Date(Date.UTC(2026, 8, 1))],
      ['', '', '', ' 备注 '],
    ]);
    expect(await read(path)).toEqual([
      { line: 1, cells: ['姓名', '人数', '是否', '日期'] },
      { line: 3, cells: ['沈知秋', '0.3', '是', '2026-09-01'] },
      { line: 4, cells: ['', '', '', '备注'] },
    ]);
  });

  it('marks a long number that has lost its tail', async () => {
    const [, row] = await read(bookOf([['身份证号'], [Number('110105194912310021')]]));
    expect(row?.lost).toEqual([0]);
  });

  it('skips a hidden sheet in front', async () => {
    const path = bookOf([['隐藏']], (book) => {
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['可见']]), '表');
      book.Workbook = { Sheets: [{ name: '数据', Hidden: 1 }, { name: '表' }] };
    });
    expect(await read(path)).toEqual([{ line: 1, cells: ['可见'] }]);
  });

  it('reads what the house itself writes', async () => {
    const columns = [{ key: 'name', label: '名称', kind: 'text' as const }];
    const sheet = { name: '表', columns, rows: Array.from({ length: 5_000 }, (_, at) => ({ name: `第${at}校` })) };
    const rows = await read(fileOf(await writeWorkbook({ sheets: [sheet] })));
    expect(rows.at(-1)?.cells).toEqual(['第4999校']);
    expect(rows.length).toBe(5_001);
  });

  it.each([
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    [
      'half a workbook',
      xlsx.write({ SheetNames: ['a'], Sheets: { a: {} } }, { type: 'array' }).slice(0, 900),
      'not-a-workbook',
    ],
  ])('refuses %s in Chinese', async (_, bytes, code) => {
    await expect(read(fileOf(new Uint8Array(bytes)))).rejects.toMatchObject({
      code,
      reasons: [{ detail: expect.any(String) }],
    });
  });

  it('refuses entities and broken XML inside', async () => {
    const parts = (sheet: string) => ({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/a.xml"/></Relationships>',
      ),
      'xl/worksheets/a.xml': strToU8(sheet),
    });
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>';
    for (const sheet of [bomb, '<worksheet><sheetData><row>'])
      await expect(read(fileOf(zipSync(parts(sheet))))).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it('ends the reading process when the caller stops early', async () => {
    const path = bookOf(Array.from({ length: 9_000 }, (_, at) => [at]));
    for await (const rows of readRows(path)) {
      expect(rows.length).toBe(2_000);
      break;
    }
  });
});

describe('day numbers of a spreadsheet', () => {
  it('agree with SheetJS for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_900_000 }), (serial) => {
        const { y, m, d } = xlsx.SSF.parse_date_code(serial) as { y: number; m: number; d: number };
        expect(dateOfSerial(serial, false)).toBe(
          [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'),
        );
      }),
    );
  });
});
