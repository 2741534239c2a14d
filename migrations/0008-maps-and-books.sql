create table book_lot ();

create table book_lot_history ();

create table base_layer ();

create table base_layer_history ();

create table catchment ();

create table catchment_history ();

alter table book_lot_history add column tenant_id uuid not null;

alter table base_layer_history add column tenant_id uuid not null;

alter table catchment_history add column tenant_id uuid not null;

alter table catchment add column tenant_id uuid not null;

alter table book_lot add column tenant_id uuid not null;

alter table base_layer add column tenant_id uuid not null;

alter table base_layer add column id uuid not null;

alter table base_layer_history add column id uuid not null;

alter table catchment_history add column id uuid not null;

alter table book_lot_history add column id uuid not null;

alter table catchment add column id uuid not null;

alter table book_lot add column id uuid not null;

alter table book_lot add column version integer not null;

alter table catchment_history add column version integer not null;

alter table catchment add column version integer not null;

alter table book_lot_history add column version integer not null;

alter table base_layer_history add column version integer not null;

alter table base_layer add column version integer not null;

alter table book_lot add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table book_lot_history add column row_from timestamp with time zone not null;

alter table base_layer_history add column row_from timestamp with time zone not null;

alter table catchment_history add column row_from timestamp with time zone not null;

alter table catchment add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table base_layer add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table base_layer add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table book_lot add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table book_lot_history add column created_at timestamp with time zone not null;

alter table catchment_history add column created_at timestamp with time zone not null;

alter table catchment add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table base_layer_history add column created_at timestamp with time zone not null;

alter table book_lot add column created_by uuid;

alter table book_lot_history add column created_by uuid;

alter table base_layer add column created_by uuid;

alter table base_layer_history add column created_by uuid;

alter table catchment add column created_by uuid;

alter table catchment_history add column created_by uuid;

alter table catchment_history add column changed_by uuid;

alter table catchment add column changed_by uuid;

alter table book_lot_history add column changed_by uuid;

alter table base_layer add column changed_by uuid;

alter table base_layer_history add column changed_by uuid;

alter table book_lot add column changed_by uuid;

alter table book_lot_history add column school uuid not null;

alter table base_layer add column kind text not null;

alter table catchment add column name text not null;

alter table base_layer_history add column kind text not null;

alter table catchment_history add column name text not null;

alter table book_lot add column school uuid not null;

alter table book_lot_history add column lot_number text not null;

alter table catchment add column school uuid not null;

alter table base_layer add column name text not null;

alter table book_lot add column lot_number text not null;

alter table catchment_history add column school uuid not null;

alter table base_layer_history add column name text not null;

alter table catchment add column stage text not null;

alter table book_lot_history add column name text not null;

alter table base_layer_history add column from_on date not null;

alter table catchment_history add column stage text not null;

alter table book_lot add column name text not null;

alter table base_layer add column from_on date not null;

alter table base_layer add column source text not null;

alter table book_lot_history add column kind text not null;

alter table book_lot add column kind text not null;

alter table catchment add column outline jsonb;

alter table catchment_history add column outline jsonb;

alter table base_layer_history add column source text not null;

alter table base_layer add column features integer not null;

alter table book_lot add column stage text;

alter table base_layer_history add column features integer not null;

alter table book_lot_history add column stage text;

alter table catchment_history add column description text not null;

alter table catchment add column description text not null;

alter table book_lot_history add column volumes integer not null;

alter table base_layer add column file uuid not null;

alter table book_lot add column volumes integer not null;

alter table catchment_history add column shared_as text;

alter table base_layer_history add column file uuid not null;

alter table catchment add column shared_as text;

alter table catchment_history add column school_outside text;

alter table base_layer add column surface jsonb;

alter table book_lot_history add column value bigint;

alter table base_layer_history add column surface jsonb;

alter table catchment add column school_outside text;

alter table book_lot add column value bigint;

alter table base_layer_history add column row_to timestamp with time zone not null;

alter table catchment_history add column from_year integer not null;

alter table book_lot add column from_on date not null;

alter table book_lot_history add column from_on date not null;

alter table catchment add column from_year integer not null;

alter table catchment add column to_year integer;

alter table catchment_history add column to_year integer;

alter table book_lot add column until_on date;

alter table book_lot_history add column until_on date;

alter table book_lot_history add column row_to timestamp with time zone not null;

alter table catchment add column source text not null;

alter table catchment_history add column source text not null;

alter table catchment_history add column papers uuid[] not null;

alter table catchment add column papers uuid[] not null;

alter table catchment_history add column state text not null;

alter table catchment add column state text not null;

alter table catchment add column submitted_by uuid;

alter table catchment_history add column submitted_by uuid;

alter table catchment add column submitted_at timestamp with time zone;

alter table catchment_history add column submitted_at timestamp with time zone;

alter table catchment add column checked_by uuid;

alter table catchment_history add column checked_by uuid;

alter table catchment add column checked_at timestamp with time zone;

alter table catchment_history add column checked_at timestamp with time zone;

alter table catchment_history add column row_to timestamp with time zone not null;

alter table catchment alter column name type text collate "zh-x-icu";

alter table catchment_history alter column name type text collate "zh-x-icu";

alter table book_lot add constraint book_lot_key PRIMARY KEY (tenant_id, id);

alter table book_lot add constraint book_lot_kind_code CHECK ((kind = ANY (ARRAY['paper'::text, 'electronic'::text])));

alter table book_lot add constraint book_lot_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table book_lot add constraint book_lot_unique_1 UNIQUE (tenant_id, school, lot_number);

alter table book_lot_history add constraint book_lot_history_key PRIMARY KEY (tenant_id, id, version);

alter table base_layer add constraint base_layer_key PRIMARY KEY (tenant_id, id);

alter table base_layer add constraint base_layer_kind_code CHECK ((kind = ANY (ARRAY['boundary'::text, 'street'::text, 'water'::text, 'road'::text])));

alter table base_layer add constraint base_layer_unique_1 UNIQUE (tenant_id, kind, from_on);

alter table base_layer_history add constraint base_layer_history_key PRIMARY KEY (tenant_id, id, version);

alter table catchment add constraint catchment_key PRIMARY KEY (tenant_id, id);

alter table catchment add constraint catchment_stage_code CHECK ((stage = ANY (ARRAY['preschool'::text, 'primary'::text, 'juniorMiddle'::text, 'seniorMiddle'::text, 'vocational'::text, 'special'::text])));

alter table catchment add constraint catchment_state_code CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'checked'::text, 'inForce'::text, 'ended'::text])));

alter table catchment add constraint catchment_unique_1 UNIQUE (tenant_id, school, stage, from_year, name);

alter table catchment_history add constraint catchment_history_key PRIMARY KEY (tenant_id, id, version);

alter table book_lot add constraint book_lot_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table base_layer add constraint base_layer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table catchment add constraint catchment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table book_lot add constraint book_lot_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table base_layer add constraint base_layer_file_of FOREIGN KEY (tenant_id, file) REFERENCES file(tenant_id, id) DEFERRABLE;

alter table catchment add constraint catchment_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table catchment add constraint catchment_submitted_by_of FOREIGN KEY (tenant_id, submitted_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table catchment add constraint catchment_checked_by_of FOREIGN KEY (tenant_id, checked_by) REFERENCES person(tenant_id, id) DEFERRABLE;

CREATE INDEX base_layer_history_at ON public.base_layer_history USING btree (tenant_id, row_to);

CREATE INDEX catchment_history_at ON public.catchment_history USING btree (tenant_id, row_to);

CREATE INDEX base_layer_file_at ON public.base_layer USING btree (tenant_id, file);

CREATE INDEX book_lot_history_at ON public.book_lot_history USING btree (tenant_id, row_to);

CREATE INDEX book_lot_school_at ON public.book_lot USING btree (tenant_id, school);

CREATE INDEX catchment_school_at ON public.catchment USING btree (tenant_id, school);

CREATE INDEX catchment_index_1 ON public.catchment USING btree (tenant_id, state, stage, from_year);

CREATE INDEX catchment_submitted_by_at ON public.catchment USING btree (tenant_id, submitted_by);

CREATE INDEX catchment_checked_by_at ON public.catchment USING btree (tenant_id, checked_by);

CREATE OR REPLACE FUNCTION public.keep_book_lot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into book_lot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "lot_number", "name", "kind", "stage", "volumes", "value", "from_on", "until_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."lot_number", o."name", o."kind", o."stage", o."volumes", o."value", o."from_on", o."until_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_book_lot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into book_lot_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "school", "lot_number", "name", "kind", "stage", "volumes", "value", "from_on", "until_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."school", o."lot_number", o."name", o."kind", o."stage", o."volumes", o."value", o."from_on", o."until_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_base_layer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into base_layer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "name", "from_on", "source", "features", "file", "surface", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."name", o."from_on", o."source", o."features", o."file", o."surface", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_base_layer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into base_layer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "kind", "name", "from_on", "source", "features", "file", "surface", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."kind", o."name", o."from_on", o."source", o."features", o."file", o."surface", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_catchment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into catchment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "school", "stage", "outline", "description", "shared_as", "school_outside", "from_year", "to_year", "source", "papers", "state", "submitted_by", "submitted_at", "checked_by", "checked_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."school", o."stage", o."outline", o."description", o."shared_as", o."school_outside", o."from_year", o."to_year", o."source", o."papers", o."state", o."submitted_by", o."submitted_at", o."checked_by", o."checked_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_catchment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into catchment_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "school", "stage", "outline", "description", "shared_as", "school_outside", "from_year", "to_year", "source", "papers", "state", "submitted_by", "submitted_at", "checked_by", "checked_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."school", o."stage", o."outline", o."description", o."shared_as", o."school_outside", o."from_year", o."to_year", o."source", o."papers", o."state", o."submitted_by", o."submitted_at", o."checked_by", o."checked_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_new_book_lot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."volumes", 0)::numeric as amount, 1 * case when x."volumes" is null then 0 else 1 end as rows from new_rows as x where x."kind" = 'paper'::text union all select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."volumes", 0)::numeric as amount, -1 * case when x."volumes" is null then 0 else 1 end as rows from new_rows as x where x."kind" = 'paper'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_changed_book_lot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."volumes", 0)::numeric as amount, -1 * case when x."volumes" is null then 0 else 1 end as rows from old_rows as x where x."kind" = 'paper'::text union all select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."volumes", 0)::numeric as amount, 1 * case when x."volumes" is null then 0 else 1 end as rows from old_rows as x where x."kind" = 'paper'::text and x."until_on" is not null union all select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, 1 * coalesce(x."volumes", 0)::numeric as amount, 1 * case when x."volumes" is null then 0 else 1 end as rows from new_rows as x where x."kind" = 'paper'::text union all select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, -1 * coalesce(x."volumes", 0)::numeric as amount, -1 * case when x."volumes" is null then 0 else 1 end as rows from new_rows as x where x."kind" = 'paper'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_gone_book_lot()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into measure_row (tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, amount, rows)
  select tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day, sum(amount) as amount, sum(rows)::integer as rows from (select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, coalesce(x."from_on", '-infinity'::date) as on_day, -1 * coalesce(x."volumes", 0)::numeric as amount, -1 * case when x."volumes" is null then 0 else 1 end as rows from old_rows as x where x."kind" = 'paper'::text union all select x.tenant_id, 'libraryBooks'::text as measure, x."school" as organisation, x."stage"::text as key_1, null::text as key_2, null::text as key_3, null::text as key_4, greatest(x."until_on", coalesce(x."from_on", '-infinity'::date)) as on_day, 1 * coalesce(x."volumes", 0)::numeric as amount, 1 * case when x."volumes" is null then 0 else 1 end as rows from old_rows as x where x."kind" = 'paper'::text and x."until_on" is not null) as d group by tenant_id, measure, organisation, key_1, key_2, key_3, key_4, on_day having sum(amount) <> 0 or sum(rows) <> 0;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.book_lot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_book_lot();

CREATE TRIGGER keep_gone AFTER DELETE ON public.book_lot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_book_lot();

CREATE TRIGGER keep AFTER UPDATE ON public.base_layer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_base_layer();

CREATE TRIGGER keep_gone AFTER DELETE ON public.base_layer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_base_layer();

CREATE TRIGGER keep AFTER UPDATE ON public.catchment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_catchment();

CREATE TRIGGER keep_gone AFTER DELETE ON public.catchment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_catchment();

CREATE TRIGGER count_new AFTER INSERT ON public.book_lot REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_book_lot();

CREATE TRIGGER count_changed AFTER UPDATE ON public.book_lot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_book_lot();

CREATE TRIGGER count_gone AFTER DELETE ON public.book_lot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_book_lot();

alter table book_lot enable row level security; alter table book_lot force row level security;

alter table book_lot_history enable row level security; alter table book_lot_history force row level security;

alter table base_layer enable row level security; alter table base_layer force row level security;

alter table base_layer_history enable row level security; alter table base_layer_history force row level security;

alter table catchment enable row level security; alter table catchment force row level security;

alter table catchment_history enable row level security; alter table catchment_history force row level security;

create policy book_lot_tenant on book_lot as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy book_lot_reach on book_lot as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy book_lot_history_tenant on book_lot_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy book_lot_history_reach on book_lot_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting))))));

create policy base_layer_tenant on base_layer as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy base_layer_history_tenant on base_layer_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy catchment_tenant on catchment as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy catchment_history_tenant on catchment_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

grant insert on book_lot to yaodian_app;

grant select on book_lot to yaodian_app;

grant update on book_lot to yaodian_app;

grant delete on book_lot to yaodian_app;

grant insert on book_lot_history to yaodian_app;

grant select on book_lot_history to yaodian_app;

grant insert on base_layer to yaodian_app;

grant select on base_layer to yaodian_app;

grant update on base_layer to yaodian_app;

grant delete on base_layer to yaodian_app;

grant insert on base_layer_history to yaodian_app;

grant select on base_layer_history to yaodian_app;

grant insert on catchment to yaodian_app;

grant select on catchment to yaodian_app;

grant update on catchment to yaodian_app;

grant delete on catchment to yaodian_app;

grant insert on catchment_history to yaodian_app;

grant select on catchment_history to yaodian_app;
