import { z } from 'zod';
import { route } from './route.ts';

const held = z.object({
  post: z.string(),
  title: z.string(),
  organisation: z.string(),
  role: z.string(),
  roleLabel: z.string(),
  from: z.string(),
  to: z.string().nullable(),
});

export const dutyConflicts = route({
  method: 'GET',
  path: '/api/duties',
  summary: 'Duties that exclude one another, and persons in whom some are joined all the same',
  tag: 'admin',
  access: ['admin', 'security', 'auditor'],
  response: z.object({
    /** Whether a security administrator apart from the system administrator is in office. */
    split: z.boolean(),
    rules: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        one: z.array(z.string()),
        other: z.array(z.string()),
        from: z.string(),
        source: z.string(),
      }),
    ),
    conflicts: z.array(
      z.object({
        personId: z.string(),
        person: z.string(),
        rule: z.string(),
        held,
        beside: held,
        /** Who is stood in for, where a delegation alone joins the two. */
        standsInFor: z.string().nullable(),
        from: z.string(),
        to: z.string().nullable(),
        remedy: z.string(),
      }),
    ),
  }),
});
