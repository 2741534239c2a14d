import { search as searchContract } from '#contract/search';
import type { Registry } from '#kernel/definition';
import { answerLate, type BoundRoute } from '#kernel/http';
import { search } from './search.ts';

export { type Hit, type HitGroup, pageOf, search } from './search.ts';

const HITS_A_KIND = 10;

export const searchRoutes = (registry: Registry): BoundRoute[] => [
  answerLate(searchContract, async ({ tx, query }) => ({
    groups: await search(tx, registry, query.q, query.limit ?? HITS_A_KIND),
  })),
];
