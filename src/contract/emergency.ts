import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** Reading a closed row for a short time in an emergency (紧急查看): asked with a reason, told at once, reviewed after. */
const MAY_ASK = ['leader', 'office', 'section', 'school', 'town', 'department', 'inspector'] as const;

export const askEmergency = route({
  method: 'POST',
  path: '/api/emergency-accesses',
  summary: 'Open a closed row for reading for a short time, with a reason; its owner and the auditors are told at once',
  tag: 'emergencyAccess',
  access: MAY_ASK,
  fresh: 'everybody',
  body: z.strictObject({
    record: z.string().max(60),
    /** The row's id, or a number by which people know it: 学籍号, 身份证件号码. */
    key: plainText(100).trim().min(1, '请填写记录的编号或证件号码'),
    reason: plainText(500).trim().min(10, '请写明紧急情况和用途，至少10个字'),
    /** Whether sensitive fields (L4) are part of the request; without it they stay covered. */
    sensitive: z.boolean().default(false),
  }),
  response: z.object({ id: z.uuid(), untilAt: z.string() }),
});

export const readEmergency = route({
  method: 'POST',
  path: '/api/emergency-accesses/:id/content',
  summary: 'Read the opened row; each reading is journalled',
  tag: 'emergencyAccess',
  access: MAY_ASK,
  fresh: 'everybody',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({}),
  response: z.object({
    label: z.string(),
    untilAt: z.string(),
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        sensitivity: z.enum(['L1', 'L2', 'L3', 'L4']),
        /** Stays covered, because it was no part of the request. */
        covered: z.boolean(),
        value: z.unknown(),
        /** The value in words: the label of a code, what a reference is called. */
        text: z.string().nullable(),
      }),
    ),
  }),
});

/** Which records can be asked for: those that belong to organisations. */
export const emergencyChoices = route({
  method: 'GET',
  path: '/api/emergency-choices',
  summary: 'Records that an emergency can open, with the rule in force',
  tag: 'emergencyAccess',
  access: MAY_ASK,
  response: z.object({
    records: z.array(z.object({ record: z.string(), label: z.string(), keys: z.array(z.string()) })),
    minutes: z.number().int(),
    perDay: z.number().int(),
  }),
});
