/** A scope by organisation: it holds for the row before and after a write, and the database keeps the same line. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { own } from '#kernel/access';
import { all, record, reference, text } from '#kernel/definition';
import { type Example, openExample } from '../tests/support/example.ts';

const exampleNeed = record({
  name: 'exampleNeed',
  label: '需求',
  path: 'example-needs',
  module: 'examples',
  title: 'what',
  belongsTo: 'school',
  fields: { school: reference('organisation', { label: '学校' }), what: text({ label: '内容' }) },
  permissions: {
    section: { read: all, create: all, update: all },
    school: { read: own('school'), create: own('school'), update: own('school') },
  },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleNeed]);
}, 60_000);
afterAll(() => bureau.close());

it('lets a school neither see, nor create, nor move a row beyond itself', async () => {
  const [section, school] = [await bureau.as('basicHead'), await bureau.as('principal1')];
  const { school1, school2 } = bureau.organisations;
  const foreign = (await section.post('/api/example-needs', { school: school2, what: '粉笔' })).body;
  expect((await school.get('/api/example-needs')).body.total).toBe(0);
  expect((await school.get(`/api/example-needs/${foreign.id}`)).status).toBe(404);
  expect((await school.post('/api/example-needs', { school: school2, what: '黑板' })).status).toBe(403);
  const mine = (await school.post('/api/example-needs', { school: school1, what: '黑板' })).body;
  const moved = await school.patch(`/api/example-needs/${mine.id}`, { version: 1, school: school2 });
  expect(moved.status).toBe(403);
  expect((await section.get('/api/example-needs')).body.total).toBe(2);
});
