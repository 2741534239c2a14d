create table import_mapping ();

create table import_mapping_history ();

create table data_import ();

create table data_import_history ();

alter table data_import add column tenant_id uuid not null;

alter table import_mapping_history add column tenant_id uuid not null;

alter table import_mapping add column tenant_id uuid not null;

alter table data_import_history add column tenant_id uuid not null;

alter table data_import add column id uuid not null;

alter table import_mapping_history add column id uuid not null;

alter table data_import_history add column id uuid not null;

alter table import_mapping add column id uuid not null;

alter table data_import_history add column version integer not null;

alter table data_import add column version integer not null;

alter table import_mapping add column version integer not null;

alter table import_mapping_history add column version integer not null;

alter table data_import_history add column row_from timestamp with time zone not null;

alter table data_import add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_mapping add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_mapping_history add column row_from timestamp with time zone not null;

alter table import_mapping_history add column created_at timestamp with time zone not null;

alter table data_import_history add column created_at timestamp with time zone not null;

alter table data_import add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_mapping add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table import_mapping add column created_by uuid;

alter table data_import_history add column created_by uuid;

alter table data_import add column created_by uuid;

alter table import_mapping_history add column created_by uuid;

alter table import_mapping_history add column changed_by uuid;

alter table data_import_history add column changed_by uuid;

alter table data_import add column changed_by uuid;

alter table import_mapping add column changed_by uuid;

alter table import_mapping_history add column record text not null;

alter table data_import add column record text not null;

alter table data_import_history add column record text not null;

alter table import_mapping add column record text not null;

alter table data_import add column file_name text not null;

alter table data_import_history add column file_name text not null;

alter table import_mapping add column person uuid not null;

alter table import_mapping_history add column person uuid not null;

alter table import_mapping add column heads jsonb not null;

alter table import_mapping_history add column heads jsonb not null;

alter table data_import_history add column file uuid not null;

alter table data_import add column file uuid not null;

alter table import_mapping_history add column row_to timestamp with time zone not null;

alter table data_import add column head_line integer;

alter table data_import_history add column head_line integer;

alter table data_import_history add column width integer;

alter table data_import add column width integer;

alter table data_import_history add column heads jsonb;

alter table data_import add column heads jsonb;

alter table data_import add column mapping jsonb;

alter table data_import_history add column mapping jsonb;

alter table data_import_history add column constants jsonb;

alter table data_import add column constants jsonb;

alter table data_import add column blank text not null;

alter table data_import_history add column blank text not null;

alter table data_import_history add column policy text not null;

alter table data_import add column policy text not null;

alter table data_import_history add column state text not null;

alter table data_import add column state text not null;

alter table data_import add column counts jsonb;

alter table data_import_history add column counts jsonb;

alter table data_import add column kinds jsonb;

alter table data_import_history add column kinds jsonb;

alter table data_import add column result jsonb;

alter table data_import_history add column result jsonb;

alter table data_import add column undone jsonb;

alter table data_import_history add column undone jsonb;

alter table data_import_history add column job text;

alter table data_import add column job text;

alter table data_import_history add column row_to timestamp with time zone not null;

alter table import_mapping add constraint import_mapping_key PRIMARY KEY (tenant_id, id);

alter table import_mapping add constraint import_mapping_unique_1 UNIQUE (tenant_id, record, person);

alter table import_mapping_history add constraint import_mapping_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_import add constraint data_import_blank_code CHECK ((blank = ANY (ARRAY['keep'::text, 'clear'::text])));

alter table data_import add constraint data_import_key PRIMARY KEY (tenant_id, id);

alter table data_import add constraint data_import_policy_code CHECK ((policy = ANY (ARRAY['good'::text, 'all'::text])));

alter table data_import add constraint data_import_state_code CHECK ((state = ANY (ARRAY['matching'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'abandoned'::text])));

alter table data_import_history add constraint data_import_history_key PRIMARY KEY (tenant_id, id, version);

alter table data_import add constraint data_import_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table import_mapping add constraint import_mapping_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table data_import add constraint data_import_file_of FOREIGN KEY (tenant_id, file) REFERENCES file(tenant_id, id) DEFERRABLE;

alter table import_mapping add constraint import_mapping_person_of FOREIGN KEY (tenant_id, person) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX import_mapping_person_at ON public.import_mapping USING btree (tenant_id, person);

CREATE INDEX data_import_file_at ON public.data_import USING btree (tenant_id, file);

CREATE INDEX import_mapping_history_at ON public.import_mapping_history USING btree (tenant_id, row_to);

CREATE INDEX data_import_history_at ON public.data_import_history USING btree (tenant_id, row_to);

alter table import_mapping enable row level security; alter table import_mapping force row level security;

alter table import_mapping_history enable row level security; alter table import_mapping_history force row level security;

alter table data_import enable row level security; alter table data_import force row level security;

alter table data_import_history enable row level security; alter table data_import_history force row level security;

create policy data_import_tenant on data_import as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy data_import_history_tenant on data_import_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_mapping_tenant on import_mapping as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy import_mapping_history_tenant on import_mapping_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on import_mapping to yaodian_app;

grant select on import_mapping to yaodian_app;

grant update on import_mapping to yaodian_app;

grant delete on import_mapping to yaodian_app;

grant insert on import_mapping_history to yaodian_app;

grant select on import_mapping_history to yaodian_app;

grant insert on data_import to yaodian_app;

grant select on data_import to yaodian_app;

grant update on data_import to yaodian_app;

grant delete on data_import to yaodian_app;

grant insert on data_import_history to yaodian_app;

grant select on data_import_history to yaodian_app;
