import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { Source } from './bundle.ts';
import { besides } from './physical.ts';
import { type BackupOptions, freeBytes, type Kept, keepBackup, nameOf, refuseWithoutRoom, writePart } from './shelf.ts';

/** Parameters of an address that libpq takes from the environment under another name. */
const FURTHER = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
} as const;

/** An address as libpq's environment: it reads no whole address from there. */
const environmentOf = (address: string): Record<string, string> => {
  const { hostname, port, username, password, pathname, searchParams } = new URL(address);
  const further = Object.entries(FURTHER).map(([name, variable]) => [variable, searchParams.get(name)] as const);
  const all = [
    ['PGHOST', searchParams.get('host') ?? decodeURIComponent(hostname)],
    ['PGPORT', searchParams.get('port') ?? port],
    ['PGUSER', decodeURIComponent(username)],
    ['PGPASSWORD', decodeURIComponent(password)],
    ['PGDATABASE', decodeURIComponent(pathname.slice(1))],
    ...further,
  ] as const;
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value]] : [])));
};

/** Runs a client program of PostgreSQL; the address goes by the environment, where `ps` does not show it. */
const run = (program: string, args: readonly string[], url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...environmentOf(url) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    child.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? noProgram() : error));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(notDumped(said))));
  });

const noProgram = () =>
  refuse(
    'no-pg-dump',
    '没有备份',
    '数据库由 DATABASE_URL 指定，要用 PostgreSQL 的 pg_dump 导出，而本机没有',
    '请安装与数据库同版本的 postgresql-client，或用 YAODIAN_PG_BIN 指明它的目录；数据库管理员自己的物理备份不受影响。',
  );

const notDumped = (said: string) =>
  refuse(
    'pg-dump-refused',
    '没有备份',
    `pg_dump 没有完成：${said.trim().split('\n').at(-1) ?? ''}`,
    '版本须不低于数据库；账户须能越过行级安全（bypassrls），可用 YAODIAN_BACKUP_URL 另给一个账户。',
  );

/** Folder of the client programs; empty for those on the path. */
const program = (name: string, folder = process.env.YAODIAN_PG_BIN): string => (folder ? join(folder, name) : name);

async function* dumpAnd(house: House, dump: string): AsyncGenerator<Source> {
  yield { path: 'database.dump', from: dump };
  yield* besides(house.folder);
}

/**
 * A dump of one moment, for a database whose files are not at hand (`DATABASE_URL`): it can be restored to that moment
 * alone. Point-in-time recovery is the database administrator's there.
 * @throws Refusal `no-pg-dump`, `pg-dump-refused`, `backup-target-full`
 */
export const dumpDatabase = async (house: House, url: string, options: BackupOptions): Promise<Kept> => {
  const { shelf, key, free = freeBytes, told = () => undefined, programs } = options;
  const started = new Date();
  const version = await house.database.asOwner(
    async (client) => (await client.query("select current_setting('server_version') as v")).rows[0]?.v as string,
  );
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  // Unsealed only for as long as it takes, in a folder that nobody else enters.
  const room = mkdtempSync(join(tmpdir(), 'yaodian-dump-'));
  const dump = join(room, 'database.dump');
  try {
    told('正在用 pg_dump 导出（逻辑备份，只能恢复到这一刻）……');
    await run(program('pg_dump', programs), ['--format=custom', '--compress=0', `--file=${dump}`], url);
    await refuseWithoutRoom(shelf, (await stat(dump)).size, free);
    return await keepBackup({ shelf, key }, nameOf(started, 'logical'), async (folder) => ({
      format: 1,
      kind: 'logical',
      product: house.version,
      postgres: version.split(' ')[0] ?? '',
      startedAt: started.toISOString(),
      endedAt: new Date().toISOString(),
      parts: [await writePart(folder, 'dump.sealed', dumpAnd(house, dump), key)],
      folders: [],
      firstLog: null,
      point: null,
      tables: {},
    }));
  } finally {
    await rm(room, { recursive: true, force: true });
  }
};

/** Reads a dump into an empty database. @throws Refusal `no-pg-dump`, `pg-dump-refused` */
export const loadDump = (dump: string, url: string): Promise<void> =>
  run(
    program('pg_restore'),
    ['--exit-on-error', '--no-owner', '--dbname', String(environmentOf(url).PGDATABASE ?? ''), dump],
    url,
  );
