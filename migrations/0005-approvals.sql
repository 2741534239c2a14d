create table reading_approval ();

create table reading_approval_history ();

create table export_release ();

create table export_release_history ();

alter table reading_approval_history add column tenant_id uuid not null;

alter table export_release_history add column tenant_id uuid not null;

alter table reading_approval add column tenant_id uuid not null;

alter table export_release add column tenant_id uuid not null;

alter table export_release add column id uuid not null;

alter table export_release_history add column id uuid not null;

alter table reading_approval add column id uuid not null;

alter table reading_approval_history add column id uuid not null;

alter table reading_approval_history add column version integer not null;

alter table reading_approval add column version integer not null;

alter table export_release add column version integer not null;

alter table export_release_history add column version integer not null;

alter table reading_approval_history add column row_from timestamp with time zone not null;

alter table export_release_history add column row_from timestamp with time zone not null;

alter table export_release add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table reading_approval add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table reading_approval add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table export_release add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table export_release_history add column created_at timestamp with time zone not null;

alter table reading_approval_history add column created_at timestamp with time zone not null;

alter table export_release_history add column created_by uuid;

alter table reading_approval add column created_by uuid;

alter table export_release add column created_by uuid;

alter table reading_approval_history add column created_by uuid;

alter table reading_approval_history add column changed_by uuid;

alter table export_release add column changed_by uuid;

alter table reading_approval add column changed_by uuid;

alter table export_release_history add column changed_by uuid;

alter table export_release_history add column scope text not null;

alter table reading_approval add column title text not null;

alter table export_release add column scope text not null;

alter table reading_approval_history add column title text not null;

alter table reading_approval_history add column role text not null;

alter table export_release_history add column record text not null;

alter table reading_approval add column role text not null;

alter table export_release add column record text not null;

alter table export_release_history add column persons integer not null;

alter table export_release add column persons integer not null;

alter table reading_approval add column organisation uuid not null;

alter table reading_approval_history add column organisation uuid not null;

alter table reading_approval_history add column post uuid;

alter table reading_approval add column post uuid;

alter table export_release_history add column sensitive boolean not null;

alter table export_release add column sensitive boolean not null;

alter table export_release_history add column applicant uuid not null;

alter table export_release add column applicant uuid not null;

alter table reading_approval_history add column system text;

alter table reading_approval add column system text;

alter table reading_approval add column contents_text text not null;

alter table reading_approval_history add column contents_text text not null;

alter table export_release_history add column role text not null;

alter table export_release add column role text not null;

alter table export_release_history add column organisation uuid;

alter table reading_approval add column purpose text not null;

alter table export_release add column organisation uuid;

alter table reading_approval_history add column purpose text not null;

alter table reading_approval_history add column from_on date not null;

alter table reading_approval add column from_on date not null;

alter table export_release_history add column query jsonb not null;

alter table export_release add column query jsonb not null;

alter table export_release_history add column digest text not null;

alter table reading_approval_history add column until_on date not null;

alter table export_release add column digest text not null;

alter table reading_approval add column until_on date not null;

alter table reading_approval add column state text not null;

alter table reading_approval_history add column state text not null;

alter table export_release_history add column state text not null;

alter table export_release add column state text not null;

alter table export_release_history add column decided_by uuid;

alter table export_release add column decided_by uuid;

alter table reading_approval add column applicant uuid not null;

alter table reading_approval_history add column applicant uuid not null;

alter table reading_approval_history add column decided_by uuid;

alter table export_release add column decided_at timestamp with time zone;

alter table reading_approval add column decided_by uuid;

alter table export_release_history add column decided_at timestamp with time zone;

alter table reading_approval_history add column decided_at timestamp with time zone;

alter table reading_approval add column decided_at timestamp with time zone;

alter table export_release_history add column row_to timestamp with time zone not null;

alter table reading_approval add column revoked_by uuid;

alter table reading_approval_history add column revoked_by uuid;

alter table reading_approval_history add column revoked_at timestamp with time zone;

alter table reading_approval add column revoked_at timestamp with time zone;

alter table reading_approval_history add column contents jsonb not null;

alter table reading_approval add column contents jsonb not null;

alter table reading_approval_history add column keys jsonb not null;

alter table reading_approval add column keys jsonb not null;

alter table reading_approval_history add column limit_since timestamp with time zone;

alter table reading_approval add column limit_since timestamp with time zone;

alter table reading_approval add column limit_warn_on date;

alter table reading_approval_history add column limit_warn_on date;

alter table reading_approval_history add column limit_due_on date;

alter table reading_approval add column limit_due_on date;

alter table reading_approval_history add column row_to timestamp with time zone not null;

alter table reading_approval add constraint reading_approval_key PRIMARY KEY (tenant_id, id);

alter table reading_approval add constraint reading_approval_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text, 'security'::text])));

alter table reading_approval add constraint reading_approval_state_code CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text, 'revoked'::text, 'ended'::text])));

alter table reading_approval_history add constraint reading_approval_history_key PRIMARY KEY (tenant_id, id, version);

alter table export_release add constraint export_release_key PRIMARY KEY (tenant_id, id);

alter table export_release add constraint export_release_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text, 'security'::text])));

alter table export_release add constraint export_release_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'released'::text, 'declined'::text, 'fetched'::text])));

alter table export_release_history add constraint export_release_history_key PRIMARY KEY (tenant_id, id, version);

alter table reading_approval add constraint reading_approval_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table export_release add constraint export_release_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table reading_approval add constraint reading_approval_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_applicant_of FOREIGN KEY (tenant_id, applicant) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table reading_approval add constraint reading_approval_revoked_by_of FOREIGN KEY (tenant_id, revoked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table export_release add constraint export_release_applicant_of FOREIGN KEY (tenant_id, applicant) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table export_release add constraint export_release_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table export_release add constraint export_release_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX reading_approval_revoked_by_at ON public.reading_approval USING btree (tenant_id, revoked_by);

CREATE INDEX reading_approval_decided_by_at ON public.reading_approval USING btree (tenant_id, decided_by);

CREATE INDEX export_release_decided_by_at ON public.export_release USING btree (tenant_id, decided_by);

CREATE INDEX export_release_applicant_at ON public.export_release USING btree (tenant_id, applicant);

CREATE INDEX reading_approval_applicant_at ON public.reading_approval USING btree (tenant_id, applicant);

CREATE INDEX export_release_organisation_at ON public.export_release USING btree (tenant_id, organisation);

CREATE INDEX reading_approval_organisation_at ON public.reading_approval USING btree (tenant_id, organisation);

CREATE INDEX export_release_index_2 ON public.export_release USING btree (tenant_id, state);

CREATE INDEX reading_approval_index_1 ON public.reading_approval USING btree (tenant_id, role, state);

CREATE INDEX reading_approval_index_2 ON public.reading_approval USING btree (tenant_id, state);

CREATE INDEX export_release_history_at ON public.export_release_history USING btree (tenant_id, row_to);

CREATE INDEX reading_approval_index_3 ON public.reading_approval USING btree (tenant_id, limit_due_on);

CREATE INDEX reading_approval_history_at ON public.reading_approval_history USING btree (tenant_id, row_to);

CREATE INDEX reading_approval_post_at ON public.reading_approval USING btree (tenant_id, post);

CREATE INDEX export_release_index_1 ON public.export_release USING btree (tenant_id, applicant, state);

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
    ), '[]'::jsonb), 'approvals', coalesce((
      select jsonb_agg(distinct k.key) from reading_approval r
      join organisation w on w.tenant_id = r.tenant_id and w.id = r.organisation
      cross join lateral jsonb_array_elements_text(r.keys) as k(key)
      where r.tenant_id = s.tenant_id and r.role = o.role and r.state = 'approved' and r.system is null
        and r.from_on <= today and r.until_on >= today and starts_with(g.path, w.path)
        and (r.post is null or r.post = o.id)
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

CREATE OR REPLACE FUNCTION public.token_actor(token bytea)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from service_token s
  where s.token_hash = token and s.revoked_at is null and s.expires_at > clock_timestamp();
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
    ), '[]'::jsonb), 'approvals', coalesce((
      select jsonb_agg(distinct k.key) from reading_approval r
      join organisation w on w.tenant_id = r.tenant_id and w.id = r.organisation
      cross join lateral jsonb_array_elements_text(r.keys) as k(key)
      where r.tenant_id = s.tenant_id and r.role = o.role and r.state = 'approved' and r.system is null
        and r.from_on <= today and r.until_on >= today and starts_with(g.path, w.path)
        and (r.post is null or r.post = o.id)
    ), '[]'::jsonb), 'seenAt', coalesce(s.seen_at, s.created_at),
    'grants', jsonb_build_object('id', s.id, 'operations', to_jsonb(s.operations), 'records', to_jsonb(s.records)),
    'narrowed', n.path)
  into answer
  from service_token s
  join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)
  left join organisation n on n.tenant_id = s.tenant_id and n.id = s.organisation_id
  where s.token_hash = token and (s.organisation_id is null or n.path is not null);
  if answer->>'narrowed' is not null then
    if not starts_with(answer->>'narrowed', answer->>'reach') then return null; end if;
    answer := answer || jsonb_build_object('reach', answer->>'narrowed');
  end if;
  return answer - 'narrowed';
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_reading_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into reading_approval_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "role", "organisation", "post", "system", "contents_text", "purpose", "from_on", "until_on", "state", "applicant", "decided_by", "decided_at", "revoked_by", "revoked_at", "contents", "keys", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."role", o."organisation", o."post", o."system", o."contents_text", o."purpose", o."from_on", o."until_on", o."state", o."applicant", o."decided_by", o."decided_at", o."revoked_by", o."revoked_at", o."contents", o."keys", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_reading_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into reading_approval_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "role", "organisation", "post", "system", "contents_text", "purpose", "from_on", "until_on", "state", "applicant", "decided_by", "decided_at", "revoked_by", "revoked_at", "contents", "keys", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."role", o."organisation", o."post", o."system", o."contents_text", o."purpose", o."from_on", o."until_on", o."state", o."applicant", o."decided_by", o."decided_at", o."revoked_by", o."revoked_at", o."contents", o."keys", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_export_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into export_release_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "scope", "record", "persons", "sensitive", "applicant", "role", "organisation", "query", "digest", "state", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."scope", o."record", o."persons", o."sensitive", o."applicant", o."role", o."organisation", o."query", o."digest", o."state", o."decided_by", o."decided_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_export_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into export_release_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "scope", "record", "persons", "sensitive", "applicant", "role", "organisation", "query", "digest", "state", "decided_by", "decided_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."scope", o."record", o."persons", o."sensitive", o."applicant", o."role", o."organisation", o."query", o."digest", o."state", o."decided_by", o."decided_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.reading_approval REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_reading_approval();

CREATE TRIGGER keep_gone AFTER DELETE ON public.reading_approval REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_reading_approval();

CREATE TRIGGER keep AFTER UPDATE ON public.export_release REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_export_release();

CREATE TRIGGER keep_gone AFTER DELETE ON public.export_release REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_export_release();

alter table reading_approval enable row level security; alter table reading_approval force row level security;

alter table reading_approval_history enable row level security; alter table reading_approval_history force row level security;

alter table export_release enable row level security; alter table export_release force row level security;

alter table export_release_history enable row level security; alter table export_release_history force row level security;

create policy reading_approval_tenant on reading_approval as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy reading_approval_history_tenant on reading_approval_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy export_release_tenant on export_release as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy export_release_history_tenant on export_release_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on reading_approval to yaodian_app;

grant select on reading_approval to yaodian_app;

grant update on reading_approval to yaodian_app;

grant delete on reading_approval to yaodian_app;

grant insert on reading_approval_history to yaodian_app;

grant select on reading_approval_history to yaodian_app;

grant insert on export_release to yaodian_app;

grant select on export_release to yaodian_app;

grant update on export_release to yaodian_app;

grant delete on export_release to yaodian_app;

grant insert on export_release_history to yaodian_app;

grant select on export_release_history to yaodian_app;
