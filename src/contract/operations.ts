import { z } from 'zod';
import { route } from './route.ts';

/** What was looked at, how it stands, and what to do where it does not stand well. */
export const finding = z.object({
  key: z.string(),
  label: z.string(),
  state: z.enum(['good', 'warn', 'bad']),
  text: z.string(),
  remedy: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

export const operations = route({
  method: 'GET',
  path: '/api/operations',
  summary: 'How the installation stands: database, storage, queues, mail, keys; for administrators',
  tag: 'operations',
  access: ['admin'],
  response: z.object({
    at: z.string(),
    version: z.string(),
    node: z.string(),
    /** Seconds since this process began. */
    uptime: z.number().int(),
    findings: z.array(finding),
    queues: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        waiting: z.number().int(),
        active: z.number().int(),
        failed: z.number().int(),
      }),
    ),
  }),
});
