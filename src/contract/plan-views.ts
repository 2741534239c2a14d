import { z } from 'zod';
import { commitmentKind, offset, source, version } from './plan-fields.ts';

/** One result of a check inside the document; `targets` are ids of target rows that still stand. */
export const findingView = z.object({
  kind: z.string(),
  message: z.string(),
  ok: z.boolean(),
  targets: z.array(z.string()),
});
export type FindingView = z.infer<typeof findingView>;

/** The plan as the heads of pages need it. */
export const planHead = z.object({
  id: z.uuid(),
  version,
  title: z.string(),
  kind: z.string(),
  level: z.enum(['superior', 'own', 'subordinate']),
  origin: z.enum(['drafted', 'imported']),
  planYear: z.number().int(),
  docNumber: z.string().nullable(),
  issuers: z.array(z.string()),
  region: z.string().nullable(),
  state: z.string(),
  stateLabel: z.string(),
  signedOn: z.string().nullable(),
  issuedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  sourceFile: z.uuid().nullable(),
  revises: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});
export type PlanHead = z.infer<typeof planHead>;

export const clauseView = z.object({
  id: z.uuid(),
  /** 二/七/17 */
  path: z.string(),
  /** As printed: （一）, 18． */
  label: z.string(),
  title: z.string(),
  level: z.number().int(),
  order: z.number().int(),
  start: offset,
  end: offset,
  /** Units printed behind the clause. */
  responsible: z.array(z.string()),
  lead: z.array(z.string()),
});
export type ClauseView = z.infer<typeof clauseView>;

export const targetView = z.object({
  id: z.uuid(),
  version,
  commitment: z.uuid(),
  subject: z.string(),
  op: z.string(),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  scope: z.string().nullable(),
  /** ISO date, `2026`, `2026-spring` or `2026-autumn`. */
  deadline: z.string().nullable(),
  type: z.string(),
  quote: z.string(),
  start: offset,
  end: offset,
  parent: z.uuid().nullable(),
  order: z.number().int(),
  /** `proposed`: a model's proposal, counts for nothing until it is accepted. */
  source,
});
export type TargetView = z.infer<typeof targetView>;

/** Organisations whose names stand printed behind the clause: a proposal, filled in by nobody yet. */
export const suggestionView = z.object({
  leadSection: z.uuid().nullable(),
  supporting: z.array(z.uuid()),
  addressees: z.array(z.uuid()),
  /** The last day of the plan year where the sentence names no date. */
  dueOn: z.string().nullable(),
  /** Printed units that match no organisation. */
  unmatched: z.array(z.string()),
});

export const commitmentView = z.object({
  id: z.uuid(),
  version,
  /** Null in the preamble. */
  clause: z.uuid().nullable(),
  clausePath: z.string(),
  /** 2026-五/18-2 */
  code: z.string(),
  title: z.string(),
  text: z.string(),
  start: offset,
  end: offset,
  order: z.number().int(),
  kind: commitmentKind,
  source,
  review: z.enum(['unreviewed', 'reviewed', 'dropped']),
  dropReason: z.string().nullable(),
  state: z.string(),
  leader: z.uuid().nullable(),
  leadSection: z.uuid().nullable(),
  supporting: z.array(z.uuid()),
  addressees: z.array(z.uuid()),
  taskForce: z.uuid().nullable(),
  dueOn: z.string().nullable(),
  carriedFrom: z.uuid().nullable(),
  suggestion: suggestionView,
});
export type CommitmentView = z.infer<typeof commitmentView>;

export const reviewCounts = z.object({
  /** All but the dropped. */
  total: z.number().int(),
  reviewed: z.number().int(),
  unreviewed: z.number().int(),
  dropped: z.number().int(),
  /** Proposed targets that wait for a decision. */
  proposed: z.number().int(),
  /** Without leader or lead section. */
  unowned: z.number().int(),
});
export type ReviewCounts = z.infer<typeof reviewCounts>;

export const textVersionView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  note: z.string(),
  sha256: z.string(),
  frozen: z.boolean(),
  createdAt: z.string(),
});

const titles = z.object({
  /** id → name */
  person: z.record(z.string(), z.string()),
  organisation: z.record(z.string(), z.string()),
});

/** What the page 拆解审核 shows, in one answer. Commitments and targets come in the order of the text. */
export const reviewView = z.object({
  plan: planHead,
  /** The version that is shown; null while a draft has no text yet. */
  textVersion: textVersionView.extend({ text: z.string() }).nullable(),
  versions: z.array(textVersionView),
  clauses: z.array(clauseView),
  commitments: z.array(commitmentView),
  targets: z.array(targetView),
  findings: z.array(findingView),
  counts: reviewCounts,
  /** What this post may do now; false with `blocked` saying why. */
  may: z.object({ review: z.boolean(), assign: z.boolean(), propose: z.boolean() }),
  blocked: z.string().nullable(),
  titles,
});
export type ReviewView = z.infer<typeof reviewView>;

/** What every review operation answers: the rows that changed, so that the page need not load all again. */
export const reviewChange = z.object({
  commitments: z.array(commitmentView),
  targets: z.array(targetView),
  /** Ids of commitments and targets that are gone. */
  removed: z.array(z.uuid()),
  counts: reviewCounts,
});
export type ReviewChange = z.infer<typeof reviewChange>;

/** The decomposition of a file as it would be stored; field meanings as in the decomposition contract. */
export const previewView = z.object({
  file: z.object({
    name: z.string(),
    format: z.string(),
    sha256: z.string(),
    size: z.number().int(),
    pages: z.number().int().nullable(),
    /** Chinese sentences about what was left out on purpose. */
    notes: z.array(z.string()),
  }),
  meta: z.object({
    title: z.string().nullable(),
    issuers: z.array(z.string()),
    docNumber: z.string().nullable(),
    planYear: z.number().int().nullable(),
    issuedOn: z.string().nullable(),
    region: z.string().nullable(),
  }),
  clauses: z.array(
    z.object({
      path: z.string(),
      level: z.number().int(),
      label: z.string(),
      title: z.string(),
      start: offset,
      end: offset,
      responsible: z.array(z.string()),
      lead: z.array(z.string()),
    }),
  ),
  targets: z.array(
    z.looseObject({
      id: z.string(),
      clause: z.string(),
      quote: z.string(),
      start: offset,
      end: offset,
      subject: z.string(),
      op: z.string(),
      value: z.number().nullable(),
      valueMax: z.number().nullable(),
      unit: z.string().nullable(),
      scope: z.string().nullable(),
      deadline: z.string().nullable(),
      parent: z.string().nullable(),
      type: z.string(),
    }),
  ),
  commitments: z.array(
    z.object({
      clause: z.string(),
      start: offset,
      end: offset,
      text: z.string(),
      type: z.string(),
      targets: z.array(z.string()),
    }),
  ),
  findings: z.array(z.object({ kind: z.string(), message: z.string(), targets: z.array(z.string()), ok: z.boolean() })),
  text: z.string(),
  /** The plan that was made from the same file before, where there is one the post may read. */
  existing: z.object({ id: z.uuid(), title: z.string(), stateLabel: z.string() }).nullable(),
});
export type PreviewView = z.infer<typeof previewView>;
