import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** Many rows at once: preview, then a job that writes row by row into the journal; and cells pasted from Excel. */
const TAG = 'bulk';

/** The rows that are ticked, or all that the register's filter holds. */
const selection = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
  z.object({ filter: z.string().max(4000).optional(), search: z.string().max(200).optional() }),
]);
export type BulkSelection = z.infer<typeof selection>;

/** Fields that get the same value in every row, or a verb that the state table declares batchable. */
const change = z.union([
  z.object({ values: z.record(plainText(60), z.unknown()) }),
  z.object({ verb: plainText(60), reason: plainText(2000).optional() }),
]);
export type BulkChange = z.infer<typeof change>;

const refusal = z.object({ id: z.uuid(), title: z.string(), detail: z.string() });

const body = z.object({ record: plainText(60), selection, change });

export const previewBulk = route({
  method: 'POST',
  path: '/api/bulk-changes/preview',
  summary: 'What a change of many rows would do; nothing is written',
  tag: TAG,
  access: 'session',
  body,
  response: z.object({
    total: z.number().int(),
    /** How many of them were tried; the first 2,000. */
    tried: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    kinds: z.array(z.object({ detail: z.string(), count: z.number().int() })),
    refusals: z.array(refusal),
    /** Values of the first rows that would change, as they stand. */
    samples: z.array(z.object({ id: z.uuid(), title: z.string(), before: z.record(z.string(), z.unknown()) })),
    titles: z.record(z.string(), z.record(z.string(), z.string())),
  }),
});

export const startBulk = route({
  method: 'POST',
  path: '/api/bulk-changes',
  summary: 'Change many rows in the background',
  tag: TAG,
  access: 'session',
  body,
  response: z.object({ id: z.uuid(), job: z.uuid() }),
});

export const bulkView = z.object({
  id: z.uuid(),
  record: z.string(),
  recordLabel: z.string(),
  recordPath: z.string(),
  /** 把“状况”改为“已鉴定”; 核验 */
  what: z.string(),
  state: z.enum(['waiting', 'done']),
  job: z.string().nullable(),
  total: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  refusals: z.array(refusal),
});

export const showBulk = route({
  method: 'GET',
  path: '/api/bulk-changes/:id/outcome',
  summary: 'What a change of many rows did and refused',
  tag: TAG,
  access: 'session',
  params: z.object({ id: z.uuid() }),
  response: bulkView,
});

export const cellRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Field → text as pasted: names, labels, dates as people write them. */
  texts: z.record(plainText(60), z.string().max(20_000)).optional(),
  /** Field → value. */
  values: z.record(plainText(60), z.unknown()).optional(),
});

export const writeCells = route({
  method: 'POST',
  path: '/api/cells',
  summary:
    'Write pasted cells; with `dry` only say what would come of it. A row with a problem leaves the others alone',
  tag: TAG,
  access: 'session',
  body: z.object({ record: plainText(60), dry: z.boolean(), rows: z.array(cellRow).min(1).max(500) }),
  response: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        changed: z.boolean(),
        problems: z.array(z.object({ field: z.string().nullable(), detail: z.string() })),
        /** What the texts mean. */
        values: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
});
