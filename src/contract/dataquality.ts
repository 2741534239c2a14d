import { z } from 'zod';
import { route } from './route.ts';
import { dayText, instantText, plainText } from './values.ts';

/**
 * Findings, pairs, collections, their parts, snapshots, saved queries, aliases and consumers are records with derived
 * routes: /api/quality-findings (explain, accept, sendBack), /api/duplicate-pairs (propose, confirm, decide, sendBack,
 * undo, reopen), /api/collections (start, close), /api/collection-parts (check, correct, return, confirm, audit, lock,
 * publish), /api/snapshots, /api/saved-queries, /api/field-aliases, /api/data-consumers. What follows goes beyond them.
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });
const KEEPERS = ['section', 'office', 'admin'] as const;

export const datasetScore = z.object({
  dataset: z.string(),
  label: z.string(),
  /** 0–100, null where nothing was judged. */
  score: z.number().nullable(),
  checked: z.number(),
  errors: z.number(),
  warnings: z.number(),
});
export type DatasetScore = z.infer<typeof datasetScore>;
const scores = z.object({ school: party.nullable(), datasets: z.array(datasetScore) });

export const qualityOverview = route({
  method: 'GET',
  path: '/api/quality/scores',
  summary: 'Scores of data quality by dataset, together and by school, of what the post may read',
  tag: 'dataquality',
  access: 'session',
  query: z.object({ school: z.uuid().optional() }),
  response: z.object({
    whole: scores,
    schools: z.array(scores),
    judgedAt: z.string().nullable(),
    /** Whether the post may have everything judged, and its own school. */
    mayJudgeAll: z.boolean(),
    ownSchool: z.uuid().nullable(),
  }),
});

export const qualityRules = route({
  method: 'GET',
  path: '/api/quality/rules',
  summary: 'The rules Q1 to Q12 with question, clause, level and dataset',
  tag: 'dataquality',
  access: 'session',
  response: z.object({
    rules: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        question: z.string(),
        clause: z.string(),
        level: z.string(),
        dataset: z.string(),
        record: z.string(),
      }),
    ),
  }),
});

export const judgeQuality = route({
  method: 'POST',
  path: '/api/quality/judge',
  summary: 'Judges one school at once, or starts the job that judges everything',
  tag: 'dataquality',
  access: [...KEEPERS, 'school'],
  body: z.strictObject({ school: z.uuid().optional() }),
  response: z.object({
    job: z.uuid().nullable(),
    judged: z.object({ found: z.number(), opened: z.number(), fixed: z.number() }).nullable(),
  }),
});

export const searchDuplicateRows = route({
  method: 'POST',
  path: '/api/quality/duplicates/search',
  summary: 'Starts the job that looks for pupils, staff and schools entered twice',
  tag: 'dataquality',
  access: KEEPERS,
  response: z.object({ job: z.uuid() }),
});

const side = z.object({
  id: z.uuid(),
  school: party,
  /** null where the row lies outside the post's scope. */
  title: z.string().nullable(),
  changedAt: z.string().nullable(),
  mergedInto: z.uuid().nullable(),
});
export const duplicateSides = route({
  method: 'GET',
  path: '/api/duplicate-pairs/:id/sides',
  summary: 'Both rows of a pair side by side, with where each value would come from',
  tag: 'dataquality',
  access: 'session',
  params: id,
  response: z.object({
    record: z.string(),
    recordLabel: z.string(),
    first: side,
    second: side,
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        first: z.string().nullable(),
        second: z.string().nullable(),
        differs: z.boolean(),
        /** The side chosen unless told otherwise; null where it cannot be chosen. */
        usual: z.enum(['first', 'second']).nullable(),
      }),
    ),
    /** What belongs to each: rows that refer to it, by record. */
    belongings: z.array(z.object({ record: z.string(), label: z.string(), first: z.number(), second: z.number() })),
    /** What the last taking back could not restore. */
    conflicts: z.array(z.object({ record: z.string(), row: z.string(), field: z.string(), label: z.string() })),
  }),
});
export type DuplicateSides = z.infer<typeof duplicateSides.response & {}>;

export const freezeSnapshot = route({
  method: 'POST',
  path: '/api/snapshots',
  summary: 'Freezes a school year as at a day; once',
  tag: 'dataquality',
  access: KEEPERS,
  body: z.strictObject({
    schoolYear: z.string().regex(/^\d{4}-\d{4}$/, '学年如2026-2027'),
    asOn: dayText,
    reason: plainText(500).min(2, '请填写缘由'),
  }),
  response: z.object({ id: z.uuid(), rows: z.number(), digest: z.string() }),
});

const figures = z.record(z.string(), z.number());
export const reportOfSnapshot = route({
  method: 'GET',
  path: '/api/snapshots/:id/report',
  summary: 'Figures of a snapshot in total and by school; the same for ever',
  tag: 'dataquality',
  access: 'session',
  params: id,
  response: z.object({
    total: figures,
    schools: z.array(z.object({ school: party, figures })),
  }),
});

export const checkSnapshot = route({
  method: 'POST',
  path: '/api/snapshots/:id/prove',
  summary: 'Whether a snapshot still says what was frozen',
  tag: 'dataquality',
  access: [...KEEPERS, 'auditor', 'leader', 'inspector'],
  params: id,
  response: z.object({
    intact: z.boolean(),
    altered: z.array(z.object({ record: z.string(), school: z.string() })),
  }),
});

export const snapshotRevisions = route({
  method: 'GET',
  path: '/api/snapshots/:id/revisions',
  summary: 'Rows of a snapshot that were corrected since it was frozen',
  tag: 'dataquality',
  access: 'session',
  params: id,
  response: z.object({
    total: z.number(),
    revisions: z.array(
      z.object({
        record: z.string(),
        label: z.string(),
        path: z.string(),
        row: z.uuid(),
        school: party,
        fromVersion: z.number(),
        toVersion: z.number().nullable(),
        changedAt: z.string().nullable(),
      }),
    ),
  }),
});

const moment = z.strictObject({
  /** What was recorded at this instant; now unless told. */
  asOf: instantText.optional(),
  /** Of facts that hold for a time, those that hold on this day. */
  onDay: dayText.optional(),
});
export const runSavedQuery = route({
  method: 'POST',
  path: '/api/saved-queries/:id/run',
  summary: 'Runs a saved query as of any instant and day, with the rights of whoever asks',
  tag: 'dataquality',
  access: 'session',
  params: id,
  body: moment,
  response: z.object({
    run: z.uuid(),
    asOf: z.string(),
    onDay: z.string().nullable(),
    columns: z.array(z.object({ key: z.string(), label: z.string(), numeric: z.boolean() })),
    rows: z.array(z.record(z.string(), z.unknown())),
    cut: z.boolean(),
    digest: z.string(),
  }),
});

export const exportSavedQuery = route({
  method: 'POST',
  path: '/api/saved-queries/:id/export',
  summary: 'The answer to a saved query as a workbook or CSV',
  tag: 'dataquality',
  access: 'session',
  fresh: 'everybody',
  params: id,
  body: moment.extend({ format: z.enum(['xlsx', 'csv']) }),
  answers: 'file',
});

export const checkNeverAskTwice = route({
  method: 'POST',
  path: '/api/never-ask-twice/check',
  summary: 'Which questions of a form the data centre answers already, prefilled for an organisation',
  tag: 'dataquality',
  access: 'session',
  body: z.strictObject({
    organisation: z.uuid().optional(),
    questions: z
      .array(
        z.strictObject({
          label: plainText(200).min(1, '请填写问题'),
          record: z.string().max(60).optional(),
          field: z.string().max(60).optional(),
        }),
      )
      .min(1)
      .max(300),
  }),
  response: z.object({
    held: z.number(),
    answers: z.array(
      z.object({
        label: z.string(),
        verdict: z.enum(['held', 'notHeld']),
        places: z.array(
          z.object({
            record: z.string(),
            field: z.string(),
            label: z.string(),
            owner: z.string(),
            freshAt: z.string().nullable(),
            value: z.unknown(),
            filled: z.number(),
          }),
        ),
      }),
    ),
  }),
});

export const issueConsumerToken = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/data-consumers/:id/token',
  summary: 'Issues a new bearer token for a consumer of the change feed; shown once',
  tag: 'dataquality',
  access: ['admin'],
  params: id,
  response: z.object({ token: z.string() }),
});

export const readFeed = route({
  method: 'GET',
  path: '/api/feed/:consumer',
  summary: 'Changes of the registers since a cursor, with the fields that the consumer is allowed (bearer token)',
  tag: 'dataquality',
  // The token of a consumer is no session: it is checked by the handler and opens nothing else.
  access: 'public',
  params: z.object({ consumer: z.uuid() }),
  query: z.object({
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(2000).optional(),
  }),
  response: z.object({
    changes: z.array(
      z.object({
        at: z.string(),
        record: z.string(),
        id: z.uuid(),
        verb: z.string(),
        version: z.number().nullable(),
        mergedInto: z.uuid().nullable(),
        fields: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    next: z.string(),
    more: z.boolean(),
  }),
});
