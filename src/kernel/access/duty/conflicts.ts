import { sql } from 'kysely';
import { ROLES, type Role } from '#kernel/role';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type DutyRule, KEPT_APART, rulesBetween } from './rules.ts';

/** Days, both included; `to` null without an end. */
type Span = { readonly from: string; readonly to: string | null };

export type HeldPost = {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly title: string;
  readonly organisation: string;
  readonly from: string;
  readonly to: string | null;
};

const HELD = sql`select p.id, p.person, p.role, p.title, o.name as organisation, p.from_on::text as "from", p.to_on::text as "to"
  from post p join organisation o on o.tenant_id = p.tenant_id and o.id = p.organisation`;

/** `澜溪区教育局·系统管理员（系统管理员）`: which post it is, for a refusal. */
export const told = ({ organisation, title, role, from, to }: HeldPost): string =>
  `${organisation}·${title}（${ROLES[role as Role]}，${from}${to ? `至${to}` : '起'}）`;

/** Posts that a person holds on any of the days, past and future ones too. */
export const postsWithin = (tx: ReadTransaction, person: string, { from, to }: Span): Promise<HeldPost[]> =>
  tx.rows<HeldPost>(sql`${HELD} where p.tenant_id = ${tx.actor.tenantId}::uuid and p.person = ${person}::uuid
    and p.from_on <= coalesce(${to}::date, 'infinity') and coalesce(p.to_on, 'infinity') >= ${from}::date order by p.from_on, p.id`);

/** One at a time decides about a person's duties; in the order of ids, so that two never wait for each other. */
export const lockDuties = async (tx: WriteTransaction, persons: readonly string[]): Promise<void> => {
  for (const person of [...new Set(persons)].sort())
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`duty:${person}`}, 0))`);
};

type Link = { readonly person: string; readonly from: string; readonly to: string };

/** Who stands in for the person, or is stood in for by them, and on which of the days. */
export const linksWithin = (tx: ReadTransaction, person: string, { from, to }: Span): Promise<Link[]> =>
  tx.rows<Link>(sql`select case when d."from" = ${person}::uuid then d."to" else d."from" end as person,
      greatest(d.from_on, ${from}::date)::text as "from",
      least(d.until_on, d.revoked_on - 1, ${to}::date)::text as "to"
    from delegation d where d.tenant_id = ${tx.actor.tenantId}::uuid and ${person}::uuid in (d."from", d."to")
      and d.from_on <= coalesce(${to}::date, 'infinity') and least(d.until_on, d.revoked_on - 1) >= greatest(d.from_on, ${from}::date)`);

type Conflict = {
  readonly person: string;
  readonly name: string;
  readonly rule: DutyRule;
  readonly held: HeldPost;
  readonly beside: HeldPost;
  /** Who is stood in for, where the other post is joined by a delegation alone. */
  readonly by: string | null;
  readonly from: string;
  readonly to: string | null;
};

type Pair = {
  readonly person: string;
  readonly name: string;
  readonly held: string;
  readonly beside: string;
  readonly by: string | null;
  readonly from: string;
  readonly to: string | null;
};

/**
 * Duties joined in one person today or later, though they exclude one another: rows older than a rule, or written past
 * the application. Each pair once.
 */
export const conflictsFrom = async (tx: ReadTransaction, day: string): Promise<Conflict[]> => {
  const tenant = tx.actor.tenantId;
  const pairs = await tx.rows<Pair>(sql`
    with live as (select p.* from post p join person h on h.tenant_id = p.tenant_id and h.id = p.person
      where p.tenant_id = ${tenant}::uuid and coalesce(p.to_on, 'infinity') >= ${day}::date
        and coalesce(h.left_on, 'infinity') >= ${day}::date),
    joined as (
      select a.person, a.id as held, b.id as beside, null::uuid as by, greatest(a.from_on, b.from_on, ${day}::date) as f,
        least(a.to_on, b.to_on) as t
      from live a join live b on b.person = a.person and b.id <> a.id
      where a.role = any(${KEPT_APART}::text[])
      union all
      select d."to", a.id, b.id, d."from", greatest(a.from_on, b.from_on, d.from_on, ${day}::date),
        least(a.to_on, b.to_on, d.until_on, d.revoked_on - 1)
      from delegation d join live a on a.person = d."to" join live b on b.person = d."from"
      where d.tenant_id = ${tenant}::uuid and (a.role = any(${KEPT_APART}::text[]) or b.role = any(${KEPT_APART}::text[])))
    select j.person, h.name, j.held, j.beside, giver.name as by, j.f::text as "from", j.t::text as "to"
    from joined j join person h on h.tenant_id = ${tenant}::uuid and h.id = j.person
    left join person giver on giver.tenant_id = ${tenant}::uuid and giver.id = j.by
    where j.f <= coalesce(j.t, 'infinity') order by h.name, j.f, j.held, j.beside`);
  const ids = [...new Set(pairs.flatMap(({ held, beside }) => [held, beside]))];
  if (ids.length === 0) return [];
  const posts = await tx.rows<HeldPost>(
    sql`${HELD} where p.tenant_id = ${tenant}::uuid and p.id = any(${ids}::uuid[])`,
  );
  const byId = new Map(posts.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const [held, beside] = [byId.get(pair.held), byId.get(pair.beside)];
    const key = [pair.person, ...[pair.held, pair.beside].sort()].join();
    if (!held || !beside || seen.has(key)) return [];
    const [rule] = rulesBetween(held.role, beside.role);
    if (!rule) return [];
    seen.add(key);
    const { person, name, by, from, to } = pair;
    return [{ person, name, rule, held, beside, by, from, to }];
  });
};
