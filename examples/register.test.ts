/** A register: one definition gives list, search, form, history and export. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, date, record, text } from '#kernel/definition';
import { type Example, openExample } from '../tests/support/example.ts';

const exampleVisit = record({
  name: 'exampleVisit',
  label: '来访',
  path: 'example-visits',
  module: 'examples',
  title: 'visitor',
  search: ['visitor'],
  fields: { visitor: text({ label: '来访人', max: 20 }), visitedOn: date({ label: '日期' }) },
  permissions: { office: { read: all, create: all, update: all }, leader: { read: all } },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleVisit]);
}, 60_000);
afterAll(() => bureau.close());

it('keeps, finds, changes and remembers', async () => {
  const clerk = await bureau.as('officeClerk');
  const { id } = (await clerk.post('/api/example-visits', { visitor: '张三丰', visitedOn: '2026-03-09' })).body;
  await clerk.patch(`/api/example-visits/${id}`, { version: 1, visitedOn: '2026-03-10' });
  const leader = await bureau.as('director');
  const found = await leader.get('/api/example-visits', { search: '三丰' });
  expect(found.body.rows[0]).toMatchObject({ id, version: 2, visitedOn: '2026-03-10' });
  const { entries } = (await leader.get(`/api/example-visits/${id}/history`)).body;
  expect(entries.map((one: any) => one.verb).sort()).toEqual(['create', 'update']);
  const sheet = await leader.get('/api/example-visits', {}, { accept: 'text/csv' });
  expect(sheet.bytes.toString('utf8')).toContain('张三丰');
});

it('says everything that is wrong, and refuses whoever has no right', async () => {
  const wrong = await (await bureau.as('officeClerk')).post('/api/example-visits', { visitedOn: '2026-02-30' });
  expect([wrong.status, wrong.body.reasons.length]).toEqual([422, 2]);
  const leader = await bureau.as('director');
  expect((await leader.post('/api/example-visits', { visitor: '李', visitedOn: '2026-03-09' })).status).toBe(403);
});
