import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { createCluster, ensureDatabase, passwordOf, versionAt } from './cluster.ts';
import { inUse, isLocked, takeLock } from './lock.ts';
import { checkVersion, type Log, makeFolder, type Place, preparePlace } from './place.ts';
import { ask, readLeft, stopProcess, worksIn } from './postmaster.ts';
import { type Running, startServer, stopServer, takeOver, watchServer } from './server.ts';
import { type Settings, urlOf } from './settings.ts';

export type { Log } from './place.ts';

export type EmbeddedOptions = {
  /** The data folder (YAODIAN_DATA); the database lies in its `database`. */
  readonly folder: string;
  readonly log: Log;
  /** Folder of other PostgreSQL programs, as /usr/lib/postgresql/15/bin. */
  readonly binaries?: string;
  /** Settings on top of ours, as `{ fsync: 'off' }` in tests. */
  readonly settings?: Settings;
  /** A server that ends by itself stays down: what ended a recovery would end it again. */
  readonly once?: boolean;
  /** Called when the server ended by itself and could not be started again, or was to run once. */
  readonly onLost?: (error: Error) => void;
};

export type Embedded = {
  /** Connection string for `pg`: the database `yaodian`, as its owner, through the socket. */
  readonly url: string;
  /** Like 18.4. */
  readonly version: string;
  /** Stops the server in order within ten seconds and gives the folder back; safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on a data folder, or takes over the one that a killed process left running.
 * A server that ends by itself is reported and started again, three times in ten minutes.
 * @throws Refusal `data-folder-in-use`, `data-folder-unusable`, `no-embedded-database`, `no-database-account`, `database-version`
 * @example
 * const database = await startEmbedded({ folder: './data', log: console });
 * const pool = new Pool({ connectionString: database.url });
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const folder = makeFolder(path.resolve(options.folder));
  const release = takeLock(folder);
  try {
    const place = preparePlace(folder, options.log);
    const binaries = findBinaries(options.binaries, place.account, place.home);
    if (!existsSync(place.cluster)) await createCluster(place, binaries);
    checkVersion(place.cluster, binaries.version);
    const keeper = new Keeper(place, binaries, options);
    // Whoever takes the folder next must find nothing of this start at work in it.
    const url = await keeper.start().catch((error) => keeper.stop().then(() => Promise.reject(error)));
    return { url, version: binaries.version, stop: () => keeper.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
};

/**
 * For commands: the database of a running `npm start` on that folder, or one started for the command alone.
 * `stop` ends only what this call started.
 */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const folder = makeFolder(path.resolve(options.folder));
  for (let waited = 0; isLocked(folder); waited += 200) {
    const running = await findRunning(folder);
    if (running) return running;
    if (waited > 30_000) throw inUse(folder);
    await sleep(200);
  }
  return startEmbedded(options);
};

const findRunning = async (folder: string): Promise<Embedded | null> => {
  const home = path.join(folder, 'database');
  const left = existsSync(home) ? readLeft(path.join(home, 'cluster'), passwordOf(home)) : null;
  if (!left || (await ask(left.address, path.join(home, 'cluster'))) !== 'ours') return null;
  return { url: urlOf(left.address), version: await versionAt(left.address), stop: async () => undefined };
};

/** Stops a server that a killed process left running on that folder, so that the folder may be removed. */
export const endLeft = async (folder: string): Promise<void> => {
  const cluster = path.join(folder, 'database', 'cluster');
  const left = existsSync(cluster) ? readLeft(cluster, passwordOf(path.join(folder, 'database'))) : null;
  if (left && worksIn(left.pid, cluster)) await stopProcess(left.pid);
};

const RESTARTS = 3;
const WITHIN = 600_000;

/** Keeps one server running until told to stop. */
class Keeper {
  #running: Running | null = null;
  #unwatch = () => {};
  #stopping: Promise<void> | null = null;
  #restarting: Promise<void> = Promise.resolve();
  #ends: number[] = [];

  constructor(
    private readonly place: Place,
    private readonly binaries: Binaries,
    private readonly options: EmbeddedOptions,
  ) {}

  async start(): Promise<string> {
    const settings = this.options.settings ?? {};
    const left = await takeOver(this.place, settings, this.options.log);
    this.#running = left ?? (await startServer(this.place, this.binaries, settings, this.#running?.address ?? null));
    this.#unwatch = watchServer(this.#running, (how) => {
      this.#restarting = this.#ended(how);
    });
    await ensureDatabase(this.#running.address);
    return urlOf(this.#running.address);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    await this.#restarting;
    this.#unwatch();
    if (this.#running) await stopServer(this.#running, this.place, this.binaries);
  }

  async #ended(how: string): Promise<void> {
    this.#unwatch();
    if (this.#stopping) return;
    if (this.options.once) return this.#lost(new Error(`内置数据库意外停止（${how}）。`));
    this.options.log.error(`内置数据库意外停止（${how}），日志在 ${this.place.home}/log。`);
    this.#ends = [...this.#ends.filter((at) => at > Date.now() - WITHIN), Date.now()];
    if (this.#ends.length > RESTARTS) return this.#lost(new Error('内置数据库十分钟内停止超过三次，不再重新启动。'));
    await this.start().then(
      () => this.options.log.warn('内置数据库已重新启动。'),
      (error: Error) => this.#lost(error),
    );
  }

  #lost(error: Error): void {
    this.options.log.error(error.message);
    this.options.onLost?.(error);
  }
}
