import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

const READERS = ['office', 'leader', 'admin', 'auditor'] as const;

const dataset = z.object({
  record: z.string(),
  label: z.string(),
  /** 三年, 永久, or 未规定 where no value is in force. */
  period: z.string(),
  begins: z.string(),
  source: z.string(),
  /** Why rows are emptied instead of deleted; null where they are deleted. */
  stays: z.string().nullable(),
  /** Rows past their period today that stand on no open list; null where nothing is ever due. At most 10,000 are counted. */
  due: z.number().int().nullable(),
  held: z.boolean(),
});

export const erasureOverview = route({
  method: 'GET',
  path: '/api/privacy/retention',
  summary: 'Datasets of personal data with their periods, and what is past them today',
  tag: 'privacy',
  access: READERS,
  response: z.object({ datasets: z.array(dataset) }),
});

export const findErasures = route({
  method: 'POST',
  path: '/api/privacy/retention/find',
  summary: 'Look for data past their period now, as the calendar does daily',
  tag: 'privacy',
  access: ['office'],
  body: z.strictObject({}),
  response: z.object({ lists: z.number().int() }),
});

export const placeHold = route({
  method: 'POST',
  path: '/api/privacy/holds',
  summary: 'Keep a dataset or one row, and what refers to it, from being erased',
  tag: 'privacy',
  access: ['office', 'leader'],
  body: z.strictObject({
    dataset: z.string().max(60),
    row: z.uuid().nullable().default(null),
    reason: plainText(500).trim().min(5, '请写明事由'),
    untilOn: z.iso.date().nullable().default(null),
  }),
  response: z.object({ id: z.uuid() }),
});

export const erasureSheet = route({
  method: 'GET',
  path: '/api/privacy/erasure-lists/:id/sheet',
  summary: 'A list of erasures as a workbook: ids and days, what goes, what stays and why',
  tag: 'privacy',
  access: READERS,
  params: z.object({ id: z.uuid() }),
  answers: 'file',
});
