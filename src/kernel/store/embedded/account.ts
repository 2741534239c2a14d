import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { refuse } from '#kernel/refusal';

/** The operating system account that PostgreSQL runs as; null means the account of this process. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string };

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of existing data,
 * else `postgres`, else `nobody`. Everybody else runs it as themselves (null).
 */
export const accountFor = (cluster: string): Account | null => {
  if (process.getuid?.() !== 0) return null;
  const account = ownerOf(cluster) ?? named('postgres') ?? named('nobody');
  if (account) return account;
  throw refuse(
    'no-database-account',
    '未能启动数据库',
    '以 root 运行时，内置数据库须改用普通账户，而本机既没有 postgres 账户，也没有 nobody 账户。',
    '请用普通账户运行，或先建立 postgres 账户。',
  );
};

const ownerOf = (cluster: string): Account | null => {
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid, name: `uid ${uid}` };
};

const named = (name: string): Account | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0, name } : null;
};

/** Whether the account may enter the folder and every folder above it; mode bits only, as ACLs are rare here. */
export const isEnterable = (folder: string, account: Account | null): boolean => {
  if (!account) return true;
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    if (!mayEnter(at, account)) return false;
    if (at === path.dirname(at)) return true;
  }
};

const mayEnter = (folder: string, account: Account): boolean => {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
};

/** Opens a folder of ours for passing through, not for reading: 700 becomes 711. */
export const letThrough = (folder: string, account: Account | null): void => {
  if (account && !mayEnter(folder, account)) chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o011);
};

/** Makes a folder that only the account may read. */
export const privateFolder = (folder: string, account: Account | null): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!account) return;
  chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
};

/** Hands a whole tree to the account, as when root takes over data that root had copied back from a backup. */
export const handOver = (tree: string, account: Account | null): void => {
  if (!account || !existsSync(tree) || lstatSync(tree).uid === account.uid) return;
  for (const entry of readdirSync(tree, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
  chownSync(tree, account.uid, account.gid);
};

/** What `spawn` needs to run a program as the account; libuv drops root's supplementary groups by itself. */
export const runAs = (account: Account | null): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {};
