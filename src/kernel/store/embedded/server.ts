import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { privateFolder, runAs } from './account.ts';
import { type Binaries, program } from './binaries.ts';
import { cleanEnvironment, passwordOf } from './cluster.ts';
import { inUse, processExists } from './lock.ts';
import { dropSocketFolder, type Log, makeSocketFolder, type Place } from './place.ts';
import { answers, ask, pidFile, readLeft, send, startedWith, stopProcess, worksIn } from './postmaster.ts';
import { type Address, argumentsFor, type Settings } from './settings.ts';

/** A running server: its process, its address, and whether an earlier process had started it. */
export type Running = { readonly pid: number; readonly address: Address; readonly child: ChildProcess | null };

/** Recovery after a crash may have to replay the whole log of max_wal_size. */
const START_LIMIT = 120_000;

/**
 * Starts `postgres`, at the address where it was before if it was: its clients know no other.
 * It gets a session of its own: Ctrl+C at the terminal must reach Node first, which then stops it in order.
 */
export const startServer = async (
  place: Place,
  binaries: Binaries,
  settings: Settings,
  before: Address | null,
): Promise<Running> => {
  const address = before ?? (await freshAddress(place));
  if ('socket' in address) {
    privateFolder(address.socket, place.account);
    // Nobody serves there (takeOver): the process that the socket's lock names waits to be reaped, or is another by now.
    rmSync(join(address.socket, `.s.PGSQL.${address.port}.lock`), { force: true });
  }
  const child = spawn(program(binaries, 'postgres'), argumentsFor(place.cluster, address, settings), {
    cwd: place.cluster,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnvironment(),
    ...runAs(place.account),
  });
  const words = lastWords(child);
  const alive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (await answers(address, place.cluster, alive, START_LIMIT)) return { pid: child.pid as number, address, child };
  if (child.pid && alive()) await stopProcess(child.pid);
  dropSocketFolder(address);
  throw new Error(`内置数据库未能启动：${words()}日志在 ${place.home}/log。`);
};

/** The first lines on stderr tell why a start ended; later ones go to the log folder. */
const lastWords = (child: ChildProcess): (() => string) => {
  let said = '';
  child.on('error', (error) => {
    said += `${error.message}\n`;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  return () => (said ? `${said.trim()}\n` : '没有说明原因。');
};

const freshAddress = async (place: Place): Promise<Address> =>
  process.platform === 'win32'
    ? { host: '127.0.0.1', port: await freePort(), password: passwordOf(place.home) }
    : { socket: makeSocketFolder(place), port: 5432 };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/**
 * Looks for a server that outlived its Node process (kill -9) and takes it over when it serves this folder with
 * today's settings; otherwise stops it. Recovery after a crash of the machine is PostgreSQL's own work.
 */
export const takeOver = async (place: Place, settings: Settings, log: Log): Promise<Running | null> => {
  const left = readLeft(place.cluster, passwordOf(place.home));
  if (!left) return null;
  const alive = () => processExists(left.pid);
  const serving = await answers(
    left.address,
    place.cluster,
    alive,
    worksIn(left.pid, place.cluster) ? START_LIMIT : 1000,
  );
  if (!serving && (await ask(left.address, place.cluster)) === 'ours') throw inUse(place.folder);
  if (serving && startedWith(place.cluster, argumentsFor(place.cluster, left.address, settings))) {
    log.info(`接管上次留下的内置数据库（进程 ${left.pid}）。`);
    return { ...left, child: null };
  }
  if (serving || worksIn(left.pid, place.cluster)) await stopProcess(left.pid);
  dropSocketFolder(left.address);
  rmSync(pidFile(place.cluster), { force: true });
  return null;
};

/** Stops the server in order, within ten seconds. */
export const stopServer = async ({ pid, address }: Running, place: Place, binaries: Binaries): Promise<void> => {
  if (process.platform === 'win32' && existsSync(pidFile(place.cluster)))
    execFileSync(program(binaries, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast', '-t', '9'], {
      stdio: 'ignore',
    });
  else await stopProcess(pid);
  dropSocketFolder(address);
};

/** Calls back once when the server ends, until told to stop watching. */
export const watchServer = ({ pid, child }: Running, onEnd: (how: string) => void): (() => void) => {
  const atExit = () => send(pid, 'SIGINT');
  process.once('exit', atExit);
  const ended = (code: number | null, signal: string | null) => onEnd(signal ? `信号 ${signal}` : `代码 ${code}`);
  if (child && (child.exitCode !== null || child.signalCode)) setImmediate(ended, child.exitCode, child.signalCode);
  else child?.once('exit', ended);
  const timer = child ? undefined : setInterval(() => processExists(pid) || onEnd('进程已不在'), 1000).unref();
  return () => {
    process.off('exit', atExit);
    child?.off('exit', ended);
    clearInterval(timer);
  };
};
