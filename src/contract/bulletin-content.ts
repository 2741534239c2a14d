import { z } from 'zod';
import { dayText } from './values.ts';

/* What an issue holds: blocks, facts, the rendered model. */

export const bulletinKinds = ['progress', 'projects'] as const;
export const blockLists = ['good', 'late', 'demands', 'changes', 'progress'] as const;
export const blockTables = ['lights', 'sections', 'late', 'progress'] as const;

const blockId = z.string().min(1).max(40);

/**
 * A run of a paragraph: words of the office, or a live figure that may be annotated and never overtyped.
 * `when` names a figure without which the run is left out: nothing is said of what there is none of.
 */
const when = z.string().max(60).optional();
export const textPart = z.union([
  z.strictObject({ text: z.string().max(2000), when }),
  z.strictObject({ figure: z.string().max(60), note: z.string().max(200).optional(), when }),
]);
export type TextPart = z.infer<typeof textPart>;

/** One block of a bulletin's draft. Ids are the composer's own, unique in the draft. */
export const bulletinBlock = z.discriminatedUnion('type', [
  /** 一、… numbered by the paper. */
  z.strictObject({ id: blockId, type: z.literal('heading'), text: z.string().trim().min(1).max(60) }),
  z.strictObject({ id: blockId, type: z.literal('text'), parts: z.array(textPart).max(80) }),
  /**
   * Items that the records give. `notes` adds a remark to an item by its id; `picked` names the items of `good`
   * to be told (all unless given; late items cannot be left out); `added` are further demands of the office.
   */
  z.strictObject({
    id: blockId,
    type: z.literal('list'),
    source: z.enum(blockLists),
    notes: z.record(z.string().max(60), z.string().trim().max(500)).optional(),
    picked: z.array(z.string().max(60)).max(100).optional(),
    added: z
      .array(z.strictObject({ text: z.string().trim().min(1).max(500), dueOn: dayText.optional() }))
      .max(20)
      .optional(),
  }),
  z.strictObject({ id: blockId, type: z.literal('table'), source: z.enum(blockTables) }),
]);
export type BulletinBlock = z.infer<typeof bulletinBlock>;
export const bulletinBlocks = z.array(bulletinBlock).max(60);

/** What an issue is compiled from where not the whole plan is: commitments and projects, in the order printed. */
export const bulletinSubject = z.strictObject({ record: z.enum(['commitment', 'project']), id: z.uuid() });
export type BulletinSubject = z.infer<typeof bulletinSubject>;

const colour = z.enum(['green', 'yellow', 'orange', 'red', 'grey']);
const party = z.object({ id: z.string(), name: z.string() });

/** One commitment (or project) as the issue holds it. */
export const bulletinItem = z.object({
  id: z.string(),
  record: z.enum(['commitment', 'project']),
  code: z.string(),
  clausePath: z.string(),
  title: z.string(),
  /** The sentence of the plan. */
  sentence: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  light: z.object({
    colour,
    label: z.string(),
    text: z.string(),
    expected: z.number(),
    actual: z.number(),
    gap: z.number(),
    late: z.boolean(),
  }),
  leader: z.string().nullable(),
  unit: party.nullable(),
  supporting: z.array(z.string()),
  dueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  targets: z.array(z.string()),
  milestones: z.array(
    z.object({
      title: z.string(),
      dueOn: z.string(),
      weight: z.number(),
      confirmed: z.number(),
      stateLabel: z.string(),
    }),
  ),
  /** The milestone overdue the longest. */
  overdue: z.object({ title: z.string(), dueOn: z.string(), days: z.number().int() }).nullable(),
  next: z.object({ title: z.string(), dueOn: z.string() }).nullable(),
  /** Of the newest report that a second person confirmed. */
  progress: z.string().nullable(),
  problems: z.string().nullable(),
  /** In how many issues running it has been late, this one included. */
  lateRun: z.number().int(),
  /** Numbers of the supervision slips that are out about it. */
  slips: z.array(z.string()),
});
export type BulletinItem = z.infer<typeof bulletinItem>;

export const bulletinCounts = z.object({
  total: z.number().int(),
  closed: z.number().int(),
  running: z.number().int(),
  awaiting: z.number().int(),
  notStarted: z.number().int(),
  /** 调整中 and 中止. */
  aside: z.number().int(),
  late: z.number().int(),
  green: z.number().int(),
  yellow: z.number().int(),
  orange: z.number().int(),
  red: z.number().int(),
  grey: z.number().int(),
});
export type BulletinCounts = z.infer<typeof bulletinCounts>;

const change = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  before: z.string(),
  after: z.string(),
});

/** Against the last issue of the series that was signed off. */
export const bulletinComparison = z.object({
  previous: z.object({
    id: z.uuid(),
    title: z.string(),
    docNumber: z.string().nullable(),
    period: z.string(),
    periodLabel: z.string(),
    asOf: z.string(),
  }),
  counts: bulletinCounts,
  becameLate: z.array(change),
  closed: z.array(change),
  better: z.array(change),
  worse: z.array(change),
  stillLate: z.array(change),
  added: z.array(change),
  gone: z.array(change),
});
export type BulletinComparison = z.infer<typeof bulletinComparison>;

/** The complete facts of an issue: what compile computes and freeze fixes. */
export const bulletinFacts = z.object({
  schema: z.literal(1),
  kind: z.enum(bulletinKinds),
  /** Instant that the records are read as of, and its day in Beijing. */
  asOf: z.string(),
  on: z.string(),
  period: z.string(),
  periodLabel: z.string(),
  plan: z.object({ id: z.string(), title: z.string(), docNumber: z.string().nullable(), planYear: z.number().int() }),
  rule: z.object({
    label: z.string(),
    value: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    source: z.string(),
  }),
  counts: bulletinCounts,
  items: z.array(bulletinItem),
  /** Ids of items. */
  good: z.array(z.string()),
  late: z.array(z.string()),
  demands: z.array(z.object({ id: z.string(), text: z.string(), dueOn: z.string().nullable() })),
  /** Steps that fall due until the end of the next period, earliest first. */
  coming: z.array(
    z.object({ id: z.string(), title: z.string(), step: z.string(), dueOn: z.string(), unit: z.string().nullable() }),
  ),
  sections: z.array(
    z.object({
      name: z.string(),
      total: z.number().int(),
      closed: z.number().int(),
      late: z.number().int(),
      green: z.number().int(),
      yellow: z.number().int(),
      orange: z.number().int(),
      red: z.number().int(),
      grey: z.number().int(),
    }),
  ),
  comparison: bulletinComparison.nullable(),
  /** The snapshot that figures of indicators are taken from: who froze it, when, why, and its fingerprint. */
  snapshot: z
    .object({
      id: z.string(),
      label: z.string(),
      on: z.string(),
      takenAt: z.string(),
      takenBy: z.string(),
      reason: z.string(),
      digest: z.string(),
    })
    .optional(),
  /** Its figures of the unit that was frozen; `key` is how a paragraph cites one. */
  indicators: z
    .array(
      z.object({
        key: z.string(),
        indicator: z.string(),
        label: z.string(),
        unit: z.string(),
        measuredIn: z.string(),
        decimals: z.number(),
        value: z.number().nullable(),
        state: z.string(),
        text: z.string(),
      }),
    )
    .optional(),
});
export type BulletinFacts = z.infer<typeof bulletinFacts>;

const run = z.object({ text: z.string(), figure: z.string().optional(), note: z.string().optional() });

/** The rendered model: what stands on the paper, block by block, so that a page can mark which block a line is of. */
export const bulletinPreview = z.object({
  mark: z.string(),
  docNumber: z.string().nullable(),
  title: z.string(),
  addressees: z.array(z.string()),
  lines: z.array(
    z.discriminatedUnion('type', [
      z.object({ block: z.string(), type: z.literal('heading'), text: z.string() }),
      z.object({ block: z.string(), type: z.literal('paragraph'), runs: z.array(run), item: z.string().optional() }),
      z.object({
        block: z.string(),
        type: z.literal('table'),
        head: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      }),
    ]),
  ),
  annexes: z.array(z.object({ title: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) })),
  signature: z.string(),
  signedOn: z.string().nullable(),
  asOfNote: z.string(),
  sample: z.boolean(),
});
export type BulletinPreview = z.infer<typeof bulletinPreview>;

/** A figure that a paragraph may hold. `href` opens the rows behind it in the client. */
export const bulletinFigure = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  value: z.number().nullable(),
  previous: z.number().nullable(),
  href: z.string().nullable(),
});
export type BulletinFigure = z.infer<typeof bulletinFigure>;
