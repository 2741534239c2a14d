import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Edge, OPEN_EDGE } from '../../src/app/edge/settings.ts';
import { buildServer, type ServerOptions } from '../../src/app/http/server.ts';
import { route } from '../../src/contract/route.ts';
import { answer, type BoundRoute } from '../../src/kernel/http/index.ts';
import { Database } from '../../src/kernel/store/index.ts';

/**
 * The real server before routes of a test's own, with a database that nobody asks: what stands at the doors is tried
 * without a bureau behind them.
 */
export const openDoors = async (
  edge: Partial<Edge>,
  routes: readonly BoundRoute[],
  options: Partial<ServerOptions> & { origin?: string } = {},
) => {
  const database = new Database({ url: 'postgres://127.0.0.1:1/nobody' });
  const house = {
    database,
    folder: join(tmpdir(), 'none'),
    origin: options.origin ?? 'http://localhost',
    version: 'test',
  };
  const app = await buildServer({
    house,
    routes,
    web: null,
    logLevel: 'silent',
    edge: { ...OPEN_EDGE, ...edge },
    ...options,
  });
  await app.ready();
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { app, close };
};

/** A public route that tells who seems to ask. */
export const whoAsks = answer(
  route({
    method: 'GET',
    path: '/api/public/who',
    summary: 'Who asks',
    tag: 'test',
    access: 'public',
    response: z.object({ address: z.string() }),
  }),
  async ({ request }) => ({ address: request.address }),
);
