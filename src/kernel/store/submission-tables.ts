import { tenantPolicy } from './ddl.ts';

/**
 * Submits that were carried out, by the key that their sender gave them, with what was answered: sealed, since an
 * answer may hold personal data, and for their own person only. No record: it counts as nothing and goes after a day.
 */
export const SUBMISSION_SCHEMA: readonly string[] = [
  `create table submission (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  key text not null,
  content text not null,
  answer text,
  at timestamptz not null default clock_timestamp(),
  constraint submission_key primary key (tenant_id, person_id, key)
)`,
  'create index submission_at on submission (tenant_id, at)',
  ...tenantPolicy('submission'),
  'grant select, insert, update, delete on submission to yaodian_app',
];
