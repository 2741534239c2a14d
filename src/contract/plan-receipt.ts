import { z } from 'zod';
import { clauseView, planHead, targetView } from './plan.ts';
import { route } from './route.ts';

/**
 * Dispatch and receipt. Receipts and school parts are records with derived routes:
 * /api/receipts (accept, object, resend, withdraw), /api/school-parts (takeUp, report, confirm, return).
 */
const id = z.object({ id: z.uuid() });

export const partCounts = z.object({
  open: z.number().int(),
  running: z.number().int(),
  reported: z.number().int(),
  done: z.number().int(),
});

export const receiptView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  organisation: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }),
  state: z.string(),
  stateLabel: z.string(),
  dueOn: z.string().nullable(),
  /** Not accepted after the day by which it was due. */
  overdue: z.boolean(),
  acceptedBy: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  objection: z.string().nullable(),
  commitments: z.number().int(),
  parts: partCounts,
});

export const receiptsOfPlan = route({
  method: 'GET',
  path: '/api/plans/:id/receipts',
  summary: 'Who has accepted the dispatched decomposition and who has not',
  tag: 'plans',
  access: 'session',
  params: id,
  response: z.object({
    plan: planHead,
    receipts: z.array(receiptView),
    counts: z.object({
      total: z.number().int(),
      sent: z.number().int(),
      accepted: z.number().int(),
      objected: z.number().int(),
      withdrawn: z.number().int(),
      overdue: z.number().int(),
    }),
  }),
});

/** What one addressee was given: each sentence with its part in it, and its own task made of it. */
export const receiptSheet = route({
  method: 'GET',
  path: '/api/receipts/:id/sheet',
  summary: 'One receipt with its commitments, targets and the organisation’s own parts',
  tag: 'plans',
  access: 'session',
  params: id,
  response: z.object({
    plan: planHead,
    receipt: receiptView,
    commitments: z.array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        title: z.string(),
        text: z.string(),
        clause: clauseView.nullable(),
        dueOn: z.string().nullable(),
        state: z.string(),
        stateLabel: z.string(),
        /** What the organisation is in it. */
        role: z.enum(['lead', 'supporting', 'addressee']),
        roleLabel: z.string(),
        targets: z.array(targetView),
        /** The organisation's own part; null for sections. */
        part: z
          .object({
            id: z.uuid(),
            version: z.number().int(),
            title: z.string(),
            measures: z.string().nullable(),
            owner: z.uuid().nullable(),
            ownerName: z.string().nullable(),
            dueOn: z.string().nullable(),
            result: z.string().nullable(),
            evidence: z.array(z.uuid()),
            state: z.string(),
            stateLabel: z.string(),
          })
          .nullable(),
      }),
    ),
  }),
});
