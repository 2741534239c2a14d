import { z } from 'zod';
import { draftsTo, matterOwner } from './handover.ts';
import { route } from './route.ts';
import { plainText } from './values.ts';

/**
 * Staff are records with derived routes: /api/teachers, /api/staff-postings, /api/teacher-titles, /api/staff-transfers
 * (release, accept, approve, decline, withdraw), /api/background-checks, /api/training-records, /api/works, /api/honours.
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });

export const portfolioEntry = z.object({
  record: z.string(),
  path: z.string(),
  id: z.uuid(),
  version: z.number().int(),
  kindLabel: z.string(),
  on: z.string(),
  /** Last day, exclusive, of what lasted. */
  toOn: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  state: z.string().nullable(),
  stateLabel: z.string().nullable(),
  /** Posted by another module rather than claimed. */
  posted: z.boolean(),
  /** Whether the acting post may vouch for it now. */
  mayConfirm: z.boolean(),
});
export type PortfolioEntry = z.infer<typeof portfolioEntry>;

/** One teacher's professional file, newest first. */
export const teacherPortfolio = route({
  method: 'GET',
  path: '/api/teachers/:id/portfolio',
  summary:
    'Postings, titles, training, works and honours of one teacher in order of time, with hours against the cycle',
  tag: 'staff',
  access: 'session',
  params: id,
  response: z.object({
    teacher: z.object({
      id: z.uuid(),
      name: z.string(),
      staffNumber: z.string(),
      school: party,
      person: z.uuid().nullable(),
      status: z.string(),
      statusLabel: z.string(),
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
    hours: z.object({
      from: z.string(),
      confirmed: z.number(),
      required: z.number(),
      years: z.number().int(),
      forecast: z.number(),
      met: z.boolean(),
    }),
    entries: z.array(portfolioEntry),
    counts: z.object({ training: z.number().int(), work: z.number().int(), honour: z.number().int() }),
    may: z.object({ claim: z.boolean(), edit: z.boolean(), transfer: z.boolean() }),
  }),
});

/** A transfer takes effect: the same day, with everything that its person carries. */
export const takeTransferEffect = route({
  method: 'POST',
  path: '/api/staff-transfers/:id/takeEffect',
  summary: 'Let an approved transfer take effect, handing over work and rights in the same act',
  tag: 'staffTransfer',
  access: 'session',
  params: id,
  body: z.object({
    version: z.number().int(),
    input: z.object({}).default({}),
    reason: plainText(300).optional(),
    owners: z.array(matterOwner).max(2000).default([]),
    successor: z.union([z.uuid(), z.literal('unassigned')]).optional(),
    draftsTo,
  }),
  response: z.object({ id: z.uuid(), state: z.string(), handover: z.uuid().nullable() }),
});

/** Who has no valid query of criminal records today, longest first. */
export const checksDue = route({
  method: 'GET',
  path: '/api/staff/checks-due',
  summary: 'Staff whose yearly query of criminal records is missing or has run out',
  tag: 'staff',
  access: 'session',
  query: z.object({ school: z.uuid().optional() }),
  response: z.object({
    teachers: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        staffNumber: z.string(),
        school: party,
        lastCheckedOn: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
  }),
});
