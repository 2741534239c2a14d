drop policy teacher_reach on teacher;

drop policy teacher_history_reach on teacher_history;

drop policy staff_posting_reach on staff_posting;

drop policy staff_posting_history_reach on staff_posting_history;

drop policy teacher_title_reach on teacher_title;

drop policy teacher_title_history_reach on teacher_title_history;

drop policy background_check_reach on background_check;

drop policy background_check_history_reach on background_check_history;

drop policy training_record_reach on training_record;

drop policy training_record_history_reach on training_record_history;

drop policy work_reach on work;

drop policy work_history_reach on work_history;

drop policy honour_reach on honour;

drop policy honour_history_reach on honour_history;

drop policy building_reach on building;

drop policy building_history_reach on building_history;

drop policy room_reach on room;

drop policy room_history_reach on room_history;

drop policy ground_reach on ground;

drop policy ground_history_reach on ground_history;

drop policy equipment_reach on equipment;

drop policy equipment_history_reach on equipment_history;

drop policy land_parcel_reach on land_parcel;

drop policy land_parcel_history_reach on land_parcel_history;

drop policy book_lot_reach on book_lot;

drop policy book_lot_history_reach on book_lot_history;

drop policy school_reach on school;

drop policy school_history_reach on school_history;

drop policy school_stage_reach on school_stage;

drop policy school_stage_history_reach on school_stage_history;

drop policy campus_reach on campus;

drop policy campus_history_reach on campus_history;

drop policy school_group_member_reach on school_group_member;

drop policy school_group_member_history_reach on school_group_member_history;

drop policy class_group_reach on class_group;

drop policy class_group_history_reach on class_group_history;

drop policy class_group_spell_reach on class_group_spell;

drop policy class_group_spell_history_reach on class_group_spell_history;

drop policy pupil_reach on pupil;

drop policy pupil_history_reach on pupil_history;

drop policy guardian_reach on guardian;

drop policy guardian_history_reach on guardian_history;

drop policy enrolment_reach on enrolment;

drop policy enrolment_history_reach on enrolment_history;

drop policy roll_correction_reach on roll_correction;

drop policy roll_correction_history_reach on roll_correction_history;

drop policy roll_lookup_reach on roll_lookup;

drop policy roll_lookup_history_reach on roll_lookup_history;

drop policy data_freeze_reach on data_freeze;

drop policy data_freeze_history_reach on data_freeze_history;

drop policy quality_finding_reach on quality_finding;

drop policy quality_finding_history_reach on quality_finding_history;

drop policy quality_figure_reach on quality_figure;

drop policy quality_figure_history_reach on quality_figure_history;

drop policy collection_part_reach on collection_part;

drop policy collection_part_history_reach on collection_part_history;

drop policy snapshot_part_reach on snapshot_part;

drop policy snapshot_part_history_reach on snapshot_part_history;

drop policy exchange_difference_reach on exchange_difference;

drop policy exchange_difference_history_reach on exchange_difference_history;

drop policy frozen_figure_reach on frozen_figure;

drop policy frozen_figure_history_reach on frozen_figure_history;

drop policy seat_area_reach on seat_area;

drop policy seat_area_history_reach on seat_area_history;

drop policy planned_site_reach on planned_site;

drop policy planned_site_history_reach on planned_site_history;

drop policy building_programme_reach on building_programme;

drop policy building_programme_history_reach on building_programme_history;

drop policy programme_part_reach on programme_part;

drop policy programme_part_history_reach on programme_part_history;

drop policy construction_project_reach on construction_project;

drop policy construction_project_history_reach on construction_project_history;

drop policy project_stage_reach on project_stage;

drop policy project_stage_history_reach on project_stage_history;

drop policy project_places_reach on project_places;

drop policy project_places_history_reach on project_places_history;

drop policy project_blocker_reach on project_blocker;

drop policy project_blocker_history_reach on project_blocker_history;

drop policy school_defect_reach on school_defect;

drop policy school_defect_history_reach on school_defect_history;

drop policy improvement_project_reach on improvement_project;

drop policy improvement_project_history_reach on improvement_project_history;

drop policy improvement_work_reach on improvement_work;

drop policy improvement_work_history_reach on improvement_work_history;

drop policy change_order_reach on change_order;

drop policy change_order_history_reach on change_order_history;

drop policy work_payment_reach on work_payment;

drop policy work_payment_history_reach on work_payment_history;

drop policy amenity_reach on amenity;

drop policy amenity_history_reach on amenity_history;

drop policy birth_count_reach on birth_count;

drop policy birth_count_history_reach on birth_count_history;

drop policy roll_count_reach on roll_count;

drop policy roll_count_history_reach on roll_count_history;

drop policy housing_project_reach on housing_project;

drop policy housing_project_history_reach on housing_project_history;

drop policy school_capacity_reach on school_capacity;

drop policy school_capacity_history_reach on school_capacity_history;

drop policy forecast_run_reach on forecast_run;

drop policy forecast_run_history_reach on forecast_run_history;

drop policy improvement_reach on improvement;

drop policy improvement_history_reach on improvement_history;

drop policy stated_figure_reach on stated_figure;

drop policy stated_figure_history_reach on stated_figure_history;

drop policy evaluation_finding_reach on evaluation_finding;

drop policy evaluation_finding_history_reach on evaluation_finding_history;

drop policy indicator_snapshot_reach on indicator_snapshot;

drop policy indicator_snapshot_history_reach on indicator_snapshot_history;

drop policy standard_check_reach on standard_check;

drop policy standard_check_history_reach on standard_check_history;

drop policy academic_sample_reach on academic_sample;

drop policy academic_sample_history_reach on academic_sample_history;

drop policy academic_mark_reach on academic_mark;

drop policy academic_mark_history_reach on academic_mark_history;

drop policy national_school_reach on national_school;

drop policy national_school_history_reach on national_school_history;

drop policy national_pupil_reach on national_pupil;

drop policy national_pupil_history_reach on national_pupil_history;

drop policy national_duty_reach on national_duty;

drop policy national_duty_history_reach on national_duty_history;

drop policy framework_report_reach on framework_report;

drop policy framework_report_history_reach on framework_report_history;

drop policy framework_entry_reach on framework_entry;

drop policy framework_entry_history_reach on framework_entry_history;

drop policy class_clearance_reach on class_clearance;

drop policy class_clearance_history_reach on class_clearance_history;

drop policy community_kindergarten_reach on community_kindergarten;

drop policy community_kindergarten_history_reach on community_kindergarten_history;

drop policy emergency_access_reach on emergency_access;

drop policy emergency_access_history_reach on emergency_access_history;

drop policy dropout_case_reach on dropout_case;

drop policy dropout_case_history_reach on dropout_case_history;

drop policy dropout_visit_reach on dropout_visit;

drop policy dropout_visit_history_reach on dropout_visit_history;

drop policy measure_row_reach on measure_row;

drop policy request_filing_reach on request_filing;

drop policy request_filing_history_reach on request_filing_history;

drop index organisation_index_1;

CREATE INDEX organisation_path ON public.organisation USING btree (tenant_id, path text_pattern_ops);

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
        and b.id = any(case when g.path ~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)+$' then string_to_array(rtrim(g.path, '/'), '/')::uuid[] end) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
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
        and b.id = any(case when g.path ~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)+$' then string_to_array(rtrim(g.path, '/'), '/')::uuid[] end) order by length(b.path) desc limit 1), g.path) else g.path end, 'mustChange', a.must_change,
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

create policy emergency_access_reach on emergency_access as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy emergency_access_history_reach on emergency_access_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy teacher_reach on teacher as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy teacher_history_reach on teacher_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy staff_posting_reach on staff_posting as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy staff_posting_history_reach on staff_posting_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy teacher_title_reach on teacher_title as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy teacher_title_history_reach on teacher_title_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy background_check_reach on background_check as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy background_check_history_reach on background_check_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy training_record_reach on training_record as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy training_record_history_reach on training_record_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy work_reach on work as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy work_history_reach on work_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy honour_reach on honour as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy honour_history_reach on honour_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy building_reach on building as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy building_history_reach on building_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy room_reach on room as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy room_history_reach on room_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy ground_reach on ground as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy ground_history_reach on ground_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy equipment_reach on equipment as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy equipment_history_reach on equipment_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy land_parcel_reach on land_parcel as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy land_parcel_history_reach on land_parcel_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy book_lot_reach on book_lot as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy book_lot_history_reach on book_lot_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_reach on school as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_history_reach on school_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_stage_reach on school_stage as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_stage_history_reach on school_stage_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy campus_reach on campus as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy campus_history_reach on campus_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_group_member_reach on school_group_member as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_group_member_history_reach on school_group_member_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy class_group_reach on class_group as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy class_group_history_reach on class_group_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy class_group_spell_reach on class_group_spell as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy class_group_spell_history_reach on class_group_spell_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy pupil_reach on pupil as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy pupil_history_reach on pupil_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy guardian_reach on guardian as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy guardian_history_reach on guardian_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy enrolment_reach on enrolment as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy enrolment_history_reach on enrolment_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy roll_correction_reach on roll_correction as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy roll_correction_history_reach on roll_correction_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy roll_lookup_reach on roll_lookup as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy roll_lookup_history_reach on roll_lookup_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy data_freeze_reach on data_freeze as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy data_freeze_history_reach on data_freeze_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy quality_finding_reach on quality_finding as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy quality_finding_history_reach on quality_finding_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy quality_figure_reach on quality_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy quality_figure_history_reach on quality_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy collection_part_reach on collection_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy collection_part_history_reach on collection_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy snapshot_part_reach on snapshot_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy snapshot_part_history_reach on snapshot_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy exchange_difference_reach on exchange_difference as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy exchange_difference_history_reach on exchange_difference_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy frozen_figure_reach on frozen_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (unit IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy frozen_figure_history_reach on frozen_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (unit IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy seat_area_reach on seat_area as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy seat_area_history_reach on seat_area_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy planned_site_reach on planned_site as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy planned_site_history_reach on planned_site_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy building_programme_reach on building_programme as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy building_programme_history_reach on building_programme_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy programme_part_reach on programme_part as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy programme_part_history_reach on programme_part_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (issuer IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy construction_project_reach on construction_project as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy construction_project_history_reach on construction_project_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy project_stage_reach on project_stage as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy project_stage_history_reach on project_stage_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy project_places_reach on project_places as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy project_places_history_reach on project_places_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy project_blocker_reach on project_blocker as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy project_blocker_history_reach on project_blocker_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_defect_reach on school_defect as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_defect_history_reach on school_defect_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy improvement_project_reach on improvement_project as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy improvement_project_history_reach on improvement_project_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy improvement_work_reach on improvement_work as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy improvement_work_history_reach on improvement_work_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy change_order_reach on change_order as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy change_order_history_reach on change_order_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy work_payment_reach on work_payment as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy work_payment_history_reach on work_payment_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy amenity_reach on amenity as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy amenity_history_reach on amenity_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy birth_count_reach on birth_count as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy birth_count_history_reach on birth_count_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy roll_count_reach on roll_count as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy roll_count_history_reach on roll_count_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy housing_project_reach on housing_project as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy housing_project_history_reach on housing_project_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_capacity_reach on school_capacity as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy school_capacity_history_reach on school_capacity_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy forecast_run_reach on forecast_run as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy forecast_run_history_reach on forecast_run_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (district IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy improvement_reach on improvement as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy improvement_history_reach on improvement_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy stated_figure_reach on stated_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy stated_figure_history_reach on stated_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy evaluation_finding_reach on evaluation_finding as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy evaluation_finding_history_reach on evaluation_finding_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy indicator_snapshot_reach on indicator_snapshot as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy indicator_snapshot_history_reach on indicator_snapshot_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy standard_check_reach on standard_check as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy standard_check_history_reach on standard_check_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy academic_sample_reach on academic_sample as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy academic_sample_history_reach on academic_sample_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy academic_mark_reach on academic_mark as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy academic_mark_history_reach on academic_mark_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy national_school_reach on national_school as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy national_school_history_reach on national_school_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy national_pupil_reach on national_pupil as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy national_pupil_history_reach on national_pupil_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy national_duty_reach on national_duty as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy national_duty_history_reach on national_duty_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy framework_report_reach on framework_report as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy framework_report_history_reach on framework_report_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy framework_entry_reach on framework_entry as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy framework_entry_history_reach on framework_entry_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy dropout_case_reach on dropout_case as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE ((t.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (t.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))))))))));

create policy dropout_case_history_reach on dropout_case_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE ((t.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (t.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))))))))));

create policy dropout_visit_reach on dropout_visit as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE ((t.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (t.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))))))))));

create policy dropout_visit_history_reach on dropout_visit_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE ((t.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (t.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))))))))));

create policy class_clearance_reach on class_clearance as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy class_clearance_history_reach on class_clearance_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy community_kindergarten_reach on community_kindergarten as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy community_kindergarten_history_reach on community_kindergarten_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy request_filing_reach on request_filing as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy request_filing_history_reach on request_filing_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy measure_row_reach on measure_row as restrictive for select using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE (((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE ((t.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (t.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text))))))))));
