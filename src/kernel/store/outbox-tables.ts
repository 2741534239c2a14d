import { ownerPolicy, tenantPolicy } from './ddl.ts';

/**
 * Changes on their way out. Every write is journalled in its own transaction, one row at a time or a hundred thousand,
 * so the journal's insert is where a change enters the outbox: by statement, with the change or not at all.
 * `outbox_subscription` is kept by the record `webhook` (see #kernel/webhook); where nobody subscribes, nothing is written.
 */
export const OUTBOX_SCHEMA: readonly string[] = [
  `create table outbox_subscription (
  tenant_id uuid not null references tenant (id),
  webhook_id uuid not null,
  record text not null,
  verb text not null,
  constraint outbox_subscription_key primary key (tenant_id, record, verb, webhook_id)
)`,
  ...tenantPolicy('outbox_subscription'),
  'grant select, insert, update, delete on outbox_subscription to yaodian_app',

  `create table outbox (
  tenant_id uuid not null references tenant (id),
  webhook_id uuid not null,
  journal_id uuid not null,
  at timestamptz not null,
  record text not null,
  record_id uuid not null,
  verb text not null,
  constraint outbox_key primary key (tenant_id, webhook_id, journal_id)
)`,
  ...tenantPolicy('outbox'),
  ownerPolicy('outbox'),
  'grant select, insert, update, delete on outbox to yaodian_app',

  `create function put_out() returns trigger language plpgsql as $$
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
$$`,
  'create trigger journal_put_out after insert on journal referencing new table as added for each statement execute function put_out()',

  // Secrets that the house gives to others: signing keys, robots' addresses, passwords of mail servers. Sealed by the
  // installation's keys, answered to nobody.
  `create table sealed_secret (
  tenant_id uuid not null references tenant (id),
  record text not null,
  record_id uuid not null,
  name text not null,
  sealed text not null,
  constraint sealed_secret_key primary key (tenant_id, record, record_id, name)
)`,
  ...tenantPolicy('sealed_secret'),
  'grant select, insert, update, delete on sealed_secret to yaodian_app',
];
