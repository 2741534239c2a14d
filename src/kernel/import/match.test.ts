import { describe, expect, it } from 'vitest';
import { all, integer, number, record, text } from '#kernel/definition';
import { importColumns } from './columns.ts';
import { matchHead } from './match.ts';

const room = record({
  name: 'room',
  label: '房间',
  path: 'rooms',
  module: 'test',
  title: 'name',
  fields: {
    name: text({ label: '名称', en: 'Name' }),
    area: number({ label: '面积', unit: '平方米' }),
    seats: integer({ label: '座位数', optional: true }),
    note: text({ label: '备注', optional: true, system: true }),
  },
  permissions: { admin: { read: all } },
});
const columns = importColumns(room, 'admin');
const rows = (...lines: string[][]) => lines.map((cells, at) => ({ line: at + 1, cells }));

describe('matching a sheet with a record', () => {
  it('knows which columns may be brought', () => {
    expect(columns.map(({ name, head, required }) => [name, head, required])).toEqual([
      ['name', '名称', true],
      ['area', '面积（平方米）', true],
      ['seats', '座位数', false],
    ]);
  });

  it('finds the head under a title and tells columns by label, unit or not, stars and English', () => {
    const match = matchHead(
      rows(['房间一览表'], ['填表说明'], ['* 名 称', '面积(㎡)', '座位数'], ['音乐室', '96', '40']),
      columns,
    );
    expect(match).toMatchObject({ line: 3, mapping: { name: 0, area: 1, seats: 2 } });
    expect(matchHead(rows(['Area', 'name']), columns)?.mapping).toEqual({ area: 0, name: 1 });
  });

  it('reads heads of two levels', () => {
    const match = matchHead(rows(['名称', '规模', ''], ['', '面积', '座位数'], ['音乐室', '96', '40']), columns);
    expect(match).toMatchObject({ line: 2, mapping: { name: 0, area: 1, seats: 2 } });
  });

  it('remembers what somebody chose for a head', () => {
    expect(matchHead(rows(['房间', '面积']), columns, { name: '房间' })?.mapping).toEqual({ name: 0, area: 1 });
  });

  it('says so when nothing is recognised', () => {
    expect(matchHead(rows(['甲', '乙']), columns)).toBeNull();
  });
});
