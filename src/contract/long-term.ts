import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/**
 * Long-term plans are records with derived routes: /api/long-term-plans (consult, review, submit, approve, issue,
 * register, conclude, return, abandon), /api/long-term-rounds (open, close, cancel), /api/long-term-requests (reply),
 * /api/long-term-comments (adopt, adoptPartly, decline, withdraw, reopen), /api/long-term-reviews (finish, recall),
 * /api/long-term-indicators (fix, reopen), /api/long-term-targets, /api/long-term-results (confirm, return, resubmit),
 * /api/long-term-reports (freeze, check, sign, return).
 */
const id = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });
const state = { state: z.string(), stateLabel: z.string() };
const int = z.number().int();
const base = { tag: 'longterm', access: 'session', params: id } as const;

export const newLongTermVersion = z.object({
  stage: z.enum(['draft', 'consultation', 'review', 'final'], '请选择阶段'),
  note: plainText(300).default(''),
});

/** Adds a version of the text: one file, with `stage` and `note` beside it. */
export const addLongTermVersion = route({
  ...base,
  method: 'POST',
  path: '/api/long-term-plans/:id/versions',
  summary: 'Add a version of the text from a file (Word, PDF, HTML, text)',
  takes: 'multipart',
  response: z.object({ id: z.uuid(), number: int }),
});

export const longTermPlanPage = route({
  ...base,
  method: 'GET',
  path: '/api/long-term-plans/:id/page',
  summary: 'One long-term plan: versions, consultation rounds with comments, examinations, reports, plans around it',
  response: z.object({
    versions: z.array(
      z.object({
        id: z.uuid(),
        number: int,
        note: z.string(),
        stageLabel: z.string(),
        file: z.uuid(),
        length: int,
        createdAt: z.string(),
        uploadedBy: party.nullable(),
      }),
    ),
    rounds: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        number: int,
        ...state,
        openFrom: z.string(),
        dueOn: z.string(),
        public: z.boolean(),
        outside: z.string().nullable(),
        demands: z.string().nullable(),
        textNumber: int.nullable(),
        requests: z.array(z.object({ id: z.uuid(), organisation: party, ...state, remark: z.string().nullable() })),
        comments: z.array(
          z.object({
            id: z.uuid(),
            clause: z.string(),
            body: z.string(),
            proposal: z.string().nullable(),
            ...state,
            from: z.string(),
            reply: z.string().nullable(),
          }),
        ),
      }),
    ),
    reviews: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        kindLabel: z.string(),
        ...state,
        dueOn: z.string(),
        conclusionLabel: z.string().nullable(),
        opinion: z.string().nullable(),
        organisation: party,
        textNumber: int.nullable(),
        evidence: z.array(z.uuid()),
        participants: z.string().nullable(),
      }),
    ),
    reports: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        throughYear: int,
        ...state,
        kindLabel: z.string(),
        signedOn: z.string().nullable(),
      }),
    ),
    parent: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    below: z.array(z.object({ id: z.uuid(), title: z.string() })),
  }),
});

export const longTermVersionText = route({
  ...base,
  method: 'GET',
  path: '/api/long-term-versions/:id/text',
  summary: 'The text of one version as read from its file',
  response: z.object({ number: int, note: z.string(), text: z.string() }),
});

const told = z.object({ path: z.string(), label: z.string(), text: z.string() });
export const longTermDifference = route({
  ...base,
  method: 'GET',
  path: '/api/long-term-plans/:id/difference',
  summary: 'Two versions clause by clause; the newest and the one before it unless told',
  query: z.object({ from: z.coerce.number().int().optional(), to: z.coerce.number().int().optional() }),
  response: z.object({
    from: z.object({ number: int, note: z.string() }),
    to: z.object({ number: int, note: z.string() }),
    changes: z.array(
      z.object({
        kind: z.enum(['same', 'changed', 'moved', 'added', 'removed']),
        before: told.nullable(),
        after: told.nullable(),
      }),
    ),
    counts: z.object({ changed: int, moved: int, added: int, removed: int }),
  }),
});

const verdict = z.enum(['met', 'notMet', 'unknown', 'underWay', 'noTarget']);
const figure = z.number().nullable();
const line = z.object({
  id: z.uuid(),
  order: int,
  name: z.string(),
  measuredIn: z.string(),
  nature: z.enum(['binding', 'expected']),
  direction: z.enum(['atLeast', 'atMost']),
  source: z.enum(['record', 'reported']),
  indicator: z.string().nullable(),
  state: z.string(),
  baseYear: int.nullable(),
  baseValue: figure,
  endTarget: z.number(),
  section: party,
  cells: z.array(
    z.object({
      year: int,
      target: figure,
      targetId: z.uuid().nullable(),
      resultId: z.uuid().nullable(),
      value: figure,
      because: z.string().nullable(),
      /** Where the value comes from, in Chinese. */
      origin: z.string().nullable(),
      state: verdict,
      gap: figure,
      commitments: z.array(z.object({ id: z.uuid(), title: z.string() })),
    }),
  ),
});

export const longTermGrid = route({
  ...base,
  method: 'GET',
  path: '/api/long-term-plans/:id/grid',
  summary: 'Indicators by year: target, result and its origin, verdict, promises of the annual plans that serve it',
  response: z.object({ fromYear: int, toYear: int, on: z.string(), lines: z.array(line) }),
});

const toldFigure = z.object({ target: figure, value: figure, state: verdict, because: z.string().nullable() });
export const longTermReportPage = route({
  ...base,
  method: 'GET',
  path: '/api/long-term-reports/:id/page',
  summary: 'A report: target against result by year, counts, and what differs now from what was frozen',
  response: z.object({
    plan: z.object({ id: z.uuid(), title: z.string() }),
    frozen: z.boolean(),
    on: z.string(),
    lines: z.array(line),
    counts: z.object({ met: int, notMet: int, unknown: int, underWay: int, noTarget: int }),
    revisions: z.array(
      z.object({
        indicator: z.string(),
        year: int,
        measuredIn: z.string(),
        frozen: toldFigure,
        now: toldFigure.nullable(),
        turned: z.boolean(),
      }),
    ),
  }),
});

const print = { query: z.object({ revisions: z.enum(['true', 'false']).optional() }), answers: 'file' } as const;
export const longTermReportDocx = route({
  ...base,
  ...print,
  method: 'GET',
  path: '/api/long-term-reports/:id/docx',
  summary: 'The report as Word; with revisions=true what was corrected since the freeze',
});
export const longTermReportPdf = route({
  ...base,
  ...print,
  method: 'GET',
  path: '/api/long-term-reports/:id/pdf',
  summary: 'The report as PDF; with revisions=true what was corrected since the freeze',
});
export const longTermCommentsDocx = route({
  ...base,
  method: 'GET',
  path: '/api/long-term-rounds/:id/summary.docx',
  summary: 'All comments of a round with their answers and reasons, as Word',
  answers: 'file',
});
