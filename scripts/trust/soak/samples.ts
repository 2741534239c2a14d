import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Installation, workingIn } from '../durability/installation.ts';

/** What the installation holds at one moment. */
export type Sample = {
  /** Seconds since the first. */
  readonly at: number;
  /** Resident memory of the server's process, MB. */
  readonly server: number;
  /** Memory of PostgreSQL's processes that is their own, MB: without the shared buffers, which fill up once. */
  readonly database: number;
  readonly connections: number;
  readonly children: number;
  readonly descriptors: number;
  readonly temporary: number;
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended between two looks.
    return '';
  }
};

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);

const childrenOf = (pid: number): number =>
  read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).length;

const filesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
    : 0;

/** @param temporary the folder that the server uses for temporary files, and nobody else */
export const sampleOf = async (house: Installation, temporary: string, began: number): Promise<Sample> => {
  const { pid } = house.running;
  const processes = workingIn(house.cluster);
  const own = processes.map((one) => kilobytes(read(`/proc/${one}/smaps_rollup`), 'Pss_Anon'));
  const connections = await house.asOwner(async (client) => {
    const { rows } = await client.query(
      "select count(*)::integer as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return Number(rows[0].n);
  });
  return {
    at: Math.round((Date.now() - began) / 1000),
    server: kilobytes(read(`/proc/${pid}/status`), 'VmRSS') / 1024,
    database: own.reduce((sum, one) => sum + one, 0) / 1024,
    connections,
    children: childrenOf(pid),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    temporary: filesIn(temporary) + filesIn(join(house.folder, 'files/incoming')),
  };
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Theil and Sen's slope, per second: the median of the slopes between all pairs, which no outlier moves. */
export const slopeOf = (points: readonly { readonly at: number; readonly value: number }[]): number => {
  const slopes = points.flatMap((a, n) =>
    points.slice(n + 1).map((b) => (b.at > a.at ? (b.value - a.value) / (b.at - a.at) : 0)),
  );
  return median(slopes);
};
