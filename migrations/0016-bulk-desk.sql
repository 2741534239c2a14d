create table form_draft ();

create table saved_view ();

create table saved_view_history ();

create table bulk_change ();

create table bulk_change_history ();

alter table bulk_change_history add column tenant_id uuid not null;

alter table form_draft add column tenant_id uuid not null;

alter table saved_view add column tenant_id uuid not null;

alter table bulk_change add column tenant_id uuid not null;

alter table saved_view_history add column tenant_id uuid not null;

alter table saved_view_history add column id uuid not null;

alter table saved_view add column id uuid not null;

alter table bulk_change add column id uuid not null;

alter table form_draft add column person_id uuid not null;

alter table bulk_change_history add column id uuid not null;

alter table saved_view_history add column version integer not null;

alter table bulk_change add column version integer not null;

alter table form_draft add column record text not null;

alter table bulk_change_history add column version integer not null;

alter table saved_view add column version integer not null;

alter table saved_view add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table form_draft add column key text not null;

alter table bulk_change_history add column row_from timestamp with time zone not null;

alter table saved_view_history add column row_from timestamp with time zone not null;

alter table bulk_change add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_view add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table form_draft add column version integer;

alter table bulk_change_history add column created_at timestamp with time zone not null;

alter table bulk_change add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table saved_view_history add column created_at timestamp with time zone not null;

alter table saved_view_history add column created_by uuid;

alter table form_draft add column content text not null;

alter table bulk_change add column created_by uuid;

alter table bulk_change_history add column created_by uuid;

alter table saved_view add column created_by uuid;

alter table bulk_change_history add column changed_by uuid;

alter table saved_view add column changed_by uuid;

alter table bulk_change add column changed_by uuid;

alter table form_draft add column saved_at timestamp with time zone default clock_timestamp() not null;

alter table saved_view_history add column changed_by uuid;

alter table saved_view_history add column person uuid not null;

alter table saved_view add column person uuid not null;

alter table bulk_change add column record text not null;

alter table bulk_change_history add column record text not null;

alter table bulk_change add column what text not null;

alter table saved_view add column organisation uuid;

alter table saved_view_history add column organisation uuid;

alter table bulk_change_history add column what text not null;

alter table saved_view_history add column record text not null;

alter table bulk_change_history add column change jsonb not null;

alter table bulk_change add column change jsonb not null;

alter table saved_view add column record text not null;

alter table saved_view add column name text not null;

alter table bulk_change add column ids jsonb not null;

alter table saved_view_history add column name text not null;

alter table bulk_change_history add column ids jsonb not null;

alter table bulk_change add column state text not null;

alter table saved_view_history add column usual boolean not null;

alter table bulk_change_history add column state text not null;

alter table saved_view add column usual boolean not null;

alter table saved_view add column shared boolean not null;

alter table saved_view_history add column shared boolean not null;

alter table bulk_change add column total integer not null;

alter table bulk_change_history add column total integer not null;

alter table saved_view add column filter jsonb;

alter table saved_view_history add column filter jsonb;

alter table bulk_change add column changed integer not null;

alter table bulk_change_history add column changed integer not null;

alter table bulk_change_history add column unchanged integer not null;

alter table bulk_change add column unchanged integer not null;

alter table saved_view_history add column search text;

alter table saved_view add column search text;

alter table saved_view_history add column sort text;

alter table saved_view add column sort text;

alter table bulk_change add column refused integer not null;

alter table bulk_change_history add column refused integer not null;

alter table bulk_change add column refusals jsonb;

alter table bulk_change_history add column refusals jsonb;

alter table saved_view add column layout jsonb;

alter table saved_view_history add column layout jsonb;

alter table bulk_change add column job text;

alter table bulk_change_history add column job text;

alter table saved_view_history add column row_to timestamp with time zone not null;

alter table bulk_change_history add column row_to timestamp with time zone not null;

alter table form_draft add constraint form_draft_key PRIMARY KEY (tenant_id, person_id, record, key);

alter table saved_view add constraint saved_view_key PRIMARY KEY (tenant_id, id);

alter table saved_view add constraint saved_view_unique_1 UNIQUE (tenant_id, person, record, name);

alter table saved_view_history add constraint saved_view_history_key PRIMARY KEY (tenant_id, id, version);

alter table bulk_change add constraint bulk_change_key PRIMARY KEY (tenant_id, id);

alter table bulk_change add constraint bulk_change_state_code CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text])));

alter table bulk_change_history add constraint bulk_change_history_key PRIMARY KEY (tenant_id, id, version);

alter table form_draft add constraint form_draft_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table bulk_change add constraint bulk_change_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table saved_view add constraint saved_view_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table saved_view add constraint saved_view_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table saved_view add constraint saved_view_organisation_of FOREIGN KEY (tenant_id, organisation) REFERENCES organisation(tenant_id, id) DEFERRABLE;

CREATE INDEX bulk_change_history_at ON public.bulk_change_history USING btree (tenant_id, row_to);

CREATE INDEX saved_view_history_at ON public.saved_view_history USING btree (tenant_id, row_to);

CREATE INDEX saved_view_organisation_at ON public.saved_view USING btree (tenant_id, organisation);

CREATE INDEX saved_view_index_1 ON public.saved_view USING btree (tenant_id, record, person);

CREATE INDEX saved_view_person_at ON public.saved_view USING btree (tenant_id, person);

CREATE OR REPLACE FUNCTION public.keep_bulk_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulk_change_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "what", "change", "ids", "state", "total", "changed", "unchanged", "refused", "refusals", "job", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."what", o."change", o."ids", o."state", o."total", o."changed", o."unchanged", o."refused", o."refusals", o."job", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulk_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulk_change_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "record", "what", "change", "ids", "state", "total", "changed", "unchanged", "refused", "refusals", "job", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."record", o."what", o."change", o."ids", o."state", o."total", o."changed", o."unchanged", o."refused", o."refusals", o."job", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_saved_view()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_view_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "record", "name", "usual", "shared", "filter", "search", "sort", "layout", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."record", o."name", o."usual", o."shared", o."filter", o."search", o."sort", o."layout", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_saved_view()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into saved_view_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "organisation", "record", "name", "usual", "shared", "filter", "search", "sort", "layout", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."organisation", o."record", o."name", o."usual", o."shared", o."filter", o."search", o."sort", o."layout", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.bulk_change REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_bulk_change();

CREATE TRIGGER keep_gone AFTER DELETE ON public.bulk_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_bulk_change();

CREATE TRIGGER keep AFTER UPDATE ON public.saved_view REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_saved_view();

CREATE TRIGGER keep_gone AFTER DELETE ON public.saved_view REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_saved_view();

alter table form_draft enable row level security; alter table form_draft force row level security;

alter table saved_view enable row level security; alter table saved_view force row level security;

alter table saved_view_history enable row level security; alter table saved_view_history force row level security;

alter table bulk_change enable row level security; alter table bulk_change force row level security;

alter table bulk_change_history enable row level security; alter table bulk_change_history force row level security;

create policy form_draft_tenant on form_draft as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy bulk_change_tenant on bulk_change as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy bulk_change_history_tenant on bulk_change_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy saved_view_tenant on saved_view as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy saved_view_history_tenant on saved_view_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on form_draft to yaodian_app;

grant select on form_draft to yaodian_app;

grant update on form_draft to yaodian_app;

grant delete on form_draft to yaodian_app;

grant insert on saved_view to yaodian_app;

grant select on saved_view to yaodian_app;

grant update on saved_view to yaodian_app;

grant delete on saved_view to yaodian_app;

grant insert on saved_view_history to yaodian_app;

grant select on saved_view_history to yaodian_app;

grant insert on bulk_change to yaodian_app;

grant select on bulk_change to yaodian_app;

grant update on bulk_change to yaodian_app;

grant delete on bulk_change to yaodian_app;

grant insert on bulk_change_history to yaodian_app;

grant select on bulk_change_history to yaodian_app;
