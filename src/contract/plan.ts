import { z } from 'zod';
import { route } from './route.ts';
import { dayText } from './values.ts';

/**
 * Import and review of a plan. Offsets are UTF-16 units into `textVersion.text`, spans are half-open [start, end).
 * A commitment's sentence is always `text.slice(start, end)`; no route changes it.
 * Correcting title, kind, dueOn, leader, leadSection … of one commitment is `PATCH /api/commitments/:id` (#contract/records).
 */
export const OPERATOR_LABELS = {
  eq: '等于',
  gte: '不少于',
  lte: '不超过',
  gt: '多于',
  lt: '少于',
  range: '区间',
  approx: '左右',
  increase_by: '增加',
  decrease_by: '减少',
  all: '全部',
  zero: '零发生',
  by: '按期完成',
  per: '频次',
} as const;
export const TARGET_TYPE_LABELS = {
  quantity: '数量',
  ratio: '比例',
  date: '时间',
  change: '增减',
  accreditation: '创建',
  zero: '零发生',
  list: '清单',
  range: '区间',
  frequency: '频次',
} as const;
const operators = Object.keys(OPERATOR_LABELS) as [keyof typeof OPERATOR_LABELS, ...(keyof typeof OPERATOR_LABELS)[]];
const targetTypes = Object.keys(TARGET_TYPE_LABELS) as [
  keyof typeof TARGET_TYPE_LABELS,
  ...(keyof typeof TARGET_TYPE_LABELS)[],
];
const commitmentKind = z.enum([...targetTypes, 'duty']);
const source = z.enum(['parsed', 'manual', 'proposed']);
const version = z.number().int();
const id = z.object({ id: z.uuid() });
const offset = z.number().int().min(0);
const reason = z.string().trim().min(1, '请写明理由').max(300);
const DEADLINE = /^\d{4}(-(spring|autumn)|-\d{2}-\d{2})?$/;

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

const planWriters = ['office'] as const;

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
 * `title`, `planYear`, `kind` (where the document does not tell or the clerk knows better),
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

/** `commitments`, or `clause` (with everything below it), or `all`: exactly one of them. */
export const markReviewed = route({
  method: 'POST',
  path: '/api/plans/:id/review/mark',
  summary: 'Mark commitments reviewed (or unreviewed again): one, many, a clause, all',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z
    .strictObject({
      commitments: z
        .array(z.strictObject({ id: z.uuid(), version }))
        .min(1)
        .max(2000)
        .optional(),
      clause: z.uuid().optional(),
      all: z.literal(true).optional(),
      reviewed: z.boolean(),
    })
    .refine((body) => [body.commitments, body.clause, body.all].filter((one) => one !== undefined).length === 1, {
      message: '请选择要标记的事项：若干项、一个条目，或全部',
    }),
  response: reviewChange,
});

export const splitCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/split',
  summary: 'Split a commitment at an offset of the text that lies inside its sentence',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version, at: offset }),
  response: reviewChange,
});
export const mergeCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/merge',
  summary: 'Merge a commitment with the next one of the same clause; `nextVersion` is that one’s version',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version, next: z.uuid(), nextVersion: version }),
  response: reviewChange,
});
export const dropCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/drop',
  summary: '不是承诺: drop a commitment with its reason; it stays listed as dropped',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version, reason }),
  response: reviewChange,
});
export const restoreCommitment = route({
  method: 'POST',
  path: '/api/commitments/:id/restore',
  summary: 'Take a dropped commitment back as unreviewed',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version }),
  response: reviewChange,
});

const targetFields = {
  subject: z.string().trim().min(1, '请填写指标').max(300),
  op: z.enum(operators),
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  unit: z.string().trim().max(30).nullable(),
  scope: z.string().trim().max(200).nullable(),
  deadline: z.string().regex(DEADLINE, '期限请写成 2026-06-30、2026、2026-spring 或 2026-autumn').nullable(),
  type: z.enum(targetTypes),
  parent: z.uuid().nullable(),
};
/** The quote must stand in the plan's text inside the commitment's sentence; white space in it may be left out. */
const quote = z.string().trim().min(1, '请选中原文').max(1000);
export const newTarget = z.strictObject({
  ...targetFields,
  value: targetFields.value.default(null),
  valueMax: targetFields.valueMax.default(null),
  unit: targetFields.unit.default(null),
  scope: targetFields.scope.default(null),
  deadline: targetFields.deadline.default(null),
  parent: targetFields.parent.default(null),
  quote,
});

export const addCommitment = route({
  method: 'POST',
  path: '/api/plans/:id/commitments',
  summary: 'Make a selected span of the text a commitment, with a target if one is given',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({
    start: offset,
    end: offset,
    title: z.string().trim().min(1).max(300).optional(),
    kind: commitmentKind.optional(),
    target: newTarget.optional(),
  }),
  response: reviewChange,
});
export const addTarget = route({
  method: 'POST',
  path: '/api/commitments/:id/targets',
  summary: 'Add a target to a commitment',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: newTarget,
  response: reviewChange,
});
export const correctTarget = route({
  method: 'PATCH',
  path: '/api/targets/:id',
  summary: 'Correct a target; `version` must be the one that was read',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z
    .strictObject({ ...targetFields, quote })
    .partial()
    .extend({ version }),
  response: reviewChange,
});
export const removeTarget = route({
  method: 'DELETE',
  path: '/api/targets/:id',
  summary: 'Remove a target; its history stays',
  tag: 'plans',
  access: planWriters,
  params: id,
  query: z.object({ version: z.coerce.number().int() }),
  response: reviewChange,
});
/** Off unless the tenant's settings name an endpoint on the bureau's own premises. */
export const proposePlanTargets = route({
  method: 'POST',
  path: '/api/plans/:id/propose',
  summary: 'Ask the configured language model for further targets; they are stored as proposals',
  tag: 'plans',
  access: planWriters,
  params: id,
  /** `note` says in Chinese why the model proposed nothing; null where it answered. */
  response: reviewChange.extend({ note: z.string().nullable() }),
});
export const acceptTarget = route({
  method: 'POST',
  path: '/api/targets/:id/accept',
  summary: 'Accept a proposed target: from now on it counts',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({ version }),
  response: reviewChange,
});

/** Fields that are left out stay as they are. `supporting` and `addressees` replace, the `add…` lists add. */
export const assignment = z.strictObject({
  leader: z.uuid().nullable().optional(),
  leadSection: z.uuid().nullable().optional(),
  supporting: z.array(z.uuid()).max(200).optional(),
  addSupporting: z.array(z.uuid()).max(200).optional(),
  addressees: z.array(z.uuid()).max(500).optional(),
  addAddressees: z.array(z.uuid()).max(500).optional(),
  dueOn: dayText.nullable().optional(),
  proof: z.string().trim().max(500).nullable().optional(),
});
export const assignCommitments = route({
  method: 'POST',
  path: '/api/plans/:id/assign',
  summary: 'Assign many commitments at once; `preview` tells what would change and what would be refused',
  tag: 'plans',
  access: planWriters,
  params: id,
  body: z.strictObject({
    commitments: z
      .array(z.strictObject({ id: z.uuid(), version }))
      .min(1)
      .max(2000),
    /** The same for all, or `suggested` to take over what stands printed, only where nothing is assigned yet. */
    set: z.union([assignment, z.literal('suggested')]),
    preview: z.boolean().default(false),
  }),
  response: z.object({
    /** Assigned, or with `preview` assignable. */
    changed: z.array(z.uuid()),
    unchanged: z.array(z.uuid()),
    refused: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string(), reason: z.string() })),
    commitments: z.array(commitmentView),
    counts: reviewCounts,
  }),
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
