import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { refuse } from '#kernel/refusal';
import { type Embedded, endLeft, startEmbedded } from '#kernel/store/embedded';
import type { Taker } from './bundle.ts';
import { type Kept, type Manifest, manifestOf, type Part, readPart, takenAt } from './shelf.ts';

export type RestoreOptions = {
  readonly kept: Kept;
  readonly key: Buffer;
  /** The new data folder; nothing may be there yet. */
  readonly to: string;
  /** To this instant, to the point that the backup named, or as far as the log goes. */
  readonly until: Date | 'point' | 'end';
  readonly told?: (line: string) => void;
  /** Programs of another PostgreSQL, in tests. */
  readonly binaries?: string;
};

export type Restored = {
  readonly manifest: Manifest;
  /** The last change that was replayed; null where none was made after the backup. */
  readonly lastChangeAt: string | null;
};

/** Writes a bundle's files under a folder; existing ones are an error. */
const into =
  (folder: string, placed: (path: string) => string = (path) => path): Taker =>
  async (path) => {
    const place = join(folder, placed(path));
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const handle = await open(place, 'w', 0o600);
    return { write: (part) => handle.writeFile(part), end: () => handle.close() };
  };

const partOf = (manifest: Manifest, name: string): Part => {
  const part = manifest.parts.find((one) => one.name === name);
  if (!part) throw new Error(`the backup has no part ${name}`);
  return part;
};

/** Lays data files, log, stored files and keys out as a data folder has them. */
const layOut = async (kept: Kept, manifest: Manifest, key: Buffer, folder: string): Promise<void> => {
  const cluster = join(folder, 'database', 'cluster');
  const log = join(folder, 'database', LOG);
  for (const path of ['', ...manifest.folders]) mkdirSync(join(cluster, path), { recursive: true, mode: 0o700 });
  mkdirSync(log, { recursive: true, mode: 0o755 });
  const read = (name: string, take: Taker) => readPart(join(kept.folder, name), key, take, partOf(manifest, name));
  await read('base.sealed', into(cluster));
  await read(
    'log.sealed',
    into(join(folder, 'database'), (path) => (path === 'backup_label' ? 'cluster/backup_label' : `${LOG}/${path}`)),
  );
  await read('files.sealed', into(folder));
  await laterLog(kept, manifest, key, folder);
  for (const name of readdirSync(log)) chmodSync(join(log, name), 0o644);
};

const LOG = 'restored-log';

/** What was shipped since: pieces of the log and stored files. */
const laterLog = async ({ shelf }: Kept, { firstLog }: Manifest, key: Buffer, folder: string): Promise<void> => {
  const shipped = join(shelf, 'log');
  const sealed = async (at: string) => (await readdir(at).catch(() => [])).filter((name) => name.endsWith('.sealed'));
  for (const name of await sealed(shipped)) {
    const segment = name.replace(/\.sealed$/, '');
    if (firstLog && segment < firstLog && !segment.endsWith('.history')) continue;
    await readPart(join(shipped, name), key, into(join(folder, 'database', LOG)));
  }
  for (const name of await sealed(join(shipped, 'files')))
    await readPart(join(shipped, 'files', name), key, into(folder));
};

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NO_TARGET = /recovery ended before configured recovery target was reached/;

/** Replays the log with PostgreSQL itself. @returns the last change that was replayed */
const replay = async (folder: string, target: Readonly<Record<string, string>>, binaries?: string) => {
  writeFileSync(join(folder, 'database', 'cluster', 'recovery.signal'), '');
  const settings = {
    archive_mode: 'off',
    restore_command: `cp ../${LOG}/%f %p`,
    recovery_target_action: 'promote',
    ...target,
  };
  const server = await startEmbedded({ folder, log: SILENT, settings, once: true, ...(binaries ? { binaries } : {}) });
  try {
    return await untilPromoted(server);
  } finally {
    await server.stop();
  }
};

const untilPromoted = async (server: Embedded): Promise<string | null> => {
  for (;;) {
    const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 30_000 });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client
      .query<{ busy: boolean; last: Date | null }>(
        'select pg_is_in_recovery() as busy, pg_last_xact_replay_timestamp() as last',
      )
      .finally(() => client.end());
    if (!rows[0]?.busy) return rows[0]?.last?.toISOString() ?? null;
    await sleep(200);
  }
};

const targetOf = (manifest: Manifest, until: RestoreOptions['until']): Record<string, string> => {
  if (until === 'end') return {};
  if (until === 'point') return manifest.point ? { recovery_target_name: manifest.point } : {};
  return { recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00') };
};

/** Lays the backup out aside, replays, and gives the folder its name when all of it is done. */
const replayed = async (options: RestoreOptions, manifest: Manifest, draft: string): Promise<string | null> => {
  const { kept, key, until, binaries, told = () => undefined } = options;
  const target = targetOf(manifest, until);
  told('正在解开备份……');
  await layOut(kept, manifest, key, draft);
  told('正在重放日志……');
  try {
    return await replay(draft, target, binaries);
  } catch (error) {
    if (!(until instanceof Date) || !NO_TARGET.test(whyOf(draft, error))) throw error;
    // No change is later than the instant asked for, so all of the log is what stood then. Recovery goes on.
    return replay(draft, {}, binaries);
  }
};

const whyOf = (draft: string, error: unknown): string => {
  const log = join(draft, 'database', 'log');
  const said = existsSync(log) ? readdirSync(log).map((name) => readFileSync(join(log, name), 'utf8')) : [];
  return [String((error as Error).message), ...said].join('\n');
};

/**
 * Restores a backup into a new data folder. Whatever ends it in between leaves no folder of that name; what lies
 * aside is removed by the next restore to it.
 * @throws Refusal `restore-target-used`, `backup-too-late`, `backup-kind`; SealBroken
 */
export const restoreFiles = async (options: RestoreOptions): Promise<Restored> => {
  const { kept, key, until } = options;
  const to = resolve(options.to);
  refuseUsed(to);
  if (until instanceof Date && until < takenAt(kept)) throw tooLate();
  const manifest = await manifestOf(kept, key);
  const draft = join(dirname(to), `.${basename(to)}.restoring`);
  await endLeft(draft);
  await rm(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o711 });
  try {
    const lastChangeAt = await replayed(options, manifest, draft);
    await rm(join(draft, 'database', LOG), { recursive: true, force: true });
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
    return { manifest, lastChangeAt };
  } catch (error) {
    await endLeft(draft);
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
};

/** Lays files, keys and the dump of a logical backup out. @returns where the dump lies */
export const restoreDump = async ({ kept, key, to }: Pick<RestoreOptions, 'kept' | 'key' | 'to'>): Promise<string> => {
  refuseUsed(to);
  const manifest = await manifestOf(kept, key);
  const draft = join(dirname(resolve(to)), `.${basename(to)}.restoring`);
  await rm(draft, { recursive: true, force: true });
  try {
    await readPart(join(kept.folder, 'dump.sealed'), key, into(draft), partOf(manifest, 'dump.sealed'));
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
    return join(to, 'database.dump');
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
};

const refuseUsed = (to: string): void => {
  if (!existsSync(to) || (statSync(to).isDirectory() && readdirSync(to).length === 0)) return;
  throw refuse('restore-target-used', '没有恢复', `${to} 里已有内容，恢复不会覆盖它`, '请用 --to 指定一个新的文件夹。');
};

const tooLate = () =>
  refuse(
    'backup-too-late',
    '没有恢复',
    '这份备份晚于您要恢复到的时间',
    '请选一份更早的备份（bin/yaodian backup list 查看），或换一个时间。',
  );
