// What npm test needs beyond npm: Chromium, a Chinese font and PostgreSQL 15, from Debian.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './project.mjs';

export const PG15 = '/usr/lib/postgresql/15/bin/postgres';

const NEEDS = {
  browser: [
    {
      name: 'chromium',
      isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some((name) => existsSync(`/usr/bin/${name}`)),
    },
    {
      name: 'fonts-noto-cjk',
      isThere: () => ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/noto'].some(hasCjk),
    },
  ],
  pg15: [{ name: 'postgresql-15', isThere: () => existsSync(PG15) }],
};

const hasCjk = (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK'));

/** Installs what the stages need and the machine lacks where this process may; says what is missing where it may not. */
export const ensureSystem = async (stages) => {
  const needs = [...(stages.has('journeys') ? NEEDS.browser : []), ...(stages.has('pg15') ? NEEDS.pg15 : [])];
  const missing = needs.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing.length === 0) return;
  const prefix = rootPrefix();
  if (!prefix || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `本机缺少 ${missing.join('、')}，需要它们的阶段会记为没有通过。请由管理员执行：apt-get install ${missing.join(' ')}`,
    );
    return;
  }
  console.log(`正在用 apt-get 安装 ${missing.join('、')}……`);
  await install(missing, prefix);
};

/** How to become root: nothing when root already, sudo where it asks no password, null where there is no way. */
const rootPrefix = () => {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return null;
  }
};

const install = async (packages, prefix) => {
  const apt = (...args) => {
    const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(program, rest);
  };
  const undo = withoutCluster(packages, prefix);
  await apt('update');
  const code = await apt('install', '-y', '--no-install-recommends', ...packages);
  undo();
  if (code !== 0) console.error(`${packages.join('、')} 没有装好，需要它们的阶段会记为没有通过。`);
};

/** Debian's package would at once create and start a database of its own; we want its programs only. */
const withoutCluster = (packages, prefix) => {
  const folder = '/etc/postgresql-common/createcluster.d';
  if (!packages.includes('postgresql-15') || prefix.length > 0) return () => {};
  const file = path.join(folder, 'yaodian.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, 'create_main_cluster = false\n');
  return () => rmSync(file, { force: true });
};
