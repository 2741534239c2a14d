import { ownerPolicy, tenantPolicy } from './ddl.ts';

/**
 * Where running jobs stand. It changes every second and is no fact of the bureau, so it has no history and no
 * journal; what a job was, who started it and how it ended is the record `job`. A row's lock and attempt are the
 * fence that keeps a process that was taken for dead from writing on (see #kernel/job).
 */
export const JOB_SCHEMA: readonly string[] = [
  `create table job_progress (
  tenant_id uuid not null references tenant (id),
  job_id uuid not null,
  attempt integer not null,
  phase text,
  done bigint,
  total bigint,
  checkpoint jsonb,
  beat_at timestamptz,
  constraint job_progress_key primary key (tenant_id, job_id)
)`,
  'create index job_progress_beat on job_progress (beat_at)',
  ...tenantPolicy('job_progress'),
  ownerPolicy('job_progress'),
  'grant select, insert, update, delete on job_progress to yaodian_app',
];
