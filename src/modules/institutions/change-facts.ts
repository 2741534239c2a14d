/** What the rules and effects of a change of organisations look at. */
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { classGroup } from './class-records.ts';
import { school } from './school-record.ts';

export type Organisation = RowOf<typeof organisation>;
export type School = RowOf<typeof school>;
export type ClassGroup = RowOf<typeof classGroup>;

export type UnitAfter = {
  readonly unit?: string | null;
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly code?: string | null;
  readonly unitKind?: Organisation['kind'] | null;
  readonly schoolKind?: string | null;
  readonly parent?: string | null;
};

/** A change as its form says it. */
export type Change = {
  readonly id: string;
  readonly kind: 'open' | 'rename' | 'move' | 'merge' | 'split' | 'close';
  readonly from: readonly string[];
  readonly units: readonly UnitAfter[];
  readonly effectiveOn: CivilDate;
  readonly lateReason: string | null;
  readonly classes: readonly { readonly classGroup: string; readonly unit: number }[];
  readonly posts: readonly { readonly post: string; readonly unit: number }[];
  readonly heir: number;
  readonly handTo: string | null;
  readonly state: string;
  readonly submittedAt: string | null;
};

export type ChangeFacts = {
  readonly change: Change;
  /** Every organisation that the change names, by id. */
  readonly named: ReadonlyMap<string, Organisation>;
  /** School facts of those that are schools, by organisation. */
  readonly schools: ReadonlyMap<string, School>;
  /** Classes of the units before that stand on the day or later. */
  readonly classes: readonly ClassGroup[];
};

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Loads what a change is about. */
export const changeFactsOf = async (tx: ReadTransaction, change: Change): Promise<ChangeFacts> => {
  const ids = [...change.from, ...change.units.flatMap(({ unit, parent }) => [unit, parent]), change.handTo];
  const id = [...new Set(ids.filter((one): one is string => Boolean(one)))];
  const rows = id.length > 0 ? await tx.lookup(organisation, { id }) : [];
  const schools = id.length > 0 ? await tx.lookup(school, { organisation: id }) : [];
  const before = [...change.from];
  const classes = before.length > 0 ? await tx.lookup(classGroup, { school: before }) : [];
  return {
    change,
    named: byId(rows),
    schools: new Map(schools.map((row) => [row.organisation, row])),
    classes: classes.filter((row) => !row.closedOn || row.closedOn > change.effectiveOn),
  };
};

/** The units that the change ends: those before that no row after continues. A rename and a move end none. */
export const endedBy = (change: Change): string[] =>
  change.from.filter((id) => !change.units.some(({ unit }) => unit === id));

export const nameOf = (facts: ChangeFacts, id: string | null | undefined): string =>
  (id && facts.named.get(id)?.name) || '（未知单位）';
