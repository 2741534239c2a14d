/** Names, places and codes of organisations by date. Closed spells are rows; the open one is the organisation's row. */

import { type RawBuilder, sql } from 'kysely';
import { groupBy } from '#contract/group-by';
import type { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { school } from './school-record.ts';
import { organisationSpell } from './spell-record.ts';

type Organisation = RowOf<typeof organisation>;

/** An organisation as it was on a day. */
export type OrganisationOn = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly code: string;
  readonly kind: Organisation['kind'];
  readonly parent: string | null;
  readonly order: number | null;
  /** First day of this name, place and code; null where it is not known. */
  readonly since: CivilDate | null;
};

/**
 * Organisations that stood on a day, as SQL: one row each. Within a closed spell its content holds; within the open
 * one, or without any, the organisation's own row.
 */
const standing = (on: CivilDate): RawBuilder<unknown> => sql`select o.id,
    case when s.to_on is null then o.name else s.name end as name,
    case when s.to_on is null then o.short_name else s.short_name end as "shortName",
    case when s.to_on is null then o.code else s.code end as code,
    case when s.to_on is null then o.kind else s.kind end as kind,
    case when s.to_on is null then o.parent else s.parent end as parent,
    o."order", coalesce(s.from_on, f.opened_on) as since
  from organisation o
    left join organisation_spell s on s.tenant_id = o.tenant_id and s.organisation = o.id
      and (s.from_on is null or s.from_on <= ${on}::date) and (s.to_on is null or s.to_on > ${on}::date)
    left join school f on f.tenant_id = o.tenant_id and f.organisation = o.id
  where (o.closed_on is null or o.closed_on > ${on}::date) and (f.opened_on is null or f.opened_on <= ${on}::date)
    and (s.id is not null or not exists (select 1 from organisation_spell x where x.tenant_id = o.tenant_id and x.organisation = o.id))`;

/** An organisation as it was on a day; null where it did not stand then. */
export const organisationAt = async (tx: ReadTransaction, id: string, on: CivilDate): Promise<OrganisationOn | null> =>
  (await tx.rows<OrganisationOn>(sql`${standing(on)} and o.id = ${id}::uuid`))[0] ?? null;

export type OrganisationNode = OrganisationOn & { readonly depth: number };

/** Every organisation that stood on a day, parents before their children, each with its depth from the root. */
export const organisationTreeAt = async (tx: ReadTransaction, on: CivilDate): Promise<OrganisationNode[]> => {
  const rows = await tx.rows<OrganisationOn>(sql`${standing(on)} order by o."order" nulls last, o.code`);
  const known = new Set(rows.map((row) => row.id));
  // What stood under a unit that is unknown on that day is shown at the top, never lost.
  const below = groupBy(rows, ({ parent }) => (parent && known.has(parent) ? parent : null));
  const walk = (parent: string | null, depth: number): OrganisationNode[] =>
    (below.get(parent) ?? []).flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)]);
  return walk(null, 0);
};

const contentOf = ({ name, shortName, code, kind, parent }: Organisation) => ({ name, shortName, code, kind, parent });

/** Ends the open spell of a unit on a day, with what its row says until then. Call before the row changes. */
export const endSpell = async (tx: WriteTransaction, unit: Organisation, on: CivilDate): Promise<void> => {
  const [open] = await tx.lookup(organisationSpell, { organisation: unit.id, toOn: null });
  if (open) {
    await tx.system.update(organisationSpell, open.id, { ...contentOf(unit), toOn: on }, { verb: 'end' });
    return;
  }
  const [facts] = await tx.lookup(school, { organisation: unit.id });
  const fromOn = facts?.openedOn && facts.openedOn < on ? facts.openedOn : null;
  await tx.system.create(organisationSpell, { organisation: unit.id, ...contentOf(unit), fromOn, toOn: on });
};

/** Opens the spell of a unit on a day, with what its row says from then on. Call after the row changed. */
export const beginSpell = async (
  tx: WriteTransaction,
  unit: Organisation,
  on: CivilDate,
  change: string,
): Promise<void> => {
  await tx.system.create(organisationSpell, { organisation: unit.id, ...contentOf(unit), fromOn: on, change });
};

/** Every spell of a unit, the first one first; an organisation that never changed has one, without a beginning. */
export const spellsOf = async (tx: ReadTransaction, unit: Organisation) => {
  const rows = await tx.lookup(organisationSpell, { organisation: unit.id });
  const ordered = rows.sort((a, b) => String(a.fromOn ?? '').localeCompare(String(b.fromOn ?? '')));
  const shown = ordered.map((row) => (row.toOn ? row : { ...row, ...contentOf(unit) }));
  if (shown.length === 0) {
    const [facts] = await tx.lookup(school, { organisation: unit.id });
    return [{ ...contentOf(unit), fromOn: facts?.openedOn ?? null, toOn: unit.closedOn, change: null }];
  }
  return shown.map(({ name, shortName, code, kind, parent, fromOn, toOn, change }) => ({
    ...{ name, shortName, code, kind, parent, fromOn, toOn },
    change,
  }));
};
