create table journal_erasure ();

create table journal_leaf ();

create table journal_node ();

create table journal_seal ();

alter table journal_seal add column tenant_id uuid not null;

alter table journal_leaf add column tenant_id uuid not null;

alter table journal_node add column tenant_id uuid not null;

alter table journal_erasure add column tenant_id uuid not null;

alter table journal_seal add column number integer not null;

alter table journal_erasure add column journal_id uuid not null;

alter table journal_leaf add column "position" bigint not null;

alter table journal_node add column level integer not null;

alter table journal_seal add column size bigint not null;

alter table journal_node add column place bigint not null;

alter table journal_erasure add column erasure_id uuid not null;

alter table journal_leaf add column journal_id uuid not null;

alter table journal_leaf add column hash bytea not null;

alter table journal_seal add column at timestamp with time zone not null;

alter table journal_node add column hash bytea not null;

alter table journal_seal add column statement text not null;

alter table journal_seal add column signature text not null;

alter table journal_seal add column peaks text not null;

alter table journal_seal add column watermark xid8 not null;

alter table journal add column tx xid8 default pg_current_xact_id() not null;

alter table journal_erasure add constraint journal_erasure_key PRIMARY KEY (tenant_id, journal_id);

alter table journal_leaf add constraint journal_leaf_entry UNIQUE (tenant_id, journal_id);

alter table journal_leaf add constraint journal_leaf_key PRIMARY KEY (tenant_id, "position");

alter table journal_node add constraint journal_node_key PRIMARY KEY (tenant_id, level, place);

alter table journal_seal add constraint journal_seal_key PRIMARY KEY (tenant_id, number);

alter table journal_leaf add constraint journal_leaf_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table journal_node add constraint journal_node_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table journal_seal add constraint journal_seal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table journal_erasure add constraint journal_erasure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

CREATE INDEX journal_erasure_of ON public.journal_erasure USING btree (tenant_id, erasure_id, journal_id);

CREATE INDEX journal_tx ON public.journal USING btree (tenant_id, tx);

CREATE OR REPLACE FUNCTION public.seal_horizon()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select least(clock_timestamp(), min(xact_start)) from pg_stat_activity
  where datname = current_database() and backend_xid is not null
$function$
;

CREATE TRIGGER journal_leaf_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_node_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_node FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_seal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

CREATE TRIGGER journal_erasure_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_erasure FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();

alter table journal_erasure enable row level security; alter table journal_erasure force row level security;

alter table journal_leaf enable row level security; alter table journal_leaf force row level security;

alter table journal_node enable row level security; alter table journal_node force row level security;

alter table journal_seal enable row level security; alter table journal_seal force row level security;

create policy journal_leaf_tenant on journal_leaf as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy journal_node_tenant on journal_node as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy journal_seal_tenant on journal_seal as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy journal_erasure_tenant on journal_erasure as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on journal_erasure to yaodian_app;

grant select on journal_erasure to yaodian_app;

grant insert on journal_leaf to yaodian_app;

grant select on journal_leaf to yaodian_app;

grant insert on journal_node to yaodian_app;

grant select on journal_node to yaodian_app;

grant insert on journal_seal to yaodian_app;

grant select on journal_seal to yaodian_app;
