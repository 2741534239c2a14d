import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** The product as an operator runs it: the built server in a process of its own, embedded database, fsync on. */
export type Running = {
  readonly url: string;
  readonly folder: string;
  readonly pid: number;
  /** Everything that it printed so far. */
  output(): string;
  /** kill -9 of the application alone; the database is left running. */
  killApplication(): Promise<void>;
  /** kill -9 of everything: the application and its database. */
  killEverything(): Promise<void>;
  /** SIGTERM; answers after how many milliseconds it had ended. */
  stop(): Promise<number>;
  /** Process number of the embedded database's postmaster. */
  postmaster(): number;
};

export type Start = {
  readonly folder?: string;
  readonly demo?: boolean;
  readonly port?: number;
  readonly web?: boolean;
  /** Another database than the one in the folder. */
  readonly databaseUrl?: string;
  /** As whoever clones it starts it, npm leading a process group of its own. */
  readonly npm?: boolean;
};

/** A hundred ports for each of two workers who start servers at once, below those that the system lends to connections. */
let lastPort = 0;
const freePort = async (): Promise<number> => {
  for (let tried = 0; tried < 100; tried++) {
    const port = 21_000 + (process.pid % 100) * 100 + (lastPort++ % 100);
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', () => resolve()))
    : Promise.resolve();

let built: Promise<void> | null = null;

/** Builds what is missing or old, once a run: a server that is started again is the same one. */
export const buildOnce = (targets: readonly string[]): Promise<void> => {
  built ??= (async () => {
    const project = join(ROOT, 'scripts/lib/project.mjs');
    const { stale } = (await import(project)) as { stale(of: readonly string[]): string[] };
    const old = stale(targets);
    if (old.length > 0) await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build.mjs'), ...old]);
  })();
  return built;
};

/** Runs the built server, not waiting until it is ready. */
export const spawnServer = async ({
  folder,
  demo = false,
  port,
  web = false,
  databaseUrl,
  npm = false,
}: Start = {}) => {
  await buildOnce(web || npm ? ['server', 'web'] : ['server']);
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'yaodian-server-')));
  const at = port ?? (await freePort());
  const { DATABASE_URL: _, NODE_OPTIONS: __, ...clean } = process.env;
  const own = {
    NODE_ENV: 'production',
    PORT: String(at),
    YAODIAN_DATA: data,
    YAODIAN_DEMO: demo ? '1' : '0',
    YAODIAN_LIMITS: 'off',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  };
  const args = ['--enable-source-maps', join(ROOT, 'dist/server/server.js')];
  const options = { cwd: ROOT, env: { ...clean, ...own }, stdio: 'pipe' as const };
  const child = npm ? spawn('npm', ['start'], { ...options, detached: true }) : spawn(process.execPath, args, options);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const url = `http://127.0.0.1:${at}`;
  const postmaster = () => postmasterOf(data);
  return { child, folder: data, url, output: () => printed, ended: () => ended(child), postmaster };
};

export const healthy = async (url: string): Promise<boolean> =>
  fetch(`${url}/api/health`).then(
    (answer) => answer.status === 200,
    () => false,
  );

const postmasterOf = (folder: string): number => {
  const file = join(folder, 'database/cluster/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};

const kill = (pid: number, signal: NodeJS.Signals): void => {
  try {
    if (pid > 0) process.kill(pid, signal);
  } catch {
    // It had ended by itself.
  }
};

/** Starts the server and waits until it answers. @throws Error with its output when it ends before */
export const startServer = async (start: Start = {}, withinMs = 180_000): Promise<Running> => {
  const { child, folder, url, output, postmaster } = await spawnServer(start);
  const until = Date.now() + withinMs;
  while (!(await healthy(url))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      const end = child.exitCode ?? child.signalCode ?? 'too slow';
      child.kill('SIGKILL');
      // Its last words may come after its end.
      await sleep(500);
      throw new Error(`the server did not become ready (${end}):\n${output()}`);
    }
    await sleep(50);
  }
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended(child);
  };
  return {
    url,
    folder,
    pid: child.pid ?? 0,
    output,
    postmaster,
    killApplication: end('SIGKILL'),
    killEverything: async () => {
      const database = postmaster();
      kill(database, 'SIGKILL');
      await end('SIGKILL')();
    },
    stop: async () => {
      const began = Date.now();
      await end('SIGTERM')();
      return Date.now() - began;
    },
  };
};

/** Stops the server, and a database that was left behind; the folder stays. */
export const haltServer = async (running: Running): Promise<void> => {
  await running.stop();
  kill(running.postmaster(), 'SIGQUIT');
  for (let n = 0; running.postmaster() && n < 50; n++) await sleep(100);
};

/** Stops it all and removes the folder. */
export const discardServer = async (running: Running): Promise<void> => {
  await haltServer(running);
  await rm(running.folder, { recursive: true, force: true });
};

export type Reply<T = any> = { readonly status: number; readonly body: T };

/** Somebody signed in at a running server, calling it over HTTP. */
export class Caller {
  constructor(
    readonly url: string,
    readonly cookie: string,
  ) {}

  async call<T = any>(method: string, path: string, body?: unknown): Promise<Reply<T>> {
    const form = body instanceof FormData;
    const headers = { cookie: this.cookie, ...(body && !form ? { 'content-type': 'application/json' } : {}) };
    const answer = await fetch(this.url + path, {
      method,
      headers,
      ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    const json = String(answer.headers.get('content-type')).includes('json');
    return { status: answer.status, body: (json ? JSON.parse(text) : text) as T };
  }

  get = <T = any>(path: string) => this.call<T>('GET', path);
  post = <T = any>(path: string, body: unknown = {}) => this.call<T>('POST', path, body);
}

export const signInAt = async (url: string, username: string, password: string): Promise<Caller> => {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!answer.ok) throw new Error(`sign-in of ${username}: ${await answer.text()}`);
  return new Caller(url, String(answer.headers.get('set-cookie')).split(';')[0] ?? '');
};
