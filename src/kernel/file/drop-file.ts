import { rm, stat } from 'node:fs/promises';
import type { House } from '#kernel/http';
import type { WriteTransaction } from '#kernel/store';
import { blobPath } from './blobs.ts';
import { file } from './records.ts';

/** Bytes that somebody brought in again this recently stay: their row may not be written yet. */
const FRESH = 3_600_000;

/** Takes a file's row away, for whoever's retention it is. What still refers to it must be cleared before. */
export const dropFile = async (tx: WriteTransaction, id: string): Promise<string | null> => {
  const found = await tx.peek(file, id);
  if (!found) return null;
  await tx.system.remove(file, id, { verb: 'drop-file', reason: '到期删除' });
  return found.sha256;
};

/** After the rows are gone for good: removes the bytes that no file of any bureau refers to. */
export const dropBlob = async (house: Pick<House, 'database' | 'folder'>, sha256: string): Promise<boolean> => {
  const place = blobPath(house.folder, sha256);
  const known = await stat(place).catch(() => null);
  if (!known || Date.now() - known.mtimeMs < FRESH) return false;
  const used = await house.database.asOwner((client) =>
    client.query('select 1 from file where sha256 = $1 limit 1', [sha256]),
  );
  if (used.rows.length > 0) return false;
  await rm(place, { force: true });
  return true;
};
