import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { haltServer, type Running, startServer } from './server.ts';

/** Under load the demonstration takes its time. */
const WITHIN = 300_000;

/**
 * The product with the demonstration in it, as an operator starts it a second time: the first start, which loads the
 * demonstration, happens once a run, and every journey gets a copy of the data folder that it left.
 */
export const startDemo = async (): Promise<Running> => {
  const from = await loaded();
  const folder = await mkdtemp(join(inject('demoFolder'), 'server-'));
  // Owners stay: as root the database belongs to an account of its own.
  await promisify(execFile)('cp', ['-a', `${from}/.`, folder]);
  return startServer({ folder, demo: true, web: true }, WITHIN);
};

/**
 * The data folder of a first start on this day, China's: the demonstration's dates count from it. Under its name it is
 * whole. Two journeys come at once: one loads it, the other waits.
 */
const loaded = async (): Promise<string> => {
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const whole = join(inject('demoFolder'), day);
  const lock = `${whole}-lock`;
  while (!existsSync(whole)) {
    if (await isOurs(lock)) await load(whole).finally(() => rmdir(lock));
    else await sleep(200);
  }
  return whole;
};

/** Whether the folder that only one can make is ours now. */
const isOurs = (lock: string): Promise<boolean> =>
  mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

const load = async (whole: string): Promise<void> => {
  if (existsSync(whole)) return;
  const draft = `${whole}-draft`;
  await rm(draft, { recursive: true, force: true });
  const first = await startServer({ folder: draft, demo: true, web: true }, WITHIN);
  await haltServer(first);
  if (first.postmaster()) throw new Error('the database of the demonstration did not stop');
  await rename(draft, whole);
};
