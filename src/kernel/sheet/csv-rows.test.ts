import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { annotateTable } from './annotate-table.ts';
import { CsvCells } from './csv-cells.ts';
import { readRows } from './read-rows.ts';
import type { SheetRow } from './row-stream.ts';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
let number = 0;
const fileOf = (bytes: Uint8Array | string): string => {
  const path = join(folder, `${++number}`);
  writeFileSync(path, bytes);
  return path;
};
const read = async (path: string): Promise<SheetRow[]> => {
  const rows: SheetRow[] = [];
  for await (const batch of readRows(path)) rows.push(...batch);
  return rows;
};
const xlsOf = (rows: unknown[][], bookType: xlsx.BookType = 'biff8'): Uint8Array => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows, { cellDates: true }), '数据');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }));
};

const TABLE = [
  ['姓名', '学籍号', '备注'],
  ['沈知秋', 'G110105201401010017', '转入，待核\n第二行'],
  ['Ömer "A", B', '00123', 'a;b\tc'],
];
const EXPECTED = TABLE.map((cells, at) => ({ line: at + 1, cells }));

describe('reading a CSV', () => {
  it.each([
    ['UTF-8 without a mark', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GB 18030', (text: string) => iconv.encode(text, 'gb18030')],
    ['UTF-16 as Excel saves it', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
  ])('reads %s, with commas, semicolons and tabs, quoted line breaks included', async (_, encode) => {
    for (const delimiter of [',', ';', '\t'])
      for (const record_delimiter of ['\n', '\r\n'])
        expect(
          await read(fileOf(encode(stringify(TABLE, { delimiter, record_delimiter, quoted_match: /\n/ })))),
        ).toEqual(EXPECTED);
  });

  it('tells GB 18030 also where the first Chinese stands far behind', async () => {
    const lines = [...Array.from({ length: 60_000 }, (_, at) => `${at},abc`), '60000,苗小禾'].join('\r\n');
    const rows = await read(fileOf(iconv.encode(lines, 'gb18030')));
    expect([rows.length, rows.at(-1)?.cells]).toEqual([60_001, ['60000', '苗小禾']]);
  });

  it('takes the delimiter that is stated, leaves blank lines out and keeps the count', async () => {
    expect(await read(fileOf('sep=;\r\n甲;"乙,丙"\r\n;\r\n丁;戊'))).toEqual([
      { line: 2, cells: ['甲', '乙,丙'] },
      { line: 4, cells: ['丁', '戊'] },
    ]);
  });

  it('marks a long number that a spreadsheet has written with an exponent', async () => {
    const [, row] = await read(fileOf('姓名,证件号码\n沈知秋,1.10105E+17'));
    expect(row?.lost).toEqual([1]);
  });

  it('reads any table as it was written, however it is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', ';', '\n', ' ') }).map((text) => text.trim());
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.integer({ min: 1, max: 7 }), (lines, delimiter, size) => {
        const cells = new CsvCells(delimiter);
        const read: string[][] = [];
        const signs = [...stringify(lines, { quoted: true, delimiter })];
        for (let at = 0; at < signs.length; at += size) read.push(...cells.take(signs.slice(at, at + size).join('')));
        read.push(...cells.end());
        expect(read).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading an old .xls', () => {
  it('reads texts, numbers, dates and gaps with their line numbers, long numbers marked', async () => {
    const rows = [
      ['姓名', '人数', '日期', '证件号码'],
      [],
      ['沈知秋', 0.1 + 0.2, new Date(Date.UTC(2026, 8, 1)), Number('110105194912310021')],
    ];
    for (const form of ['biff8', 'xlml'] as const) {
      const path = fileOf(xlsOf(rows, form));
      if (form === 'xlml') await expect(read(path)).rejects.toMatchObject({ code: 'not-a-workbook' });
      else
        expect(await read(path)).toEqual([
          { line: 1, cells: ['姓名', '人数', '日期', '证件号码'] },
          { line: 3, cells: ['沈知秋', '0.3', '2026-09-01', '110105194912310000'], lost: [3] },
        ]);
    }
  });
});

describe('what is no table', () => {
  const whole = xlsOf(Array.from({ length: 500 }, (_, at) => [at, `第${at}校`]));
  it.each([
    ['half an .xls', whole.slice(0, whole.length / 2), 'not-a-workbook'],
    ['the mark of an .xls alone', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'not-a-workbook'],
    ['a web page called .xls', '<html><table><tr><td>甲</td></tr></table></html>', 'not-a-workbook'],
    ['a picture called .csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'not-a-workbook'],
    ['noise without a zero', Buffer.from([0x41, 0x2c, 0x01, 0x02, 0xb0, 0xa1]), 'not-a-table'],
    ['text of no known encoding', Buffer.from([0xe4, 0xbd, 0xff, 0xff, 0x2c, 0xff]), 'not-a-table'],
    ['a quote that never closes', `甲,"${'乙'.repeat(120_000)}`, 'not-a-table'],
    ['a thousand columns', Array.from({ length: 1_000 }, () => '甲').join(','), 'not-a-table'],
  ])('is refused with what to do: %s', async (_, bytes, code) => {
    await expect(read(fileOf(bytes as Uint8Array))).rejects.toMatchObject({
      code,
      reasons: [{ detail: expect.any(String), remedy: expect.any(String) }],
    });
  });

  it('never takes the server with it, however large: 50 MB of one line, of quotes, of commas', async () => {
    for (const sign of ['甲', '"', ',']) {
      const size = Math.floor((50 * 1024 * 1024) / Buffer.byteLength(sign));
      await expect(read(fileOf(sign.repeat(size)))).rejects.toMatchObject({ code: 'not-a-table' });
    }
  }, 120_000);

  it('keeps a formula as the text it is', async () => {
    expect(await read(fileOf('甲,乙\n=1+1,"=cmd|\'/c calc\'!A1"'))).toEqual([
      { line: 1, cells: ['甲', '乙'] },
      { line: 2, cells: ['=1+1', "=cmd|'/c calc'!A1"] },
    ]);
  });
});

describe('giving a table back with its notes', () => {
  it.each([
    ['a CSV', stringify(TABLE)],
    ['an old .xls', xlsOf(TABLE)],
  ])('answers %s as a workbook of texts, the notes beside', async (_, bytes) => {
    const notes = new Map([[3, '学籍号：不是G加18位\n<请改>']]);
    const book = xlsx.read(await annotateTable(fileOf(bytes), { head: 1, column: 3, title: '问题', notes }));
    const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
    expect(xlsx.utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      [...(TABLE[0] as string[]), '问题'],
      TABLE[1],
      [...(TABLE[2] as string[]), '学籍号：不是G加18位\n<请改>'],
    ]);
    expect(sheet.B3).toMatchObject({ t: 's', v: '00123' });
  });
});
