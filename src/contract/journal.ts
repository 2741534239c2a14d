import { z } from 'zod';
import { route } from './route.ts';
import { instantText } from './values.ts';

/** One entry of the append-only journal. `changes` is null where the payload was lawfully erased. */
export const journalEntry = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  post: z.string().nullable(),
  organisation: z.string().nullable(),
  verb: z.string(),
  verbLabel: z.string(),
  /** Record name and label of its kind; null for sign-ins, exports and other acts without a row. */
  record: z.string().nullable(),
  recordLabel: z.string().nullable(),
  recordId: z.string().nullable(),
  /** The row's title as this post may see it. */
  title: z.string().nullable(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  changes: z
    .array(
      z.object({
        field: z.string(),
        label: z.string(),
        before: z.unknown(),
        after: z.unknown(),
        /** Both for reading: codes and references by their names, masked fields masked. */
        beforeText: z.string().optional(),
        afterText: z.string().optional(),
      }),
    )
    .nullable(),
});
export type JournalEntry = z.infer<typeof journalEntry>;

export const searchJournal = route({
  method: 'GET',
  path: '/api/journal',
  summary: 'Search the journal; each search is itself journalled',
  tag: 'journal',
  access: ['admin', 'auditor', 'office'],
  query: z.object({
    /** Part of the actor's name. */
    person: z.string().max(50).optional(),
    personId: z.uuid().optional(),
    record: z.string().max(60).optional(),
    recordId: z.uuid().optional(),
    verb: z.string().max(60).optional(),
    from: instantText.optional(),
    to: instantText.optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  response: z.object({
    entries: z.array(journalEntry),
    next: z.string().nullable(),
    /** Verbs that occur, for the filter. */
    verbs: z.array(z.object({ verb: z.string(), label: z.string() })),
  }),
});
