import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** Handovers are records with derived routes for reading: /api/handovers, /api/handover-items. */
const personId = z.object({ personId: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });

/** Who takes a matter over: a person, or `unassigned` for the list of the organisation's head. */
export const matterOwner = z.object({
  record: z.string().max(60),
  id: z.uuid(),
  field: z.string().max(60),
  to: z.union([z.uuid(), z.literal('unassigned')]),
});
const successor = z.union([z.uuid(), z.literal('unassigned')]);

export const handoverMatter = z.object({
  record: z.string(),
  recordLabel: z.string(),
  id: z.uuid(),
  field: z.string(),
  fieldLabel: z.string(),
  title: z.string(),
  dueOn: z.string().nullable(),
  path: z.string().nullable(),
  /** The organisation whose people may take it over; null where anybody in office may. */
  within: party.nullable(),
});
/** Who gets what was begun in forms; without it the one successor, or whoever heads what is left. */
export const draftsTo = z.uuid().optional();

export type HandoverMatter = z.infer<typeof handoverMatter>;

export const handoverPreview = route({
  method: 'GET',
  path: '/api/people/:personId/handover',
  summary: 'Everything that a person answers for, with the posts and delegations that end with it',
  tag: 'handover',
  access: 'session',
  params: personId,
  response: z.object({
    person: party,
    posts: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        role: z.string(),
        roleLabel: z.string(),
        head: z.boolean(),
        fromOn: z.string(),
        organisation: party,
      }),
    ),
    matters: z.array(handoverMatter),
    delegations: z.array(
      z.object({ id: z.uuid(), kind: z.enum(['given', 'taken']), other: z.string(), untilOn: z.string() }),
    ),
    /** Forms that were begun and not submitted, without their content; what is the person's own affair is left out. */
    drafts: z.array(z.object({ record: z.string(), key: z.string(), label: z.string(), savedAt: z.string() })),
    may: z.object({ complete: z.boolean() }),
  }),
});

const owners = {
  /** One line for each matter; what is not named goes to `successor`. */
  owners: z.array(matterOwner).max(2000).default([]),
  successor: successor.optional(),
};

/** Hands everything over and ends the posts named. Refused while a matter has no owner. */
export const completeHandover = route({
  method: 'POST',
  path: '/api/people/:personId/handover',
  summary: 'Hand over everything that a person answers for, and end the posts named, the same day',
  tag: 'handover',
  access: 'session',
  params: personId,
  body: z.object({
    ...owners,
    draftsTo,
    reason: plainText(300).min(1),
    /** Posts that end today; at least one. */
    posts: z.array(z.uuid()).min(1).max(50),
  }),
  response: z.object({
    handover: z.uuid().nullable(),
    endedPosts: z.number().int(),
    endedDelegations: z.number().int(),
    drafts: z.number().int(),
  }),
});

/** Names the successor of a matter that stands on the head's list. */
export const assignHandoverItem = route({
  method: 'POST',
  path: '/api/handover-items/:id/assign',
  summary: 'Name the successor of a matter that was handed over without one',
  tag: 'handoverItem',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    version: z.number().int(),
    input: z.object({ to: z.uuid() }),
    reason: plainText(2000).optional(),
  }),
  response: z.object({ id: z.uuid(), state: z.string() }),
});
