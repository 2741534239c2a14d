import { existsSync, linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refuse } from '#kernel/refusal';

type Holder = { readonly pid: number; readonly born: string; readonly since: string };

const fileIn = (folder: string) => path.join(folder, 'yaodian.lock');

/**
 * Takes the data folder for this process. A process number alone proves nothing, since numbers are reused:
 * the lock also carries when that process was born.
 * @returns release, which is safe to call twice
 * @throws Refusal `data-folder-in-use` while another live process holds it
 */
export const takeLock = (folder: string): (() => void) => {
  const file = fileIn(folder);
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid), since: new Date().toISOString() });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (placed(file, mine)) return () => void (read(file) === mine && rmSync(file, { force: true }));
    const found = settled(file);
    if (found && isAlive(parse(found))) throw inUse(folder, parse(found));
    if (found !== null) setAside(file, found);
  }
  throw inUse(folder, parse(read(file) ?? '{}'));
};

/** Whether a live process, this one included, holds the folder. */
export const isLocked = (folder: string): boolean => {
  const found = read(fileIn(folder));
  return found !== null && isAlive(parse(found));
};

export const inUse = (folder: string, holder?: Partial<Holder>) =>
  refuse(
    'data-folder-in-use',
    '未能启动',
    holder?.pid
      ? `数据文件夹 ${folder} 正由进程 ${holder.pid} 使用（自 ${holder.since ?? '未知时间'}）。`
      : `数据文件夹 ${folder} 正由另一个进程使用，可能在另一个容器里。`,
    '请先停止那个进程；要同时运行两套，请用 YAODIAN_DATA 给这一套另指文件夹。',
    { facts: { pid: holder?.pid ?? null } },
  );

/** A link appears at once and whole, so no reader ever sees half a lock. */
const placed = (file: string, content: string): boolean => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o644, flush: true });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP') return placedWithoutLinks(file, content);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Some shared folders of virtual machines know no links. */
const placedWithoutLinks = (file: string, content: string): boolean => {
  if (existsSync(file)) return false;
  writeFileSync(file, content, { flag: 'wx', flush: true });
  return true;
};

/** Two newcomers may both find the lock stale: whoever moved a fresh one by mistake puts it back. */
const setAside = (file: string, stale: string): void => {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
    // Another newcomer was quicker; the next attempt sees what it left.
  } finally {
    rmSync(aside, { force: true });
  }
};

/** What the lock says. One that stays empty was left by a power cut, before its words were on the disk. */
const settled = (file: string): string | null => {
  const found = read(file);
  if (found !== '') return found;
  // Without links another newcomer's may be empty for this moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return read(file);
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

const parse = (text: string): Partial<Holder> => {
  try {
    return JSON.parse(text) as Partial<Holder>;
  } catch {
    return {};
  }
};

const isAlive = (holder: Partial<Holder>): boolean => {
  if (!holder.pid || !processExists(holder.pid)) return false;
  const born = bornAt(holder.pid);
  return born === '' || !holder.born || born === holder.born;
};

/** Whether a process with that number lives, whoever owns it; one that only waits to be reaped does not. */
export const processExists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !['Z', 'X'].includes(statOf(pid)?.[0] ?? '');
};

/** The fields of /proc/PID/stat from the third (state) on; null outside Linux. */
const statOf = (pid: number): string[] | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};

/** Process namespace, boot and start tick on Linux; empty elsewhere, where the number alone must do. */
const bornAt = (pid: number): string => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${readlinkSync('/proc/self/ns/pid')}/${boot}/${statOf(pid)?.[19] ?? ''}`;
  } catch {
    return '';
  }
};
