import { z } from 'zod';
import { route } from './route.ts';

/** Full-text search over what the post may see. Silent about everything else: no counts, no masked hits. */
export const search = route({
  method: 'GET',
  path: '/api/search',
  summary: 'Search records and documents this post may see',
  tag: 'search',
  access: 'session',
  query: z.object({ q: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).optional() }),
  response: z.object({
    groups: z.array(
      z.object({
        /** Record name, or `document`. */
        kind: z.string(),
        label: z.string(),
        hits: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            /** Plain text around the hit; the client marks the words. */
            excerpt: z.string(),
            /** Client path to open, e.g. /commitments/…; the generic page is /records/<path>/<id>. */
            path: z.string(),
          }),
        ),
      }),
    ),
  }),
});
