import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  addBureau,
  addPerson,
  addSeat,
  ask,
  type Bureau,
  type Office,
  openOffice,
  PASSWORD,
  signIn,
  tokenOf,
} from '../support/office.ts';

/** Accounts that an administrator keeps (security/I7, security/I5): given, reset, stopped; closed to the application's role. */

vi.setConfig({ testTimeout: 60_000 });
let office: Office;
let bureau: Bureau;
let section: string;
let clerk: Awaited<ReturnType<typeof addPerson>>;

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  const other = await addBureau(office, '南屏区教育局（样例）');
  section = await addSeat(office, bureau, '基教科', bureau.rootId);
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  const posts = [
    { role: 'section', organisation: section },
    { role: 'office', organisation: bureau.rootId },
  ] as const;
  clerk = await addPerson(office, bureau, '陈玉兰', posts, 'clerk');
  await addPerson(office, other, '林远', [{ role: 'admin', organisation: other.rootId }], 'stranger');
});
afterAll(() => office?.close());

const who = (token: string | null) => ask(office, 'GET', '/api/session', { token });
const enrol = (token: string, body: object) => ask(office, 'POST', '/api/admin/accounts', { token, body });

it('lets a newcomer change the password given to them, and nothing before that', async () => {
  const admin = await tokenOf(office, 'guardian');
  const given = {
    person: { name: '许青' },
    username: 'newcomer',
    post: { organisationId: section, role: 'office', title: '科员', fromOn: '2026-01-01' },
  };
  const { body } = await enrol(admin, given);
  expect(body.initialPassword).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
  const first = await signIn(office, 'newcomer', body.initialPassword);
  expect(first.body.mustChangePassword).toBe(true);
  expect((await ask(office, 'GET', '/api/people', { token: first.token })).body.rows ?? []).toEqual([]);
  expect(
    (
      await ask(office, 'POST', '/api/organisations', {
        token: first.token,
        body: { name: 'x', code: 'x', kind: 'section' },
      })
    ).status,
  ).toBe(403);
  const changed = await ask(office, 'POST', '/api/session/password', {
    token: first.token,
    body: { current: body.initialPassword, next: PASSWORD },
  });
  expect((await who(changed.token)).body).toMatchObject({ mustChangePassword: false, post: { role: 'office' } });
  expect((await ask(office, 'GET', '/api/people', { token: changed.token })).body.rows.length).toBeGreaterThan(2);
});

it('ends the sessions of a person whose password it resets or whose account it stops', async () => {
  const admin = await tokenOf(office, 'guardian');
  const human = await addPerson(office, bureau, '孟夏', [{ role: 'section', organisation: section }], 'reset');
  let token = await tokenOf(office, 'reset');
  const { body } = await ask(office, 'POST', `/api/admin/accounts/${human.id}/password`, { token: admin, body: {} });
  expect((await who(token)).status).toBe(401);
  token = String((await signIn(office, 'reset', body.initialPassword)).token);
  const stop = (verb: string, reason = '调离') =>
    ask(office, 'POST', `/api/admin/accounts/${human.id}/${verb}`, { token: admin, body: { reason } });
  expect((await stop('disable')).status).toBe(204);
  expect((await who(token)).status).toBe(401);
  expect((await stop('enable')).status).toBe(204);
  expect((await who(token)).status).toBe(401);
  expect((await signIn(office, 'reset', body.initialPassword)).status).toBe(200);
  const journal = await office.inside<{ verb: string; reason: string | null }>(
    bureau.tenantId,
    `select verb, reason from journal where record = 'account' and record_id = $1 order by at, id`,
    [human.id],
  );
  expect(journal).toEqual([
    { verb: 'create', reason: null },
    { verb: 'reset-password', reason: null },
    { verb: 'disable', reason: '调离' },
    { verb: 'enable', reason: '调离' },
  ]);
  const payloads = JSON.stringify(await office.inside(bureau.tenantId, 'select content from journal_payload'));
  expect(payloads).not.toContain(body.initialPassword);
  expect(payloads).not.toContain('argon2');
});

it('is an administrator’s alone, and never for oneself', async () => {
  const [admin, plain] = [await tokenOf(office, 'guardian'), await tokenOf(office, 'clerk')];
  const self = (await who(admin)).body.person.id;
  for (const [path, body] of [
    [`${clerk.id}/password`, {}],
    [`${clerk.id}/disable`, { reason: '试' }],
    [`${clerk.id}/enable`, { reason: '试' }],
  ] as const) {
    expect((await ask(office, 'POST', `/api/admin/accounts/${path}`, { token: plain, body })).status).toBe(403);
    expect((await ask(office, 'POST', `/api/admin/accounts/${path}`, { body })).status).toBe(401);
    expect(
      (await ask(office, 'POST', `/api/admin/accounts/${path.replace(clerk.id, self)}`, { token: admin, body })).body
        .code,
    ).toBe('own-account');
  }
  expect((await enrol(plain, { person: { name: '某人' }, username: 'someone' })).status).toBe(403);
});

it('refuses a username that is taken, in any bureau and any case, and keeps nothing of the attempt', async () => {
  const admin = await tokenOf(office, 'guardian');
  const before = (await ask(office, 'GET', '/api/people', { token: admin })).body.total;
  for (const username of ['CLERK', 'stranger', 'ｃｌｅｒｋ', '-bad', 'a b c', 'x'])
    expect([400, 409, 422]).toContain((await enrol(admin, { person: { name: '某人' }, username })).status);
  expect((await ask(office, 'GET', '/api/people', { token: admin })).body.total).toBe(before);
  expect((await enrol(admin, { person: { id: clerk.id }, username: 'second' })).body.code).toBe('duplicate');
  expect((await enrol(admin, { person: { name: '某人' }, username: 'somebody', admin: true })).status).toBe(400);
});

it('shows usernames and last sign-ins to administrators alone', async () => {
  const list = async (username: string) =>
    (await ask(office, 'GET', '/api/admin/people?search=陈玉兰', { token: await tokenOf(office, username) })).body;
  expect(await list('guardian')).toMatchObject({
    total: 1,
    people: [{ name: '陈玉兰', username: 'clerk', active: true }],
  });
  expect((await list('guardian')).people[0].lastSignInAt).toMatch(/^20/);
  expect((await list('clerk')).people[0]).toMatchObject({ username: null, lastSignInAt: null });
});

it('answers more callers at once than there are connections, each with one of them', async () => {
  const token = await tokenOf(office, 'clerk');
  const asked = Array.from({ length: 24 }, () => ask(office, 'GET', '/api/account', { token }));
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
});

it('has no way in for the application’s role: accounts and sessions are closed to it', async () => {
  for (const table of ['account', 'session', 'sign_in_attempt', 'sign_in_address'])
    await expect(
      office.database.read(bureau.system, (tx) =>
        tx.rows({ compile: () => ({ sql: `select * from ${table}`, parameters: [] }) } as never),
      ),
    ).rejects.toMatchObject({ code: '42501' });
});
