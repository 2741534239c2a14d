create table sign_in_factor ();

create table service_token ();

create table recovery_code ();

create table sign_in_pass ();

create table sign_in_link ();

create table account_recovery ();

alter table sign_in_pass add column pass_hash bytea not null;

alter table recovery_code add column tenant_id uuid not null;

alter table sign_in_link add column tenant_id uuid not null;

alter table service_token add column tenant_id uuid not null;

alter table sign_in_factor add column tenant_id uuid not null;

alter table account_recovery add column tenant_id uuid not null;

alter table sign_in_pass add column purpose text not null;

alter table account_recovery add column id uuid not null;

alter table sign_in_factor add column id uuid not null;

alter table recovery_code add column person_id uuid not null;

alter table sign_in_link add column way text not null;

alter table service_token add column id uuid not null;

alter table sign_in_pass add column tenant_id uuid;

alter table sign_in_factor add column person_id uuid not null;

alter table account_recovery add column person_id uuid not null;

alter table sign_in_link add column subject text not null;

alter table recovery_code add column code_hash bytea not null;

alter table service_token add column token_hash bytea not null;

alter table sign_in_pass add column person_id uuid;

alter table recovery_code add column used_at timestamp with time zone;

alter table sign_in_factor add column kind text not null;

alter table account_recovery add column reason text not null;

alter table service_token add column person_id uuid not null;

alter table sign_in_link add column person_id uuid not null;

alter table service_token add column post_id uuid not null;

alter table sign_in_pass add column content jsonb not null;

alter table account_recovery add column asked_by uuid not null;

alter table sign_in_factor add column name text not null;

alter table sign_in_link add column linked_at timestamp with time zone default clock_timestamp() not null;

alter table account_recovery add column asked_at timestamp with time zone default clock_timestamp() not null;

alter table sign_in_pass add column tries integer default 0 not null;

alter table sign_in_factor add column credential text;

alter table service_token add column name text not null;

alter table account_recovery add column confirmed_by uuid;

alter table service_token add column operations text[] not null;

alter table sign_in_pass add column created_at timestamp with time zone default clock_timestamp() not null;

alter table sign_in_factor add column public_key bytea;

alter table sign_in_factor add column counter bigint default 0 not null;

alter table service_token add column records text[] not null;

alter table sign_in_pass add column expires_at timestamp with time zone not null;

alter table account_recovery add column confirmed_at timestamp with time zone;

alter table session add column id uuid default gen_random_uuid() not null;

alter table service_token add column organisation_id uuid;

alter table sign_in_factor add column created_at timestamp with time zone default clock_timestamp() not null;

alter table account_recovery add column closed_at timestamp with time zone;

alter table session add column way text default 'password'::text not null;

alter table service_token add column created_at timestamp with time zone default clock_timestamp() not null;

alter table account_recovery add column expires_at timestamp with time zone not null;

alter table sign_in_factor add column confirmed_at timestamp with time zone;

alter table service_token add column expires_at timestamp with time zone not null;

alter table session add column idle interval;

alter table sign_in_factor add column used_at timestamp with time zone;

alter table session add column lifetime interval;

alter table service_token add column seen_at timestamp with time zone;

alter table session add column factor_at timestamp with time zone;

alter table service_token add column revoked_at timestamp with time zone;

alter table session add column proved_at timestamp with time zone default clock_timestamp() not null;

alter table session add column must_enrol boolean default false not null;

alter table sign_in_factor add constraint sign_in_factor_key PRIMARY KEY (tenant_id, id);

alter table sign_in_factor add constraint sign_in_factor_kind CHECK ((kind = ANY (ARRAY['totp'::text, 'passkey'::text])));

alter table service_token add constraint service_token_key PRIMARY KEY (tenant_id, id);

alter table recovery_code add constraint recovery_code_key PRIMARY KEY (tenant_id, person_id, code_hash);

alter table sign_in_pass add constraint sign_in_pass_key PRIMARY KEY (pass_hash);

alter table sign_in_link add constraint sign_in_link_key PRIMARY KEY (tenant_id, way, subject);

alter table account_recovery add constraint account_recovery_key PRIMARY KEY (tenant_id, id);

alter table sign_in_factor add constraint sign_in_factor_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table recovery_code add constraint recovery_code_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table sign_in_link add constraint sign_in_link_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table service_token add constraint service_token_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table account_recovery add constraint account_recovery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX service_token_hash ON public.service_token USING btree (token_hash);

CREATE INDEX sign_in_factor_of_person ON public.sign_in_factor USING btree (tenant_id, person_id);

CREATE INDEX sign_in_link_of_person ON public.sign_in_link USING btree (tenant_id, person_id);

CREATE INDEX sign_in_pass_expiry ON public.sign_in_pass USING btree (expires_at);

CREATE INDEX service_token_of_person ON public.service_token USING btree (tenant_id, person_id);

CREATE UNIQUE INDEX sign_in_factor_credential ON public.sign_in_factor USING btree (tenant_id, credential) WHERE (credential IS NOT NULL);

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
    ), '[]'::jsonb), 'mustEnrol', s.must_enrol, 'factorAt', s.factor_at,
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

alter table sign_in_factor enable row level security; alter table sign_in_factor force row level security;

alter table service_token enable row level security; alter table service_token force row level security;

alter table recovery_code enable row level security; alter table recovery_code force row level security;

alter table sign_in_link enable row level security; alter table sign_in_link force row level security;

alter table account_recovery enable row level security; alter table account_recovery force row level security;

create policy sign_in_factor_tenant on sign_in_factor as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy sign_in_factor_owner on sign_in_factor as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy recovery_code_tenant on recovery_code as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy recovery_code_owner on recovery_code as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy sign_in_link_tenant on sign_in_link as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy sign_in_link_owner on sign_in_link as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy service_token_tenant on service_token as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy service_token_owner on service_token as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy account_recovery_tenant on account_recovery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy account_recovery_owner on account_recovery as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));
