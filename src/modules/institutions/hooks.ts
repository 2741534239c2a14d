/**
 * The door by which modules above (pupils, staff, estate) move their own rows when units merge, split or close.
 * This module knows none of them: the composition hands their handlers in.
 */
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';

export type Moved = { readonly from: string; readonly to: string };

/** What a change of organisations did, as handlers see it: in the same transaction, after this module's own rows. */
export type OrganisationChangeEffect = {
  readonly change: { readonly id: string; readonly kind: string; readonly title: string };
  /** The first day on which the new state holds. Spells end on it (exclusive) and begin on it. */
  readonly on: CivilDate;
  /** Organisations before and after, after in the order of the form. */
  readonly from: readonly string[];
  readonly results: readonly string[];
  /** Those of `from` that are no more. */
  readonly ended: readonly string[];
  /** Where what belonged to an ended unit goes unless something finer is known: ended unit → successor. */
  readonly heirOf: ReadonlyMap<string, string>;
  /** Classes that stand in another school from the day on, by class. Class ids stay; only their school changes. */
  readonly classes: ReadonlyMap<string, Moved>;
  /** Persons whose post went to another unit, by person. */
  readonly persons: ReadonlyMap<string, Moved>;
};

/** What a handler is asked before the change is confirmed. */
export type PlannedChange = {
  readonly on: CivilDate;
  readonly from: readonly string[];
  readonly ended: readonly string[];
  /** Classes that will stand in another school. */
  readonly classes: readonly string[];
};
export type PreviewLine = { readonly label: string; readonly count: number; readonly unit?: string };

/**
 * @example
 * export const movePupils: OrganisationChangeHandler = {
 *   name: 'pupils',
 *   preview: async (tx, plan) => [{ label: '随班转入的学生', count: await countIn(tx, plan.classes), unit: '人' }],
 *   apply: async (tx, effect) => { for (const [classGroup, { to }] of effect.classes) await moveClass(tx, classGroup, to, effect.on); },
 * };
 */
export type OrganisationChangeHandler = {
  readonly name: string;
  readonly preview?: (tx: ReadTransaction, plan: PlannedChange) => Promise<readonly PreviewLine[]>;
  /** `tx` writes as rules of the house do (`tx.system`). A Refusal stops the whole change. */
  readonly apply: (tx: WriteTransaction, effect: OrganisationChangeEffect) => Promise<void>;
};

/** A figure of the report by organisation that another module counts, as at a day, from its own spells. */
export type ReportFigure = {
  /** camelCase, unique in the report: `pupils`. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly count: (
    tx: ReadTransaction,
    on: CivilDate,
  ) => Promise<readonly { readonly school: string; readonly stage: string | null; readonly count: number }[]>;
};

/** What the composition hands in. */
export type InstitutionParts = {
  readonly handlers: readonly OrganisationChangeHandler[];
  readonly figures: readonly ReportFigure[];
};
