alter table notice_preference_history add column quiet_from text;

alter table notice_preference add column quiet_from text;

alter table notice_preference_history add column quiet_to text;

alter table notice_preference add column quiet_to text;

CREATE OR REPLACE FUNCTION public.keep_notice_preference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_preference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "channel", "digest_at", "quiet_from", "quiet_to", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."channel", o."digest_at", o."quiet_from", o."quiet_to", n.row_from from old_rows o join new_rows n on n.tenant_id = o.tenant_id and n.id = o.id and n.version > o.version;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_gone_notice_preference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_preference_history (tenant_id, "id", "version", "row_from", "created_at", "created_by", "changed_by", "person", "channel", "digest_at", "quiet_from", "quiet_to", row_to)
  select o.tenant_id, o."id", o."version", o."row_from", o."created_at", o."created_by", o."changed_by", o."person", o."channel", o."digest_at", o."quiet_from", o."quiet_to", greatest(date_trunc('milliseconds', clock_timestamp()), o.row_from) from old_rows o;
  return null;
end
$function$
;
