CREATE OR REPLACE FUNCTION public.put_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from outbox_subscription) then return null; end if;
  insert into outbox (tenant_id, webhook_id, journal_id, at, record, record_id, verb)
  select distinct a.tenant_id, s.webhook_id, a.id, a.at, a.record, a.record_id, a.verb
  from added a join outbox_subscription s
    on s.tenant_id = a.tenant_id and s.record = a.record and s.verb in (a.verb, '*')
  -- Who looked is no change of the row.
  where a.record_id is not null and a.verb not in ('read', 'look', 'browse', 'download', 'export', 'deny');
  return null;
end
$function$
;
