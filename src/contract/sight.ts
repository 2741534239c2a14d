import { z } from 'zod';
import { route } from './route.ts';

/**
 * Who may see what, and why: computed by the code that decides requests, as it decides at this moment. Causes come as
 * codes, which the client puts into words. Of the row itself nothing is told that the asking post may not read.
 */

/** Why a post lets its person see a row, or does not. */
const sightCause = z.enum([
  /** Its role reads every row of the record. */
  'all-rows',
  /** The row lies within the role's scope. */
  'within-scope',
  /** Only through delegations: the scope holds for those whom the person stands in for. */
  'by-delegation',
  /** The role has no right to read the record. */
  'no-permission',
  /** The role reads a part of the record, and the row does not lie in it. */
  'outside-scope',
  /** The scope holds, and the row belongs to an organisation beyond the post's reach (row-level security). */
  'out-of-reach',
]);

/** Why a post lets nobody in at present. */
const standingCause = z.enum([
  'no-account',
  'account-disabled',
  'must-change-password',
  'left',
  'post-ended',
  'post-not-begun',
  'organisation-closed',
]);

const operation = z.object({
  operation: z.string(),
  /** The button's word. */
  label: z.string(),
  /** `granted`, or what is in the way: no right, the row outside the right, written by the system alone, its state, a rule. */
  verdict: z.enum(['granted', 'no-permission', 'outside-scope', 'derived', 'state', 'blocked']),
  /** The scope that the right is kept to, in words. */
  scope: z.string().nullable(),
  /** What the rules say against it as things stand. */
  blocked: z.array(z.string()),
});

const field = z.object({
  name: z.string(),
  label: z.string(),
  sensitivity: z.enum(['L1', 'L2', 'L3', 'L4']),
  coverage: z.enum(['shown', 'masked', 'hidden']),
  /** `open`: L1, L2; `duty`: the role is among the field's readers; `directory`: the administrator's own; `unapproved`: it is, and no approval in force opens it (minors); otherwise its class covers it. */
  why: z.enum(['open', 'system', 'duty', 'directory', 'unapproved', 'personal', 'sensitive']),
  /** May be asked for in clear, with a reason that is journalled. */
  revealable: z.boolean(),
});

const sight = z.object({
  sees: z.boolean(),
  cause: sightCause,
  /** The scope of the role's right to read, in words; null where it has none or reads every row. */
  scope: z.string().nullable(),
  /** Names of those whose delegation alone opens the row. */
  delegators: z.array(z.string()),
});

const seat = z.object({
  postId: z.uuid(),
  title: z.string(),
  head: z.boolean(),
  organisation: z.string(),
  role: z.string(),
  roleLabel: z.string(),
});

/** The row as the asking post may know it. */
const matter = z.object({
  record: z.string(),
  label: z.string(),
  id: z.uuid(),
  path: z.string(),
  /** Null where the asking post may not read it. */
  title: z.string().nullable(),
  /** The organisation by which row-level security keeps it; null likewise, and where it belongs to none. */
  organisation: z.string().nullable(),
});

const about = z.object({ record: z.string().max(60), id: z.uuid('请填写记录的编号') });

const emergency = z.object({ id: z.uuid(), untilAt: z.string(), sensitive: z.boolean() });

export const whySeen = route({
  method: 'GET',
  path: '/api/admin/sight/why',
  summary: 'Why a person may see a row or not: by post, scope, reach, delegation, token and field; journalled',
  tag: 'admin',
  access: ['admin', 'security', 'auditor'],
  fresh: 'everybody',
  query: about.extend({ personId: z.uuid('请选择人员') }),
  response: z.object({
    matter,
    person: z.object({ id: z.uuid(), name: z.string() }),
    /** By one of the posts at least, at this moment. */
    sees: z.boolean(),
    posts: z.array(
      seat.extend({
        from: z.string(),
        to: z.string().nullable(),
        /** What keeps the person from working in this post at present. */
        barred: z.array(standingCause),
        /** As the post decides; null where it lets nobody in. */
        sight: sight.nullable(),
        operations: z.array(operation),
        fields: z.array(field),
      }),
    ),
    /** Service tokens of the person that read this record, each never wider than its post. */
    tokens: z.array(z.object({ name: z.string(), expiresAt: z.string(), sees: z.boolean() })),
    /** Emergencies (紧急查看) by which the person may read the row now, whatever their posts decide. */
    emergencies: z.array(emergency),
  }),
});

export const whoSees = route({
  method: 'GET',
  path: '/api/admin/sight/who',
  summary: 'Who may see a row, with operations and the reason; a page at a time; journalled',
  tag: 'admin',
  access: ['admin', 'security', 'auditor'],
  fresh: 'everybody',
  query: about.extend({
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: z.object({
    matter,
    people: z.array(
      z.object({
        personId: z.uuid(),
        name: z.string(),
        posts: z.array(seat.extend({ sight, operations: z.array(z.string()) })),
      }),
    ),
    /** Everybody who may read it now by an emergency, on the first page. */
    emergencies: z.array(emergency.extend({ personId: z.uuid(), name: z.string() })),
    /** People whose posts were asked for this page, and all whose role reads the record at all. */
    examined: z.number().int(),
    candidates: z.number().int(),
    /** Present where there are more people to ask. */
    next: z.uuid().nullable(),
  }),
});
