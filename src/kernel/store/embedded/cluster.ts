import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { flushNow } from '#kernel/disk';
import { runAs } from './account.ts';
import { type Binaries, program } from './binaries.ts';
import type { Place } from './place.ts';
import { type Address, OWNER, urlOf } from './settings.ts';

/** Nothing of our environment reaches PostgreSQL but where programs lie: no PGOPTIONS, no foreign locale. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
});

/** The password that only Windows needs, where the server listens on a port of this machine; empty elsewhere. */
export const passwordOf = (home: string): string => {
  if (process.platform !== 'win32') return '';
  const file = path.join(home, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
};

/** Makes the data files apart and renames them when whole, so that an interrupted first start leaves no half of them. */
export const createCluster = async (place: Place, binaries: Binaries): Promise<void> => {
  const draft = `${place.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  const args = [
    '-D',
    draft,
    '-U',
    OWNER,
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    ...locale(),
    ...login(place.home),
  ];
  await promisify(execFile)(program(binaries, 'initdb'), args, {
    cwd: place.home,
    env: cleanEnvironment(),
    ...runAs(place.account),
  });
  renameSync(draft, place.cluster);
  flushNow(path.dirname(place.cluster));
};

/** Linux brings C.UTF-8; elsewhere PostgreSQL 17 and newer bring their own. */
const locale = (): string[] =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** The socket folder has mode 700, so whoever reaches the socket is the account itself or root. */
const login = (home: string): string[] => {
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=reject'];
  passwordOf(home);
  return ['--auth=scram-sha-256', `--pwfile=${path.join(home, 'password')}`];
};

/** Makes our database where it does not exist yet. */
export const ensureDatabase = (address: Address): Promise<void> =>
  withClient(address, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [OWNER]);
    if (!rowCount) await client.query(`create database ${OWNER}`);
  });

/** The running server's version, like 18.4. */
export const versionAt = (address: Address): Promise<string> =>
  withClient(address, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  });

const withClient = async <T>(address: Address, use: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: urlOf(address, 'postgres'), connectionTimeoutMillis: 30_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};
