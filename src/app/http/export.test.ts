import { expect, it } from 'vitest';
import { choices, type Field, instant, integer, money, point, reference, table, text, yesNo } from '#kernel/definition';
import { cellOf } from './export.ts';

const lines = table(
  {
    year: integer({ label: '年度' }),
    amount: money({ label: '计划投资' }),
    note: text({ label: '说明', optional: true }),
  },
  { label: '年度计划' },
);

it.each<[string, Field, unknown, unknown]>([
  ['a moment in Beijing time', instant({ label: '时间' }), '2026-03-09T16:05:59.000Z', '2026-03-10 00:05'],
  ['a covered moment as it is covered', instant({ label: '时间' }), '＊＊＊＊', '＊＊＊＊'],
  [
    'lines of a table, money in yuan',
    lines,
    [
      { year: 2026, amount: 1250 },
      { year: 2027, amount: 0, note: '尾款' },
    ],
    '2026 12.5 —；2027 0 尾款',
  ],
  ['a place', point({ label: '位置' }), { type: 'Point', coordinates: [119.5, 31.7] }, '119.500000，31.700000'],
  [
    'a row out of reach as the page says it',
    reference('organisation', { label: '学校' }),
    'gone',
    '（不在您的范围内）',
  ],
  ['a row by its title', reference('organisation', { label: '学校' }), 'seen', '样例小学'],
  ['several codes', choices({ label: '学段', codes: { a: '小学', b: '初中' } }), ['a', 'b'], '小学、初中'],
  ['no', yesNo({ label: '寄宿' }), false, '否'],
  ['nothing', text({ label: '名称' }), null, null],
])('writes %s into a sheet as the list shows it', (_, field, value, shown) => {
  expect(cellOf(field, value, { organisation: { seen: '样例小学' } })).toBe(shown);
});
