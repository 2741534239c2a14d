import { z } from 'zod';
import { route } from './route.ts';
import { instantText, plainText } from './values.ts';

/**
 * The derived interface of every record. `:path` is the record's plural path (commitments, plans…).
 * Filters: `filter` is JSON `{field: value | {op, value}}`, op one of eq ne in lt lte gt gte like null notNull; `below` on codes.
 * `limitLight` (ahead, soon, overdue, unknown, stopped) asks how near the time limit is, where a record has such.
 * Sort: `field` or `-field`, comma separated. Paging: `after` is the opaque cursor `next` of the page before.
 */
export const rowView = z.looseObject({ id: z.uuid(), version: z.number().int() });
export type RowView = z.infer<typeof rowView> & Record<string, unknown>;

export const listQuery = z.object({
  filter: z.string().max(4000).optional(),
  search: z.string().max(200).optional(),
  sort: z.string().max(200).optional(),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  asOf: instantText.optional(),
  columns: z.string().max(1000).optional(),
  /** JSON of `behindView` (measures.ts): only the rows that a figure was counted from. */
  behind: z.string().max(4000).optional(),
});
export const listView = z.object({
  rows: z.array(rowView),
  /** Labels of the referenced rows that occur: `{recordName: {id: title}}`, of codes: `{'code:<list>': {code: label}}`. */
  titles: z.record(z.string(), z.record(z.string(), z.string())),
  total: z.number().int(),
  next: z.string().nullable(),
});
export type ListView = Omit<z.infer<typeof listView>, 'rows'> & { rows: RowView[] };

const id = z.object({ path: z.string(), id: z.uuid() });

export const listRecords = route({
  method: 'GET',
  path: '/api/:path',
  summary: 'List rows the post may see',
  tag: 'records',
  access: 'session',
  params: z.object({ path: z.string() }),
  query: listQuery,
  response: listView,
});
/** The time limit of the state that a row is in. */
export const limitView = z.object({
  /** The last day; null while it cannot be known, and `unknown` says why. */
  dueOn: z.string().nullable(),
  warnOn: z.string().nullable(),
  /** When the row entered the state. */
  since: z.string(),
  light: z.enum(['ahead', 'soon', 'overdue', 'unknown', 'stopped']),
  /** Units to the last day, negative behind it; what is left while the clock stands. */
  daysLeft: z.number().int().nullable(),
  /** Units since the last day, at least 1; null while it is not over. */
  overdueBy: z.number().int().nullable(),
  /** What both numbers and `days` count. */
  unit: z.enum(['calendarDay', 'workday', 'schoolDay']),
  /** How long it is; null where the row itself names the last day. */
  days: z.number().int().nullable(),
  /** Label of the field that names the last day. */
  until: z.string().nullable(),
  /** A year on the way has no arrangement of days off yet; the date is reckoned again when it has. */
  provisional: z.boolean(),
  unknown: z.string().nullable(),
  /** When the clock stopped: papers are completed, the matter is held up. Null while it runs. */
  stoppedOn: z.string().nullable(),
  /** Stretches in which it ran before: from a day, which does not count, to a day, which does. */
  runs: z.array(z.object({ from: z.string(), to: z.string() })),
  /** The rule that sets the limit, in words. */
  basis: z.string().nullable(),
  /** What was said about it, in order: who was reminded or urged, to whom it went up. */
  steps: z.array(
    z.object({
      step: z.enum(['warn', 'due', 'overdue', 'escalate']),
      on: z.string(),
      party: z.string(),
      told: z.array(z.string()),
    }),
  ),
});
export type LimitView = z.infer<typeof limitView>;

export const getRecord = route({
  method: 'GET',
  path: '/api/:path/:id',
  summary: 'One row, the actions open to this post, and labels',
  tag: 'records',
  access: 'session',
  params: id,
  query: z.object({ asOf: instantText.optional() }),
  response: z.object({
    row: rowView,
    titles: z.record(z.string(), z.record(z.string(), z.string())),
    /** Transitions of the state table that this post may try now. */
    actions: z.array(
      z.object({
        verb: z.string(),
        label: z.string(),
        needsReason: z.boolean(),
        needsFiles: z.boolean(),
        input: z.array(z.string()),
        /** Inputs that must hold something. */
        required: z.array(z.string()),
        /** Cannot be undone: the page restates the effect first. */
        irreversible: z.boolean(),
        /** What is said before the act, and consented to. */
        confirm: z.string().nullable(),
        /** Reasons why it would be refused now; empty when it is open. */
        blocked: z.array(z.string()),
      }),
    ),
    /** Whether this post may change fields of the row. */
    editable: z.boolean(),
    /** Null where its state has no time limit. */
    limit: limitView.nullable(),
  }),
});
export const createRecord = route({
  method: 'POST',
  path: '/api/:path',
  summary: 'Create a row',
  tag: 'records',
  access: 'session',
  params: z.object({ path: z.string() }),
  body: z.looseObject({}),
  response: rowView,
});
export const updateRecord = route({
  method: 'PATCH',
  path: '/api/:path/:id',
  summary:
    'Change fields; `version` must be the one that was read, else 409 version-conflict with mine, theirs and before',
  tag: 'records',
  access: 'session',
  params: id,
  body: z.looseObject({ version: z.number().int() }),
  response: rowView,
});
export const removeRecord = route({
  method: 'DELETE',
  path: '/api/:path/:id',
  summary: 'Remove a row; its history stays',
  tag: 'records',
  access: 'session',
  params: id,
  query: z.object({ version: z.coerce.number().int(), reason: plainText(500).optional() }),
  answers: 'empty',
});
export const actOnRecord = route({
  method: 'POST',
  path: '/api/:path/:id/:verb',
  summary: 'Take a transition of the state table',
  tag: 'records',
  access: 'session',
  params: z.object({ path: z.string(), id: z.uuid(), verb: z.string() }),
  body: z.object({
    version: z.number().int(),
    reason: plainText(2000).optional(),
    input: z.record(z.string(), z.unknown()).optional(),
  }),
  response: rowView,
});
export const recordHistory = route({
  method: 'GET',
  path: '/api/:path/:id/history',
  summary: 'Who changed what, when and why',
  tag: 'records',
  access: 'session',
  params: id,
  response: z.object({
    entries: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        verb: z.string(),
        verbLabel: z.string(),
        reason: z.string().nullable(),
        actor: z.string(),
        post: z.string().nullable(),
        changes: z.array(
          z.object({
            field: z.string(),
            label: z.string(),
            before: z.unknown(),
            after: z.unknown(),
            /** Both for reading: codes and references by their names, masked fields masked. */
            beforeText: z.string().optional(),
            afterText: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
});

export const revealField = route({
  method: 'POST',
  path: '/api/:path/:id/reveal',
  summary: 'One masked field in clear, for posts whose duty covers it; noted in the journal with the reason',
  tag: 'records',
  access: 'session',
  params: id,
  body: z.object({ field: plainText(60), reason: plainText(500) }),
  response: z.object({ value: z.unknown() }),
});
export const reportError = route({
  method: 'POST',
  path: '/api/:path/:id/report-error',
  summary: 'Tell the keepers of the register that something in a row is wrong',
  tag: 'records',
  access: 'session',
  params: id,
  body: z.object({ field: plainText(60).optional(), detail: plainText(1000) }),
  /** How many people were told. */
  response: z.object({ told: z.number().int() }),
});

/** What the client needs to draw lists, forms, details and buttons of any record. */
export const fieldView = z.object({
  name: z.string(),
  kind: z.string(),
  label: z.string(),
  optional: z.boolean(),
  help: z.string().nullable(),
  unit: z.string().nullable(),
  codes: z.array(z.object({ code: z.string(), label: z.string() })).nullable(),
  target: z.string().nullable(),
  /** Code list of a `code` field: GET /api/code-lists/:name/items; labels stand in `titles` under `code:<list>`. */
  list: z.string().nullable(),
  /** Date field whose day decides which codes of the list hold; today where it is null or empty. */
  validOn: z.string().nullable(),
  max: z.number().nullable(),
  /** What a new row holds where nothing else is said; forms begin with it. */
  fallback: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  writable: z.boolean(),
  immutable: z.boolean(),
  /** L3 and L4 are masked, asked about by nobody, and never rest in browser storage. */
  sensitivity: z.enum(['L1', 'L2', 'L3', 'L4']),
  en: z.string().nullable(),
  /** Heading under which forms and details show it. */
  section: z.string().nullable(),
  /** Asked for only while `field` holds one of `is`; `required` then. */
  applies: z
    .object({ field: z.string(), is: z.array(z.union([z.string(), z.boolean()])), required: z.boolean() })
    .nullable(),
  /** Outside system that owns the fact. */
  owner: z.string().nullable(),
  min: z.number().nullable(),
  /** Decimal places of a number. */
  scale: z.number().nullable(),
  computed: z.boolean(),
  /** Lists and details answer it covered to this post. */
  masked: z.boolean(),
  /** It can be asked for by `reveal`, with a reason. */
  revealable: z.boolean(),
  /** The post's duty covers it, and no approval in force does: it may be applied for (security.md M3). */
  unapproved: z.boolean(),
  /** Part of a key that no two rows share. */
  unique: z.boolean(),
  /** Columns of a `table`. */
  columns: z
    .array(
      z.object({
        name: z.string(),
        kind: z.string(),
        label: z.string(),
        optional: z.boolean(),
        unit: z.string().nullable(),
        codes: z.array(z.object({ code: z.string(), label: z.string() })).nullable(),
        list: z.string().nullable(),
        target: z.string().nullable(),
        min: z.number().nullable(),
        max: z.number().nullable(),
      }),
    )
    .nullable(),
});
export const definitionView = z.object({
  name: z.string(),
  path: z.string(),
  label: z.string(),
  module: z.string(),
  titleField: z.string(),
  /** Client page of one row with `:id`; null for the generic one. */
  page: z.string().nullable(),
  fields: z.array(fieldView),
  states: z
    .object({
      field: z.string(),
      initial: z.string(),
      states: z.array(z.object({ state: z.string(), label: z.string() })),
      transitions: z.array(
        z.object({
          verb: z.string(),
          label: z.string(),
          from: z.array(z.string()),
          /** Where it leads; where facts decide, one of several. */
          to: z.array(z.string()),
          batchable: z.boolean(),
        }),
      ),
    })
    .nullable(),
  may: z.object({ create: z.boolean(), update: z.boolean(), remove: z.boolean() }),
  en: z.string().nullable(),
  /** Organisation field that decides whose rows they are. */
  belongsTo: z.string().nullable(),
  /** Person field in which whoever creates a row has to stand: forms fill it in. */
  oneself: z.string().nullable(),
  /** Two fields that together name a row of any record: pages lead to it. */
  pointsAt: z.object({ record: z.string(), row: z.string() }).nullable(),
  businessKey: z.array(z.string()).nullable(),
  /** Whether this post may bring it in a workbook. */
  importable: z.boolean(),
});
export type DefinitionView = z.infer<typeof definitionView>;
export const listDefinitions = route({
  method: 'GET',
  path: '/api/definitions',
  summary: 'Definitions of the records this post may read',
  tag: 'records',
  access: 'session',
  response: z.object({ records: z.array(definitionView) }),
});

export const statesDiagram = route({
  method: 'GET',
  path: '/api/definitions/:name/states',
  summary: 'The state table of a record as a diagram: Mermaid text and a picture (SVG) for print',
  tag: 'records',
  access: 'session',
  params: z.object({ name: z.string().max(60) }),
  response: z.object({ label: z.string(), mermaid: z.string(), svg: z.string() }),
});
