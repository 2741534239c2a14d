import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const BIN = '/usr/lib/postgresql/15/bin';
/** Debian's PostgreSQL brings pg_basebackup; the embedded one does not. */
export const hasBasebackup = existsSync(join(BIN, 'pg_basebackup'));

const idOf = (flag: '-u' | '-g'): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
/** Started by root, a server must be somebody else. */
const as = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const run = (program: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(join(BIN, program), args, { encoding: 'utf8', cwd: '/', ...as });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
};

const serve = (folder: string, port: number) => {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const child = spawn(join(BIN, 'postgres'), ['-D', folder, ...settings.flatMap((one) => ['-c', one])], {
    cwd: '/',
    stdio: 'ignore',
    ...as,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      child.kill('SIGQUIT');
      await gone;
    },
  };
};

/** Waits until what is asked answers true. @throws Error after a minute */
export const until = async (what: string, ask: () => Promise<boolean>): Promise<void> => {
  for (let waits = 0; waits < 600; waits++) {
    if (await ask().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error(`${what} did not come about`);
};

/** One answer over a connection of its own. */
export const askOnce = async <T extends pg.QueryResultRow>(url: string, text: string): Promise<T | undefined> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query<T>(text)
    .then(
      ({ rows }) => rows[0],
      (error) => {
        throw error;
      },
    )
    .finally(() => client.end());
};

/** A primary with an empty database `yaodian`, and a standby that streams from it, made by pg_basebackup. */
export const startPair = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-pair-'));
  chmodSync(folder, 0o711);
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? 0);
  const [first, second] = [join(folder, 'primary'), join(folder, 'standby')];
  run('initdb', ['-D', first, '-U', 'postgres', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync']);
  const primary = serve(first, await freePort());
  const admin = primary.url('postgres');
  await until('the primary', async () => (await askOnce(admin, 'select 1 as up')) !== undefined);
  await askOnce(admin, 'create database yaodian');
  run('pg_basebackup', ['-d', admin, '-D', second, '-R', '--checkpoint=fast', '--no-sync']);
  const port = await freePort();
  let standby = serve(second, port);
  const at = standby.url('yaodian');
  const isUp = async () => (await askOnce(at, 'select pg_is_in_recovery() as up'))?.up === true;
  await until('the standby', isUp);
  return {
    primaryUrl: primary.url('yaodian'),
    standbyUrl: at,
    /** Until it has replayed everything that the primary has written by now. */
    caughtUp: async () => {
      const { lsn } = (await askOnce<{ lsn: string }>(
        primary.url('yaodian'),
        'select pg_current_wal_lsn()::text as lsn',
      )) as { lsn: string };
      await until(
        'the standby’s replay',
        async () => (await askOnce(at, `select pg_last_wal_replay_lsn() >= '${lsn}'::pg_lsn as done`))?.done === true,
      );
    },
    stopStandby: () => standby.stop(),
    startStandby: async () => {
      standby = serve(second, port);
      await until('the standby', isUp);
    },
    close: async () => {
      await standby.stop();
      await primary.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
