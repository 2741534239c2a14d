import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startApp, type TestApp } from '../support/app.ts';

// A write is carried out in the message that asks who it is from, as the person remembered from the last time. Whatever
// changed since then ends it: nothing of it is kept, and nothing that was found out in their name is told.

let test: TestApp;
let principal: Client;
let school: string;
let made = 0;

const building = (number: string) => ({
  number,
  name: '教学楼',
  fromOn: '2019-09-01',
  tenure: 'owned',
  floorsAbove: 4,
  builtYear: 2018,
  classroomArea: 1_000,
  school,
});
const build = (client = principal) => client.post('/api/buildings', building(`N${++made}`));

const asOwner = (text: string, values: unknown[]) =>
  test.database.asOwner(async (client) => {
    await client.query(`begin; set local yaodian.tenant = '${test.bureau.tenantId}'`);
    const { rows } = await client.query(text, values);
    await client.query('commit');
    return rows;
  });
const buildings = async (): Promise<number> =>
  Number((await asOwner('select count(*) as n from building where school = $1', [school]))[0]?.n);

beforeAll(async () => {
  test = await startApp();
  principal = await test.as('principal1');
  school = (await principal.get('/api/session')).body.post.organisation.id;
});
afterAll(() => test?.close());

const person = 'person_id = $1';
const LOST: readonly [string, number, string, string][] = [
  [
    'the account is stopped',
    401,
    `account set disabled_at = now() where ${person}`,
    `account set disabled_at = null where ${person}`,
  ],
  [
    'the person has left',
    401,
    'person set left_on = current_date - 2 where id = $1',
    'person set left_on = null where id = $1',
  ],
  [
    'the post has ended',
    401,
    'post set to_on = current_date - 2 where person = $1',
    'post set to_on = null where person = $1',
  ],
  [
    'the password has to be changed',
    403,
    `account set must_change = true where ${person}`,
    `account set must_change = false where ${person}`,
  ],
  [
    'the post is another one',
    403,
    `post set role = 'auditor' where person = $1`,
    `post set role = 'school' where person = $1`,
  ],
];

it.each(LOST)(
  'refuses the very next write once %s, and serves again when that is mended',
  async (_, status, harm, mend) => {
    const id = test.bureau.people.principal1;
    const first = await build();
    expect(first.status).toBe(200);
    expect((await build()).status).toBe(200);
    const before = await buildings();
    await asOwner(`update ${harm}`, [id]);
    try {
      const remembered = await build();
      expect(remembered.status).toBe(status);
      // Asked as a stranger now: neither the rule that the values break nor the row is told of.
      expect((await principal.post('/api/buildings', { school })).status).toBe(status);
      const { id: row, version } = first.body;
      expect((await principal.patch(`/api/buildings/${row}`, { version, name: '改' })).status).toBe(status);
      expect(await buildings()).toBe(before);
    } finally {
      await asOwner(`update ${mend}`, [id]);
    }
    expect((await build()).status).toBe(200);
    expect(await buildings()).toBe(before + 1);
  },
);

it('tells the change itself, not the rule that was met in the other’s name', async () => {
  expect((await build()).status).toBe(200);
  await asOwner('update account set disabled_at = now() where person_id = $1', [test.bureau.people.principal1]);
  const answer = await principal.post('/api/buildings', { school });
  await asOwner('update account set disabled_at = null where person_id = $1', [test.bureau.people.principal1]);
  expect(answer.body.code).toBe('not-signed-in');
  const invalid = await principal.post('/api/buildings', { school });
  expect([invalid.status, invalid.body.code]).toEqual([422, 'invalid']);
});

it('keeps to the organisation of the moment', async () => {
  const other = test.bureau.organisations.school2;
  const id = test.bureau.people.principal1;
  expect((await build()).status).toBe(200);
  const before = await buildings();
  await asOwner('update post set organisation = $2 where person = $1', [id, other]);
  const refused = await build();
  const there = await principal.post('/api/buildings', { ...building(`N${++made}`), school: other });
  await asOwner('update post set organisation = $2 where person = $1', [id, school]);
  expect([refused.status, there.status, await buildings()]).toEqual([403, 200, before]);
});

it('serves nobody any more once the session has idled out', async () => {
  expect((await build()).status).toBe(200);
  const before = await buildings();
  const id = test.bureau.people.principal1;
  await asOwner("update session set seen_at = now() - interval '3 days' where person_id = $1", [id]);
  expect([(await build()).status, (await build()).status, await buildings()]).toEqual([401, 401, before]);
});
