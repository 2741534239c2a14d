import { tenantPolicy } from './ddl.ts';

/**
 * What the rounds of notices remember, written over without history: who had the day's digest and the word that today
 * is the last workday, which urgent notices went out, and whose calendar may be read by a secret address.
 */
export const CHANNEL_SCHEMA: readonly string[] = [
  `create table notice_round (
  tenant_id uuid not null references tenant (id),
  target text not null,
  digest_until timestamptz,
  last_day_on date,
  constraint notice_round_key primary key (tenant_id, target)
)`,
  ...tenantPolicy('notice_round'),
  'grant select, insert, update, delete on notice_round to yaodian_app',

  `create table notice_told (
  tenant_id uuid not null references tenant (id),
  notice_id uuid not null,
  constraint notice_told_key primary key (tenant_id, notice_id)
)`,
  ...tenantPolicy('notice_told'),
  'grant select, insert, update, delete on notice_told to yaodian_app',

  `create table calendar_feed (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  token_hash text not null,
  created_at timestamptz not null default clock_timestamp(),
  constraint calendar_feed_key primary key (tenant_id, person_id),
  constraint calendar_feed_token unique (tenant_id, token_hash)
)`,
  ...tenantPolicy('calendar_feed'),
  'grant select, insert, update, delete on calendar_feed to yaodian_app',
];
