import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export const PGBOUNCER = '/usr/sbin/pgbouncer';
export const hasPgbouncer = existsSync(PGBOUNCER);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Where the server listens: a host name, or the folder of its socket. */
const placeOf = (url: URL): { host: string; port: string } => ({
  host: url.searchParams.get('host') ?? url.hostname,
  port: url.port || '5432',
});

/** Debian's PgBouncer in transaction mode before a test database, with few server connections so that they are shared. */
export const startPgbouncer = async (databaseUrl: string): Promise<{ url: string; stop(): Promise<void> }> => {
  const target = new URL(databaseUrl);
  const { host, port } = placeOf(target);
  const name = target.pathname.slice(1);
  const folder = mkdtempSync(join(tmpdir(), 'pgbouncer-'));
  chmodSync(folder, 0o755);
  const own = await freePort();
  const password = target.password ? ` password=${decodeURIComponent(target.password)}` : '';
  const user = decodeURIComponent(target.username) || 'postgres';
  writeFileSync(
    join(folder, 'pgbouncer.ini'),
    `[databases]
${name} = host=${host} port=${port} dbname=${name} user=${user}${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
ignore_startup_parameters = extra_float_digits,options
`,
  );
  // Started by root it must become somebody else, who can reach the server's socket.
  const as =
    process.getuid?.() === 0
      ? ['-u', readFileSync('/etc/passwd', 'utf8').includes('\npostgres:') ? 'postgres' : 'nobody']
      : [];
  const child = spawn(PGBOUNCER, [...as, join(folder, 'pgbouncer.ini')], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const url = `postgres://${user}@127.0.0.1:${own}/${name}`;
  await answering(url, () => said);
  return {
    url,
    stop: async () => {
      child.kill('SIGKILL');
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const answering = async (url: string, said: () => string): Promise<void> => {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (error) {
      if (attempt > 50) throw new Error(`PgBouncer does not answer: ${String(error)}\n${said()}`);
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
};
