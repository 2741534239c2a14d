import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, PEOPLE } from '../../fixtures/bureau.ts';
import { buildApp } from '../../src/app/app.ts';
import { registry } from '../../src/app/composition.ts';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { trustCount } from '../support/trust-count.ts';

/** security/O3, generated over every route: what browsers are told, with every kind of answer. */

/** Lies beside the built client, as after a careless copy. */
const SECRET = 'not-for-anybody';
let test: TestApp;
let cookie: string;
let secure: FastifyInstance;
let web: string;
beforeAll(async () => {
  test = await startApp();
  cookie = String(Reflect.get(await test.as('officeClerk'), 'cookie'));
  web = await mkdtemp(join(tmpdir(), 'yaodian-o3-'));
  await mkdir(join(web, 'assets'));
  await mkdir(join(web, '.git'));
  await writeFile(join(web, '.git/config'), SECRET);
  await writeFile(join(web, '.env'), SECRET);
  await writeFile(join(web, 'index.html'), '<!doctype html><title>x</title>');
  await writeFile(join(web, 'assets/page-1.js'), 'export {};');
  secure = await buildApp({ ...test.house, origin: 'https://yaodian.example' }, { logLevel: 'silent', web });
  await secure.ready();
}, 120_000);
afterAll(async () => {
  await secure.close();
  await test.close();
  await rm(web, { recursive: true, force: true });
});

type Headers = Readonly<Record<string, unknown>>;

const expectSafe = (what: string, headers: Headers) => {
  const policy = String(headers['content-security-policy']);
  expect(policy, what).toMatch(/(^|;)default-src 'none'/);
  expect(policy, what).toMatch(/(^|;)script-src 'self'(;|$)/);
  expect(policy, what).toMatch(/(^|;)frame-ancestors 'none'(;|$)/);
  expect(policy, what).toMatch(/(^|;)object-src 'none'(;|$)/);
  expect(policy, what).toMatch(/(^|;)base-uri 'none'(;|$)/);
  expect(headers['x-content-type-options'], what).toBe('nosniff');
  expect(headers['cross-origin-opener-policy'], what).toBe('same-origin');
  expect(headers['cross-origin-resource-policy'], what).toBe('same-origin');
  expect(headers['x-frame-options'], what).toBe('DENY');
  expect(headers['referrer-policy'], what).toBe('no-referrer');
  expect(headers['x-powered-by'], what).toBeUndefined();
  // No other site may read an answer, whoever asks.
  for (const name of Object.keys(headers)) expect([what, name.startsWith('access-control-')]).toEqual([what, false]);
  const type = String(headers['content-type'] ?? '');
  if (/^text\/|[/+]xml\b/.test(type))
    expect([what, type.toLowerCase()]).toEqual([what, expect.stringContaining('charset=utf-8')]);
};

const doors = [...bespokeRoutes, ...recordRoutes(registry)].map(({ contract }) => contract);
const urlOf = (path: string) => path.replace(/:(\w+)/g, (_, name) => (/id$/i.test(name) ? v7() : 'x1'));

describe('security/O3 every answer', () => {
  it('of every route is told to browsers as nothing to frame, guess or run, and never to be kept', async () => {
    let probes = 0;
    const statuses = new Set<number>();
    for (const { method, path, access } of doors) {
      // A stranger at every door; behind those that only read, somebody signed in as well.
      const askers: Headers[] = method === 'GET' && access !== 'public' ? [{}, { cookie }] : [{}];
      for (const headers of askers) {
        const foreign = method === 'GET' ? { origin: 'https://evil.example' } : {};
        const asked = { ...foreign, ...headers } as Record<string, string>;
        const reply = await test.app.inject({ method, url: urlOf(path), headers: asked });
        const what = `${method} ${path} ${reply.statusCode}`;
        expectSafe(what, reply.headers);
        if (reply.rawPayload.length > 0)
          expect([what, reply.headers['content-type']]).toEqual([what, expect.any(String)]);
        expect(reply.headers['strict-transport-security'], what).toBeUndefined();
        // Lists of codes alone are asked for again by their tag; they are everybody's.
        const kept = String(reply.headers['cache-control']);
        if (!path.startsWith('/api/code')) expect(kept, what).toContain('no-store');
        statuses.add(reply.statusCode);
        probes += 1;
      }
    }
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 404]));
    trustCount('O3', 'answers whose headers were read', probes);
  }, 90_000);

  it('says to come by https alone, where people do', async () => {
    const asked = ['/api/health', '/api/plans', '/api/nothing', '/', '/plans', '/assets/page-1.js', '/assets/no.js'];
    for (const url of asked) {
      const { headers, statusCode } = await secure.inject({ method: 'GET', url });
      expectSafe(url, headers);
      expect(headers['strict-transport-security'], url).toBe('max-age=31536000; includeSubDomains');
      if (url.startsWith('/api/')) expect(headers['cache-control'], url).toBe('no-store');
      expect([url, statusCode < 500]).toEqual([url, true]);
    }
  });

  it('is none of what lies beside the built client: no repository, no settings, no list of a folder', async () => {
    const hidden = ['/.git/config', '/.git/', '/.git', '/.env', '/assets/../.env', '/%2e%67it/config', '/.svn/entries'];
    for (const url of [...hidden, '/package.json', '/..%2f..%2fpackage.json']) {
      const { body } = await secure.inject({ method: 'GET', url, headers: { accept: '*/*' } });
      expect([url, body.includes(SECRET), body.includes('"dependencies"')]).toEqual([url, false, false]);
    }
    for (const url of ['/assets/', '/assets', '/']) {
      const { body } = await secure.inject({ method: 'GET', url });
      expect([url, body.includes('page-1.js')]).toEqual([url, false]);
    }
  });

  it('is none to TRACE or other methods of servers: nothing that was sent comes back', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'SEARCH'] as const)
      for (const url of ['/', '/api/plans']) {
        const headers = { cookie: 'secret-cookie=1', 'x-sent': 'sent-value' };
        const { statusCode, body } = await secure.inject({ method: method as 'GET', url, headers });
        expect([method, url, statusCode, /secret-cookie|sent-value/.test(body)]).toEqual([method, url, 404, false]);
      }
  });

  it('that sets a session sets it for this host, for no script, and over https alone', async () => {
    const { username } = PEOPLE.find(({ key }) => key === 'officeClerk') as { username: string };
    const signIn = (password: string) =>
      secure.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
    const refused = await signIn('wrong-password');
    expectSafe('sign-in', refused.headers);
    expect(refused.headers['set-cookie']).toBeUndefined();
    const entered = await signIn(DEMO_PASSWORD);
    expectSafe('signed in', entered.headers);
    const [set = '', ...others] = [entered.headers['set-cookie']].flat().map(String);
    expect([entered.statusCode, others]).toEqual([200, []]);
    const [pair = '', ...said] = set.split(/;\s*/);
    expect(pair).toMatch(/^__Host-[\w-]+=[\w-]{43}$/);
    expect(said.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('that ends a session takes the cookie away and has the browser drop what it kept of this site', async () => {
    for (const url of ['/api/session', '/api/account/sessions']) {
      const { username } = PEOPLE.find(({ key }) => key === 'officeClerk') as { username: string };
      const payload = { username, password: DEMO_PASSWORD };
      const entered = await secure.inject({ method: 'POST', url: '/api/session', payload });
      const [pair = ''] = String(entered.headers['set-cookie']).split(';');
      const headers = { cookie: pair, origin: 'https://yaodian.example' };
      const left = await secure.inject({ method: 'DELETE', url, headers });
      expectSafe(url, left.headers);
      expect([url, left.statusCode, left.headers['clear-site-data']]).toEqual([url, 204, '"cache"']);
      expect(String(left.headers['set-cookie'])).toMatch(/^__Host-[\w-]+=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
      const after = await secure.inject({ method: 'GET', url: '/api/account', headers: { cookie: pair } });
      expect(after.statusCode).toBe(401);
    }
  });
});
