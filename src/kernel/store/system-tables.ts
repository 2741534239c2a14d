import { CHANNEL_SCHEMA } from './channel-tables.ts';
import { tenantPolicy } from './ddl.ts';
import { DESK_SCHEMA } from './desk-tables.ts';
import { IMPORT_SCHEMA } from './import-tables.ts';
import { JOB_SCHEMA } from './job-tables.ts';
import { OUTBOX_SCHEMA } from './outbox-tables.ts';
import { SEAL_SCHEMA } from './seal-tables.ts';
import { SIGN_IN_SCHEMA } from './sign-in-tables.ts';
import { SUBMISSION_SCHEMA } from './submission-tables.ts';

/**
 * Tables that are no records: the tenant itself, the journal with its payload apart, the search index,
 * file contents, and secrets of sign-in. Statements in order, like `recordSchema`.
 */
export const SYSTEM_SCHEMA: readonly string[] = [
  `create table tenant (
  id uuid primary key,
  name text not null,
  short_name text not null,
  region text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp()
)`,
  'grant select on tenant to yaodian_app',
  // Rows of records, the journal and the index of search name their tenant without a foreign key, which would be asked
  // for every one of them: it is the transaction's own (tenantPolicy), and what a key guards against is refused here.
  `create function refuse_tenant_change() returns trigger language plpgsql as $$
begin
  raise exception 'a tenant stays, under its own id';
end
$$`,
  'create trigger tenant_stays before delete or truncate or update of id on tenant for each statement execute function refuse_tenant_change()',

  `create table journal (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  post_id uuid,
  role text not null,
  record text not null,
  record_id uuid,
  verb text not null,
  reason text,
  request_id text not null,
  commitment bytea not null,
  tx xid8 not null default pg_current_xact_id(),
  constraint journal_key primary key (tenant_id, id)
)`,
  'create index journal_of_record on journal (tenant_id, record_id, at)',
  'create index journal_of_actor on journal (tenant_id, actor_id, at)',
  'create index journal_at on journal (tenant_id, at)',
  // Which entries came since: the seal follows the writers by their transactions, and none of them waits for it.
  'create index journal_tx on journal (tenant_id, tx)',
  ...tenantPolicy('journal'),
  // Append-only for the application: no right to change or delete, and a trigger that refuses even where a right was granted by mistake.
  'grant select, insert on journal to yaodian_app',
  `create function refuse_journal_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end
$$`,
  'create trigger journal_append_only before update or delete or truncate on journal for each statement execute function refuse_journal_change()',

  `create table journal_payload (
  tenant_id uuid not null,
  journal_id uuid not null,
  salt bytea not null,
  content text not null,
  constraint journal_payload_key primary key (tenant_id, journal_id)
)`,
  ...tenantPolicy('journal_payload'),
  'grant select, insert, delete on journal_payload to yaodian_app',

  `create table search_entry (
  tenant_id uuid not null,
  record text not null,
  record_id uuid not null,
  body text not null,
  grams tsvector not null,
  constraint search_entry_key primary key (tenant_id, record, record_id)
)`,
  'create index search_entry_grams on search_entry using gin (grams)',
  ...tenantPolicy('search_entry'),
  'grant select, insert, update, delete on search_entry to yaodian_app',
  // Runs as the owner, so that the index may be used (see entrySource); it holds the tenant's line itself.
  `create function search_hits(asked tsquery) returns table (record text, record_id uuid, body text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.record, e.record_id, e.body from search_entry as e
  where e.tenant_id = nullif(current_setting('yaodian.tenant', true), '')::uuid and e.grams @@ asked
$$`,

  // A text sealed with the installation's keys: a database that meets other keys is not opened.
  `create table field_key (
  id text primary key,
  proof text not null
)`,
  // Logins of other programs and the bureau whose views they read (open-views.ts). The application has no business here.
  `create table open_reader (
  login name primary key,
  tenant_id uuid not null references tenant (id),
  note text
)`,
  ...IMPORT_SCHEMA,
  ...SIGN_IN_SCHEMA,
  ...JOB_SCHEMA,
  ...OUTBOX_SCHEMA,
  ...CHANNEL_SCHEMA,
  ...DESK_SCHEMA,
  ...SUBMISSION_SCHEMA,
  ...SEAL_SCHEMA,
];
