import { search as searchContract } from '#contract/search';
import { isCovered, type Registry } from '#kernel/definition';
import { answerLate, type BoundRoute } from '#kernel/http';
import { noteLook } from '#kernel/privacy';
import { search } from './search.ts';

export { type Hit, type HitGroup, pageOf, search } from './search.ts';

const HITS_A_KIND = 10;

export const searchRoutes = (registry: Registry): BoundRoute[] => [
  answerLate(searchContract, async (context) => {
    const { tx, query } = context;
    const groups = await search(tx, registry, query.q, query.limit ?? HITS_A_KIND);
    for (const { kind, hits } of groups) {
      const definition = registry.byName.get(kind);
      if (definition && !isCovered(definition, definition.title, tx.actor))
        noteLook(context, { definition, ids: hits.map(({ id }) => id), scope: `搜索${definition.label}` });
    }
    return { groups };
  }),
];
