import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Windows opens no folder, and flushes nothing that was opened for reading. */
const IS_WINDOWS = process.platform === 'win32';

/** Waits until a file, or the names in a folder, are on the disk: a new name or a rename is durable only then. */
export const flush = async (path: string): Promise<void> => {
  if (IS_WINDOWS) return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
};

/** The same for work that waits in place, at the start of the house. */
export const flushNow = (path: string): void => {
  if (IS_WINDOWS) return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/**
 * Puts a small file in the place of the one that was there, whole or not at all, readable by the owner alone; it and its
 * name are on the disk when this returns. Makes its folder.
 * @param path of the file, in a folder of the data folder
 */
export const keepFile = (path: string, text: string): void => {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  flushNow(folder);
  // The folder may be new too.
  flushNow(dirname(folder));
};
