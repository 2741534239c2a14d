/** What a change did, read back from the spells that it ended and began. */
import { sql } from 'kysely';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { addDays } from '#kernel/time';
import type { organisationChange } from './change-record.ts';
import { classesStanding } from './classes.ts';
import { FATES, type Fate } from './fates.ts';
import { type OrganisationOn, organisationTreeAt } from './spells.ts';
import { classLabel } from './stages.ts';

type ChangeRow = RowOf<typeof organisationChange>;
type Units = ReadonlyMap<string, OrganisationOn>;

const unitsOn = async (tx: ReadTransaction, on: string): Promise<Units> =>
  new Map((await organisationTreeAt(tx, on)).map((unit) => [unit.id, unit]));

const lineOf = (fate: Fate, id: string, before: Units, after: Units) => {
  const [was, is] = [before.get(id), after.get(id)];
  const parentIn = (units: Units, unit: OrganisationOn | undefined) =>
    unit?.parent ? (units.get(unit.parent)?.name ?? null) : null;
  return {
    fate,
    fateLabel: FATES[fate],
    name: was?.name ?? '',
    newName: is?.name ?? null,
    code: was?.code ?? null,
    newCode: is?.code ?? null,
    parent: parentIn(before, was),
    newParent: parentIn(after, is),
  };
};

type Moved = { id: string; entryYear: number; was: number; is: number; from: string; to: string };

const movedClasses = (tx: ReadTransaction, { id, effectiveOn }: ChangeRow): Promise<Moved[]> =>
  tx.rows<Moved>(sql`select c.id, c.entry_year as "entryYear", s.class_number as was, c.class_number as is, s.school as "from", c.school as "to"
    from class_group_spell s join (${classesStanding(effectiveOn)}) as c on c.id = s.class_group
    where s.change = ${id}::uuid order by s.school, c.entry_year desc, s.class_number`);

/** Units and classes of a change that took effect, before it and after it. */
export const aftermathOf = async (tx: ReadTransaction, row: ChangeRow) => {
  const before = await unitsOn(tx, addDays(row.effectiveOn, -1));
  const after = await unitsOn(tx, row.effectiveOn);
  const fates = [
    ...row.from.filter((id) => !row.results.includes(id)).map((id): [Fate, string] => ['ends', id]),
    ...row.results.map((id): [Fate, string] => [row.from.includes(id) ? 'goesOn' : 'new', id]),
  ];
  const classes = await movedClasses(tx, row);
  return {
    units: fates.map(([fate, id]) => lineOf(fate, id, before, after)),
    classes: classes.map(({ id, entryYear, was, is, from, to }) => ({
      id,
      label: classLabel(entryYear, was),
      newLabel: classLabel(entryYear, is),
      from: before.get(from)?.name ?? '',
      to: after.get(to)?.name ?? '',
    })),
  };
};
