import { z } from 'zod';
import { behindView } from './measures.ts';
import { route } from './route.ts';
import { dayText } from './values.ts';

/** 标准化建设. Items and checks are records: /api/standard-items, /api/standard-checks. */
const id = z.object({ id: z.uuid() });
const amount = z.number().nullable();
const count = z.number().int();
const verdict = z.enum(['met', 'notMet', 'unknown']);
const share = { schools: count, met: count, notMet: count, unknown: count, share: amount };

const result = z.object({
  item: z.uuid(),
  value: amount,
  verdict,
  missing: z.array(z.string()),
  /** What lacks, or is too much, in `gapUnit`. */
  gap: amount,
  gapUnit: z.string().nullable(),
  list: z.object({ path: z.string(), behind: behindView }).nullable(),
  check: z.uuid().nullable(),
});
export type StandardResult = z.infer<typeof result>;

const school = z.object({
  school: z.uuid(),
  name: z.string(),
  stages: z.array(
    z.object({
      stage: z.string(),
      label: z.string(),
      students: count,
      landPerPupil: amount,
      floorPerPupil: amount,
      results: z.array(result),
      verdict,
    }),
  ),
  verdict,
});
export type StandardSchool = z.infer<typeof school>;

const item = z.object({
  id: z.uuid(),
  code: z.string(),
  label: z.string(),
  stages: z.array(z.string()),
  basis: z.enum(['measured', 'checked']),
  direction: z.enum(['atLeast', 'atMost']).nullable(),
  threshold: amount,
  unit: z.string().nullable(),
  source: z.string(),
  certainty: z.string(),
  ...share,
});
export type StandardItem = z.infer<typeof item>;

export const standardsPage = route({
  method: 'GET',
  path: '/api/school-standards/:id',
  summary: 'Schools against the standard items in force: land and floor area per pupil, gaps, and the share that meets',
  tag: 'indicators',
  access: 'session',
  params: id,
  query: z.object({ on: dayText.optional() }),
  response: z.object({
    organisation: z.object({ id: z.uuid(), name: z.string() }),
    on: dayText,
    items: z.array(item),
    schools: z.array(school),
    totals: z.object(share),
    improvements: z.array(z.object({ id: z.uuid(), school: z.uuid(), item: z.string() })),
  }),
});

export const openStandardGap = route({
  method: 'POST',
  path: '/api/school-standards/:id/improvements',
  summary: 'Opens the improvement of one item that a school does not meet, with the gap as it is now',
  tag: 'indicators',
  access: 'session',
  params: id,
  body: z.object({ school: z.uuid(), stage: z.string().max(20), item: z.uuid(), dueOn: dayText }),
  response: z.object({ id: z.uuid(), title: z.string() }),
});
