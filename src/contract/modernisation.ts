import { z } from 'zod';
import { route } from './route.ts';

/**
 * Frameworks and their yearly reports: /api/indicator-frameworks (enact, retire), /api/framework-items,
 * /api/framework-reports (submit, check, return, freeze), /api/framework-entries and what follows.
 */
const id = z.object({ id: z.uuid() });
const amount = z.number().nullable();

const leaf = z.object({
  entry: z.string().nullable(),
  version: z.number().nullable(),
  method: z.string().nullable(),
  target: amount,
  unit: z.string().nullable(),
  /** What it is computed from; null where it is reported. */
  computedFrom: z.string().nullable(),
  /** What a computed value adds up from, line by line, and the register that it is counted from. */
  behind: z
    .object({
      numerator: z.string(),
      denominator: z.string(),
      register: z.string(),
      lines: z.array(z.object({ name: z.string(), numerator: amount, denominator: amount })),
    })
    .nullable(),
  source: z.string().nullable(),
  evidence: z.array(z.string()),
  note: z.string().nullable(),
  value: amount,
  /** Why it cannot be computed. */
  missing: z.array(z.string()),
  gap: amount,
  /** Points lost. */
  lost: amount,
});
export const reportLine = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  number: z.string(),
  name: z.string(),
  level: z.number().int(),
  weight: z.number(),
  score: z.number(),
  /** Leaves below without a score: the sum then is no result. */
  open: z.number().int(),
  leaf: leaf.nullable(),
});
export type ReportLine = z.infer<typeof reportLine>;

export const frameworkReportPage = route({
  method: 'GET',
  path: '/api/framework-reports/:id/page',
  summary: 'A yearly report: tree with values, scores and gaps; as frozen, with revisions since',
  tag: 'indicators',
  access: 'session',
  params: id,
  response: z.object({
    report: z.object({
      id: z.uuid(),
      version: z.number().int(),
      title: z.string(),
      state: z.string(),
      stateLabel: z.string(),
      organisation: z.string(),
    }),
    view: z.object({
      framework: z.object({ id: z.string(), title: z.string(), year: z.string(), source: z.string() }),
      lines: z.array(reportLine),
      score: z.number(),
      weight: z.number(),
      open: z.number().int(),
      /** Leaves that lose points, most first. */
      gaps: z.array(z.string()),
    }),
    frozen: z.object({ at: z.string(), hash: z.string() }).nullable(),
    revisions: z.array(
      z.object({ number: z.string(), name: z.string(), frozen: amount, now: amount, effect: z.number() }),
    ),
  }),
});

export const exportFrameworkReport = route({
  method: 'GET',
  path: '/api/framework-reports/:id/export',
  summary: 'The submission as a workbook: results and gap list',
  tag: 'indicators',
  access: 'session',
  params: id,
  answers: 'file',
});

export const nextYearFramework = route({
  method: 'POST',
  path: '/api/indicator-frameworks/:id/next-year',
  summary: 'Begins the next year’s version as a copy',
  tag: 'indicators',
  access: 'session',
  params: id,
  response: z.object({ id: z.uuid(), title: z.string(), items: z.number().int() }),
});
