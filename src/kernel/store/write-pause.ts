import { statfsSync } from 'node:fs';
import { type Refusal, refuse } from '#kernel/refusal';

/** Why nothing is saved for the time being, in Chinese, or null where all is well. Asked before every write. */
export type WritePause = { reason(): string | null };

/** What people are told (security.md, R2). */
export const savingPaused = (reason: string): Refusal =>
  refuse('saving-paused', '系统暂停保存，仍可查看', reason, '填写的内容请先留在页面上，并联系管理员清理磁盘。', {
    status: 507,
    facts: { retryAfter: 30 },
  });

export type Room = { readonly free: number; readonly size: number };

const roomOf = (folder: string): Room => {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return { free: bavail * bsize, size: blocks * bsize };
};

const GIGABYTE = 2 ** 30;
/** Milliseconds for which an answer of the disk holds. */
const HOLDS = 1_000;
const UNITS: Readonly<Record<string, number>> = { MB: 2 ** 20, GB: GIGABYTE };

/** The reserve in bytes of a disk of that size: `500MB`, `2GB` or `5%`; 1 GB or 5 %, whichever is less, unless told. */
export const reserveBytes = (told: string | undefined, size: number): number => {
  if (!told) return Math.min(GIGABYTE, size * 0.05);
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(MB|GB|%)$/i.exec(told.trim()) ?? [];
  if (!number || !unit)
    throw new Error(`磁盘保留空间 YAODIAN_DISK_RESERVE=${told} 不能理解。请写成 500MB、2GB 或 5%，再重新启动。`);
  return Number(number) * (unit === '%' ? size / 100 : (UNITS[unit.toUpperCase()] ?? 1));
};

/**
 * Keeps a reserve of the disk free: PostgreSQL needs room to write its log, to recover and to be cleaned up, so the
 * house stops saving before the disk is full and goes on by itself when there is room again.
 */
export class DiskReserve implements WritePause {
  private askedAt = Number.NEGATIVE_INFINITY;
  private low: string | null = null;

  constructor(
    private readonly folder: string,
    private readonly told: string | undefined = process.env.YAODIAN_DISK_RESERVE,
    private readonly room: (folder: string) => Room = roomOf,
  ) {
    reserveBytes(told, 0);
  }

  reason(): string | null {
    // By the steady clock: a jump of the other one must not keep an old answer alive.
    if (performance.now() - this.askedAt > HOLDS) {
      const { free, size } = this.room(this.folder);
      const isLow = free < reserveBytes(this.told, size);
      this.low = isLow ? `磁盘只剩${Math.floor(free / 2 ** 20)} MB，低于保留的空间` : null;
      this.askedAt = performance.now();
    }
    return this.low;
  }
}
