import { cpus } from 'node:os';

/** One line of `npm run bench -- --json` (contracts/runtime.md). `floor` is the plain way's figure where there is one. */
export type Figure = {
  readonly name: string;
  readonly ours: number;
  readonly floor: number | null;
  /** ours ÷ floor, in the unit's own direction: rates want it high, times want it low. */
  readonly ratio: number | null;
  readonly unit: string;
  readonly machine: string;
  readonly at: string;
};

const round = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
const [core] = cpus();
export const MACHINE = `${core?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}, embedded PostgreSQL, fsync on`;

export const figure = (name: string, unit: string, ours: number, floor: number | null = null): Figure => ({
  name,
  ours: round(ours),
  floor: floor === null ? null : round(floor),
  ratio: floor === null ? null : Math.round((ours / floor) * 1000) / 1000,
  unit,
  machine: MACHINE,
  at: new Date().toISOString(),
});

/** Milliseconds that work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The value below which the given share of the samples lies. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Times of repeated work, until `most` runs or `withinMs` are over. */
export const repeated = async (work: () => unknown, most: number, withinMs: number): Promise<number[]> => {
  const samples: number[] = [];
  const until = performance.now() + withinMs;
  while (samples.length < most && (samples.length < 3 || performance.now() < until)) samples.push(await timed(work));
  return samples;
};
