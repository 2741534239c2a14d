import { z } from 'zod';
import { planHead } from './plan-views.ts';
import { route } from './route.ts';

/*
 * Two plans side by side. Records with derived routes: POST /api/plan-alignments {upper, lower} lays two plans side by
 * side and compares them; /api/plan-pairs/:id/actions/{confirm, affirm, refuse}; POST /api/promise-verdicts
 * {alignment, promise, reason} says that a promise needs no answer, `withdraw` takes that back.
 */
const params = z.object({ id: z.uuid() });
const version = z.number().int();

const sideView = z.object({
  id: z.uuid(),
  kind: z.enum(['commitment', 'draftItem']),
  code: z.string(),
  clause: z.object({ path: z.string(), label: z.string() }),
  heading: z.string(),
  text: z.string(),
  dueOn: z.string().nullable(),
  stateLabel: z.string(),
  figures: z.array(z.string()),
});
export type SideView = z.infer<typeof sideView>;

export const pairView = z.object({
  id: z.uuid(),
  version,
  state: z.enum(['proposed', 'confirmed', 'refused']),
  stateLabel: z.string(),
  source: z.enum(['likeness', 'manual']),
  points: z.number().int().nullable(),
  grounds: z.array(z.string()),
  /** Null where the sentence is no longer in the plan; then `lowerSeen` says what it was. */
  lower: sideView.nullable(),
  lowerSeen: z.string(),
  /** Why a person should look again: reworded, moved in time, adjusted, taken out. */
  looks: z.array(z.string()),
  /** Figures and dates that do not go together. */
  warnings: z.array(z.string()),
  /** Figures that compare, as printed on both sides. */
  compared: z.array(z.object({ upper: z.string(), lower: z.string() })),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type PairView = z.infer<typeof pairView>;

const promiseView = sideView.extend({
  status: z.enum(['answered', 'setAside', 'proposed', 'open']),
  pairs: z.array(pairView),
  verdict: z.object({ id: z.uuid(), version, label: z.string(), reason: z.string(), changed: z.boolean() }).nullable(),
  /** Who would likely answer it, and from what that is read. */
  section: z.object({ id: z.uuid(), name: z.string(), because: z.string() }).nullable(),
  tasks: z.array(
    z.object({ id: z.uuid(), organisation: z.string(), stateLabel: z.string(), result: z.string().nullable() }),
  ),
});
export type PromiseView = z.infer<typeof promiseView>;

/** One figure of the upper plan and what the plans below it give to it. */
export const shareView = z.object({
  text: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  shares: z.array(z.object({ plan: z.string(), text: z.string(), value: z.number() })),
  /** Plans that answer it without a figure that compares. */
  without: z.array(z.string()),
  sum: z.number(),
  /** Sum less total. */
  difference: z.number(),
  finding: z.string(),
  ok: z.boolean(),
});
export type ShareView = z.infer<typeof shareView>;

const alignmentHead = z.object({
  id: z.uuid(),
  version,
  title: z.string(),
  kind: z.enum(['answer', 'carryOver']),
  kindLabel: z.string(),
  state: z.enum(['open', 'closed']),
  proposedAt: z.string().nullable(),
});
const counts = z.object({
  asked: z.number().int(),
  answered: z.number().int(),
  setAside: z.number().int(),
  proposed: z.number().int(),
  open: z.number().int(),
  looks: z.number().int(),
  warnings: z.number().int(),
});

export const alignmentPage = route({
  method: 'GET',
  path: '/api/plan-alignments/:id/page',
  summary: 'Two plans side by side: what answers which promise, what is unanswered, figures that do not reconcile',
  tag: 'alignment',
  access: 'session',
  params,
  response: z.object({
    alignment: alignmentHead,
    upper: planHead,
    lower: planHead,
    counts,
    clauses: z.array(
      z.object({ path: z.string(), label: z.string(), title: z.string(), promises: z.array(promiseView) }),
    ),
    /** Decisions whose upper sentence is no longer in the plan. */
    lost: z.array(z.object({ upperSeen: z.string(), pair: pairView })),
    /** What the lower plan says of its own. */
    own: z.array(sideView),
    /** Everything of the lower plan, to choose an answer by hand. */
    lowers: z.array(sideView),
    shares: z.array(shareView),
    may: z.object({ decide: z.boolean(), draft: z.boolean(), task: z.boolean() }),
  }),
});

export const alignmentsOfPlan = route({
  method: 'GET',
  path: '/api/plans/:id/alignments',
  summary: 'Plans that lie beside a plan, with counts, and those that could',
  tag: 'alignment',
  access: 'session',
  params,
  response: z.object({
    plan: planHead,
    alignments: z.array(alignmentHead.extend({ upper: z.string(), lower: z.string(), counts })),
    candidates: z.array(z.object({ upper: z.uuid(), lower: z.uuid(), title: z.string(), kindLabel: z.string() })),
    may: z.object({ create: z.boolean() }),
  }),
});

export const proposePairs = route({
  method: 'POST',
  path: '/api/plan-alignments/:id/propose',
  summary: 'Compare both plans anew; what a person decided stays',
  tag: 'alignment',
  access: 'session',
  params,
  response: z.object({ compared: z.number().int(), proposed: z.number().int() }),
});

export const confirmPairs = route({
  method: 'POST',
  path: '/api/plan-alignments/:id/confirm',
  summary: 'Confirm several proposed pairs at once: those of a clause',
  tag: 'alignment',
  access: 'session',
  params,
  body: z.strictObject({
    pairs: z
      .array(z.strictObject({ id: z.uuid(), version }))
      .min(1)
      .max(500),
  }),
  response: z.object({ confirmed: z.number().int() }),
});

export const addPair = route({
  method: 'POST',
  path: '/api/plan-alignments/:id/pairs',
  summary: 'Put two promises together by hand; the pair counts as confirmed',
  tag: 'alignment',
  access: 'session',
  params,
  body: z.strictObject({ upper: z.uuid(), lower: z.uuid() }),
  response: z.object({ id: z.uuid() }),
});

export const draftAnswer = route({
  method: 'POST',
  path: '/api/plan-alignments/:id/draft',
  summary: 'Make a draft item in the own plan that answers a promise; the section becomes its author',
  tag: 'alignment',
  access: 'session',
  params,
  body: z.strictObject({ promise: z.uuid(), section: z.uuid().nullable().default(null) }),
  response: z.object({ item: z.uuid(), pair: z.uuid() }),
});

export const askSection = route({
  method: 'POST',
  path: '/api/plan-alignments/:id/ask',
  summary: 'Give a section the task to say how an unanswered promise is answered',
  tag: 'alignment',
  access: 'session',
  params,
  body: z.strictObject({
    promise: z.uuid(),
    section: z.uuid('请选择科室'),
    dueOn: z.iso.date().nullable().default(null),
  }),
  response: z.object({ task: z.uuid() }),
});

export const alignmentSheet = route({
  method: 'GET',
  path: '/api/plan-alignments/:id/sheet',
  summary: 'Both plans side by side as .xlsx: pairs, what is unanswered, what is the own, figures',
  tag: 'alignment',
  access: 'session',
  params,
  answers: 'file',
});
