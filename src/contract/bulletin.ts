import { z } from 'zod';
import { bulletinBlocks, bulletinFacts, bulletinFigure, bulletinKinds, bulletinPreview } from './bulletin-content.ts';
import { route } from './route.ts';

export * from './bulletin-content.ts';
export * from './bulletin-papers.ts';

/*
 * Series, bulletins and supervision slips are records: list, create, change and history come from the derived routes
 * (/api/bulletin-series, /api/bulletins, /api/supervision-slips), and so do the acts of their state tables:
 *   POST /api/bulletins/:id/{compile|freeze|firstSign|issue|publish|return|void|revoke}
 *   POST /api/supervision-slips/:id/{issue|receive|answer|return|confirm|escalate|void}
 * with {version, reason?, input?}. `compile` takes input {asOf?}; `issue` of a bulletin takes {signedOn?}.
 * A draft is changed by PATCH /api/bulletins/:id {version, title?, blocks?, subjects?, snapshot?}.
 * This file holds what is not derived: the composer's page, the preview, what is owed, revisions and papers.
 */

const id = z.object({ id: z.uuid() });
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
    /** The snapshot chosen for figures of indicators; they show after the next compilation. */
    snapshot: z.object({ id: z.uuid(), label: z.string() }).nullable(),
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
    /** Cited figures of the snapshot that would be others now, for the same day. */
    indicators: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        frozen: z.string(),
        now: z.string(),
        difference: z.number().nullable(),
        /** The verdict is another one now. */
        turned: z.boolean(),
        /** Counted for now alone: the difference holds what happened since as well as corrections. */
        timeless: z.boolean(),
      }),
    ),
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
