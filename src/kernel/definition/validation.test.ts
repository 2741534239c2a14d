import { expect, it } from 'vitest';
import type { Refusal } from '#kernel/refusal';
import { integer, NOBODY, record, reference, refuseWrong, table, text, validateCreate } from './index.ts';

const turn = record({
  name: 'turn',
  label: '升级',
  path: 'turns',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '名称' }),
    first: integer({ label: '自', optional: true }),
    last: integer({ label: '至', optional: true }),
    classes: table(
      { school: reference('organisation', { label: '学校' }), count: integer({ label: '班数', min: 0 }) },
      { label: '新开班数' },
    ),
  },
  against: ({ first, last }) => (Number(first) > Number(last) ? [{ field: 'last', detail: '至：早于“自”' }] : []),
  permissions: {},
});

const reasons = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    return (error as Refusal).reasons.map(({ detail }) => detail);
  }
  throw new Error('nothing was refused');
};

it('names line and column of what is wrong in a table', () => {
  const school = '01a20a17-a604-778f-a43c-78e5bd855f40';
  const classes = [
    { school, count: 1 },
    { school: null, count: -1 },
  ];
  expect(reasons(() => validateCreate(turn, { title: '甲', classes }))).toEqual([
    '新开班数第2行“学校”：请填写',
    '新开班数第2行“班数”：不能小于0',
  ]);
});

it("refuses what speaks against a row by the record's own rule, beside what stands already", () => {
  expect(reasons(() => refuseWrong(turn, { last: 1 }, { first: 2, last: 3 } as never, NOBODY))).toEqual([
    '至：早于“自”',
  ]);
  expect(() => refuseWrong(turn, { last: 2 }, { first: 2, last: 3 } as never, NOBODY)).not.toThrow();
});
