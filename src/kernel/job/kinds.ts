import type { z } from 'zod';
import { DefinitionError } from '#kernel/definition';
import type { ErrandContext, JobContext } from './context.ts';

/** How often work is tried; a refusal (a rule that says no) is never tried again. */
export type Retry = {
  /** All tries together. */
  readonly attempts: number;
  /** Seconds before the second try; doubled before each further one, up to an hour. */
  readonly delay: number;
};

type Kind<I> = {
  /** camelCase, unique in the installation; also the queue's name. */
  readonly name: string;
  /** Chinese: 导入. */
  readonly label: string;
  readonly en: string;
  readonly input: z.ZodType<I>;
  /** Three tries, ten seconds apart at first, unless told. */
  readonly retry?: Retry;
  /** Seconds that one try may take; an hour unless told, five minutes for an errand. */
  readonly timeLimit?: number;
  /** How many run at once in one process; 1 unless told. */
  readonly concurrency?: number;
};

/** What came of a job: the page or download that shows it, and where the count ended. */
export type JobResult = { readonly path: string; readonly label: string };

/**
 * A kind of long work that people start and watch: import, export, draw, recompute. Its row `job` says where it stands.
 * @example
 * export const importRows = jobKind({
 *   name: 'importRows', label: '导入', en: 'Import', input: z.object({ file: z.uuid() }),
 *   run: async (context) => {
 *     const rows = await readRows(context.input.file);
 *     for (let at = (context.saved as number | null) ?? 0; at < rows.length; at += 500)
 *       await context.write(async (tx) => {
 *         await tx.createMany(pupil, rows.slice(at, at + 500));
 *         await context.checkpoint(tx, at + 500, { phase: '写入', done: at + 500, total: rows.length });
 *       });
 *     return { path: '/records/pupils', label: '查看学生' };
 *   },
 * });
 */
export type JobKind<I = any> = Kind<I> & {
  readonly run: (context: JobContext<I>) => Promise<JobResult | undefined>;
};
export const jobKind = <I>(kind: JobKind<I>): JobKind<I> => Object.freeze(kind);

/**
 * A kind of short work that nobody watches: to deliver a message, the calendar's turn. It leaves no row unless it
 * came through at none of its tries; then it stands among the failed jobs.
 */
export type ErrandKind<I = any> = Kind<I> & {
  readonly run: (context: ErrandContext<I>) => Promise<void>;
  /** For each `key` one at a time in the whole installation, and one more that waits. */
  readonly alone?: boolean;
};
export const errandKind = <I>(kind: ErrandKind<I>): ErrandKind<I> => Object.freeze(kind);

export type JobKinds = {
  readonly jobs: ReadonlyMap<string, JobKind>;
  readonly errands: ReadonlyMap<string, ErrandKind>;
};

/** All kinds of an installation, checked together. @throws DefinitionError naming path, received, expected, remedy */
export const jobKinds = (jobs: readonly JobKind[], errands: readonly ErrandKind[]): JobKinds => {
  const seen = new Set<string>();
  for (const { name } of [...jobs, ...errands]) {
    const at = `jobs.${name}`;
    if (!/^[a-z][a-zA-Z0-9]{1,49}$/.test(name))
      throw new DefinitionError(at, name, 'a camelCase name of at most 50 letters', 'Rename the kind.');
    if (seen.has(name)) throw new DefinitionError(at, 'a second kind of this name', 'unique names', 'Rename one.');
    seen.add(name);
  }
  return {
    jobs: new Map(jobs.map((kind) => [kind.name, kind])),
    errands: new Map(errands.map((kind) => [kind.name, kind])),
  };
};

export const attemptsOf = (kind: Kind<any>): number => kind.retry?.attempts ?? 3;

/** Seconds to wait after so many tries that did not come through. */
export const delayAfter = (kind: Kind<any>, failures: number): number =>
  Math.min(3600, (kind.retry?.delay ?? 10) * 2 ** Math.max(0, failures - 1));

export const JOB_TIME_LIMIT = 3600;
export const ERRAND_TIME_LIMIT = 300;
