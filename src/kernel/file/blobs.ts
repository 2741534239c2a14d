import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { flush } from '#kernel/disk';
import { refuse } from '#kernel/refusal';

const SHA256 = /^[0-9a-f]{64}$/;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a content lies: `<folder>/files/ab/cd/abcd…`. */
export const blobPath = (folder: string, hash: string): string => {
  if (!SHA256.test(hash)) throw new Error('a blob is named by its SHA-256');
  return join(folder, 'files', hash.slice(0, 2), hash.slice(2, 4), hash);
};

/**
 * Keeps bytes under their own hash and answers it. They are whole and on the disk when this returns: written
 * aside, flushed, then renamed. A crash leaves at most a file that nothing refers to. The same bytes lie once.
 * @throws Refusal `disk-full`
 */
export const keepBlob = async (folder: string, bytes: Uint8Array): Promise<string> => {
  const hash = sha256(bytes);
  const place = blobPath(folder, hash);
  const known = await stat(place).catch(() => null);
  if (known?.size === bytes.length) {
    // Brought in again: `dropBlob` leaves it alone until the new row is written.
    await utimes(place, new Date(), new Date());
    // Whoever brought it in first may not have flushed its folders yet, or was killed before: a row may follow now.
    await flushFoldersOf(folder, place);
    return hash;
  }
  try {
    await write(folder, place, bytes);
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw diskFull();
    throw error;
  }
  return hash;
};

const write = async (folder: string, place: string, bytes: Uint8Array): Promise<void> => {
  const target = join(place, '..');
  const aside = join(folder, 'files', 'incoming');
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await mkdir(target, { recursive: true, mode: 0o700 });
  const draft = join(aside, randomUUID());
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFoldersOf(folder, place);
};

/** Every folder from the blob's own up to the data folder, whose entry `files` may be new too. */
const flushFoldersOf = async (folder: string, place: string): Promise<void> => {
  for (const up of ['..', '../..', '../../..']) await flush(join(place, up));
  await flush(folder);
};

const diskFull = () =>
  refuse('disk-full', '文件没有保存', '磁盘空间不足，系统暂停保存，仍可查看', '请联系管理员清理空间后重试。', {
    status: 507,
  });

/** The bytes behind a hash. @throws Error (a fault) where they are gone or altered on the disk */
export const readBlob = async (folder: string, hash: string): Promise<Buffer> => {
  const bytes = await readFile(blobPath(folder, hash));
  if (sha256(bytes) !== hash) throw new Error(`the stored file ${hash} was altered on the disk`);
  return bytes;
};
