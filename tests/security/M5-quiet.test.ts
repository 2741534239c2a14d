import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app/app.ts';
import { registry } from '../../src/app/composition.ts';
import { OPEN_EDGE } from '../../src/app/edge/settings.ts';
import type { RecordDefinition } from '../../src/kernel/definition/index.ts';
import { quietError } from '../../src/kernel/refusal/index.ts';
import { backDoor, Client, startApp, type TestApp } from '../support/app.ts';
import { identityNumberOf } from '../support/pupils.ts';
import { trustCount } from '../support/trust-count.ts';

/**
 * security/M5: of 1,000 planted pupils no name and no number stands in logs, metrics, error bodies or temporary files.
 * The same run shows what logs, metrics and the page 运行状况 do tell.
 */

const PUPILS = 1_000;
const TOKEN = 'metrics-token-of-the-test';
/** A character that no other text here contains: every planted name begins with it. */
const MARK = '甪';
// No digits of a figure: seconds of a metric had 329 and fourteen more behind their point one time in ten.
const PERSONAL = /甪|(?<![\d.])329\d{14}/;

let test: TestApp;
let app: FastifyInstance;
let logs = '';
const refusals: string[] = [];
const numbers: string[] = [];
const nameOf = (at: number) => MARK + String.fromCharCode(0x5e00 + (at >> 5), 0x6e00 + (at & 31));
const before = new Set(readdirSync(tmpdir()));
const signedIn = async (key: string) => new Client(app, String(Reflect.get(await test.as(key), 'cookie')), key);

beforeAll(async () => {
  test = await startApp();
  const logStream = new Writable({
    write: (chunk, _, done) => {
      logs += chunk;
      done();
    },
  });
  const edge = { ...OPEN_EDGE, metrics: { token: TOKEN, from: ['192.0.2.0/24'] } };
  app = await buildApp(test.house, { logLevel: 'trace', logStream, edge });
  app.addHook('onSend', async (_, reply, payload) => {
    // Who is in the way of another's change is shown both, by rights: the row as that person reads it anyway.
    if (reply.statusCode >= 400 && !String(payload).includes('"code":"version-conflict"'))
      refusals.push(String(payload));
    return payload;
  });
  await app.ready();
  const pupil = {
    ...(registry.byName.get('pupil') as RecordDefinition<any>),
    prepare: () => ({}),
    effect: () => undefined,
  };
  const rows = Array.from({ length: PUPILS }, (_, at) => {
    const idNumber = identityNumberOf('2018-11-20');
    numbers.push(idNumber);
    const own = { name: nameOf(at), gender: '1', birthDate: '2018-11-20', idType: 'residentId', idNumber };
    return { ...own, school: test.bureau.organisations.school1 };
  });
  await test.database.write(backDoor(test.bureau), (tx) => tx.createMany(pupil as never, rows as never));
}, 120_000);
afterAll(async () => {
  await app.close();
  await test.close();
});

/** What people do with pupils, well and badly. */
const bustle = async () => {
  const [principal, clerk, admin] = [
    await signedIn('principal1'),
    await signedIn('officeClerk'),
    await signedIn('admin'),
  ];
  const list = await principal.get('/api/pupils', { limit: 200 });
  expect(list.body.rows.length).toBe(200);
  expect(list.body.rows[0].name).toContain(MARK);
  for (const row of list.body.rows.slice(0, 5)) {
    await principal.get(`/api/pupils/${row.id}`);
    await principal.get(`/api/pupils/${row.id}/history`);
    await clerk.get(`/api/pupils/${row.id}`, { asOf: row.name });
    await principal.post('/api/pupils', { ...row, idNumber: numbers[0], name: nameOf(3) });
    await principal.patch(`/api/pupils/${row.id}`, { version: 99, name: row.name, idNumber: numbers[1] });
    await principal.get(`/api/pupils/${encodeURIComponent(row.name)}`);
    await principal.get(`/api/${encodeURIComponent(row.name)}/${numbers[2]}`);
    await clerk.get('/api/pupils', { filter: { name: row.name, idNumber: numbers[3] }, sort: row.name });
    await principal.get('/api/search', { q: row.name });
  }
  await principal.get('/api/pupils', {}, { accept: 'text/csv' });
  await principal.get(
    '/api/pupils',
    {},
    { accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  );
  await app.inject({
    method: 'POST',
    url: `/api/session?who=${numbers[4]}`,
    payload: `{"username":"${nameOf(1)}", ${numbers[5]}`,
    headers: { 'content-type': 'application/json' },
  });
  // A fault in whose message PostgreSQL quotes what it was given.
  await test.database.asOwner((client) =>
    client.query(`create function quote_name() returns trigger language plpgsql as
      $$ begin raise exception 'not this one: % (%)', new.name, '${numbers[6]}' using detail = new.name; end $$;
      create trigger quote_name before update on organisation for each row execute function quote_name()`),
  );
  const id = test.bureau.organisations.school5 as string;
  const { version } = (await admin.get(`/api/organisations/${id}`)).body.row;
  const fault = await admin.patch(`/api/organisations/${id}`, { version, name: `${nameOf(2)}小学` });
  expect(fault.status).toBe(500);
  await test.database.asOwner((client) =>
    client.query('drop trigger quote_name on organisation; drop function quote_name'),
  );
};

/** Files of the house and new ones among the temporary, as far as they are small and ours to read. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() && statSync(path).size < 20_000_000 ? [path] : [];
  });

describe('security/M5', () => {
  it(`of ${PUPILS} pupils nothing stands in logs, error bodies, metrics or temporary files`, async () => {
    await bustle();
    const lines = logs.trim().split('\n');
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => PERSONAL.test(line))).toEqual([]);
    expect(refusals.length).toBeGreaterThan(20);
    expect(refusals.filter((body) => PERSONAL.test(body))).toEqual([]);
    const fresh = readdirSync(tmpdir(), { withFileTypes: true }).filter(
      (entry) => entry.isFile() && !before.has(entry.name) && statSync(join(tmpdir(), entry.name)).size < 20_000_000,
    );
    const files = [...filesUnder(test.house.folder), ...fresh.map(({ name }) => join(tmpdir(), name))];
    expect(files.filter((path) => PERSONAL.test(readFileSync(path, 'utf8')))).toEqual([]);
    trustCount('M5', 'planted pupils of whom nothing was told', PUPILS);
  }, 90_000);

  it('logs tell the route, who asked by id, the time and the status; of a fault, where it happened', () => {
    const told = logs
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const answered = told.find(({ route, msg }) => msg === 'answered' && route === '/api/pupils/:id');
    expect(answered).toMatchObject({ method: 'GET', status: expect.any(Number), reqId: expect.any(String) });
    expect([answered.person, answered.ms]).toEqual([test.bureau.people.principal1, expect.any(Number)]);
    const fault = told.find(({ msg }) => msg === 'fault');
    expect(fault).toMatchObject({ reference: expect.stringMatching(/^E-/), err: { code: 'P0001', type: 'error' } });
    expect(fault.err.frames.join()).toContain('src/kernel/store');
  });

  it('a line break that was sent makes no line of its own in the log', async () => {
    const forged = '\r\n{"level":30,"msg":"answered","forged":true}\n';
    const told = encodeURIComponent(forged);
    const length = logs.length;
    const principal = await signedIn('principal1');
    await principal.get('/api/search', { q: forged });
    await principal.get(`/api/pupils/${told}`);
    await app.inject({ method: 'GET', url: `/api/nothing${told}?x=${told}`, headers: { 'user-agent': told } });
    await app.inject({ method: 'POST', url: '/api/session', payload: { username: forged, password: forged } });
    const lines = logs.slice(length).trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect([line, JSON.parse(line).forged]).toEqual([line, undefined]);
  });

  it('an error says what is ours to say and nothing that was given', () => {
    const parse = quietError(
      (() => {
        try {
          return JSON.parse(`{"x": "${nameOf(1)}"`);
        } catch (error) {
          return error;
        }
      })(),
    );
    expect(parse.type).toBe('SyntaxError');
    for (const error of [
      new Error(`value "${nameOf(4)}" of ${numbers[0]} at a.b@school.example`),
      Object.assign(new Error('duplicate key'), { detail: `Key (name)=(${nameOf(5)})`, table: 'pupil' }),
      new Error('outside', { cause: new Error(nameOf(6)) }),
      nameOf(7),
    ])
      expect(JSON.stringify(quietError(error))).not.toMatch(new RegExp(`${PERSONAL.source}|school\\.example`));
  });
});

describe('/metrics', () => {
  const scrape = (headers: Record<string, string>, remoteAddress = '198.51.100.1') =>
    app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress });

  it('is there for the token and the listed addresses alone, and names routes by their patterns', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { 'x-forwarded-for': '192.0.2.5' }])
      expect((await scrape(headers)).statusCode).toBe(404);
    expect((await scrape({}, '192.0.2.5')).statusCode).toBe(200);
    const { statusCode, body, headers } = await scrape({ authorization: `Bearer ${TOKEN}` });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(body).toMatch(
      /yaodian_http_request_seconds_bucket\{method="GET",route="\/api\/pupils\/:id",status="2xx",le="\+Inf"\} 5/,
    );
    expect(body).not.toMatch(PERSONAL);
    for (const name of [
      'yaodian_database_connections',
      'yaodian_storage_free_bytes',
      'yaodian_finding',
      'yaodian_requests_inside',
    ])
      expect(body).toContain(`\n# TYPE ${name} gauge`);
    for (const line of body.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? -?[\d.e+-]+)$/);
  });

  it('is nowhere where nobody set a guard', async () => {
    expect((await test.anonymous.get('/metrics')).status).toBe(404);
  });
});

describe('the page 运行状况', () => {
  it('is the administrators’ alone, and finds a sound house sound', async () => {
    expect((await (await signedIn('officeClerk')).get('/api/operations')).status).toBe(403);
    const { status, body } = await (await signedIn('admin')).get('/api/operations');
    expect(status).toBe(200);
    const states = Object.fromEntries(body.findings.map(({ key, state, text }: any) => [key, [state, text]]));
    for (const key of ['database', 'role', 'keys', 'mail'])
      expect([key, states[key]?.[0], states[key]?.[1]]).toEqual([key, 'good', states[key]?.[1]]);
    expect(states.role[1]).toContain('不能绕过行级安全');
  });
});
