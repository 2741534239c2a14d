create table measure_mark ();

create table measure_row ();

alter table measure_mark add column measure text not null;

alter table measure_row add column tenant_id uuid not null;

alter table measure_row add column measure text not null;

alter table measure_mark add column mark text not null;

alter table measure_row add column organisation uuid not null;

alter table measure_row add column id uuid default gen_random_uuid() not null;

alter table measure_row add column key_1 text;

alter table measure_row add column key_2 text;

alter table measure_row add column key_3 text;

alter table measure_row add column key_4 text;

alter table measure_row add column on_day date not null;

alter table measure_row add column amount numeric not null;

alter table measure_row add column rows integer not null;

alter table measure_mark add constraint measure_mark_pkey PRIMARY KEY (measure);

alter table measure_row add constraint measure_row_key PRIMARY KEY (tenant_id, measure, organisation, id);

CREATE OR REPLACE FUNCTION public.count_new_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_teacher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachersByStanding'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."education"::text as key_2, x."title"::text as key_3, x."qualification"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'teachersBySubject'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."subject"::text as key_2, x."backbone_level"::text as key_3, x."backbone_grantor"::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inService'::text, 'onLeave'::text) and x."is_full_time_teacher" = 'true'::boolean) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_staff_posting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'staffInService'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."post_kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean union all select x.tenant_id, 'fullTimeTeachers'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."is_full_time_teacher" = 'true'::boolean and x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from new_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_building()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."teaching_area", 0)::numeric as amount, -1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'teachingArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."teaching_area", 0)::numeric as amount, 1 * case when x."teaching_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."total_area", 0)::numeric as amount, -1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text union all select x.tenant_id, 'floorArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."danger"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."total_area", 0)::numeric as amount, 1 * case when x."total_area" is null then 0 else 1 end as rows from old_rows as x where x."tenure" in ('owned'::text, 'exclusive'::text) and x."danger" is distinct from 'D'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'roomsByKind'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."until_on" is not null union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from new_rows as x where x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_ground()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."area", 0)::numeric as amount, -1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'sportsArea'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."kind"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."area", 0)::numeric as amount, 1 * case when x."area" is null then 0 else 1 end as rows from old_rows as x where x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from new_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from new_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_equipment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."value", 0)::numeric as amount, -1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x union all select x.tenant_id, 'equipmentValue'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."category"::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."value", 0)::numeric as amount, 1 * case when x."value" is null then 0 else 1 end as rows from old_rows as x where x."scrapped_on" is not null union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", x."bought_on", '-infinity'::date) as on_day, -1 * coalesce(x."quantity", 0)::numeric as amount, -1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean union all select x.tenant_id, 'multimediaRooms'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."scrapped_on", coalesce(x."from_on", x."bought_on", '-infinity'::date)) as on_day, 1 * coalesce(x."quantity", 0)::numeric as amount, 1 * case when x."quantity" is null then 0 else 1 end as rows from old_rows as x where x."is_multimedia_room" = 'true'::boolean and x."scrapped_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_school()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schools'::text as measure, x."organisation" as organisation, x."kind"::text as key_1, x."ownership"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_school_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'schoolStages'::text as measure, x."organisation" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."merged_into" is null and x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."merged_into" is null and x."closed_on" is not null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."merged_into" is null and x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_class_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, coalesce(x."held_from", x."opened_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'classes'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."kind"::text as key_3, null::text as key_4, greatest(x."closed_on", coalesce(x."held_from", x."opened_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."merged_into" is null and x."closed_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_class_group_spell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'formerClasses'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text union all select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsByStatus'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, x."entry_year"::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null union all select x.tenant_id, 'migrantPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."migrant" = 'yes'::text union all select x.tenant_id, 'disabledPupils'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."status"::text as key_2, null::text as key_3, null::text as key_4, '-infinity'::date as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."merged_into" is null and x."status" in ('inSchool'::text, 'suspended'::text, 'homeTeaching'::text, 'suspectedDropout'::text, 'droppedOut'::text) and x."disability" = 'yes'::text) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text)) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text) union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from new_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from new_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text)) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x union all select x.tenant_id, 'pupilsOnRoll'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."class_group"::text as key_3, null::text as key_4, greatest(x."to_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * 1::numeric as amount, 1 * 1 as rows from old_rows as x where x."to_on" is not null union all select x.tenant_id, 'enrolmentsEnded'::text as measure, x."school" as organisation, x."stage"::text as key_1, x."entry_year"::text as key_2, x."end_reason"::text as key_3, null::text as key_4, coalesce(x."to_on", '-infinity'::date) as on_day, -1 * 1::numeric as amount, -1 * 1 as rows from old_rows as x where x."end_reason" in ('transferred'::text, 'transferredOut'::text, 'graduated'::text, 'completed'::text, 'abroad'::text, 'deceased'::text, 'deregistered'::text)) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE TRIGGER count_new AFTER INSERT ON public.teacher REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_teacher();

CREATE TRIGGER count_changed AFTER UPDATE ON public.teacher REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_teacher();

CREATE TRIGGER count_gone AFTER DELETE ON public.teacher REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_teacher();

CREATE TRIGGER count_new AFTER INSERT ON public.staff_posting REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_staff_posting();

CREATE TRIGGER count_changed AFTER UPDATE ON public.staff_posting REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_staff_posting();

CREATE TRIGGER count_gone AFTER DELETE ON public.staff_posting REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_staff_posting();

CREATE TRIGGER count_new AFTER INSERT ON public.building REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_building();

CREATE TRIGGER count_changed AFTER UPDATE ON public.building REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_building();

CREATE TRIGGER count_gone AFTER DELETE ON public.building REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_building();

CREATE TRIGGER count_new AFTER INSERT ON public.room REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_room();

CREATE TRIGGER count_changed AFTER UPDATE ON public.room REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_room();

CREATE TRIGGER count_gone AFTER DELETE ON public.room REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_room();

CREATE TRIGGER count_new AFTER INSERT ON public.ground REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_ground();

CREATE TRIGGER count_changed AFTER UPDATE ON public.ground REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_ground();

CREATE TRIGGER count_gone AFTER DELETE ON public.ground REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_ground();

CREATE TRIGGER count_new AFTER INSERT ON public.equipment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_equipment();

CREATE TRIGGER count_changed AFTER UPDATE ON public.equipment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_equipment();

CREATE TRIGGER count_gone AFTER DELETE ON public.equipment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_equipment();

CREATE TRIGGER count_new AFTER INSERT ON public.school REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_school();

CREATE TRIGGER count_changed AFTER UPDATE ON public.school REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_school();

CREATE TRIGGER count_gone AFTER DELETE ON public.school REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_school();

CREATE TRIGGER count_new AFTER INSERT ON public.school_stage REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_school_stage();

CREATE TRIGGER count_changed AFTER UPDATE ON public.school_stage REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_school_stage();

CREATE TRIGGER count_gone AFTER DELETE ON public.school_stage REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_school_stage();

CREATE TRIGGER count_new AFTER INSERT ON public.class_group REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_class_group();

CREATE TRIGGER count_changed AFTER UPDATE ON public.class_group REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_class_group();

CREATE TRIGGER count_gone AFTER DELETE ON public.class_group REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_class_group();

CREATE TRIGGER count_new AFTER INSERT ON public.class_group_spell REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_class_group_spell();

CREATE TRIGGER count_changed AFTER UPDATE ON public.class_group_spell REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_class_group_spell();

CREATE TRIGGER count_gone AFTER DELETE ON public.class_group_spell REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_class_group_spell();

CREATE TRIGGER count_new AFTER INSERT ON public.pupil REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_pupil();

CREATE TRIGGER count_changed AFTER UPDATE ON public.pupil REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_pupil();

CREATE TRIGGER count_gone AFTER DELETE ON public.pupil REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_pupil();

CREATE TRIGGER count_new AFTER INSERT ON public.enrolment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_enrolment();

CREATE TRIGGER count_changed AFTER UPDATE ON public.enrolment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_enrolment();

CREATE TRIGGER count_gone AFTER DELETE ON public.enrolment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_enrolment();

alter table measure_row enable row level security; alter table measure_row force row level security;

create policy measure_row_tenant on measure_row as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy measure_row_reach on measure_row as restrictive for select using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on measure_row to yaodian_app;

grant select on measure_row to yaodian_app;

grant delete on measure_row to yaodian_app;
