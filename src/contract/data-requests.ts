import { z } from 'zod';
import { CORRECTION_FIELDS, type CorrectionField } from './correction-fields.ts';
import { route } from './route.ts';
import { dayText, plainText } from './values.ts';

const params = z.object({ id: z.uuid() });

/** For the guardian whose request was granted: in clear, therefore with a fresh second factor where one is demanded. */
export const childCopy = route({
  method: 'GET',
  path: '/api/data-requests/:id/copy',
  summary: 'A copy of what the house holds on the child of a granted request, as a workbook or JSON',
  tag: 'privacy',
  access: ['office'],
  fresh: 'everybody',
  params,
  query: z.object({ format: z.enum(['xlsx', 'json']) }),
  answers: 'file',
});

export const requestReply = route({
  method: 'GET',
  path: '/api/data-requests/:id/reply',
  summary: 'The answer to a request about personal data as a Word document for the applicant',
  tag: 'privacy',
  access: ['office'],
  params,
  answers: 'file',
});

/** Requests filed online are records with derived routes: /api/request-filings (admit, decline). */
export const requestSchools = route({
  method: 'GET',
  path: '/api/public/data-requests/schools',
  summary: 'The schools at which a request about a child’s data can be filed',
  tag: 'public',
  access: 'public',
  response: z.object({
    /** With the stages that are taught there; none where that is not known. */
    schools: z.array(z.object({ id: z.uuid(), name: z.string(), stages: z.array(z.string()) })),
  }),
});

const name = (what: string) => plainText(50).trim().min(1, `请填写${what}`);

export const fileDataRequest = route({
  method: 'POST',
  path: '/api/public/data-requests',
  summary: 'A guardian files a request about a child’s data; the same answer whether or not there is such a child',
  tag: 'public',
  access: 'public',
  body: z.strictObject({
    school: z.uuid('请选择学校'),
    childName: name('孩子的姓名'),
    grade: z.enum(
      ['k1', 'k2', 'k3', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'j1', 'j2', 'j3', 's1', 's2', 's3', 'left'],
      '请选择年级',
    ),
    applicant: name('您的姓名'),
    relation: z.enum(['father', 'mother', 'other', 'self'], '请选择与学生的关系'),
    phone: z.string().regex(/^1\d{10}$/, '手机号是11位数字，请核对'),
    kind: z.enum(['copy', 'correct', 'erase', 'explain'], '请选择要办理的事项'),
    wrongField: z.enum(Object.keys(CORRECTION_FIELDS) as [CorrectionField, ...CorrectionField[]]).optional(),
    says: plainText(500).trim().min(2, '请说明请求的内容'),
  }),
  response: z.object({
    number: z.string(),
    /** Shown this once. */
    secret: z.string(),
    school: z.string(),
    filedOn: dayText,
    visitBy: dayText,
    dueOn: dayText,
  }),
});

export const filingState = route({
  method: 'POST',
  path: '/api/public/data-requests/state',
  summary: 'Where a request filed online stands, by its number and secret',
  tag: 'public',
  access: 'public',
  body: z.strictObject({
    number: plainText(40).min(1, '请填写受理编号'),
    secret: plainText(40).min(1, '请填写查询码'),
  }),
  response: z.object({
    number: z.string(),
    kind: z.string(),
    school: z.string(),
    state: z.string(),
    stateLabel: z.string(),
    filedOn: dayText,
    visitBy: dayText.nullable(),
    dueOn: dayText,
    answeredOn: dayText.nullable(),
    declined: z.string().nullable(),
  }),
});
