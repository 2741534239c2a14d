import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** Imports: template → upload → match columns → check → effect → run → receipt, with undo. */
const TAG = 'imports';
const id = z.object({ id: z.uuid() });

const counts = z.object({
  total: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
});

const column = z.object({
  name: z.string(),
  /** As the template heads it, with the unit. */
  head: z.string(),
  required: z.boolean(),
  note: z.string(),
});

export const importView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  record: z.string(),
  recordLabel: z.string(),
  recordPath: z.string(),
  fileName: z.string(),
  state: z.enum(['matching', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'abandoned']),
  /** The job behind checking, running or undoing; what it says of itself stands at /api/jobs/:id. */
  job: z.string().nullable(),
  headLine: z.number().int().nullable(),
  /** The sheet's heads from column A on. */
  heads: z.array(z.string()),
  columns: z.array(column),
  /** Field → sheet column, 0 for A. */
  mapping: z.record(z.string(), z.number().int()),
  /** Field → value for all lines. */
  constants: z.record(z.string(), z.unknown()),
  blank: z.enum(['keep', 'clear']),
  policy: z.enum(['good', 'all']),
  counts: counts.nullable(),
  result: counts.nullable(),
  undone: z.object({ undone: z.number().int(), kept: z.number().int() }).nullable(),
  kinds: z.array(
    z.object({ field: z.string().nullable(), detail: z.string(), count: z.number().int(), line: z.number().int() }),
  ),
  /** The first lines below the head, for matching by eye. */
  samples: z.array(z.array(z.string())),
  /** A finished import of the same file into the same register. */
  sameFile: z.object({ id: z.uuid(), at: z.string() }).nullable(),
  /** Whether whoever asks sent it: its lines go back to nobody else. */
  own: z.boolean(),
});
export type ImportView = z.infer<typeof importView>;

export const importTemplate = route({
  method: 'GET',
  path: '/api/import-templates/:record',
  summary: 'The workbook to fill in for a record: drop-downs, notes, text format',
  tag: TAG,
  access: 'session',
  params: z.object({ record: plainText(60) }),
  answers: 'file',
});

export const startImport = route({
  method: 'POST',
  path: '/api/imports',
  summary: 'Upload a workbook for a record; answers the match of its columns',
  tag: TAG,
  access: 'session',
  takes: 'multipart',
  response: importView,
});

export const showImport = route({
  method: 'GET',
  path: '/api/imports/:id',
  summary: 'One import with its match, counts and kinds of problems',
  tag: TAG,
  access: 'session',
  params: id,
  response: importView,
});

export const checkImport = route({
  method: 'POST',
  path: '/api/imports/:id/check',
  summary: 'Fix the match and check every line in the background; writes nothing into the register',
  tag: TAG,
  access: 'session',
  params: id,
  body: z.object({
    version: z.number().int(),
    mapping: z.record(plainText(60), z.number().int().min(0).max(511)),
    constants: z.record(plainText(60), z.unknown()).optional(),
    blank: z.enum(['keep', 'clear']).optional(),
  }),
  response: importView,
});

export const runImport = route({
  method: 'POST',
  path: '/api/imports/:id/run',
  summary: 'Write the lines: the good ones, or all or nothing',
  tag: TAG,
  access: 'session',
  params: id,
  body: z.object({ version: z.number().int(), policy: z.enum(['good', 'all']) }),
  response: importView,
});

export const undoImport = route({
  method: 'POST',
  path: '/api/imports/:id/undo',
  summary: 'Take the import back: new rows go, changed rows get their earlier values',
  tag: TAG,
  access: 'session',
  params: id,
  body: z.object({ version: z.number().int(), reason: plainText(500) }),
  response: importView,
});

export const problemLine = z.object({
  line: z.number().int(),
  problems: z.array(z.object({ field: z.string().nullable(), detail: z.string() })),
  /** Field → the cell's text, corrected if it was. */
  cells: z.record(z.string(), z.string()),
  corrected: z.array(z.string()),
});

export const importProblems = route({
  method: 'GET',
  path: '/api/imports/:id/problems',
  summary: 'Refused lines with their cells, from a line on',
  tag: TAG,
  access: 'session',
  params: id,
  query: z.object({
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  response: z.object({ lines: z.array(problemLine), next: z.number().int().nullable() }),
});

export const correctLines = route({
  method: 'POST',
  path: '/api/imports/:id/corrections',
  summary: 'Put cells right on the page; the lines are judged again at once',
  tag: TAG,
  access: 'session',
  params: id,
  body: z.object({
    corrections: z
      .array(z.object({ line: z.number().int().min(1), cells: z.record(plainText(60), z.string().max(20_000)) }))
      .min(1)
      .max(200),
  }),
  response: z.object({ lines: z.array(problemLine), solved: z.array(z.number().int()), view: importView }),
});

export const importWorkbook = route({
  method: 'GET',
  path: '/api/imports/:id/workbook',
  summary: 'The same workbook with a column 问题',
  tag: TAG,
  access: 'session',
  params: id,
  answers: 'file',
});
