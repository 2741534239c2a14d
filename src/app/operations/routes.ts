import { operations } from '#contract/operations';
import { answer, type BoundRoute } from '#kernel/http';
import type { JobKinds } from '#kernel/job';
import { lookAround } from './look.ts';
import { queueLengths } from './measured.ts';

/** The page 运行状况: what doctor says of a house that runs, and its queues. */
export const operationsRoutes = (kinds: JobKinds): BoundRoute[] => [
  answer(operations, async ({ house }) => {
    const [findings, queues] = await Promise.all([lookAround(house), queueLengths(house)]);
    const labelOf = (name: string) => (kinds.jobs.get(name) ?? kinds.errands.get(name))?.label ?? name;
    return {
      at: new Date().toISOString(),
      version: house.version,
      node: process.version,
      uptime: Math.floor(process.uptime()),
      findings,
      queues: queues
        .filter(({ waiting, active, failed }) => waiting + active + failed > 0)
        .map(({ oldest: _, ...queue }) => ({ ...queue, label: labelOf(queue.name) })),
    };
  }),
];
