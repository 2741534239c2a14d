import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { startEmbedded } from '../../../src/kernel/store/embedded/index.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The control of the scanners: a throw-away server that writes what it is asked into its SQL and its page. */
export const openHole = async (): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-hole-'));
  chmodSync(folder, 0o711);
  const database = await startEmbedded({ folder, log: quiet });
  const pool = new Pool({ connectionString: database.url, max: 4 });
  await pool.query(
    `create table school (id int, name text); insert into school select n, 'a' || n from generate_series(1, 20) n`,
  );
  const server = createServer(async (request, reply) => {
    const asked = new URL(request.url ?? '/', 'http://hole').searchParams;
    const name = asked.get('name') ?? '';
    const found = await pool
      .query(`select id, name from school where name = '${name}'`)
      .catch((error: Error) => ({ rows: [{ error: `ERROR:  ${error.message}` }] }));
    reply.setHeader('content-type', 'text/html');
    reply.end(`<html><body><h1>${asked.get('head') ?? ''}</h1><pre>${JSON.stringify(found.rows)}</pre></body></html>`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await pool.end();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
