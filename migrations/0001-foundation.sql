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

alter table organisation add constraint organisation_parent_of foreign key (tenant_id, "parent") references organisation (tenant_id, id) deferrable initially immediate;

alter table post add constraint post_person_of foreign key (tenant_id, "person") references person (tenant_id, id) deferrable initially immediate;

alter table post add constraint post_organisation_of foreign key (tenant_id, "organisation") references organisation (tenant_id, id) deferrable initially immediate;

alter table delegation add constraint delegation_from_of foreign key (tenant_id, "from") references person (tenant_id, id) deferrable initially immediate;

alter table delegation add constraint delegation_to_of foreign key (tenant_id, "to") references person (tenant_id, id) deferrable initially immediate;
