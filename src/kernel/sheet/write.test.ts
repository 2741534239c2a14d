import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CellValue, readWorkbook, type Sheet, writeCsv, writeWorkbook } from './index.ts';

const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: '台账',
  title: '整改台账',
  headLine: '范围：云溪县；截至2026年3月9日；导出人：某某；2026-03-10 09:00',
  columns: [
    { key: 'name', label: '姓名', kind: 'text' },
    { key: 'id', label: '身份证号', width: 22 },
    { key: 'count', label: '数量', kind: 'number' },
    { key: 'share', label: '占比', kind: 'percent' },
    { key: 'dueOn', label: '时限', kind: 'date' },
  ],
  rows,
  ...more,
});

const FULL = { name: '某某', id: '110101200001011234', count: -5.5, share: 0.153, dueOn: '2026-03-09' };

const open = async (given: Sheet) => {
  const book = xlsx.read(await writeWorkbook({ sheets: [given] }), { cellNF: true, cellStyles: true });
  const first = book.Sheets[book.SheetNames[0] ?? ''];
  if (!first) throw new Error('no sheet');
  return { book, cell: (address: string) => first[address] as xlsx.CellObject | undefined, first };
};

const part = async (given: Sheet, name: string): Promise<string> =>
  strFromU8(unzipSync(await writeWorkbook({ sheets: [given] }))[name] ?? new Uint8Array());

describe('a workbook', () => {
  test('carries title, head line, labels and typed cells', async () => {
    const { cell } = await open(sheet([FULL]));
    expect([cell('A1')?.v, cell('A2')?.v, cell('E3')?.v]).toEqual(['整改台账', sheet([]).headLine, '时限']);
    expect(cell('B4')).toMatchObject({ t: 's', v: '110101200001011234', z: '@' });
    expect(cell('C4')).toMatchObject({ t: 'n', v: -5.5 });
    expect(cell('D4')).toMatchObject({ t: 'n', v: 0.153, w: '15.3%' });
    expect(cell('E4')).toMatchObject({ t: 'n', w: '2026-03-09' });
  });

  test('is set up for A4 landscape with the head frozen, filtered and repeated in print', async () => {
    const xml = await part(sheet([FULL]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="3" topLeftCell="A4"');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/);
    expect(xml).toContain('<autoFilter ref="A3:E4"');
    expect(await part(sheet([FULL]), 'xl/workbook.xml')).toContain('!$3:$3</definedName>');
    const portrait = await part(sheet([FULL], { landscape: false, repeatHeader: false }), 'xl/worksheets/sheet1.xml');
    expect(portrait).toContain('orientation="portrait"');
  });

  test('merges data cells without moving rows', async () => {
    const rows = [FULL, { ...FULL, name: '' }, { ...FULL, name: '某乙' }];
    const { first, cell } = await open(sheet(rows, { merges: [{ row: 0, key: 'name', rowSpan: 2 }] }));
    expect(first['!merges']).toContainEqual({ s: { r: 3, c: 0 }, e: { r: 4, c: 0 } });
    expect([cell('A4')?.v, cell('A6')?.v, cell('B5')?.v]).toEqual(['某某', '某乙', FULL.id]);
  });

  test('writes what does not fit its column as text', async () => {
    const { cell } = await open(sheet([{ name: 7, id: 12, count: '***', share: '1e5', dueOn: '2026-02-30' }]));
    expect(['A4', 'B4', 'C4', 'D4', 'E4'].map((at) => [cell(at)?.t, cell(at)?.v])).toEqual([
      ['s', '7'],
      ['s', '12'],
      ['s', '***'],
      ['s', '1e5'],
      ['s', '2026-02-30'],
    ]);
  });

  test('gives colliding and forbidden sheet names a lawful form', async () => {
    const names = ['台账[1]/2', '台账(1)', '台账(1)', ''].map((name) => sheet([], { name }));
    const book = xlsx.read(await writeWorkbook({ sheets: names }));
    expect(new Set(book.SheetNames).size).toBe(4);
    expect(book.SheetNames.every((name) => /^[^[\]:*?/\\]{1,31}$/.test(name))).toBe(true);
  });

  test('is the same for the same rows', async () => {
    const first = await writeWorkbook({ sheets: [sheet([FULL])] });
    expect(first.equals(await writeWorkbook({ sheets: [sheet([FULL])] }))).toBe(true);
  });

  test('gives wrapped cells the height of their lines', async () => {
    const xml = await part(sheet([{ ...FULL, name: '很长的事项名称'.repeat(10) }]), 'xl/worksheets/sheet1.xml');
    const height = Number(/<row r="4" ht="(\d+)"/.exec(xml)?.[1]);
    expect(height).toBeGreaterThan(100);
  });

  test('survives any text, literally', async () => {
    const printable = (text: string) =>
      text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), HOSTILE), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { cell } = await open(sheet(given.map((name) => ({ name }))));
        given.forEach((text, index) => {
          const found = cell(`A${index + 4}`);
          expect(found?.f).toBeUndefined();
          expect(found?.v ?? '').toBe(printable(text));
        });
      }),
      { numRuns: 60 },
    );
  });
});

const HOSTILE = fc.constantFrom(
  '=1+1',
  '+86',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '_x0041_',
  '<b>&amp;]]>',
  ' 前后空格 ',
  "'='",
);

describe('security/F6 exported cells', () => {
  const dangerous = [
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1+1',
    '=HYPERLINK("http://x.invalid")',
  ];

  test('stay strings in a workbook, in every column kind', async () => {
    const rows = dangerous.map((text) => ({ name: text, id: text, count: text, share: text, dueOn: text }));
    const { first } = await open(sheet(rows));
    const cells = Object.entries(first).filter(([at]) => /^[A-E]\d+$/.test(at)) as [string, xlsx.CellObject][];
    expect(cells.length).toBeGreaterThanOrEqual(dangerous.length * 5);
    expect(cells.filter(([, cell]) => cell.f !== undefined || !['s', 'z'].includes(cell.t))).toEqual([]);
  });

  test('get an apostrophe in CSV, while negative numbers stay numbers', () => {
    const rows = [...dangerous.map((name) => ({ name, count: -3 }) as Record<string, CellValue>)];
    const text = writeCsv(sheet(rows)).toString('utf8');
    expect(text.startsWith('\ufeff整改台账\r\n')).toBe(true);
    const table = xlsx.read(text, { type: 'string', raw: true, dense: true }).Sheets.Sheet1?.['!data'];
    const records = table?.slice(3) ?? [];
    const names = records.map((record) => String(record?.[0]?.v));
    expect(names).toHaveLength(dangerous.length);
    expect(names.filter((name) => !name.startsWith("'"))).toEqual([]);
    expect(records.map((record) => record?.[2]?.v)).toEqual(dangerous.map(() => '-3'));
  });

  test('are neutralised for any text that begins a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (first, rest) => {
        const [, , , line = ''] = writeCsv(sheet([{ name: first + rest }]))
          .toString('utf8')
          .split('\r\n');
        expect(line.replace(/^"/, '')).toMatch(/^'/);
      }),
    );
  });
});

describe('round trip', () => {
  test('what was written reads back as the same texts', async () => {
    const { rows, rowNumbers } = await readWorkbook(await writeWorkbook({ sheets: [sheet([FULL])] }));
    expect(rows.at(-1)).toEqual(['某某', '110101200001011234', '-5.5', '0.153', '2026-03-09']);
    expect(rowNumbers).toEqual([1, 2, 3, 4]);
  });
});
