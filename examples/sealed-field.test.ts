/** A sealed field: encrypted at rest, matched by a keyed hash, shown to nobody and searched by nobody. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, record, sealed, systemActor, text } from '#kernel/definition';
import { type Example, openExample } from '../tests/support/example.ts';

const exampleCard = record({
  name: 'exampleCard',
  personal: { notPersonal: '测试数据' },
  label: '证件',
  path: 'example-cards',
  module: 'examples',
  title: 'holder',
  unique: [['number']],
  fields: { holder: text({ label: '持有人' }), number: sealed({ label: '证件号码' }) },
  permissions: { office: { read: all, create: all } },
});

let bureau: Example;
beforeAll(async () => {
  bureau = await openExample([exampleCard]);
}, 60_000);
afterAll(() => bureau.close());

it('is told by no answer, found by no filter, and met twice by no row', async () => {
  const clerk = await bureau.as('officeClerk');
  const number = '329901200001010011';
  const { id } = (await clerk.post('/api/example-cards', { holder: '张样例', number })).body;
  const detail = await clerk.get(`/api/example-cards/${id}`);
  expect(detail.bytes.toString('utf8')).not.toContain(number);
  expect((await clerk.get('/api/example-cards', { filter: { number } })).status).toBe(400);
  expect((await clerk.post('/api/example-cards', { holder: '李样例', number })).status).toBe(409);
  const resting = await bureau.database.asOwner(async (client) => {
    await client.query(`begin; set local yaodian.tenant = '${bureau.tenantId}'`);
    const { rows } = await client.query('select number::text from example_card');
    await client.query('commit');
    return rows[0].number as string;
  });
  expect(resting).not.toContain(number);
  // A rule of the house asks by equality.
  const found = await bureau.database.read(systemActor(bureau.tenantId, 'example'), (tx) =>
    tx.lookup(exampleCard, { number }),
  );
  expect(found.map((row) => row.id)).toEqual([id]);
});
