import { z } from 'zod';
import { route } from './route.ts';
import { dayText, plainText } from './values.ts';

/** 优质均衡 and 普及普惠 of a county. Findings and stated figures are records: /api/evaluation-findings, /api/stated-figures. */
const id = z.object({ id: z.uuid() });
const year = z.string().regex(/^\d{4}$/);
const amount = z.number().nullable();
const verdict = z.enum(['met', 'notMet', 'unknown']);
const missing = z.array(z.string());

const resourceResult = z.object({
  key: z.string(),
  value: amount,
  missing,
  standard: z.number(),
  verdict,
  /** Below the tolerated share of the standard. */
  tooFar: z.boolean(),
  /** In the resource's gapUnit. */
  shortfall: amount,
});
export type ResourceResult = z.infer<typeof resourceResult>;

const stage = z.object({
  stage: z.string(),
  label: z.string(),
  /** Highest coefficient of variation. */
  limit: z.number(),
  schools: z.array(
    z.object({
      school: z.uuid(),
      name: z.string(),
      students: z.number(),
      met: z.number().int(),
      verdict,
      resources: z.array(resourceResult),
    }),
  ),
  excluded: z.array(z.object({ school: z.uuid(), name: z.string() })),
  variations: z.array(z.object({ key: z.string(), coefficient: amount, mean: amount, missing, verdict })),
  verdict,
  /** 基本均衡: the mean of eight coefficients. */
  basic: z.object({
    coefficient: amount,
    verdict,
    missing,
    limit: z.number(),
    indicators: z.array(
      z.object({ key: z.string(), label: z.string(), unit: z.string(), coefficient: amount, mean: amount, missing }),
    ),
    schools: z.array(
      z.object({
        school: z.uuid(),
        name: z.string(),
        students: z.number(),
        /** In the order of `indicators`. */
        values: z.array(amount),
      }),
    ),
  }),
});
export type BalanceStage = z.infer<typeof stage>;

const item = z.object({
  item: z.string(),
  part: z.string(),
  kind: z.string(),
  label: z.string(),
  rests: z.enum(['data', 'finding']),
  verdict,
  value: amount,
  missing,
  finding: z.string().nullable(),
  confirmed: z.boolean(),
  evidence: z.array(z.string()),
  note: z.string().nullable(),
});

const snapshots = z.array(
  z.object({ id: z.uuid(), title: z.string(), at: z.string(), reason: z.string(), hash: z.string() }),
);

export const balancePage = route({
  method: 'GET',
  path: '/api/balance/:id',
  summary: 'Quality balance of a county: schools, coefficients, checklist, gaps under way, snapshots',
  tag: 'indicators',
  access: 'session',
  params: id,
  query: z.object({ year }),
  response: z.object({
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    year: z.string(),
    on: z.string(),
    resources: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        unit: z.string(),
        gapUnit: z.string(),
        standards: z.object({ primary: z.number(), juniorMiddle: z.number() }),
      }),
    ),
    stages: z.array(stage),
    verdict,
    checklist: z.object({
      items: z.array(item),
      verdict,
      open: z.array(z.string()),
      failing: z.array(z.string()),
      vetoed: z.array(z.string()),
    }),
    county: verdict,
    improvements: z.array(z.object({ id: z.uuid(), school: z.uuid(), item: z.string(), state: z.string() })),
    snapshots,
  }),
});

export const openGap = route({
  method: 'POST',
  path: '/api/balance/:id/improvements',
  summary: 'Opens the improvement of one gap of a school, with the shortfall as it is now',
  tag: 'indicators',
  access: 'session',
  params: id,
  body: z.object({
    school: z.uuid(),
    stage: z.enum(['primary', 'juniorMiddle']),
    key: z.enum([
      'degreeTeachers',
      'backboneTeachers',
      'artSportTeachers',
      'teachingArea',
      'sportsArea',
      'equipmentValue',
      'multimediaRooms',
    ]),
    year,
    dueOn: dayText,
  }),
  response: z.object({ id: z.uuid(), title: z.string(), shortfall: z.number(), unit: z.string() }),
});

const freezing = z.object({ year, reason: plainText(200).min(1) });
const frozen = z.object({ id: z.uuid(), hash: z.string() });

export const freezeBalance = route({
  method: 'POST',
  path: '/api/balance/:id/freeze',
  summary: 'Freezes the evaluation as it is now',
  tag: 'indicators',
  access: 'session',
  params: id,
  body: freezing,
  response: frozen,
});

export const preschoolPage = route({
  method: 'GET',
  path: '/api/preschool-coverage/:id',
  summary: 'Preschool coverage and inclusiveness of a county, and which block recognition',
  tag: 'indicators',
  access: 'session',
  params: id,
  query: z.object({ year }),
  response: z.object({
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    year: z.string(),
    on: z.string(),
    indicators: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        unit: z.string(),
        value: amount,
        limit: z.number(),
        direction: z.enum(['atLeast', 'atMost']),
        verdict,
        missing,
      }),
    ),
    items: z.array(
      z.object({
        item: z.string(),
        part: z.string(),
        label: z.string(),
        verdict,
        finding: z.string().nullable(),
        confirmed: z.boolean(),
        evidence: z.array(z.string()),
      }),
    ),
    kindergartens: z.array(
      z.object({
        school: z.uuid(),
        name: z.string(),
        pupils: z.number(),
        teachers: amount,
        ownership: z.string(),
        isInclusive: z.boolean(),
      }),
    ),
    verdict,
    /** Indicators and items that are not met, by label: what recognition waits for. */
    blocking: z.array(z.string()),
    /** Those that nobody can answer yet. */
    open: z.array(z.string()),
    snapshots,
  }),
});

export const freezePreschool = route({
  method: 'POST',
  path: '/api/preschool-coverage/:id/freeze',
  summary: 'Freezes the evaluation as it is now',
  tag: 'indicators',
  access: 'session',
  params: id,
  body: freezing,
  response: frozen,
});
