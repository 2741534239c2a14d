import { z } from 'zod';
import { indicatorView, valueView } from './measures.ts';
import { route } from './route.ts';
import { instantText } from './values.ts';

const place = z.object({ id: z.uuid(), name: z.string() });

/** What the record says about a target, in the target's own terms and unit, with its day. */
export const recordStandingView = z.object({
  /** 大班额班级数（区教育局） */
  title: z.string(),
  place,
  on: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  /** Null where the record cannot tell; then `because` says why. */
  quantity: z.number().nullable(),
  because: z.string().nullable(),
  goal: z.number().nullable(),
  direction: z.enum(['atLeast', 'atMost']).nullable(),
  met: z.boolean().nullable(),
  /** What is still needed, or too much. */
  gap: z.number().nullable(),
  /** Part of the way from the start to the goal, in percent. */
  done: z.number().nullable(),
});
export type RecordStandingView = z.infer<typeof recordStandingView>;

export const bindingView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  target: z.uuid(),
  title: z.string(),
  indicator: z.string(),
  place,
  reckoning: z.string(),
  reckoningLabel: z.string(),
  state: z.enum(['proposed', 'confirmed', 'refused', 'ended']),
  stateLabel: z.string(),
  likeness: z.number().nullable(),
  grounds: z.array(z.string()),
  baseline: z.number().nullable(),
  baselineOn: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
});
export type BindingView = z.infer<typeof bindingView>;

const forecastView = z.object({
  on: z.string(),
  value: z.number(),
  perMonth: z.number(),
  points: z.number().int(),
  met: z.boolean(),
});

export const boundTarget = z.object({
  id: z.uuid(),
  text: z.string(),
  unit: z.string().nullable(),
  /** Whether it promises a value at all; one without stays a duty with evidence. */
  countable: z.boolean(),
  /** What was reported and confirmed before a record decided. */
  claim: z.object({ value: z.number(), on: z.string().nullable() }).nullable(),
  /** Claim less record. */
  difference: z.number().nullable(),
  /** The one that decides, else the one that waits for a person. */
  binding: bindingView.nullable(),
  /** What the record says, also of a proposal: to be looked at before it is confirmed. */
  standing: recordStandingView.nullable(),
  /** Formula with this organisation's numbers and the rows behind, as far as the post may see them. */
  explained: z.object({ indicator: indicatorView, value: valueView }).nullable(),
  /** Month by month in the target's terms. */
  trend: z.array(z.object({ on: z.string(), value: z.number() })),
  forecast: forecastView.nullable(),
  forecastBecause: z.string().nullable(),
  past: z.array(bindingView),
});
export type BoundTarget = z.infer<typeof boundTarget>;

export const commitmentBindings = route({
  method: 'GET',
  path: '/api/commitments/:id/bindings',
  summary: 'A commitment’s targets with the indicators that decide them: value, gap, trend, forecast, rows behind',
  tag: 'binding',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  query: z.object({ asOf: instantText.optional() }),
  response: z.object({
    on: z.string(),
    targets: z.array(boundTarget),
    may: z.object({ decide: z.boolean() }),
  }),
});

export const planBindings = route({
  method: 'GET',
  path: '/api/plans/:id/bindings',
  summary: 'Which targets of a plan an indicator decides, or might',
  tag: 'binding',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  response: z.object({
    bindings: z.array(
      bindingView.extend({
        targetText: z.string(),
        commitment: z.object({ id: z.uuid(), code: z.string(), title: z.string() }),
      }),
    ),
    counts: z.object({
      /** Targets with a value. */
      countable: z.number().int(),
      proposed: z.number().int(),
      confirmed: z.number().int(),
    }),
    may: z.object({ propose: z.boolean() }),
  }),
});

export const proposePlanBindings = route({
  method: 'POST',
  path: '/api/plans/:id/bindings/propose',
  summary:
    'Compare a plan’s targets with the indicators and propose the likest; nothing decides before a person confirms',
  tag: 'binding',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  response: z.object({ compared: z.number().int(), proposed: z.number().int() }),
});

const reconciledPart = z.object({
  target: z.uuid(),
  text: z.string(),
  commitment: z.uuid(),
  /** What the plan promises. */
  value: z.number().nullable(),
  /** What the record says, else what was confirmed; null where nobody knows. */
  actual: z.number().nullable(),
  source: z.enum(['record', 'confirmed', 'none']),
  /** Record against promise: what this part lacks. */
  lacks: z.number().nullable(),
});

/** One total with its parts, as promised and as recorded. */
export const reconciledTotal = reconciledPart.extend({
  unit: z.string().nullable(),
  parts: z.array(reconciledPart),
  /** Sum of the parts as promised less the total as promised; null where a part has no value. */
  promisedDifference: z.number().nullable(),
  /** The same of what is known; null where something is not. */
  actualDifference: z.number().nullable(),
  /** In words: 57 = 5+4+4+7+12+12+8+5, or which part differs. */
  findings: z.array(z.object({ ok: z.boolean(), text: z.string() })),
});
export type ReconciledTotal = z.infer<typeof reconciledTotal>;

export const planReconciliation = route({
  method: 'GET',
  path: '/api/plans/:id/reconciliation',
  summary: 'Totals of a plan against their parts, as promised and as the records say, and which part differs',
  tag: 'binding',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  response: z.object({ on: z.string(), totals: z.array(reconciledTotal) }),
});
