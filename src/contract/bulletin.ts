import { z } from 'zod';
import { route } from './route.ts';
import { dayText, instantText } from './values.ts';

/*
 * Series, bulletins and supervision slips are records: list, create, change and history come from the derived routes
 * (/api/bulletin-series, /api/bulletins, /api/supervision-slips), and so do the acts of their state tables:
 *   POST /api/bulletins/:id/{compile|freeze|firstSign|issue|publish|return|void|revoke}
 *   POST /api/supervision-slips/:id/{issue|receive|answer|return|confirm|escalate|void}
 * with {version, reason?, input?}. `compile` takes input {asOf?}; `issue` of a bulletin takes {signedOn?}.
 * A draft is changed by PATCH /api/bulletins/:id {version, title?, blocks?, subjects?}.
 * This file holds what is not derived: the composer's page, the preview, what is owed, revisions and papers.
 */

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
});
export type BulletinFacts = z.infer<typeof bulletinFacts>;

const id = z.object({ id: z.uuid() });
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

const person = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const bulletinHead = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  kind: z.enum(bulletinKinds),
  period: z.string(),
  periodLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  /** 期号 within the series and year. */
  issueNumber: z.number().int().nullable(),
  docNumber: z.string().nullable(),
  asOf: z.string().nullable(),
  compiledAt: z.string().nullable(),
  frozenBy: person,
  frozenAt: z.string().nullable(),
  firstSigner: person,
  firstSignedAt: z.string().nullable(),
  signer: person,
  issuedAt: z.string().nullable(),
  signedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  contentHash: z.string().nullable(),
  editable: z.boolean(),
});
export type BulletinHead = z.infer<typeof bulletinHead>;

/** Everything the composer shows. From the freeze on, facts and preview come from what was frozen. */
export const bulletinPage = route({
  method: 'GET',
  path: '/api/bulletins/:id/page',
  summary: 'The composer: blocks, live figures, facts, rendered preview, comparison with the last issue',
  tag: 'bulletin',
  access: 'session',
  params: id,
  response: z.object({
    bulletin: bulletinHead,
    series: z.object({
      id: z.uuid(),
      title: z.string(),
      kind: z.enum(bulletinKinds),
      frequency: z.string(),
      organCode: z.string(),
      issuer: z.string(),
      addressees: z.array(z.string()),
      copyTo: z.array(z.string()),
    }),
    blocks: bulletinBlocks,
    subjects: z.array(z.object({ record: z.enum(['commitment', 'project']), id: z.uuid(), title: z.string() })),
    figures: z.array(bulletinFigure),
    /** Null until the issue is compiled for the first time, and for those who may read the paper alone. */
    facts: bulletinFacts.nullable(),
    preview: bulletinPreview.nullable(),
    /** Records that have changed since the compilation (drafts) or since the freeze. */
    changedSince: z.number().int(),
  }),
});
export type BulletinPage = z.infer<NonNullable<(typeof bulletinPage)['response']>>;

/** Renders blocks that are not saved yet on the facts of the last compilation. */
export const previewBulletin = route({
  method: 'POST',
  path: '/api/bulletins/:id/preview',
  summary: 'The rendered model of blocks that are being edited; nothing is stored',
  tag: 'bulletin',
  access: 'session',
  params: id,
  body: z.strictObject({ title: z.string().trim().min(1).max(200).optional(), blocks: bulletinBlocks }),
  response: bulletinPreview,
});

const paperQuery = z.object({
  /** Also print what was corrected since the freeze as a further annex, as known now. */
  revisions: z.enum(['true', 'false']).optional(),
  inline: z.enum(['true', 'false']).optional(),
});
export const bulletinDocx = route({
  method: 'GET',
  path: '/api/bulletins/:id/docx',
  summary: 'The issue as .docx, rendered from its frozen content (drafts: from the last compilation, marked 送审稿)',
  tag: 'bulletin',
  access: 'session',
  params: id,
  query: paperQuery,
  answers: 'file',
});
export const bulletinPdf = route({
  method: 'GET',
  path: '/api/bulletins/:id/pdf',
  summary: 'The issue as .pdf; as the .docx',
  tag: 'bulletin',
  access: 'session',
  params: id,
  query: paperQuery,
  answers: 'file',
});

/** What was corrected in the facts since the freeze, told apart from what has simply happened since. */
export const bulletinRevisions = route({
  method: 'GET',
  path: '/api/bulletins/:id/revisions',
  summary: 'Corrections behind a frozen issue: what the records say now about its day, with effect on the figures',
  tag: 'bulletin',
  access: 'session',
  params: id,
  response: z.object({
    asOf: z.string(),
    on: z.string(),
    /** Whether the records as of the frozen instant still give exactly the frozen facts. */
    reproduced: z.boolean(),
    /** Items whose facts about that day read differently now. */
    items: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        unit: z.string().nullable(),
        lightBefore: z.string(),
        lightAfter: z.string(),
        changes: z.array(
          z.object({
            what: z.string(),
            before: z.string(),
            after: z.string(),
            by: z.string().nullable(),
            at: z.string().nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
    counts: z.array(z.object({ key: z.string(), label: z.string(), frozen: z.number(), now: z.number() })),
  }),
});
export type BulletinRevisions = z.infer<NonNullable<(typeof bulletinRevisions)['response']>>;

const owedIssue = z.object({
  period: z.string(),
  periodLabel: z.string(),
  /** Workday by which it should be out. */
  dueOn: z.string(),
  /** issued, underway (begun, not signed off), overdue, due (the period is over), coming. */
  status: z.enum(['issued', 'underway', 'overdue', 'due', 'coming']),
  statusLabel: z.string(),
  bulletin: z.object({ id: z.uuid(), docNumber: z.string().nullable(), stateLabel: z.string() }).nullable(),
});
const owedView = z.object({
  series: z.object({ id: z.uuid(), title: z.string(), kind: z.enum(bulletinKinds), year: z.number().int() }),
  issues: z.array(owedIssue),
  /** Not signed off although the period is over. */
  owed: z.number().int(),
  overdue: z.number().int(),
  /** Not signed off this year, coming ones included. */
  remaining: z.number().int(),
});
export type OwedView = z.infer<typeof owedView>;
export const owedIssues = route({
  method: 'GET',
  path: '/api/bulletin-series/:id/owed',
  summary: 'Issues of a series this year: out, under way, owed, coming',
  tag: 'bulletin',
  access: 'session',
  params: id,
  response: owedView,
});
/** For the office's first screen: every series of the year with what it owes. */
export const bulletinsOwed = route({
  method: 'GET',
  path: '/api/bulletins-owed',
  summary: 'What every series still owes this year',
  tag: 'bulletin',
  access: 'session',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  response: z.object({ series: z.array(owedView), owed: z.number().int(), overdue: z.number().int() }),
});

/** Commitments and projects that an issue of kind projects may be compiled from. */
export const bulletinChoices = route({
  method: 'GET',
  path: '/api/bulletin-series/:id/choices',
  summary: 'Commitments and projects of the series’ plan to choose from',
  tag: 'bulletin',
  access: 'session',
  params: id,
  response: z.object({
    choices: z.array(
      z.object({
        record: z.enum(['commitment', 'project']),
        id: z.uuid(),
        code: z.string(),
        title: z.string(),
        unit: z.string().nullable(),
      }),
    ),
  }),
});

const plansPaper = (name: string, format: 'xlsx' | 'docx', summary: string) =>
  route({
    method: 'GET',
    path: `/api/plans/:id/papers/${name}.${format}`,
    summary,
    tag: 'bulletin',
    access: 'session',
    params: id,
    query: z.object({ asOf: instantText.optional(), late: z.enum(['true', 'false']).optional() }),
    answers: 'file',
  });
export const responsibilityTableXlsx = plansPaper('responsibility-table', 'xlsx', '责任分解表 as .xlsx');
export const responsibilityTableDocx = plansPaper('responsibility-table', 'docx', '责任分解表 as .docx, landscape');
/** `late=true`: only what is late, as 整改台账. */
export const progressLedgerXlsx = plansPaper('progress-ledger', 'xlsx', '进展台账 as .xlsx');
export const progressLedgerDocx = plansPaper('progress-ledger', 'docx', '进展台账 as .docx, landscape');

/** The newest slip of a commitment; `/api/supervision-slips/:id/docx` prints a given one. */
export const supervisionSlipOfCommitment = route({
  method: 'GET',
  path: '/api/commitments/:id/papers/supervision-slip.docx',
  summary: '督办单 of a commitment as .docx: the newest that is not void',
  tag: 'bulletin',
  access: 'session',
  params: id,
  answers: 'file',
});
export const supervisionSlipDocx = route({
  method: 'GET',
  path: '/api/supervision-slips/:id/docx',
  summary: '督办单 as .docx',
  tag: 'bulletin',
  access: 'session',
  params: id,
  answers: 'file',
});
/** What a new slip about a commitment would say: basis, matter, units, so that the form comes filled in. */
export const supervisionSlipDraft = route({
  method: 'GET',
  path: '/api/commitments/:id/supervision-slip-draft',
  summary: 'Prefilled fields of a new 督办单',
  tag: 'bulletin',
  access: 'session',
  params: id,
  response: z.object({
    commitment: z.uuid(),
    organCode: z.string().nullable(),
    rung: z.string(),
    basis: z.string(),
    matter: z.string(),
    host: z.uuid().nullable(),
    supporting: z.array(z.uuid()),
    demand: z.string(),
    dueOn: z.string(),
    contact: z.string(),
  }),
});
