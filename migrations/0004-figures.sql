alter table commitment_binding add column baseline_exact text;

alter table commitment_binding_history add column baseline_exact text;

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
