import { wayTo } from './below.ts';
import { ownerPolicy, tenantPolicy } from './ddl.ts';

/**
 * How far a post at the organisation `g` reaches: bureaus and their sections to the bureau's whole subtree, everybody
 * else to their own.
 */
const REACH = `case when g.kind in ('city', 'bureau', 'section') then coalesce((
      select b.path from organisation b where b.tenant_id = g.tenant_id and b.kind in ('city', 'bureau')
        and b.id = any(${wayTo('g.path')}) order by length(b.path) desc limit 1), g.path) else g.path end`;

/** Who bears the row `s`, in the post that it names. */
const BEARER = `'tenantId', s.tenant_id, 'personId', p.id, 'personName', p.name, 'postId', o.id, 'role', o.role,
    'organisationId', g.id, 'organisationPath', g.path, 'reach', ${REACH}, 'mustChange', a.must_change,
    'standsInFor', coalesce((
      select jsonb_agg(distinct d."from") from delegation d
      join person dp on dp.tenant_id = d.tenant_id and dp.id = d."from" and (dp.left_on is null or dp.left_on >= today)
      where d.tenant_id = s.tenant_id and d."to" = s.person_id and d.from_on <= today and d.until_on >= today
        and (d.revoked_on is null or d.revoked_on > today)
        and not exists (select 1 from account da where da.tenant_id = d.tenant_id and da.person_id = d."from" and da.disabled_at is not null)
        and exists (select 1 from post dpo join organisation dg on dg.tenant_id = dpo.tenant_id and dg.id = dpo.organisation
          where dpo.tenant_id = d.tenant_id and dpo.person = d."from" and dpo.from_on <= today
            and (dpo.to_on is null or dpo.to_on >= today) and (dg.closed_on is null or dg.closed_on > today))
    ), '[]'::jsonb), 'approvals', coalesce((
      select jsonb_agg(distinct k.key) from reading_approval r
      join organisation w on w.tenant_id = r.tenant_id and w.id = r.organisation
      cross join lateral jsonb_array_elements_text(r.keys) as k(key)
      where r.tenant_id = s.tenant_id and r.role = o.role and r.state = 'approved' and r.system is null
        and r.from_on <= today and r.until_on >= today and starts_with(g.path, w.path)
        and (r.post is null or r.post = o.id)
    ), '[]'::jsonb)`;

/** The bearer's account, person, post and organisation, all in force today. */
const STANDING = `join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id and a.disabled_at is null
  join person p on p.tenant_id = s.tenant_id and p.id = s.person_id and (p.left_on is null or p.left_on >= today)
  join post o on o.tenant_id = s.tenant_id and o.id = s.post_id and o.person = s.person_id
    and o.from_on <= today and (o.to_on is null or o.to_on >= today)
  join organisation g on g.tenant_id = s.tenant_id and g.id = o.organisation and (g.closed_on is null or g.closed_on > today)`;

/**
 * Who persons are in their posts today, without a session and by the same words as a session's bearer: for work that
 * goes on after it, and to tell why somebody sees what. Values: tenant, persons, posts side by side. A post that lets
 * nobody in has no row. Asked as the owner, within the tenant.
 */
export const ACTORS_IN_POSTS = `select jsonb_build_object(${BEARER}) as bearer
  from (select $1::uuid as tenant_id, x.person_id, x.post_id, (clock_timestamp() at time zone 'Asia/Shanghai')::date as today
    from unnest($2::uuid[], $3::uuid[]) as x(person_id, post_id)) s
  ${STANDING}`;

/** What tells one bearer from another, whenever they were last seen. */
export const PROOF = `md5((bearer - 'seenAt')::text)`;

/** Secrets of sign-in: accounts, sessions by the hash of their token, attempts, and addresses known to be a person's. */
export const SIGN_IN_SCHEMA: readonly string[] = [
  // Usernames are kept in lower case: a plain comparison is leak-proof, so the index serves under row-level security.
  `create table account (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  username text not null,
  password_hash text not null,
  password_changed_at timestamptz not null default clock_timestamp(),
  must_change boolean not null default false,
  disabled_at timestamptz,
  constraint account_key primary key (tenant_id, person_id),
  constraint account_username_lower check (username = lower(username))
)`,
  'create unique index account_username on account (username)',
  ...tenantPolicy('account'),
  ownerPolicy('account'),

  `create table session (
  token_hash bytea not null,
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  post_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  address text not null,
  agent text not null,
  id uuid not null default gen_random_uuid(),
  way text not null default 'password',
  idle interval,
  lifetime interval,
  factor_at timestamptz,
  proved_at timestamptz not null default clock_timestamp(),
  must_enrol boolean not null default false,
  portal_id uuid,
  portal_session text,
  constraint session_key primary key (token_hash)
)`,
  'create index session_of_person on session (tenant_id, person_id)',
  'create index session_created on session (created_at)',
  // What the portal calls its own session (a CAS ticket, an OpenID sid): by it the portal ends ours.
  'create index session_of_portal on session (tenant_id, portal_id, portal_session) where portal_id is not null',
  ...tenantPolicy('session'),
  ownerPolicy('session'),

  `create table sign_in_address (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  address text not null,
  signed_in_at timestamptz not null default clock_timestamp(),
  constraint sign_in_address_key primary key (tenant_id, person_id, address)
)`,
  ...tenantPolicy('sign_in_address'),
  ownerPolicy('sign_in_address'),

  // Keys are hashes: people type passwords into the wrong box.
  `create table sign_in_attempt (
  id uuid not null,
  key text not null,
  at timestamptz not null default clock_timestamp(),
  constraint sign_in_attempt_row primary key (id, key)
)`,
  'create index sign_in_attempt_key on sign_in_attempt (key, at)',
  'create index sign_in_attempt_at on sign_in_attempt (at)',

  // A TOTP secret rests sealed (sealed_secret, by this id); of a passkey only the public key is known.
  `create table sign_in_factor (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  name text not null,
  credential text,
  public_key bytea,
  counter bigint not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  used_at timestamptz,
  constraint sign_in_factor_key primary key (tenant_id, id),
  constraint sign_in_factor_kind check (kind in ('totp', 'passkey'))
)`,
  'create index sign_in_factor_of_person on sign_in_factor (tenant_id, person_id)',
  'create unique index sign_in_factor_credential on sign_in_factor (tenant_id, credential) where credential is not null',
  ...tenantPolicy('sign_in_factor'),
  ownerPolicy('sign_in_factor'),

  `create table recovery_code (
  tenant_id uuid not null references tenant (id),
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_key primary key (tenant_id, person_id, code_hash)
)`,
  ...tenantPolicy('recovery_code'),
  ownerPolicy('recovery_code'),

  // Somebody who lost password or factor: one administrator proposes, another confirms (null: a command on the
  // machine). The person needs both halves, the code of the first and the link of the second; only hashes are kept.
  `create table account_recovery (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  code_hash bytea not null,
  proposed_by uuid,
  proposed_at timestamptz not null default clock_timestamp(),
  confirm_until timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  link_hash bytea,
  link_until timestamptz,
  tries integer not null default 0,
  ended_at timestamptz,
  outcome text,
  constraint account_recovery_key primary key (tenant_id, id),
  constraint account_recovery_outcome check (outcome in ('used', 'withdrawn', 'replaced')),
  constraint account_recovery_two check (proposed_by is null or confirmed_by is null or proposed_by <> confirmed_by)
)`,
  'create unique index account_recovery_open on account_recovery (tenant_id, person_id) where ended_at is null',
  'create index account_recovery_link on account_recovery (link_hash) where link_hash is not null',
  ...tenantPolicy('account_recovery'),
  ownerPolicy('account_recovery'),

  // Where people are known elsewhere: an OpenID provider, a directory, a CAS server. Its secret rests sealed
  // (sealed_secret, by this id). A link says which person a subject there is; nothing else lets anybody in.
  `create table sign_in_portal (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  title text not null,
  active boolean not null default false,
  settings jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  constraint sign_in_portal_key primary key (tenant_id, id),
  constraint sign_in_portal_kind check (kind in ('oidc', 'ldap', 'cas'))
)`,
  ...tenantPolicy('sign_in_portal'),
  ownerPolicy('sign_in_portal'),

  `create table sign_in_link (
  tenant_id uuid not null references tenant (id),
  portal_id uuid not null,
  subject text not null,
  person_id uuid not null,
  linked_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  used_at timestamptz,
  constraint sign_in_link_key primary key (tenant_id, portal_id, subject)
)`,
  'create unique index sign_in_link_of_person on sign_in_link (tenant_id, portal_id, person_id)',
  'create index sign_in_link_person on sign_in_link (tenant_id, person_id)',
  ...tenantPolicy('sign_in_link'),
  ownerPolicy('sign_in_link'),

  // What one step of signing in leaves for the next, once and for minutes: a ticket for the second factor, the
  // challenge of a passkey.
  `create table sign_in_pass (
  pass_hash bytea not null,
  purpose text not null,
  tenant_id uuid,
  person_id uuid,
  content jsonb not null,
  tries integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  constraint sign_in_pass_key primary key (pass_hash)
)`,
  'create index sign_in_pass_expiry on sign_in_pass (expires_at)',

  `create table service_token (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  post_id uuid not null,
  name text not null,
  operations text[] not null,
  records text[] not null,
  organisation_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  seen_at timestamptz,
  revoked_at timestamptz,
  constraint service_token_key primary key (tenant_id, id)
)`,
  'create index service_token_hash on service_token (token_hash)',
  'create index service_token_of_person on service_token (tenant_id, person_id)',
  ...tenantPolicy('service_token'),
  ownerPolicy('service_token'),

  // One round trip and cached plans on every request: who the token's bearer is today, null when it is nobody.
  // The first look finds the tenant, without which row-level security hides people and posts from an owner
  // who is no superuser. A password that only serves to be changed is asked for where one came in by it. It changes nothing: it opens the reading and writing transactions of requests, and a long
  // one must not hold the session's row against the person's other requests.
  `create function session_actor(token bytea, idle interval, lifetime interval) returns jsonb language plpgsql as $$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from session s
  where s.token_hash = token and s.seen_at > clock_timestamp() - coalesce(s.idle, session_actor.idle)
    and s.created_at > clock_timestamp() - coalesce(s.lifetime, session_actor.lifetime);
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object(${BEARER}, 'mustChange', a.must_change and s.portal_id is null, 'mustEnrol', s.must_enrol, 'factorAt', s.factor_at,
    'createdAt', s.created_at, 'seenAt', s.seen_at)
  into answer
  from session s
  ${STANDING}
  where s.token_hash = token;
  return answer;
end
$$`,

  // The same for a service token: its owner as of now, within the organisation that it is kept to. A token whose
  // organisation its owner no longer reaches is nobody's.
  `create function token_actor(token bytea) returns jsonb language plpgsql as $$
declare
  place uuid;
  answer jsonb;
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
begin
  select s.tenant_id into place from service_token s
  where s.token_hash = token and s.revoked_at is null and s.expires_at > clock_timestamp();
  if place is null then return null; end if;
  perform set_config('yaodian.tenant', place::text, true);
  select jsonb_build_object(${BEARER}, 'seenAt', coalesce(s.seen_at, s.created_at),
    'grants', jsonb_build_object('id', s.id, 'operations', to_jsonb(s.operations), 'records', to_jsonb(s.records)),
    'narrowed', n.path)
  into answer
  from service_token s
  ${STANDING}
  left join organisation n on n.tenant_id = s.tenant_id and n.id = s.organisation_id
  where s.token_hash = token and (s.organisation_id is null or n.path is not null);
  if answer->>'narrowed' is not null then
    if not starts_with(answer->>'narrowed', answer->>'reach') then return null; end if;
    answer := answer || jsonb_build_object('reach', answer->>'narrowed');
  end if;
  return answer - 'narrowed';
end
$$`,

  // Fails the transaction where the token bears somebody else than the last time, or nobody, or them with other rights:
  // so a request may be carried out in the message that asks who it is from. Answers when the token was last seen.
  `create function expect_bearer(bearer jsonb, expected text) returns text language plpgsql as $$
begin
  if bearer is null or ${PROOF} is distinct from expected then
    raise exception 'another bearer than expected' using errcode = 'YD401';
  end if;
  return bearer->>'seenAt';
end
$$`,
];
