import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Running, startServer } from '../../../tests/support/server.ts';

/** Milliseconds that a start may take: the first one fills the bureau, and the machine may be busy. */
const PATIENCE = 900_000;

const ROOT = join(import.meta.dirname, '../../..');

export const sendSignal = (pid: number, signal: NodeJS.Signals): void => {
  try {
    if (pid > 0) process.kill(pid, signal);
  } catch {
    // It had ended by itself.
  }
};

const cmdline = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
};

const numbersIn = (folder: string): number[] => readdirSync(folder).map(Number).filter(Boolean);

/** Processes that work in a folder or below, as every PostgreSQL process does in its data files. */
export const workingIn = (folder: string): number[] =>
  numbersIn('/proc').filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });

/** Servers on a data folder, as an earlier sitting that was cut short may have left one. */
const serversOn = (folder: string): number[] =>
  numbersIn('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`YAODIAN_DATA=${folder}`);
    } catch {
      return false;
    }
  });

/** The built product on one data folder, started again at the same address as often as it is killed. */
export class Installation {
  #running: Running | null = null;
  #port = 0;

  constructor(readonly folder: string) {
    // Ctrl+C leaves no server and no database behind; first of all, since a disk below them goes after.
    process.prependOnceListener('exit', () => {
      for (const pid of [this.#running?.pid ?? 0, ...workingIn(this.cluster)]) sendSignal(pid, 'SIGKILL');
    });
  }

  get running(): Running {
    if (!this.#running) throw new Error('the server is not running');
    return this.#running;
  }
  get url(): string {
    return this.running.url;
  }
  get cluster(): string {
    return join(this.folder, 'database/cluster');
  }

  /**
   * Starts it and waits until it answers, on its own database or on the one told.
   * @returns how many milliseconds that took
   */
  async start(databaseUrl?: string, patience = PATIENCE): Promise<number> {
    const began = Date.now();
    const port = this.#port > 0 ? { port: this.#port } : {};
    const database = databaseUrl ? { databaseUrl } : {};
    this.#running = await startServer({ folder: this.folder, demo: true, ...port, ...database }, patience);
    this.#port = Number(new URL(this.#running.url).port);
    return Date.now() - began;
  }

  /** Waits until it is well again, as after the loss of its database. */
  async well(withinMs = PATIENCE): Promise<void> {
    for (const until = Date.now() + withinMs; Date.now() < until; await sleep(50)) if (await this.isWell()) return;
    throw new Error(
      `the server did not become well again within ${withinMs} ms:\n${this.running.output().slice(-2000)}`,
    );
  }

  isWell(): Promise<boolean> {
    return fetch(`${this.url}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.status === 200,
      () => false,
    );
  }

  /** The postmaster's processes: one for every connection, and those that write for all. */
  backends(): number[] {
    const postmaster = this.running.postmaster();
    const file = `/proc/${postmaster}/task/${postmaster}/children`;
    const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').map(Number) : [];
    // The logger's end ends nobody else.
    return children.filter((pid) => pid > 0 && /^postgres: (?!logger)/.test(cmdline(pid)));
  }

  /** Asks the database itself, past the product, as its owner. */
  async asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const [, , , port, socket] = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const client = new pg.Client({ host: socket as string, port: Number(port), user: 'yaodian', database: 'yaodian' });
    client.on('error', () => undefined);
    await client.connect();
    return work(client).finally(() => client.end());
  }

  /** Runs `bin/yaodian` beside it. @returns exit code and what it printed */
  async command(...words: string[]): Promise<{ code: number; said: string }> {
    const { DATABASE_URL: _, ...clean } = process.env;
    const env = { ...clean, YAODIAN_DATA: this.folder, YAODIAN_DEMO: '1' };
    return promisify(execFile)(process.execPath, [join(ROOT, 'bin/yaodian'), ...words], { cwd: ROOT, env }).then(
      ({ stdout, stderr }) => ({ code: 0, said: `${stdout}${stderr}` }),
      (error) => ({ code: Number(error.code ?? 1), said: `${error.stdout ?? ''}${error.stderr ?? ''}` }),
    );
  }

  /** kill -9 of everything that works on the folder; answers when it is gone. */
  async killAll(): Promise<void> {
    // The processes are found by where they work: a disk whose power was cut is not read any more.
    await this.#running?.killApplication();
    for (const pid of serversOn(this.folder)) sendSignal(pid, 'SIGKILL');
    for (let left = workingIn(this.cluster); left.length > 0; left = workingIn(this.cluster)) {
      for (const pid of left) sendSignal(pid, 'SIGKILL');
      await sleep(20);
    }
  }
}
