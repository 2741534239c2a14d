import { afterAll, beforeAll, expect, it } from 'vitest';
import { integer, type RecordDefinition, record, reference, sealed, systemActor, text } from '#kernel/definition';
import { openRoom, type Room } from '../../../tests/support/room.ts';
import { recordSchema } from './ddl.ts';

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

it('makes no index by one field where a wider one begins with it', () => {
  const fields = {
    number: sealed({ label: '号' }),
    place: reference('organisation', { label: '处' }),
    other: reference('organisation', { label: '另处' }),
    order: integer({ label: '序' }),
  };
  const about = { label: '样例', path: 'wides', module: 'test', title: 'order', permissions: {} } as const;
  const wide = record({ ...about, name: 'wide', fields, unique: [['number']], indexes: [['place', 'order']] });
  const made = recordSchema(wide as unknown as RecordDefinition).filter(
    (one) => one.startsWith('create index wide_') && !one.includes('_history'),
  );
  expect(made.map((one) => /\((.*)\)/.exec(one)?.[1])).toEqual(['tenant_id, "other"', 'tenant_id, "place", "order"']);
});
