import { z } from 'zod';
import { route } from './route.ts';
import { dayText } from './values.ts';

/**
 * Coordination and the situation log are records with derived routes: /api/coordinations (send, close, cancel),
 * /api/coordination-recipients (accept, decline, resend, report, confirm, return, withdraw),
 * /api/situation-logs (changeLevel, end), /api/situation-entries (append only).
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });

/** A tree as lines in order, each under the one that passed the task on: OpenAPI describes no type that holds itself. */
export const recipientNode = z.object({
  id: z.uuid(),
  /** The line above it that passed the task on; null at the top of what this post sees. */
  parent: z.uuid().nullable(),
  /** 0 at the top. */
  depth: z.number().int(),
  version: z.number().int(),
  organisation: party,
  /** Who sent it here and confirms: the sender, or the addressee that passed it on. */
  asker: party.nullable(),
  level: z.string().nullable(),
  levelLabel: z.string(),
  note: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  overdue: z.boolean(),
  acceptedBy: party.nullable(),
  acceptedAt: z.string().nullable(),
  declinedFor: z.string().nullable(),
  feedback: z.string().nullable(),
  evidence: z.array(z.uuid()),
  reportedBy: party.nullable(),
  reportedAt: z.string().nullable(),
  confirmedBy: party.nullable(),
  confirmedAt: z.string().nullable(),
});
export type RecipientNode = z.infer<typeof recipientNode>;

export const levelCounts = z.object({
  level: z.string(),
  levelLabel: z.string(),
  total: z.number().int(),
  pending: z.number().int(),
  sent: z.number().int(),
  declined: z.number().int(),
  /** Those that have accepted, wherever they are since. */
  acceptedInAll: z.number().int(),
  reported: z.number().int(),
  confirmed: z.number().int(),
  withdrawn: z.number().int(),
  overdue: z.number().int(),
});

/** One task with its tree of recipients; an addressee sees its own branch only, in counts too. */
export const coordinationPage = route({
  method: 'GET',
  path: '/api/coordinations/:id/page',
  summary: 'One coordinated task: tree of recipients, who accepted, counts by level',
  tag: 'coordination',
  access: 'session',
  params: id,
  response: z.object({
    coordination: z.object({
      id: z.uuid(),
      version: z.number().int(),
      title: z.string(),
      body: z.string(),
      dueOn: z.string(),
      urgency: z.string(),
      urgencyLabel: z.string(),
      levelLabel: z.string(),
      files: z.array(z.uuid()),
      state: z.string(),
      stateLabel: z.string(),
      sender: party,
      sentBy: party.nullable(),
      sentAt: z.string().nullable(),
      conclusion: z.string().nullable(),
      closedAt: z.string().nullable(),
    }),
    tree: z.array(recipientNode),
    levels: z.array(levelCounts),
    situations: z.array(z.object({ id: z.uuid(), title: z.string(), kindLabel: z.string(), stateLabel: z.string() })),
    may: z.object({ address: z.boolean(), close: z.boolean() }),
  }),
});

const addressing = z.object({
  organisations: z.array(z.uuid()).min(1).max(500),
  note: z.string().max(4000).optional(),
  dueOn: dayText.optional(),
});
const added = z.object({ ids: z.array(z.uuid()) });

export const addressCoordination = route({
  method: 'POST',
  path: '/api/coordinations/:id/recipients',
  summary: 'Address a task to sections, towns, schools and other departments',
  tag: 'coordination',
  access: 'session',
  params: id,
  body: addressing,
  response: added,
});

export const passOnCoordination = route({
  method: 'POST',
  path: '/api/coordination-recipients/:id/pass-on',
  summary: 'Pass an accepted task on to the level below',
  tag: 'coordination',
  access: 'session',
  params: id,
  body: addressing,
  response: added,
});

/** A joint judgement or an emergency response with its entries. */
export const situationPage = route({
  method: 'GET',
  path: '/api/situation-logs/:id/page',
  summary: 'One joint judgement or emergency response with its entries in order',
  tag: 'coordination',
  access: 'session',
  params: id,
  response: z.object({
    log: z.object({
      id: z.uuid(),
      version: z.number().int(),
      kind: z.string(),
      kindLabel: z.string(),
      title: z.string(),
      host: party,
      organisations: z.array(party),
      persons: z.array(party),
      occurredAt: z.string(),
      place: z.string().nullable(),
      level: z.string().nullable(),
      levelLabel: z.string().nullable(),
      judgement: z.string().nullable(),
      actions: z.string().nullable(),
      files: z.array(z.uuid()),
      coordination: z.object({ id: z.uuid(), title: z.string() }).nullable(),
      state: z.string(),
      stateLabel: z.string(),
      conclusion: z.string().nullable(),
      endedBy: party.nullable(),
      endedAt: z.string().nullable(),
    }),
    entries: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        kindLabel: z.string(),
        at: z.string(),
        body: z.string(),
        files: z.array(z.uuid()),
        author: party.nullable(),
        organisation: party.nullable(),
        /** When it was written down, which may be later than it happened. */
        writtenAt: z.string(),
      }),
    ),
  }),
});
