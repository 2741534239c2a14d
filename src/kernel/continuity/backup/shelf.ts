import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { flush } from '#kernel/disk';
import { refuse } from '#kernel/refusal';
import { packed, type Source, type Taker, unpack } from './bundle.ts';
import { opened, SealBroken, sealed } from './sealed-stream.ts';

const partSchema = z.object({ name: z.string(), bytes: z.number(), sha256: z.string() });
const manifestSchema = z.object({
  format: z.literal(1),
  /** `physical`: the data files as they are, restorable to any instant; `logical`: a dump of one moment. */
  kind: z.enum(['physical', 'logical']),
  product: z.string(),
  postgres: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  parts: z.array(partSchema),
  /** Folders of the data files, empty ones too. */
  folders: z.array(z.string()),
  /** First file of the log that a restore replays. */
  firstLog: z.string().nullable(),
  /** A named point of the log, and what every table held there. */
  point: z.string().nullable(),
  tables: z.record(z.string(), z.object({ rows: z.number(), hash: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Part = z.infer<typeof partSchema>;
/** A whole backup: where it lies, and under which name. */
export type Kept = { readonly name: string; readonly folder: string; readonly shelf: string };

const DRAFT = '.part-';
const NAME = /^\d{8}T\d{6}Z-(physical|logical)$/;

/** Backups of one installation lie together with its log; a restored one begins a shelf of its own. */
export const shelfOf = (target: string, data: string): string => {
  const path = join(data, 'backup-shelf');
  if (!existsSync(path)) writeFileSync(path, randomBytes(6).toString('hex'), { mode: 0o600, flush: true });
  return join(target, `yaodian-${readFileSync(path, 'utf8').trim()}`);
};

export const nameOf = (at: Date, kind: Manifest['kind']): string =>
  `${at.toISOString().replace(/[-:]|\.\d+/g, '')}-${kind}`;

/** The instant in a backup's name. */
export const takenAt = ({ name }: Kept): Date =>
  new Date(name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z'));

const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Whole backups under a target, the oldest first; unfinished ones are not among them. */
export const backupsIn = async (target: string): Promise<Kept[]> => {
  const shelves = (await foldersIn(target)).filter((name) => name.startsWith('yaodian-'));
  const found: Kept[] = [];
  for (const shelf of shelves.map((name) => join(target, name)))
    for (const name of await foldersIn(shelf))
      if (NAME.test(name)) found.push({ name, folder: join(shelf, name), shelf });
  return found.sort((a, b) => a.name.localeCompare(b.name));
};

const counted = (hash: ReturnType<typeof createHash>, count: (bytes: number) => void) =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      count(chunk.length);
      done(null, chunk);
    },
  });

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException)?.code ?? '');

/** Packs, shortens and seals files into one file, flushed to the disk. @throws Refusal `backup-target-full` */
export const writePart = async (
  folder: string,
  name: string,
  sources: AsyncIterable<Source>,
  key: Buffer,
): Promise<Part> => {
  const path = join(folder, name);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      packed(sources),
      createGzip({ level: 1 }),
      (source: AsyncIterable<Buffer>) => sealed(source, key),
      counted(hash, (more) => {
        bytes += more;
      }),
      createWriteStream(path, { mode: 0o600 }),
    );
    await flush(path);
  } catch (error) {
    if (isFull(error)) throw noRoom(folder);
    throw error;
  }
  return { name, bytes, sha256: hash.digest('hex') };
};

/** Opens a sealed file and hands its files over. @throws SealBroken */
export const readPart = async (path: string, key: Buffer, take: Taker, expected?: Part) => {
  const hash = createHash('sha256');
  let bytes = 0;
  let told: { files: number; bytes: number } | undefined;
  await pipeline(
    createReadStream(path),
    counted(hash, (more) => {
      bytes += more;
    }),
    (sealedBytes: AsyncIterable<Buffer>) => opened(sealedBytes, key),
    createGunzip(),
    async (plain: AsyncIterable<Buffer>) => {
      told = await unpack(plain, take);
    },
  ).catch((error) => {
    // What the seal says is the cause; that the compressed stream ends early is its effect.
    if (error instanceof SealBroken || !String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    throw new SealBroken('内容不完整');
  });
  if (expected && (expected.bytes !== bytes || expected.sha256 !== hash.digest('hex')))
    throw new SealBroken('文件与备份清单不符');
  return told as { files: number; bytes: number };
};

const MANIFEST = 'manifest.sealed';

async function* one(path: string, bytes: Buffer): AsyncGenerator<Source> {
  yield { path, bytes };
}

/** Writes a backup aside and gives it its name when it is whole, so that a killed one is never taken for one. */
export const keepBackup = async (
  { shelf, key }: { readonly shelf: string; readonly key: Buffer },
  name: string,
  write: (folder: string) => Promise<Manifest>,
): Promise<Kept> => {
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  // Whoever writes here holds the database's lock: what lies aside is left of one that was killed.
  for (const old of await foldersIn(shelf))
    if (old.startsWith(DRAFT)) await rm(join(shelf, old), { recursive: true, force: true });
  const draft = join(shelf, DRAFT + name);
  await mkdir(draft, { mode: 0o700 });
  try {
    const manifest = await write(draft);
    await writePart(draft, MANIFEST, one('manifest.json', Buffer.from(JSON.stringify(manifest))), key);
    await flush(draft);
    await rename(draft, join(shelf, name));
    await flush(shelf);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return { name, folder: join(shelf, name), shelf };
};

/** @throws SealBroken */
export const manifestOf = async ({ folder }: Kept, key: Buffer): Promise<Manifest> => {
  const parts: Buffer[] = [];
  const take: Taker = async () => ({ write: async (part) => parts.push(part), end: async () => undefined });
  await readPart(join(folder, MANIFEST), key, take);
  return manifestSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
};

/** Names of a backup's files. */
export const partsOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.sealed'));

/** Reads a backup from end to end. @throws SealBroken naming the part */
export const verifyBackup = async (
  kept: Kept,
  key: Buffer,
  progress: (part: string, at: number, of: number) => void = () => undefined,
): Promise<{ files: number; bytes: number }> => {
  const manifest = await manifestOf(kept, key);
  const nowhere: Taker = async () => ({ write: async () => undefined, end: async () => undefined });
  let [files, bytes] = [0, 0];
  for (const [at, part] of manifest.parts.entries()) {
    progress(part.name, at, manifest.parts.length);
    const path = join(kept.folder, part.name);
    if (!existsSync(path)) throw new SealBroken(`${part.name}：文件不在了`);
    const told = await readPart(path, key, nowhere, part).catch((error) => {
      throw error instanceof SealBroken ? new SealBroken(`${part.name}：${error.message}`) : error;
    });
    files += told.files;
    bytes += told.bytes;
  }
  return { files, bytes };
};

export type Retention = { readonly count: number; readonly days: number };

/** Removes backups beyond the count or older than the days, but never the newest one; then the log before the oldest. */
export const forgetBackups = async (shelf: string, { count, days }: Retention, now: Date): Promise<string[]> => {
  const all = (await backupsIn(join(shelf, '..'))).filter((kept) => kept.shelf === shelf).reverse();
  const oldest = now.getTime() - days * 86_400_000;
  const gone = all.slice(1).filter((kept, at) => at + 1 >= count || takenAt(kept).getTime() < oldest);
  for (const { folder } of gone) await rm(folder, { recursive: true, force: true });
  const last = all.filter((kept) => !gone.includes(kept)).at(-1);
  if (last) await forgetLog(join(shelf, 'log'), takenAt(last).getTime());
  return gone.map(({ name }) => name);
};

const forgetLog = async (folder: string, before: number): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < before && !name.includes('.history')) await rm(path, { force: true });
  }
};

/** Bytes that may still be written where a folder lies. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

const noRoom = (folder: string) =>
  refuse(
    'backup-target-full',
    '没有备份',
    `${folder} 所在的磁盘空间不足`,
    '请清理空间，或用 --to 换一个位置；原有的备份没有改动。',
    { status: 507 },
  );

/** Compressed, a bureau's data take a third to a half of their size. */
const SHARE = 0.5;
const SPARE = 64 * 1024 * 1024;

/** @throws Refusal `backup-target-full` before anything is written */
export const refuseWithoutRoom = async (folder: string, size: number, free = freeBytes): Promise<void> => {
  if ((await free(folder)) < size * SHARE + SPARE) throw noRoom(folder);
};

export type BackupOptions = {
  readonly shelf: string;
  readonly key: Buffer;
  /** Whether the log is archived on from here, for restores to any instant. */
  readonly continuous: boolean;
  readonly free?: typeof freeBytes;
  /** Folder of PostgreSQL's client programs, for a dump; those on the path unless told. */
  readonly programs?: string | undefined;
  /** Told in Chinese how far it has come. */
  readonly told?: (line: string) => void;
};
