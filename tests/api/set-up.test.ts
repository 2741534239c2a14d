import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildApp } from '../../src/app/app.ts';
import { issueSetUpCode } from '../../src/kernel/access/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import { freshDatabase } from '../support/database.ts';
import { testKeys } from '../support/keys.ts';

const fresh = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'yaodian-set-up-'));
const database = new Database({ keys: testKeys, url: fresh.url, max: 4 });
const app = await buildApp({ database, folder, origin: 'http://localhost', version: 'test' }, { logLevel: 'error' });
afterAll(async () => {
  await app.close();
  await database.close();
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});

it('sets an empty installation up once, by the one-time code, ready to work at once', async () => {
  const state = async () => (await app.inject('/api/set-up')).json();
  expect(await state()).toMatchObject({ needed: true });
  const code = await issueSetUpCode(folder);
  const body = {
    bureau: '青岚县教育局',
    shortName: '青岚教育',
    region: '青岚县',
    administrator: '管一鸣',
    username: 'guanli',
    password: 'qinglan 2026 kaixue',
  };
  const wrong = await app.inject({ method: 'POST', url: '/api/set-up', payload: { ...body, code: 'WRONG-CODE' } });
  expect(wrong.json().code).toBe('wrong-code');
  const done = await app.inject({ method: 'POST', url: '/api/set-up', payload: { ...body, code } });
  expect(done.statusCode, done.body).toBe(200);
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? '';
  const parameters = (await app.inject({ url: '/api/admin/parameters', headers: { cookie } })).json();
  expect(parameters.parameters.filter((one: { inForce: boolean }) => one.inForce).length).toBeGreaterThan(3);
  expect(await state()).toMatchObject({ needed: false });
  const again = await app.inject({
    method: 'POST',
    url: '/api/set-up',
    payload: { ...body, code, username: 'another' },
  });
  expect(again.json().code).toBe('already-set-up');
});
