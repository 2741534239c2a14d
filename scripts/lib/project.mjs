// What the scripts share. Plain JavaScript with Node's own modules only: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => path.join(ROOT, ...parts);

const LEAST_NODE = [20, 19];

/** Ends the process with a plain message on a Node that is too old. */
export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  console.error(
    `未能启动：要点需要 Node ${LEAST_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。请升级 Node 后重试。`,
  );
  process.exit(1);
};

/** Runs a program to its end. @returns {Promise<number>} its exit code, 1 when it could not start or was killed */
export const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** Whether node_modules holds every package in the version that package-lock.json names; optional ones may be absent. */
const isInstalled = () => {
  const hidden = inRoot('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = packagesIn(hidden);
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
    ([place, { version, optional }]) => place === '' || optional || present[place]?.version === version,
  );
};

const packagesIn = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;

/** Installs exactly what the lock file names, without any package's install script (security.md C1). */
export const ensureInstalled = async () => {
  if (isInstalled()) return;
  // npm ci would empty the folder that it leads to, which is somebody else's.
  if (lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('未能安装依赖：node_modules 是指向别处的链接，安装会清空那个文件夹。请删除这个链接后重试。');
    process.exit(1);
  }
  console.log('正在安装依赖（npm ci），首次约需一两分钟……');
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    console.error('依赖没有装好。请检查能否连到 npm 仓库（npm config get registry）后重试。');
    process.exit(1);
  }
};

/** All files under the given files and folders, tests left out, in a fixed order. */
const filesOf = (places) =>
  places.flatMap((place) => {
    const at = inRoot(place);
    if (!existsSync(at)) return [];
    if (statSync(at).isFile()) return [at];
    const entries = readdirSync(at, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  });

const checksum = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${path.relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const SERVER_SOURCES = ['src/kernel', 'src/modules', 'src/contract', 'src/app', 'fixtures'];
const ALWAYS = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build.mjs'];

/** What is built from what; a mark beside the result holds the checksum of the sources it was made from. */
export const TARGETS = {
  server: { result: 'dist/server/server.js', sources: [...SERVER_SOURCES, ...ALWAYS] },
  cli: { result: 'dist/cli/cli.js', sources: [...SERVER_SOURCES, ...ALWAYS] },
  web: { result: 'dist/web/index.html', sources: ['src/web', 'src/contract', 'vite.config.ts', ...ALWAYS] },
};

const markOf = (target) => inRoot('dist', `.${target}-sources`);
const sourcesOf = (target) => checksum(filesOf(TARGETS[target].sources));

/** The names of those targets whose result is missing or was made from other sources. */
export const stale = (targets) =>
  targets.filter((target) => {
    const made = existsSync(inRoot(TARGETS[target].result)) && existsSync(markOf(target));
    return !made || readFileSync(markOf(target), 'utf8') !== sourcesOf(target);
  });

/** Runs `build`, then marks the target as made from the sources as they were when it began. */
export const marked = async (target, build) => {
  const sources = sourcesOf(target);
  await build();
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(markOf(target), sources);
};
