import { afterAll, beforeAll, expect, it } from 'vitest';
import { integer, record, systemActor, text } from '#kernel/definition';
import { openRoom, type Room } from '../../../tests/support/room.ts';

const reserved = record({
  name: 'ticket',
  label: '样例',
  path: 'tickets',
  module: 'test',
  title: 'from',
  unique: [['from', 'order']],
  indexes: [['order']],
  fields: { from: text({ label: '自' }), order: integer({ label: '序' }) },
  permissions: {},
});

let room: Room;
beforeAll(async () => {
  room = await openRoom([reserved]);
});
afterAll(() => room.close());

it('makes tables of fields whose names SQL reserves', async () => {
  const row = await room.database.write(systemActor(room.tenantId, 'test'), (tx) =>
    tx.create(reserved, { from: '甲', order: 1 }),
  );
  expect(row).toMatchObject({ from: '甲', order: 1 });
});
