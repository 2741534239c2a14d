import { describe, expect, it } from 'vitest';
import type { MapLine } from '#contract/exchange';
import { rowsIn } from './fetch.ts';
import { headOf, linesOfObjects } from './source.ts';
import { tablesOf, translate, translateBack } from './translate.ts';

const rows = [
  { table: '性别', outsideCode: '１', ourCode: 'male', rowFrom: '' },
  { table: '性别', outsideCode: '男', ourCode: 'male', rowFrom: '' },
];
const tables = tablesOf(rows, 'in');
const line = (given: Partial<MapLine>): MapLine => ({
  columns: ['甲'],
  field: 'field',
  how: 'text',
  policy: 'compare',
  ...given,
});
const made = (given: Partial<MapLine>, cells: Record<string, string>) =>
  translate(line(given), (head) => cells[head], tables);

describe('making a value of their cells', () => {
  it.each<[Partial<MapLine>, Record<string, string>, unknown]>([
    [{}, { 甲: '原样' }, { text: '原样' }],
    [{ columns: ['没有', '甲'] }, { 甲: '另一个列名' }, { text: '另一个列名' }],
    [{}, {}, null],
    [{}, { 甲: '' }, null],
    [{ how: 'code', table: '性别' }, { 甲: '1' }, { text: 'male' }],
    [{ how: 'code', table: '性别' }, { 甲: ' 男 ' }, { text: 'male' }],
    [{ how: 'code', table: '性别' }, { 甲: '女' }, { problem: '“女”在转换表“性别”中没有对应', raw: '女' }],
    [{ how: 'date', dateForm: 'dayFirst' }, { 甲: '9/3/2026' }, { text: '2026-03-09' }],
    [{ how: 'date', dateForm: 'monthFirst' }, { 甲: '03/09/2026' }, { text: '2026-03-09' }],
    [{ how: 'date', dateForm: 'month' }, { 甲: '202603' }, { text: '2026-03-01' }],
    [{ how: 'join', columns: ['甲', '乙'] }, { 甲: '2024级', 乙: '3班' }, { text: '2024级3班' }],
    [{ how: 'join', columns: ['甲', '乙'] }, { 甲: '', 乙: '' }, null],
    [{ how: 'split', separator: '/', part: 2 }, { 甲: '县/ 镇 /村' }, { text: '镇' }],
    [{ how: 'stripPrefix', prefix: '（省）' }, { 甲: '（省）操场' }, { text: '操场' }],
    [{ how: 'constant', columns: [], value: 'yes' }, {}, { text: 'yes' }],
  ])('%#', (given, cells, expected) => {
    expect(made(given, cells)).toEqual(expected);
  });

  it('goes back by the same map', () => {
    const out = tablesOf(rows, 'out');
    const own = { code: 'male', text: '男' };
    expect(translateBack(line({ how: 'code', table: '性别' }), own, out)).toEqual({ 甲: '１' });
    const day = { code: '2026-03-09', text: '2026-03-09' };
    expect(translateBack(line({ how: 'date', dateForm: 'chinese' }), day, out)).toEqual({ 甲: '2026年3月9日' });
    const joined = line({ how: 'join', columns: ['甲', '乙'], separator: '级' });
    expect(translateBack(joined, { code: null, text: '2024级3班' }, out)).toEqual({ 甲: '2024', 乙: '3班' });
    expect(translateBack(line({ how: 'stripPrefix', prefix: 'G' }), { code: null, text: '12' }, out)).toEqual({
      甲: 'G12',
    });
  });
});

describe('reading what came', () => {
  it('finds the head under titles, whatever its width, blanks and stars', () => {
    const lines = [
      { line: 1, cells: ['某省导出'] },
      { line: 2, cells: ['* 学籍号', '姓　名'] },
      { line: 3, cells: ['G1', '苗小禾'] },
    ];
    const head = headOf(lines, ['学籍号', '姓名']);
    expect([head.line, head.at.get('学籍号'), head.at.get('姓名')]).toEqual([2, 0, 1]);
  });

  it('never guesses the digits that a number of JSON has lost', () => {
    const [, first] = linesOfObjects(JSON.parse('[{"号码": 110105194912310021, "名": "甲"}]'));
    expect(first?.lost).toEqual([0]);
  });

  it('names what is wrong with an answer', () => {
    expect(rowsIn('{"data":{"list":[{"a":1}]}}', 'data.list')).toEqual([{ a: 1 }]);
    expect(() => rowsIn('<html>', null)).toThrow('不是JSON');
    expect(() => rowsIn('{"data":{}}', 'data.list')).toThrow('“data.list”处不是一组记录');
  });
});
