import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { choice, date, record, states, systemActor, text } from '#kernel/definition';
import { openRoom, type Room } from '../../../tests/support/room.ts';

const STATES = { open: '待办', done: '办结' };
const errand = record({
  name: 'errand',
  label: '事项',
  path: 'errands',
  module: 'test',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    state: choice({ label: '状态', codes: STATES, fallback: 'open' }),
    doneOn: date({ label: '办结日期', optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    final: ['done'],
    states: STATES,
    transitions: [{ verb: 'finish', label: '办结', from: ['open'], to: 'done', stamp: { on: 'doneOn' } }],
  }),
  permissions: { office: { finish: { kind: 'all' } } },
});

let room: Room;
beforeAll(async () => {
  room = await openRoom([errand]);
});
afterAll(async () => {
  vi.useRealTimers();
  await room.close();
});

it('stamps the day that it is in Beijing: past midnight there it is still yesterday in UTC', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-08T16:30:00Z') });
  const row = await room.database.write(systemActor(room.tenantId, 'test'), async (tx) => {
    const { id } = await tx.create(errand, { title: '夜里办结' });
    return tx.act(errand, id, 'finish');
  });
  expect(row.doneOn).toBe('2026-03-09');
});
