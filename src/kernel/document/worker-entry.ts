import { workerEntry as entryOf } from '#kernel/worker';

/** Path of the reading process's program; under tsx it would take 230 MB instead of 95, because tsx rewrites PDF.js. */
export const workerEntry = (): Promise<string> =>
  entryOf(new URL('./read-worker.ts', import.meta.url), new URL('./read-worker.js', import.meta.url));
