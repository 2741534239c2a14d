// What npm test needs beyond npm: Chromium, a Chinese font and PostgreSQL 15, from Debian.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
  pg15: [
    { name: 'postgresql-15', isThere: () => existsSync(PG15) },
    { name: 'pgbouncer', isThere: () => existsSync('/usr/sbin/pgbouncer') },
  ],
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
  const asRoot = (command) => {
    const [program, ...rest] = [...prefix, 'sh', '-c', command];
    return run(program, rest);
  };
  const apt = 'DEBIAN_FRONTEND=noninteractive apt-get -qq';
  await asRoot(NO_CLUSTER);
  await asRoot(`${apt} update`);
  const code = await asRoot(`${apt} install -y --no-install-recommends ${packages.join(' ')}`);
  await asRoot(`rm -f ${CLUSTER_FILE}`);
  if (code !== 0) console.error(`${packages.join('、')} 没有装好，需要它们的阶段会记为没有通过。`);
};

/** Debian's package would at once create and start a database of its own; we want its programs only. */
const CLUSTER_FILE = '/etc/postgresql-common/createcluster.d/yaodian.conf';
const NO_CLUSTER = `mkdir -p ${path.dirname(CLUSTER_FILE)} && echo 'create_main_cluster = false' > ${CLUSTER_FILE}`;
