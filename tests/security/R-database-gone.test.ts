/**
 * The database stops, its wire is cut, the clock jumps: clear answers, no half-writes, recovery without hands.
 */
import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEMO_PASSWORD } from '../../fixtures/bureau.ts';
import { buildApp } from '../../src/app/app.ts';
import { registry } from '../../src/app/composition.ts';
import { type Embedded, startEmbedded } from '../../src/kernel/store/embedded/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { cutProxy } from '../support/cut-proxy.ts';
import { testKeys } from '../support/keys.ts';
import { until } from '../support/standby.ts';

const LONG = 60_000;
let test: TestApp;
let wire: Awaited<ReturnType<typeof cutProxy>>;
let database: Database;
let app: FastifyInstance;
let cookie: string;

/** A second house on the same database, over a wire that can be cut. */
beforeAll(async () => {
  test = await startApp();
  wire = await cutProxy(test.databaseUrl);
  database = new Database({ url: wire.url, keys: testKeys, measures: registry.measures, max: 4 });
  app = await buildApp({ ...test.house, database }, { logLevel: 'silent' });
  await app.ready();
  cookie = String(Reflect.get(await test.as('officeClerk'), 'cookie'));
});
afterAll(async () => {
  await app.close();
  await database.close();
  await wire.close();
  await test.close();
});
afterEach(() => void vi.restoreAllMocks());

const DECISION = { title: '党委会', body: 'party', heldOn: '2026-03-01' };
const create = (content: string, key: string) =>
  app.inject({
    method: 'POST',
    url: '/api/decisions',
    headers: { cookie, 'idempotency-key': key },
    payload: { ...DECISION, content },
  });
const rowsOf = async (content: string): Promise<number> => {
  const answer = await (await test.as('officeClerk')).get('/api/decisions', { filter: { content } });
  return answer.body.total;
};
const expectClear = (answer: { statusCode: number; json(): any; headers: Record<string, unknown>; body: string }) => {
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ code: 'database-unavailable', title: '系统暂时不能保存和读取' });
  expect(answer.json().detail).toMatch(/数据库没有响应.*再提交一次，不会重复.*管理员/);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.body).not.toMatch(/127\.0\.0\.1|ECONN|select|insert/);
};

describe('the wire to the database', () => {
  it.each([
    ['insert', 'before'],
    ['insert', 'after'],
    ['commit', 'before'],
    ['commit', 'after'],
  ] as const)(
    'cut at %s, %s it arrives, leaves all or nothing, and the same submit again makes one',
    async (word, how) => {
      const content = `断线 ${word} ${how}`;
      wire.cutAt(word, how);
      const key = `cut-${word}-${how}`;
      expectClear(await create(content, key));
      // PostgreSQL may still be at work on what reached it before the cut.
      const again = async () => (await create(content, key)).statusCode === 200;
      await until('the same submit again', again);
      expect(await rowsOf(content)).toBe(1);
    },
  );

  it('cut altogether is told by health and comes back by itself', async () => {
    wire.cut();
    expectClear(await create('全断', 'all-cut'));
    const down = await app.inject('/api/health');
    expect([down.statusCode, down.json().reason]).toEqual([503, '数据库没有响应']);
    expectClear(await app.inject({ url: '/api/decisions', headers: { cookie } }));
    wire.mend();
    await until('health', async () => (await app.inject('/api/health')).statusCode === 200);
    await until('a write', async () => (await create('全断', 'all-cut')).statusCode === 200);
    expect(await rowsOf('全断')).toBe(1);
  });
});

describe('a clock that jumps back', () => {
  it('uses no id twice and keeps the order of ids', () => {
    const now = Date.now();
    const before = Array.from({ length: 50 }, () => v7());
    vi.spyOn(Date, 'now').mockReturnValue(now - 3_600_000);
    const after = Array.from({ length: 50 }, () => v7());
    const all = [...before, ...after];
    expect(new Set(all).size).toBe(100);
    expect([...all].sort()).toEqual(all);
  });

  it('leaves the journal in the order of its writes', async () => {
    const first = await create('跳前', 'jump-1');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 86_400_000);
    const second = await create('跳后', 'jump-2');
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    const { rows } = await test.database.asOwner((client) =>
      client.query('select record_id from journal where record_id = any($1::uuid[]) order by id', [
        [first.json().id, second.json().id],
      ]),
    );
    expect(rows.map((row) => row.record_id)).toEqual([first.json().id, second.json().id]);
  });
});

describe('the database itself', () => {
  it('stopped and started again under the server', { timeout: LONG }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yaodian-gone-'));
    await chmod(folder, 0o711);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    let server: Embedded = await startEmbedded({ folder, log });
    const own = new Database({ url: server.url, engine: 'embedded', max: 2 });
    const house = await buildApp({ ...test.house, database: own }, { logLevel: 'silent' });
    const signIn = () =>
      house.inject({ method: 'POST', url: '/api/session', payload: { username: 'ducha', password: DEMO_PASSWORD } });
    try {
      expect((await house.inject('/api/health')).statusCode).toBe(200);
      await server.stop();
      expect((await house.inject('/api/health')).json().reason).toBe('数据库没有响应');
      expectClear(await signIn());
      server = await startEmbedded({ folder, log });
      await until('health', async () => (await house.inject('/api/health')).statusCode === 200);
    } finally {
      await house.close();
      await own.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
