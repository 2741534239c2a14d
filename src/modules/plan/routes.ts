import type { BoundRoute } from '#kernel/http';
import { draftingRoutes, receiptRoutes } from './drafting-routes.ts';
import { importRoutes } from './import-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { reviewRoutes } from './review-routes.ts';

/** Every route of the module that is not derived from a record. */
export const planRoutes: BoundRoute[] = [
  ...importRoutes,
  ...reviewRoutes,
  ...draftingRoutes,
  ...receiptRoutes,
  ...proposalRoutes,
];
