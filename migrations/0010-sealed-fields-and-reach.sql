drop function session_actor;

alter table enrolment drop constraint enrolment_end_reason_code;

alter table staff_posting drop constraint staff_posting_end_reason_code;

alter table staff_posting drop constraint staff_posting_reason_code;

alter table building drop constraint building_status_code;

alter table equipment drop constraint equipment_status_code;

alter table pupil drop constraint pupil_unique_1;

create table field_key ();

create table import_row ();

create table import_problem ();

alter table import_problem add column tenant_id uuid not null;

alter table import_row add column tenant_id uuid not null;

alter table field_key add column id text not null;

alter table import_problem add column import_id uuid not null;

alter table field_key add column proof text not null;

alter table import_row add column import_id uuid not null;

alter table import_row add column line integer not null;

alter table import_problem add column line integer not null;

alter table import_problem add column problems jsonb not null;

alter table import_row add column record_id uuid not null;

alter table import_row add column version integer not null;

alter table import_problem add column cells text;

alter table import_problem add column correction text;

alter table import_row add column created boolean not null;

alter table guardian add column phone_match text;

alter table background_check add column id_number_match text;

alter table equipment add column from_on date;

alter table equipment_history add column from_on date;

alter table roll_correction add column contact_match text;

alter table pupil add column id_number_match text;

alter table pupil add column roll_number_match text;

alter table enrolment_event add column roll_number_match text;

alter table teacher add column id_number_match text;

alter table field_key add constraint field_key_pkey PRIMARY KEY (id);

alter table import_row add constraint import_row_key PRIMARY KEY (tenant_id, import_id, line);

alter table import_problem add constraint import_problem_key PRIMARY KEY (tenant_id, import_id, line);

alter table staff_posting add constraint staff_posting_end_reason_code CHECK ((end_reason = ANY (ARRAY['recruit'::text, 'transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text, 'postChange'::text, 'reorganisation'::text, 'retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table staff_posting add constraint staff_posting_reason_code CHECK ((reason = ANY (ARRAY['recruit'::text, 'transfer'::text, 'exchange'::text, 'support'::text, 'group'::text, 'returning'::text, 'postChange'::text, 'reorganisation'::text, 'retirement'::text, 'resignation'::text, 'dismissal'::text, 'death'::text, 'other'::text])));

alter table building add constraint building_status_code CHECK ((status = ANY (ARRAY['inUse'::text, 'stopped'::text, 'demolished'::text, 'passedOn'::text])));

alter table equipment add constraint equipment_status_code CHECK ((status = ANY (ARRAY['inUse'::text, 'idle'::text, 'repair'::text, 'scrapped'::text, 'passedOn'::text])));

alter table pupil add constraint pupil_unique_1 UNIQUE (tenant_id, roll_number_match);

alter table enrolment add constraint enrolment_end_reason_code CHECK ((end_reason = ANY (ARRAY['transferred'::text, 'transferredOut'::text, 'changedClass'::text, 'schoolChanged'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text])));

alter table import_row add constraint import_row_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table import_problem add constraint import_problem_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX enrolment_event_roll_number_match_at ON public.enrolment_event USING btree (tenant_id, roll_number_match);

CREATE INDEX roll_correction_contact_match_at ON public.roll_correction USING btree (tenant_id, contact_match);

CREATE INDEX teacher_id_number_match_at ON public.teacher USING btree (tenant_id, id_number_match);

CREATE INDEX background_check_id_number_match_at ON public.background_check USING btree (tenant_id, id_number_match);

CREATE INDEX pupil_roll_number_match_at ON public.pupil USING btree (tenant_id, roll_number_match);

CREATE INDEX guardian_phone_match_at ON public.guardian USING btree (tenant_id, phone_match);

CREATE INDEX pupil_id_number_match_at ON public.pupil USING btree (tenant_id, id_number_match);

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
  where s.token_hash = token and s.seen_at > clock_timestamp() - idle and s.created_at > clock_timestamp() - lifetime;
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object(
    'tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'reach', case when g.kind in ('city', 'bureau', 'section') then coalesce((
      select b.path from organisation b where b.tenant_id = g.tenant_id and b.kind in ('city', 'bureau')
        and starts_with(g.path, b.path) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
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
  return answer;
end
$function$
;

alter table import_row enable row level security; alter table import_row force row level security;

alter table import_problem enable row level security; alter table import_problem force row level security;

create policy import_row_tenant on import_row as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_problem_tenant on import_problem as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on import_row to yaodian_app;

grant select on import_row to yaodian_app;

grant update on import_row to yaodian_app;

grant delete on import_row to yaodian_app;

grant insert on import_problem to yaodian_app;

grant select on import_problem to yaodian_app;

grant update on import_problem to yaodian_app;

grant delete on import_problem to yaodian_app;
