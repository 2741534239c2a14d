import { z } from 'zod';
import { route } from './route.ts';

/** `20261123-1507-K7Q2M8PX`: Beijing time to the minute, and eight signs by chance. */
export const exportSerial = z.string().regex(/^\d{8}-\d{4}-[2-9A-HJ-NP-Z]{8}$/);

export const notePrint = route({
  method: 'POST',
  path: '/api/prints',
  summary: 'Note in the journal that a page went to the printer under the number that stands on the sheet',
  tag: 'privacy',
  access: 'session',
  body: z.object({
    serial: exportSerial,
    /** What the page is called, as it is printed. */
    title: z.string().trim().min(1).max(200),
    /** Address of the page without what was searched for. */
    path: z.string().max(300),
  }),
  response: z.object({ serial: z.string() }),
});

const KEEPERS = ['admin', 'office', 'auditor'];

const activity = z.object({
  record: z.string(),
  recordLabel: z.string(),
  subjects: z.string(),
  minors: z.boolean(),
  purpose: z.string(),
  basis: z.string(),
  sources: z.string(),
  /** Labels of fields by class; L2 where nothing is declared. */
  fields: z.object({
    L1: z.array(z.string()),
    L2: z.array(z.string()),
    L3: z.array(z.string()),
    L4: z.array(z.string()),
  }),
  /** Roles that may read rows, how far, and whether they see any personal field in clear. */
  readers: z.array(
    z.object({ role: z.string(), roleLabel: z.string(), scope: z.string(), clear: z.array(z.string()) }),
  ),
  retention: z.object({ parameter: z.string(), text: z.string(), begins: z.string(), source: z.string() }),
  receivers: z.array(z.object({ name: z.string(), how: z.string(), fields: z.array(z.string()).nullable() })),
  measures: z.array(z.string()),
  /** Why an impact assessment is due (个人信息保护法 55); empty where none is. */
  assess: z.array(z.string()),
});
export type Activity = z.infer<typeof activity>;

export const processingRegister = route({
  method: 'GET',
  path: '/api/privacy/register',
  summary: 'The register of personal data processing, generated from the definitions',
  tag: 'privacy',
  access: KEEPERS,
  response: z.object({ activities: z.array(activity) }),
});

export const registerSheet = route({
  method: 'GET',
  path: '/api/privacy/register/sheet',
  summary: 'The register as a workbook, with the sheet for impact assessments',
  tag: 'privacy',
  access: KEEPERS,
  answers: 'file',
});

export const assessmentForm = route({
  method: 'GET',
  path: '/api/privacy/assessments/:record/docx',
  summary: 'The impact assessment of one record as a Word form: facts filled in, judgement left to people',
  tag: 'privacy',
  access: KEEPERS,
  params: z.object({ record: z.string().max(60) }),
  answers: 'file',
});

const ownRow = z.object({
  record: z.string(),
  recordLabel: z.string(),
  id: z.string(),
  purpose: z.string(),
  sources: z.string(),
  /** For reading; what is sensitive (L4) stands covered here and in clear in the copy. */
  values: z.array(z.object({ field: z.string(), fieldLabel: z.string(), text: z.string(), covered: z.boolean() })),
});
export type OwnRow = z.infer<typeof ownRow>;

export const ownData = route({
  method: 'GET',
  path: '/api/privacy/mine',
  summary: 'What the house holds on the person signed in, and who read what of it',
  tag: 'privacy',
  access: 'session',
  response: z.object({
    rows: z.array(ownRow),
    posts: z.array(
      z.object({
        title: z.string(),
        organisation: z.string(),
        roleLabel: z.string(),
        from: z.string(),
        to: z.string().nullable(),
      }),
    ),
    /** Others who had personal or sensitive fields shown, the newest first, up to 200. */
    reads: z.array(
      z.object({
        at: z.string(),
        person: z.string(),
        post: z.string().nullable(),
        organisation: z.string().nullable(),
        recordLabel: z.string(),
        /** Null where the content was erased by law. */
        fields: z.array(z.string()).nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});

export const ownDataCopy = route({
  method: 'GET',
  path: '/api/privacy/mine/copy',
  summary: 'A copy of it as a workbook or JSON, sensitive fields in clear',
  tag: 'privacy',
  access: 'session',
  fresh: 'everybody',
  query: z.object({ format: z.enum(['xlsx', 'json']) }),
  answers: 'file',
});

const leakQuestion = z.object({
  record: z.string().max(60),
  from: z.iso.date(),
  to: z.iso.date(),
  /** One row only. */
  row: z.uuid().optional(),
  /** An organisation whose rows leaked, and those below it. */
  organisation: z.uuid().optional(),
  /** When it was found out: the hours of the notice count from it. */
  foundAt: z.iso.datetime().optional(),
});

/** Whoever tells what leaked (个人信息保护法 57): auditors keep the journal, the office answers for the bureau. */
export const leakOverview = route({
  method: 'GET',
  path: '/api/privacy/leak-report/overview',
  summary:
    'The report of a leak for reading: how many persons where, which fields, the latest acts, until when to tell',
  tag: 'privacy',
  access: ['office', 'auditor'],
  fresh: 'everybody',
  query: leakQuestion,
  response: z.object({
    recordLabel: z.string(),
    subjects: z.string(),
    minors: z.boolean(),
    total: z.number().int(),
    fields: z.object({ L3: z.array(z.string()), L4: z.array(z.string()) }),
    receivers: z.array(z.string()),
    /** The hundred with most persons. */
    places: z.array(z.object({ organisation: z.string(), persons: z.number().int() })),
    placeCount: z.number().int(),
    /** The latest two hundred. */
    acts: z.array(
      z.object({
        at: z.string(),
        person: z.string(),
        organisation: z.string(),
        act: z.string(),
        what: z.string(),
        reason: z.string(),
      }),
    ),
    actCount: z.number().int(),
    cut: z.boolean(),
    dueAt: z.string().nullable(),
  }),
});

export const leakReport = route({
  method: 'GET',
  path: '/api/privacy/leak-report',
  summary: 'Whose data of a register may have leaked: persons, fields, who read or exported them in the window',
  tag: 'privacy',
  access: ['office', 'auditor'],
  fresh: 'everybody',
  query: leakQuestion.extend({ format: z.enum(['xlsx', 'docx']) }),
  answers: 'file',
});
