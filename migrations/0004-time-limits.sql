alter table enrolment_event drop column due_on;

alter table enrolment_event_history drop column due_on;

create table limit_step ();

create table limit_step_history ();

alter table limit_step_history add column tenant_id uuid not null;

alter table limit_step add column tenant_id uuid not null;

alter table limit_step add column id uuid not null;

alter table limit_step_history add column id uuid not null;

alter table limit_step add column version integer not null;

alter table limit_step_history add column version integer not null;

alter table limit_step_history add column row_from timestamp with time zone not null;

alter table limit_step add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table limit_step_history add column created_at timestamp with time zone not null;

alter table limit_step add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table limit_step_history add column created_by uuid;

alter table limit_step add column created_by uuid;

alter table limit_step add column changed_by uuid;

alter table limit_step_history add column changed_by uuid;

alter table limit_step add column record text not null;

alter table limit_step_history add column record text not null;

alter table limit_step add column row_id text not null;

alter table limit_step_history add column row_id text not null;

alter table limit_step_history add column state text not null;

alter table limit_step add column state text not null;

alter table limit_step_history add column since timestamp with time zone not null;

alter table limit_step add column since timestamp with time zone not null;

alter table limit_step_history add column due_on date not null;

alter table limit_step add column due_on date not null;

alter table limit_step add column step text not null;

alter table limit_step_history add column step text not null;

alter table limit_step_history add column party text not null;

alter table limit_step add column party text not null;

alter table limit_step_history add column told uuid[] not null;

alter table limit_step add column told uuid[] not null;

alter table consultation_history add column limit_since timestamp with time zone;

alter table consultation add column limit_since timestamp with time zone;

alter table limit_step add column "on" date not null;

alter table limit_step_history add column "on" date not null;

alter table limit_step_history add column row_to timestamp with time zone not null;

alter table receipt add column limit_since timestamp with time zone;

alter table consultation add column limit_warn_on date;

alter table consultation_history add column limit_warn_on date;

alter table receipt_history add column limit_since timestamp with time zone;

alter table receipt_history add column limit_warn_on date;

alter table consultation add column limit_due_on date;

alter table consultation_history add column limit_due_on date;

alter table receipt add column limit_warn_on date;

alter table receipt add column limit_due_on date;

alter table receipt_history add column limit_due_on date;

alter table roll_correction_history add column limit_since timestamp with time zone;

alter table roll_correction add column limit_since timestamp with time zone;

alter table roll_correction add column limit_warn_on date;

alter table roll_correction_history add column limit_warn_on date;

alter table quality_finding_history add column limit_since timestamp with time zone;

alter table roll_correction_history add column limit_due_on date;

alter table quality_finding add column limit_since timestamp with time zone;

alter table roll_correction add column limit_due_on date;

alter table quality_finding_history add column limit_warn_on date;

alter table quality_finding add column limit_warn_on date;

alter table quality_finding_history add column limit_due_on date;

alter table quality_finding add column limit_due_on date;

alter table coordination_recipient add column limit_since timestamp with time zone;

alter table coordination_recipient_history add column limit_since timestamp with time zone;

alter table coordination_recipient_history add column limit_warn_on date;

alter table coordination_recipient add column limit_warn_on date;

alter table task_history add column limit_since timestamp with time zone;

alter table coordination_recipient_history add column limit_due_on date;

alter table task add column limit_since timestamp with time zone;

alter table coordination_recipient add column limit_due_on date;

alter table task add column limit_warn_on date;

alter table task_history add column limit_warn_on date;

alter table task_history add column limit_due_on date;

alter table bulletin_history add column limit_since timestamp with time zone;

alter table task add column limit_due_on date;

alter table bulletin add column limit_since timestamp with time zone;

alter table bulletin_history add column limit_warn_on date;

alter table bulletin add column limit_warn_on date;

alter table bulletin add column limit_due_on date;

alter table bulletin_history add column limit_due_on date;

alter table supervision_slip_history add column limit_since timestamp with time zone;

alter table enrolment_event add column limit_since timestamp with time zone;

alter table supervision_slip add column limit_since timestamp with time zone;

alter table enrolment_event_history add column limit_since timestamp with time zone;

alter table enrolment_event_history add column limit_warn_on date;

alter table enrolment_event add column limit_warn_on date;

alter table supervision_slip_history add column limit_warn_on date;

alter table supervision_slip add column limit_warn_on date;

alter table supervision_slip add column limit_due_on date;

alter table supervision_slip_history add column limit_due_on date;

alter table enrolment_event_history add column limit_due_on date;

alter table enrolment_event add column limit_due_on date;

alter table limit_step add constraint limit_step_key PRIMARY KEY (tenant_id, id);

alter table limit_step add constraint limit_step_unique_1 UNIQUE (tenant_id, row_id, since, due_on, step);

alter table limit_step_history add constraint limit_step_history_key PRIMARY KEY (tenant_id, id, version);

alter table limit_step add constraint limit_step_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX supervision_slip_index_3 ON public.supervision_slip USING btree (tenant_id, limit_due_on);

CREATE INDEX receipt_index_1 ON public.receipt USING btree (tenant_id, limit_due_on);

CREATE INDEX limit_step_history_at ON public.limit_step_history USING btree (tenant_id, row_to);

CREATE INDEX roll_correction_index_3 ON public.roll_correction USING btree (tenant_id, limit_due_on);

CREATE INDEX task_index_4 ON public.task USING btree (tenant_id, limit_due_on);

CREATE INDEX coordination_recipient_index_2 ON public.coordination_recipient USING btree (tenant_id, limit_due_on);

CREATE INDEX consultation_index_1 ON public.consultation USING btree (tenant_id, limit_due_on);

CREATE INDEX bulletin_index_2 ON public.bulletin USING btree (tenant_id, limit_due_on);

CREATE INDEX enrolment_event_index_4 ON public.enrolment_event USING btree (tenant_id, limit_due_on);

CREATE INDEX quality_finding_index_3 ON public.quality_finding USING btree (tenant_id, limit_due_on);

CREATE OR REPLACE FUNCTION public.keep_limit_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into limit_step_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "row_id", "state", "since", "due_on", "step", "party", "told", "on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."row_id", o."state", o."since", o."due_on", o."step", o."party", o."told", o."on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_limit_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into limit_step_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "row_id", "state", "since", "due_on", "step", "party", "told", "on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."row_id", o."state", o."since", o."due_on", o."step", o."party", o."told", o."on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_consultation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into consultation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "due_on", "note", "state", "remark", "replied_by", "replied_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."due_on", o."note", o."state", o."remark", o."replied_by", o."replied_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_consultation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into consultation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "due_on", "note", "state", "remark", "replied_by", "replied_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."due_on", o."note", o."state", o."remark", o."replied_by", o."replied_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into receipt_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "note", "commitments", "due_on", "state", "accepted_by", "accepted_at", "objection", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."note", o."commitments", o."due_on", o."state", o."accepted_by", o."accepted_at", o."objection", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into receipt_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "organisation", "note", "commitments", "due_on", "state", "accepted_by", "accepted_at", "objection", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."organisation", o."note", o."commitments", o."due_on", o."state", o."accepted_by", o."accepted_at", o."objection", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "note", "about", "about_id", "path", "verb", "asker", "organisation", "assignee", "copied", "due_on", "state", "origin", "seen_at", "result", "done_by", "done_at", "urged_at", "urge_count", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."note", o."about", o."about_id", o."path", o."verb", o."asker", o."organisation", o."assignee", o."copied", o."due_on", o."state", o."origin", o."seen_at", o."result", o."done_by", o."done_at", o."urged_at", o."urge_count", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into task_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "kind", "note", "about", "about_id", "path", "verb", "asker", "organisation", "assignee", "copied", "due_on", "state", "origin", "seen_at", "result", "done_by", "done_at", "urged_at", "urge_count", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."kind", o."note", o."about", o."about_id", o."path", o."verb", o."asker", o."organisation", o."assignee", o."copied", o."due_on", o."state", o."origin", o."seen_at", o."result", o."done_by", o."done_at", o."urged_at", o."urge_count", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_coordination_recipient()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_recipient_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "coordination", "organisation", "parent", "note", "due_on", "asker", "level", "path", "state", "accepted_by", "accepted_at", "declined_for", "feedback", "evidence", "reported_by", "reported_at", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."coordination", o."organisation", o."parent", o."note", o."due_on", o."asker", o."level", o."path", o."state", o."accepted_by", o."accepted_at", o."declined_for", o."feedback", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_coordination_recipient()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into coordination_recipient_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "coordination", "organisation", "parent", "note", "due_on", "asker", "level", "path", "state", "accepted_by", "accepted_at", "declined_for", "feedback", "evidence", "reported_by", "reported_at", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."coordination", o."organisation", o."parent", o."note", o."due_on", o."asker", o."level", o."path", o."state", o."accepted_by", o."accepted_at", o."declined_for", o."feedback", o."evidence", o."reported_by", o."reported_at", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_supervision_slip()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision_slip_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "rung", "organ_code", "doc_number", "basis", "matter", "host", "supporting", "demand", "due_on", "contact", "phone", "state", "issued_by", "issued_at", "received_by", "received_at", "outcome", "evidence", "head_opinion", "answered_by", "answered_at", "verdict", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."rung", o."organ_code", o."doc_number", o."basis", o."matter", o."host", o."supporting", o."demand", o."due_on", o."contact", o."phone", o."state", o."issued_by", o."issued_at", o."received_by", o."received_at", o."outcome", o."evidence", o."head_opinion", o."answered_by", o."answered_at", o."verdict", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_supervision_slip()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision_slip_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "commitment", "rung", "organ_code", "doc_number", "basis", "matter", "host", "supporting", "demand", "due_on", "contact", "phone", "state", "issued_by", "issued_at", "received_by", "received_at", "outcome", "evidence", "head_opinion", "answered_by", "answered_at", "verdict", "confirmed_by", "confirmed_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."commitment", o."rung", o."organ_code", o."doc_number", o."basis", o."matter", o."host", o."supporting", o."demand", o."due_on", o."contact", o."phone", o."state", o."issued_by", o."issued_at", o."received_by", o."received_at", o."outcome", o."evidence", o."head_opinion", o."answered_by", o."answered_at", o."verdict", o."confirmed_by", o."confirmed_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_enrolment_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into enrolment_event_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "pupil", "pupil_name", "roll_number", "school", "to_school", "to_class_group", "stage", "outside", "applicant", "applying_school", "grounds", "evidence", "effective_on", "state", "remarks", "reviewer", "next_reviewer", "applied_by", "applied_at", "agreed_by", "agreed_at", "first_reviewed_by", "approved_by", "approved_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."pupil", o."pupil_name", o."roll_number", o."school", o."to_school", o."to_class_group", o."stage", o."outside", o."applicant", o."applying_school", o."grounds", o."evidence", o."effective_on", o."state", o."remarks", o."reviewer", o."next_reviewer", o."applied_by", o."applied_at", o."agreed_by", o."agreed_at", o."first_reviewed_by", o."approved_by", o."approved_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_roll_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_correction_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "field", "says", "contact", "due_on", "state", "new_value", "answer", "answered_by", "answered_at", "number_hash", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."field", o."says", o."contact", o."due_on", o."state", o."new_value", o."answer", o."answered_by", o."answered_at", o."number_hash", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_roll_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into roll_correction_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "pupil", "school", "field", "says", "contact", "due_on", "state", "new_value", "answer", "answered_by", "answered_at", "number_hash", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."pupil", o."school", o."field", o."says", o."contact", o."due_on", o."state", o."new_value", o."answer", o."answered_by", o."answered_at", o."number_hash", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_quality_finding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into quality_finding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "rule", "level", "dataset", "school", "record", "row", "detail", "facts", "state", "explanation", "explained_by", "explained_at", "accepted_by", "fixed_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."rule", o."level", o."dataset", o."school", o."record", o."row", o."detail", o."facts", o."state", o."explanation", o."explained_by", o."explained_at", o."accepted_by", o."fixed_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.limit_step REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_limit_step();

CREATE TRIGGER keep_gone AFTER DELETE ON public.limit_step REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_limit_step();

alter table limit_step enable row level security; alter table limit_step force row level security;

alter table limit_step_history enable row level security; alter table limit_step_history force row level security;

create policy limit_step_tenant on limit_step as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy limit_step_history_tenant on limit_step_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on limit_step to yaodian_app;

grant select on limit_step to yaodian_app;

grant update on limit_step to yaodian_app;

grant delete on limit_step to yaodian_app;

grant insert on limit_step_history to yaodian_app;

grant select on limit_step_history to yaodian_app;
