/** Who goes where in a change of organisations, worked out before anything is written. Pure. */
import { type Change, type ChangeFacts, type ClassGroup, endedBy } from './change-facts.ts';

/** A class that stands in another unit after the change: row of `units` counted from 0, and its number there. */
export type ClassMove = { readonly row: ClassGroup; readonly unit: number; readonly classNumber: number };

/** The row of `units` to which what an ended unit leaves behind goes; null where the change names an outside heir. */
export const heirRow = ({ kind, heir, units }: Change): number | null =>
  kind === 'merge' ? 0 : kind === 'split' ? Math.min(heir, units.length) - 1 : null;

const cohort = (row: Pick<ClassGroup, 'stage' | 'entryYear'>): string => `${row.stage}:${row.entryYear}`;

/**
 * The moves of classes: in a merger the classes of ended units, in a split those assigned to another unit. Where a
 * number is taken in the new school, the class gets the next free one of its year.
 * @param taken classes that the receiving units have had, closed ones included, by row of `units`
 */
export const classMoves = (facts: ChangeFacts, taken: ReadonlyMap<number, readonly ClassGroup[]>): ClassMove[] => {
  const { change } = facts;
  const ended = endedBy(change);
  const assigned = new Map(change.classes.map((one) => [one.classGroup, one.unit - 1]));
  const order = new Map(change.from.map((id, at) => [id, at]));
  const moving = facts.classes
    .map((row) => ({ row, unit: change.kind === 'split' ? (assigned.get(row.id) ?? 0) : 0 }))
    .filter(({ row, unit }) =>
      change.kind === 'merge'
        ? ended.includes(row.school)
        : change.kind === 'split' && change.units[unit]?.unit !== row.school,
    )
    .sort(
      (a, b) =>
        (order.get(a.row.school) ?? 0) - (order.get(b.row.school) ?? 0) || a.row.classNumber - b.row.classNumber,
    );
  const used = new Map<string, Set<number>>();
  const numbers = (unit: number, row: ClassGroup): Set<number> => {
    const key = `${unit}:${cohort(row)}`;
    const known = used.get(key);
    if (known) return known;
    const same = (taken.get(unit) ?? []).filter((one) => cohort(one) === cohort(row));
    const fresh = new Set(same.map((one) => one.classNumber));
    used.set(key, fresh);
    return fresh;
  };
  return moving.map(({ row, unit }) => {
    const inUse = numbers(unit, row);
    let classNumber = row.classNumber;
    if (inUse.has(classNumber)) classNumber = Math.max(...inUse) + 1;
    inUse.add(classNumber);
    return { row, unit, classNumber };
  });
};
