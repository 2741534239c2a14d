import { z } from 'zod';
import { recordStandingView } from './binding.ts';
import { route } from './route.ts';
import { dayText, instantText } from './values.ts';

/** A light with the rule and the numbers that set it. */
export const lightView = z.object({
  colour: z.enum(['green', 'yellow', 'orange', 'red', 'grey']),
  rule: z.string(),
  /** 期望50，已确认35，差15→橙 */
  text: z.string(),
  expected: z.number(),
  actual: z.number(),
  gap: z.number(),
  late: z.boolean(),
  findings: z.array(z.object({ colour: z.string(), rule: z.string(), text: z.string() })),
});
export type LightView = z.infer<typeof lightView>;

/** The dated parameter behind the lights. */
export const ruleSource = z.object({
  label: z.string(),
  value: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  source: z.string(),
});

const party = z.object({ id: z.uuid(), name: z.string() });

/** One commitment as the board shows it. */
export const boardRow = z.object({
  id: z.uuid(),
  version: z.number().int(),
  code: z.string(),
  title: z.string(),
  clausePath: z.string(),
  clause: z.uuid().nullable(),
  kind: z.string(),
  kindLabel: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  light: lightView,
  leader: party.nullable(),
  leadSection: party.nullable(),
  supporting: z.array(party),
  addressees: z.array(party),
  taskForce: party.nullable(),
  startOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** 已超期, 本周到期, 待核验, 未到期, 已销号, 无时限 */
  group: z.enum(['overdue', 'thisWeek', 'awaiting', 'later', 'closed', 'undated']),
  /** Targets in words: 新增公办学位 ≥ 1200 个; 已确认 800. */
  targets: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      value: z.number().nullable(),
      unit: z.string().nullable(),
      confirmedValue: z.number().nullable(),
      /** Where a record decides: its value with its day. */
      record: recordStandingView.nullable(),
    }),
  ),
  milestones: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      dueOn: z.string(),
      weight: z.number(),
      confirmedWeight: z.number().nullable(),
      state: z.string(),
    }),
  ),
  lastReportOn: z.string().nullable(),
});
export type BoardRow = z.infer<typeof boardRow>;

const filter = {
  plan: z.uuid().optional(),
  light: z.enum(['green', 'yellow', 'orange', 'red', 'grey']).optional(),
  group: z.enum(['overdue', 'thisWeek', 'awaiting', 'later', 'closed', 'undated']).optional(),
  state: z.string().max(30).optional(),
  kind: z.string().max(30).optional(),
  leadSection: z.uuid().optional(),
  leader: z.uuid().optional(),
  taskForce: z.uuid().optional(),
  /** The clause and everything below it: 二/七. */
  clausePath: z.string().max(100).optional(),
  search: z.string().max(100).optional(),
  /** Only what concerns the post's own organisation. */
  mine: z.enum(['true', 'false']).optional(),
  asOf: instantText.optional(),
};

export const board = route({
  method: 'GET',
  path: '/api/board',
  summary:
    'Commitments of a plan with their lights; tree, table, timeline and task-force views draw from this one answer',
  tag: 'delivery',
  access: 'session',
  query: z.object(filter),
  response: z.object({
    plan: z
      .object({
        id: z.uuid(),
        title: z.string(),
        planYear: z.number().int(),
        docNumber: z.string().nullable(),
        state: z.string(),
        stateLabel: z.string(),
      })
      .nullable(),
    /** Plans the post may choose from. */
    plans: z.array(z.object({ id: z.uuid(), title: z.string(), planYear: z.number().int() })),
    clauses: z.array(
      z.object({ id: z.uuid(), path: z.string(), label: z.string(), title: z.string(), level: z.number().int() }),
    ),
    rows: z.array(boardRow),
    /** Of everything that the filter holds apart from light and group. */
    counts: z.object({
      light: z.record(z.string(), z.number()),
      group: z.record(z.string(), z.number()),
      total: z.number().int(),
    }),
    rule: ruleSource,
    on: z.string(),
  }),
});

/** The board as a workbook: what the filter shows. */
export const boardSheet = route({
  method: 'GET',
  path: '/api/board/sheet',
  summary: 'The board’s rows as .xlsx',
  tag: 'delivery',
  access: 'session',
  query: z.object(filter),
  answers: 'file',
});

const carried = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  plan: z.string(),
  stateLabel: z.string(),
});

export const commitmentPage = route({
  method: 'GET',
  path: '/api/commitments/:id/page',
  summary: 'Everything the page of one commitment shows',
  tag: 'delivery',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  query: z.object({ asOf: instantText.optional() }),
  response: z.object({
    row: boardRow,
    text: z.string(),
    proof: z.string().nullable(),
    plan: z.object({ id: z.uuid(), title: z.string(), docNumber: z.string().nullable(), planYear: z.number().int() }),
    clause: z.object({ id: z.uuid(), path: z.string(), label: z.string(), title: z.string() }).nullable(),
    rule: ruleSource,
    reports: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        period: z.string(),
        periodLabel: z.string(),
        progress: z.string(),
        problems: z.string().nullable(),
        next: z.string().nullable(),
        state: z.string(),
        stateLabel: z.string(),
        submittedBy: z.string().nullable(),
        submittedAt: z.string().nullable(),
        confirmedBy: z.string().nullable(),
        confirmedAt: z.string().nullable(),
        claims: z.array(
          z.object({ target: z.uuid(), subject: z.string(), value: z.number(), unit: z.string().nullable() }),
        ),
        evidence: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    ),
    /** Reports and steps that were sent back and wait for their unit: who sent them back, when and why. */
    returns: z.array(z.object({ about: z.uuid(), by: z.string().nullable(), at: z.string(), reason: z.string() })),
    /** Reports owed or coming: the recurring duties' own due dates. */
    occurrences: z.array(
      z.object({
        id: z.uuid(),
        duty: z.uuid(),
        title: z.string(),
        period: z.string(),
        periodLabel: z.string(),
        dueOn: z.string(),
        state: z.string(),
        overdue: z.boolean(),
      }),
    ),
    evidence: z.array(z.object({ id: z.uuid(), name: z.string(), from: z.string() })),
    remarks: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        by: z.string(),
        body: z.string(),
        files: z.array(z.object({ id: z.uuid(), name: z.string() })),
      }),
    ),
    adjustments: z.array(
      z.object({
        id: z.uuid(),
        version: z.number().int(),
        kind: z.string(),
        kindLabel: z.string(),
        grounds: z.string(),
        state: z.string(),
        stateLabel: z.string(),
        decision: z.string().nullable(),
        requestedBy: z.string().nullable(),
        at: z.string(),
      }),
    ),
    tasks: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        organisation: z.string(),
        assignee: z.string().nullable(),
        dueOn: z.string().nullable(),
        state: z.string(),
      }),
    ),
    parts: z.array(
      z.object({
        id: z.uuid(),
        organisation: z.string(),
        title: z.string(),
        state: z.string(),
        stateLabel: z.string(),
        dueOn: z.string().nullable(),
        result: z.string().nullable(),
      }),
    ),
    /** Last year's promise that this one carries on, and this year's that carry on this one. */
    carriedFrom: carried.nullable(),
    carriedInto: z.array(carried),
    /** What this post may do here. */
    may: z.object({
      report: z.boolean(),
      milestone: z.boolean(),
      adjust: z.boolean(),
      confirm: z.boolean(),
      edit: z.boolean(),
    }),
  }),
});
export type CommitmentPage = z.infer<NonNullable<(typeof commitmentPage)['response']>>;

export const leaderPage = route({
  method: 'GET',
  path: '/api/leader-page',
  summary: 'One screen: reds first, figures with target, decisions awaited, sections',
  tag: 'delivery',
  access: 'session',
  query: z.object({ plan: z.uuid().optional(), asOf: instantText.optional() }),
  response: z.object({
    plan: z.object({ id: z.uuid(), title: z.string(), planYear: z.number().int() }).nullable(),
    on: z.string(),
    rule: ruleSource,
    counts: z.object({
      light: z.record(z.string(), z.number()),
      total: z.number().int(),
      closed: z.number().int(),
      awaiting: z.number().int(),
    }),
    /** Red and orange, the worst first. */
    late: z.array(boardRow),
    /** Targets with a number that matter most: largest plans first. `href` opens the rows behind. */
    figures: z.array(
      z.object({
        target: z.uuid(),
        commitment: z.uuid(),
        subject: z.string(),
        op: z.string(),
        value: z.number().nullable(),
        unit: z.string().nullable(),
        confirmedValue: z.number().nullable(),
        record: recordStandingView.nullable(),
        light: z.string(),
      }),
    ),
    decisions: z.array(z.object({ kind: z.string(), title: z.string(), since: z.string(), path: z.string() })),
    sections: z.array(
      z.object({ id: z.uuid(), name: z.string(), total: z.number().int(), light: z.record(z.string(), z.number()) }),
    ),
  }),
});

/** Sets all milestones of one commitment at once; weights add up to 100. */
export const setMilestones = route({
  method: 'PUT',
  path: '/api/commitments/:id/milestones',
  summary: 'Set the open milestones of a commitment; confirmed ones stay as they are and count into the 100',
  tag: 'delivery',
  access: 'session',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    milestones: z
      .array(
        z.object({
          id: z.uuid().optional(),
          title: z.string().min(1).max(200),
          dueOn: dayText,
          weight: z.number().min(0).max(100),
          proof: z.string().max(200).optional(),
        }),
      )
      .min(1)
      .max(30),
  }),
  response: z.object({
    milestones: z.array(z.object({ id: z.uuid(), title: z.string(), dueOn: z.string(), weight: z.number() })),
  }),
});
