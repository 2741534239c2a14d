import type { BoundRoute } from '#kernel/http';
import { draftingRoutes, receiptRoutes } from './drafting-routes.ts';
import type { TextFollower } from './import.ts';
import { importRoutes } from './import-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { reviewRoutes } from './review-routes.ts';

/** Every route of the module that is not derived from a record; `followers` come after an import. */
export const planRoutes = (followers: readonly TextFollower[]): BoundRoute[] => [
  ...importRoutes(followers),
  ...reviewRoutes,
  ...draftingRoutes,
  ...receiptRoutes,
  ...proposalRoutes,
];
