drop function session_actor;

drop index pupil_roll_number_match_at;

drop index enrolment_event_roll_number_match_at;

drop index guardian_phone_match_at;

drop index pupil_id_number_match_at;

drop index roll_correction_contact_match_at;

drop index teacher_id_number_match_at;

drop index background_check_id_number_match_at;

alter table import_row drop constraint import_row_tenant_id_fkey;

alter table import_problem drop constraint import_problem_tenant_id_fkey;

alter table pupil drop constraint pupil_unique_1;

alter table guardian drop column phone_match;

alter table background_check drop column id_number_match;

alter table roll_correction drop column contact_match;

alter table pupil drop column id_number_match;

alter table pupil drop column roll_number_match;

alter table enrolment_event drop column roll_number_match;

alter table teacher drop column id_number_match;

drop table field_key;

drop table import_row;

drop table import_problem;

alter table pupil add constraint pupil_unique_1 UNIQUE (tenant_id, roll_number);

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
  return answer;
end
$function$
;
