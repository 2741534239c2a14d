/** What the write path asks about codes: their day, rows at once, tables, and values that a row already has. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { all, code, date, record, systemActor, table, text } from '#kernel/definition';
import type { Refusal } from '#kernel/refusal';
import type { WriteTransaction } from '#kernel/store';
import { openRoom, type Room } from '../../../tests/support/room.ts';
import { codeItem, codeRecords, seedCodes } from './index.ts';

const dwelling = record({
  name: 'testDwelling',
  label: '住处',
  path: 'test-dwellings',
  module: 'test',
  title: 'name',
  fields: {
    name: text({ label: '名称' }),
    division: code('division', { label: '区划', validOn: 'since', optional: true }),
    since: date({ label: '自', optional: true }),
    kind: code('urban-rural', { label: '城乡', optional: true }),
    moves: table(
      { to: code('division', { label: '迁往', validOn: 'on' }), on: date({ label: '日期', optional: true }) },
      { label: '迁移' },
    ),
  },
  permissions: { admin: { read: all, create: all, update: all } },
});

let room: Room;
beforeAll(async () => {
  room = await openRoom([...codeRecords, dwelling]);
  await write((tx) => seedCodes(tx));
});
afterAll(() => room.close());
beforeEach(() => restore('111'));

const write = <T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  room.database.write(systemActor(room.tenantId, 'test'), work);
const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => Promise.reject(new Error('it was written')),
    (error) => error,
  );
const item = async (tx: WriteTransaction, list: string, number: string) =>
  (await tx.lookup(codeItem, { list, code: number }))[0]?.id ?? '';
const retire = (number: string) =>
  write(async (tx) => tx.update(codeItem, await item(tx, 'urban-rural', number), { validTo: '2020-01-01' }));
const restore = (number: string) =>
  write(async (tx) => tx.update(codeItem, await item(tx, 'urban-rural', number), { validTo: null }));

it('asks whether a code holds on the day beside it, else today', async () => {
  const create = (values: object) => write((tx) => tx.create(dwelling, { name: '甲', ...values } as never));
  await create({ division: '320482', since: '2014-09-01' });
  await create({ division: '320413', since: '2016-09-01' });
  const early = await refusal(create({ division: '320413', since: '2014-09-01' }));
  expect(early.reasons).toEqual([
    {
      field: 'division',
      detail: '区划：“320413 金坛区”自2015年4月28日起才启用（代码表“行政区划”）',
      remedy: '请改选当日有效的代码，或核对所依据的日期。',
      facts: { list: 'division', code: '320413', day: '2014-09-01', kind: 'not-yet' },
    },
  ]);
  expect((await refusal(create({ division: '320482' }))).reasons[0]?.facts?.kind).toBe('retired-code');
});

it('asks about a thousand rows at once and names each reason once', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ name: `第${at}处`, kind: at % 2 ? '111' : '999' }));
  const refused = await refusal(write((tx) => tx.createMany(dwelling, rows as never)));
  expect(refused).toMatchObject({ code: 'unknown-code', title: '住处没有保存' });
  expect(refused.reasons.map((reason) => reason.facts?.code)).toEqual(['999']);
  expect(await write((tx) => tx.lookup(dwelling, { name: '第1处' }))).toEqual([]);
});

it('never asks about what a row already has', async () => {
  const row = await write((tx) => tx.create(dwelling, { name: '乙', kind: '111' }));
  await retire('111');
  const changed = await write((tx) => tx.update(dwelling, row.id, { name: '乙二', kind: '111' }));
  expect(changed).toMatchObject({ name: '乙二', kind: '111' });
  await write((tx) => tx.update(dwelling, row.id, { kind: '112' }));
  const back = await refusal(write((tx) => tx.update(dwelling, row.id, { kind: '111' })));
  expect(back.reasons[0]?.detail).toContain('“111 主城区”自2020年1月1日起停用');
});

it('looks into tables, line by line', async () => {
  const moves = [
    { to: '320482', on: '2010-01-01' },
    { to: '320413', on: '2020-01-01' },
  ];
  const row = await write((tx) => tx.create(dwelling, { name: '丙', moves }));
  const wrong = [...moves, { to: '329999', on: '2021-01-01' }];
  const refused = await refusal(write((tx) => tx.update(dwelling, row.id, { moves: wrong })));
  expect(refused.reasons.map(({ field, detail }) => ({ field, detail }))).toEqual([
    { field: 'moves', detail: '迁往：代码“329999”不在代码表“行政区划”（division）中' },
  ]);
  // A line that is there keeps its code, whatever became of it and however its day is corrected.
  const corrected = [{ to: '320482', on: '2016-01-01' }, moves[1] as (typeof moves)[number]];
  expect(await write((tx) => tx.update(dwelling, row.id, { moves: corrected }))).toMatchObject({ moves: corrected });
});
