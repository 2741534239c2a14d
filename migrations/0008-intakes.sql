drop index enrolment_event_index_4;

alter table enrolment_event drop constraint enrolment_event_state_code;

create table intake_history ();

create table intake ();

alter table intake_history add column tenant_id uuid not null;

alter table intake add column tenant_id uuid not null;

alter table intake add column id uuid not null;

alter table intake_history add column id uuid not null;

alter table intake add column version integer not null;

alter table intake_history add column version integer not null;

alter table intake add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table intake_history add column row_from timestamp with time zone not null;

alter table intake add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table intake_history add column created_at timestamp with time zone not null;

alter table intake_history add column created_by uuid;

alter table intake add column created_by uuid;

alter table intake_history add column changed_by uuid;

alter table intake add column changed_by uuid;

alter table intake_history add column school uuid not null;

alter table intake add column school uuid not null;

alter table intake add column stage text not null;

alter table intake_history add column stage text not null;

alter table intake add column entry_year integer not null;

alter table intake_history add column entry_year integer not null;

alter table intake add column title text;

alter table intake_history add column title text;

alter table pupil add column planned_class uuid;

alter table pupil_history add column planned_class uuid;

alter table intake add column class_group uuid;

alter table intake_history add column class_group uuid;

alter table intake add column effective_on date not null;

alter table intake_history add column effective_on date not null;

alter table intake add column policy text not null;

alter table intake_history add column policy text not null;

alter table intake_history add column over_limit_reason text;

alter table intake add column over_limit_reason text;

alter table intake add column state text not null;

alter table intake_history add column state text not null;

alter table intake_history add column handed_in integer not null;

alter table intake add column handed_in integer not null;

alter table intake add column registered integer not null;

alter table intake_history add column registered integer not null;

alter table intake_history add column reviewer uuid;

alter table intake add column reviewer uuid;

alter table intake add column applied_by uuid;

alter table intake_history add column applied_by uuid;

alter table intake_history add column applied_at timestamp with time zone;

alter table intake add column applied_at timestamp with time zone;

alter table intake add column approved_by uuid;

alter table intake_history add column approved_by uuid;

alter table enrolment_event_history add column intake uuid;

alter table intake add column approved_at timestamp with time zone;

alter table intake_history add column approved_at timestamp with time zone;

alter table enrolment_event add column intake uuid;

alter table intake_history add column undone_by uuid;

alter table intake add column undone_by uuid;

alter table intake_history add column undone_at timestamp with time zone;

alter table intake add column undone_at timestamp with time zone;

alter table intake_history add column limit_since timestamp with time zone;

alter table intake add column limit_since timestamp with time zone;

alter table intake_history add column limit_warn_on date;

alter table intake add column limit_warn_on date;

alter table intake add column limit_due_on date;

alter table intake_history add column limit_due_on date;

alter table intake_history add column row_to timestamp with time zone not null;

alter table intake_history add constraint intake_history_key PRIMARY KEY (tenant_id, id, version);

alter table enrolment_event add constraint enrolment_event_state_code CHECK ((state = ANY (ARRAY['drafted'::text, 'submitted'::text, 'reviewing'::text, 'pooled'::text, 'approved'::text, 'effective'::text, 'returned'::text, 'withdrawn'::text])));

alter table intake add constraint intake_key PRIMARY KEY (tenant_id, id);

alter table intake add constraint intake_policy_code CHECK ((policy = ANY (ARRAY['all'::text, 'good'::text])));

alter table intake add constraint intake_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table intake add constraint intake_state_code CHECK ((state = ANY (ARRAY['prepared'::text, 'reviewing'::text, 'returned'::text, 'done'::text, 'withdrawn'::text, 'undone'::text])));

alter table pupil add constraint pupil_planned_class_of FOREIGN KEY (tenant_id, planned_class) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table intake add constraint intake_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table intake add constraint intake_class_group_of FOREIGN KEY (tenant_id, class_group) REFERENCES class_group(tenant_id, id) DEFERRABLE;

alter table intake add constraint intake_reviewer_of FOREIGN KEY (tenant_id, reviewer) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table intake add constraint intake_applied_by_of FOREIGN KEY (tenant_id, applied_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table intake add constraint intake_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table intake add constraint intake_undone_by_of FOREIGN KEY (tenant_id, undone_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table enrolment_event add constraint enrolment_event_intake_of FOREIGN KEY (tenant_id, intake) REFERENCES intake(tenant_id, id) DEFERRABLE;

CREATE INDEX enrolment_event_index_4 ON public.enrolment_event USING btree (tenant_id, intake, state);

CREATE INDEX intake_class_group_at ON public.intake USING btree (tenant_id, class_group);

CREATE INDEX intake_reviewer_at ON public.intake USING btree (tenant_id, reviewer);

CREATE INDEX intake_applied_by_at ON public.intake USING btree (tenant_id, applied_by);

CREATE INDEX intake_undone_by_at ON public.intake USING btree (tenant_id, undone_by);

CREATE INDEX pupil_planned_class_at ON public.pupil USING btree (tenant_id, planned_class);

CREATE INDEX intake_index_1 ON public.intake USING btree (tenant_id, school, state);

CREATE INDEX intake_index_2 ON public.intake USING btree (tenant_id, limit_due_on);

CREATE INDEX intake_approved_by_at ON public.intake USING btree (tenant_id, approved_by);

CREATE INDEX intake_history_at ON public.intake_history USING btree (tenant_id, row_to);

CREATE INDEX enrolment_event_index_5 ON public.enrolment_event USING btree (tenant_id, limit_due_on);

CREATE OR REPLACE FUNCTION public.keep_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "gender", "school", "class_group", "planned_class", "stage", "entry_year", "status", "registered_on", "birth_date", "ethnic_group", "id_type", "id_number", "roll_number", "household", "boarding", "migrant", "left_behind", "inclusion", "disability", "hardship", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."gender", o."school", o."class_group", o."planned_class", o."stage", o."entry_year", o."status", o."registered_on", o."birth_date", o."ethnic_group", o."id_type", o."id_number", o."roll_number", o."household", o."boarding", o."migrant", o."left_behind", o."inclusion", o."disability", o."hardship", o."merged_into", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_pupil()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into pupil_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "gender", "school", "class_group", "planned_class", "stage", "entry_year", "status", "registered_on", "birth_date", "ethnic_group", "id_type", "id_number", "roll_number", "household", "boarding", "migrant", "left_behind", "inclusion", "disability", "hardship", "merged_into", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."gender", o."school", o."class_group", o."planned_class", o."stage", o."entry_year", o."status", o."registered_on", o."birth_date", o."ethnic_group", o."id_type", o."id_number", o."roll_number", o."household", o."boarding", o."migrant", o."left_behind", o."inclusion", o."disability", o."hardship", o."merged_into", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_intake()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into intake_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "entry_year", "title", "class_group", "effective_on", "policy", "over_limit_reason", "state", "handed_in", "registered", "reviewer", "applied_by", "applied_at", "approved_by", "approved_at", "undone_by", "undone_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."entry_year", o."title", o."class_group", o."effective_on", o."policy", o."over_limit_reason", o."state", o."handed_in", o."registered", o."reviewer", o."applied_by", o."applied_at", o."approved_by", o."approved_at", o."undone_by", o."undone_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_intake()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into intake_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "stage", "entry_year", "title", "class_group", "effective_on", "policy", "over_limit_reason", "state", "handed_in", "registered", "reviewer", "applied_by", "applied_at", "approved_by", "approved_at", "undone_by", "undone_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."stage", o."entry_year", o."title", o."class_group", o."effective_on", o."policy", o."over_limit_reason", o."state", o."handed_in", o."registered", o."reviewer", o."applied_by", o."applied_at", o."approved_by", o."approved_at", o."undone_by", o."undone_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "over_limit_reason", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "intake", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."over_limit_reason", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."intake", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "over_limit_reason", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "intake", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."over_limit_reason", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."intake", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.intake REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_intake();

CREATE TRIGGER keep_gone AFTER DELETE ON public.intake REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_intake();

alter table intake_history enable row level security; alter table intake_history force row level security;

alter table intake enable row level security; alter table intake force row level security;

create policy intake_tenant on intake as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy intake_reach on intake as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy intake_history_tenant on intake_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy intake_history_reach on intake_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

grant insert on intake_history to yaodian_app;

grant select on intake_history to yaodian_app;

grant insert on intake to yaodian_app;

grant select on intake to yaodian_app;

grant update on intake to yaodian_app;

grant delete on intake to yaodian_app;
