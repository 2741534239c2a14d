import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { QueryResultRow } from 'pg';
import { hashPassword } from '#kernel/access';
import { DEMO_PASSWORD, PEOPLE } from '../fixtures/bureau.ts';
import { type LoadedBureau, loadBureau } from '../fixtures/load-bureau.ts';
import { buildApp } from '../src/app/app.ts';
import { OPEN_EDGE } from '../src/app/edge/settings.ts';
import { seedBureaus } from '../src/app/first-start.ts';
import { type OpenHouse, openHouse } from '../src/app/house.ts';

export type Bench = {
  readonly house: OpenHouse;
  readonly bureau: LoadedBureau;
  readonly url: string;
  /** A bare server of the same kind on the same pool, what hand-written code would do; answers its address. */
  bare(mount: (app: FastifyInstance) => void): Promise<string>;
  /** Signs in and answers the cookie. */
  as(personKey: string): Promise<string>;
  /** One statement as the owner, inside the tenant. */
  sql<T extends QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
};

const urlOf = (app: FastifyInstance): string => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

const sqlIn =
  (house: OpenHouse, tenantId: string) =>
  <T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> =>
    house.database.asOwner(async (client) => {
      await client.query(`begin; set local yaodian.tenant = '${tenantId}'`);
      const { rows } = await client.query<T>(text, values);
      await client.query('commit');
      return rows;
    });

/** The whole application on a fresh embedded database with production's settings, and bare servers beside it. */
export type Place = Pick<Bench, 'house' | 'url' | 'bare' | 'close'>;

export const openPlace = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'yaodian-bench-'));
  const config = {
    port: 0,
    host: '127.0.0.1',
    folder,
    databaseUrl: null,
    standby: null,
    origin: 'http://127.0.0.1',
    demo: false,
    edge: OPEN_EDGE,
    scanner: null,
  };
  const house = await openHouse(config);
  const app = await buildApp(house, { logLevel: 'error' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const plain: FastifyInstance[] = [];
  const close = async () => {
    for (const one of plain) await one.close();
    await app.close();
    await house.close();
    await rm(folder, { recursive: true, force: true });
  };
  const bare = async (mount: (app: FastifyInstance) => void) => {
    const one = Fastify();
    plain.push(one);
    mount(one);
    await one.listen({ port: 0, host: '127.0.0.1' });
    return urlOf(one);
  };
  return { house, url: urlOf(app), bare, close };
};

/** A place with the fictional bureau in it. */
export const openBench = async (): Promise<Bench> => {
  const place = await openPlace();
  const { house, url } = place;
  const bureau = await loadBureau(house.database, await hashPassword(DEMO_PASSWORD), false);
  await seedBureaus(house);
  const as = async (key: string): Promise<string> => {
    const username = PEOPLE.find((one) => one.key === key)?.username;
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: DEMO_PASSWORD }),
    });
    if (!answer.ok) throw new Error(`sign-in of ${key}: ${await answer.text()}`);
    return String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
  };
  return { ...place, bureau, as, sql: sqlIn(house, bureau.tenantId) };
};
