/** A state table: evidence to submit, somebody else to confirm, a reason to return. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, choice, files, record, reference, states, text } from '#kernel/definition';
import { type Example, openExample } from '../tests/support/example.ts';

const STATES = { draft: '草稿', submitted: '已报送', confirmed: '已确认' } as const;
const exampleReport = record({
  name: 'exampleReport',
  label: '报告',
  path: 'example-reports',
  module: 'examples',
  title: 'title',
  fields: {
    title: text({ label: '标题' }),
    papers: files({ label: '佐证' }),
    sender: reference('person', { label: '报送人', optional: true, system: true }),
    state: choice({ label: '状态', codes: STATES, fallback: 'draft' }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: STATES,
    final: ['confirmed'],
    transitions: [
      {
        verb: 'submit',
        label: '报送',
        from: ['draft'],
        to: 'submitted',
        input: ['papers'],
        evidence: 'papers',
        stamp: { by: 'sender' },
      },
      { verb: 'confirm', label: '确认', from: ['submitted'], to: 'confirmed', notBy: ['sender'] },
      { verb: 'return', label: '退回', from: ['submitted'], to: 'draft', needsReason: true },
    ],
  }),
  permissions: { section: { read: all, create: all, submit: all, confirm: all, return: all } },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleReport]);
}, 60_000);
afterAll(() => bureau.close());

it('asks for papers, for other eyes, and for a reason', async () => {
  const [head, clerk] = [await bureau.as('basicHead'), await bureau.as('basicClerk')];
  const { id } = (await clerk.post('/api/example-reports', { title: '月报' })).body;
  expect((await clerk.act('example-reports', id, 'submit')).body.code).toBe('evidence-missing');
  const paper = (await clerk.upload('/api/files', { name: '月报.txt', bytes: '样例' })).body.id;
  expect((await clerk.act('example-reports', id, 'submit', { papers: [paper] })).status).toBe(200);
  expect((await clerk.act('example-reports', id, 'confirm')).body.code).toBe('same-person');
  expect((await head.act('example-reports', id, 'return')).body.code).toBe('reason-missing');
  expect((await head.act('example-reports', id, 'confirm')).body.state).toBe('confirmed');
  expect((await head.act('example-reports', id, 'submit')).status).toBe(409);
});
