alter table erasure_list drop constraint erasure_list_origin_code;

create table processing_block ();

create table processing_block_history ();

create table minors_audit_history ();

create table data_request ();

create table data_request_history ();

create table minors_audit ();

create table impact_assessment ();

create table impact_assessment_history ();

alter table minors_audit add column tenant_id uuid not null;

alter table impact_assessment_history add column tenant_id uuid not null;

alter table processing_block add column tenant_id uuid not null;

alter table data_request add column tenant_id uuid not null;

alter table minors_audit_history add column tenant_id uuid not null;

alter table impact_assessment add column tenant_id uuid not null;

alter table processing_block_history add column tenant_id uuid not null;

alter table data_request_history add column tenant_id uuid not null;

alter table processing_block add column id uuid not null;

alter table data_request_history add column id uuid not null;

alter table data_request add column id uuid not null;

alter table minors_audit_history add column id uuid not null;

alter table minors_audit add column id uuid not null;

alter table impact_assessment_history add column id uuid not null;

alter table processing_block_history add column id uuid not null;

alter table impact_assessment add column id uuid not null;

alter table minors_audit_history add column version integer not null;

alter table processing_block_history add column version integer not null;

alter table data_request add column version integer not null;

alter table data_request_history add column version integer not null;

alter table impact_assessment add column version integer not null;

alter table impact_assessment_history add column version integer not null;

alter table processing_block add column version integer not null;

alter table minors_audit add column version integer not null;

alter table data_request_history add column row_from timestamp with time zone not null;

alter table minors_audit_history add column row_from timestamp with time zone not null;

alter table processing_block add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table impact_assessment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table minors_audit add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_request add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table processing_block_history add column row_from timestamp with time zone not null;

alter table impact_assessment_history add column row_from timestamp with time zone not null;

alter table processing_block add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_request_history add column created_at timestamp with time zone not null;

alter table minors_audit_history add column created_at timestamp with time zone not null;

alter table processing_block_history add column created_at timestamp with time zone not null;

alter table impact_assessment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table impact_assessment_history add column created_at timestamp with time zone not null;

alter table minors_audit add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_request add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table data_request add column created_by uuid;

alter table impact_assessment_history add column created_by uuid;

alter table data_request_history add column created_by uuid;

alter table processing_block add column created_by uuid;

alter table minors_audit add column created_by uuid;

alter table impact_assessment add column created_by uuid;

alter table minors_audit_history add column created_by uuid;

alter table processing_block_history add column created_by uuid;

alter table impact_assessment_history add column changed_by uuid;

alter table data_request add column changed_by uuid;

alter table impact_assessment add column changed_by uuid;

alter table processing_block add column changed_by uuid;

alter table processing_block_history add column changed_by uuid;

alter table minors_audit_history add column changed_by uuid;

alter table data_request_history add column changed_by uuid;

alter table minors_audit add column changed_by uuid;

alter table impact_assessment_history add column activity text not null;

alter table impact_assessment add column activity text not null;

alter table processing_block_history add column dataset text not null;

alter table data_request_history add column kind text not null;

alter table minors_audit_history add column year integer not null;

alter table data_request add column kind text not null;

alter table minors_audit add column year integer not null;

alter table processing_block add column dataset text not null;

alter table processing_block_history add column dataset_label text not null;

alter table data_request_history add column child_number text;

alter table processing_block add column dataset_label text not null;

alter table minors_audit add column due_on date not null;

alter table minors_audit_history add column due_on date not null;

alter table impact_assessment add column done_on date not null;

alter table data_request add column child_number text;

alter table impact_assessment_history add column done_on date not null;

alter table data_request add column child_name text;

alter table processing_block_history add column "row" text not null;

alter table data_request_history add column child_name text;

alter table minors_audit add column state text not null;

alter table processing_block add column "row" text not null;

alter table minors_audit_history add column state text not null;

alter table impact_assessment_history add column assessor text not null;

alter table impact_assessment add column assessor text not null;

alter table erasure_list add column about text;

alter table data_request_history add column pupil uuid;

alter table data_request add column pupil uuid;

alter table processing_block_history add column basis text not null;

alter table erasure_list_history add column about text;

alter table impact_assessment_history add column risk text not null;

alter table processing_block add column basis text not null;

alter table minors_audit_history add column findings text;

alter table minors_audit add column findings text;

alter table impact_assessment add column risk text not null;

alter table impact_assessment_history add column necessity text not null;

alter table minors_audit_history add column receipt uuid[] not null;

alter table impact_assessment add column necessity text not null;

alter table processing_block_history add column about text;

alter table data_request_history add column wrong_field text;

alter table minors_audit add column receipt uuid[] not null;

alter table processing_block add column about text;

alter table data_request add column wrong_field text;

alter table data_request add column applicant text not null;

alter table impact_assessment add column effect text not null;

alter table data_request_history add column applicant text not null;

alter table minors_audit_history add column reported_by uuid;

alter table minors_audit add column reported_by uuid;

alter table impact_assessment_history add column effect text not null;

alter table processing_block add column state text not null;

alter table processing_block_history add column state text not null;

alter table data_request_history add column relation text not null;

alter table minors_audit_history add column reported_at timestamp with time zone;

alter table impact_assessment_history add column protection text not null;

alter table minors_audit add column reported_at timestamp with time zone;

alter table data_request add column relation text not null;

alter table impact_assessment add column protection text not null;

alter table processing_block add column lifted_by uuid;

alter table processing_block_history add column lifted_by uuid;

alter table impact_assessment_history add column report uuid[] not null;

alter table impact_assessment add column report uuid[] not null;

alter table data_request_history add column contact text;

alter table data_request add column contact text;

alter table minors_audit_history add column limit_since timestamp with time zone;

alter table processing_block add column lifted_at timestamp with time zone;

alter table processing_block_history add column lifted_at timestamp with time zone;

alter table minors_audit add column limit_since timestamp with time zone;

alter table data_request add column says text not null;

alter table processing_block_history add column row_to timestamp with time zone not null;

alter table minors_audit_history add column limit_warn_on date;

alter table minors_audit add column limit_warn_on date;

alter table impact_assessment_history add column keep_until date;

alter table impact_assessment add column keep_until date;

alter table data_request_history add column says text not null;

alter table impact_assessment_history add column state text not null;

alter table minors_audit add column limit_due_on date;

alter table minors_audit_history add column limit_due_on date;

alter table impact_assessment add column state text not null;

alter table data_request add column papers uuid[] not null;

alter table data_request_history add column papers uuid[] not null;

alter table impact_assessment_history add column settled_by uuid;

alter table minors_audit_history add column row_to timestamp with time zone not null;

alter table data_request add column received_on date not null;

alter table data_request_history add column received_on date not null;

alter table impact_assessment add column settled_by uuid;

alter table data_request add column due_on date;

alter table impact_assessment_history add column settled_at timestamp with time zone;

alter table data_request_history add column due_on date;

alter table impact_assessment add column settled_at timestamp with time zone;

alter table data_request_history add column identity_checked boolean not null;

alter table impact_assessment_history add column row_to timestamp with time zone not null;

alter table data_request add column identity_checked boolean not null;

alter table data_request_history add column guardianship_proved boolean not null;

alter table data_request add column guardianship_proved boolean not null;

alter table data_request add column state text not null;

alter table data_request_history add column state text not null;

alter table data_request add column ground text;

alter table data_request_history add column ground text;

alter table data_request add column decision text;

alter table data_request_history add column decision text;

alter table data_request add column answer text;

alter table data_request_history add column answer text;

alter table data_request_history add column copied_at timestamp with time zone;

alter table data_request add column copied_at timestamp with time zone;

alter table data_request_history add column accepted_by uuid;

alter table data_request add column accepted_by uuid;

alter table data_request_history add column accepted_at timestamp with time zone;

alter table data_request add column accepted_at timestamp with time zone;

alter table data_request add column decided_by uuid;

alter table data_request_history add column decided_by uuid;

alter table data_request_history add column decided_at timestamp with time zone;

alter table data_request add column decided_at timestamp with time zone;

alter table data_request_history add column answered_by uuid;

alter table data_request add column answered_by uuid;

alter table data_request add column answered_at timestamp with time zone;

alter table data_request_history add column answered_at timestamp with time zone;

alter table data_request add column limit_since timestamp with time zone;

alter table data_request_history add column limit_since timestamp with time zone;

alter table data_request add column limit_warn_on date;

alter table data_request_history add column limit_warn_on date;

alter table data_request add column limit_due_on date;

alter table data_request_history add column limit_due_on date;

alter table data_request add column child_number_match text;

alter table data_request_history add column row_to timestamp with time zone not null;

alter table data_request add column contact_match text;

alter table erasure_list add constraint erasure_list_origin_code CHECK ((origin = ANY (ARRAY['period'::text, 'request'::text, 'again'::text])));

alter table processing_block add constraint processing_block_key PRIMARY KEY (tenant_id, id);

alter table processing_block add constraint processing_block_state_code CHECK ((state = ANY (ARRAY['active'::text, 'lifted'::text])));

alter table processing_block_history add constraint processing_block_history_key PRIMARY KEY (tenant_id, id, version);

alter table minors_audit_history add constraint minors_audit_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_request add constraint data_request_ground_code CHECK ((ground = ANY (ARRAY['purposeOver'::text, 'ceased'::text, 'withdrawn'::text, 'unlawful'::text])));

alter table data_request add constraint data_request_key PRIMARY KEY (tenant_id, id);

alter table data_request add constraint data_request_kind_code CHECK ((kind = ANY (ARRAY['copy'::text, 'correct'::text, 'erase'::text, 'explain'::text])));

alter table data_request add constraint data_request_relation_code CHECK ((relation = ANY (ARRAY['father'::text, 'mother'::text, 'other'::text, 'self'::text])));

alter table data_request add constraint data_request_state_code CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'declined'::text, 'granted'::text, 'refused'::text, 'answered'::text])));

alter table data_request add constraint data_request_wrong_field_code CHECK ((wrong_field = ANY (ARRAY['name'::text, 'gender'::text, 'birthDate'::text, 'idNumber'::text, 'classGroup'::text, 'school'::text, 'status'::text, 'registeredOn'::text])));

alter table data_request_history add constraint data_request_history_key PRIMARY KEY (tenant_id, id, version);

alter table minors_audit add constraint minors_audit_key PRIMARY KEY (tenant_id, id);

alter table minors_audit add constraint minors_audit_state_code CHECK ((state = ANY (ARRAY['open'::text, 'reported'::text])));

alter table minors_audit add constraint minors_audit_unique_1 UNIQUE (tenant_id, year);

alter table impact_assessment add constraint impact_assessment_key PRIMARY KEY (tenant_id, id);

alter table impact_assessment add constraint impact_assessment_risk_code CHECK ((risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])));

alter table impact_assessment add constraint impact_assessment_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'settled'::text])));

alter table impact_assessment_history add constraint impact_assessment_history_key PRIMARY KEY (tenant_id, id, version);

alter table processing_block add constraint processing_block_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table data_request add constraint data_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table minors_audit add constraint minors_audit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table impact_assessment add constraint impact_assessment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table processing_block add constraint processing_block_lifted_by_of FOREIGN KEY (tenant_id, lifted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_pupil_of FOREIGN KEY (tenant_id, pupil) REFERENCES pupil(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_accepted_by_of FOREIGN KEY (tenant_id, accepted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_decided_by_of FOREIGN KEY (tenant_id, decided_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table data_request add constraint data_request_answered_by_of FOREIGN KEY (tenant_id, answered_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table minors_audit add constraint minors_audit_reported_by_of FOREIGN KEY (tenant_id, reported_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table impact_assessment add constraint impact_assessment_settled_by_of FOREIGN KEY (tenant_id, settled_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX processing_block_lifted_by_at ON public.processing_block USING btree (tenant_id, lifted_by);

CREATE INDEX data_request_answered_by_at ON public.data_request USING btree (tenant_id, answered_by);

CREATE INDEX processing_block_history_at ON public.processing_block_history USING btree (tenant_id, row_to);

CREATE INDEX processing_block_index_2 ON public.processing_block USING btree (tenant_id, about);

CREATE INDEX data_request_index_3 ON public.data_request USING btree (tenant_id, limit_due_on);

CREATE INDEX data_request_decided_by_at ON public.data_request USING btree (tenant_id, decided_by);

CREATE INDEX data_request_accepted_by_at ON public.data_request USING btree (tenant_id, accepted_by);

CREATE INDEX minors_audit_reported_by_at ON public.minors_audit USING btree (tenant_id, reported_by);

CREATE INDEX minors_audit_index_1 ON public.minors_audit USING btree (tenant_id, limit_due_on);

CREATE INDEX data_request_contact_match_at ON public.data_request USING btree (tenant_id, contact_match);

CREATE INDEX minors_audit_history_at ON public.minors_audit_history USING btree (tenant_id, row_to);

CREATE INDEX data_request_index_2 ON public.data_request USING btree (tenant_id, pupil);

CREATE INDEX processing_block_index_1 ON public.processing_block USING btree (tenant_id, "row", state);

CREATE INDEX data_request_child_number_match_at ON public.data_request USING btree (tenant_id, child_number_match);

CREATE INDEX impact_assessment_history_at ON public.impact_assessment_history USING btree (tenant_id, row_to);

CREATE INDEX data_request_index_1 ON public.data_request USING btree (tenant_id, state);

CREATE INDEX data_request_pupil_at ON public.data_request USING btree (tenant_id, pupil);

CREATE INDEX data_request_history_at ON public.data_request_history USING btree (tenant_id, row_to);

CREATE INDEX impact_assessment_settled_by_at ON public.impact_assessment USING btree (tenant_id, settled_by);

CREATE INDEX impact_assessment_index_1 ON public.impact_assessment USING btree (tenant_id, activity, state);

CREATE OR REPLACE FUNCTION public.keep_erasure_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into erasure_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "dataset", "origin", "about", "basis", "count", "oldest_on", "newest_on", "held", "erased", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "executed_at", "cleaned_at", "items", "kept", "counts", "tables", "contents", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."dataset", o."origin", o."about", o."basis", o."count", o."oldest_on", o."newest_on", o."held", o."erased", o."state", o."proposed_by", o."proposed_at", o."approved_by", o."approved_at", o."executed_at", o."cleaned_at", o."items", o."kept", o."counts", o."tables", o."contents", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_erasure_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into erasure_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "dataset", "origin", "about", "basis", "count", "oldest_on", "newest_on", "held", "erased", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "executed_at", "cleaned_at", "items", "kept", "counts", "tables", "contents", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."dataset", o."origin", o."about", o."basis", o."count", o."oldest_on", o."newest_on", o."held", o."erased", o."state", o."proposed_by", o."proposed_at", o."approved_by", o."approved_at", o."executed_at", o."cleaned_at", o."items", o."kept", o."counts", o."tables", o."contents", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_processing_block()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into processing_block_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dataset", "dataset_label", "row", "basis", "about", "state", "lifted_by", "lifted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dataset", o."dataset_label", o."row", o."basis", o."about", o."state", o."lifted_by", o."lifted_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_processing_block()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into processing_block_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dataset", "dataset_label", "row", "basis", "about", "state", "lifted_by", "lifted_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dataset", o."dataset_label", o."row", o."basis", o."about", o."state", o."lifted_by", o."lifted_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_data_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_request_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "child_number", "child_name", "pupil", "wrong_field", "applicant", "relation", "contact", "says", "papers", "received_on", "due_on", "identity_checked", "guardianship_proved", "state", "ground", "decision", "answer", "copied_at", "accepted_by", "accepted_at", "decided_by", "decided_at", "answered_by", "answered_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."child_number", o."child_name", o."pupil", o."wrong_field", o."applicant", o."relation", o."contact", o."says", o."papers", o."received_on", o."due_on", o."identity_checked", o."guardianship_proved", o."state", o."ground", o."decision", o."answer", o."copied_at", o."accepted_by", o."accepted_at", o."decided_by", o."decided_at", o."answered_by", o."answered_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_data_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into data_request_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "child_number", "child_name", "pupil", "wrong_field", "applicant", "relation", "contact", "says", "papers", "received_on", "due_on", "identity_checked", "guardianship_proved", "state", "ground", "decision", "answer", "copied_at", "accepted_by", "accepted_at", "decided_by", "decided_at", "answered_by", "answered_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."child_number", o."child_name", o."pupil", o."wrong_field", o."applicant", o."relation", o."contact", o."says", o."papers", o."received_on", o."due_on", o."identity_checked", o."guardianship_proved", o."state", o."ground", o."decision", o."answer", o."copied_at", o."accepted_by", o."accepted_at", o."decided_by", o."decided_at", o."answered_by", o."answered_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_minors_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into minors_audit_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "year", "due_on", "state", "findings", "receipt", "reported_by", "reported_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."year", o."due_on", o."state", o."findings", o."receipt", o."reported_by", o."reported_at", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_minors_audit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into minors_audit_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "year", "due_on", "state", "findings", "receipt", "reported_by", "reported_at", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."year", o."due_on", o."state", o."findings", o."receipt", o."reported_by", o."reported_at", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_impact_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into impact_assessment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "activity", "done_on", "assessor", "risk", "necessity", "effect", "protection", "report", "keep_until", "state", "settled_by", "settled_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."activity", o."done_on", o."assessor", o."risk", o."necessity", o."effect", o."protection", o."report", o."keep_until", o."state", o."settled_by", o."settled_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_impact_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into impact_assessment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "activity", "done_on", "assessor", "risk", "necessity", "effect", "protection", "report", "keep_until", "state", "settled_by", "settled_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."activity", o."done_on", o."assessor", o."risk", o."necessity", o."effect", o."protection", o."report", o."keep_until", o."state", o."settled_by", o."settled_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.processing_block REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_processing_block();

CREATE TRIGGER keep_gone AFTER DELETE ON public.processing_block REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_processing_block();

CREATE TRIGGER keep AFTER UPDATE ON public.data_request REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_data_request();

CREATE TRIGGER keep_gone AFTER DELETE ON public.data_request REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_data_request();

CREATE TRIGGER keep AFTER UPDATE ON public.minors_audit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_minors_audit();

CREATE TRIGGER keep_gone AFTER DELETE ON public.minors_audit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_minors_audit();

CREATE TRIGGER keep AFTER UPDATE ON public.impact_assessment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_impact_assessment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.impact_assessment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_impact_assessment();

alter table processing_block enable row level security; alter table processing_block force row level security;

alter table processing_block_history enable row level security; alter table processing_block_history force row level security;

alter table minors_audit_history enable row level security; alter table minors_audit_history force row level security;

alter table data_request enable row level security; alter table data_request force row level security;

alter table data_request_history enable row level security; alter table data_request_history force row level security;

alter table minors_audit enable row level security; alter table minors_audit force row level security;

alter table impact_assessment enable row level security; alter table impact_assessment force row level security;

alter table impact_assessment_history enable row level security; alter table impact_assessment_history force row level security;

create policy processing_block_tenant on processing_block as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy processing_block_history_tenant on processing_block_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_request_tenant on data_request as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_request_history_tenant on data_request_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy minors_audit_tenant on minors_audit as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy minors_audit_history_tenant on minors_audit_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy impact_assessment_tenant on impact_assessment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy impact_assessment_history_tenant on impact_assessment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on processing_block to yaodian_app;

grant select on processing_block to yaodian_app;

grant update on processing_block to yaodian_app;

grant delete on processing_block to yaodian_app;

grant insert on processing_block_history to yaodian_app;

grant select on processing_block_history to yaodian_app;

grant insert on minors_audit_history to yaodian_app;

grant select on minors_audit_history to yaodian_app;

grant insert on data_request to yaodian_app;

grant select on data_request to yaodian_app;

grant update on data_request to yaodian_app;

grant delete on data_request to yaodian_app;

grant insert on data_request_history to yaodian_app;

grant select on data_request_history to yaodian_app;

grant insert on minors_audit to yaodian_app;

grant select on minors_audit to yaodian_app;

grant update on minors_audit to yaodian_app;

grant delete on minors_audit to yaodian_app;

grant insert on impact_assessment to yaodian_app;

grant select on impact_assessment to yaodian_app;

grant update on impact_assessment to yaodian_app;

grant delete on impact_assessment to yaodian_app;

grant insert on impact_assessment_history to yaodian_app;

grant select on impact_assessment_history to yaodian_app;
