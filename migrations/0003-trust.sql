create table sign_in_link ();

create table sign_in_portal ();

create table emergency_access ();

create table emergency_access_history ();

alter table sign_in_link add column tenant_id uuid not null;

alter table sign_in_portal add column tenant_id uuid not null;

alter table emergency_access_history add column tenant_id uuid not null;

alter table emergency_access add column tenant_id uuid not null;

alter table emergency_access_history add column id uuid not null;

alter table emergency_access add column id uuid not null;

alter table sign_in_link add column portal_id uuid not null;

alter table sign_in_portal add column id uuid not null;

alter table emergency_access add column version integer not null;

alter table sign_in_portal add column kind text not null;

alter table emergency_access_history add column version integer not null;

alter table sign_in_link add column subject text not null;

alter table emergency_access add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table emergency_access_history add column row_from timestamp with time zone not null;

alter table sign_in_portal add column title text not null;

alter table sign_in_link add column person_id uuid not null;

alter table sign_in_portal add column active boolean default false not null;

alter table sign_in_link add column linked_by uuid not null;

alter table emergency_access add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table emergency_access_history add column created_at timestamp with time zone not null;

alter table emergency_access_history add column created_by uuid;

alter table sign_in_link add column created_at timestamp with time zone default clock_timestamp() not null;

alter table emergency_access add column created_by uuid;

alter table sign_in_portal add column settings jsonb not null;

alter table sign_in_link add column used_at timestamp with time zone;

alter table emergency_access_history add column changed_by uuid;

alter table emergency_access add column changed_by uuid;

alter table sign_in_portal add column version integer default 1 not null;

alter table sign_in_portal add column created_at timestamp with time zone default clock_timestamp() not null;

alter table emergency_access_history add column matter text not null;

alter table emergency_access add column matter text not null;

alter table emergency_access_history add column person uuid not null;

alter table emergency_access add column person uuid not null;

alter table emergency_access_history add column post uuid;

alter table emergency_access add column post uuid;

alter table emergency_access_history add column record text not null;

alter table emergency_access add column record text not null;

alter table emergency_access add column row_id text not null;

alter table emergency_access_history add column row_id text not null;

alter table emergency_access_history add column organisation uuid not null;

alter table emergency_access add column organisation uuid not null;

alter table emergency_access add column reason text not null;

alter table emergency_access_history add column reason text not null;

alter table emergency_access add column sensitive boolean not null;

alter table emergency_access_history add column sensitive boolean not null;

alter table emergency_access_history add column until_at timestamp with time zone not null;

alter table session add column portal_id uuid;

alter table emergency_access add column until_at timestamp with time zone not null;

alter table emergency_access_history add column ended_at timestamp with time zone;

alter table emergency_access add column ended_at timestamp with time zone;

alter table emergency_access_history add column reads integer not null;

alter table emergency_access add column reads integer not null;

alter table emergency_access_history add column reviewer uuid;

alter table emergency_access add column reviewer uuid;

alter table emergency_access_history add column reviewed_at timestamp with time zone;

alter table emergency_access add column reviewed_at timestamp with time zone;

alter table emergency_access add column note text;

alter table emergency_access_history add column note text;

alter table emergency_access add column state text not null;

alter table emergency_access_history add column state text not null;

alter table emergency_access_history add column limit_since timestamp with time zone;

alter table emergency_access add column limit_since timestamp with time zone;

alter table emergency_access add column limit_warn_on date;

alter table emergency_access_history add column limit_warn_on date;

alter table emergency_access add column limit_due_on date;

alter table emergency_access_history add column limit_due_on date;

alter table emergency_access_history add column row_to timestamp with time zone not null;

alter table sign_in_link add constraint sign_in_link_key PRIMARY KEY (tenant_id, portal_id, subject);

alter table sign_in_portal add constraint sign_in_portal_key PRIMARY KEY (tenant_id, id);

alter table sign_in_portal add constraint sign_in_portal_kind CHECK ((kind = ANY (ARRAY['oidc'::text, 'ldap'::text])));

alter table emergency_access add constraint emergency_access_key PRIMARY KEY (tenant_id, id);

alter table emergency_access add constraint emergency_access_state_code CHECK ((state = ANY (ARRAY['open'::text, 'compliant'::text, 'nonCompliant'::text])));

alter table emergency_access_history add constraint emergency_access_history_key PRIMARY KEY (tenant_id, id, version);

alter table sign_in_portal add constraint sign_in_portal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table sign_in_link add constraint sign_in_link_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table emergency_access add constraint emergency_access_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table emergency_access add constraint emergency_access_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table emergency_access add constraint emergency_access_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table emergency_access add constraint emergency_access_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table emergency_access add constraint emergency_access_reviewer_of FOREIGN KEY (tenant_id, reviewer) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE UNIQUE INDEX sign_in_link_of_person ON public.sign_in_link USING btree (tenant_id, portal_id, person_id);

CREATE INDEX emergency_access_index_1 ON public.emergency_access USING btree (tenant_id, person, state);

CREATE INDEX emergency_access_person_at ON public.emergency_access USING btree (tenant_id, person);

CREATE INDEX emergency_access_index_2 ON public.emergency_access USING btree (tenant_id, record, row_id);

CREATE INDEX emergency_access_post_at ON public.emergency_access USING btree (tenant_id, post);

CREATE INDEX sign_in_link_person ON public.sign_in_link USING btree (tenant_id, person_id);

CREATE INDEX emergency_access_history_at ON public.emergency_access_history USING btree (tenant_id, row_to);

CREATE INDEX emergency_access_index_3 ON public.emergency_access USING btree (tenant_id, limit_due_on);

CREATE INDEX emergency_access_organisation_at ON public.emergency_access USING btree (tenant_id, organisation);

CREATE INDEX emergency_access_reviewer_at ON public.emergency_access USING btree (tenant_id, reviewer);

CREATE OR REPLACE FUNCTION public.session_actor(token bytea, idle interval, lifetime interval)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from session s
  where s.token_hash = token and s.seen_at > clock_timestamp() - coalesce(s.idle, session_actor.idle)
    and s.created_at > clock_timestamp() - coalesce(s.lifetime, session_actor.lifetime);
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object('tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'reach', case when g.kind in ('city', 'bureau', 'section') then coalesce((
      select b.path from organisation b where b.tenant_id = g.tenant_id and b.kind in ('city', 'bureau')
        and starts_with(g.path, b.path) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb), 'mustChange', a.must_change and s.portal_id is null, 'mustEnrol', s.must_enrol, 'factorAt', s.factor_at,
    'createdAt', s.created_at, 'seenAt', s.seen_at)
  into answer
  from session s
  join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)
  where s.token_hash = token;
  return answer;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_emergency_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into emergency_access_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "matter", "person", "post", "record", "row_id", "organisation", "reason", "sensitive", "until_at", "ended_at", "reads", "reviewer", "reviewed_at", "note", "state", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."matter", o."person", o."post", o."record", o."row_id", o."organisation", o."reason", o."sensitive", o."until_at", o."ended_at", o."reads", o."reviewer", o."reviewed_at", o."note", o."state", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_emergency_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into emergency_access_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "matter", "person", "post", "record", "row_id", "organisation", "reason", "sensitive", "until_at", "ended_at", "reads", "reviewer", "reviewed_at", "note", "state", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."matter", o."person", o."post", o."record", o."row_id", o."organisation", o."reason", o."sensitive", o."until_at", o."ended_at", o."reads", o."reviewer", o."reviewed_at", o."note", o."state", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.emergency_access REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_emergency_access();

CREATE TRIGGER keep_gone AFTER DELETE ON public.emergency_access REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_emergency_access();

alter table sign_in_link enable row level security; alter table sign_in_link force row level security;

alter table sign_in_portal enable row level security; alter table sign_in_portal force row level security;

alter table emergency_access enable row level security; alter table emergency_access force row level security;

alter table emergency_access_history enable row level security; alter table emergency_access_history force row level security;

create policy sign_in_portal_tenant on sign_in_portal as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy sign_in_portal_owner on sign_in_portal as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy sign_in_link_tenant on sign_in_link as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy sign_in_link_owner on sign_in_link as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy emergency_access_tenant on emergency_access as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy emergency_access_reach on emergency_access as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy emergency_access_history_tenant on emergency_access_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy emergency_access_history_reach on emergency_access_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on emergency_access to yaodian_app;

grant select on emergency_access to yaodian_app;

grant update on emergency_access to yaodian_app;

grant delete on emergency_access to yaodian_app;

grant insert on emergency_access_history to yaodian_app;

grant select on emergency_access_history to yaodian_app;
