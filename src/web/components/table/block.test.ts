import { expect, test } from 'vitest';
import { cellsOf } from './block.ts';
import { workbookOf } from './workbook.ts';

test('a block from Excel becomes rows of cells', () => {
  expect(cellsOf('楼栋\t名称\r\n1\t明德楼\r\n')).toEqual([
    ['楼栋', '名称'],
    ['1', '明德楼'],
  ]);
});

test('a cell with line breaks, tabs and quotes stays one cell', () => {
  expect(cellsOf('a\t"第一行\n第二""行""\t末"\tb')).toEqual([['a', '第一行\n第二"行"\t末', 'b']]);
});

test('empty cells and empty rows keep their place, so that nothing slips onto another row', () => {
  expect(cellsOf('1\t\t3\n\t\t\n\t2\t\r\n')).toEqual([
    ['1', '', '3'],
    ['', '', ''],
    ['', '2', ''],
  ]);
  expect(cellsOf('东校区\r\n\r\n西校区\r\n')).toEqual([['东校区'], [''], ['西校区']]);
});

test('one empty cell is a block that empties; nothing copied is none', () => {
  expect(cellsOf('\r\n')).toEqual([['']]);
  expect(cellsOf('')).toEqual([]);
});

test('the workbook keeps long numbers as text and escapes what XML would read', () => {
  const bytes = Buffer.from(workbookOf([['身份证件号'], ['110105194912310029<&>']]));
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  // Stored, not deflated: the sheet can be read as it stands.
  expect(bytes.toString('utf8')).toContain('<t xml:space="preserve">110105194912310029&lt;&amp;&gt;</t>');
});
