/** An effect in the same transaction: whoever it concerns is told, or nothing happened at all. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, type EffectContext, record, reference, text } from '#kernel/definition';
import { notify } from '#kernel/notice';
import { refuse } from '#kernel/refusal';
import { type Example, openExample } from '../tests/support/example.ts';

const exampleErrand = record({
  name: 'exampleErrand',
  label: '交办',
  path: 'example-errands',
  module: 'examples',
  title: 'what',
  fields: { what: text({ label: '事项' }), who: reference('person', { label: '承办人' }) },
  permissions: { office: { read: all, create: all }, section: { read: all } },
  effect: async ({ tx, row }: EffectContext) => {
    const about = { record: 'exampleErrand', id: row.id };
    await notify(tx, { to: [String(row.who)], kind: 'task', title: `请办理：${row.what}`, about });
    if (row.what === '退回') throw refuse('undone', '没有交办', '事项不明', '请写明事项。');
  },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleErrand]);
}, 60_000);
afterAll(() => bureau.close());

it('tells whom it concerns, and of nothing that did not happen', async () => {
  const [clerk, head] = [await bureau.as('officeClerk'), await bureau.as('basicHead')];
  const who = bureau.people.basicHead;
  expect((await clerk.post('/api/example-errands', { what: '送材料', who })).status).toBe(200);
  expect((await clerk.post('/api/example-errands', { what: '退回', who })).status).toBe(422);
  const { notices } = (await head.get('/api/notices')).body;
  expect(notices.map((one: any) => one.title)).toEqual(['请办理：送材料']);
});
