/** A sheet into a register: nothing but the definition is written for it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, date, record, text } from '#kernel/definition';
import type { JobRunner } from '#kernel/job';
import type { Client } from '../tests/support/app.ts';
import { type Example, openExample } from '../tests/support/example.ts';
import { settledImport } from '../tests/support/imports.ts';

const exampleBook = record({
  name: 'exampleBook',
  label: '图书',
  path: 'example-books',
  module: 'examples',
  title: 'title',
  unique: [['number']],
  businessKey: ['number'],
  fields: { number: text({ label: '书号' }), title: text({ label: '书名' }), boughtOn: date({ label: '购入日期' }) },
  permissions: { office: { read: all, create: all, update: all } },
});

let bureau: Example;
let runner: JobRunner;
let clerk: Client;
beforeAll(async () => {
  bureau = await openExample([exampleBook]);
  runner = await bureau.work();
  clerk = await bureau.as('officeClerk');
}, 60_000);
afterAll(() => bureau.close());

const SHEET = '书号,书名,购入日期\nA1,论语,2026年3月9日\nA2,孟子,2026-02-30\nA3,诗经,2026/3/9';
/** Uploads, checks and runs: the lines that are right. */
const brought = async (bytes: string) => {
  const { body } = await clerk.upload('/api/imports', { name: '图书.csv', bytes }, { record: 'exampleBook' });
  await clerk.post(`/api/imports/${body.id}/check`, { version: body.version, mapping: body.mapping });
  const { version } = await settledImport(clerk, runner, body.id, ['checked']);
  await clerk.post(`/api/imports/${body.id}/run`, { version, policy: 'good' });
  return settledImport(clerk, runner, body.id, ['done']);
};
const titles = async () => (await clerk.get('/api/example-books')).body.rows.map((row: any) => row.title).sort();

it('brings the right lines in, says what is wrong with the others, and takes it all back', async () => {
  const first = await brought(SHEET);
  expect(first.result).toEqual({ total: 3, new: 2, changed: 0, unchanged: 0, refused: 1 });
  expect(first.kinds[0].detail).toContain('“2026-02-30”不是日期');
  expect(await titles()).toEqual(['论语', '诗经']);
  const again = await brought(`${SHEET}\nA4,尚书,2026-03-10`);
  expect(again.result).toEqual({ total: 4, new: 1, changed: 0, unchanged: 2, refused: 1 });
  await clerk.post(`/api/imports/${first.id}/undo`, { version: first.version, reason: '导错了' });
  expect((await settledImport(clerk, runner, first.id, ['undone'])).undone).toEqual({ undone: 2, kept: 0 });
  expect(await titles()).toEqual(['尚书']);
}, 60_000);
