import { z } from 'zod';
import { datasetScore } from './dataquality.ts';
import { route } from './route.ts';
import { dayText, instantText, plainText } from './values.ts';

/** Pages that answer questions about indicators; the figures themselves come from `measures.ts`. */
const named = z.object({ name: z.string().max(60) });

export const indicatorUnits = route({
  method: 'GET',
  path: '/api/indicator-units',
  summary: 'The organisations that figures can be asked for: what the post reaches, the root first',
  tag: 'indicators',
  access: 'session',
  response: z.object({
    units: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string() })),
  }),
});

export const indicatorQuality = route({
  method: 'GET',
  path: '/api/indicators/:name/quality',
  summary: 'Scores of the data that an indicator is reckoned from, of one unit',
  tag: 'indicators',
  access: 'session',
  params: named,
  query: z.object({ unit: z.uuid().optional() }),
  response: z.object({
    judgedAt: z.string().nullable(),
    datasets: z.array(datasetScore),
    /** The registers that it is counted from. */
    registers: z.array(z.object({ path: z.string(), label: z.string() })),
  }),
});

export const indicatorSheet = route({
  method: 'GET',
  path: '/api/indicators/:name/sheet',
  summary: 'An indicator for units as a workbook: value, state, terms, standard, gap',
  tag: 'indicators',
  access: 'session',
  params: named,
  query: z.object({
    units: z.string().max(8000).optional(),
    under: z.uuid().optional(),
    kind: z.string().max(20).optional(),
    on: dayText.optional(),
    asOf: instantText.optional(),
  }),
  answers: 'file',
});

const id = z.object({ id: z.uuid() });

export const indicatorBoardSheet = route({
  method: 'GET',
  path: '/api/indicator-boards/:id/sheet',
  summary: 'A board as a workbook: its indicators in its order with value, state, standard, formula and source',
  tag: 'indicators',
  access: 'session',
  params: id,
  query: z.object({ on: dayText.optional(), asOf: instantText.optional() }),
  answers: 'file',
});

/**
 * Snapshots, frozen figures, boards and publications are records with derived routes: /api/figure-snapshots,
 * /api/frozen-figures, /api/indicator-boards, /api/indicator-publications (publish, discard, withdraw).
 */
export const takeFigureSnapshot = route({
  method: 'POST',
  path: '/api/figure-snapshots/take',
  summary: 'Freezes indicators of the own unit and the schools below; large ones by a job',
  tag: 'figureSnapshot',
  access: 'session',
  body: z.strictObject({
    label: plainText(100).min(1),
    occasion: z.enum(['september', 'quarter', 'bulletin', 'other']),
    on: dayText,
    reason: plainText(500).min(1),
    indicators: z.array(z.string().max(60)).max(200).default([]),
  }),
  response: z.object({ id: z.uuid().nullable(), job: z.uuid().nullable() }),
});

const saying = z.object({ value: z.number().nullable(), state: z.string(), because: z.string().nullable() });
export const revisionView = z.object({
  indicator: z.string(),
  label: z.string(),
  measuredIn: z.string(),
  decimals: z.number(),
  unit: z.uuid(),
  unitName: z.string(),
  frozen: saying,
  now: saying.nullable(),
  difference: z.number().nullable(),
  turned: z.boolean(),
  timeless: z.boolean(),
});
export type RevisionView = z.infer<typeof revisionView>;

export const indicatorRevisions = route({
  method: 'GET',
  path: '/api/figure-snapshots/:id/revisions',
  summary: 'Frozen values beside those for the same day as recorded now: of one indicator, or of one unit',
  tag: 'figureSnapshot',
  access: 'session',
  params: id,
  query: z.object({ indicator: z.string().max(60).optional(), unit: z.uuid().optional() }),
  response: z.object({ revisions: z.array(revisionView), intact: z.boolean() }),
});

export const prepareIndicatorPublication = route({
  method: 'POST',
  path: '/api/indicator-publications/prepare',
  summary: 'Makes a table for the public page, small cells held back, to be approved by somebody else',
  tag: 'indicatorPublication',
  access: 'session',
  body: z.strictObject({
    title: plainText(100).min(1),
    note: plainText(1000).optional(),
    indicator: z.string().max(60),
    scope: z.uuid(),
    parts: z.enum(['school', 'town', 'bureau']),
    on: dayText,
  }),
  response: id,
});

export const publicCell = z.object({
  name: z.string(),
  held: z.boolean(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  state: z.string().nullable(),
  because: z.string().nullable(),
});
export type PublicCell = z.infer<typeof publicCell>;

export const publicIndicators = route({
  method: 'GET',
  path: '/api/public/indicators',
  summary: 'What the bureau made public of its indicators; cells of few persons are held back',
  tag: 'public',
  access: 'public',
  response: z.object({
    bureau: z.string(),
    publications: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        note: z.string().nullable(),
        on: z.string(),
        publishedOn: z.string(),
        label: z.string(),
        unit: z.string(),
        decimals: z.number(),
        formula: z.string(),
        source: z.string(),
        exclusions: z.string().nullable(),
        numerator: z.string(),
        denominator: z.string().nullable(),
        threshold: z.object({ value: z.number(), source: z.string() }).nullable(),
        direction: z.enum(['atLeast', 'atMost']),
        least: z.number(),
        total: publicCell.nullable(),
        parts: z.array(publicCell),
      }),
    ),
  }),
});
