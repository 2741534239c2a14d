import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** Prior approval for reading minors' personal data (security.md M3). Deciding, withdrawing and revoking are the record's own actions. */

const APPLICANTS = ['office', 'section', 'school', 'town'] as const;

const content = z.strictObject({ record: z.string().max(60), parts: z.array(z.string().max(60)).min(1).max(60) });

const part = z.object({ part: z.string(), label: z.string() });

export const approvalChoices = route({
  method: 'GET',
  path: '/api/reading-approvals/choices',
  summary: 'Which roles work with which personal data of minors: what an application can name',
  tag: 'approval',
  access: APPLICANTS,
  response: z.object({
    /** Longest span of one approval. */
    months: z.number().int(),
    roles: z.array(
      z.object({
        role: z.string(),
        label: z.string(),
        records: z.array(
          z.object({
            record: z.string(),
            label: z.string(),
            /** The register's own purpose of processing, to begin with. */
            purpose: z.string(),
            /** Classes with the fields in them; then single fields. */
            classes: z.array(part.extend({ fields: z.array(z.string()) })),
            fields: z.array(part),
          }),
        ),
      }),
    ),
  }),
});

export const approvalStanding = route({
  method: 'GET',
  path: '/api/reading-approvals/standing',
  summary: 'What the own post works with of minors’ personal data, and what of it is approved today',
  tag: 'approval',
  access: 'session',
  response: z.object({
    records: z.array(
      z.object({ record: z.string(), label: z.string(), open: z.array(z.string()), closed: z.array(z.string()) }),
    ),
    mayApply: z.boolean(),
    mayDecide: z.boolean(),
  }),
});

export const applyForApproval = route({
  method: 'POST',
  path: '/api/reading-approvals',
  summary: 'Apply for reading minors’ personal data: role, post or system, data, purpose, dates, organisations',
  tag: 'approval',
  access: APPLICANTS,
  body: z.strictObject({
    role: z.string().max(20),
    organisation: z.uuid(),
    post: z.uuid().nullable().default(null),
    system: z.uuid().nullable().default(null),
    contents: z.array(content).min(1, '请选择查阅内容').max(40),
    purpose: plainText(500).trim().min(5, '请写明用途，至少5个字'),
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
  }),
  response: z.object({ id: z.uuid() }),
});
