import { z } from 'zod';
import { route } from './route.ts';
import { dayText, plainText } from './values.ts';

/**
 * Exchange with outside systems. Connectors, column maps, code translations, runs and differences are records with
 * derived routes: /api/connectors, /api/column-maps, /api/code-translations, /api/exchange-runs,
 * /api/exchange-differences (takeTheirs, keepOurs, askSchool, answerTheirs, answerOurs). What follows goes beyond them.
 */
const TAG = 'exchange';
const id = z.object({ id: z.uuid() });

/** How an outside column becomes a field; a closed list. */
export const TRANSFORMATIONS = {
  text: '原样',
  date: '日期',
  code: '代码转换',
  join: '几列合并',
  split: '取其中一段',
  constant: '固定值',
  stripPrefix: '去掉前缀',
} as const;
/** Whose value stands where both have one. */
export const POLICIES = { theirs: '以对方为准', ours: '以我方为准', compare: '只比对列出' } as const;
/** How dates are written; the first three are recognised by themselves. */
export const DATE_FORMS = {
  dashed: '2026-03-09',
  compact: '20260309',
  chinese: '2026年3月9日',
  dayFirst: '09/03/2026',
  monthFirst: '03/09/2026',
  month: '202603',
} as const;

const keys = <T extends object>(codes: T) => Object.keys(codes) as [keyof T & string, ...(keyof T & string)[]];

/** One line of a column map. */
export const mapLine = z.strictObject({
  /** Outside column names: the parts in order for `join`, else names that the one column may have. */
  columns: z.array(plainText(100).min(1)).max(5),
  /** Own field. */
  field: plainText(60).min(1),
  how: z.enum(keys(TRANSFORMATIONS)),
  policy: z.enum(keys(POLICIES)).default('compare'),
  /** Translation table of `code`. */
  table: plainText(60).optional(),
  dateForm: z.enum(keys(DATE_FORMS)).optional(),
  /** Between the parts of `join`, or where `split` cuts. */
  separator: z.string().max(5).optional(),
  /** Which part `split` takes, from 1. */
  part: z.number().int().min(1).max(9).optional(),
  prefix: plainText(30).optional(),
  /** What `constant` puts in. */
  value: plainText(200).optional(),
});
export type MapLine = z.output<typeof mapLine>;

export const exchangeCounts = z.object({
  /** Rows that came, or went out. */
  total: z.number().int(),
  matched: z.number().int(),
  unchanged: z.number().int(),
  /** Rows of ours that took over a value. */
  changed: z.number().int(),
  created: z.number().int(),
  refused: z.number().int(),
  /** Differences that wait for a decision, field by field. */
  differences: z.number().int(),
  onlyTheirs: z.number().int(),
  onlyOurs: z.number().int(),
});
export type ExchangeCounts = z.infer<typeof exchangeCounts>;

const runView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  connector: z.object({ id: z.uuid(), title: z.string(), direction: z.enum(['in', 'out']), recordLabel: z.string() }),
  state: z.string(),
  stateLabel: z.string(),
  trigger: z.string(),
  triggerLabel: z.string(),
  job: z.string().nullable(),
  fileName: z.string().nullable(),
  /** Its bytes are still here. */
  hasFile: z.boolean(),
  fileGoneOn: z.string().nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  counts: exchangeCounts.nullable(),
  /** The earlier run of the same content that this one repeats. */
  sameAs: z.uuid().nullable(),
  problem: z.string().nullable(),
  /** Columns of the map that did not come, and columns that came and the map does not name. */
  missingColumns: z.array(z.string()),
  furtherColumns: z.array(z.string()),
});
export type ExchangeRunView = z.infer<typeof runView>;

const connectorView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  systemLabel: z.string(),
  direction: z.enum(['in', 'out']),
  directionLabel: z.string(),
  format: z.string(),
  formatLabel: z.string(),
  record: z.string(),
  recordLabel: z.string(),
  scheduleLabel: z.string(),
  active: z.boolean(),
  section: z.string(),
  keeper: z.string(),
  nextAt: z.string().nullable(),
  /** The file that waits for the scheduled time. */
  waiting: z.string().nullable(),
  lastRun: runView.nullable(),
  openDifferences: z.number().int(),
  mapLines: z.number().int(),
  mayRun: z.boolean(),
});
export type ConnectorView = z.infer<typeof connectorView>;

const offeredField = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.string(),
  sealed: z.boolean(),
  /** Theirs may win here: no rule of the house sets it otherwise. */
  settable: z.boolean(),
});

export const listConnectors = route({
  method: 'GET',
  path: '/api/exchange/connectors',
  summary: 'Connectors with their last run, what is open, and the layouts that the product knows',
  tag: TAG,
  access: 'session',
  response: z.object({
    connectors: z.array(connectorView),
    may: z.object({ create: z.boolean() }),
    records: z.array(z.object({ name: z.string(), label: z.string() })),
    layouts: z.array(
      z.object({ name: z.string(), title: z.string(), systemLabel: z.string(), note: z.string(), lines: z.number() }),
    ),
  }),
});

export const createFromLayout = route({
  method: 'POST',
  path: '/api/exchange/connectors/from-layout',
  summary: 'A connector with the column map and code translations of a layout that the product knows',
  tag: TAG,
  access: 'session',
  body: z.object({ layout: plainText(60), section: z.uuid(), keeper: z.uuid(), title: plainText(100).optional() }),
  response: z.object({ id: z.uuid() }),
});

export const showConnector = route({
  method: 'GET',
  path: '/api/exchange/connectors/:id',
  summary: 'One connector with the map in force, its versions, the fields that it may fill, and its runs',
  tag: TAG,
  access: 'session',
  params: id,
  response: z.object({
    connector: connectorView,
    map: z.object({
      id: z.uuid().nullable(),
      fromOn: z.string().nullable(),
      source: z.string().nullable(),
      certainty: z.string().nullable(),
      lines: z.array(mapLine),
    }),
    versions: z.array(z.object({ id: z.uuid(), fromOn: z.string(), note: z.string().nullable(), lines: z.number() })),
    keys: z.array(z.array(z.string())),
    fields: z.array(offeredField),
    tables: z.array(z.object({ name: z.string(), codes: z.number() })),
    runs: z.array(runView),
    hasSecret: z.boolean(),
    mayEdit: z.boolean(),
  }),
});

export const saveColumnMap = route({
  method: 'PUT',
  path: '/api/exchange/connectors/:id/map',
  summary: 'A version of the column map from a day on; replaces the version of the same day',
  tag: TAG,
  access: 'session',
  params: id,
  body: z.object({
    fromOn: dayText.optional(),
    note: plainText(300).optional(),
    lines: z.array(mapLine).min(1, '请至少对应一列').max(100),
  }),
  response: z.object({ id: z.uuid(), fromOn: z.string() }),
});

export const sampleConnector = route({
  method: 'POST',
  path: '/api/exchange/connectors/:id/sample',
  summary: 'Heads and first rows: of the file that is uploaded, else of the last file or of the service',
  tag: TAG,
  access: 'session',
  params: id,
  takes: 'multipart',
  response: z.object({ from: z.string(), heads: z.array(z.string()), rows: z.array(z.array(z.string())) }),
});

export const keepConnectorSecret = route({
  method: 'PUT',
  path: '/api/exchange/connectors/:id/secret',
  summary: 'The access token that a service asks for; kept sealed and never answered',
  tag: TAG,
  access: 'session',
  params: id,
  body: z.object({ token: plainText(2000).nullable() }),
  response: z.object({ hasSecret: z.boolean() }),
});

export const startExchange = route({
  method: 'POST',
  path: '/api/exchange/connectors/:id/runs',
  summary: 'Runs a connector now; with `wait` the uploaded file waits for the scheduled time',
  tag: TAG,
  access: 'session',
  params: id,
  takes: 'multipart',
  response: runView,
});

export const showRun = route({
  method: 'GET',
  path: '/api/exchange/runs/:id',
  summary: 'One run: what came, what differed by field, what was refused',
  tag: TAG,
  access: 'session',
  params: id,
  response: z.object({
    run: runView,
    fields: z.array(
      z.object({ field: z.string(), label: z.string(), kind: z.string(), state: z.string(), count: z.number().int() }),
    ),
    refusals: z.array(z.object({ line: z.number().int(), reasons: z.array(z.string()) })),
    refused: z.number().int(),
  }),
});

export const runFile = route({
  method: 'GET',
  path: '/api/exchange/runs/:id/file',
  summary: 'The file that came in or went out, journalled as an export',
  tag: TAG,
  access: 'session',
  fresh: 'everybody',
  params: id,
  answers: 'file',
});

export const differenceView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  connector: z.object({ id: z.uuid(), title: z.string() }),
  systemLabel: z.string(),
  run: z.uuid(),
  kind: z.enum(['field', 'onlyTheirs', 'onlyOurs']),
  /** The row of ours and its page; null where there is none, or the reader may not open it. */
  row: z.object({ title: z.string(), path: z.string() }).nullable(),
  organisation: z.string(),
  field: z.string(),
  fieldLabel: z.string(),
  /** Masked by the reader's rights; null for values that are compared without being shown. */
  ours: z.string().nullable(),
  theirs: z.string().nullable(),
  hidden: z.boolean(),
  state: z.string(),
  stateLabel: z.string(),
  note: z.string().nullable(),
  verbs: z.array(z.object({ verb: z.string(), label: z.string() })),
});
export type DifferenceView = z.infer<typeof differenceView>;

export const listDifferences = route({
  method: 'GET',
  path: '/api/exchange/differences',
  summary: 'Differences that the post may see, with both values as far as it may read them',
  tag: TAG,
  access: 'session',
  query: z.object({
    connector: z.uuid().optional(),
    run: z.uuid().optional(),
    state: plainText(30).optional(),
    kind: plainText(30).optional(),
    field: plainText(60).optional(),
    after: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  response: z.object({ differences: z.array(differenceView), total: z.number().int(), next: z.string().nullable() }),
});

export const decideDifferences = route({
  method: 'POST',
  path: '/api/exchange/differences/decide',
  summary: 'Decides many differences alike; answers row by row what could not be done',
  tag: TAG,
  access: 'session',
  body: z.object({
    ids: z.array(z.uuid()).min(1).max(500),
    verb: z.enum(['takeTheirs', 'keepOurs', 'askSchool', 'answerTheirs', 'answerOurs']),
    note: plainText(300).optional(),
  }),
  response: z.object({
    done: z.number().int(),
    refused: z.array(z.object({ id: z.uuid(), detail: z.string(), remedy: z.string() })),
  }),
});
