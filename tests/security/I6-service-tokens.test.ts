import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { post } from '../../src/kernel/access/index.ts';
import {
  addBureau,
  addPerson,
  addSeat,
  ask,
  type Bureau,
  type Office,
  openOffice,
  tokenOf,
} from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });
let office: Office;
let bureau: Bureau;
let admin: { id: string; postId: string };
let clerk: { id: string; postId: string };
let [asAdmin, asClerk] = ['', ''];

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  const section = await addSeat(office, bureau, '基教科', bureau.rootId);
  admin = await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  clerk = await addPerson(office, bureau, '陈玉兰', [{ role: 'section', organisation: section }], 'clerk');
  [asAdmin, asClerk] = [await tokenOf(office, 'guardian'), await tokenOf(office, 'clerk')];
}, 120_000);
afterAll(() => office?.close());

const call = (token: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const bounds = { name: '数据同步', operations: ['read'], records: ['person'], days: 30 };
const open = (session: string, more: object = {}) =>
  call(session, 'POST', '/api/account/tokens', { ...bounds, ...more });
const opened = async (session: string, more: object = {}): Promise<{ id: string; token: string }> => {
  const reply = await open(session, more);
  expect(reply.status).toBe(200);
  return reply.body;
};
const works = async (token: string) => (await call(token, 'GET', '/api/people')).status;

it('is shown once, kept as a hash, listed, journalled and revocable (security/I6)', async () => {
  const { id, token } = await opened(asClerk);
  expect(token).toMatch(/^yds_[A-Za-z0-9_-]{43}$/);
  expect(await works(token)).toBe(200);
  const listed = await call(asClerk, 'GET', '/api/account/tokens');
  expect(listed.body.tokens).toHaveLength(1);
  expect(listed.body.tokens[0]).toMatchObject({ id, name: '数据同步', owner: '陈玉兰', records: ['person'] });
  const rest = JSON.stringify([listed.body, await office.owner('select * from service_token')]);
  expect(rest).not.toContain(token.slice(4));
  const journal = await office.inside(
    bureau.tenantId,
    `select verb from journal where record = 'account' and verb like '%token'`,
  );
  expect(journal).toEqual([{ verb: 'open-token' }]);
  const stranger = await addPerson(office, bureau, '许青', [{ role: 'office', organisation: bureau.rootId }], 'other');
  expect(stranger.id).toBeTruthy();
  expect((await call(await tokenOf(office, 'other'), 'DELETE', `/api/account/tokens/${id}`)).status).toBe(404);
  expect((await call(asAdmin, 'DELETE', `/api/account/tokens/${id}`)).status).toBe(204);
  expect(await works(token)).toBe(401);
});

it('does what it was given and nothing else its owner may do', async () => {
  const { token } = await opened(asAdmin);
  const { token: writer } = await opened(asAdmin, { operations: ['read', 'create', 'update'] });
  const make = (by: string) => call(by, 'POST', '/api/people', { name: '新人' });
  expect((await make(token)).status).toBe(403);
  const made = await make(writer);
  expect(made.status).toBe(200);
  const patch = { version: made.body.version, name: '改名' };
  expect((await call(token, 'PATCH', `/api/people/${made.body.id}`, patch)).status).toBeGreaterThanOrEqual(403);
  expect((await call(writer, 'PATCH', `/api/people/${made.body.id}`, patch)).status).toBe(200);
  for (const by of [token, writer]) {
    expect((await call(by, 'GET', '/api/posts')).body.rows ?? []).toEqual([]);
    expect((await call(by, 'GET', `/api/posts/${admin.postId}`)).status).toBe(404);
    const widened = {
      person: made.body.id,
      organisation: bureau.rootId,
      role: 'admin',
      title: '管理员',
      fromOn: '2026-01-01',
    };
    expect((await call(by, 'POST', '/api/posts', widened)).status).toBe(403);
  }
  const sheet = await office.app.inject({
    url: '/api/people',
    headers: { authorization: `Bearer ${token}`, accept: 'text/csv' },
  });
  expect(sheet.statusCode).toBe(403);
});

it('enters by no door but the records’ own: not the account, the sessions, the administration, other tokens', async () => {
  const { token } = await opened(asAdmin, { operations: ['read', 'create', 'update', 'export'] });
  const doors: ['GET' | 'POST' | 'DELETE', string, object?][] = [
    ['GET', '/api/session'],
    ['DELETE', '/api/session'],
    ['POST', '/api/session/post', { postId: admin.postId }],
    ['POST', '/api/session/password', { current: 'x', next: 'seven quiet lamps in fog' }],
    ['GET', '/api/account'],
    ['DELETE', '/api/account/sessions'],
    ['POST', '/api/account/factors/totp', { name: '手机' }],
    ['GET', '/api/account/tokens'],
    ['POST', '/api/account/tokens', bounds],
    ['GET', '/api/admin/people'],
    ['GET', '/api/admin/organisations'],
    ['POST', `/api/admin/accounts/${clerk.id}/password`, {}],
    ['POST', `/api/admin/accounts/${clerk.id}/disable`, { reason: '试' }],
  ];
  for (const [method, url, body] of doors)
    expect([url, (await call(token, method, url, body)).body?.code]).toEqual([url, 'not-for-tokens']);
});

it('is never wider than its owner: not when it is opened, nor afterwards', async () => {
  for (const more of [{ operations: ['create'] }, { records: ['nothing'] }, { organisationId: bureau.rootId }])
    expect((await open(asClerk, more)).body.code, JSON.stringify(more)).toBe('token-too-wide');
  expect((await open(asClerk, { days: 0 })).status).toBeGreaterThanOrEqual(400);
  expect((await open(asClerk, { days: 3000 })).status).toBeGreaterThanOrEqual(400);
  const { token } = await opened(asAdmin, { operations: ['read', 'create'] });
  await office.inside(bureau.tenantId, `update post set role = 'section' where id = $1`, [admin.postId]);
  expect((await call(token, 'POST', '/api/people', { name: '新人' })).status).toBe(403);
  await office.inside(bureau.tenantId, `update post set role = 'admin' where id = $1`, [admin.postId]);
});

it('ends with its day, with the account, and with its owner’s post', async () => {
  const { id, token } = await opened(asClerk);
  const turn = (column: string, value: string) =>
    office.owner(`update service_token set ${column} = ${value} where id = $1`, [id]);
  await turn('expires_at', `clock_timestamp() - interval '1 second'`);
  expect(await works(token)).toBe(401);
  // Once seen to be over it stays over, wherever the clock goes. Records are answered beside the note of it.
  await expect
    .poll(async () => (await office.owner('select revoked_at from service_token where id = $1', [id]))[0]?.revoked_at, {
      timeout: 30_000,
    })
    .not.toBeNull();
  await turn('expires_at', `clock_timestamp() + interval '1 day'`);
  expect(await works(token)).toBe(401);
  await turn('revoked_at', 'null');
  expect(await works(token)).toBe(200);
  await office.owner('update account set disabled_at = now() where person_id = $1', [clerk.id]);
  expect(await works(token)).toBe(401);
  await office.owner('update account set disabled_at = null where person_id = $1', [clerk.id]);
  await office.database.write(bureau.system, (tx) => tx.update(post, clerk.postId, { toOn: '2021-01-01' }));
  expect(await works(token)).toBe(401);
});
