import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { refuse } from '#kernel/refusal';

/**
 * Passwords that were leaked anywhere, as Have I Been Pwned publishes them: one line each, `SHA-1 in hexadecimal:count`,
 * sorted by hash (some 40 GB). The file stays on the disk; a look reads some forty pieces of it.
 */
const HASH = 40;
/** Longer than any line; two of them hold one line whole wherever they begin. */
const PIECE = 128;

/** The hash of the first line that begins at or after `from`, and where the line begins; null where none does. */
const lineFrom = async (file: FileHandle, from: number, size: number): Promise<{ at: number; hash: string } | null> => {
  // One byte earlier, so that a line which begins just here is found.
  const begin = Math.max(0, from - 1);
  const buffer = Buffer.alloc(2 * PIECE);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, begin);
  const text = buffer.toString('latin1', 0, bytesRead);
  const ended = from === 0 ? 0 : text.indexOf('\n') + 1;
  if (from > 0 && ended === 0) {
    if (begin + bytesRead < size) throw new Error('a line is longer than a hash and a count');
    return null;
  }
  const hash = text.slice(ended, ended + HASH).toUpperCase();
  if (hash.trim() === '') return null;
  if (!/^[0-9A-F]{40}$/.test(hash)) throw new Error('a line does not begin with a SHA-1 hash');
  return { at: begin + ended, hash };
};

const holds = async (file: FileHandle, wanted: string): Promise<boolean> => {
  const { size } = await file.stat();
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await lineFrom(file, middle, size);
    if (line?.hash === wanted) return true;
    // The line found may begin behind `high`: then nothing begins between, and the search goes on before.
    if (!line || line.at >= high || line.hash > wanted) high = middle;
    else low = line.at + 1;
  }
  return false;
};

const within = async <T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  const file = await open(path, 'r');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
};

const unreadable = () =>
  refuse(
    'breach-list',
    '密码没有保存',
    '泄露密码清单现在读不到，无法核对新密码',
    '请联系运维人员检查 YAODIAN_BREACH_LIST 指定的文件。',
    {
      status: 503,
    },
  );

/**
 * Whether the password is among the leaked ones of the file that `YAODIAN_BREACH_LIST` names; never where none is named.
 * A list that is named and cannot be read lets no password through.
 * @throws Refusal `breach-list` 503
 */
export const isBreached = async (
  password: string,
  path: string | undefined = process.env.YAODIAN_BREACH_LIST,
): Promise<boolean> => {
  if (!path) return false;
  const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
  return within(path, (file) => holds(file, hash)).catch(() => {
    throw unreadable();
  });
};

/**
 * What keeps a list from being used, in Chinese; null where nothing does. Looks at its ends and middle, not at all of it.
 */
export const breachListTrouble = async (path: string): Promise<string | null> => {
  try {
    return await within(path, async (file) => {
      const { size } = await file.stat();
      const places = [0, Math.floor(size / 4), Math.floor(size / 2), Math.floor((size / 4) * 3)];
      const lines = [];
      for (const place of places) lines.push(await lineFrom(file, place, size));
      const hashes = lines.flatMap((line) => line?.hash ?? []);
      if (hashes.length === 0) return '是空的';
      return hashes.some((hash, n) => n > 0 && hash < String(hashes[n - 1])) ? '没有按散列值排序' : null;
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code ? `读不到（${code}）` : '不是“SHA-1散列值:次数”格式';
  }
};
