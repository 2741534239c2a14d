create table collection_answer ();

create table collection_answer_history ();

alter table collection_answer add column tenant_id uuid not null;

alter table collection_answer_history add column tenant_id uuid not null;

alter table collection_answer add column id uuid not null;

alter table collection_answer_history add column id uuid not null;

alter table collection_answer add column version integer not null;

alter table collection_answer_history add column version integer not null;

alter table collection_answer add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_answer_history add column row_from timestamp with time zone not null;

alter table collection_answer add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table collection_answer_history add column created_at timestamp with time zone not null;

alter table collection_answer_history add column created_by uuid;

alter table collection_answer add column created_by uuid;

alter table collection_answer add column changed_by uuid;

alter table collection_answer_history add column changed_by uuid;

alter table collection_answer_history add column collection uuid not null;

alter table collection_answer add column collection uuid not null;

alter table collection_answer add column part uuid not null;

alter table collection_answer_history add column part uuid not null;

alter table collection_answer_history add column school uuid not null;

alter table collection_answer add column school uuid not null;

alter table collection_answer add column "order" integer not null;

alter table collection_answer_history add column "order" integer not null;

alter table collection_answer_history add column question text not null;

alter table collection_answer add column question text not null;

alter table collection_history add column questions jsonb not null default '[]';

alter table collection_history alter column questions drop default;

alter table collection add column questions jsonb not null default '[]';

alter table collection alter column questions drop default;

alter table collection_answer_history add column answer text;

alter table collection_answer add column answer text;

alter table collection_answer_history add column row_to timestamp with time zone not null;

alter table collection_answer add constraint collection_answer_key PRIMARY KEY (tenant_id, id);

alter table collection_answer add constraint collection_answer_unique_1 UNIQUE (tenant_id, part, "order");

alter table collection_answer_history add constraint collection_answer_history_key PRIMARY KEY (tenant_id, id, version);

alter table collection_answer add constraint collection_answer_collection_of FOREIGN KEY (tenant_id, collection) REFERENCES collection(tenant_id, id) DEFERRABLE;

alter table collection_answer add constraint collection_answer_part_of FOREIGN KEY (tenant_id, part) REFERENCES collection_part(tenant_id, id) DEFERRABLE;

alter table collection_answer add constraint collection_answer_school_of FOREIGN KEY (tenant_id, school) REFERENCES organisation(tenant_id, id) DEFERRABLE;

CREATE INDEX collection_answer_history_at ON public.collection_answer_history USING btree (tenant_id, row_to);

CREATE INDEX collection_answer_school_at ON public.collection_answer USING btree (tenant_id, school);

CREATE INDEX collection_answer_index_1 ON public.collection_answer USING btree (tenant_id, collection, "order");

CREATE OR REPLACE FUNCTION public.keep_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "school_year", "as_on", "datasets", "schools", "questions", "keeper", "collect_until", "confirm_until", "audit_until", "publish_until", "note", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."school_year", o."as_on", o."datasets", o."schools", o."questions", o."keeper", o."collect_until", o."confirm_until", o."audit_until", o."publish_until", o."note", o."state", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_collection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "title", "school_year", "as_on", "datasets", "schools", "questions", "keeper", "collect_until", "confirm_until", "audit_until", "publish_until", "note", "state", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."title", o."school_year", o."as_on", o."datasets", o."schools", o."questions", o."keeper", o."collect_until", o."confirm_until", o."audit_until", o."publish_until", o."note", o."state", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_collection_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_answer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "collection", "part", "school", "order", "question", "answer", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."collection", o."part", o."school", o."order", o."question", o."answer", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_collection_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into collection_answer_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "collection", "part", "school", "order", "question", "answer", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."collection", o."part", o."school", o."order", o."question", o."answer", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.collection_answer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_collection_answer();

CREATE TRIGGER keep_gone AFTER DELETE ON public.collection_answer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_collection_answer();

alter table collection_answer enable row level security; alter table collection_answer force row level security;

alter table collection_answer_history enable row level security; alter table collection_answer_history force row level security;

create policy collection_answer_tenant on collection_answer as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_answer_reach on collection_answer as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

create policy collection_answer_history_tenant on collection_answer_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy collection_answer_history_reach on collection_answer_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE ((o.path ~>=~ ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) AND (o.path ~<~ (rtrim(( SELECT current_setting('yaodian.reach'::text, true) AS current_setting), '/'::text) || '0'::text)))))));

grant insert on collection_answer to yaodian_app;

grant select on collection_answer to yaodian_app;

grant update on collection_answer to yaodian_app;

grant delete on collection_answer to yaodian_app;

grant insert on collection_answer_history to yaodian_app;

grant select on collection_answer_history to yaodian_app;
