import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { issueSetUpCode, setUpNeeded } from '../../src/kernel/access/index.ts';
import { ask, type Office, openOffice } from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const given = (code: string, more: object = {}) => ({
  code,
  bureau: '云溪区教育局（样例）',
  shortName: '云溪区',
  region: '329901',
  administrator: '顾明',
  username: 'guardian',
  password: 'lantern folds 7 blue rivers',
  ...more,
});
const setUp = (body: object, address?: string) =>
  ask(office, 'POST', '/api/set-up', { body, ...(address ? { address } : {}) });
const state = async () => (await ask(office, 'GET', '/api/set-up')).body;
const tenants = () => office.owner('select 1 from tenant');

it('has no account and no way in before set-up (security/I7)', async () => {
  expect(await state()).toEqual({ needed: true, demo: false, bureau: null, signedIn: false });
  for (const [username, password] of [
    ['admin', 'admin'],
    ['root', 'password1234'],
    ['guardian', ''],
  ] as const)
    expect((await ask(office, 'POST', '/api/session', { body: { username, password } })).status).toBeGreaterThanOrEqual(
      400,
    );
  expect((await ask(office, 'GET', '/api/demo-accounts')).status).toBe(404);
});

it('takes no code but the one printed last, kept as a hash that only the owner reads', async () => {
  for (const code of ['', 'AAAA-AAAA-AAAA-AAAA'])
    expect((await setUp(given(code), '10.3.0.1')).status).toBeGreaterThanOrEqual(400);
  const first = await issueSetUpCode(office.folder);
  const second = await issueSetUpCode(office.folder);
  expect(first).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/);
  const file = join(office.folder, 'set-up-code');
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await readFile(file, 'utf8')).not.toContain(second.replaceAll('-', ''));
  expect((await setUp(given(first), '10.3.0.2')).body.code).toBe('wrong-code');
  expect(await tenants()).toHaveLength(0);
});

it('slows guessing the code', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 8; n++) statuses.push((await setUp(given('AAAA-AAAA-AAAA-AAAA'), `10.4.0.${n}`)).status);
  expect(statuses).toContain(429);
  await office.owner('truncate sign_in_attempt');
});

it('keeps nothing of a set-up that is refused, and the code serves again', async () => {
  const code = await issueSetUpCode(office.folder);
  expect((await setUp(given(code, { password: 'password1234' }))).body.code).toBe('weak-password');
  expect((await setUp(given(code, { password: '云溪区教育局的第一位管理员' }))).body.code).toBe('weak-password');
  expect((await setUp(given(code, { username: 'a b c' }))).body.code).toBe('invalid');
  expect(await tenants()).toHaveLength(0);
  const both = await Promise.all([setUp(given(code.toLowerCase())), setUp(given(code, { username: 'rival' }))]);
  // The loser finds the bureau founded, or the code gone.
  expect(both.map((one) => (one.status === 409 ? 403 : one.status)).sort()).toEqual([200, 403]);
  expect(await tenants()).toHaveLength(1);
  const winner = both.find((one) => one.status === 200);
  expect(winner?.body).toMatchObject({
    person: { name: '顾明' },
    post: { role: 'admin' },
    bureau: { shortName: '云溪区', demo: false },
    mustChangePassword: false,
  });
  expect((await ask(office, 'GET', '/api/session', { token: winner?.token ?? null })).status).toBe(200);
});

it('works once only', async () => {
  expect(await setUpNeeded(office.database)).toBe(false);
  expect(await state()).toMatchObject({ needed: false, bureau: '云溪区教育局（样例）' });
  await expect(readFile(join(office.folder, 'set-up-code'))).rejects.toThrow();
  const code = await issueSetUpCode(office.folder);
  expect((await setUp(given(code, { username: 'second' }))).body.code).toBe('already-set-up');
  expect(await tenants()).toHaveLength(1);
});

it('shows no demonstration accounts in a real installation', async () => {
  expect((await ask(office, 'GET', '/api/demo-accounts')).body.code).toBe('not-found');
});

it('offers the demonstration’s accounts in a demonstration, without their second factor’s secret', async () => {
  await office.owner('update tenant set demo = true');
  const { status, body } = await ask(office, 'GET', '/api/demo-accounts');
  expect(status).toBe(200);
  expect(body.length).toBeGreaterThan(5);
  for (const account of body)
    expect(Object.keys(account).sort()).toEqual(['name', 'organisation', 'password', 'post', 'username']);
});
