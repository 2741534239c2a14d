create table figure_snapshot ();

create table figure_snapshot_history ();

create table frozen_figure ();

create table frozen_figure_history ();

create table indicator_publication ();

create table indicator_publication_history ();

create table indicator_board ();

create table indicator_board_history ();

alter table indicator_publication add column tenant_id uuid not null;

alter table frozen_figure_history add column tenant_id uuid not null;

alter table indicator_publication_history add column tenant_id uuid not null;

alter table figure_snapshot_history add column tenant_id uuid not null;

alter table frozen_figure add column tenant_id uuid not null;

alter table indicator_board add column tenant_id uuid not null;

alter table figure_snapshot add column tenant_id uuid not null;

alter table indicator_board_history add column tenant_id uuid not null;

alter table indicator_board_history add column id uuid not null;

alter table figure_snapshot add column id uuid not null;

alter table figure_snapshot_history add column id uuid not null;

alter table indicator_publication add column id uuid not null;

alter table frozen_figure_history add column id uuid not null;

alter table frozen_figure add column id uuid not null;

alter table indicator_publication_history add column id uuid not null;

alter table indicator_board add column id uuid not null;

alter table frozen_figure_history add column version integer not null;

alter table indicator_board add column version integer not null;

alter table indicator_publication_history add column version integer not null;

alter table figure_snapshot add column version integer not null;

alter table indicator_board_history add column version integer not null;

alter table indicator_publication add column version integer not null;

alter table frozen_figure add column version integer not null;

alter table figure_snapshot_history add column version integer not null;

alter table frozen_figure_history add column row_from timestamp with time zone not null;

alter table indicator_publication_history add column row_from timestamp with time zone not null;

alter table indicator_publication add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_board add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table frozen_figure add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table figure_snapshot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table figure_snapshot_history add column row_from timestamp with time zone not null;

alter table indicator_board_history add column row_from timestamp with time zone not null;

alter table figure_snapshot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table frozen_figure add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_board add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_publication add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table indicator_board_history add column created_at timestamp with time zone not null;

alter table indicator_publication_history add column created_at timestamp with time zone not null;

alter table frozen_figure_history add column created_at timestamp with time zone not null;

alter table figure_snapshot_history add column created_at timestamp with time zone not null;

alter table frozen_figure add column created_by uuid;

alter table figure_snapshot add column created_by uuid;

alter table indicator_board add column created_by uuid;

alter table indicator_publication_history add column created_by uuid;

alter table indicator_publication add column created_by uuid;

alter table figure_snapshot_history add column created_by uuid;

alter table indicator_board_history add column created_by uuid;

alter table frozen_figure_history add column created_by uuid;

alter table indicator_publication add column changed_by uuid;

alter table frozen_figure_history add column changed_by uuid;

alter table indicator_board add column changed_by uuid;

alter table indicator_publication_history add column changed_by uuid;

alter table figure_snapshot add column changed_by uuid;

alter table indicator_board_history add column changed_by uuid;

alter table figure_snapshot_history add column changed_by uuid;

alter table frozen_figure add column changed_by uuid;

alter table figure_snapshot_history add column label text not null;

alter table indicator_publication add column title text not null;

alter table indicator_publication_history add column title text not null;

alter table frozen_figure_history add column snapshot uuid not null;

alter table indicator_board add column title text not null;

alter table frozen_figure add column snapshot uuid not null;

alter table indicator_board_history add column title text not null;

alter table figure_snapshot add column label text not null;

alter table frozen_figure add column indicator text not null;

alter table figure_snapshot_history add column occasion text not null;

alter table indicator_board add column sharing text not null;

alter table indicator_publication_history add column note text;

alter table indicator_publication add column note text;

alter table figure_snapshot add column occasion text not null;

alter table indicator_board_history add column sharing text not null;

alter table frozen_figure_history add column indicator text not null;

alter table indicator_board add column tiles jsonb not null;

alter table indicator_board_history add column tiles jsonb not null;

alter table indicator_publication_history add column indicator text not null;

alter table figure_snapshot add column "on" date not null;

alter table frozen_figure_history add column label text not null;

alter table figure_snapshot_history add column "on" date not null;

alter table indicator_publication add column indicator text not null;

alter table frozen_figure add column label text not null;

alter table frozen_figure add column unit uuid not null;

alter table indicator_board add column owner uuid;

alter table indicator_publication_history add column scope uuid not null;

alter table figure_snapshot add column taken_at timestamp with time zone not null;

alter table figure_snapshot_history add column taken_at timestamp with time zone not null;

alter table frozen_figure_history add column unit uuid not null;

alter table indicator_board_history add column owner uuid;

alter table indicator_publication add column scope uuid not null;

alter table indicator_publication_history add column parts text not null;

alter table indicator_board add column section uuid;

alter table figure_snapshot add column taken_by uuid not null;

alter table indicator_board_history add column section uuid;

alter table frozen_figure_history add column state text not null;

alter table frozen_figure add column state text not null;

alter table indicator_publication add column parts text not null;

alter table figure_snapshot_history add column taken_by uuid not null;

alter table frozen_figure add column value numeric(24,6);

alter table figure_snapshot add column reason text not null;

alter table indicator_board_history add column row_to timestamp with time zone not null;

alter table frozen_figure_history add column value numeric(24,6);

alter table indicator_publication add column "on" date not null;

alter table indicator_publication_history add column "on" date not null;

alter table figure_snapshot_history add column reason text not null;

alter table frozen_figure add column measured_in text not null;

alter table indicator_publication add column content jsonb not null;

alter table indicator_publication_history add column content jsonb not null;

alter table frozen_figure_history add column measured_in text not null;

alter table figure_snapshot_history add column scope uuid not null;

alter table figure_snapshot add column scope uuid not null;

alter table figure_snapshot add column figures integer not null;

alter table frozen_figure_history add column numerator numeric(24,6);

alter table indicator_publication_history add column state text not null;

alter table frozen_figure add column numerator numeric(24,6);

alter table indicator_publication add column state text not null;

alter table figure_snapshot_history add column figures integer not null;

alter table figure_snapshot_history add column digest text not null;

alter table indicator_publication_history add column prepared_by uuid not null;

alter table frozen_figure_history add column denominator numeric(24,6);

alter table indicator_publication add column prepared_by uuid not null;

alter table figure_snapshot add column digest text not null;

alter table frozen_figure add column denominator numeric(24,6);

alter table figure_snapshot_history add column row_to timestamp with time zone not null;

alter table frozen_figure add column threshold numeric(24,6);

alter table indicator_publication add column approved_by uuid;

alter table frozen_figure_history add column threshold numeric(24,6);

alter table indicator_publication_history add column approved_by uuid;

alter table frozen_figure_history add column explanation jsonb not null;

alter table indicator_publication_history add column published_at timestamp with time zone;

alter table frozen_figure add column explanation jsonb not null;

alter table indicator_publication add column published_at timestamp with time zone;

alter table frozen_figure_history add column readers text[] not null;

alter table indicator_publication_history add column row_to timestamp with time zone not null;

alter table frozen_figure add column readers text[] not null;

alter table frozen_figure_history add column row_to timestamp with time zone not null;

alter table figure_snapshot add constraint figure_snapshot_key PRIMARY KEY (tenant_id, id);

alter table figure_snapshot add constraint figure_snapshot_occasion_code CHECK ((occasion = ANY (ARRAY['september'::text, 'quarter'::text, 'bulletin'::text, 'other'::text])));

alter table figure_snapshot_history add constraint figure_snapshot_history_key PRIMARY KEY (tenant_id, id, version);

alter table frozen_figure add constraint frozen_figure_key PRIMARY KEY (tenant_id, id);

alter table frozen_figure add constraint frozen_figure_state_code CHECK ((state = ANY (ARRAY['met'::text, 'notMet'::text, 'noStandard'::text, 'unknown'::text])));

alter table frozen_figure add constraint frozen_figure_unique_1 UNIQUE (tenant_id, snapshot, indicator, unit);

alter table frozen_figure_history add constraint frozen_figure_history_key PRIMARY KEY (tenant_id, id, version);

alter table indicator_publication add constraint indicator_publication_key PRIMARY KEY (tenant_id, id);

alter table indicator_publication add constraint indicator_publication_parts_code CHECK ((parts = ANY (ARRAY['city'::text, 'bureau'::text, 'section'::text, 'town'::text, 'school'::text, 'department'::text])));

alter table indicator_publication add constraint indicator_publication_state_code CHECK ((state = ANY (ARRAY['prepared'::text, 'published'::text, 'withdrawn'::text, 'discarded'::text])));

alter table indicator_publication_history add constraint indicator_publication_history_key PRIMARY KEY (tenant_id, id, version);

alter table indicator_board add constraint indicator_board_key PRIMARY KEY (tenant_id, id);

alter table indicator_board add constraint indicator_board_sharing_code CHECK ((sharing = ANY (ARRAY['private'::text, 'section'::text, 'bureau'::text])));

alter table indicator_board_history add constraint indicator_board_history_key PRIMARY KEY (tenant_id, id, version);

alter table figure_snapshot add constraint figure_snapshot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table frozen_figure add constraint frozen_figure_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_board add constraint indicator_board_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table indicator_publication add constraint indicator_publication_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table figure_snapshot add constraint figure_snapshot_taken_by_of FOREIGN KEY (tenant_id, taken_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table figure_snapshot add constraint figure_snapshot_scope_of FOREIGN KEY (tenant_id, scope) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table frozen_figure add constraint frozen_figure_snapshot_of FOREIGN KEY (tenant_id, snapshot) REFERENCES figure_snapshot(tenant_id, id) DEFERRABLE;

alter table frozen_figure add constraint frozen_figure_unit_of FOREIGN KEY (tenant_id, unit) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_board add constraint indicator_board_owner_of FOREIGN KEY (tenant_id, owner) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table indicator_board add constraint indicator_board_section_of FOREIGN KEY (tenant_id, section) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_publication add constraint indicator_publication_scope_of FOREIGN KEY (tenant_id, scope) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table indicator_publication add constraint indicator_publication_prepared_by_of FOREIGN KEY (tenant_id, prepared_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table indicator_publication add constraint indicator_publication_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX indicator_board_section_at ON public.indicator_board USING btree (tenant_id, section);

CREATE INDEX frozen_figure_unit_at ON public.frozen_figure USING btree (tenant_id, unit);

CREATE INDEX figure_snapshot_taken_by_at ON public.figure_snapshot USING btree (tenant_id, taken_by);

CREATE INDEX indicator_publication_scope_at ON public.indicator_publication USING btree (tenant_id, scope);

CREATE INDEX indicator_publication_approved_by_at ON public.indicator_publication USING btree (tenant_id, approved_by);

CREATE INDEX indicator_publication_history_at ON public.indicator_publication_history USING btree (tenant_id, row_to);

CREATE INDEX frozen_figure_history_at ON public.frozen_figure_history USING btree (tenant_id, row_to);

CREATE INDEX figure_snapshot_scope_at ON public.figure_snapshot USING btree (tenant_id, scope);

CREATE INDEX indicator_board_history_at ON public.indicator_board_history USING btree (tenant_id, row_to);

CREATE INDEX indicator_publication_prepared_by_at ON public.indicator_publication USING btree (tenant_id, prepared_by);

CREATE INDEX figure_snapshot_history_at ON public.figure_snapshot_history USING btree (tenant_id, row_to);

CREATE INDEX indicator_board_owner_at ON public.indicator_board USING btree (tenant_id, owner);

CREATE INDEX frozen_figure_snapshot_at ON public.frozen_figure USING btree (tenant_id, snapshot);

CREATE OR REPLACE FUNCTION public.keep_figure_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into figure_snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "occasion", "on", "taken_at", "taken_by", "reason", "scope", "figures", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."occasion", o."on", o."taken_at", o."taken_by", o."reason", o."scope", o."figures", o."digest", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_figure_snapshot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into figure_snapshot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "label", "occasion", "on", "taken_at", "taken_by", "reason", "scope", "figures", "digest", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."label", o."occasion", o."on", o."taken_at", o."taken_by", o."reason", o."scope", o."figures", o."digest", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_frozen_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into frozen_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "indicator", "label", "unit", "state", "value", "measured_in", "numerator", "denominator", "threshold", "explanation", "readers", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."indicator", o."label", o."unit", o."state", o."value", o."measured_in", o."numerator", o."denominator", o."threshold", o."explanation", o."readers", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_frozen_figure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into frozen_figure_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "snapshot", "indicator", "label", "unit", "state", "value", "measured_in", "numerator", "denominator", "threshold", "explanation", "readers", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."snapshot", o."indicator", o."label", o."unit", o."state", o."value", o."measured_in", o."numerator", o."denominator", o."threshold", o."explanation", o."readers", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_indicator_board()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_board_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "sharing", "tiles", "owner", "section", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."sharing", o."tiles", o."owner", o."section", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_indicator_board()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_board_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "sharing", "tiles", "owner", "section", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."sharing", o."tiles", o."owner", o."section", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_indicator_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_publication_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "note", "indicator", "scope", "parts", "on", "content", "state", "prepared_by", "approved_by", "published_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."note", o."indicator", o."scope", o."parts", o."on", o."content", o."state", o."prepared_by", o."approved_by", o."published_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_indicator_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into indicator_publication_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "note", "indicator", "scope", "parts", "on", "content", "state", "prepared_by", "approved_by", "published_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."note", o."indicator", o."scope", o."parts", o."on", o."content", o."state", o."prepared_by", o."approved_by", o."published_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.figure_snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_figure_snapshot();

CREATE TRIGGER keep_gone AFTER DELETE ON public.figure_snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_figure_snapshot();

CREATE TRIGGER keep AFTER UPDATE ON public.frozen_figure REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_frozen_figure();

CREATE TRIGGER keep_gone AFTER DELETE ON public.frozen_figure REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_frozen_figure();

CREATE TRIGGER keep AFTER UPDATE ON public.indicator_board REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_indicator_board();

CREATE TRIGGER keep_gone AFTER DELETE ON public.indicator_board REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_indicator_board();

CREATE TRIGGER keep AFTER UPDATE ON public.indicator_publication REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_indicator_publication();

CREATE TRIGGER keep_gone AFTER DELETE ON public.indicator_publication REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_indicator_publication();

alter table figure_snapshot enable row level security; alter table figure_snapshot force row level security;

alter table figure_snapshot_history enable row level security; alter table figure_snapshot_history force row level security;

alter table frozen_figure enable row level security; alter table frozen_figure force row level security;

alter table frozen_figure_history enable row level security; alter table frozen_figure_history force row level security;

alter table indicator_publication enable row level security; alter table indicator_publication force row level security;

alter table indicator_publication_history enable row level security; alter table indicator_publication_history force row level security;

alter table indicator_board enable row level security; alter table indicator_board force row level security;

alter table indicator_board_history enable row level security; alter table indicator_board_history force row level security;

create policy frozen_figure_history_tenant on frozen_figure_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy figure_snapshot_tenant on figure_snapshot as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy figure_snapshot_history_tenant on figure_snapshot_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy frozen_figure_tenant on frozen_figure as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy frozen_figure_reach on frozen_figure as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (unit IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy frozen_figure_history_reach on frozen_figure_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (unit IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy indicator_board_tenant on indicator_board as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_board_history_tenant on indicator_board_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_publication_tenant on indicator_publication as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy indicator_publication_history_tenant on indicator_publication_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on figure_snapshot to yaodian_app;

grant select on figure_snapshot to yaodian_app;

grant update on figure_snapshot to yaodian_app;

grant delete on figure_snapshot to yaodian_app;

grant insert on figure_snapshot_history to yaodian_app;

grant select on figure_snapshot_history to yaodian_app;

grant insert on frozen_figure to yaodian_app;

grant select on frozen_figure to yaodian_app;

grant update on frozen_figure to yaodian_app;

grant delete on frozen_figure to yaodian_app;

grant insert on frozen_figure_history to yaodian_app;

grant select on frozen_figure_history to yaodian_app;

grant insert on indicator_publication to yaodian_app;

grant select on indicator_publication to yaodian_app;

grant update on indicator_publication to yaodian_app;

grant delete on indicator_publication to yaodian_app;

grant insert on indicator_publication_history to yaodian_app;

grant select on indicator_publication_history to yaodian_app;

grant insert on indicator_board to yaodian_app;

grant select on indicator_board to yaodian_app;

grant update on indicator_board to yaodian_app;

grant delete on indicator_board to yaodian_app;

grant insert on indicator_board_history to yaodian_app;

grant select on indicator_board_history to yaodian_app;
