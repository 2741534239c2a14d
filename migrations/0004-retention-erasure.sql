alter table data_import_history alter column file drop not null;

alter table data_import alter column file drop not null;

create table erasure_list_history ();

create table erasure_list ();

create table legal_hold ();

create table legal_hold_history ();

alter table erasure_list_history add column tenant_id uuid not null;

alter table erasure_list add column tenant_id uuid not null;

alter table legal_hold add column tenant_id uuid not null;

alter table legal_hold_history add column tenant_id uuid not null;

alter table legal_hold add column id uuid not null;

alter table erasure_list_history add column id uuid not null;

alter table legal_hold_history add column id uuid not null;

alter table erasure_list add column id uuid not null;

alter table erasure_list add column version integer not null;

alter table erasure_list_history add column version integer not null;

alter table legal_hold_history add column version integer not null;

alter table legal_hold add column version integer not null;

alter table erasure_list_history add column row_from timestamp with time zone not null;

alter table erasure_list add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table legal_hold add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table legal_hold_history add column row_from timestamp with time zone not null;

alter table erasure_list_history add column created_at timestamp with time zone not null;

alter table legal_hold_history add column created_at timestamp with time zone not null;

alter table erasure_list add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table legal_hold add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table erasure_list add column created_by uuid;

alter table legal_hold_history add column created_by uuid;

alter table legal_hold add column created_by uuid;

alter table erasure_list_history add column created_by uuid;

alter table legal_hold_history add column changed_by uuid;

alter table erasure_list add column changed_by uuid;

alter table erasure_list_history add column changed_by uuid;

alter table legal_hold add column changed_by uuid;

alter table legal_hold add column dataset text not null;

alter table erasure_list_history add column title text not null;

alter table erasure_list add column title text not null;

alter table legal_hold_history add column dataset text not null;

alter table erasure_list add column dataset text not null;

alter table erasure_list_history add column dataset text not null;

alter table legal_hold add column dataset_label text not null;

alter table legal_hold_history add column dataset_label text not null;

alter table erasure_list add column origin text not null;

alter table erasure_list_history add column origin text not null;

alter table legal_hold add column "row" text;

alter table legal_hold_history add column "row" text;

alter table legal_hold add column reason text not null;

alter table erasure_list_history add column basis text not null;

alter table erasure_list add column basis text not null;

alter table legal_hold_history add column reason text not null;

alter table legal_hold_history add column until_on date;

alter table erasure_list add column count integer not null;

alter table legal_hold add column until_on date;

alter table erasure_list_history add column count integer not null;

alter table legal_hold add column state text not null;

alter table erasure_list add column oldest_on date;

alter table erasure_list_history add column oldest_on date;

alter table legal_hold_history add column state text not null;

alter table legal_hold_history add column placed_by uuid;

alter table legal_hold add column placed_by uuid;

alter table erasure_list_history add column newest_on date;

alter table erasure_list add column newest_on date;

alter table erasure_list add column held integer not null;

alter table erasure_list_history add column held integer not null;

alter table legal_hold_history add column released_by uuid;

alter table legal_hold add column released_by uuid;

alter table legal_hold_history add column released_at timestamp with time zone;

alter table erasure_list add column erased integer;

alter table erasure_list_history add column erased integer;

alter table legal_hold add column released_at timestamp with time zone;

alter table legal_hold_history add column row_to timestamp with time zone not null;

alter table erasure_list add column state text not null;

alter table erasure_list_history add column state text not null;

alter table erasure_list add column proposed_by uuid;

alter table erasure_list_history add column proposed_by uuid;

alter table erasure_list add column proposed_at timestamp with time zone;

alter table erasure_list_history add column proposed_at timestamp with time zone;

alter table erasure_list_history add column approved_by uuid;

alter table erasure_list add column approved_by uuid;

alter table erasure_list_history add column approved_at timestamp with time zone;

alter table erasure_list add column approved_at timestamp with time zone;

alter table erasure_list_history add column executed_at timestamp with time zone;

alter table erasure_list add column executed_at timestamp with time zone;

alter table erasure_list_history add column cleaned_at timestamp with time zone;

alter table erasure_list add column cleaned_at timestamp with time zone;

alter table erasure_list_history add column items jsonb not null;

alter table erasure_list add column items jsonb not null;

alter table erasure_list add column kept jsonb;

alter table erasure_list_history add column kept jsonb;

alter table erasure_list_history add column counts jsonb;

alter table erasure_list add column counts jsonb;

alter table erasure_list add column tables jsonb;

alter table erasure_list_history add column tables jsonb;

alter table erasure_list add column contents jsonb;

alter table erasure_list_history add column contents jsonb;

alter table erasure_list_history add column row_to timestamp with time zone not null;

alter table erasure_list_history add constraint erasure_list_history_key PRIMARY KEY (tenant_id, id, version);

alter table erasure_list add constraint erasure_list_key PRIMARY KEY (tenant_id, id);

alter table erasure_list add constraint erasure_list_origin_code CHECK ((origin = ANY (ARRAY['period'::text, 'request'::text])));

alter table erasure_list add constraint erasure_list_state_code CHECK ((state = ANY (ARRAY['found'::text, 'proposed'::text, 'approved'::text, 'executed'::text, 'discarded'::text])));

alter table legal_hold add constraint legal_hold_key PRIMARY KEY (tenant_id, id);

alter table legal_hold add constraint legal_hold_state_code CHECK ((state = ANY (ARRAY['active'::text, 'released'::text])));

alter table legal_hold_history add constraint legal_hold_history_key PRIMARY KEY (tenant_id, id, version);

alter table erasure_list add constraint erasure_list_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table legal_hold add constraint legal_hold_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table erasure_list add constraint erasure_list_proposed_by_of FOREIGN KEY (tenant_id, proposed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table erasure_list add constraint erasure_list_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table legal_hold add constraint legal_hold_placed_by_of FOREIGN KEY (tenant_id, placed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table legal_hold add constraint legal_hold_released_by_of FOREIGN KEY (tenant_id, released_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX legal_hold_placed_by_at ON public.legal_hold USING btree (tenant_id, placed_by);

CREATE INDEX erasure_list_proposed_by_at ON public.erasure_list USING btree (tenant_id, proposed_by);

CREATE INDEX erasure_list_index_2 ON public.erasure_list USING btree (tenant_id, state);

CREATE INDEX erasure_list_index_1 ON public.erasure_list USING btree (tenant_id, dataset, state);

CREATE INDEX legal_hold_released_by_at ON public.legal_hold USING btree (tenant_id, released_by);

CREATE INDEX legal_hold_index_1 ON public.legal_hold USING btree (tenant_id, state);

CREATE INDEX legal_hold_history_at ON public.legal_hold_history USING btree (tenant_id, row_to);

CREATE INDEX erasure_list_approved_by_at ON public.erasure_list USING btree (tenant_id, approved_by);

CREATE INDEX erasure_list_history_at ON public.erasure_list_history USING btree (tenant_id, row_to);

CREATE OR REPLACE FUNCTION public.keep_erasure_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into erasure_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "dataset", "origin", "basis", "count", "oldest_on", "newest_on", "held", "erased", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "executed_at", "cleaned_at", "items", "kept", "counts", "tables", "contents", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."dataset", o."origin", o."basis", o."count", o."oldest_on", o."newest_on", o."held", o."erased", o."state", o."proposed_by", o."proposed_at", o."approved_by", o."approved_at", o."executed_at", o."cleaned_at", o."items", o."kept", o."counts", o."tables", o."contents", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_erasure_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into erasure_list_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "dataset", "origin", "basis", "count", "oldest_on", "newest_on", "held", "erased", "state", "proposed_by", "proposed_at", "approved_by", "approved_at", "executed_at", "cleaned_at", "items", "kept", "counts", "tables", "contents", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."dataset", o."origin", o."basis", o."count", o."oldest_on", o."newest_on", o."held", o."erased", o."state", o."proposed_by", o."proposed_at", o."approved_by", o."approved_at", o."executed_at", o."cleaned_at", o."items", o."kept", o."counts", o."tables", o."contents", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_legal_hold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into legal_hold_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dataset", "dataset_label", "row", "reason", "until_on", "state", "placed_by", "released_by", "released_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dataset", o."dataset_label", o."row", o."reason", o."until_on", o."state", o."placed_by", o."released_by", o."released_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_legal_hold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into legal_hold_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "dataset", "dataset_label", "row", "reason", "until_on", "state", "placed_by", "released_by", "released_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."dataset", o."dataset_label", o."row", o."reason", o."until_on", o."state", o."placed_by", o."released_by", o."released_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.erasure_list REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_erasure_list();

CREATE TRIGGER keep_gone AFTER DELETE ON public.erasure_list REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_erasure_list();

CREATE TRIGGER keep AFTER UPDATE ON public.legal_hold REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_legal_hold();

CREATE TRIGGER keep_gone AFTER DELETE ON public.legal_hold REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_legal_hold();

alter table erasure_list_history enable row level security; alter table erasure_list_history force row level security;

alter table erasure_list enable row level security; alter table erasure_list force row level security;

alter table legal_hold enable row level security; alter table legal_hold force row level security;

alter table legal_hold_history enable row level security; alter table legal_hold_history force row level security;

create policy erasure_list_tenant on erasure_list as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy erasure_list_history_tenant on erasure_list_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy legal_hold_tenant on legal_hold as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy legal_hold_history_tenant on legal_hold_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on erasure_list_history to yaodian_app;

grant select on erasure_list_history to yaodian_app;

grant insert on erasure_list to yaodian_app;

grant select on erasure_list to yaodian_app;

grant update on erasure_list to yaodian_app;

grant delete on erasure_list to yaodian_app;

grant insert on legal_hold to yaodian_app;

grant select on legal_hold to yaodian_app;

grant update on legal_hold to yaodian_app;

grant delete on legal_hold to yaodian_app;

grant insert on legal_hold_history to yaodian_app;

grant select on legal_hold_history to yaodian_app;
