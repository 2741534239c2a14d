import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from './annotate.ts';
import { writeWorkbook } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
const keep = (bytes: Uint8Array): string => {
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, bytes);
  return path;
};
const cells = (bytes: Buffer): unknown[][] => {
  const book = xlsx.read(bytes);
  return xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet, { header: 1 });
};
const columns = [
  { key: 'name', label: '名称' },
  { key: 'size', label: '人数', kind: 'number' as const },
];
const rows = Array.from({ length: 3_000 }, (_, at) => ({ name: `第${at}校`, size: at }));

describe('a workbook given back with notes', () => {
  it('keeps every cell and gets one more column', async () => {
    const path = keep(await writeWorkbook({ sheets: [{ name: '表', title: '学校名册', columns, rows }] }));
    const notes = new Map([
      [4, '人数：应大于0 <1>'],
      [3_002, '名称：重复'],
    ]);
    const back = cells(await annotateWorkbook(path, { head: 2, column: 2, title: '问题', notes }));
    expect(back[1]).toEqual(['名称', '人数', '问题']);
    expect(back[3]).toEqual(['第1校', 1, '人数：应大于0 <1>']);
    expect(back[2]).toEqual(['第0校', 0]);
    expect(back[3_001]).toEqual(['第2999校', 2_999, '名称：重复']);
  });

  it('replaces the notes of the time before, also where a line is right now', async () => {
    const path = keep(await writeWorkbook({ sheets: [{ name: '表', columns, rows: rows.slice(0, 3) }] }));
    const about = { head: 1, column: 2, title: '问题' };
    const first = keep(
      await annotateWorkbook(path, {
        ...about,
        notes: new Map([
          [2, '旧'],
          [3, '旧'],
        ]),
      }),
    );
    const second = cells(await annotateWorkbook(first, { ...about, notes: new Map([[3, '新']]) }));
    expect(second.slice(1, 3)).toEqual([
      ['第0校', 0],
      ['第1校', 1, '新'],
    ]);
  });

  it('makes the same bytes from the same notes', async () => {
    const path = keep(await writeWorkbook({ sheets: [{ name: '表', columns, rows: rows.slice(0, 3) }] }));
    const about = { head: 1, column: 2, title: '问题', notes: new Map([[2, '旧']]) };
    expect(await annotateWorkbook(path, about)).toEqual(await annotateWorkbook(path, about));
  });
});
