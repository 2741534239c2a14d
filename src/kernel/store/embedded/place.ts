import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { refuse } from '#kernel/refusal';
import { type Account, accountFor, handOver, isEnterable, letThrough, privateFolder } from './account.ts';
import type { Address } from './settings.ts';

/** Where things lie: `home` is the data folder's `database`, or what that links to. */
export type Place = {
  readonly folder: string;
  readonly home: string;
  readonly cluster: string;
  readonly account: Account | null;
};

export type Log = { info(message: string): void; warn(message: string): void; error(message: string): void };

/** Makes the data folder with everything above it, and sees that this process may write there. */
export const makeFolder = (folder: string): string => {
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    const reason = `当前账户不能建立或写入数据文件夹 ${folder}（${(error as NodeJS.ErrnoException).code}）。`;
    throw refuse(
      'data-folder-unusable',
      '未能启动数据库',
      reason,
      '请改用建立它的账户运行，或用 YAODIAN_DATA 指向一个可写的文件夹。',
    );
  }
};

/**
 * Prepares the database's own folder so that its account can reach it. Where root's data folder lies under one that
 * others may not enter (/root has mode 700), the database lives in /var/lib/yaodian and the data folder links to it.
 * @throws Refusal `data-folder-unusable` with what to do
 */
export const preparePlace = (folder: string, log: Log): Place => {
  const link = path.join(folder, 'database');
  const account = accountFor(path.join(link, 'cluster'));
  if (isDangling(link)) throw unusable(`${link} 指向的文件夹不在了。`, '请恢复它，或删除这个链接后重新开始。');
  letThrough(folder, account);
  if (!existsSync(link) && !isEnterable(folder, account)) relocate(link, account, log);
  const home = existsSync(link) ? realpathSync(link) : link;
  privateFolder(home, account);
  if (!isEnterable(home, account))
    throw unusable(
      `账户 ${account?.name} 进不了 ${home}。`,
      `请把它移到 /var/lib 之类的位置，或放开上级文件夹的进入权限（chmod o+x）。`,
    );
  const cluster = path.join(home, 'cluster');
  handOver(cluster, account);
  checkOwner(cluster, account);
  return { folder, home, cluster, account };
};

const unusable = (detail: string, remedy: string) => refuse('data-folder-unusable', '未能启动数据库', detail, remedy);

const isDangling = (link: string): boolean => {
  const entry = lstatSync(link, { throwIfNoEntry: false });
  return entry?.isSymbolicLink() === true && !existsSync(link);
};

const RELOCATED = '/var/lib/yaodian';

const relocate = (link: string, account: Account | null, log: Log): void => {
  mkdirSync(RELOCATED, { recursive: true, mode: 0o755 });
  if (!isEnterable(RELOCATED, account))
    throw unusable(
      `账户 ${account?.name} 进不了 ${path.dirname(link)}。`,
      '请用 YAODIAN_DATA 指向 /var/lib 之类的位置。',
    );
  const home = mkdtempSync(path.join(RELOCATED, 'database-'));
  symlinkSync(home, link);
  log.warn(
    `以 root 运行，而数据库账户 ${account?.name} 进不了 ${path.dirname(link)}：数据库放在 ${home}，备份时请一并备份。`,
  );
};

const checkOwner = (cluster: string, account: Account | null): void => {
  if (account || !process.getuid || !existsSync(cluster)) return;
  if (statSync(cluster).uid !== process.getuid())
    throw unusable(`${cluster} 属于另一个账户。`, '请用建立它的账户运行，或请管理员用 chown 改归当前账户。');
};

/** Refuses data of another main version of PostgreSQL, which these programs cannot read. */
export const checkVersion = (cluster: string, version: string): void => {
  const made = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === version.split('.')[0]) return;
  throw refuse(
    'database-version',
    '未能启动数据库',
    `数据由 PostgreSQL ${made} 建立，现有程序是 ${version}，互不兼容。`,
    '请先用原来的版本备份（yaodian backup），再用新版本恢复（yaodian restore）。',
  );
};

/** The kernel takes 107 bytes for a socket's path, macOS 103. */
const LONGEST_SOCKET = 103;

/** A socket folder that only the account can enter: beside the data, or under /tmp where that path is too long. */
export const makeSocketFolder = ({ home, account }: Place): string => {
  const beside = path.join(home, 'socket');
  const fits = Buffer.byteLength(path.join(beside, '.s.PGSQL.5432')) <= LONGEST_SOCKET;
  const socket = fits ? beside : mkdtempSync('/tmp/yaodian-');
  privateFolder(socket, account);
  return socket;
};

/** Removes a socket folder made under /tmp. */
export const dropSocketFolder = (address: Address): void => {
  if ('socket' in address && address.socket.startsWith('/tmp/yaodian-'))
    rmSync(address.socket, { recursive: true, force: true });
};
