import { chownSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import type { Source } from './bundle.ts';
import { type BackupOptions, freeBytes, type Kept, keepBackup, nameOf, refuseWithoutRoom, writePart } from './shelf.ts';
import { type TableFacts, tableFacts } from './tables.ts';

/** Any number that nobody else locks: one backup or shipping at a time in the whole installation. */
const LOCK = 7_204_200;
/** Milliseconds that PostgreSQL gets to archive the last piece of its log. */
const ARCHIVING = 60_000;

export const clusterOf = (data: string): string => join(realpathSync(join(data, 'database')), 'cluster');
/** Where PostgreSQL puts its log while this folder is there (`archive_command` of the launcher). */
export const archiveOf = (data: string): string => join(realpathSync(join(data, 'database')), 'archive');

/** From here on every finished piece of the log is kept aside. */
export const openArchive = (data: string): void => {
  const archive = archiveOf(data);
  if (existsSync(archive)) return;
  mkdirSync(archive, { mode: 0o700 });
  const { uid, gid } = statSync(clusterOf(data));
  if (process.getuid?.() === 0) chownSync(archive, uid, gid);
};

export const closeArchive = (data: string): void => rmSync(archiveOf(data), { recursive: true, force: true });

/** Runs while nobody else of the installation backs up; null where somebody does. */
export const alone = async <T>(house: House, work: (client: pg.PoolClient) => Promise<T>): Promise<T | null> =>
  house.database.asOwner(async (client) => {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (!rows[0]?.got) return null;
    try {
      return await work(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    }
  });

/** What a restored server makes anew, or what belongs to this run alone (PostgreSQL manual, 25.3.4). */
const EMPTIED = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|pg_internal\.init.*|pgsql_tmp.*)$/;
const CONTROL = 'global/pg_control';

type Tree = { readonly folders: readonly string[]; readonly files: readonly string[]; readonly bytes: number };

const treeOf = (cluster: string): Tree => {
  const [folders, files]: [string[], string[]] = [['pg_wal/archive_status'], []];
  let bytes = 0;
  const visit = (at: string, isEmptied: boolean): void => {
    for (const entry of readdirSync(join(cluster, at), { withFileTypes: true })) {
      const path = at ? `${at}/${entry.name}` : entry.name;
      if (LEFT_OUT.test(entry.name)) continue;
      if (entry.isDirectory()) {
        if (isEmptied) continue;
        folders.push(path);
        visit(path, EMPTIED.has(path));
      } else if (entry.isFile() && !isEmptied && path !== CONTROL) {
        files.push(path);
        bytes += statSync(join(cluster, path), { throwIfNoEntry: false })?.size ?? 0;
      }
    }
  };
  visit('', false);
  // It tells where recovery begins, so it goes last, as with pg_basebackup.
  return { folders, files: [...files, CONTROL], bytes };
};

/** Stored files and keys beside the database; what is still coming in is left out. */
export const besides = (data: string): { path: string; from: string; size: number }[] =>
  ['files', 'keys'].flatMap((name) => {
    const root = join(data, name);
    if (!existsSync(root)) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming') && entry.name !== 'backup.key')
      .map((entry) => {
        const from = join(entry.parentPath, entry.name);
        return { path: `${name}/${from.slice(root.length + 1)}`, from, size: statSync(from).size };
      });
  });

async function* each(sources: readonly Source[]): AsyncGenerator<Source> {
  yield* sources;
}

const settingOf = async (client: pg.ClientBase, name: string): Promise<string> =>
  (await client.query<{ value: string }>('select current_setting($1) as value', [name])).rows[0]?.value ?? '';

/** Waits until a piece of the log lies in the archive. @throws Error (a fault) after a minute */
const archived = async (archive: string, segment: string): Promise<void> => {
  for (const end = Date.now() + ARCHIVING; !existsSync(join(archive, segment)); await sleep(100))
    if (Date.now() > end) throw new Error(`PostgreSQL has not archived ${segment} within a minute`);
};

/** Begins a new piece of the log and waits until PostgreSQL has handed the last one over. @throws Error after a minute */
const switchLog = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ segment: string }>('select pg_walfile_name(pg_switch_wal()) as segment');
  const isOver = async (): Promise<boolean> => {
    const { rows: told } = await client.query<{ over: boolean }>(
      'select last_archived_wal >= $1 as over from pg_stat_archiver',
      [rows[0]?.segment],
    );
    return told[0]?.over === true;
  };
  for (const end = Date.now() + ARCHIVING; !(await isOver()); await sleep(100))
    if (Date.now() > end) throw new Error('PostgreSQL has not archived its log within a minute');
};

type Point = { readonly name: string; readonly segment: string; readonly tables: TableFacts };

/**
 * A named point of the log, and what every table holds there: a share lock on the journal keeps the write path still
 * for the moment in which the point is set and a snapshot taken; the tables are read in that snapshot afterwards.
 */
const markPoint = async (house: House, client: pg.ClientBase, name: string): Promise<Point> =>
  house.database.asOwner(async (reader) => {
    await client.query("begin; set local lock_timeout = '20s'; lock table journal in share mode");
    try {
      await reader.query('begin isolation level repeatable read read only; select 1');
      const { rows } = await client.query<{ segment: string }>(
        'select pg_walfile_name(pg_create_restore_point($1)) as segment',
        [name],
      );
      await client.query('commit');
      const tables = await tableFacts(reader);
      return { name, segment: rows[0]?.segment ?? '', tables };
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      await reader.query('rollback');
    }
  });

const refuseBusy = () =>
  refuse('backup-running', '没有开始备份', '另一个备份正在进行', '请等它完成后再试。', { status: 409 });

/**
 * Backs the embedded database up while people work: `pg_backup_start`, a copy of the data files, `pg_backup_stop`, the
 * log between them, stored files and keys; all sealed. No client program of PostgreSQL is needed.
 * @throws Refusal `backup-running`, `backup-target-full`, `backup-needs-restart`
 */
export const backUpFiles = async (house: House, options: BackupOptions): Promise<Kept> => {
  const kept = await alone(house, async (client) => {
    if ((await settingOf(client, 'archive_mode')) !== 'on')
      throw refuse('backup-needs-restart', '没有开始备份', '数据库还没有打开日志归档', '请重新启动系统一次，再备份。');
    const wasOpen = existsSync(archiveOf(house.folder));
    openArchive(house.folder);
    try {
      return await copy(house, client, options);
    } finally {
      if (!wasOpen && !options.continuous) closeArchive(house.folder);
    }
  });
  if (!kept) throw refuseBusy();
  return kept;
};

const copy = async (house: House, client: pg.PoolClient, options: BackupOptions): Promise<Kept> => {
  const { shelf, key, told = () => undefined, free = freeBytes } = options;
  const [cluster, archive] = [clusterOf(house.folder), archiveOf(house.folder)];
  const started = new Date();
  const tree = treeOf(cluster);
  const beside = besides(house.folder);
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  await refuseWithoutRoom(shelf, tree.bytes + beside.reduce((sum, { size }) => sum + size, 0), free);
  const name = nameOf(started, 'physical');
  return keepBackup({ shelf, key }, name, async (folder) => {
    told(`正在复制数据库（${Math.ceil(tree.bytes / 2 ** 20)} MB）……`);
    const { rows } = await client.query<{ segment: string }>(
      'select pg_walfile_name(pg_backup_start($1, true)) as segment',
      [name],
    );
    const firstLog = rows[0]?.segment ?? '';
    const base = await writePart(
      folder,
      'base.sealed',
      each(tree.files.map((path) => ({ path, from: join(cluster, path) }))),
      key,
    );
    const stop = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(true)');
    const point = await markPoint(house, client, name);
    await client.query('select pg_switch_wal()');
    await archived(archive, point.segment);
    told(`正在保存日志和${beside.length}个文件……`);
    const label = Buffer.from(stop.rows[0]?.label ?? '', 'utf8');
    const segments = (await readdir(archive)).filter((one) => one >= firstLog && !one.endsWith('.part'));
    const log = await writePart(
      folder,
      'log.sealed',
      each([
        { path: 'backup_label', bytes: label },
        ...segments.sort().map((one) => ({ path: one, from: join(archive, one) })),
      ]),
      key,
    );
    // Read anew: a file comes to the disk before its row, so what the rows tell of is there.
    const files = await writePart(folder, 'files.sealed', each(besides(house.folder)), key);
    return {
      format: 1,
      kind: 'physical',
      product: house.version,
      postgres: (await settingOf(client, 'server_version')).split(' ')[0] ?? '',
      startedAt: started.toISOString(),
      endedAt: new Date().toISOString(),
      parts: [base, log, files],
      folders: [...tree.folders],
      firstLog,
      point: point.name,
      tables: { ...point.tables },
    };
  });
};

/**
 * Brings the log of the last minutes and new stored files to the shelf; what has arrived is removed from the archive.
 * @returns how many pieces; null where a backup is under way
 */
export const shipLog = async (
  house: House,
  { shelf, key }: Pick<BackupOptions, 'shelf' | 'key'>,
): Promise<number | null> =>
  alone(house, async (client) => {
    const archive = archiveOf(house.folder);
    await switchLog(client);
    const log = join(shelf, 'log');
    mkdirSync(join(log, 'files'), { recursive: true, mode: 0o700 });
    const keep = async (name: string, from: string, path: string): Promise<void> => {
      const draft = `${name.replaceAll('/', '-')}.draft`;
      await writePart(log, draft, each([{ path, from }]), key);
      await rename(join(log, draft), join(log, `${name}.sealed`));
    };
    let shipped = 0;
    for (const { path, from } of besides(house.folder)) {
      const name = `files/${path.split('/').at(-1)}`;
      if (path.startsWith('keys/') || existsSync(join(log, `${name}.sealed`))) continue;
      if (statSync(from).mtimeMs < Date.now() - 2 * 86_400_000) continue;
      await keep(name, from, path);
    }
    for (const name of existsSync(archive) ? (await readdir(archive)).sort() : []) {
      if (name.endsWith('.part')) continue;
      await keep(name, join(archive, name), name);
      await rm(join(archive, name));
      shipped += 1;
    }
    return shipped;
  });
