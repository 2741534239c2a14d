import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scanner } from '#kernel/http';
import type { StandbyOptions } from '#kernel/store';
import { type Edge, edgeFrom } from './edge/settings.ts';
import { scannerFrom } from './scanner.ts';

/** The folder that holds package.json, from a source file or from a bundle. */
export const projectRoot = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'yaodian') return folder;
    if (folder === dirname(folder)) throw new Error('package.json of yaodian not found above this file');
  }
};

export const version = (): string => JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')).version;

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, files and keys. */
  readonly folder: string;
  /** PostgreSQL 15 or newer instead of the embedded one; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** A streaming copy for reads that may lag, and by how many seconds at most; null without one. */
  readonly standby: StandbyOptions | null;
  /** Address people use, without a trailing slash. */
  readonly origin: string;
  /** Whether an empty embedded database is filled with the fictional bureau. */
  readonly demo: boolean;
  readonly edge: Edge;
  /** What looks at files before they are kept (YAODIAN_SCANNER); null for nothing. */
  readonly scanner: Scanner | null;
};

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? '3000');
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`端口 PORT=${text} 不是 0 到 65535 之间的整数。请改正后重新启动。`);
};

/** `STANDBY_URL`, with `STANDBY_LAG` in seconds (5 unless told). */
const standbyOf = ({ DATABASE_URL, STANDBY_URL, STANDBY_LAG }: NodeJS.ProcessEnv): StandbyOptions | null => {
  if (!STANDBY_URL) return null;
  if (!DATABASE_URL)
    throw new Error('STANDBY_URL 只能与 DATABASE_URL 一起使用：内置数据库没有备机。请改正后重新启动。');
  const mostLag = Number(STANDBY_LAG ?? '5');
  if (mostLag > 0 && mostLag <= 600) return { url: STANDBY_URL, mostLag };
  throw new Error(`备机最大延迟 STANDBY_LAG=${STANDBY_LAG} 不是 0 到 600 之间的秒数。请改正后重新启动。`);
};

/** The runtime contract's settings from the environment. @throws Error in Chinese where one is unusable */
export const configFrom = (env: NodeJS.ProcessEnv): Config => {
  const port = portOf(env.PORT);
  const host = env.HOST || '127.0.0.1';
  return {
    port,
    host,
    folder: resolve(projectRoot(), env.YAODIAN_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || null,
    standby: standbyOf(env),
    origin: (env.YAODIAN_ORIGIN || `http://${host}:${port}`).replace(/\/+$/, ''),
    demo: env.YAODIAN_DEMO ? env.YAODIAN_DEMO !== '0' : !env.DATABASE_URL,
    edge: edgeFrom(env),
    scanner: scannerFrom(env),
  };
};
