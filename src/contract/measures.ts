import { z } from 'zod';
import { route } from './route.ts';
import { dayText, instantText } from './values.ts';

/** Which rows a figure was counted from; as `behind` of a list it narrows the register to them. */
export const behindView = z.object({
  measure: z.string().max(60),
  within: z.array(z.uuid()).max(100).optional(),
  where: z.record(z.string(), z.union([z.string(), z.null(), z.array(z.string()).max(50)])).optional(),
  on: dayText.optional(),
  leaves: z
    .object({ of: z.string().max(60), atLeast: z.number().optional(), atMost: z.number().optional() })
    .optional(),
});
export type BehindView = z.infer<typeof behindView>;

export type TermView = {
  label: string;
  unit: string;
  amount: number | null;
  because?: string | undefined;
  behind?: BehindView | undefined;
  /** Path of the register that shows the rows behind, where the post may open it. */
  path?: string | undefined;
  sign?: 1 | -1 | undefined;
  parts?: TermView[] | undefined;
};
const plainTerm = z.object({
  label: z.string(),
  unit: z.string(),
  amount: z.number().nullable(),
  because: z.string().optional(),
  behind: behindView.optional(),
  path: z.string().optional(),
  sign: z.union([z.literal(1), z.literal(-1)]).optional(),
});
/** Sums of differences of totals: as deep as indicators are written, so that the OpenAPI document needs no recursion. */
const termOfTerms = plainTerm.extend({ parts: z.array(plainTerm).optional() });
const termView = plainTerm.extend({ parts: z.array(termOfTerms).optional() });

export const indicatorView = z.object({
  name: z.string(),
  label: z.string(),
  module: z.string(),
  unit: z.string(),
  times: z.number(),
  decimals: z.number().int(),
  direction: z.enum(['atLeast', 'atMost']),
  source: z.string(),
  exclusions: z.string().nullable(),
  keeper: z.string().nullable(),
  /** Page that shows it school by school, where its figures are no rows of one register. */
  page: z.string().nullable(),
  /** 分子 ÷ 分母 × 倍数, in words. */
  formula: z.string(),
});
export type IndicatorView = z.infer<typeof indicatorView>;

export const valueView = z.object({
  unit: z.uuid(),
  unitName: z.string(),
  state: z.enum(['met', 'notMet', 'noStandard', 'unknown']),
  because: z.string().nullable(),
  value: z.number().nullable(),
  numerator: termView,
  denominator: termView.nullable(),
  threshold: z
    .object({ value: z.number(), source: z.string(), from: z.string(), to: z.string().nullable() })
    .nullable(),
  gap: z.number().nullable(),
});
export type ValueView = z.infer<typeof valueView>;

export const listIndicators = route({
  method: 'GET',
  path: '/api/indicators',
  summary: 'Indicators of the installation: definition, unit, direction, source',
  tag: 'indicators',
  access: 'session',
  response: z.object({ indicators: z.array(indicatorView) }),
});

export const getIndicator = route({
  method: 'GET',
  path: '/api/indicators/:name',
  summary: 'An indicator for units, each with state, formula, standard and the rows behind',
  tag: 'indicators',
  access: 'session',
  params: z.object({ name: z.string().max(60) }),
  query: z.object({
    /** Organisations, comma separated; the post's own reach unless told. */
    units: z.string().max(8000).optional(),
    /** All organisations right below this one, or its schools with `kind=school`. */
    under: z.uuid().optional(),
    kind: z.string().max(20).optional(),
    on: dayText.optional(),
    asOf: instantText.optional(),
  }),
  response: z.object({
    indicator: indicatorView,
    on: z.string(),
    asOf: z.string().nullable(),
    values: z.array(valueView),
  }),
});

/** What a value says at a glance; the indicator's own page explains it. */
export const glanceView = valueView
  .pick({ state: true, because: true, value: true, threshold: true })
  .extend({ name: z.string() });
export type GlanceView = z.infer<typeof glanceView>;

export const listIndicatorValues = route({
  method: 'GET',
  path: '/api/indicator-values',
  summary: 'Every indicator that the post may ask for, as it stands for one unit',
  tag: 'indicators',
  access: 'session',
  query: z.object({ unit: z.uuid().optional(), on: dayText.optional(), asOf: instantText.optional() }),
  response: z.object({
    unit: z.uuid(),
    unitName: z.string(),
    on: z.string(),
    values: z.array(glanceView),
  }),
});

export const getTrend = route({
  method: 'GET',
  path: '/api/indicators/:name/trend',
  summary: 'An indicator of one unit on several days, where its rows hold from a day',
  tag: 'indicators',
  access: 'session',
  params: z.object({ name: z.string().max(60) }),
  query: z.object({ unit: z.uuid().optional(), days: z.string().max(2000), asOf: instantText.optional() }),
  response: z.object({
    indicator: indicatorView,
    points: z.array(z.object({ on: z.string(), value: valueView })),
    /** Why there is no trend, where totals hold for now alone. */
    because: z.string().nullable(),
  }),
});
