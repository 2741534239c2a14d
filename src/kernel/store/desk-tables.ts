import { tenantPolicy } from './ddl.ts';

/**
 * What people have typed and not submitted. No record: it is written every few seconds, counts as nothing, must vanish
 * without a trace when it is thrown away, and may hold personal data: sealed, for its own person only.
 */
export const DESK_SCHEMA: readonly string[] = [
  `create table form_draft (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  record text not null,
  key text not null,
  version integer,
  content text not null,
  saved_at timestamptz not null default clock_timestamp(),
  constraint form_draft_key primary key (tenant_id, person_id, record, key)
)`,
  ...tenantPolicy('form_draft'),
  'grant select, insert, update, delete on form_draft to yaodian_app',
];
