import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { v7 } from 'uuid';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { buildServer } from '../../src/app/http/server.ts';
import {
  accessParameters,
  accessRecords,
  accessRoutes,
  accessWrite,
  createAccount,
  organisation,
  person,
  post,
  type Role,
  serviceTokenRoutes,
} from '../../src/kernel/access/index.ts';
import { type Actor, registryOf, systemActor } from '../../src/kernel/definition/index.ts';
import type { House } from '../../src/kernel/http/index.ts';
import { recoveryRoutes } from '../../src/kernel/recovery/index.ts';
import { Database } from '../../src/kernel/store/index.ts';
import {
  addParameterValue,
  changeParameterValue,
  parameterRegistry,
  parameterValue,
} from '../../src/kernel/time/index.ts';
import { plainDatabase } from './database.ts';
import { testKeys } from './keys.ts';

const REGISTRY = registryOf(accessRecords);
const RULES = parameterRegistry(accessParameters);

/** A password that the policy accepts; every account of an office has it. */
export const PASSWORD = 'lantern folds 7 blue rivers';

/** The server of a small bureau on a database of its own, empty unless people are added. */
export const openOffice = async () => {
  const fresh = await plainDatabase();
  const database = new Database({ keys: testKeys, url: fresh.url, max: 6 });
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-office-'));
  const house: House = { database, folder, origin: 'http://localhost:3000', version: 'test' };
  const app = await buildServer({
    house,
    routes: [...accessRoutes, ...recoveryRoutes, ...serviceTokenRoutes(REGISTRY), ...recordRoutes(REGISTRY)],
    web: null,
    logLevel: 'error',
  });
  await app.ready();
  const owner = async <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
    database.asOwner(async (client) => (await client.query(text, values)).rows as T[]);
  /** As the owner within the tenant, for looking and for turning the clock. */
  const inside = async <T = Record<string, unknown>>(
    tenantId: string,
    text: string,
    values: unknown[] = [],
  ): Promise<T[]> =>
    database.asOwner(async (client) => {
      await client.query(`begin; set local yaodian.tenant = '${tenantId}'`);
      const { rows } = await client.query(text, values);
      await client.query('commit');
      return rows as T[];
    });
  const close = async () => {
    await app.close();
    await database.close();
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, house, database, folder, owner, inside, close };
};
export type Office = Awaited<ReturnType<typeof openOffice>>;

/** A tenant with a bureau on top. */
export const addBureau = async (office: Office, name = '云溪区教育局（样例）') => {
  const tenantId = v7();
  await office.owner('insert into tenant (id, name, short_name, region) values ($1, $2, $3, $4)', [
    tenantId,
    name,
    '云溪区',
    '329901',
  ]);
  const system = systemActor(tenantId, 'test');
  const root = await office.database.write(system, (tx) =>
    tx.create(organisation, { name, code: 'bureau', kind: 'bureau' }),
  );
  return { tenantId, system, rootId: root.id };
};
export type Bureau = Awaited<ReturnType<typeof addBureau>>;

export const addSeat = (office: Office, { system }: Bureau, name: string, parent: string): Promise<string> =>
  office.database.write(system, async (tx) => {
    const kind = name.includes('学校') ? 'school' : 'section';
    return (await tx.create(organisation, { name, code: v7().slice(-12), kind, parent })).id;
  });

type Held = { readonly role: Role; readonly organisation: string; readonly fromOn?: string; readonly toOn?: string };

/** A person with posts, and an account where a username is given. */
export const addPerson = async (
  office: Office,
  { system }: Bureau,
  name: string,
  posts: readonly Held[],
  username?: string,
) =>
  accessWrite(office.database, system, async (access) => {
    const human = await access.tx.create(person, { name });
    const postIds: string[] = [];
    for (const held of posts) {
      const row = await access.tx.create(post, {
        person: human.id,
        fromOn: '2020-01-01',
        title: `${name}的职务`,
        ...held,
      });
      postIds.push(row.id);
    }
    if (username) await createAccount(access, { personId: human.id, username, password: PASSWORD, mustChange: false });
    return { id: human.id, postId: postIds[0] as string, postIds };
  });

/** The person as an actor in their first post, for writing past the server. */
export const actorIn = (
  bureau: Bureau,
  human: { id: string; postId: string },
  role: Role,
  organisationId: string,
): Actor => ({
  tenantId: bureau.tenantId,
  personId: human.id,
  personName: 'test',
  postId: human.postId,
  role,
  organisationId,
  organisationPath: `${organisationId}/`,
  standsInFor: [],
  requestId: 'test',
});

export type Reply = {
  readonly status: number;
  readonly body: any;
  readonly token: string | null;
  readonly headers: Record<string, unknown>;
};

/** One request, from an address, with a session's token or none. */
export const ask = async (
  { app }: { app: FastifyInstance },
  method: InjectOptions['method'],
  url: string,
  given: { token?: string | null; body?: unknown; address?: string } = {},
): Promise<Reply> => {
  const response = await app.inject({
    method,
    url,
    remoteAddress: given.address ?? '10.0.0.1',
    ...(given.token ? { cookies: { yaodian: given.token } } : {}),
    ...(given.body === undefined ? {} : { payload: given.body as object }),
  } as InjectOptions);
  const cookie = response.cookies.find((one) => one.name === 'yaodian');
  return {
    status: response.statusCode,
    body: response.body && String(response.headers['content-type']).includes('json') ? response.json() : null,
    token: cookie?.value || null,
    headers: response.headers,
  };
};

export const signIn = (office: Office, username: string, password = PASSWORD, address = '10.0.0.1'): Promise<Reply> =>
  ask(office, 'POST', '/api/session', { body: { username, password }, address });

/** The token of a fresh session. */
export const tokenOf = async (
  office: Office,
  username: string,
  password = PASSWORD,
  address = '10.0.0.1',
): Promise<string> => {
  const reply = await signIn(office, username, password, address);
  if (!reply.token) throw new Error(`${username} could not sign in: ${JSON.stringify(reply.body)}`);
  return reply.token;
};

/** Puts one of the rules of signing in into force in the bureau from its first day on. */
export const setRule = async (office: Office, { system }: Bureau, name: string, value: unknown): Promise<void> => {
  const kept = {
    region: 'CN',
    from: '2020-01-01',
    to: null,
    source: '测试',
    checkedOn: null,
    certainty: 'check',
  } as const;
  await office.database.write(system, async (tx) => {
    const [known] = await tx.lookup(parameterValue, { name });
    if (known) await changeParameterValue(tx, RULES, known.id, known.version, { value }, '测试');
    else await addParameterValue(tx, RULES, name, { ...kept, value }, '测试');
  });
};
