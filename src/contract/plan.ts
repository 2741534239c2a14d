import { z } from 'zod';
import { id, planWriters } from './plan-fields.ts';
import { clauseView, planHead, previewView, reviewView, textVersionView } from './plan-views.ts';
import { route } from './route.ts';

export { OPERATOR_LABELS, TARGET_TYPE_LABELS } from './plan-fields.ts';
export * from './plan-review.ts';
export * from './plan-views.ts';

/*
 * Import and review of a plan. Offsets are UTF-16 units into `textVersion.text`, spans are half-open [start, end).
 * A commitment's sentence is always `text.slice(start, end)`; no route changes it.
 * Correcting title, kind, dueOn, leader, leadSection … of one commitment is `PATCH /api/commitments/:id` (#contract/records).
 */

export const previewPlan = route({
  method: 'POST',
  path: '/api/plans/preview',
  summary: 'Decompose a file without storing anything (multipart field `file`)',
  tag: 'plans',
  access: planWriters,
  takes: 'multipart',
  response: previewView,
});

/**
 * Multipart: `file`, and as further fields
 * `plan` (id: the file becomes a new version of that plan, while its text is not frozen),
 * `revises` (id: the file is a revision of that plan; owners are carried over),
 * `title`, `planYear`, `kind`, `level` (superior, own, subordinate; own unless told; where the document does not tell or the clerk knows better),
 * `again` = `true` (import although the same file was imported before).
 * Refusals: 409 `already-imported` with facts.plan {id, title}; 422 `classified`; 422 `no-plan` where nothing can be decomposed;
 * 422 `year-unknown`; the codes of unreadable files (#kernel/document).
 */
export const importPlan = route({
  method: 'POST',
  path: '/api/plans/import',
  summary: 'Import a plan: file, text, clauses, commitments and targets in one transaction',
  tag: 'plans',
  access: planWriters,
  takes: 'multipart',
  response: z.object({
    plan: planHead,
    textVersion: z.object({ id: z.uuid(), number: z.number().int(), sha256: z.string() }),
    counts: z.object({
      clauses: z.number().int(),
      commitments: z.number().int(),
      targets: z.number().int(),
      findings: z.number().int(),
      /** Commitments whose owners were carried over from the revised plan. */
      carried: z.number().int(),
    }),
    notes: z.array(z.string()),
  }),
});

export const reviewOfPlan = route({
  method: 'GET',
  path: '/api/plans/:id/review',
  summary: 'Text, clauses, commitments, targets, findings and counts for the review page',
  tag: 'plans',
  access: 'session',
  params: id,
  response: reviewView,
});

export const textOfVersion = route({
  method: 'GET',
  path: '/api/plans/:id/versions/:number',
  summary: 'The text of one kept version',
  tag: 'plans',
  access: 'session',
  params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(1) }),
  response: z.object({ textVersion: textVersionView.extend({ text: z.string() }), clauses: z.array(clauseView) }),
});

const sentence = z.object({
  id: z.uuid(),
  code: z.string(),
  clausePath: z.string(),
  title: z.string(),
  text: z.string(),
});
/** Clause by clause: what the plan `with` said and what this one says. */
export const planDifference = route({
  method: 'GET',
  path: '/api/plans/:id/difference',
  summary: 'Clause-by-clause difference to another plan (the one it revises unless told)',
  tag: 'plans',
  access: 'session',
  params: id,
  query: z.object({ with: z.uuid().optional() }),
  response: z.object({
    plan: planHead,
    other: planHead,
    clauses: z.array(
      z.object({
        kind: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
        before: z.object({ path: z.string(), title: z.string(), text: z.string() }).nullable(),
        after: z.object({ path: z.string(), title: z.string(), text: z.string() }).nullable(),
      }),
    ),
    commitments: z.array(
      z.object({
        kind: z.enum(['same', 'similar', 'added', 'removed']),
        before: sentence.nullable(),
        after: sentence.nullable(),
        /** 0 to 1: shared pairs of characters. */
        similarity: z.number(),
      }),
    ),
    counts: z.object({
      same: z.number().int(),
      similar: z.number().int(),
      added: z.number().int(),
      removed: z.number().int(),
    }),
  }),
});
