import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { DEMO_PASSWORD, PEOPLE } from '../../fixtures/bureau.ts';
import type { LoadedBureau } from '../../fixtures/load-bureau.ts';
import { buildApp } from '../../src/app/app.ts';
import { registry } from '../../src/app/composition.ts';
import { registryOf, systemActor } from '../../src/kernel/definition/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { Database, type WritePause } from '../../src/kernel/store/index.ts';
import { freshBureau } from './database.ts';
import { testKeys } from './keys.ts';
import { expectTotalsRight } from './totals.ts';

export type Answer<T = any> = { status: number; body: T; headers: Record<string, unknown>; bytes: Buffer };
type File = { field?: string; name: string; bytes: Buffer | string; type?: string };

/** Somebody signed in, calling the public API. */
export class Client {
  constructor(
    private readonly app: FastifyInstance,
    private readonly cookie: string | null,
    readonly personKey: string | null,
  ) {}

  private async call<T>(options: InjectOptions): Promise<Answer<T>> {
    // As the web client does: every write is a submit with a key of its own.
    const key = options.method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
    const headers = { ...key, ...(this.cookie ? { cookie: this.cookie } : {}), ...options.headers };
    const response = await this.app.inject({ ...options, headers });
    const json = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      body: (json ? response.json() : response.body) as T,
      headers: response.headers,
      bytes: response.rawPayload,
    };
  }

  get<T = any>(
    url: string,
    query: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const given = Object.fromEntries(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
    );
    return this.call({ method: 'GET', url, query: given, headers });
  }
  post<T = any>(url: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.call({ method: 'POST', url, payload: body as object, headers });
  }
  patch<T = any>(url: string, body: unknown): Promise<Answer<T>> {
    return this.call({ method: 'PATCH', url, payload: body as object });
  }
  put<T = any>(url: string, body: unknown): Promise<Answer<T>> {
    return this.call({ method: 'PUT', url, payload: body as object });
  }
  delete<T = any>(url: string, query: Record<string, string> = {}): Promise<Answer<T>> {
    return this.call({ method: 'DELETE', url, query });
  }

  /** A multipart upload of files with further text fields. */
  upload<T = any>(url: string, files: File | File[], fields: Record<string, string> = {}): Promise<Answer<T>> {
    const boundary = `yaodian${Math.random().toString(36).slice(2)}`;
    const parts: Buffer[] = [];
    for (const [name, value] of Object.entries(fields))
      parts.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
    for (const file of [files].flat()) {
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="${file.field ?? 'file'}"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
      parts.push(Buffer.from(head), Buffer.from(file.bytes as string), Buffer.from('\r\n'));
    }
    parts.push(Buffer.from(`--${boundary}--\r\n`));
    return this.call({
      method: 'POST',
      url,
      payload: Buffer.concat(parts),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
  }

  /** Takes a transition on the newest version of a row, as the page does. */
  async act<T = any>(
    path: string,
    id: string,
    verb: string,
    input: Record<string, unknown> = {},
    reason?: string,
  ): Promise<Answer<T>> {
    const detail = await this.get(`/api/${path}/${id}`);
    if (detail.status !== 200) return detail;
    return this.post(`/api/${path}/${id}/${verb}`, {
      version: detail.body.row.version,
      input,
      ...(reason ? { reason } : {}),
    });
  }
}

export type TestApp = {
  readonly app: FastifyInstance;
  readonly house: House;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly bureau: LoadedBureau;
  /** The person of fixtures/bureau.ts with this key, signed in: `officeClerk`, `basicHead`, `principal1`, … */
  as(personKey: string): Promise<Client>;
  readonly anonymous: Client;
  /** Answers of 500 and above so far, as `GET /api/plans/:id 500`: faults of ours, whoever asked. */
  readonly faults: readonly string[];
  /** Ends it all; fails where a kept total is not what the rows give. */
  close(): Promise<void>;
};

/**
 * The whole application on a database of its own with the fictional bureau, people signing in through the API.
 * @example
 * const test = await startApp();
 * const clerk = await test.as('officeClerk');
 * expect((await clerk.get('/api/plans')).status).toBe(200);
 */
export const startApp = async (pause?: WritePause): Promise<TestApp> => {
  // Another file of this worker may have stood some of these records in a registry of its own: here they stand together.
  registryOf(registry.records, { measures: registry.measures });
  const fresh = await freshBureau();
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-app-'));
  const database = new Database({
    keys: testKeys,
    measures: registry.measures,
    url: fresh.url,
    max: 6,
    ...(pause ? { pause } : {}),
  });
  const house: House = { database, folder, origin: 'http://localhost', version: 'test' };
  const app = await buildApp(house, { logLevel: 'error' });
  const faults: string[] = [];
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode >= 500) faults.push(`${request.method} ${request.routeOptions.url} ${reply.statusCode}`);
  });
  await app.ready();
  const known = new Map<string, Promise<Client>>();
  const signIn = async (key: string): Promise<Client> => {
    const seed = PEOPLE.find((one) => one.key === key);
    if (!seed?.username) throw new Error(`${key} of fixtures/bureau.ts does not sign in`);
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: seed.username, password: DEMO_PASSWORD },
    });
    if (response.statusCode !== 200) throw new Error(`sign-in of ${key}: ${response.body}`);
    const [cookie] = [response.headers['set-cookie']].flat();
    return new Client(app, String(cookie).split(';')[0] ?? '', key);
  };
  return {
    app,
    house,
    database,
    databaseUrl: fresh.url,
    bureau: fresh.bureau,
    as: (key) => {
      if (!known.has(key)) known.set(key, signIn(key));
      return known.get(key) as Promise<Client>;
    },
    anonymous: new Client(app, null, null),
    faults,
    close: async () => {
      await app.close();
      await expectTotalsRight(database).finally(() => database.close());
      await fresh.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** An actor for looking into the store from a test's back door; assertions about rights go through `as`. */
export const backDoor = (bureau: LoadedBureau) => systemActor(bureau.tenantId, 'test');
