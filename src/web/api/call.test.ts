import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { getRecord, listRecords, updateRecord } from '#contract/records';
import { currentSession, signOut } from '#contract/session';
import { type Answer, type Args, addressOf, call } from './call.ts';
import { NetworkError, ProblemError } from './problem.ts';

const id = '00000000-0000-7000-8000-000000000001';
const realFetch = globalThis.fetch;
const seen: { method: string | undefined; url: string | undefined; body: string }[] = [];

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  seen.push({ method: request.method, url: request.url, body });
  if (request.method === 'DELETE') return response.writeHead(204).end();
  if (request.method === 'PATCH') {
    const problem = {
      status: 409,
      code: 'version-conflict',
      title: '李芳改了',
      reasons: [],
      facts: { theirs: { version: 4 } },
    };
    return response.writeHead(409, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
  }
  if (request.url === '/api/session') return response.writeHead(502).end('<html>bad gateway</html>');
  return response
    .writeHead(200, { 'content-type': 'application/json' })
    .end('{"rows":[],"titles":{},"total":0,"next":null}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (input, init) => realFetch(`http://127.0.0.1:${port}${String(input)}`, init);
});
afterAll(() => {
  globalThis.fetch = realFetch;
  server.close();
});

test('parameters are filled in and escaped, empty queries left out', () => {
  expect(addressOf(getRecord, { params: { path: 'commitments', id } })).toBe(`/api/commitments/${id}`);
  expect(addressOf(listRecords, { params: { path: '../a b' }, query: { search: '', sort: '-dueOn', limit: 50 } })).toBe(
    '/api/..%2Fa%20b?sort=-dueOn&limit=50',
  );
});

test('a list is asked for and answered as JSON', async () => {
  const list = await call(listRecords, { params: { path: 'plans' } });
  expect(list.total).toBe(0);
  expect(seen[seen.length - 1]).toMatchObject({ method: 'GET', url: '/api/plans' });
});

test('a refusal arrives as a ProblemError with its code and facts', async () => {
  const error = await call(updateRecord, { params: { path: 'plans', id }, body: { version: 3, title: '新' } }).catch(
    (e) => e,
  );
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ status: 409, code: 'version-conflict', facts: { theirs: { version: 4 } } });
  expect(JSON.parse(seen[seen.length - 1]?.body ?? '')).toEqual({ version: 3, title: '新' });
});

test('an answer that is no problem document still says what to do', async () => {
  const error = await call(currentSession, {}).catch((e) => e);
  expect(error).toMatchObject({ status: 502, title: '系统出错，数据未改动。请稍后重试。' });
});

test('an empty answer is undefined', async () => {
  expect(await call(signOut, {})).toBeUndefined();
});

test('a lost network is told apart from a refusal', async () => {
  const reachable = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(call(signOut, {})).rejects.toBeInstanceOf(NetworkError);
  globalThis.fetch = reachable;
});

test('arguments and answers are typed by the contract', () => {
  expectTypeOf<Args<typeof getRecord>['params']>().toEqualTypeOf<{ path: string; id: string }>();
  expectTypeOf<Answer<typeof signOut>>().toEqualTypeOf<undefined>();
  // @ts-expect-error the id is missing
  const incomplete: Args<typeof getRecord> = { params: { path: 'plans' } };
  expect(incomplete).toBeDefined();
});
