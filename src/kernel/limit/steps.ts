import type { CivilDate } from '#kernel/time';

/** What is known of one row's limit when the hour asks. */
export type StepFacts = {
  readonly dueOn: CivilDate;
  readonly warnOn: CivilDate | null;
  /** Escalations with the first day of each, in their order; null where no calendar says. */
  readonly escalations: readonly { readonly after: number; readonly on: CivilDate | null }[];
  /** Steps that were taken already. */
  readonly done: ReadonlySet<string>;
};

/** Today and the last day before the next workday: what falls on a day off is said on the workday before. */
export type Hour = { readonly on: CivilDate; readonly until: CivilDate };

export const escalation = (after: number): string => `escalate${after}`;

/** How many units after the last day, of an escalation; null for reminders. */
export const unitsAfter = (step: string): number | null =>
  step.startsWith('escalate') ? Number(step.slice('escalate'.length)) : null;

/**
 * What is to be said now: of the reminders the latest alone, since one that was missed says nothing any more once the
 * next holds; of the escalations each whose day has come. Nothing twice.
 * @example stepsNow({ dueOn: '2026-10-09', warnOn: '2026-09-30', escalations: [], done: new Set() }, hour) // ['warn']
 */
export const stepsNow = ({ dueOn, warnOn, escalations, done }: StepFacts, { on, until }: Hour): string[] => {
  const reminder = on > dueOn ? 'overdue' : dueOn <= until ? 'due' : warnOn && warnOn <= until ? 'warn' : null;
  const risen = on > dueOn ? escalations.filter((one) => one.on !== null && one.on <= on) : [];
  return [...(reminder ? [reminder] : []), ...risen.map(({ after }) => escalation(after))].filter(
    (step) => !done.has(step),
  );
};
