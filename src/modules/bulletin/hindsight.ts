import type { BulletinFacts, BulletinItem } from '#contract/bulletin';
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt, parameterOn, workCalendar, workdaysBetween } from '#kernel/time';
import { standingShown, standingsOf } from '#modules/binding';
import {
  deliveryParameters,
  dutyOccurrence,
  type Light,
  lightOf,
  milestone,
  recordFactsOf,
  report,
} from '#modules/delivery';
import { COMMITMENT_STATES, commitment, target, targetText } from '#modules/plan';
import { PROJECT_STATES, project, projectMilestone } from '#modules/projects';
import { recordLine } from './items.ts';
import { countedSteps, type ProjectStep, projectLights, stepsOf } from './project-items.ts';

/** A step as today's records tell it: what is confirmed by now, and what of it was confirmed by the bulletin's instant. */
export type StepNow = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly weight: number;
  readonly confirmed: number;
};

/** What the records of today say about a bulletin's day. */
export type Hindsight = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly state: string;
  readonly stateLabel: string;
  readonly targets: readonly string[];
  readonly steps: readonly StepNow[];
  readonly light: Light;
};

type Commitment = RowOf<typeof commitment>;
type Milestone = RowOf<typeof milestone>;
type RecordFacts = NonNullable<ReturnType<typeof recordFactsOf>>;

const [lightThresholds] = deliveryParameters;

const idsOf = (frozen: BulletinFacts, record: BulletinItem['record']): string[] =>
  frozen.items.filter((item) => item.record === record).map((item) => item.id);

/**
 * Today's records read for the day of a frozen issue: confirmations, closures and reports that came after its instant
 * are left out, so that what differs is a correction and not progress.
 */
export const hindsightOf = async (tx: ReadTransaction, frozen: BulletinFacts): Promise<Map<string, Hindsight>> => {
  const seen = [...(await commitmentsNow(tx, frozen)), ...(await projectsNow(tx, frozen))];
  return new Map(seen.map((one) => [one.id, one]));
};

const placesOf = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const rows = await tx.lookup(organisation, { id: [...new Set(ids.filter((id) => id !== null))] });
  return new Map(rows.map((one) => [one.id, one.shortName ?? one.name]));
};

const commitmentsNow = async (tx: ReadTransaction, frozen: BulletinFacts): Promise<Hindsight[]> => {
  const ids = idsOf(frozen, 'commitment');
  const rows = (await tx.lookup(commitment, { id: ids })).filter((row) => row.review !== 'dropped');
  const milestones = await tx.lookup(milestone, { commitment: ids });
  const targets = (await tx.lookup(target, { commitment: ids })).filter((one) => one.source !== 'proposed');
  const places = await placesOf(
    tx,
    rows.map((row) => row.leadSection),
  );
  // Bindings of the instant over the rows as they are recorded now: what was corrected since shows.
  const standings = await standingsOf(tx, targets, { on: frozen.on, asOf: frozen.asOf, recordedNow: true });
  const light = await commitmentLights(tx, frozen, ids);
  const then = new Map(frozen.items.map((item) => [item.id, item]));
  return rows.map((row) => {
    const state = stateThen(row, then.get(row.id) as BulletinItem, frozen.asOf);
    const own = milestones.filter((one) => one.commitment === row.id);
    const steps = own.map((one) => stepNow(one, frozen.asOf));
    const ownTargets = targets.filter((one) => one.commitment === row.id);
    return {
      id: row.id,
      title: row.title,
      dueOn: row.dueOn,
      unit: row.leadSection ? { id: row.leadSection, name: places.get(row.leadSection) ?? '' } : null,
      ...{ state, stateLabel: COMMITMENT_STATES[state] },
      targets: ownTargets.map((one) => {
        const record = standings.get(one.id);
        return record ? `${targetText(one)}，${recordLine(standingShown(tx, record))}` : targetText(one);
      }),
      steps,
      light: light(row, state, steps, recordFactsOf(ownTargets, standings)),
    };
  });
};

/** Lights of the bulletin's day by the rule in force on it. */
const commitmentLights = async (tx: ReadTransaction, { asOf, on, plan }: BulletinFacts, ids: readonly string[]) => {
  const limits = await parameterOn(tx, lightThresholds, on);
  const calendar = await workCalendar(tx);
  const reports = await tx.lookup(report, { commitment: [...ids] });
  const owed = await tx.lookup(dutyOccurrence, { commitment: [...ids] });
  return (
    row: Commitment,
    state: Commitment['state'],
    steps: readonly StepNow[],
    record: RecordFacts | null,
  ): Light => {
    const told = reports.filter((one) => one.commitment === row.id && one.state !== 'draft');
    const due = owed.filter((one) => one.commitment === row.id && one.state !== 'waived');
    return lightOf(
      {
        on,
        state,
        startOn: row.startOn ?? `${plan.planYear}-01-01`,
        dueOn: row.dueOn,
        milestones: steps,
        reportedOn: told.flatMap(({ submittedAt }) =>
          submittedAt && submittedAt <= asOf ? [civilDateAt(submittedAt)] : [],
        ),
        owedReports: due.filter(({ doneAt }) => !doneAt || doneAt > asOf).map((one) => one.dueOn),
        hasRecord: false,
        record,
        workdays: (from, to) => workdaysBetween(calendar, from, to),
      },
      limits,
    );
  };
};

/** A closure that has been found wrong since was none; everything else stood as it stood. */
const stateThen = (row: Commitment, item: BulletinItem, asOf: string): Commitment['state'] => {
  const closedThen = row.state === 'closed' && row.closedAt !== null && row.closedAt <= asOf;
  if (item.state === 'closed' && !closedThen) return 'running';
  return item.state as Commitment['state'];
};

const stepNow = (one: Milestone, asOf: string): StepNow => {
  const { id, title, dueOn, weight } = one;
  const stood = one.state === 'confirmed' && one.confirmedAt !== null && one.confirmedAt <= asOf;
  return { id, title, dueOn, weight, confirmed: stood ? (one.confirmedWeight ?? weight) : 0 };
};

const projectsNow = async (tx: ReadTransaction, frozen: BulletinFacts): Promise<Hindsight[]> => {
  const ids = idsOf(frozen, 'project');
  if (ids.length === 0) return [];
  const rows = await tx.lookup(project, { id: ids });
  const steps = await tx.lookup(projectMilestone, { project: ids });
  const places = await placesOf(
    tx,
    rows.map((row) => row.leadSection),
  );
  const light = await projectLights(tx, frozen.on);
  const then = new Map(frozen.items.map((item) => [item.id, item]));
  const metThen = (one: ProjectStep) =>
    one.state === 'met' && one.confirmedAt !== null && one.confirmedAt <= frozen.asOf;
  return rows.map((row) => {
    const own = countedSteps(steps, row.id);
    const shown = stepsOf(own, metThen);
    const before = then.get(row.id);
    return {
      id: row.id,
      title: row.name,
      dueOn:
        own
          .map((one) => one.dueOn)
          .sort()
          .at(-1) ?? null,
      unit: { id: row.leadSection, name: places.get(row.leadSection) ?? '' },
      state: before?.state ?? '',
      stateLabel: before?.stateLabel ?? PROJECT_STATES[row.state],
      targets: [row.goal],
      steps: shown.map((one, index) => ({ ...one, id: own[index]?.id ?? row.id })),
      light: light(row.state === 'abandoned' && before?.state !== 'suspended' ? 'running' : row.state, shown),
    };
  });
};
