import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushNow } from '#kernel/disk';
import { refuse } from '#kernel/refusal';

const unusable = (from: string, why: string) =>
  refuse('backup-key-unusable', '备份密钥不能使用', `${from}：${why}`, '密钥是32字节的base64文本，文件权限须为600。');

const parsed = (text: string, from: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw unusable(from, '不是32字节的密钥');
  return key;
};

const readPrivate = (path: string): Buffer => {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) throw unusable(path, '其他账户也能读取');
  return parsed(readFileSync(path, 'utf8'), path);
};

/**
 * The key that backups are sealed with: `YAODIAN_BACKUP_KEY`, the file that `YAODIAN_BACKUP_KEY_FILE` names, or
 * `keys/backup.key` in the data folder.
 * @param made called with the path where a key was made because there was none; without it there must be one
 * @throws Refusal `backup-key-unusable`, `backup-key-missing`
 */
export const backupKey = (folder: string | null, made?: (path: string) => void, env = process.env): Buffer => {
  if (env.YAODIAN_BACKUP_KEY) return parsed(env.YAODIAN_BACKUP_KEY, '环境变量 YAODIAN_BACKUP_KEY');
  const path = env.YAODIAN_BACKUP_KEY_FILE ?? (folder ? join(folder, 'keys', 'backup.key') : null);
  if (path && isThere(path)) return readPrivate(path);
  if (!path || !made)
    throw refuse(
      'backup-key-missing',
      '没有备份密钥',
      '打开备份需要备份时的密钥',
      '请用 YAODIAN_BACKUP_KEY_FILE 指明密钥文件（备份时在数据目录的 keys/backup.key），或设置 YAODIAN_BACKUP_KEY。',
    );
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  flushNow(join(path, '..'));
  flushNow(join(path, '../..'));
  made(path);
  return readPrivate(path);
};

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
