import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { processExists } from './lock.ts';
import { type Address, urlOf } from './settings.ts';

/** A server that an earlier Node process left behind, as its postmaster.pid tells. */
export type Left = { readonly pid: number; readonly address: Address };

export const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** Lines of postmaster.pid: pid, data folder, start, port, socket folder, listen address (PostgreSQL manual, 66.1). */
export const readLeft = (cluster: string, password: string): Left | null => {
  if (!existsSync(pidFile(cluster))) return null;
  const [pid, , , port, socket] = readFileSync(pidFile(cluster), 'utf8').split('\n');
  if (!pid || !port) return null;
  const address: Address = socket
    ? { socket, port: Number(port) }
    : { host: '127.0.0.1', port: Number(port), password };
  return { pid: Number(pid), address };
};

/** postmaster.opts holds the command line of the last start, each argument in double quotes. */
export const startedWith = (cluster: string, args: readonly string[]): boolean => {
  try {
    const written = readFileSync(path.join(cluster, 'postmaster.opts'), 'utf8').trimEnd();
    return written.endsWith(args.map((argument) => ` "${argument}"`).join(''));
  } catch {
    return false;
  }
};

export type Answer = 'ours' | 'other' | 'busy' | 'silent';

/** Asks the server whose data it serves; `busy` means that it is starting, recovering or stopping (57P03). */
export const ask = async (address: Address, cluster: string): Promise<Answer> => {
  const client = new Client({ connectionString: urlOf(address, 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return sameFolder(rows[0]?.folder, cluster) ? 'ours' : 'other';
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'busy' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
};

const sameFolder = (told: string | undefined, cluster: string): boolean => {
  try {
    return told !== undefined && realpathSync(told) === realpathSync(cluster);
  } catch {
    return false;
  }
};

/** Whether the process works in the data folder, as every PostgreSQL process of it does; unknown outside Linux. */
export const worksIn = (pid: number, cluster: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
};

/** Waits until the server answers for this data folder, at most `limit` milliseconds and only while `alive`. */
export const answers = async (
  address: Address,
  cluster: string,
  alive: () => boolean,
  limit: number,
): Promise<boolean> => {
  const end = Date.now() + limit;
  for (let answer = await ask(address, cluster); answer !== 'ours'; answer = await ask(address, cluster)) {
    if (!alive() || Date.now() > end) return false;
    await sleep(40);
  }
  return true;
};

/** Fast shutdown, after 3.5 s an immediate one, after 4.5 s the end: the next start recovers from the log in any case. */
export const stopProcess = async (pid: number): Promise<void> => {
  for (const [signal, patience] of [
    ['SIGINT', 3500],
    ['SIGQUIT', 1000],
    ['SIGKILL', 1000],
  ] as const) {
    send(pid, signal);
    if (await gone(pid, patience)) return;
  }
};

export const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
};

const gone = async (pid: number, patience: number): Promise<boolean> => {
  const end = Date.now() + patience;
  while (processExists(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
};
