import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { accessRecords, type Role } from '../../src/kernel/access/index.ts';
import { approvalRecords } from '../../src/kernel/approval/index.ts';
import {
  type Actor,
  type MeasureDefinition,
  type RecordDefinition,
  registryOf,
  systemActor,
} from '../../src/kernel/definition/index.ts';
import type { BoundRoute, House, Upload } from '../../src/kernel/http/index.ts';
import { Database, desiredSchema } from '../../src/kernel/store/index.ts';
import { emptyDatabase } from './database.ts';
import { testKeys } from './keys.ts';

/**
 * A house with an empty database of its own for the tests of one kernel room: the schema of the given
 * records and of access, one tenant, and people with a post each.
 * @example
 * const room = await openRoom([notice]);
 * afterAll(room.close);
 */
export const openRoom = async (
  records: readonly RecordDefinition<any>[],
  measures: readonly MeasureDefinition[] = [],
) => {
  const fresh = await emptyDatabase();
  // Whoever stands in for a post is asked with what it was approved to read.
  const all = [...accessRecords, ...approvalRecords, ...records];
  const registry = registryOf([...new Set(all)] as RecordDefinition[], { measures });
  const database = new Database({ keys: testKeys, measures, url: fresh.url, max: 4 });
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-room-'));
  await database.asOwner(async (client) => {
    for (const statement of desiredSchema(registry)) await client.query(statement);
  });
  const house: House = { database, folder, origin: 'http://localhost', version: 'test' };
  const close = async () => {
    await database.close();
    await fresh.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const tenantId = await addTenant(database, '320413');
  return { house, database, registry, folder, tenantId, url: fresh.url, close };
};
export type Room = Awaited<ReturnType<typeof openRoom>>;

/** A tenant in a division of the given code. */
export const addTenant = async (database: Database, region: string): Promise<string> => {
  const id = v7();
  await database.asOwner((client) =>
    client.query('insert into tenant (id, name, short_name, region) values ($1, $2, $3, $4)', [
      id,
      '虚构市教育局（样例）',
      '虚构市',
      region,
    ]),
  );
  return id;
};

const [organisation, person, post] = accessRecords;

/** A person with an account and one post in an organisation of their own, as an actor. */
export const addActor = async (room: Room, role: Role, name: string, tenantId = room.tenantId): Promise<Actor> => {
  const set = systemActor(tenantId, 'test');
  const actor = await room.database.write(set, async (tx): Promise<Actor> => {
    const office = await tx.create(organisation, { name: `${name}的单位`, code: v7().slice(9), kind: 'section' });
    const path = `${office.id}/`;
    await tx.update(organisation, office.id, { path }, { verb: 'place' });
    const human = await tx.create(person, { name });
    const held = await tx.create(post, {
      person: human.id,
      organisation: office.id,
      role,
      title: `${name}的职务`,
      fromOn: '2026-01-01',
    });
    return {
      tenantId,
      personId: human.id,
      personName: name,
      postId: held.id,
      role,
      organisationId: office.id,
      organisationPath: path,
      standsInFor: [],
      requestId: `test:${name}`,
    };
  });
  // Without an account nobody is in post: work that was begun in their name would not go on.
  await room.database.asOwner((client) =>
    client.query(
      `insert into account (tenant_id, person_id, username, password_hash, must_change) values ($1, $2, $3, 'none', false)`,
      [tenantId, actor.personId, actor.personId],
    ),
  );
  return actor;
};

type Asked = {
  readonly uploads?: readonly Upload[];
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: Record<string, unknown>;
};

/** Calls the handler behind a contract as an actor, its input parsed by the contract as the server does. */
export const call = async (
  room: Room,
  routes: readonly BoundRoute[],
  contract: BoundRoute['contract'],
  actor: Actor,
  asked: Asked = {},
): Promise<any> => {
  const bound = routes.find((route) => route.contract === contract);
  if (!bound) throw new Error(`${contract.method} ${contract.path} is not bound`);
  const headers: Record<string, string> = {};
  const context = {
    house: room.house,
    actor,
    params: contract.params?.parse(asked.params ?? {}),
    query: contract.query?.parse(asked.query ?? {}),
    body: contract.body?.parse(asked.body ?? {}),
    uploads: asked.uploads ?? [],
    form: {},
    request: { address: '127.0.0.1', agent: 'test', accept: '*/*', language: 'zh', sessionToken: null, secure: false },
    reply: {
      setSession: () => undefined,
      clearSession: () => undefined,
      setHeader: (name: string, value: string) => {
        headers[name.toLowerCase()] = value;
      },
    },
    afterwards: () => undefined,
  } as const;
  const within = bound.within?.(context.request);
  const answered = (tx?: unknown) => bound.handler({ ...context, ...(tx ? { tx } : {}) } as never);
  const mode = within === 'late' ? 'readLate' : within;
  const result = await (mode ? room.database[mode](actor, answered) : answered());
  if (contract.response && result) contract.response.parse(result);
  return Buffer.isBuffer((result as { bytes?: unknown } | undefined)?.bytes)
    ? { ...(result as object), headers }
    : result;
};
