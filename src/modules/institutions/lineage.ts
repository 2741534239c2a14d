/** What a unit came from and went into, through every change that took effect. */
import { sql } from 'kysely';
import type { ReadTransaction } from '#kernel/store';
import { addDays, type CivilDate } from '#kernel/time';
import { CHANGE_KINDS, CHANGE_STATES, type ChangeKind } from './change-record.ts';

export type ChangeLine = {
  readonly id: string;
  readonly title: string;
  readonly kind: ChangeKind;
  readonly state: keyof typeof CHANGE_STATES;
  readonly effectiveOn: string;
  readonly from: string[];
  readonly to: string[];
};

/** A change as lists show it. */
export const headOf = ({ id, title, kind, state, effectiveOn }: Omit<ChangeLine, 'from' | 'to'>) => ({
  ...{ id, title, kind, state, effectiveOn },
  kindLabel: CHANGE_KINDS[kind],
  stateLabel: CHANGE_STATES[state],
});

/** Changes that took effect and touch a unit or one that it is kin to, the first one first. */
const changesAround = async (tx: ReadTransaction, unit: string): Promise<ChangeLine[]> =>
  tx.rows<ChangeLine>(sql`with recursive done as (
      select id, coalesce(title, '') as title, kind, state, effective_on as "effectiveOn", "from", results as "to"
      from organisation_change where state = 'effective'
    ), kin(unit) as (
      select ${unit}::uuid
      union select u from kin join done on kin.unit = any(done."from" || done."to"), unnest(done."from" || done."to") as u
    )
    select * from done where exists (select 1 from kin where kin.unit = any(done."from" || done."to"))
    order by "effectiveOn", id`);

const reach = (changes: readonly ChangeLine[], start: string, ahead: boolean): string[] => {
  const found = new Set<string>([start]);
  // Changes come in order of their days: one pass ahead, one pass back, follows every chain.
  for (const change of ahead ? changes : [...changes].reverse()) {
    const [near, far] = ahead ? [change.from, change.to] : [change.to, change.from];
    if (near.some((id) => found.has(id))) for (const id of far) found.add(id);
  }
  found.delete(start);
  return [...found];
};

type Named = { readonly id: string; readonly name: string };
type EndedName = Named & { readonly toOn: CivilDate };

/** What units are called, and what they were called until a day: the name on a day is the first that ended after it. */
const namesOfUnits = async (tx: ReadTransaction, ids: readonly string[]) => {
  const asked = sql`any(${[...new Set(ids)]}::uuid[])`;
  const names = new Map(
    (await tx.rows<Named>(sql`select id, name from organisation where id = ${asked}`)).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const ended = await tx.rows<EndedName>(
    sql`select organisation as id, name, to_on as "toOn" from organisation_spell
      where organisation = ${asked} and to_on is not null order by to_on`,
  );
  return (id: string, on?: CivilDate): string =>
    (on && ended.find((one) => one.id === id && one.toOn > on)?.name) ?? names.get(id) ?? '';
};

/** Units before and after, transitively, with the changes between them. */
export const lineageOf = async (tx: ReadTransaction, unit: string) => {
  const changes = await changesAround(tx, unit);
  const nameOf = await namesOfUnits(tx, [unit, ...changes.flatMap(({ from, to }) => [...from, ...to])]);
  const party = (id: string) => ({ id, name: nameOf(id) });
  const on = (day: CivilDate) => (id: string) => ({ id, name: nameOf(id, day) });
  const cameFrom = reach(changes, unit, false);
  const wentInto = reach(changes, unit, true);
  const kin = new Set([unit, ...cameFrom, ...wentInto]);
  return {
    unit: party(unit),
    cameFrom: cameFrom.map(party),
    wentInto: wentInto.map(party),
    changes: changes
      .filter(({ from, to }) => [...from, ...to].some((id) => kin.has(id)))
      .map((change) => ({
        ...headOf(change),
        ...{ from: change.from.map(on(addDays(change.effectiveOn, -1))), to: change.to.map(on(change.effectiveOn)) },
      })),
  };
};
