import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeft } from '../../src/kernel/store/embedded/index.ts';

const MEMORY = '/dev/shm';
/** A run takes at most a tenth of the first; the rest is for its processes. */
const FREE_MEMORY = 5 * 2 ** 30;
const FREE_ROOM = 2 * 2 ** 30;
const NAME = /^yaodian-test-(\d+)-/;

/**
 * A folder of this run for what may be lost with it: the databases of the tests, whose thousands of small files cost a
 * disk more work than the tests themselves. It lies in memory where the machine has plenty, else among temporary files.
 * What a killed run left there is cleared first.
 */
export const makeScratch = async (): Promise<{ readonly folder: string; readonly inMemory: boolean }> => {
  const inMemory = hasRoom();
  const root = inMemory ? MEMORY : tmpdir();
  await clearLeft(root);
  const folder = mkdtempSync(join(root, `yaodian-test-${process.pid}-`));
  // The embedded database's account passes through; it owns what lies within.
  chmodSync(folder, 0o711);
  return { folder, inMemory };
};

const hasRoom = (): boolean => {
  try {
    accessSync(MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return process.platform === 'linux' && bavail * bsize >= FREE_ROOM && process.availableMemory() >= FREE_MEMORY;
  } catch {
    return false;
  }
};

/** Ends the database that a killed run left at work, and removes its folder. */
const clearLeft = async (root: string): Promise<void> => {
  for (const name of readdirSync(root)) {
    const pid = Number(NAME.exec(name)?.[1] ?? 0);
    if (pid === 0 || isAlive(pid)) continue;
    await endLeft(join(root, name))
      .then(() => rm(join(root, name), { recursive: true, force: true }))
      // Another run clears it too, or it is somebody else's: it is in nobody's way.
      .catch(() => undefined);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
