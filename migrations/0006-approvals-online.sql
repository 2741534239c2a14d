create table request_filing ();

create table request_filing_history ();

alter table request_filing_history add column tenant_id uuid not null;

alter table request_filing add column tenant_id uuid not null;

alter table request_filing add column id uuid not null;

alter table request_filing_history add column id uuid not null;

alter table request_filing add column version integer not null;

alter table request_filing_history add column version integer not null;

alter table request_filing add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table request_filing_history add column row_from timestamp with time zone not null;

alter table request_filing_history add column created_at timestamp with time zone not null;

alter table request_filing add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table request_filing add column created_by uuid;

alter table request_filing_history add column created_by uuid;

alter table request_filing_history add column changed_by uuid;

alter table request_filing add column changed_by uuid;

alter table request_filing_history add column number text not null;

alter table request_filing add column number text not null;

alter table request_filing add column kind text not null;

alter table request_filing_history add column kind text not null;

alter table request_filing add column filed_on date not null;

alter table request_filing_history add column filed_on date not null;

alter table request_filing add column visit_by date not null;

alter table request_filing_history add column visit_by date not null;

alter table request_filing_history add column due_on date not null;

alter table request_filing add column due_on date not null;

alter table request_filing_history add column school uuid not null;

alter table request_filing add column school uuid not null;

alter table request_filing add column wrong_field text;

alter table request_filing_history add column wrong_field text;

alter table request_filing add column child_name text;

alter table request_filing_history add column child_name text;

alter table request_filing_history add column grade text not null;

alter table request_filing add column grade text not null;

alter table request_filing_history add column applicant text not null;

alter table request_filing add column applicant text not null;

alter table request_filing add column relation text not null;

alter table request_filing_history add column relation text not null;

alter table request_filing add column phone text;

alter table request_filing_history add column phone text;

alter table request_filing add column says text;

alter table request_filing_history add column says text;

alter table request_filing_history add column state text not null;

alter table request_filing add column state text not null;

alter table request_filing_history add column identity_paper text;

alter table request_filing add column identity_paper text;

alter table request_filing add column identity_note text;

alter table request_filing_history add column identity_note text;

alter table request_filing_history add column child_number text;

alter table request_filing add column child_number text;

alter table request_filing_history add column guardianship_proved boolean not null;

alter table request_filing add column guardianship_proved boolean not null;

alter table request_filing_history add column papers uuid[] not null;

alter table request_filing add column papers uuid[] not null;

alter table request_filing add column decline_ground text;

alter table request_filing_history add column decline_ground text;

alter table request_filing add column request uuid;

alter table request_filing_history add column request uuid;

alter table request_filing_history add column closed_by uuid;

alter table request_filing add column closed_by uuid;

alter table request_filing_history add column closed_at timestamp with time zone;

alter table request_filing add column closed_at timestamp with time zone;

alter table request_filing add column secret_hash text not null;

alter table request_filing_history add column secret_hash text not null;

alter table request_filing_history add column limit_since timestamp with time zone;

alter table request_filing add column limit_since timestamp with time zone;

alter table request_filing add column limit_warn_on date;

alter table request_filing_history add column limit_warn_on date;

alter table request_filing_history add column limit_due_on date;

alter table request_filing add column limit_due_on date;

alter table request_filing_history add column row_to timestamp with time zone not null;

alter table request_filing add column phone_match text;

alter table request_filing add column child_number_match text;

alter table request_filing add constraint request_filing_decline_ground_code CHECK ((decline_ground = ANY (ARRAY['notCome'::text, 'unproved'::text, 'outOfScope'::text, 'takenBack'::text])));

alter table request_filing add constraint request_filing_grade_code CHECK ((grade = ANY (ARRAY['k1'::text, 'k2'::text, 'k3'::text, 'p1'::text, 'p2'::text, 'p3'::text, 'p4'::text, 'p5'::text, 'p6'::text, 'j1'::text, 'j2'::text, 'j3'::text, 's1'::text, 's2'::text, 's3'::text, 'left'::text])));

alter table request_filing add constraint request_filing_identity_paper_code CHECK ((identity_paper = ANY (ARRAY['idCard'::text, 'household'::text, 'passport'::text, 'other'::text])));

alter table request_filing add constraint request_filing_key PRIMARY KEY (tenant_id, id);

alter table request_filing add constraint request_filing_kind_code CHECK ((kind = ANY (ARRAY['copy'::text, 'correct'::text, 'erase'::text, 'explain'::text])));

alter table request_filing add constraint request_filing_relation_code CHECK ((relation = ANY (ARRAY['father'::text, 'mother'::text, 'other'::text, 'self'::text])));

alter table request_filing add constraint request_filing_state_code CHECK ((state = ANY (ARRAY['filed'::text, 'admitted'::text, 'declined'::text])));

alter table request_filing add constraint request_filing_unique_1 UNIQUE (tenant_id, number);

alter table request_filing add constraint request_filing_wrong_field_code CHECK ((wrong_field = ANY (ARRAY['name'::text, 'gender'::text, 'birthDate'::text, 'idNumber'::text, 'classGroup'::text, 'school'::text, 'status'::text, 'registeredOn'::text])));

alter table request_filing_history add constraint request_filing_history_key PRIMARY KEY (tenant_id, id, version);

alter table request_filing add constraint request_filing_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table request_filing add constraint request_filing_request_of FOREIGN KEY (tenant_id, request) REFERENCES data_request(tenant_id, id) DEFERRABLE;

alter table request_filing add constraint request_filing_closed_by_of FOREIGN KEY (tenant_id, closed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX request_filing_history_at ON public.request_filing_history USING btree (tenant_id, row_to);

CREATE INDEX request_filing_phone_match_at ON public.request_filing USING btree (tenant_id, phone_match);

CREATE INDEX request_filing_child_number_match_at ON public.request_filing USING btree (tenant_id, child_number_match);

CREATE INDEX request_filing_index_1 ON public.request_filing USING btree (tenant_id, school, state);

CREATE INDEX request_filing_index_2 ON public.request_filing USING btree (tenant_id, limit_due_on);

CREATE INDEX request_filing_closed_by_at ON public.request_filing USING btree (tenant_id, closed_by);

CREATE INDEX request_filing_request_at ON public.request_filing USING btree (tenant_id, request);

CREATE OR REPLACE FUNCTION public.expect_bearer(bearer jsonb, expected text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  if bearer is null or md5((bearer - 'seenAt')::text) is distinct from expected then
    raise exception 'another bearer than expected' using errcode = 'YD401';
  end if;
  return bearer->>'seenAt';
end
$function$
;

CREATE OR REPLACE FUNCTION public.put_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from outbox_subscription) then return null; end if;
  insert into outbox (tenant_id, webhook_id, journal_id, at, record, record_id, verb)
  select distinct a.tenant_id, s.webhook_id, a.id, a.at, a.record, a.record_id, a.verb
  from added a join outbox_subscription s
    on s.tenant_id = a.tenant_id and s.record = a.record and s.verb in (a.verb, '*')
  -- Who looked is no change of the row.
  where a.record_id is not null and a.verb not in ('read', 'look', 'browse', 'download', 'export', 'deny');
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_request_filing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into request_filing_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "number", "kind", "filed_on", "visit_by", "due_on", "school", "wrong_field", "child_name", "grade", "applicant", "relation", "phone", "says", "state", "identity_paper", "identity_note", "child_number", "guardianship_proved", "papers", "decline_ground", "request", "closed_by", "closed_at", "secret_hash", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."number", o."kind", o."filed_on", o."visit_by", o."due_on", o."school", o."wrong_field", o."child_name", o."grade", o."applicant", o."relation", o."phone", o."says", o."state", o."identity_paper", o."identity_note", o."child_number", o."guardianship_proved", o."papers", o."decline_ground", o."request", o."closed_by", o."closed_at", o."secret_hash", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_request_filing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into request_filing_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "number", "kind", "filed_on", "visit_by", "due_on", "school", "wrong_field", "child_name", "grade", "applicant", "relation", "phone", "says", "state", "identity_paper", "identity_note", "child_number", "guardianship_proved", "papers", "decline_ground", "request", "closed_by", "closed_at", "secret_hash", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."number", o."kind", o."filed_on", o."visit_by", o."due_on", o."school", o."wrong_field", o."child_name", o."grade", o."applicant", o."relation", o."phone", o."says", o."state", o."identity_paper", o."identity_note", o."child_number", o."guardianship_proved", o."papers", o."decline_ground", o."request", o."closed_by", o."closed_at", o."secret_hash", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.request_filing REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_request_filing();

CREATE TRIGGER keep_gone AFTER DELETE ON public.request_filing REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_request_filing();

alter table request_filing enable row level security; alter table request_filing force row level security;

alter table request_filing_history enable row level security; alter table request_filing_history force row level security;

create policy request_filing_tenant on request_filing as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy request_filing_reach on request_filing as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy request_filing_history_tenant on request_filing_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy request_filing_history_reach on request_filing_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on request_filing to yaodian_app;

grant select on request_filing to yaodian_app;

grant update on request_filing to yaodian_app;

grant delete on request_filing to yaodian_app;

grant insert on request_filing_history to yaodian_app;

grant select on request_filing_history to yaodian_app;
