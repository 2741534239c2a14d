import { describe, expect, it } from 'vitest';
import { choice, choices, date, instant, integer, money, number, point, sealed, text, yesNo } from '#kernel/definition';
import { readCell } from './cell.ts';

const label = { label: '字段' };

describe('reading a cell', () => {
  it.each([
    [date(label), '2026-03-09', '2026-03-09'],
    [date(label), ' ２０２６／３／９ ', '2026-03-09'],
    [date(label), '2026.3.9', '2026-03-09'],
    [date(label), '2026年3月9日', '2026-03-09'],
    [date(label), '20260309', '2026-03-09'],
    [date(label), '2026-03-09T00:00:00', '2026-03-09'],
    [instant(label), '2026-03-09 14:30', '2026-03-09T06:30:00.000Z'],
    [integer({ ...label, unit: '人' }), '1,284人', 1284],
    [number(label), '０.５', 0.5],
    [money(label), '￥1,200.5元', 120_050],
    [money(label), '3.2万元', 3_200_000],
    [yesNo(label), '√', true],
    [yesNo(label), '否', false],
    [choice({ ...label, codes: { public: '公办' } }), '公 办', 'public'],
    [choices({ ...label, codes: { a: '甲', b: '乙' } }), '甲、b', ['a', 'b']],
    [point(label), '119.58，31.73', { type: 'Point', coordinates: [119.58, 31.73] }],
    [text(label), '\u3000第一小学\u00a0', '第一小学'],
    [text(label), '无锡市（新区）小学；Ａ２', '无锡市（新区）小学；A2'],
    [sealed(label), '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [text(label), '  ', null],
  ])('%# reads %s', (field, cell, expected) => {
    expect(readCell(field, cell)).toEqual({ value: expected });
  });

  it.each([
    [date(label), '2026-02-30'],
    [date(label), '下周'],
    [integer(label), '约100'],
    [yesNo(label), '也许'],
    [choice({ ...label, codes: { public: '公办' } }), '国有'],
    [point(label), '东经119度'],
  ])('%# names the problem of %s', (field, cell) => {
    const read = readCell(field, cell);
    expect('problem' in read && read.problem).toContain(cell);
  });

  it('never guesses the digits that a number has lost', () => {
    expect(readCell(sealed(label), '110105194912310000', true)).toEqual({
      problem: expect.stringContaining('末几位已丢失'),
    });
  });
});
