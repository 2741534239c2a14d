import { z } from 'zod';
import { route } from './route.ts';

const proof = z.object({ at: z.string(), sound: z.boolean(), words: z.string() });

const backupView = z.object({
  name: z.string(),
  kind: z.enum(['physical', 'logical']),
  at: z.string(),
  /** As they lie on the disk, sealed. */
  bytes: z.number(),
  verified: proof.nullable(),
  drilled: proof.nullable(),
  /** The command that restores it into a new folder. */
  restore: z.string(),
});

export const listBackups = route({
  method: 'GET',
  path: '/api/backups',
  summary: 'Backups with what was proved of each, the schedule, and what is under way; for administrators',
  tag: 'operations',
  access: ['admin'],
  response: z.object({
    target: z.string(),
    scheduled: z.boolean(),
    besideData: z.boolean(),
    /** Whether backups of this house can be drilled: a dump cannot. */
    drillable: z.boolean(),
    backups: z.array(backupView),
    lastDrill: proof.extend({ backup: z.string() }).nullable(),
    /** Dated parameters with their labels, as they hold today; null outside their dates. */
    rules: z.array(z.object({ name: z.string(), label: z.string(), text: z.string().nullable() })),
  }),
});

const started = z.object({ job: z.uuid() });
const chosen = z.strictObject({ name: z.string().max(60) });

export const startBackup = route({
  method: 'POST',
  path: '/api/backups',
  summary: 'Back up now, as a job',
  tag: 'operations',
  access: ['admin'],
  body: z.strictObject({}),
  response: started,
});

export const verifyBackupNow = route({
  method: 'POST',
  path: '/api/backups/verifications',
  summary: 'Read a backup from end to end against its seal, as a job',
  tag: 'operations',
  access: ['admin'],
  body: chosen,
  response: started,
});

export const startDrill = route({
  method: 'POST',
  path: '/api/backups/drills',
  summary: 'Prove a backup by restoring it aside and comparing every table, as a job',
  tag: 'operations',
  access: ['admin'],
  body: chosen,
  response: started,
});
