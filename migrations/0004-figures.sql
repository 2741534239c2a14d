drop policy dropout_case_reach on dropout_case;

drop policy dropout_case_history_reach on dropout_case_history;

drop policy dropout_visit_reach on dropout_visit;

drop policy dropout_visit_history_reach on dropout_visit_history;

drop policy measure_row_reach on measure_row;

alter table bulletin add column snapshot uuid;

alter table organisation_history add column town uuid;

alter table organisation add column town uuid;

alter table bulletin_history add column snapshot uuid;

alter table commitment_binding_history add column baseline_exact text;

alter table commitment_binding add column baseline_exact text;

alter table organisation add constraint organisation_town_of FOREIGN KEY (tenant_id, town) REFERENCES organisation(tenant_id, id) DEFERRABLE;

alter table bulletin add constraint bulletin_snapshot_of FOREIGN KEY (tenant_id, snapshot) REFERENCES figure_snapshot(tenant_id, id) DEFERRABLE;

CREATE INDEX organisation_town_at ON public.organisation USING btree (tenant_id, town);

CREATE INDEX bulletin_snapshot_at ON public.bulletin USING btree (tenant_id, snapshot);

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
