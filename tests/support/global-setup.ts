import { rmSync } from 'node:fs';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { type Embedded, startEmbedded } from '../../src/kernel/store/embedded/index.ts';
import { makeScratch } from './scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's connection string to the server of this run. */
    adminUrl: string;
    /** Marks the databases of this run, so that runs on one server do not meet. */
    runId: string;
    /** How its server copies a database: in memory file by file is fastest, on a disk through the log. */
    copying: 'file_copy' | 'wal_log';
  }
}

const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
const runId = `${process.pid}_${Date.now().toString(36)}`;
/** One server for all projects of a run: vitest calls this file once for each of them, in one process. */
let server: Promise<TestServer> | null = null;
let users = 0;

type TestServer = {
  readonly url: string;
  readonly copying: 'file_copy' | 'wal_log';
  stop(): Promise<void>;
};

/** Starts the run's database: DATABASE_URL, else Debian's PostgreSQL 15 (YAODIAN_TEST_ENGINE=debian15), else the embedded one. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  server ??= process.env.DATABASE_URL ? external(process.env.DATABASE_URL) : own();
  users++;
  const { url, copying, stop } = await server;
  project.provide('adminUrl', url);
  project.provide('copying', copying);
  project.provide('runId', runId);
  return async () => {
    if (--users === 0) await stop();
  };
};

/**
 * What a test database may give up: its content is gone after the run. Tests of continuity have servers of their own.
 * Autovacuum would go round through all databases of the run, and change plans whenever it comes.
 */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  archive_mode: 'off',
  autovacuum: 'off',
  max_wal_size: '512MB',
  max_connections: 200,
};
const quiet = { info: () => undefined, warn: console.warn, error: console.error };

const own = async (): Promise<TestServer> => {
  const { folder, inMemory } = await makeScratch();
  const binaries = process.env.YAODIAN_TEST_ENGINE === 'debian15' ? { binaries: DEBIAN_15 } : {};
  const database: Embedded = await startEmbedded({ folder, log: quiet, settings: FAST, ...binaries });
  const stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: database.url, copying: inMemory ? 'file_copy' : 'wal_log', stop };
};

const external = async (url: string): Promise<TestServer> => ({
  url,
  copying: 'wal_log',
  stop: () => dropDatabases(url),
});

const dropDatabases = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `yaodian\\_%\\_${runId}%`,
  ]);
  for (const { datname } of rows)
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
  await client.query(`drop role if exists yaodian_plain_${runId}`);
  await client.end();
};
