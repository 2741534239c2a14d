import { createServiceToken, listServiceTokens, revokeServiceToken } from '#contract/service-tokens';
import type { Registry } from '#kernel/definition';
import { answer, type BoundRoute } from '#kernel/http';
import { answerByAccess } from '../as-owner.ts';
import { tokenOf } from '../entering.ts';
import { openToken, revokeToken, tokensFor } from './tokens.ts';

/** Service tokens over the records of the installation. */
export const serviceTokenRoutes = (registry: Registry): readonly BoundRoute[] => [
  answer(listServiceTokens, ({ house, actor }) => tokensFor(house.database, actor)),
  answer(createServiceToken, (context) =>
    openToken(context.house.database, registry, context.actor, context.body, tokenOf(context)),
  ),
  answerByAccess(revokeServiceToken, async ({ house, actor, params }) => {
    await revokeToken(house.database, actor, params.id);
    return undefined;
  }),
];
