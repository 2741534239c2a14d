create table code_list ();

create table code_list_history ();

create table code_item ();

create table code_item_history ();

alter table code_item_history add column tenant_id uuid not null;

alter table code_list add column tenant_id uuid not null;

alter table code_item add column tenant_id uuid not null;

alter table code_list_history add column tenant_id uuid not null;

alter table code_item_history add column id uuid not null;

alter table code_list add column id uuid not null;

alter table code_list_history add column id uuid not null;

alter table code_item add column id uuid not null;

alter table code_item add column version integer not null;

alter table code_list add column version integer not null;

alter table code_list_history add column version integer not null;

alter table code_item_history add column version integer not null;

alter table code_list add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_item add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_item_history add column row_from timestamp with time zone not null;

alter table code_list_history add column row_from timestamp with time zone not null;

alter table code_list add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_item add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table code_item_history add column created_at timestamp with time zone not null;

alter table code_list_history add column created_at timestamp with time zone not null;

alter table code_item_history add column created_by uuid;

alter table code_list add column created_by uuid;

alter table code_list_history add column created_by uuid;

alter table code_item add column created_by uuid;

alter table code_list add column changed_by uuid;

alter table code_item add column changed_by uuid;

alter table code_list_history add column changed_by uuid;

alter table code_item_history add column changed_by uuid;

alter table code_item_history add column list text not null;

alter table code_list_history add column name text not null;

alter table code_item add column list text not null;

alter table code_list add column name text not null;

alter table code_list add column label text not null;

alter table code_list_history add column label text not null;

alter table code_item_history add column code text not null;

alter table code_item add column code text not null;

alter table code_list_history add column en text;

alter table code_item_history add column label text not null;

alter table code_list add column en text;

alter table code_item add column label text not null;

alter table code_list_history add column standard text not null;

alter table code_item_history add column en text;

alter table code_list add column standard text not null;

alter table code_item add column en text;

alter table code_list add column edition text not null;

alter table code_item_history add column parent text;

alter table code_item add column parent text;

alter table code_list_history add column edition text not null;

alter table code_item_history add column heading boolean not null;

alter table code_item add column heading boolean not null;

alter table code_list_history add column source text not null;

alter table code_list add column source text not null;

alter table code_list add column last_checked_on date;

alter table code_item add column "order" integer not null;

alter table code_list_history add column last_checked_on date;

alter table code_item_history add column "order" integer not null;

alter table code_list_history add column certainty text not null;

alter table code_item add column valid_from date;

alter table code_list add column certainty text not null;

alter table code_item_history add column valid_from date;

alter table code_item add column valid_to date;

alter table code_item_history add column valid_to date;

alter table code_list_history add column row_to timestamp with time zone not null;

alter table code_item_history add column note text;

alter table code_item add column note text;

alter table code_item add column certainty text;

alter table code_item_history add column certainty text;

alter table code_item_history add column row_to timestamp with time zone not null;

alter table code_list add constraint code_list_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table code_list add constraint code_list_key PRIMARY KEY (tenant_id, id);

alter table code_list_history add constraint code_list_history_key PRIMARY KEY (tenant_id, id, version);

alter table code_list add constraint code_list_unique_1 UNIQUE (tenant_id, name);

alter table code_item add constraint code_item_certainty_code CHECK ((certainty = ANY (ARRAY['sure'::text, 'likely'::text, 'check'::text])));

alter table code_item add constraint code_item_key PRIMARY KEY (tenant_id, id);

alter table code_item_history add constraint code_item_history_key PRIMARY KEY (tenant_id, id, version);

alter table code_item add constraint code_item_unique_1 UNIQUE (tenant_id, list, code);

alter table code_list add constraint code_list_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table code_item add constraint code_item_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX code_list_history_at ON public.code_list_history USING btree (tenant_id, row_to);

CREATE INDEX code_item_history_at ON public.code_item_history USING btree (tenant_id, row_to);

create policy code_list_tenant on code_list as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_list_history_tenant on code_list_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_item_tenant on code_item as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy code_item_history_tenant on code_item_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on code_list to yaodian_app;

grant select on code_list to yaodian_app;

grant update on code_list to yaodian_app;

grant delete on code_list to yaodian_app;

grant insert on code_list_history to yaodian_app;

grant select on code_list_history to yaodian_app;

grant insert on code_item to yaodian_app;

grant select on code_item to yaodian_app;

grant update on code_item to yaodian_app;

grant delete on code_item to yaodian_app;

grant insert on code_item_history to yaodian_app;

grant select on code_item_history to yaodian_app;
