alter table data_import_history alter column file drop not null;

alter table data_import alter column file drop not null;

drop policy dropout_case_reach on dropout_case;

drop policy dropout_case_history_reach on dropout_case_history;

drop policy dropout_visit_reach on dropout_visit;

drop policy dropout_visit_history_reach on dropout_visit_history;

drop policy measure_row_reach on measure_row;

alter table post drop constraint post_role_code;

alter table sign_in_portal drop constraint sign_in_portal_kind;

create table account_recovery ();

create table erasure_list ();

create table erasure_list_history ();

create table legal_hold ();

create table legal_hold_history ();

alter table legal_hold add column tenant_id uuid not null;

alter table account_recovery add column tenant_id uuid not null;

alter table legal_hold_history add column tenant_id uuid not null;

alter table erasure_list_history add column tenant_id uuid not null;

alter table erasure_list add column tenant_id uuid not null;

alter table erasure_list add column id uuid not null;

alter table erasure_list_history add column id uuid not null;

alter table legal_hold add column id uuid not null;

alter table legal_hold_history add column id uuid not null;

alter table account_recovery add column id uuid not null;

alter table erasure_list_history add column version integer not null;

alter table legal_hold add column version integer not null;

alter table legal_hold_history add column version integer not null;

alter table account_recovery add column person_id uuid not null;

alter table erasure_list add column version integer not null;

alter table erasure_list_history add column row_from timestamp with time zone not null;

alter table account_recovery add column reason text not null;

alter table erasure_list add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table legal_hold add column row_from timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table legal_hold_history add column row_from timestamp with time zone not null;

alter table legal_hold_history add column created_at timestamp with time zone not null;

alter table erasure_list add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table legal_hold add column created_at timestamp with time zone default date_trunc('milliseconds'::text, clock_timestamp()) not null;

alter table account_recovery add column code_hash bytea not null;

alter table erasure_list_history add column created_at timestamp with time zone not null;

alter table legal_hold_history add column created_by uuid;

alter table legal_hold add column created_by uuid;

alter table erasure_list add column created_by uuid;

alter table account_recovery add column proposed_by uuid;

alter table erasure_list_history add column created_by uuid;

alter table account_recovery add column proposed_at timestamp with time zone default clock_timestamp() not null;

alter table erasure_list add column changed_by uuid;

alter table erasure_list_history add column changed_by uuid;

alter table legal_hold_history add column changed_by uuid;

alter table legal_hold add column changed_by uuid;

alter table erasure_list_history add column title text not null;

alter table account_recovery add column confirm_until timestamp with time zone not null;

alter table legal_hold add column dataset text not null;

alter table legal_hold_history add column dataset text not null;

alter table erasure_list add column title text not null;

alter table legal_hold add column dataset_label text not null;

alter table account_recovery add column confirmed_by uuid;

alter table legal_hold_history add column dataset_label text not null;

alter table erasure_list add column dataset text not null;

alter table erasure_list_history add column dataset text not null;

alter table legal_hold add column "row" text;

alter table account_recovery add column confirmed_at timestamp with time zone;

alter table erasure_list add column origin text not null;

alter table legal_hold_history add column "row" text;

alter table erasure_list_history add column origin text not null;

alter table legal_hold add column reason text not null;

alter table account_recovery add column link_hash bytea;

alter table erasure_list add column basis text not null;

alter table erasure_list_history add column basis text not null;

alter table legal_hold_history add column reason text not null;

alter table erasure_list add column count integer not null;

alter table legal_hold_history add column until_on date;

alter table account_recovery add column link_until timestamp with time zone;

alter table erasure_list_history add column count integer not null;

alter table legal_hold add column until_on date;

alter table organisation add column town uuid;

alter table legal_hold add column state text not null;

alter table organisation_history add column town uuid;

alter table bulletin add column snapshot uuid;

alter table legal_hold_history add column state text not null;

alter table bulletin_history add column snapshot uuid;

alter table erasure_list_history add column oldest_on date;

alter table account_recovery add column tries integer default 0 not null;

alter table erasure_list add column oldest_on date;

alter table account_recovery add column ended_at timestamp with time zone;

alter table legal_hold add column placed_by uuid;

alter table erasure_list_history add column newest_on date;

alter table erasure_list add column newest_on date;

alter table legal_hold_history add column placed_by uuid;

alter table legal_hold_history add column released_by uuid;

alter table legal_hold add column released_by uuid;

alter table erasure_list add column held integer not null;

alter table account_recovery add column outcome text;

alter table erasure_list_history add column held integer not null;

alter table erasure_list_history add column erased integer;

alter table erasure_list add column erased integer;

alter table legal_hold_history add column released_at timestamp with time zone;

alter table legal_hold add column released_at timestamp with time zone;

alter table session add column portal_session text;

alter table erasure_list add column state text not null;

alter table erasure_list_history add column state text not null;

alter table legal_hold_history add column row_to timestamp with time zone not null;

alter table erasure_list add column proposed_by uuid;

alter table commitment_binding_history add column baseline_exact text;

alter table commitment_binding add column baseline_exact text;

alter table erasure_list_history add column proposed_by uuid;

alter table erasure_list add column proposed_at timestamp with time zone;

alter table erasure_list_history add column proposed_at timestamp with time zone;

alter table erasure_list_history add column approved_by uuid;

alter table erasure_list add column approved_by uuid;

alter table erasure_list add column approved_at timestamp with time zone;

alter table erasure_list_history add column approved_at timestamp with time zone;

alter table erasure_list_history add column executed_at timestamp with time zone;

alter table erasure_list add column executed_at timestamp with time zone;

alter table erasure_list add column cleaned_at timestamp with time zone;

alter table erasure_list_history add column cleaned_at timestamp with time zone;

alter table erasure_list_history add column items jsonb not null;

alter table erasure_list add column items jsonb not null;

alter table erasure_list_history add column kept jsonb;

alter table erasure_list add column kept jsonb;

alter table erasure_list add column counts jsonb;

alter table erasure_list_history add column counts jsonb;

alter table erasure_list add column tables jsonb;

alter table erasure_list_history add column tables jsonb;

alter table erasure_list_history add column contents jsonb;

alter table erasure_list add column contents jsonb;

alter table erasure_list_history add column row_to timestamp with time zone not null;

alter table sign_in_portal add constraint sign_in_portal_kind CHECK ((kind = ANY (ARRAY['oidc'::text, 'ldap'::text, 'cas'::text])));

alter table account_recovery add constraint account_recovery_key PRIMARY KEY (tenant_id, id);

alter table account_recovery add constraint account_recovery_outcome CHECK ((outcome = ANY (ARRAY['used'::text, 'withdrawn'::text, 'replaced'::text])));

alter table account_recovery add constraint account_recovery_two CHECK (((proposed_by IS NULL) OR (confirmed_by IS NULL) OR (proposed_by <> confirmed_by)));

alter table post add constraint post_role_code CHECK ((role = ANY (ARRAY['leader'::text, 'office'::text, 'section'::text, 'school'::text, 'teacher'::text, 'town'::text, 'department'::text, 'inspector'::text, 'auditor'::text, 'city'::text, 'admin'::text, 'security'::text])));

alter table erasure_list add constraint erasure_list_key PRIMARY KEY (tenant_id, id);

alter table erasure_list add constraint erasure_list_origin_code CHECK ((origin = ANY (ARRAY['period'::text, 'request'::text])));

alter table erasure_list add constraint erasure_list_state_code CHECK ((state = ANY (ARRAY['found'::text, 'proposed'::text, 'approved'::text, 'executed'::text, 'discarded'::text])));

alter table erasure_list_history add constraint erasure_list_history_key PRIMARY KEY (tenant_id, id, version);

alter table legal_hold add constraint legal_hold_key PRIMARY KEY (tenant_id, id);

alter table legal_hold add constraint legal_hold_state_code CHECK ((state = ANY (ARRAY['active'::text, 'released'::text])));

alter table legal_hold_history add constraint legal_hold_history_key PRIMARY KEY (tenant_id, id, version);

alter table account_recovery add constraint account_recovery_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table erasure_list add constraint erasure_list_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table legal_hold add constraint legal_hold_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id);

alter table organisation add constraint organisation_town_of FOREIGN KEY (tenant_id, town) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table erasure_list add constraint erasure_list_proposed_by_of FOREIGN KEY (tenant_id, proposed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table erasure_list add constraint erasure_list_approved_by_of FOREIGN KEY (tenant_id, approved_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table legal_hold add constraint legal_hold_placed_by_of FOREIGN KEY (tenant_id, placed_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table legal_hold add constraint legal_hold_released_by_of FOREIGN KEY (tenant_id, released_by) REFERENCES person(tenant_id, id) DEFERRABLE;

alter table bulletin add constraint bulletin_snapshot_of FOREIGN KEY (tenant_id, snapshot) REFERENCES figure_snapshot(tenant_id, id) DEFERRABLE;

CREATE INDEX erasure_list_proposed_by_at ON public.erasure_list USING btree (tenant_id, proposed_by);

CREATE INDEX account_recovery_link ON public.account_recovery USING btree (link_hash) WHERE (link_hash IS NOT NULL);

CREATE INDEX legal_hold_index_1 ON public.legal_hold USING btree (tenant_id, state);

CREATE INDEX erasure_list_approved_by_at ON public.erasure_list USING btree (tenant_id, approved_by);

CREATE INDEX organisation_town_at ON public.organisation USING btree (tenant_id, town);

CREATE INDEX erasure_list_history_at ON public.erasure_list_history USING btree (tenant_id, row_to);

CREATE INDEX erasure_list_index_1 ON public.erasure_list USING btree (tenant_id, dataset, state);

CREATE UNIQUE INDEX account_recovery_open ON public.account_recovery USING btree (tenant_id, person_id) WHERE (ended_at IS NULL);

CREATE INDEX bulletin_snapshot_at ON public.bulletin USING btree (tenant_id, snapshot);

CREATE INDEX session_of_portal ON public.session USING btree (tenant_id, portal_id, portal_session) WHERE (portal_id IS NOT NULL);

CREATE INDEX legal_hold_history_at ON public.legal_hold_history USING btree (tenant_id, row_to);

CREATE INDEX legal_hold_placed_by_at ON public.legal_hold USING btree (tenant_id, placed_by);

CREATE INDEX legal_hold_released_by_at ON public.legal_hold USING btree (tenant_id, released_by);

CREATE INDEX erasure_list_index_2 ON public.erasure_list USING btree (tenant_id, state);

CREATE OR REPLACE FUNCTION public.keep_gone_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "short_name", "code", "kind", "parent", "town", "path", "order", "closed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."short_name", o."code", o."kind", o."parent", o."town", o."path", o."order", o."closed_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "name", "short_name", "code", "kind", "parent", "town", "path", "order", "closed_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."name", o."short_name", o."code", o."kind", o."parent", o."town", o."path", o."order", o."closed_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

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

CREATE OR REPLACE FUNCTION public.keep_commitment_binding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_binding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "target", "title", "indicator", "unit", "reckoning", "likeness", "grounds", "state", "baseline", "baseline_exact", "baseline_on", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."target", o."title", o."indicator", o."unit", o."reckoning", o."likeness", o."grounds", o."state", o."baseline", o."baseline_exact", o."baseline_on", o."confirmed_by", o."confirmed_at", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_commitment_binding()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into commitment_binding_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "plan", "target", "title", "indicator", "unit", "reckoning", "likeness", "grounds", "state", "baseline", "baseline_exact", "baseline_on", "confirmed_by", "confirmed_at", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."plan", o."target", o."title", o."indicator", o."unit", o."reckoning", o."likeness", o."grounds", o."state", o."baseline", o."baseline_exact", o."baseline_on", o."confirmed_by", o."confirmed_at", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "snapshot", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."snapshot", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", o."limit_since", o."limit_warn_on", o."limit_due_on", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into bulletin_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "series", "period", "title", "blocks", "subjects", "snapshot", "state", "issue_number", "doc_number", "as_of", "compilers", "compiled_by", "compiled_at", "frozen_by", "frozen_at", "content_hash", "first_signer", "first_signed_at", "signer", "issued_at", "signed_on", "printed_on", "published_on", "limit_since", "limit_warn_on", "limit_due_on", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."series", o."period", o."title", o."blocks", o."subjects", o."snapshot", o."state", o."issue_number", o."doc_number", o."as_of", o."compilers", o."compiled_by", o."compiled_at", o."frozen_by", o."frozen_at", o."content_hash", o."first_signer", o."first_signed_at", o."signer", o."issued_at", o."signed_on", o."printed_on", o."published_on", o."limit_since", o."limit_warn_on", o."limit_due_on", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;

CREATE TRIGGER keep AFTER UPDATE ON public.erasure_list REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_erasure_list();

CREATE TRIGGER keep_gone AFTER DELETE ON public.erasure_list REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_erasure_list();

CREATE TRIGGER keep AFTER UPDATE ON public.legal_hold REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_legal_hold();

CREATE TRIGGER keep_gone AFTER DELETE ON public.legal_hold REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_gone_legal_hold();

alter table account_recovery enable row level security; alter table account_recovery force row level security;

alter table erasure_list enable row level security; alter table erasure_list force row level security;

alter table erasure_list_history enable row level security; alter table erasure_list_history force row level security;

alter table legal_hold enable row level security; alter table legal_hold force row level security;

alter table legal_hold_history enable row level security; alter table legal_hold_history force row level security;

create policy account_recovery_tenant on account_recovery as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy account_recovery_owner on account_recovery as permissive for all using ((CURRENT_USER <> 'yaodian_app'::name)) with check ((CURRENT_USER <> 'yaodian_app'::name));

create policy erasure_list_tenant on erasure_list as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy erasure_list_history_tenant on erasure_list_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy legal_hold_tenant on legal_hold as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy legal_hold_history_tenant on legal_hold_history as permissive for all using ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif"))) with check ((tenant_id = ( SELECT (NULLIF(current_setting('yaodian.tenant'::text, true), ''::text))::uuid AS "nullif")));

create policy dropout_case_reach on dropout_case as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE starts_with(t.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)))))))));

create policy dropout_case_history_reach on dropout_case_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE starts_with(t.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)))))))));

create policy dropout_visit_reach on dropout_visit as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE starts_with(t.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)))))))));

create policy dropout_visit_history_reach on dropout_visit_history as restrictive for all using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (school IN ( SELECT o.id
   FROM organisation o
  WHERE (starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE starts_with(t.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)))))))));

create policy measure_row_reach on measure_row as restrictive for select using (((( SELECT current_setting('yaodian.reach'::text, true) AS current_setting) = '*'::text) OR (organisation IN ( SELECT o.id
   FROM organisation o
  WHERE (starts_with(o.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)) OR (o.town IN ( SELECT t.id
           FROM organisation t
          WHERE starts_with(t.path, ( SELECT current_setting('yaodian.reach'::text, true) AS current_setting)))))))));

grant insert on erasure_list to yaodian_app;

grant select on erasure_list to yaodian_app;

grant update on erasure_list to yaodian_app;

grant delete on erasure_list to yaodian_app;

grant insert on erasure_list_history to yaodian_app;

grant select on erasure_list_history to yaodian_app;

grant insert on legal_hold to yaodian_app;

grant select on legal_hold to yaodian_app;

grant update on legal_hold to yaodian_app;

grant delete on legal_hold to yaodian_app;

grant insert on legal_hold_history to yaodian_app;

grant select on legal_hold_history to yaodian_app;
