import { tenantPolicy } from './ddl.ts';

/** Nobody changes or removes what was sealed: no right to, and a trigger that refuses where a right was granted by mistake. */
const appendOnly = (table: string): string[] => [
  ...tenantPolicy(table),
  `grant select, insert on ${table} to yaodian_app`,
  `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_journal_change()`,
];

/**
 * The seal of the journal (see #kernel/seal): a place in the tree for each entry, the tree's nodes at every eighth level,
 * and its signed heads. The write path knows nothing of it: entries are found by the transaction that wrote them
 * (`journal.tx`), after it has ended.
 */
export const SEAL_SCHEMA: readonly string[] = [
  `create table journal_leaf (
  tenant_id uuid not null,
  position bigint not null,
  journal_id uuid not null,
  hash bytea not null,
  constraint journal_leaf_key primary key (tenant_id, position),
  constraint journal_leaf_entry unique (tenant_id, journal_id)
)`,
  ...appendOnly('journal_leaf'),

  `create table journal_node (
  tenant_id uuid not null references tenant (id),
  level integer not null,
  place bigint not null,
  hash bytea not null,
  constraint journal_node_key primary key (tenant_id, level, place)
)`,
  ...appendOnly('journal_node'),

  `create table journal_seal (
  tenant_id uuid not null references tenant (id),
  number integer not null,
  size bigint not null,
  at timestamptz not null,
  statement text not null,
  signature text not null,
  peaks text not null,
  watermark xid8 not null,
  constraint journal_seal_key primary key (tenant_id, number)
)`,
  ...appendOnly('journal_seal'),

  // Contents that were lawfully erased, by the erasure whose own entry names basis and count.
  `create table journal_erasure (
  tenant_id uuid not null references tenant (id),
  journal_id uuid not null,
  erasure_id uuid not null,
  constraint journal_erasure_key primary key (tenant_id, journal_id)
)`,
  'create index journal_erasure_of on journal_erasure (tenant_id, erasure_id, journal_id)',
  ...appendOnly('journal_erasure'),

  // The instant before which no unfinished transaction began: what is sealed later may not bear an earlier one. Runs as
  // the owner, who alone sees when the sessions of his login began.
  `create function seal_horizon() returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(clock_timestamp(), min(xact_start)) from pg_stat_activity
  where datname = current_database() and backend_xid is not null
$$`,
];
