import { z } from 'zod';
import { route } from './route.ts';
import { instantText, plainText } from './values.ts';

/** One entry of the append-only journal. `changes` is null where the payload was lawfully erased. */
export const journalEntry = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  actorId: z.string().nullable(),
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

const journalQuery = z.object({
  /** Part of the actor's name. */
  person: z.string().max(50).optional(),
  personId: z.uuid().optional(),
  record: z.string().max(60).optional(),
  recordId: z.uuid().optional(),
  verb: z.string().max(60).optional(),
  /** Part of the purpose or reason that was given. */
  purpose: z.string().trim().max(100).optional(),
  /** Readings of covered fields: all of them, or those of sensitive ones (L4). */
  reads: z.enum(['all', 'L4']).optional(),
  /** Number printed on an export; what stands on other papers finds nothing. */
  serial: z.string().trim().max(40).optional(),
  from: instantText.optional(),
  to: instantText.optional(),
});
const paged = { after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).optional() };
const journalPage = z.object({
  entries: z.array(journalEntry),
  next: z.string().nullable(),
  /** Verbs that occur, for the filter. */
  verbs: z.array(z.object({ verb: z.string(), label: z.string() })),
});

export const searchJournal = route({
  method: 'GET',
  path: '/api/journal',
  summary: 'Search the journal; each search is itself journalled',
  tag: 'journal',
  access: ['auditor'],
  query: journalQuery.extend(paged),
  response: journalPage,
});

export const exportJournal = route({
  method: 'GET',
  path: '/api/journal/export',
  summary: 'What a search of the journal finds, newest first, as a marked workbook; itself journalled',
  tag: 'journal',
  access: ['auditor'],
  fresh: 'everybody',
  query: journalQuery,
  answers: 'file',
});

export const operationsLog = route({
  method: 'GET',
  path: '/api/operations/log',
  summary: 'What was done to operate the system: parameters, backups, jobs, channels; for system administrators',
  tag: 'operations',
  access: ['admin'],
  query: journalQuery.omit({ serial: true, reads: true }).extend(paged),
  response: journalPage,
});

export const entryProof = route({
  method: 'GET',
  path: '/api/journal/:id/proof',
  summary: 'The proof that an entry stands in the sealed journal (RFC 6962 inclusion proof)',
  tag: 'journal',
  access: ['auditor'],
  params: z.object({ id: z.uuid() }),
  response: z.object({
    /** Null until a head covers the entry. */
    proof: z
      .object({
        /** Whether the entry as it stands now leads to the head's root. */
        holds: z.boolean(),
        position: z.number().int(),
        head: z.number().int(),
        size: z.number().int(),
        at: z.string(),
        leaf: z.string(),
        root: z.string(),
        path: z.array(z.string()),
      })
      .nullable(),
  }),
});

const verified = z.object({
  at: z.string(),
  by: z.string(),
  sound: z.boolean(),
  checked: z.number().int(),
  found: z.number().int(),
  /** The first affected entry in words; null where nothing was found. */
  first: z.string().nullable(),
});

const witnessStanding = z.object({
  /** Mail or web address outside the bureau. */
  to: z.string(),
  sent: z.object({ at: z.string(), number: z.number().int() }).nullable(),
  /** The last try, where it did not arrive. */
  failed: z.object({ at: z.string(), problem: z.string() }).nullable(),
});
export type WitnessStanding = z.infer<typeof witnessStanding>;
const witnesses = z.object({ hours: z.number().int(), standing: z.array(witnessStanding) });

/** Keepers of the parameter; each address is tried for whether it may be called at all. */
export const setSealWitnesses = route({
  method: 'PUT',
  path: '/api/journal/seal/witnesses',
  summary: 'To whom outside the bureau heads of the journal go, from today on',
  tag: 'journal',
  access: ['admin', 'office'],
  body: z.strictObject({
    mail: z.array(z.email('请写成 name@example.cn 的样子')).max(10, '最多10个'),
    web: z
      .array(z.url({ protocol: /^https?$/, error: '请写成 https://example.cn/heads 的样子' }).max(300))
      .max(10, '最多10个'),
    hours: z.number().int().min(1, '至少1小时').max(720, '最多720小时'),
    reason: plainText(200).trim().min(2, '请写明理由'),
  }),
  response: witnesses,
});

export const sealState = route({
  method: 'GET',
  path: '/api/journal/seal',
  summary: 'The journal’s newest head, and its last verification',
  tag: 'journal',
  access: ['admin', 'auditor', 'office'],
  response: z.object({
    head: z
      .object({
        number: z.number().int(),
        size: z.number().int(),
        at: z.string(),
        shortRoot: z.string(),
        /** The whole public key, to be compared with the one that was made known. */
        key: z.string(),
      })
      .nullable(),
    verified: verified.nullable(),
    /** A verification is waiting or under way. */
    running: z.boolean(),
    /** Whether this post may start one. */
    mayVerify: z.boolean(),
    witnesses,
    /** Whether this post may change where they go. */
    mayChange: z.boolean(),
  }),
});

export const startVerification = route({
  method: 'POST',
  path: '/api/journal/verifications',
  summary: 'Verify the journal against its seal, as a job',
  tag: 'journal',
  access: ['auditor'],
  response: z.object({ job: z.string() }),
});

export const sealHeads = route({
  method: 'GET',
  path: '/api/journal/heads',
  summary: 'The newest heads as a file, to be kept outside and verified offline',
  tag: 'journal',
  access: ['admin', 'auditor', 'office'],
  answers: 'file',
});

/**
 * A word that is another one soon after anybody in the installation has written anything, and each minute anyhow: who
 * shows figures reads them again when it differs. It tells nothing about what was written.
 */
export const changeMark = route({
  method: 'GET',
  path: '/api/change-mark',
  summary: 'A word that changes when anything has been written, for pages that keep themselves fresh',
  tag: 'journal',
  access: 'session',
  response: z.object({ mark: z.string() }),
});
