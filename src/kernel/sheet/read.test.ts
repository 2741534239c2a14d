import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal';
import { least } from '../../../tests/support/least.ts';
import { readWorkbook } from './index.ts';

const workbook = (
  sheet: xlsx.WorkSheet,
  bookType: xlsx.BookType = 'xlsx',
  more: Partial<xlsx.WorkBook> = {},
): Uint8Array =>
  new Uint8Array(xlsx.write({ SheetNames: ['名单'], Sheets: { 名单: sheet }, ...more }, { type: 'array', bookType }));

const fromRows = (rows: unknown[][], bookType?: xlsx.BookType): Uint8Array =>
  workbook(xlsx.utils.aoa_to_sheet(rows), bookType);

const refusal = async (bytes: Uint8Array): Promise<Refusal> => {
  const outcome = await readWorkbook(bytes).catch((error: unknown) => error);
  if (outcome instanceof Refusal) return outcome;
  throw new Error(`not refused: ${JSON.stringify(outcome)}`);
};

describe('reading a workbook', () => {
  test.each(['xlsx', 'biff8'] as const)('gives texts, numbers and dates of %s as strings', async (bookType) => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['姓名', '人数', '日期', '时刻'],
      [' 某某 ', 0.1 + 0.2],
      [],
      ['某乙', 12, 46090, 46090.5],
    ]);
    for (const [at, z] of [
      ['C4', 'yyyy-mm-dd'],
      ['D4', 'yyyy/m/d hh:mm'],
    ] as const)
      (sheet[at] as xlsx.CellObject).z = z;
    const { rows, rowNumbers, sheetName } = await readWorkbook(workbook(sheet, bookType));
    expect(sheetName).toBe('名单');
    expect(rows).toEqual([
      ['姓名', '人数', '日期', '时刻'],
      ['某某', '0.3'],
      ['某乙', '12', '2026-03-09', '2026-03-09T12:00:00'],
    ]);
    expect(rowNumbers).toEqual([1, 2, 4]);
  });

  test('fills merged cells when asked', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['条款', '任务'],
      ['（一）', '甲'],
      [null, '乙'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    expect((await readWorkbook(workbook(sheet), { fillMerged: true })).rows[2]).toEqual(['（一）', '乙']);
    expect((await readWorkbook(workbook(sheet))).rows[2]).toEqual(['', '乙']);
  });

  test('passes over hidden sheets', async () => {
    const Sheets = { 隐: xlsx.utils.aoa_to_sheet([['x']]), 显: xlsx.utils.aoa_to_sheet([['y']]) };
    const bytes = workbook({}, 'xlsx', {
      SheetNames: ['隐', '显'],
      Sheets,
      Workbook: { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] },
    });
    expect((await readWorkbook(bytes)).sheetName).toBe('显');
  });
});

describe('refusals', () => {
  test('an identity number stored as a number is named with its place, never guessed', async () => {
    const found = await refusal(
      fromRows([
        ['姓名', '身份证号'],
        ['某某', Number('110101200001011234')],
        ['某乙', '110101200001011234'],
      ]),
    );
    expect(found.code).toBe('long-number-lost-digits');
    expect(found.reasons).toHaveLength(1);
    expect(found.reasons[0]).toMatchObject({
      detail: expect.stringContaining('B2单元格的18位数字'),
      facts: { row: 2, column: 2 },
    });
  });

  test('more than 50,000 rows, or a file over 2 MB', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([['a']]);
    sheet.A50001 = { t: 's', v: 'z' };
    sheet['!ref'] = 'A1:A50001';
    expect((await refusal(workbook(sheet))).code).toBe('workbook-too-large');
    expect((await refusal(new Uint8Array(2 * 1024 * 1024 + 1))).code).toBe('workbook-too-large');
  });

  test('a bomb is refused before it is inflated', async () => {
    const bomb = zipSync({
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024),
      'xl/workbook.xml': strToU8('<x/>'),
    });
    const most = 64 * 1024 * 1024;
    const grown = await least(most, async () => {
      const before = process.memoryUsage().rss;
      expect((await refusal(bomb)).code).toBe('workbook-too-large');
      return process.memoryUsage().rss - before;
    });
    expect(grown).toBeLessThan(most);
  });

  test('an entry that lies about its size ends the reading', async () => {
    const bomb = zipSync({
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024),
      'xl/workbook.xml': strToU8('<x/>'),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The central directory's entry, then its field of the inflated size.
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect((await refusal(bomb)).code).toBe('not-a-workbook');
  });

  test('a workbook locked by a password', async () => {
    const container = xlsx.CFB.utils.cfb_new();
    for (const name of ['/EncryptionInfo', '/EncryptedPackage'])
      xlsx.CFB.utils.cfb_add(container, name, Buffer.alloc(512));
    const bytes = new Uint8Array(xlsx.CFB.write(container, { type: 'buffer' }) as Buffer);
    expect((await refusal(bytes)).code).toBe('workbook-locked');
  });

  test.each([
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['plain text', strToU8('姓名,身份证号')],
    ['an empty file', new Uint8Array()],
    ['a truncated workbook', fromRows([['a', 'b']]).slice(0, 900)],
    [
      'noise behind a zip head',
      new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, (_, at) => (at * 73) % 256)]),
    ],
    [
      'noise behind an .xls head',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(7)]),
    ],
  ])('%s is no workbook', async (_name, bytes) => {
    expect((await refusal(bytes)).code).toBe('not-a-workbook');
  });
});
