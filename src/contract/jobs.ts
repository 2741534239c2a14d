import { z } from 'zod';
import { route } from './route.ts';

/** Long work as people see it: where it stands, who started it, how it ended. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const jobView = z.object({
  id: z.uuid(),
  /** The kind's name and its label. */
  kind: z.string(),
  kindLabel: z.string(),
  title: z.string(),
  startedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  state: z.enum(JOB_STATES),
  stateLabel: z.string(),
  /** 校验, 写入, …; null before the first. */
  phase: z.string().nullable(),
  done: z.number().int().nullable(),
  total: z.number().int().nullable(),
  cancelRequested: z.boolean(),
  /** How often it was begun. */
  attempt: z.number().int(),
  /** When the process that runs it last gave a sign of life. */
  heartbeat: z.string().nullable(),
  /** Page or download that shows what came out. */
  result: z.object({ path: z.string(), label: z.string() }).nullable(),
  problem: z.string().nullable(),
  mayCancel: z.boolean(),
  mayRetry: z.boolean(),
});
export type JobView = z.infer<typeof jobView>;

export const listJobs = route({
  method: 'GET',
  path: '/api/jobs',
  summary: 'My jobs, newest first; with scope=all, an administrator’s view of everybody’s',
  tag: 'jobs',
  access: 'session',
  query: z.object({
    scope: z.enum(['mine', 'all']).optional(),
    /** Only those that are not over. */
    open: z.enum(['true', 'false']).optional(),
    state: z.enum(JOB_STATES).optional(),
    kind: z.string().max(60).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: z.object({ jobs: z.array(jobView), total: z.number().int(), next: z.string().nullable() }),
});

const id = z.object({ id: z.uuid() });

export const getJob = route({
  method: 'GET',
  path: '/api/jobs/:id',
  summary: 'One job and where it stands now',
  tag: 'jobs',
  access: 'session',
  params: id,
  response: jobView,
});
export const cancelJob = route({
  method: 'POST',
  path: '/api/jobs/:id/cancel',
  summary: 'Cancel a job: at once while it waits, at the next step while it runs; what it has saved stays',
  tag: 'jobs',
  access: 'session',
  params: id,
  response: jobView,
});
export const retryJob = route({
  method: 'POST',
  path: '/api/jobs/:id/retry',
  summary: 'Put a job that did not come through back into the queue; it goes on from its last checkpoint',
  tag: 'jobs',
  access: 'session',
  params: id,
  response: jobView,
});
