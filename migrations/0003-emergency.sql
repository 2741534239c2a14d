create table emergency_access ();

create table emergency_access_history ();

alter table emergency_access add column tenant_id uuid not null;

alter table emergency_access_history add column tenant_id uuid not null;

alter table emergency_access add column id uuid not null;

alter table emergency_access_history add column id uuid not null;

alter table emergency_access add column version integer not null;

alter table emergency_access_history add column version integer not null;

alter table emergency_access add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table emergency_access_history add column row_from timestamp with time zone not null;

alter table emergency_access add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table emergency_access_history add column created_at timestamp with time zone not null;

alter table emergency_access add column created_by uuid;

alter table emergency_access_history add column created_by uuid;

alter table emergency_access_history add column changed_by uuid;

alter table emergency_access add column changed_by uuid;

alter table emergency_access add column matter text not null;

alter table emergency_access_history add column matter text not null;

alter table emergency_access add column person uuid not null;

alter table emergency_access_history add column person uuid not null;

alter table emergency_access add column post uuid;

alter table emergency_access_history add column post uuid;

alter table emergency_access_history add column record text not null;

alter table emergency_access add column record text not null;

alter table emergency_access_history add column row_id text not null;

alter table emergency_access add column row_id text not null;

alter table emergency_access_history add column organisation uuid not null;

alter table emergency_access add column organisation uuid not null;

alter table emergency_access_history add column reason text not null;

alter table emergency_access add column reason text not null;

alter table emergency_access_history add column sensitive boolean not null;

alter table emergency_access add column sensitive boolean not null;

alter table emergency_access add column until_at timestamp with time zone not null;

alter table emergency_access_history add column until_at timestamp with time zone not null;

alter table emergency_access_history add column ended_at timestamp with time zone;

alter table emergency_access add column ended_at timestamp with time zone;

alter table emergency_access add column reads integer not null;

alter table emergency_access_history add column reads integer not null;

alter table emergency_access add column reviewer uuid;

alter table emergency_access_history add column reviewer uuid;

alter table emergency_access add column reviewed_at timestamp with time zone;

alter table emergency_access_history add column reviewed_at timestamp with time zone;

alter table emergency_access add column note text;

alter table emergency_access_history add column note text;

alter table emergency_access_history add column state text not null;

alter table emergency_access add column state text not null;

alter table emergency_access add column limit_since timestamp with time zone;

alter table emergency_access_history add column limit_since timestamp with time zone;

alter table emergency_access add column limit_warn_on date;

alter table emergency_access_history add column limit_warn_on date;

alter table emergency_access_history add column limit_due_on date;

alter table emergency_access add column limit_due_on date;

alter table emergency_access_history add column row_to timestamp with time zone not null;

alter table emergency_access add constraint emergency_access_key PRIMARY KEY (tenant_id, id);

alter table emergency_access add constraint emergency_access_state_code CHECK ((state = ANY (ARRAY['open'::text, 'compliant'::text, 'nonCompliant'::text])));

alter table emergency_access_history add constraint emergency_access_history_key PRIMARY KEY (tenant_id, id, version);

alter table emergency_access add constraint emergency_access_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table emergency_access add constraint emergency_access_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table emergency_access add constraint emergency_access_post_of FOREIGN KEY (tenant_id, post) REFERENCES post(tenant_id, id) DEFERRABLE;

alter table emergency_access add constraint emergency_access_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table emergency_access add constraint emergency_access_reviewer_of FOREIGN KEY (tenant_id, reviewer) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX emergency_access_history_at ON public.emergency_access_history USING btree (tenant_id, row_to);

CREATE INDEX emergency_access_post_at ON public.emergency_access USING btree (tenant_id, post);

CREATE INDEX emergency_access_organisation_at ON public.emergency_access USING btree (tenant_id, organisation);

CREATE INDEX emergency_access_index_2 ON public.emergency_access USING btree (tenant_id, record, row_id);

CREATE INDEX emergency_access_person_at ON public.emergency_access USING btree (tenant_id, person);

CREATE INDEX emergency_access_reviewer_at ON public.emergency_access USING btree (tenant_id, reviewer);

CREATE INDEX emergency_access_index_3 ON public.emergency_access USING btree (tenant_id, limit_due_on);

CREATE INDEX emergency_access_index_1 ON public.emergency_access USING btree (tenant_id, person, state);

CREATE OR REPLACE FUNCTION public.keep_emergency_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into emergency_access_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "matter", "person", "post", "record", "row_id", "organisation", "reason", "sensitive", "until_at", "ended_at", "reads", "reviewer", "reviewed_at", "note", "state", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."matter", o."person", o."post", o."record", o."row_id", o."organisation", o."reason", o."sensitive", o."until_at", o."ended_at", o."reads", o."reviewer", o."reviewed_at", o."note", o."state", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_emergency_access()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into emergency_access_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "matter", "person", "post", "record", "row_id", "organisation", "reason", "sensitive", "until_at", "ended_at", "reads", "reviewer", "reviewed_at", "note", "state", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."matter", o."person", o."post", o."record", o."row_id", o."organisation", o."reason", o."sensitive", o."until_at", o."ended_at", o."reads", o."reviewer", o."reviewed_at", o."note", o."state", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.emergency_access REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_emergency_access();

CREATE TRIGGER keep_gone AFTER DELETE ON public.emergency_access REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_emergency_access();

alter table emergency_access enable row level security; alter table emergency_access force row level security;

alter table emergency_access_history enable row level security; alter table emergency_access_history force row level security;

create policy emergency_access_tenant on emergency_access as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy emergency_access_reach on emergency_access as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy emergency_access_history_tenant on emergency_access_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy emergency_access_history_reach on emergency_access_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

grant insert on emergency_access to yaodian_app;

grant select on emergency_access to yaodian_app;

grant update on emergency_access to yaodian_app;

grant delete on emergency_access to yaodian_app;

grant insert on emergency_access_history to yaodian_app;

grant select on emergency_access_history to yaodian_app;
