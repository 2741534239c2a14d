create or replace function put_out() returns trigger language plpgsql as $$
begin
  if not exists (select from outbox_subscription) then return null; end if;
  insert into outbox (tenant_id, webhook_id, journal_id, at, record, record_id, verb)
  select distinct a.tenant_id, s.webhook_id, a.id, a.at, a.record, a.record_id, a.verb
  from added a join outbox_subscription s
    on s.tenant_id = a.tenant_id and s.record = a.record and s.verb in (a.verb, '*')
  where a.record_id is not null;
  return null;
end
$$;
