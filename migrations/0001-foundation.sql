create table tenant (
  id uuid primary key,
  name text not null,
  short_name text not null,
  region text not null,
  demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp()
);

grant select on tenant to yaodian_app;

create table journal (
  tenant_id uuid not null references tenant (id),
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
  constraint journal_key primary key (tenant_id, id)
);

create index journal_of_record on journal (tenant_id, record_id, at);

create index journal_of_actor on journal (tenant_id, actor_id, at);

create index journal_at on journal (tenant_id, at);

alter table journal enable row level security;

alter table journal force row level security;

create policy journal_tenant on journal using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert on journal to yaodian_app;

create function refuse_journal_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end
$$;

create trigger journal_append_only before update or delete or truncate on journal for each statement execute function refuse_journal_change();

create table journal_payload (
  tenant_id uuid not null,
  journal_id uuid not null,
  salt bytea not null,
  content text not null,
  constraint journal_payload_key primary key (tenant_id, journal_id),
  constraint journal_payload_of foreign key (tenant_id, journal_id) references journal (tenant_id, id)
);

alter table journal_payload enable row level security;

alter table journal_payload force row level security;

create policy journal_payload_tenant on journal_payload using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, delete on journal_payload to yaodian_app;

create table search_entry (
  tenant_id uuid not null references tenant (id),
  record text not null,
  record_id uuid not null,
  body text not null,
  grams tsvector not null,
  constraint search_entry_key primary key (tenant_id, record, record_id)
);

create index search_entry_grams on search_entry using gin (grams);

alter table search_entry enable row level security;

alter table search_entry force row level security;

create policy search_entry_tenant on search_entry using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on search_entry to yaodian_app;

create function search_hits(asked tsquery) returns table (record text, record_id uuid, body text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.record, e.record_id, e.body from search_entry as e
  where e.tenant_id = nullif(current_setting('yaodian.tenant', true), '')::uuid and e.grams @@ asked
$$;

create table account (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  username text not null,
  password_hash text not null,
  password_changed_at timestamptz not null default clock_timestamp(),
  must_change boolean not null default false,
  disabled_at timestamptz,
  constraint account_key primary key (tenant_id, person_id),
  constraint account_username_lower check (username = lower(username))
);

create unique index account_username on account (username);

alter table account enable row level security;

alter table account force row level security;

create policy account_tenant on account using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

create policy account_owner on account using (current_user <> 'yaodian_app') with check (current_user <> 'yaodian_app');

create table session (
  token_hash bytea not null,
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  post_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  address text not null,
  agent text not null,
  constraint session_key primary key (token_hash)
);

create index session_of_person on session (tenant_id, person_id);

create index session_created on session (created_at);

alter table session enable row level security;

alter table session force row level security;

create policy session_tenant on session using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

create policy session_owner on session using (current_user <> 'yaodian_app') with check (current_user <> 'yaodian_app');

create table sign_in_address (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  address text not null,
  signed_in_at timestamptz not null default clock_timestamp(),
  constraint sign_in_address_key primary key (tenant_id, person_id, address)
);

alter table sign_in_address enable row level security;

alter table sign_in_address force row level security;

create policy sign_in_address_tenant on sign_in_address using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

create policy sign_in_address_owner on sign_in_address using (current_user <> 'yaodian_app') with check (current_user <> 'yaodian_app');

create table sign_in_attempt (
  id uuid not null,
  key text not null,
  at timestamptz not null default clock_timestamp(),
  constraint sign_in_attempt_row primary key (id, key)
);

create index sign_in_attempt_key on sign_in_attempt (key, at);

create index sign_in_attempt_at on sign_in_attempt (at);

create function session_actor(token bytea, idle interval, lifetime interval) returns jsonb language plpgsql as $$
declare
  place uuid;
  last_seen timestamptz;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id, s.seen_at into place, last_seen from session s
  where s.token_hash = token and s.seen_at > clock_timestamp() - idle and s.created_at > clock_timestamp() - lifetime;
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object(
    'tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'mustChange', a.must_change,
    'createdAt', s.created_at, 'seenAt', s.seen_at,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb))
  into answer
  from session s
  join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)
  where s.token_hash = token;
  if answer is not null and last_seen < clock_timestamp() - interval '1 minute' then
    update session set seen_at = clock_timestamp() where token_hash = token;
  end if;
  return answer;
end
$$;

create table organisation (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "short_name" text,
  "code" text not null,
  "kind" text not null,
  "parent" uuid,
  "path" text,
  "order" integer,
  "closed_on" date,
  constraint organisation_kind_code check ("kind" in ('city', 'bureau', 'section', 'town', 'school', 'department')),
  constraint organisation_key primary key (tenant_id, id)
);

create table organisation_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "short_name" text,
  "code" text not null,
  "kind" text not null,
  "parent" uuid,
  "path" text,
  "order" integer,
  "closed_on" date,
  row_to timestamptz not null,
  constraint organisation_history_key primary key (tenant_id, id, version)
);

create index organisation_parent_at on organisation (tenant_id, "parent");

alter table organisation add constraint organisation_unique_1 unique (tenant_id, "code");

create index organisation_index_1 on organisation (tenant_id, "path");

create index organisation_history_at on organisation_history (tenant_id, row_to);

alter table organisation enable row level security;

alter table organisation force row level security;

create policy organisation_tenant on organisation using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table organisation_history enable row level security;

alter table organisation_history force row level security;

create policy organisation_history_tenant on organisation_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on organisation to yaodian_app;

grant select, insert on organisation_history to yaodian_app;

create table person (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "mobile" text,
  "email" text,
  "left_on" date,
  constraint person_key primary key (tenant_id, id)
);

create table person_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "mobile" text,
  "email" text,
  "left_on" date,
  row_to timestamptz not null,
  constraint person_history_key primary key (tenant_id, id, version)
);

create index person_history_at on person_history (tenant_id, row_to);

alter table person enable row level security;

alter table person force row level security;

create policy person_tenant on person using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table person_history enable row level security;

alter table person_history force row level security;

create policy person_history_tenant on person_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on person to yaodian_app;

grant select, insert on person_history to yaodian_app;

create table post (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "person" uuid not null,
  "organisation" uuid not null,
  "role" text not null,
  "title" text not null,
  "head" boolean not null,
  "from_on" date not null,
  "to_on" date,
  constraint post_role_code check ("role" in ('leader', 'office', 'section', 'school', 'town', 'department', 'inspector', 'auditor', 'city', 'admin')),
  constraint post_key primary key (tenant_id, id)
);

create table post_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "person" uuid not null,
  "organisation" uuid not null,
  "role" text not null,
  "title" text not null,
  "head" boolean not null,
  "from_on" date not null,
  "to_on" date,
  row_to timestamptz not null,
  constraint post_history_key primary key (tenant_id, id, version)
);

create index post_person_at on post (tenant_id, "person");

create index post_organisation_at on post (tenant_id, "organisation");

create index post_index_1 on post (tenant_id, "organisation", "role");

create index post_history_at on post_history (tenant_id, row_to);

alter table post enable row level security;

alter table post force row level security;

create policy post_tenant on post using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table post_history enable row level security;

alter table post_history force row level security;

create policy post_history_tenant on post_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on post to yaodian_app;

grant select, insert on post_history to yaodian_app;

create table delegation (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "from" uuid not null,
  "to" uuid not null,
  "from_on" date not null,
  "until_on" date not null,
  "note" text not null,
  "revoked_on" date,
  constraint delegation_key primary key (tenant_id, id)
);

create table delegation_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "from" uuid not null,
  "to" uuid not null,
  "from_on" date not null,
  "until_on" date not null,
  "note" text not null,
  "revoked_on" date,
  row_to timestamptz not null,
  constraint delegation_history_key primary key (tenant_id, id, version)
);

create index delegation_from_at on delegation (tenant_id, "from");

create index delegation_to_at on delegation (tenant_id, "to");

create index delegation_history_at on delegation_history (tenant_id, row_to);

alter table delegation enable row level security;

alter table delegation force row level security;

create policy delegation_tenant on delegation using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table delegation_history enable row level security;

alter table delegation_history force row level security;

create policy delegation_history_tenant on delegation_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on delegation to yaodian_app;

grant select, insert on delegation_history to yaodian_app;

create table parameter_value (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "region" text not null,
  "value" jsonb not null,
  "from_on" date not null,
  "to_on" date,
  "source" text not null,
  "checked_on" date,
  "certainty" text not null,
  constraint parameter_value_certainty_code check ("certainty" in ('sure', 'likely', 'check')),
  constraint parameter_value_key primary key (tenant_id, id)
);

create table parameter_value_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "region" text not null,
  "value" jsonb not null,
  "from_on" date not null,
  "to_on" date,
  "source" text not null,
  "checked_on" date,
  "certainty" text not null,
  row_to timestamptz not null,
  constraint parameter_value_history_key primary key (tenant_id, id, version)
);

alter table parameter_value add constraint parameter_value_unique_1 unique (tenant_id, "name", "region", "from_on");

create index parameter_value_history_at on parameter_value_history (tenant_id, row_to);

alter table parameter_value enable row level security;

alter table parameter_value force row level security;

create policy parameter_value_tenant on parameter_value using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table parameter_value_history enable row level security;

alter table parameter_value_history force row level security;

create policy parameter_value_history_tenant on parameter_value_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on parameter_value to yaodian_app;

grant select, insert on parameter_value_history to yaodian_app;

create table file (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "size" integer not null,
  "mime" text not null,
  "kind" text not null,
  "sha256" text not null,
  constraint file_key primary key (tenant_id, id)
);

create table file_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "size" integer not null,
  "mime" text not null,
  "kind" text not null,
  "sha256" text not null,
  row_to timestamptz not null,
  constraint file_history_key primary key (tenant_id, id, version)
);

create index file_index_1 on file (tenant_id, "sha256");

create index file_history_at on file_history (tenant_id, row_to);

alter table file enable row level security;

alter table file force row level security;

create policy file_tenant on file using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table file_history enable row level security;

alter table file_history force row level security;

create policy file_history_tenant on file_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on file to yaodian_app;

grant select, insert on file_history to yaodian_app;

create table notice (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "recipient" uuid not null,
  "kind" text not null,
  "title" text not null,
  "body" text,
  "path" text,
  "about" text,
  "about_id" text,
  "read_at" timestamptz,
  constraint notice_kind_code check ("kind" in ('task', 'urge', 'return', 'due', 'inform', 'reply', 'conflict', 'system')),
  constraint notice_key primary key (tenant_id, id)
);

create table notice_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "recipient" uuid not null,
  "kind" text not null,
  "title" text not null,
  "body" text,
  "path" text,
  "about" text,
  "about_id" text,
  "read_at" timestamptz,
  row_to timestamptz not null,
  constraint notice_history_key primary key (tenant_id, id, version)
);

create index notice_recipient_at on notice (tenant_id, "recipient");

create index notice_index_1 on notice (tenant_id, "recipient", "read_at");

create index notice_index_2 on notice (tenant_id, "about_id", "kind");

create index notice_history_at on notice_history (tenant_id, row_to);

alter table notice enable row level security;

alter table notice force row level security;

create policy notice_tenant on notice using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table notice_history enable row level security;

alter table notice_history force row level security;

create policy notice_history_tenant on notice_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on notice to yaodian_app;

grant select, insert on notice_history to yaodian_app;

create table plan (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "kind" text not null,
  "origin" text not null,
  "plan_year" integer not null,
  "issuers" jsonb,
  "doc_number" text,
  "region" text,
  "signed_on" date,
  "issued_on" date,
  "published_on" date,
  "published_at" text,
  "lead_office" uuid,
  "signer" uuid,
  "revises" uuid,
  "source_file" uuid,
  "state" text not null,
  "submitted_by" uuid,
  "reviewed_by" uuid,
  "review_section" uuid,
  "decision" uuid,
  "dispatched_at" timestamptz,
  "archived_at" timestamptz,
  constraint plan_kind_code check ("kind" in ('annual', 'multiYear', 'special')),
  constraint plan_origin_code check ("origin" in ('drafted', 'imported')),
  constraint plan_state_code check ("state" in ('drafting', 'consulting', 'reviewing', 'deciding', 'signing', 'issued', 'dispatched', 'archived')),
  constraint plan_key primary key (tenant_id, id)
);

create table plan_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "kind" text not null,
  "origin" text not null,
  "plan_year" integer not null,
  "issuers" jsonb,
  "doc_number" text,
  "region" text,
  "signed_on" date,
  "issued_on" date,
  "published_on" date,
  "published_at" text,
  "lead_office" uuid,
  "signer" uuid,
  "revises" uuid,
  "source_file" uuid,
  "state" text not null,
  "submitted_by" uuid,
  "reviewed_by" uuid,
  "review_section" uuid,
  "decision" uuid,
  "dispatched_at" timestamptz,
  "archived_at" timestamptz,
  row_to timestamptz not null,
  constraint plan_history_key primary key (tenant_id, id, version)
);

create index plan_lead_office_at on plan (tenant_id, "lead_office");

create index plan_signer_at on plan (tenant_id, "signer");

create index plan_revises_at on plan (tenant_id, "revises");

create index plan_source_file_at on plan (tenant_id, "source_file");

create index plan_submitted_by_at on plan (tenant_id, "submitted_by");

create index plan_reviewed_by_at on plan (tenant_id, "reviewed_by");

create index plan_review_section_at on plan (tenant_id, "review_section");

create index plan_decision_at on plan (tenant_id, "decision");

create index plan_history_at on plan_history (tenant_id, row_to);

alter table plan enable row level security;

alter table plan force row level security;

create policy plan_tenant on plan using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table plan_history enable row level security;

alter table plan_history force row level security;

create policy plan_history_tenant on plan_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on plan to yaodian_app;

grant select, insert on plan_history to yaodian_app;

create table plan_version (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "number" integer not null,
  "note" text not null,
  "text" text not null,
  "sha256" text not null,
  "file" uuid,
  "file_sha256" text,
  "frozen" boolean not null,
  "findings" jsonb,
  constraint plan_version_key primary key (tenant_id, id)
);

create table plan_version_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "number" integer not null,
  "note" text not null,
  "text" text not null,
  "sha256" text not null,
  "file" uuid,
  "file_sha256" text,
  "frozen" boolean not null,
  "findings" jsonb,
  row_to timestamptz not null,
  constraint plan_version_history_key primary key (tenant_id, id, version)
);

create index plan_version_plan_at on plan_version (tenant_id, "plan");

create index plan_version_file_at on plan_version (tenant_id, "file");

alter table plan_version add constraint plan_version_unique_1 unique (tenant_id, "plan", "number");

create index plan_version_index_1 on plan_version (tenant_id, "file_sha256");

create index plan_version_history_at on plan_version_history (tenant_id, row_to);

alter table plan_version enable row level security;

alter table plan_version force row level security;

create policy plan_version_tenant on plan_version using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table plan_version_history enable row level security;

alter table plan_version_history force row level security;

create policy plan_version_history_tenant on plan_version_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on plan_version to yaodian_app;

grant select, insert on plan_version_history to yaodian_app;

create table clause (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "plan_version" uuid not null,
  "path" text not null,
  "label" text not null,
  "title" text not null,
  "level" integer not null,
  "order" integer not null,
  "start" integer not null,
  "end" integer not null,
  "responsible" jsonb,
  "lead" jsonb,
  constraint clause_key primary key (tenant_id, id)
);

create table clause_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "plan_version" uuid not null,
  "path" text not null,
  "label" text not null,
  "title" text not null,
  "level" integer not null,
  "order" integer not null,
  "start" integer not null,
  "end" integer not null,
  "responsible" jsonb,
  "lead" jsonb,
  row_to timestamptz not null,
  constraint clause_history_key primary key (tenant_id, id, version)
);

create index clause_plan_at on clause (tenant_id, "plan");

create index clause_plan_version_at on clause (tenant_id, "plan_version");

alter table clause add constraint clause_unique_1 unique (tenant_id, "plan_version", "path", "order");

create index clause_index_1 on clause (tenant_id, "plan", "order");

create index clause_history_at on clause_history (tenant_id, row_to);

alter table clause enable row level security;

alter table clause force row level security;

create policy clause_tenant on clause using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table clause_history enable row level security;

alter table clause_history force row level security;

create policy clause_history_tenant on clause_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on clause to yaodian_app;

grant select, insert on clause_history to yaodian_app;

create table commitment (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "clause" uuid,
  "clause_path" text not null,
  "code" text not null,
  "title" text not null,
  "text" text not null,
  "start" integer not null,
  "end" integer not null,
  "order" integer not null,
  "kind" text not null,
  "source" text not null,
  "review" text not null,
  "drop_reason" text,
  "state" text not null,
  "leader" uuid,
  "lead_section" uuid,
  "supporting" uuid[] not null,
  "addressees" uuid[] not null,
  "task_force" uuid,
  "start_on" date,
  "due_on" date,
  "proof" text,
  "evidence" uuid[] not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  "closed_at" timestamptz,
  "resume_state" text,
  "carried_from" uuid,
  constraint commitment_kind_code check ("kind" in ('quantity', 'ratio', 'date', 'change', 'accreditation', 'zero', 'list', 'range', 'frequency', 'duty')),
  constraint commitment_source_code check ("source" in ('parsed', 'manual', 'proposed')),
  constraint commitment_review_code check ("review" in ('unreviewed', 'reviewed', 'dropped')),
  constraint commitment_state_code check ("state" in ('notStarted', 'running', 'awaiting', 'closed', 'adjusting', 'suspended')),
  constraint commitment_key primary key (tenant_id, id)
);

create table commitment_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "clause" uuid,
  "clause_path" text not null,
  "code" text not null,
  "title" text not null,
  "text" text not null,
  "start" integer not null,
  "end" integer not null,
  "order" integer not null,
  "kind" text not null,
  "source" text not null,
  "review" text not null,
  "drop_reason" text,
  "state" text not null,
  "leader" uuid,
  "lead_section" uuid,
  "supporting" uuid[] not null,
  "addressees" uuid[] not null,
  "task_force" uuid,
  "start_on" date,
  "due_on" date,
  "proof" text,
  "evidence" uuid[] not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  "closed_at" timestamptz,
  "resume_state" text,
  "carried_from" uuid,
  row_to timestamptz not null,
  constraint commitment_history_key primary key (tenant_id, id, version)
);

create index commitment_plan_at on commitment (tenant_id, "plan");

create index commitment_clause_at on commitment (tenant_id, "clause");

create index commitment_leader_at on commitment (tenant_id, "leader");

create index commitment_lead_section_at on commitment (tenant_id, "lead_section");

create index commitment_task_force_at on commitment (tenant_id, "task_force");

create index commitment_reported_by_at on commitment (tenant_id, "reported_by");

create index commitment_confirmed_by_at on commitment (tenant_id, "confirmed_by");

create index commitment_carried_from_at on commitment (tenant_id, "carried_from");

alter table commitment add constraint commitment_unique_1 unique (tenant_id, "plan", "code");

create index commitment_index_1 on commitment (tenant_id, "plan", "state");

create index commitment_index_2 on commitment (tenant_id, "due_on", "state");

create index commitment_history_at on commitment_history (tenant_id, row_to);

alter table commitment enable row level security;

alter table commitment force row level security;

create policy commitment_tenant on commitment using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table commitment_history enable row level security;

alter table commitment_history force row level security;

create policy commitment_history_tenant on commitment_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on commitment to yaodian_app;

grant select, insert on commitment_history to yaodian_app;

create table target (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "commitment" uuid not null,
  "subject" text not null,
  "op" text not null,
  "value" numeric(24, 4),
  "value_max" numeric(24, 4),
  "unit" text,
  "scope" text,
  "deadline" text,
  "type" text not null,
  "quote" text not null,
  "start" integer not null,
  "end" integer not null,
  "parent" uuid,
  "order" integer not null,
  "source" text not null,
  "confirmed_value" numeric(24, 4),
  "confirmed_on" date,
  constraint target_source_code check ("source" in ('parsed', 'manual', 'proposed')),
  constraint target_key primary key (tenant_id, id)
);

create table target_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "commitment" uuid not null,
  "subject" text not null,
  "op" text not null,
  "value" numeric(24, 4),
  "value_max" numeric(24, 4),
  "unit" text,
  "scope" text,
  "deadline" text,
  "type" text not null,
  "quote" text not null,
  "start" integer not null,
  "end" integer not null,
  "parent" uuid,
  "order" integer not null,
  "source" text not null,
  "confirmed_value" numeric(24, 4),
  "confirmed_on" date,
  row_to timestamptz not null,
  constraint target_history_key primary key (tenant_id, id, version)
);

create index target_plan_at on target (tenant_id, "plan");

create index target_commitment_at on target (tenant_id, "commitment");

create index target_parent_at on target (tenant_id, "parent");

create index target_index_1 on target (tenant_id, "plan", "order");

create index target_history_at on target_history (tenant_id, row_to);

alter table target enable row level security;

alter table target force row level security;

create policy target_tenant on target using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table target_history enable row level security;

alter table target_history force row level security;

create policy target_history_tenant on target_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on target to yaodian_app;

grant select, insert on target_history to yaodian_app;

create table draft_item (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "order" integer not null,
  "level" integer not null,
  "heading" text not null,
  "body" text,
  "author" uuid,
  "co_authors" uuid[] not null,
  "state" text not null,
  "handed_in_by" uuid,
  constraint draft_item_state_code check ("state" in ('writing', 'handedIn', 'accepted')),
  constraint draft_item_key primary key (tenant_id, id)
);

create table draft_item_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "order" integer not null,
  "level" integer not null,
  "heading" text not null,
  "body" text,
  "author" uuid,
  "co_authors" uuid[] not null,
  "state" text not null,
  "handed_in_by" uuid,
  row_to timestamptz not null,
  constraint draft_item_history_key primary key (tenant_id, id, version)
);

create index draft_item_plan_at on draft_item (tenant_id, "plan");

create index draft_item_author_at on draft_item (tenant_id, "author");

create index draft_item_handed_in_by_at on draft_item (tenant_id, "handed_in_by");

create index draft_item_index_1 on draft_item (tenant_id, "plan", "order");

create index draft_item_history_at on draft_item_history (tenant_id, row_to);

alter table draft_item enable row level security;

alter table draft_item force row level security;

create policy draft_item_tenant on draft_item using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table draft_item_history enable row level security;

alter table draft_item_history force row level security;

create policy draft_item_history_tenant on draft_item_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on draft_item to yaodian_app;

grant select, insert on draft_item_history to yaodian_app;

create table draft_comment (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "item" uuid,
  "organisation" uuid not null,
  "body" text not null,
  "proposal" text,
  "state" text not null,
  "reply" text,
  "replied_by" uuid,
  "replied_at" timestamptz,
  constraint draft_comment_state_code check ("state" in ('open', 'adopted', 'partlyAdopted', 'declined')),
  constraint draft_comment_key primary key (tenant_id, id)
);

create table draft_comment_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "item" uuid,
  "organisation" uuid not null,
  "body" text not null,
  "proposal" text,
  "state" text not null,
  "reply" text,
  "replied_by" uuid,
  "replied_at" timestamptz,
  row_to timestamptz not null,
  constraint draft_comment_history_key primary key (tenant_id, id, version)
);

create index draft_comment_plan_at on draft_comment (tenant_id, "plan");

create index draft_comment_item_at on draft_comment (tenant_id, "item");

create index draft_comment_organisation_at on draft_comment (tenant_id, "organisation");

create index draft_comment_replied_by_at on draft_comment (tenant_id, "replied_by");

create index draft_comment_history_at on draft_comment_history (tenant_id, row_to);

alter table draft_comment enable row level security;

alter table draft_comment force row level security;

create policy draft_comment_tenant on draft_comment using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table draft_comment_history enable row level security;

alter table draft_comment_history force row level security;

create policy draft_comment_history_tenant on draft_comment_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on draft_comment to yaodian_app;

grant select, insert on draft_comment_history to yaodian_app;

create table consultation (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "organisation" uuid not null,
  "due_on" date,
  "note" text,
  "state" text not null,
  "remark" text,
  "replied_by" uuid,
  "replied_at" timestamptz,
  constraint consultation_state_code check ("state" in ('asked', 'replied')),
  constraint consultation_key primary key (tenant_id, id)
);

create table consultation_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "organisation" uuid not null,
  "due_on" date,
  "note" text,
  "state" text not null,
  "remark" text,
  "replied_by" uuid,
  "replied_at" timestamptz,
  row_to timestamptz not null,
  constraint consultation_history_key primary key (tenant_id, id, version)
);

create index consultation_plan_at on consultation (tenant_id, "plan");

create index consultation_organisation_at on consultation (tenant_id, "organisation");

create index consultation_replied_by_at on consultation (tenant_id, "replied_by");

alter table consultation add constraint consultation_unique_1 unique (tenant_id, "plan", "organisation");

create index consultation_history_at on consultation_history (tenant_id, row_to);

alter table consultation enable row level security;

alter table consultation force row level security;

create policy consultation_tenant on consultation using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table consultation_history enable row level security;

alter table consultation_history force row level security;

create policy consultation_history_tenant on consultation_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on consultation to yaodian_app;

grant select, insert on consultation_history to yaodian_app;

create table decision (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "body" text not null,
  "held_on" date not null,
  "chair" uuid,
  "attendees" uuid[] not null,
  "content" text not null,
  "minutes" uuid[] not null,
  constraint decision_body_code check ("body" in ('directors', 'party', 'leadership', 'other')),
  constraint decision_key primary key (tenant_id, id)
);

create table decision_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "body" text not null,
  "held_on" date not null,
  "chair" uuid,
  "attendees" uuid[] not null,
  "content" text not null,
  "minutes" uuid[] not null,
  row_to timestamptz not null,
  constraint decision_history_key primary key (tenant_id, id, version)
);

create index decision_chair_at on decision (tenant_id, "chair");

create index decision_history_at on decision_history (tenant_id, row_to);

alter table decision enable row level security;

alter table decision force row level security;

create policy decision_tenant on decision using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table decision_history enable row level security;

alter table decision_history force row level security;

create policy decision_history_tenant on decision_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on decision to yaodian_app;

grant select, insert on decision_history to yaodian_app;

create table receipt (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "organisation" uuid not null,
  "note" text not null,
  "commitments" uuid[] not null,
  "due_on" date,
  "state" text not null,
  "accepted_by" uuid,
  "accepted_at" timestamptz,
  "objection" text,
  constraint receipt_state_code check ("state" in ('sent', 'accepted', 'objected', 'withdrawn')),
  constraint receipt_key primary key (tenant_id, id)
);

create table receipt_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "organisation" uuid not null,
  "note" text not null,
  "commitments" uuid[] not null,
  "due_on" date,
  "state" text not null,
  "accepted_by" uuid,
  "accepted_at" timestamptz,
  "objection" text,
  row_to timestamptz not null,
  constraint receipt_history_key primary key (tenant_id, id, version)
);

create index receipt_plan_at on receipt (tenant_id, "plan");

create index receipt_organisation_at on receipt (tenant_id, "organisation");

create index receipt_accepted_by_at on receipt (tenant_id, "accepted_by");

alter table receipt add constraint receipt_unique_1 unique (tenant_id, "plan", "organisation");

create index receipt_history_at on receipt_history (tenant_id, row_to);

alter table receipt enable row level security;

alter table receipt force row level security;

create policy receipt_tenant on receipt using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table receipt_history enable row level security;

alter table receipt_history force row level security;

create policy receipt_history_tenant on receipt_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on receipt to yaodian_app;

grant select, insert on receipt_history to yaodian_app;

create table school_part (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "receipt" uuid not null,
  "commitment" uuid not null,
  "organisation" uuid not null,
  "title" text not null,
  "measures" text,
  "owner" uuid,
  "due_on" date,
  "result" text,
  "evidence" uuid[] not null,
  "state" text not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  constraint school_part_state_code check ("state" in ('open', 'running', 'reported', 'done')),
  constraint school_part_key primary key (tenant_id, id)
);

create table school_part_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "receipt" uuid not null,
  "commitment" uuid not null,
  "organisation" uuid not null,
  "title" text not null,
  "measures" text,
  "owner" uuid,
  "due_on" date,
  "result" text,
  "evidence" uuid[] not null,
  "state" text not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  row_to timestamptz not null,
  constraint school_part_history_key primary key (tenant_id, id, version)
);

create index school_part_receipt_at on school_part (tenant_id, "receipt");

create index school_part_commitment_at on school_part (tenant_id, "commitment");

create index school_part_organisation_at on school_part (tenant_id, "organisation");

create index school_part_owner_at on school_part (tenant_id, "owner");

create index school_part_reported_by_at on school_part (tenant_id, "reported_by");

create index school_part_confirmed_by_at on school_part (tenant_id, "confirmed_by");

alter table school_part add constraint school_part_unique_1 unique (tenant_id, "commitment", "organisation");

create index school_part_history_at on school_part_history (tenant_id, row_to);

alter table school_part enable row level security;

alter table school_part force row level security;

create policy school_part_tenant on school_part using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_part_history enable row level security;

alter table school_part_history force row level security;

create policy school_part_history_tenant on school_part_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_part to yaodian_app;

grant select, insert on school_part_history to yaodian_app;

create table milestone (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "title" text not null,
  "due_on" date not null,
  "weight" numeric(24, 2) not null,
  "proof" text,
  "evidence" uuid[] not null,
  "note" text,
  "state" text not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_weight" numeric(24, 2),
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  constraint milestone_state_code check ("state" in ('open', 'reported', 'confirmed')),
  constraint milestone_key primary key (tenant_id, id)
);

create table milestone_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "title" text not null,
  "due_on" date not null,
  "weight" numeric(24, 2) not null,
  "proof" text,
  "evidence" uuid[] not null,
  "note" text,
  "state" text not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_weight" numeric(24, 2),
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  row_to timestamptz not null,
  constraint milestone_history_key primary key (tenant_id, id, version)
);

create index milestone_commitment_at on milestone (tenant_id, "commitment");

create index milestone_reported_by_at on milestone (tenant_id, "reported_by");

create index milestone_confirmed_by_at on milestone (tenant_id, "confirmed_by");

create index milestone_index_1 on milestone (tenant_id, "due_on", "state");

create index milestone_history_at on milestone_history (tenant_id, row_to);

alter table milestone enable row level security;

alter table milestone force row level security;

create policy milestone_tenant on milestone using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table milestone_history enable row level security;

alter table milestone_history force row level security;

create policy milestone_history_tenant on milestone_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on milestone to yaodian_app;

grant select, insert on milestone_history to yaodian_app;

create table report (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "duty" uuid,
  "period" text not null,
  "progress" text not null,
  "problems" text,
  "next" text,
  "claims" jsonb,
  "evidence" uuid[] not null,
  "state" text not null,
  "submitted_by" uuid,
  "submitted_at" timestamptz,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  constraint report_state_code check ("state" in ('draft', 'submitted', 'confirmed')),
  constraint report_key primary key (tenant_id, id)
);

create table report_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "duty" uuid,
  "period" text not null,
  "progress" text not null,
  "problems" text,
  "next" text,
  "claims" jsonb,
  "evidence" uuid[] not null,
  "state" text not null,
  "submitted_by" uuid,
  "submitted_at" timestamptz,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  row_to timestamptz not null,
  constraint report_history_key primary key (tenant_id, id, version)
);

create index report_commitment_at on report (tenant_id, "commitment");

create index report_duty_at on report (tenant_id, "duty");

create index report_submitted_by_at on report (tenant_id, "submitted_by");

create index report_confirmed_by_at on report (tenant_id, "confirmed_by");

create index report_history_at on report_history (tenant_id, row_to);

alter table report enable row level security;

alter table report force row level security;

create policy report_tenant on report using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table report_history enable row level security;

alter table report_history force row level security;

create policy report_history_tenant on report_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on report to yaodian_app;

grant select, insert on report_history to yaodian_app;

create table recurring_duty (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "title" text not null,
  "frequency" text not null,
  "workdays" integer,
  "from_on" date not null,
  "until_on" date not null,
  "active" boolean not null,
  constraint recurring_duty_frequency_code check ("frequency" in ('week', 'month', 'quarter', 'year')),
  constraint recurring_duty_key primary key (tenant_id, id)
);

create table recurring_duty_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "title" text not null,
  "frequency" text not null,
  "workdays" integer,
  "from_on" date not null,
  "until_on" date not null,
  "active" boolean not null,
  row_to timestamptz not null,
  constraint recurring_duty_history_key primary key (tenant_id, id, version)
);

create index recurring_duty_commitment_at on recurring_duty (tenant_id, "commitment");

create index recurring_duty_history_at on recurring_duty_history (tenant_id, row_to);

alter table recurring_duty enable row level security;

alter table recurring_duty force row level security;

create policy recurring_duty_tenant on recurring_duty using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table recurring_duty_history enable row level security;

alter table recurring_duty_history force row level security;

create policy recurring_duty_history_tenant on recurring_duty_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on recurring_duty to yaodian_app;

grant select, insert on recurring_duty_history to yaodian_app;

create table duty_occurrence (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "duty" uuid not null,
  "commitment" uuid not null,
  "period" text not null,
  "due_on" date not null,
  "state" text not null,
  "done_at" timestamptz,
  constraint duty_occurrence_state_code check ("state" in ('due', 'done', 'waived')),
  constraint duty_occurrence_key primary key (tenant_id, id)
);

create table duty_occurrence_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "duty" uuid not null,
  "commitment" uuid not null,
  "period" text not null,
  "due_on" date not null,
  "state" text not null,
  "done_at" timestamptz,
  row_to timestamptz not null,
  constraint duty_occurrence_history_key primary key (tenant_id, id, version)
);

create index duty_occurrence_duty_at on duty_occurrence (tenant_id, "duty");

create index duty_occurrence_commitment_at on duty_occurrence (tenant_id, "commitment");

alter table duty_occurrence add constraint duty_occurrence_unique_1 unique (tenant_id, "duty", "period");

create index duty_occurrence_index_1 on duty_occurrence (tenant_id, "due_on", "state");

create index duty_occurrence_history_at on duty_occurrence_history (tenant_id, row_to);

alter table duty_occurrence enable row level security;

alter table duty_occurrence force row level security;

create policy duty_occurrence_tenant on duty_occurrence using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table duty_occurrence_history enable row level security;

alter table duty_occurrence_history force row level security;

create policy duty_occurrence_history_tenant on duty_occurrence_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on duty_occurrence to yaodian_app;

grant select, insert on duty_occurrence_history to yaodian_app;

create table adjustment (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "kind" text not null,
  "grounds" text not null,
  "changes" jsonb,
  "files" uuid[] not null,
  "state" text not null,
  "requested_by" uuid,
  "decision" uuid,
  "decided_by" uuid,
  "decided_at" timestamptz,
  constraint adjustment_kind_code check ("kind" in ('adjust', 'suspend', 'resume')),
  constraint adjustment_state_code check ("state" in ('requested', 'approved', 'declined')),
  constraint adjustment_key primary key (tenant_id, id)
);

create table adjustment_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "kind" text not null,
  "grounds" text not null,
  "changes" jsonb,
  "files" uuid[] not null,
  "state" text not null,
  "requested_by" uuid,
  "decision" uuid,
  "decided_by" uuid,
  "decided_at" timestamptz,
  row_to timestamptz not null,
  constraint adjustment_history_key primary key (tenant_id, id, version)
);

create index adjustment_commitment_at on adjustment (tenant_id, "commitment");

create index adjustment_requested_by_at on adjustment (tenant_id, "requested_by");

create index adjustment_decision_at on adjustment (tenant_id, "decision");

create index adjustment_decided_by_at on adjustment (tenant_id, "decided_by");

create index adjustment_history_at on adjustment_history (tenant_id, row_to);

alter table adjustment enable row level security;

alter table adjustment force row level security;

create policy adjustment_tenant on adjustment using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table adjustment_history enable row level security;

alter table adjustment_history force row level security;

create policy adjustment_history_tenant on adjustment_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on adjustment to yaodian_app;

grant select, insert on adjustment_history to yaodian_app;

create table remark (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "body" text not null,
  "files" uuid[] not null,
  constraint remark_key primary key (tenant_id, id)
);

create table remark_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "body" text not null,
  "files" uuid[] not null,
  row_to timestamptz not null,
  constraint remark_history_key primary key (tenant_id, id, version)
);

create index remark_commitment_at on remark (tenant_id, "commitment");

create index remark_history_at on remark_history (tenant_id, row_to);

alter table remark enable row level security;

alter table remark force row level security;

create policy remark_tenant on remark using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table remark_history enable row level security;

alter table remark_history force row level security;

create policy remark_history_tenant on remark_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on remark to yaodian_app;

grant select, insert on remark_history to yaodian_app;

create table task (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "kind" text not null,
  "note" text,
  "about" text,
  "about_id" text,
  "path" text,
  "verb" text,
  "asker" uuid,
  "organisation" uuid not null,
  "assignee" uuid,
  "copied" uuid[] not null,
  "due_on" date,
  "state" text not null,
  "origin" uuid,
  "seen_at" timestamptz,
  "result" text,
  "done_by" uuid,
  "done_at" timestamptz,
  "urged_at" timestamptz,
  "urge_count" integer not null,
  constraint task_kind_code check ("kind" in ('do', 'receive', 'report', 'confirm', 'comment', 'sign', 'decide', 'inform')),
  constraint task_state_code check ("state" in ('open', 'done', 'returned', 'recalled', 'handedOver')),
  constraint task_key primary key (tenant_id, id)
);

create table task_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "kind" text not null,
  "note" text,
  "about" text,
  "about_id" text,
  "path" text,
  "verb" text,
  "asker" uuid,
  "organisation" uuid not null,
  "assignee" uuid,
  "copied" uuid[] not null,
  "due_on" date,
  "state" text not null,
  "origin" uuid,
  "seen_at" timestamptz,
  "result" text,
  "done_by" uuid,
  "done_at" timestamptz,
  "urged_at" timestamptz,
  "urge_count" integer not null,
  row_to timestamptz not null,
  constraint task_history_key primary key (tenant_id, id, version)
);

create index task_asker_at on task (tenant_id, "asker");

create index task_organisation_at on task (tenant_id, "organisation");

create index task_assignee_at on task (tenant_id, "assignee");

create index task_origin_at on task (tenant_id, "origin");

create index task_done_by_at on task (tenant_id, "done_by");

create index task_index_1 on task (tenant_id, "organisation", "state");

create index task_index_2 on task (tenant_id, "assignee", "state");

create index task_index_3 on task (tenant_id, "about_id", "state");

create index task_history_at on task_history (tenant_id, row_to);

alter table task enable row level security;

alter table task force row level security;

create policy task_tenant on task using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table task_history enable row level security;

alter table task_history force row level security;

create policy task_history_tenant on task_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on task to yaodian_app;

grant select, insert on task_history to yaodian_app;

create table task_force (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "plan" uuid,
  "clauses" uuid[] not null,
  "mandate" text not null,
  "leader" uuid not null,
  "office" uuid not null,
  "meeting_cycle" text,
  "from_on" date not null,
  "until_on" date,
  "papers" uuid[] not null,
  "state" text not null,
  "dissolved_at" timestamptz,
  "conclusion" text,
  constraint task_force_state_code check ("state" in ('preparing', 'active', 'dissolved')),
  constraint task_force_key primary key (tenant_id, id)
);

create table task_force_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "plan" uuid,
  "clauses" uuid[] not null,
  "mandate" text not null,
  "leader" uuid not null,
  "office" uuid not null,
  "meeting_cycle" text,
  "from_on" date not null,
  "until_on" date,
  "papers" uuid[] not null,
  "state" text not null,
  "dissolved_at" timestamptz,
  "conclusion" text,
  row_to timestamptz not null,
  constraint task_force_history_key primary key (tenant_id, id, version)
);

create index task_force_plan_at on task_force (tenant_id, "plan");

create index task_force_leader_at on task_force (tenant_id, "leader");

create index task_force_office_at on task_force (tenant_id, "office");

create index task_force_history_at on task_force_history (tenant_id, row_to);

alter table task_force enable row level security;

alter table task_force force row level security;

create policy task_force_tenant on task_force using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table task_force_history enable row level security;

alter table task_force_history force row level security;

create policy task_force_history_tenant on task_force_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on task_force to yaodian_app;

grant select, insert on task_force_history to yaodian_app;

create table task_force_member (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "task_force" uuid not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "duty" text not null,
  "from_on" date not null,
  "left_on" date,
  constraint task_force_member_key primary key (tenant_id, id)
);

create table task_force_member_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "task_force" uuid not null,
  "person" uuid not null,
  "organisation" uuid not null,
  "duty" text not null,
  "from_on" date not null,
  "left_on" date,
  row_to timestamptz not null,
  constraint task_force_member_history_key primary key (tenant_id, id, version)
);

create index task_force_member_task_force_at on task_force_member (tenant_id, "task_force");

create index task_force_member_person_at on task_force_member (tenant_id, "person");

create index task_force_member_organisation_at on task_force_member (tenant_id, "organisation");

create index task_force_member_history_at on task_force_member_history (tenant_id, row_to);

alter table task_force_member enable row level security;

alter table task_force_member force row level security;

create policy task_force_member_tenant on task_force_member using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table task_force_member_history enable row level security;

alter table task_force_member_history force row level security;

create policy task_force_member_history_tenant on task_force_member_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on task_force_member to yaodian_app;

grant select, insert on task_force_member_history to yaodian_app;

create table task_book_item (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "task_force" uuid not null,
  "commitment" uuid,
  "phase" text not null,
  "order" integer,
  "title" text not null,
  "start_on" date not null,
  "due_on" date not null,
  "organisation" uuid not null,
  "owner" uuid,
  "result" text,
  "evidence" uuid[] not null,
  "state" text not null,
  "done_by" uuid,
  "done_at" timestamptz,
  "successor" uuid,
  constraint task_book_item_state_code check ("state" in ('open', 'done')),
  constraint task_book_item_key primary key (tenant_id, id)
);

create table task_book_item_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "task_force" uuid not null,
  "commitment" uuid,
  "phase" text not null,
  "order" integer,
  "title" text not null,
  "start_on" date not null,
  "due_on" date not null,
  "organisation" uuid not null,
  "owner" uuid,
  "result" text,
  "evidence" uuid[] not null,
  "state" text not null,
  "done_by" uuid,
  "done_at" timestamptz,
  "successor" uuid,
  row_to timestamptz not null,
  constraint task_book_item_history_key primary key (tenant_id, id, version)
);

create index task_book_item_task_force_at on task_book_item (tenant_id, "task_force");

create index task_book_item_commitment_at on task_book_item (tenant_id, "commitment");

create index task_book_item_organisation_at on task_book_item (tenant_id, "organisation");

create index task_book_item_owner_at on task_book_item (tenant_id, "owner");

create index task_book_item_done_by_at on task_book_item (tenant_id, "done_by");

create index task_book_item_successor_at on task_book_item (tenant_id, "successor");

create index task_book_item_history_at on task_book_item_history (tenant_id, row_to);

alter table task_book_item enable row level security;

alter table task_book_item force row level security;

create policy task_book_item_tenant on task_book_item using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table task_book_item_history enable row level security;

alter table task_book_item_history force row level security;

create policy task_book_item_history_tenant on task_book_item_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on task_book_item to yaodian_app;

grant select, insert on task_book_item_history to yaodian_app;

create table task_force_check (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "task_force" uuid not null,
  "kind" text not null,
  "held_on" date not null,
  "persons" uuid[] not null,
  "finding" text not null,
  "follow_up" text,
  "files" uuid[] not null,
  constraint task_force_check_kind_code check ("kind" in ('meeting', 'inspection', 'spotCheck')),
  constraint task_force_check_key primary key (tenant_id, id)
);

create table task_force_check_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "task_force" uuid not null,
  "kind" text not null,
  "held_on" date not null,
  "persons" uuid[] not null,
  "finding" text not null,
  "follow_up" text,
  "files" uuid[] not null,
  row_to timestamptz not null,
  constraint task_force_check_history_key primary key (tenant_id, id, version)
);

create index task_force_check_task_force_at on task_force_check (tenant_id, "task_force");

create index task_force_check_history_at on task_force_check_history (tenant_id, row_to);

alter table task_force_check enable row level security;

alter table task_force_check force row level security;

create policy task_force_check_tenant on task_force_check using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table task_force_check_history enable row level security;

alter table task_force_check_history force row level security;

create policy task_force_check_history_tenant on task_force_check_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on task_force_check to yaodian_app;

grant select, insert on task_force_check_history to yaodian_app;

create table project (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "kind" text not null,
  "goal" text not null,
  "leader" uuid not null,
  "lead_section" uuid not null,
  "supporting" uuid[] not null,
  "plan" uuid,
  "commitments" uuid[] not null,
  "from_year" integer not null,
  "to_year" integer not null,
  "papers" uuid[] not null,
  "state" text not null,
  "started_at" timestamptz,
  "extension_decision" uuid,
  "abandon_decision" uuid,
  "conclusion" text,
  "closed_by" uuid,
  "closed_at" timestamptz,
  constraint project_kind_code check ("kind" in ('breakthrough', 'multiYear', 'reform')),
  constraint project_state_code check ("state" in ('preparing', 'running', 'concluded', 'abandoned')),
  constraint project_key primary key (tenant_id, id)
);

create table project_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "kind" text not null,
  "goal" text not null,
  "leader" uuid not null,
  "lead_section" uuid not null,
  "supporting" uuid[] not null,
  "plan" uuid,
  "commitments" uuid[] not null,
  "from_year" integer not null,
  "to_year" integer not null,
  "papers" uuid[] not null,
  "state" text not null,
  "started_at" timestamptz,
  "extension_decision" uuid,
  "abandon_decision" uuid,
  "conclusion" text,
  "closed_by" uuid,
  "closed_at" timestamptz,
  row_to timestamptz not null,
  constraint project_history_key primary key (tenant_id, id, version)
);

create index project_leader_at on project (tenant_id, "leader");

create index project_lead_section_at on project (tenant_id, "lead_section");

create index project_plan_at on project (tenant_id, "plan");

create index project_extension_decision_at on project (tenant_id, "extension_decision");

create index project_abandon_decision_at on project (tenant_id, "abandon_decision");

create index project_closed_by_at on project (tenant_id, "closed_by");

create index project_index_1 on project (tenant_id, "from_year", "to_year");

create index project_history_at on project_history (tenant_id, row_to);

alter table project enable row level security;

alter table project force row level security;

create policy project_tenant on project using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table project_history enable row level security;

alter table project_history force row level security;

create policy project_history_tenant on project_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on project to yaodian_app;

grant select, insert on project_history to yaodian_app;

create table project_milestone (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "project" uuid not null,
  "year" integer not null,
  "title" text not null,
  "target" text not null,
  "due_on" date not null,
  "organisation" uuid,
  "result" text,
  "evidence" uuid[] not null,
  "state" text not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  "carried_from" uuid,
  "carried_to" uuid,
  "decision" uuid,
  constraint project_milestone_state_code check ("state" in ('open', 'reported', 'met', 'notMet', 'dropped')),
  constraint project_milestone_key primary key (tenant_id, id)
);

create table project_milestone_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "project" uuid not null,
  "year" integer not null,
  "title" text not null,
  "target" text not null,
  "due_on" date not null,
  "organisation" uuid,
  "result" text,
  "evidence" uuid[] not null,
  "state" text not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  "carried_from" uuid,
  "carried_to" uuid,
  "decision" uuid,
  row_to timestamptz not null,
  constraint project_milestone_history_key primary key (tenant_id, id, version)
);

create index project_milestone_project_at on project_milestone (tenant_id, "project");

create index project_milestone_organisation_at on project_milestone (tenant_id, "organisation");

create index project_milestone_reported_by_at on project_milestone (tenant_id, "reported_by");

create index project_milestone_confirmed_by_at on project_milestone (tenant_id, "confirmed_by");

create index project_milestone_carried_from_at on project_milestone (tenant_id, "carried_from");

create index project_milestone_carried_to_at on project_milestone (tenant_id, "carried_to");

create index project_milestone_decision_at on project_milestone (tenant_id, "decision");

create index project_milestone_index_1 on project_milestone (tenant_id, "project", "year");

create index project_milestone_index_2 on project_milestone (tenant_id, "year", "state");

create index project_milestone_history_at on project_milestone_history (tenant_id, row_to);

alter table project_milestone enable row level security;

alter table project_milestone force row level security;

create policy project_milestone_tenant on project_milestone using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table project_milestone_history enable row level security;

alter table project_milestone_history force row level security;

create policy project_milestone_history_tenant on project_milestone_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on project_milestone to yaodian_app;

grant select, insert on project_milestone_history to yaodian_app;

create table school_plan_round (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "lead_section" uuid not null,
  "from_year" integer not null,
  "to_year" integer not null,
  "kinds" text[] not null,
  "schools" uuid[] not null,
  "open_from" date not null,
  "open_until" date not null,
  "demands" text not null,
  "papers" uuid[] not null,
  "state" text not null,
  constraint school_plan_round_state_code check ("state" in ('preparing', 'open', 'concluded')),
  constraint school_plan_round_key primary key (tenant_id, id)
);

create table school_plan_round_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "name" text not null,
  "lead_section" uuid not null,
  "from_year" integer not null,
  "to_year" integer not null,
  "kinds" text[] not null,
  "schools" uuid[] not null,
  "open_from" date not null,
  "open_until" date not null,
  "demands" text not null,
  "papers" uuid[] not null,
  "state" text not null,
  row_to timestamptz not null,
  constraint school_plan_round_history_key primary key (tenant_id, id, version)
);

create index school_plan_round_lead_section_at on school_plan_round (tenant_id, "lead_section");

create index school_plan_round_history_at on school_plan_round_history (tenant_id, row_to);

alter table school_plan_round enable row level security;

alter table school_plan_round force row level security;

create policy school_plan_round_tenant on school_plan_round using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_round_history enable row level security;

alter table school_plan_round_history force row level security;

create policy school_plan_round_history_tenant on school_plan_round_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan_round to yaodian_app;

grant select, insert on school_plan_round_history to yaodian_app;

create table school_plan (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "round" uuid not null,
  "school" uuid not null,
  "title" text not null,
  "situation" text,
  "vision" text,
  "measures" text,
  "files" uuid[] not null,
  "reviewers" uuid[] not null,
  "state" text not null,
  "submitted_by" uuid,
  "submitted_at" timestamptz,
  "approved_by" uuid,
  "approved_at" timestamptz,
  constraint school_plan_state_code check ("state" in ('draft', 'submitted', 'underReview', 'returned', 'approved', 'exempt')),
  constraint school_plan_key primary key (tenant_id, id)
);

create table school_plan_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "round" uuid not null,
  "school" uuid not null,
  "title" text not null,
  "situation" text,
  "vision" text,
  "measures" text,
  "files" uuid[] not null,
  "reviewers" uuid[] not null,
  "state" text not null,
  "submitted_by" uuid,
  "submitted_at" timestamptz,
  "approved_by" uuid,
  "approved_at" timestamptz,
  row_to timestamptz not null,
  constraint school_plan_history_key primary key (tenant_id, id, version)
);

create index school_plan_round_at on school_plan (tenant_id, "round");

create index school_plan_school_at on school_plan (tenant_id, "school");

create index school_plan_submitted_by_at on school_plan (tenant_id, "submitted_by");

create index school_plan_approved_by_at on school_plan (tenant_id, "approved_by");

alter table school_plan add constraint school_plan_unique_1 unique (tenant_id, "round", "school");

create index school_plan_index_1 on school_plan (tenant_id, "school", "state");

create index school_plan_history_at on school_plan_history (tenant_id, row_to);

alter table school_plan enable row level security;

alter table school_plan force row level security;

create policy school_plan_tenant on school_plan using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_history enable row level security;

alter table school_plan_history force row level security;

create policy school_plan_history_tenant on school_plan_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan to yaodian_app;

grant select, insert on school_plan_history to yaodian_app;

create table school_plan_goal (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "order" integer not null,
  "title" text not null,
  "proof" text not null,
  "measures" text not null,
  "due_year" integer,
  constraint school_plan_goal_key primary key (tenant_id, id)
);

create table school_plan_goal_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "order" integer not null,
  "title" text not null,
  "proof" text not null,
  "measures" text not null,
  "due_year" integer,
  row_to timestamptz not null,
  constraint school_plan_goal_history_key primary key (tenant_id, id, version)
);

create index school_plan_goal_plan_at on school_plan_goal (tenant_id, "plan");

create index school_plan_goal_history_at on school_plan_goal_history (tenant_id, row_to);

alter table school_plan_goal enable row level security;

alter table school_plan_goal force row level security;

create policy school_plan_goal_tenant on school_plan_goal using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_goal_history enable row level security;

alter table school_plan_goal_history force row level security;

create policy school_plan_goal_history_tenant on school_plan_goal_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan_goal to yaodian_app;

grant select, insert on school_plan_goal_history to yaodian_app;

create table school_plan_review (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "reviewer" uuid not null,
  "organisation" uuid not null,
  "verdict" text,
  "remark" text,
  "state" text not null,
  "done_at" timestamptz,
  constraint school_plan_review_verdict_code check ("verdict" in ('agree', 'agreeWithChanges', 'against')),
  constraint school_plan_review_state_code check ("state" in ('asked', 'done', 'released')),
  constraint school_plan_review_key primary key (tenant_id, id)
);

create table school_plan_review_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "reviewer" uuid not null,
  "organisation" uuid not null,
  "verdict" text,
  "remark" text,
  "state" text not null,
  "done_at" timestamptz,
  row_to timestamptz not null,
  constraint school_plan_review_history_key primary key (tenant_id, id, version)
);

create index school_plan_review_plan_at on school_plan_review (tenant_id, "plan");

create index school_plan_review_reviewer_at on school_plan_review (tenant_id, "reviewer");

create index school_plan_review_organisation_at on school_plan_review (tenant_id, "organisation");

alter table school_plan_review add constraint school_plan_review_unique_1 unique (tenant_id, "plan", "reviewer");

create index school_plan_review_history_at on school_plan_review_history (tenant_id, row_to);

alter table school_plan_review enable row level security;

alter table school_plan_review force row level security;

create policy school_plan_review_tenant on school_plan_review using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_review_history enable row level security;

alter table school_plan_review_history force row level security;

create policy school_plan_review_history_tenant on school_plan_review_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan_review to yaodian_app;

grant select, insert on school_plan_review_history to yaodian_app;

create table school_plan_comment (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "goal" uuid,
  "part" text not null,
  "reviewer" uuid,
  "organisation" uuid,
  "body" text not null,
  "answer" text,
  "state" text not null,
  "answered_by" uuid,
  "answered_at" timestamptz,
  constraint school_plan_comment_state_code check ("state" in ('open', 'answered')),
  constraint school_plan_comment_key primary key (tenant_id, id)
);

create table school_plan_comment_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "goal" uuid,
  "part" text not null,
  "reviewer" uuid,
  "organisation" uuid,
  "body" text not null,
  "answer" text,
  "state" text not null,
  "answered_by" uuid,
  "answered_at" timestamptz,
  row_to timestamptz not null,
  constraint school_plan_comment_history_key primary key (tenant_id, id, version)
);

create index school_plan_comment_plan_at on school_plan_comment (tenant_id, "plan");

create index school_plan_comment_goal_at on school_plan_comment (tenant_id, "goal");

create index school_plan_comment_reviewer_at on school_plan_comment (tenant_id, "reviewer");

create index school_plan_comment_organisation_at on school_plan_comment (tenant_id, "organisation");

create index school_plan_comment_answered_by_at on school_plan_comment (tenant_id, "answered_by");

create index school_plan_comment_history_at on school_plan_comment_history (tenant_id, row_to);

alter table school_plan_comment enable row level security;

alter table school_plan_comment force row level security;

create policy school_plan_comment_tenant on school_plan_comment using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_comment_history enable row level security;

alter table school_plan_comment_history force row level security;

create policy school_plan_comment_history_tenant on school_plan_comment_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan_comment to yaodian_app;

grant select, insert on school_plan_comment_history to yaodian_app;

create table school_plan_check (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "school" uuid,
  "year" integer not null,
  "summary" text,
  "files" uuid[] not null,
  "state" text not null,
  "submitted_by" uuid,
  "submitted_at" timestamptz,
  constraint school_plan_check_state_code check ("state" in ('draft', 'submitted')),
  constraint school_plan_check_key primary key (tenant_id, id)
);

create table school_plan_check_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "plan" uuid not null,
  "school" uuid,
  "year" integer not null,
  "summary" text,
  "files" uuid[] not null,
  "state" text not null,
  "submitted_by" uuid,
  "submitted_at" timestamptz,
  row_to timestamptz not null,
  constraint school_plan_check_history_key primary key (tenant_id, id, version)
);

create index school_plan_check_plan_at on school_plan_check (tenant_id, "plan");

create index school_plan_check_school_at on school_plan_check (tenant_id, "school");

create index school_plan_check_submitted_by_at on school_plan_check (tenant_id, "submitted_by");

alter table school_plan_check add constraint school_plan_check_unique_1 unique (tenant_id, "plan", "year");

create index school_plan_check_index_1 on school_plan_check (tenant_id, "school", "year");

create index school_plan_check_history_at on school_plan_check_history (tenant_id, row_to);

alter table school_plan_check enable row level security;

alter table school_plan_check force row level security;

create policy school_plan_check_tenant on school_plan_check using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_check_history enable row level security;

alter table school_plan_check_history force row level security;

create policy school_plan_check_history_tenant on school_plan_check_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan_check to yaodian_app;

grant select, insert on school_plan_check_history to yaodian_app;

create table school_plan_check_item (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "check" uuid not null,
  "goal" uuid not null,
  "rating" text,
  "account" text,
  constraint school_plan_check_item_rating_code check ("rating" in ('reached', 'onTrack', 'behind', 'notBegun')),
  constraint school_plan_check_item_key primary key (tenant_id, id)
);

create table school_plan_check_item_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "check" uuid not null,
  "goal" uuid not null,
  "rating" text,
  "account" text,
  row_to timestamptz not null,
  constraint school_plan_check_item_history_key primary key (tenant_id, id, version)
);

create index school_plan_check_item_check_at on school_plan_check_item (tenant_id, "check");

create index school_plan_check_item_goal_at on school_plan_check_item (tenant_id, "goal");

alter table school_plan_check_item add constraint school_plan_check_item_unique_1 unique (tenant_id, "check", "goal");

create index school_plan_check_item_history_at on school_plan_check_item_history (tenant_id, row_to);

alter table school_plan_check_item enable row level security;

alter table school_plan_check_item force row level security;

create policy school_plan_check_item_tenant on school_plan_check_item using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table school_plan_check_item_history enable row level security;

alter table school_plan_check_item_history force row level security;

create policy school_plan_check_item_history_tenant on school_plan_check_item_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on school_plan_check_item to yaodian_app;

grant select, insert on school_plan_check_item_history to yaodian_app;

create table coordination (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "body" text not null,
  "due_on" date not null,
  "sender" uuid not null,
  "level" text,
  "urgency" text not null,
  "commitment" uuid,
  "files" uuid[] not null,
  "state" text not null,
  "sent_by" uuid,
  "sent_at" timestamptz,
  "conclusion" text,
  "closed_at" timestamptz,
  constraint coordination_level_code check ("level" in ('city', 'district', 'bureau', 'school')),
  constraint coordination_urgency_code check ("urgency" in ('ordinary', 'urgent', 'mostUrgent')),
  constraint coordination_state_code check ("state" in ('draft', 'sent', 'closed', 'cancelled')),
  constraint coordination_key primary key (tenant_id, id)
);

create table coordination_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "body" text not null,
  "due_on" date not null,
  "sender" uuid not null,
  "level" text,
  "urgency" text not null,
  "commitment" uuid,
  "files" uuid[] not null,
  "state" text not null,
  "sent_by" uuid,
  "sent_at" timestamptz,
  "conclusion" text,
  "closed_at" timestamptz,
  row_to timestamptz not null,
  constraint coordination_history_key primary key (tenant_id, id, version)
);

create index coordination_sender_at on coordination (tenant_id, "sender");

create index coordination_commitment_at on coordination (tenant_id, "commitment");

create index coordination_sent_by_at on coordination (tenant_id, "sent_by");

create index coordination_history_at on coordination_history (tenant_id, row_to);

alter table coordination enable row level security;

alter table coordination force row level security;

create policy coordination_tenant on coordination using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table coordination_history enable row level security;

alter table coordination_history force row level security;

create policy coordination_history_tenant on coordination_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on coordination to yaodian_app;

grant select, insert on coordination_history to yaodian_app;

create table coordination_recipient (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "coordination" uuid not null,
  "organisation" uuid not null,
  "parent" uuid,
  "note" text,
  "due_on" date,
  "asker" uuid,
  "level" text,
  "path" text,
  "state" text not null,
  "accepted_by" uuid,
  "accepted_at" timestamptz,
  "declined_for" text,
  "feedback" text,
  "evidence" uuid[] not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  constraint coordination_recipient_level_code check ("level" in ('city', 'district', 'bureau', 'school')),
  constraint coordination_recipient_state_code check ("state" in ('pending', 'sent', 'accepted', 'declined', 'reported', 'confirmed', 'withdrawn')),
  constraint coordination_recipient_key primary key (tenant_id, id)
);

create table coordination_recipient_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "coordination" uuid not null,
  "organisation" uuid not null,
  "parent" uuid,
  "note" text,
  "due_on" date,
  "asker" uuid,
  "level" text,
  "path" text,
  "state" text not null,
  "accepted_by" uuid,
  "accepted_at" timestamptz,
  "declined_for" text,
  "feedback" text,
  "evidence" uuid[] not null,
  "reported_by" uuid,
  "reported_at" timestamptz,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  row_to timestamptz not null,
  constraint coordination_recipient_history_key primary key (tenant_id, id, version)
);

create index coordination_recipient_coordination_at on coordination_recipient (tenant_id, "coordination");

create index coordination_recipient_organisation_at on coordination_recipient (tenant_id, "organisation");

create index coordination_recipient_parent_at on coordination_recipient (tenant_id, "parent");

create index coordination_recipient_asker_at on coordination_recipient (tenant_id, "asker");

create index coordination_recipient_accepted_by_at on coordination_recipient (tenant_id, "accepted_by");

create index coordination_recipient_reported_by_at on coordination_recipient (tenant_id, "reported_by");

create index coordination_recipient_confirmed_by_at on coordination_recipient (tenant_id, "confirmed_by");

alter table coordination_recipient add constraint coordination_recipient_unique_1 unique (tenant_id, "coordination", "organisation");

create index coordination_recipient_index_1 on coordination_recipient (tenant_id, "organisation", "state");

create index coordination_recipient_history_at on coordination_recipient_history (tenant_id, row_to);

alter table coordination_recipient enable row level security;

alter table coordination_recipient force row level security;

create policy coordination_recipient_tenant on coordination_recipient using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table coordination_recipient_history enable row level security;

alter table coordination_recipient_history force row level security;

create policy coordination_recipient_history_tenant on coordination_recipient_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on coordination_recipient to yaodian_app;

grant select, insert on coordination_recipient_history to yaodian_app;

create table situation_log (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "kind" text not null,
  "title" text not null,
  "host" uuid not null,
  "organisations" uuid[] not null,
  "persons" uuid[] not null,
  "occurred_at" timestamptz not null,
  "place" text,
  "level" text,
  "judgement" text,
  "actions" text,
  "files" uuid[] not null,
  "coordination" uuid,
  "state" text not null,
  "conclusion" text,
  "ended_by" uuid,
  "ended_at" timestamptz,
  constraint situation_log_kind_code check ("kind" in ('judgement', 'emergency')),
  constraint situation_log_level_code check ("level" in ('first', 'second', 'third', 'fourth')),
  constraint situation_log_state_code check ("state" in ('started', 'ended')),
  constraint situation_log_key primary key (tenant_id, id)
);

create table situation_log_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "kind" text not null,
  "title" text not null,
  "host" uuid not null,
  "organisations" uuid[] not null,
  "persons" uuid[] not null,
  "occurred_at" timestamptz not null,
  "place" text,
  "level" text,
  "judgement" text,
  "actions" text,
  "files" uuid[] not null,
  "coordination" uuid,
  "state" text not null,
  "conclusion" text,
  "ended_by" uuid,
  "ended_at" timestamptz,
  row_to timestamptz not null,
  constraint situation_log_history_key primary key (tenant_id, id, version)
);

create index situation_log_host_at on situation_log (tenant_id, "host");

create index situation_log_coordination_at on situation_log (tenant_id, "coordination");

create index situation_log_ended_by_at on situation_log (tenant_id, "ended_by");

create index situation_log_index_1 on situation_log (tenant_id, "kind", "state");

create index situation_log_history_at on situation_log_history (tenant_id, row_to);

alter table situation_log enable row level security;

alter table situation_log force row level security;

create policy situation_log_tenant on situation_log using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table situation_log_history enable row level security;

alter table situation_log_history force row level security;

create policy situation_log_history_tenant on situation_log_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on situation_log to yaodian_app;

grant select, insert on situation_log_history to yaodian_app;

create table situation_entry (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "log" uuid not null,
  "kind" text not null,
  "at" timestamptz not null,
  "body" text not null,
  "files" uuid[] not null,
  "author" uuid,
  "organisation" uuid,
  constraint situation_entry_kind_code check ("kind" in ('report', 'judgement', 'decision', 'action', 'level')),
  constraint situation_entry_key primary key (tenant_id, id)
);

create table situation_entry_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "log" uuid not null,
  "kind" text not null,
  "at" timestamptz not null,
  "body" text not null,
  "files" uuid[] not null,
  "author" uuid,
  "organisation" uuid,
  row_to timestamptz not null,
  constraint situation_entry_history_key primary key (tenant_id, id, version)
);

create index situation_entry_log_at on situation_entry (tenant_id, "log");

create index situation_entry_author_at on situation_entry (tenant_id, "author");

create index situation_entry_organisation_at on situation_entry (tenant_id, "organisation");

create index situation_entry_index_1 on situation_entry (tenant_id, "log", "at");

create index situation_entry_history_at on situation_entry_history (tenant_id, row_to);

alter table situation_entry enable row level security;

alter table situation_entry force row level security;

create policy situation_entry_tenant on situation_entry using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table situation_entry_history enable row level security;

alter table situation_entry_history force row level security;

create policy situation_entry_history_tenant on situation_entry_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on situation_entry to yaodian_app;

grant select, insert on situation_entry_history to yaodian_app;

create table bulletin_series (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "plan" uuid not null,
  "kind" text not null,
  "frequency" text not null,
  "year" integer not null,
  "start_period" text,
  "organ_code" text not null,
  "issuer" text not null,
  "host" uuid,
  "addressees" jsonb,
  "copy_to" jsonb,
  "printed_by" text,
  "note" text,
  "active" boolean not null,
  constraint bulletin_series_kind_code check ("kind" in ('progress', 'projects')),
  constraint bulletin_series_frequency_code check ("frequency" in ('month', 'quarter')),
  constraint bulletin_series_key primary key (tenant_id, id)
);

create table bulletin_series_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "title" text not null,
  "plan" uuid not null,
  "kind" text not null,
  "frequency" text not null,
  "year" integer not null,
  "start_period" text,
  "organ_code" text not null,
  "issuer" text not null,
  "host" uuid,
  "addressees" jsonb,
  "copy_to" jsonb,
  "printed_by" text,
  "note" text,
  "active" boolean not null,
  row_to timestamptz not null,
  constraint bulletin_series_history_key primary key (tenant_id, id, version)
);

create index bulletin_series_plan_at on bulletin_series (tenant_id, "plan");

create index bulletin_series_host_at on bulletin_series (tenant_id, "host");

alter table bulletin_series add constraint bulletin_series_unique_1 unique (tenant_id, "title", "year");

create index bulletin_series_history_at on bulletin_series_history (tenant_id, row_to);

alter table bulletin_series enable row level security;

alter table bulletin_series force row level security;

create policy bulletin_series_tenant on bulletin_series using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table bulletin_series_history enable row level security;

alter table bulletin_series_history force row level security;

create policy bulletin_series_history_tenant on bulletin_series_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on bulletin_series to yaodian_app;

grant select, insert on bulletin_series_history to yaodian_app;

create table bulletin (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "series" uuid not null,
  "period" text not null,
  "title" text,
  "blocks" jsonb,
  "subjects" jsonb,
  "state" text not null,
  "issue_number" integer,
  "doc_number" text,
  "as_of" timestamptz,
  "compilers" uuid[] not null,
  "compiled_by" uuid,
  "compiled_at" timestamptz,
  "frozen_by" uuid,
  "frozen_at" timestamptz,
  "content_hash" text,
  "first_signer" uuid,
  "first_signed_at" timestamptz,
  "signer" uuid,
  "issued_at" timestamptz,
  "signed_on" date,
  "printed_on" date,
  "published_on" date,
  constraint bulletin_state_code check ("state" in ('draft', 'frozen', 'firstSigned', 'issued', 'published', 'voided')),
  constraint bulletin_key primary key (tenant_id, id)
);

create table bulletin_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "series" uuid not null,
  "period" text not null,
  "title" text,
  "blocks" jsonb,
  "subjects" jsonb,
  "state" text not null,
  "issue_number" integer,
  "doc_number" text,
  "as_of" timestamptz,
  "compilers" uuid[] not null,
  "compiled_by" uuid,
  "compiled_at" timestamptz,
  "frozen_by" uuid,
  "frozen_at" timestamptz,
  "content_hash" text,
  "first_signer" uuid,
  "first_signed_at" timestamptz,
  "signer" uuid,
  "issued_at" timestamptz,
  "signed_on" date,
  "printed_on" date,
  "published_on" date,
  row_to timestamptz not null,
  constraint bulletin_history_key primary key (tenant_id, id, version)
);

create index bulletin_series_at on bulletin (tenant_id, "series");

create index bulletin_compiled_by_at on bulletin (tenant_id, "compiled_by");

create index bulletin_frozen_by_at on bulletin (tenant_id, "frozen_by");

create index bulletin_first_signer_at on bulletin (tenant_id, "first_signer");

create index bulletin_signer_at on bulletin (tenant_id, "signer");

create index bulletin_index_1 on bulletin (tenant_id, "series", "period");

create index bulletin_history_at on bulletin_history (tenant_id, row_to);

alter table bulletin enable row level security;

alter table bulletin force row level security;

create policy bulletin_tenant on bulletin using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table bulletin_history enable row level security;

alter table bulletin_history force row level security;

create policy bulletin_history_tenant on bulletin_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on bulletin to yaodian_app;

grant select, insert on bulletin_history to yaodian_app;

create table bulletin_content (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "bulletin" uuid not null,
  "stage" text not null,
  "order" integer not null,
  "as_of" timestamptz not null,
  "content" jsonb not null,
  "hash" text not null,
  constraint bulletin_content_stage_code check ("stage" in ('compiled', 'frozen')),
  constraint bulletin_content_key primary key (tenant_id, id)
);

create table bulletin_content_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "bulletin" uuid not null,
  "stage" text not null,
  "order" integer not null,
  "as_of" timestamptz not null,
  "content" jsonb not null,
  "hash" text not null,
  row_to timestamptz not null,
  constraint bulletin_content_history_key primary key (tenant_id, id, version)
);

create index bulletin_content_bulletin_at on bulletin_content (tenant_id, "bulletin");

alter table bulletin_content add constraint bulletin_content_unique_1 unique (tenant_id, "bulletin", "stage", "order");

create index bulletin_content_history_at on bulletin_content_history (tenant_id, row_to);

alter table bulletin_content enable row level security;

alter table bulletin_content force row level security;

create policy bulletin_content_tenant on bulletin_content using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table bulletin_content_history enable row level security;

alter table bulletin_content_history force row level security;

create policy bulletin_content_history_tenant on bulletin_content_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on bulletin_content to yaodian_app;

grant select, insert on bulletin_content_history to yaodian_app;

create table document_number (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "organ_code" text not null,
  "year" integer not null,
  "number" integer not null,
  "doc_number" text not null,
  "holder" text not null,
  "holder_id" text not null,
  "title" text not null,
  "state" text not null,
  "void_reason" text,
  constraint document_number_state_code check ("state" in ('used', 'voided')),
  constraint document_number_key primary key (tenant_id, id)
);

create table document_number_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "organ_code" text not null,
  "year" integer not null,
  "number" integer not null,
  "doc_number" text not null,
  "holder" text not null,
  "holder_id" text not null,
  "title" text not null,
  "state" text not null,
  "void_reason" text,
  row_to timestamptz not null,
  constraint document_number_history_key primary key (tenant_id, id, version)
);

alter table document_number add constraint document_number_unique_1 unique (tenant_id, "organ_code", "year", "number");

create index document_number_index_1 on document_number (tenant_id, "holder_id");

create index document_number_history_at on document_number_history (tenant_id, row_to);

alter table document_number enable row level security;

alter table document_number force row level security;

create policy document_number_tenant on document_number using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table document_number_history enable row level security;

alter table document_number_history force row level security;

create policy document_number_history_tenant on document_number_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on document_number to yaodian_app;

grant select, insert on document_number_history to yaodian_app;

create table supervision_slip (
  tenant_id uuid not null references tenant (id),
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_at" timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "rung" text not null,
  "organ_code" text,
  "doc_number" text,
  "basis" text not null,
  "matter" text not null,
  "host" uuid not null,
  "supporting" uuid[] not null,
  "demand" text not null,
  "due_on" date not null,
  "contact" text,
  "phone" text,
  "state" text not null,
  "issued_by" uuid,
  "issued_at" timestamptz,
  "received_by" uuid,
  "received_at" timestamptz,
  "outcome" text,
  "evidence" uuid[] not null,
  "head_opinion" text,
  "answered_by" uuid,
  "answered_at" timestamptz,
  "verdict" text,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  constraint supervision_slip_rung_code check ("rung" in ('remind', 'slip', 'talk', 'circulate', 'deduct')),
  constraint supervision_slip_state_code check ("state" in ('draft', 'issued', 'received', 'answered', 'confirmed', 'voided')),
  constraint supervision_slip_key primary key (tenant_id, id)
);

create table supervision_slip_history (
  tenant_id uuid not null,
  "id" uuid not null,
  "version" integer not null,
  "row_from" timestamptz not null,
  "created_at" timestamptz not null,
  "created_by" uuid,
  "changed_by" uuid,
  "commitment" uuid not null,
  "rung" text not null,
  "organ_code" text,
  "doc_number" text,
  "basis" text not null,
  "matter" text not null,
  "host" uuid not null,
  "supporting" uuid[] not null,
  "demand" text not null,
  "due_on" date not null,
  "contact" text,
  "phone" text,
  "state" text not null,
  "issued_by" uuid,
  "issued_at" timestamptz,
  "received_by" uuid,
  "received_at" timestamptz,
  "outcome" text,
  "evidence" uuid[] not null,
  "head_opinion" text,
  "answered_by" uuid,
  "answered_at" timestamptz,
  "verdict" text,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz,
  row_to timestamptz not null,
  constraint supervision_slip_history_key primary key (tenant_id, id, version)
);

create index supervision_slip_commitment_at on supervision_slip (tenant_id, "commitment");

create index supervision_slip_host_at on supervision_slip (tenant_id, "host");

create index supervision_slip_issued_by_at on supervision_slip (tenant_id, "issued_by");

create index supervision_slip_received_by_at on supervision_slip (tenant_id, "received_by");

create index supervision_slip_answered_by_at on supervision_slip (tenant_id, "answered_by");

create index supervision_slip_confirmed_by_at on supervision_slip (tenant_id, "confirmed_by");

create index supervision_slip_index_1 on supervision_slip (tenant_id, "commitment", "state");

create index supervision_slip_index_2 on supervision_slip (tenant_id, "host", "state");

create index supervision_slip_history_at on supervision_slip_history (tenant_id, row_to);

alter table supervision_slip enable row level security;

alter table supervision_slip force row level security;

create policy supervision_slip_tenant on supervision_slip using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

alter table supervision_slip_history enable row level security;

alter table supervision_slip_history force row level security;

create policy supervision_slip_history_tenant on supervision_slip_history using (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('yaodian.tenant', true), '')::uuid));

grant select, insert, update, delete on supervision_slip to yaodian_app;

grant select, insert on supervision_slip_history to yaodian_app;

alter table organisation add constraint organisation_parent_of foreign key (tenant_id, "parent") references organisation (tenant_id, id) deferrable initially immediate;

alter table post add constraint post_person_of foreign key (tenant_id, "person") references person (tenant_id, id) deferrable initially immediate;

alter table post add constraint post_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table delegation add constraint delegation_from_of foreign key (tenant_id, "from") references person (tenant_id, id) deferrable initially immediate;

alter table delegation add constraint delegation_to_of foreign key (tenant_id, "to") references person (tenant_id, id) deferrable initially immediate;

alter table notice add constraint notice_recipient_of foreign key (tenant_id, "recipient") references person (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_lead_office_of foreign key (tenant_id, "lead_office") references organisation (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_signer_of foreign key (tenant_id, "signer") references person (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_revises_of foreign key (tenant_id, "revises") references plan (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_source_file_of foreign key (tenant_id, "source_file") references file (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_submitted_by_of foreign key (tenant_id, "submitted_by") references person (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_reviewed_by_of foreign key (tenant_id, "reviewed_by") references person (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_review_section_of foreign key (tenant_id, "review_section") references organisation (tenant_id, id) deferrable initially immediate;

alter table plan add constraint plan_decision_of foreign key (tenant_id, "decision") references decision (tenant_id, id) deferrable initially immediate;

alter table plan_version add constraint plan_version_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table plan_version add constraint plan_version_file_of foreign key (tenant_id, "file") references file (tenant_id, id) deferrable initially immediate;

alter table clause add constraint clause_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table clause add constraint clause_plan_version_of foreign key (tenant_id, "plan_version") references plan_version (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_clause_of foreign key (tenant_id, "clause") references clause (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_leader_of foreign key (tenant_id, "leader") references person (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_lead_section_of foreign key (tenant_id, "lead_section") references organisation (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_task_force_of foreign key (tenant_id, "task_force") references task_force (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_reported_by_of foreign key (tenant_id, "reported_by") references person (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;

alter table commitment add constraint commitment_carried_from_of foreign key (tenant_id, "carried_from") references commitment (tenant_id, id) deferrable initially immediate;

alter table target add constraint target_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table target add constraint target_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table target add constraint target_parent_of foreign key (tenant_id, "parent") references target (tenant_id, id) deferrable initially immediate;

alter table draft_item add constraint draft_item_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table draft_item add constraint draft_item_author_of foreign key (tenant_id, "author") references organisation (tenant_id, id) deferrable initially immediate;

alter table draft_item add constraint draft_item_handed_in_by_of foreign key (tenant_id, "handed_in_by") references person (tenant_id, id) deferrable initially immediate;

alter table draft_comment add constraint draft_comment_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table draft_comment add constraint draft_comment_item_of foreign key (tenant_id, "item") references draft_item (tenant_id, id) deferrable initially immediate;

alter table draft_comment add constraint draft_comment_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table draft_comment add constraint draft_comment_replied_by_of foreign key (tenant_id, "replied_by") references person (tenant_id, id) deferrable initially immediate;

alter table consultation add constraint consultation_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table consultation add constraint consultation_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table consultation add constraint consultation_replied_by_of foreign key (tenant_id, "replied_by") references person (tenant_id, id) deferrable initially immediate;

alter table decision add constraint decision_chair_of foreign key (tenant_id, "chair") references person (tenant_id, id) deferrable initially immediate;

alter table receipt add constraint receipt_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table receipt add constraint receipt_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table receipt add constraint receipt_accepted_by_of foreign key (tenant_id, "accepted_by") references person (tenant_id, id) deferrable initially immediate;

alter table school_part add constraint school_part_receipt_of foreign key (tenant_id, "receipt") references receipt (tenant_id, id) deferrable initially immediate;

alter table school_part add constraint school_part_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table school_part add constraint school_part_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table school_part add constraint school_part_owner_of foreign key (tenant_id, "owner") references person (tenant_id, id) deferrable initially immediate;

alter table school_part add constraint school_part_reported_by_of foreign key (tenant_id, "reported_by") references person (tenant_id, id) deferrable initially immediate;

alter table school_part add constraint school_part_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;

alter table milestone add constraint milestone_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table milestone add constraint milestone_reported_by_of foreign key (tenant_id, "reported_by") references person (tenant_id, id) deferrable initially immediate;

alter table milestone add constraint milestone_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;

alter table report add constraint report_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table report add constraint report_duty_of foreign key (tenant_id, "duty") references duty_occurrence (tenant_id, id) deferrable initially immediate;

alter table report add constraint report_submitted_by_of foreign key (tenant_id, "submitted_by") references person (tenant_id, id) deferrable initially immediate;

alter table report add constraint report_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;

alter table recurring_duty add constraint recurring_duty_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table duty_occurrence add constraint duty_occurrence_duty_of foreign key (tenant_id, "duty") references recurring_duty (tenant_id, id) deferrable initially immediate;

alter table duty_occurrence add constraint duty_occurrence_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table adjustment add constraint adjustment_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table adjustment add constraint adjustment_requested_by_of foreign key (tenant_id, "requested_by") references person (tenant_id, id) deferrable initially immediate;

alter table adjustment add constraint adjustment_decision_of foreign key (tenant_id, "decision") references decision (tenant_id, id) deferrable initially immediate;

alter table adjustment add constraint adjustment_decided_by_of foreign key (tenant_id, "decided_by") references person (tenant_id, id) deferrable initially immediate;

alter table remark add constraint remark_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table task add constraint task_asker_of foreign key (tenant_id, "asker") references person (tenant_id, id) deferrable initially immediate;

alter table task add constraint task_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table task add constraint task_assignee_of foreign key (tenant_id, "assignee") references person (tenant_id, id) deferrable initially immediate;

alter table task add constraint task_origin_of foreign key (tenant_id, "origin") references task (tenant_id, id) deferrable initially immediate;

alter table task add constraint task_done_by_of foreign key (tenant_id, "done_by") references person (tenant_id, id) deferrable initially immediate;

alter table task_force add constraint task_force_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table task_force add constraint task_force_leader_of foreign key (tenant_id, "leader") references person (tenant_id, id) deferrable initially immediate;

alter table task_force add constraint task_force_office_of foreign key (tenant_id, "office") references organisation (tenant_id, id) deferrable initially immediate;

alter table task_force_member add constraint task_force_member_task_force_of foreign key (tenant_id, "task_force") references task_force (tenant_id, id) deferrable initially immediate;

alter table task_force_member add constraint task_force_member_person_of foreign key (tenant_id, "person") references person (tenant_id, id) deferrable initially immediate;

alter table task_force_member add constraint task_force_member_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table task_book_item add constraint task_book_item_task_force_of foreign key (tenant_id, "task_force") references task_force (tenant_id, id) deferrable initially immediate;

alter table task_book_item add constraint task_book_item_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table task_book_item add constraint task_book_item_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table task_book_item add constraint task_book_item_owner_of foreign key (tenant_id, "owner") references person (tenant_id, id) deferrable initially immediate;

alter table task_book_item add constraint task_book_item_done_by_of foreign key (tenant_id, "done_by") references person (tenant_id, id) deferrable initially immediate;

alter table task_book_item add constraint task_book_item_successor_of foreign key (tenant_id, "successor") references organisation (tenant_id, id) deferrable initially immediate;

alter table task_force_check add constraint task_force_check_task_force_of foreign key (tenant_id, "task_force") references task_force (tenant_id, id) deferrable initially immediate;

alter table project add constraint project_leader_of foreign key (tenant_id, "leader") references person (tenant_id, id) deferrable initially immediate;

alter table project add constraint project_lead_section_of foreign key (tenant_id, "lead_section") references organisation (tenant_id, id) deferrable initially immediate;

alter table project add constraint project_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table project add constraint project_extension_decision_of foreign key (tenant_id, "extension_decision") references decision (tenant_id, id) deferrable initially immediate;

alter table project add constraint project_abandon_decision_of foreign key (tenant_id, "abandon_decision") references decision (tenant_id, id) deferrable initially immediate;

alter table project add constraint project_closed_by_of foreign key (tenant_id, "closed_by") references person (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_project_of foreign key (tenant_id, "project") references project (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_reported_by_of foreign key (tenant_id, "reported_by") references person (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_carried_from_of foreign key (tenant_id, "carried_from") references project_milestone (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_carried_to_of foreign key (tenant_id, "carried_to") references project_milestone (tenant_id, id) deferrable initially immediate;

alter table project_milestone add constraint project_milestone_decision_of foreign key (tenant_id, "decision") references decision (tenant_id, id) deferrable initially immediate;

alter table school_plan_round add constraint school_plan_round_lead_section_of foreign key (tenant_id, "lead_section") references organisation (tenant_id, id) deferrable initially immediate;

alter table school_plan add constraint school_plan_round_of foreign key (tenant_id, "round") references school_plan_round (tenant_id, id) deferrable initially immediate;

alter table school_plan add constraint school_plan_school_of foreign key (tenant_id, "school") references organisation (tenant_id, id) deferrable initially immediate;

alter table school_plan add constraint school_plan_submitted_by_of foreign key (tenant_id, "submitted_by") references person (tenant_id, id) deferrable initially immediate;

alter table school_plan add constraint school_plan_approved_by_of foreign key (tenant_id, "approved_by") references person (tenant_id, id) deferrable initially immediate;

alter table school_plan_goal add constraint school_plan_goal_plan_of foreign key (tenant_id, "plan") references school_plan (tenant_id, id) deferrable initially immediate;

alter table school_plan_review add constraint school_plan_review_plan_of foreign key (tenant_id, "plan") references school_plan (tenant_id, id) deferrable initially immediate;

alter table school_plan_review add constraint school_plan_review_reviewer_of foreign key (tenant_id, "reviewer") references person (tenant_id, id) deferrable initially immediate;

alter table school_plan_review add constraint school_plan_review_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table school_plan_comment add constraint school_plan_comment_plan_of foreign key (tenant_id, "plan") references school_plan (tenant_id, id) deferrable initially immediate;

alter table school_plan_comment add constraint school_plan_comment_goal_of foreign key (tenant_id, "goal") references school_plan_goal (tenant_id, id) deferrable initially immediate;

alter table school_plan_comment add constraint school_plan_comment_reviewer_of foreign key (tenant_id, "reviewer") references person (tenant_id, id) deferrable initially immediate;

alter table school_plan_comment add constraint school_plan_comment_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table school_plan_comment add constraint school_plan_comment_answered_by_of foreign key (tenant_id, "answered_by") references person (tenant_id, id) deferrable initially immediate;

alter table school_plan_check add constraint school_plan_check_plan_of foreign key (tenant_id, "plan") references school_plan (tenant_id, id) deferrable initially immediate;

alter table school_plan_check add constraint school_plan_check_school_of foreign key (tenant_id, "school") references organisation (tenant_id, id) deferrable initially immediate;

alter table school_plan_check add constraint school_plan_check_submitted_by_of foreign key (tenant_id, "submitted_by") references person (tenant_id, id) deferrable initially immediate;

alter table school_plan_check_item add constraint school_plan_check_item_check_of foreign key (tenant_id, "check") references school_plan_check (tenant_id, id) deferrable initially immediate;

alter table school_plan_check_item add constraint school_plan_check_item_goal_of foreign key (tenant_id, "goal") references school_plan_goal (tenant_id, id) deferrable initially immediate;

alter table coordination add constraint coordination_sender_of foreign key (tenant_id, "sender") references organisation (tenant_id, id) deferrable initially immediate;

alter table coordination add constraint coordination_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table coordination add constraint coordination_sent_by_of foreign key (tenant_id, "sent_by") references person (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_coordination_of foreign key (tenant_id, "coordination") references coordination (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_parent_of foreign key (tenant_id, "parent") references coordination_recipient (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_asker_of foreign key (tenant_id, "asker") references organisation (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_accepted_by_of foreign key (tenant_id, "accepted_by") references person (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_reported_by_of foreign key (tenant_id, "reported_by") references person (tenant_id, id) deferrable initially immediate;

alter table coordination_recipient add constraint coordination_recipient_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;

alter table situation_log add constraint situation_log_host_of foreign key (tenant_id, "host") references organisation (tenant_id, id) deferrable initially immediate;

alter table situation_log add constraint situation_log_coordination_of foreign key (tenant_id, "coordination") references coordination (tenant_id, id) deferrable initially immediate;

alter table situation_log add constraint situation_log_ended_by_of foreign key (tenant_id, "ended_by") references person (tenant_id, id) deferrable initially immediate;

alter table situation_entry add constraint situation_entry_log_of foreign key (tenant_id, "log") references situation_log (tenant_id, id) deferrable initially immediate;

alter table situation_entry add constraint situation_entry_author_of foreign key (tenant_id, "author") references person (tenant_id, id) deferrable initially immediate;

alter table situation_entry add constraint situation_entry_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table bulletin_series add constraint bulletin_series_plan_of foreign key (tenant_id, "plan") references plan (tenant_id, id) deferrable initially immediate;

alter table bulletin_series add constraint bulletin_series_host_of foreign key (tenant_id, "host") references organisation (tenant_id, id) deferrable initially immediate;

alter table bulletin add constraint bulletin_series_of foreign key (tenant_id, "series") references bulletin_series (tenant_id, id) deferrable initially immediate;

alter table bulletin add constraint bulletin_compiled_by_of foreign key (tenant_id, "compiled_by") references person (tenant_id, id) deferrable initially immediate;

alter table bulletin add constraint bulletin_frozen_by_of foreign key (tenant_id, "frozen_by") references person (tenant_id, id) deferrable initially immediate;

alter table bulletin add constraint bulletin_first_signer_of foreign key (tenant_id, "first_signer") references person (tenant_id, id) deferrable initially immediate;

alter table bulletin add constraint bulletin_signer_of foreign key (tenant_id, "signer") references person (tenant_id, id) deferrable initially immediate;

alter table bulletin_content add constraint bulletin_content_bulletin_of foreign key (tenant_id, "bulletin") references bulletin (tenant_id, id) deferrable initially immediate;

alter table supervision_slip add constraint supervision_slip_commitment_of foreign key (tenant_id, "commitment") references commitment (tenant_id, id) deferrable initially immediate;

alter table supervision_slip add constraint supervision_slip_host_of foreign key (tenant_id, "host") references organisation (tenant_id, id) deferrable initially immediate;

alter table supervision_slip add constraint supervision_slip_issued_by_of foreign key (tenant_id, "issued_by") references person (tenant_id, id) deferrable initially immediate;

alter table supervision_slip add constraint supervision_slip_received_by_of foreign key (tenant_id, "received_by") references person (tenant_id, id) deferrable initially immediate;

alter table supervision_slip add constraint supervision_slip_answered_by_of foreign key (tenant_id, "answered_by") references person (tenant_id, id) deferrable initially immediate;

alter table supervision_slip add constraint supervision_slip_confirmed_by_of foreign key (tenant_id, "confirmed_by") references person (tenant_id, id) deferrable initially immediate;
