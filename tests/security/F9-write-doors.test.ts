import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { registry } from '../../src/app/composition.ts';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import type { BoundRoute } from '../../src/kernel/http/index.ts';
import { type Client, startApp, type TestApp } from '../support/app.ts';
import { trustCount } from '../support/trust-count.ts';

/** security/F9 and F1, generated over every route that writes: no foreign page starts one, no spelling gets past validation. */

let test: TestApp;
let clerk: Client;
let cookie: string;
beforeAll(async () => {
  test = await startApp();
  clerk = await test.as('officeClerk');
  cookie = String(Reflect.get(clerk, 'cookie'));
}, 90_000);
afterAll(() => test.close());

type Door = BoundRoute['contract'];
const keyOf = ({ method, path }: Door) => `${method} ${path}`;
const bespoke = bespokeRoutes.map(({ contract }) => contract).filter(({ method }) => method !== 'GET');
const known = new Set(bespoke.map(keyOf));
const derived = recordRoutes(registry)
  .map(({ contract }) => contract)
  .filter((door) => door.method !== 'GET' && !known.has(keyOf(door)));
const writes = [...bespoke, ...derived];
const urlOf = ({ path }: Door) => path.replace(/:(\w+)/g, (_, name) => (/id$/i.test(name) ? v7() : 'x1'));

const send = (door: Door, headers: Record<string, string>, payload?: string) =>
  test.app.inject({ method: door.method, url: urlOf(door), headers, ...(payload === undefined ? {} : { payload }) });

/** Where a browser says a request comes from, when it does not come from our own pages. */
const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost.evil.example' },
  { origin: 'http://evil.example:80', host: 'localhost' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
];

describe('security/F9 a write', () => {
  it('that a foreign page started is refused at every door, before anything is asked', async () => {
    let probes = 0;
    // All ways at doors of their own; derived doors share one handler and meet them in turn.
    for (const [at, door] of writes.entries())
      for (const from of at < bespoke.length ? FOREIGN : [FOREIGN[at % FOREIGN.length] ?? {}]) {
        const reply = await send(door, { cookie, 'content-type': 'application/json', ...from }, '{}');
        expect([keyOf(door), from, reply.statusCode, reply.json().code]).toEqual([
          keyOf(door),
          from,
          403,
          'foreign-origin',
        ]);
        probes += 1;
      }
    trustCount('F9', 'foreign writes refused', probes);
  }, 60_000);

  it('of our own pages, and of programs that are no browser, goes on', async () => {
    const door = bespoke.find(({ path }) => path === '/api/my-tasks') as Door;
    for (const own of [
      {},
      { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ])
      expect((await send(door, { cookie, 'content-type': 'application/json', ...own }, '{}')).json().code).toBe(
        'invalid-request',
      );
  });
});

const JSON_TYPES = ['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/json;'];
/** Ways to write, to misspell, to hide what a body is. */
const SPELLINGS: readonly string[] = [
  ...JSON_TYPES,
  'application/json ',
  ' application/json',
  'application/json\t',
  'application/json; charset=utf-16',
  'application/json; charset=UTF-8; boundary=x',
  'application/json;charset="utf-8"',
  'application/json, text/plain',
  'text/plain, application/json',
  'application/json\u00a0',
  'application/jsonp',
  'application/json5',
  'application/x-json',
  'application/ld+json',
  'application/merge-patch+json',
  'application/problem+json',
  'application/vnd.api+json',
  'application/*+json',
  'application/*',
  '*/*',
  '*',
  'text/json',
  'text/plain',
  'text/plain;charset=utf-8',
  'TEXT/PLAIN',
  'text/html',
  'text/xml',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-8',
  'application/octet-stream',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/mixed; boundary=x',
  'application/javascript',
  'image/svg+xml',
  'nonsense',
  '',
];

/** What no form here is: were it let through, the handler would meet it. */
const NO_FORM = '["\\u0000", {"toString": 1}]';

const takesAnything = (door: Door) => !door.body || (door.body as z.ZodType).safeParse(JSON.parse(NO_FORM)).success;

describe('security/F1 a body', () => {
  it(`under ${SPELLINGS.length} spellings of its type reaches no handler unless it has the form`, async () => {
    let probes = 0;
    const asked = writes.filter((door) => !takesAnything(door));
    expect(asked.length).toBeGreaterThan(200);
    for (const [at, door] of asked.entries()) {
      // Derived doors share a handler: each meets some of the spellings, all of them over the doors.
      const mine = known.has(keyOf(door)) ? SPELLINGS : SPELLINGS.filter((_, index) => index % 20 === at % 20);
      for (const type of mine) {
        const reply = await send(door, { cookie, 'content-type': type }, NO_FORM);
        const what = `${keyOf(door)} as “${type}”: ${reply.statusCode} ${reply.body.slice(0, 200)}`;
        expect([400, 406, 413, 415], what).toContain(reply.statusCode);
        expect(reply.json().code, what).toBe('invalid-request');
        probes += 1;
      }
    }
    expect(test.faults).toEqual([]);
    trustCount('F1', 'bodies under odd content types refused', probes);
  }, 90_000);
});
