import { z } from 'zod';
import { route } from './route.ts';
import { dayText } from './values.ts';

/**
 * A code list as forms need it: flat, in order, each code with its parent. `on` leaves out what does not hold on that
 * day; without it retired codes come along, marked by `to`. Answered with an ETag; ask again with If-None-Match.
 */
export const codeListItems = route({
  method: 'GET',
  path: '/api/code-lists/:name/items',
  summary: 'The codes of a list, all or those valid on a day',
  tag: 'code',
  access: 'session',
  params: z.object({ name: z.string().max(50) }),
  query: z.object({ on: dayText.optional() }),
  response: z.object({
    list: z.object({ name: z.string(), label: z.string(), en: z.string().nullable() }),
    items: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        en: z.string().nullable(),
        parent: z.string().nullable(),
        /** Only groups others and cannot be chosen. */
        heading: z.boolean(),
        from: z.string().nullable(),
        /** The first day on which it no longer holds. */
        to: z.string().nullable(),
        /** What became of it, what it was called. */
        note: z.string().nullable(),
        /** sure, likely, check; null: as its list. */
        certainty: z.string().nullable(),
      }),
    ),
  }),
});
