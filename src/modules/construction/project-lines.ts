/** Projects as lists and pages show them: where they stand, what is expected of the promise, how late they are. */
import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { BUILDING_STAGES, PROJECT_KINDS, PROJECT_STATES } from './codes.ts';
import { party, placeNames } from './names.ts';
import { judgeOpening, OUTLOOKS, type Outlook, reckoning } from './outlook.ts';
import { openingMargin, typicalStageDays } from './parameters.ts';
import { constructionProject, projectBlocker, projectPlaces, projectStage } from './records.ts';
import { countsAs, delayDaysOf, inOrder } from './stage-order.ts';

export type Project = RowOf<typeof constructionProject>;
export type Stage = RowOf<typeof projectStage>;

/** The figures by which a promised opening is judged today. @throws Refusal `not-in-force` */
export const judgeOf = async (tx: ReadTransaction) => {
  const on = today();
  const durations = await parameterOn(tx, typicalStageDays, on);
  const margin = await parameterOn(tx, openingMargin, on);
  return (project: Project, stages: readonly Stage[]) => {
    const judged = judgeOpening(project, stages, durations, margin, on);
    return {
      ...judged,
      label: OUTLOOKS[judged.outlook],
      steps: judged.steps.map((one) => ({ ...one, label: BUILDING_STAGES[one.stage] })),
      text: reckoning(judged),
    };
  };
};

/** The longest delay of what is done last or waits next: how late the project is now. */
const delayNow = (stages: readonly Stage[]): number | null => {
  const ordered = inOrder(stages).filter((one) => one.state !== 'waived');
  const next = ordered.find((one) => one.state !== 'done') ?? ordered.at(-1);
  return next ? delayDaysOf(next, today()) : null;
};

const reachedOf = (stages: readonly Stage[]): string | null => {
  const done = inOrder(stages).filter((one) => one.state === 'done');
  const last = done.at(-1);
  return last ? BUILDING_STAGES[last.stage] : null;
};

export const projectLines = async (tx: ReadTransaction, rows: readonly Project[]) => {
  const judge = await judgeOf(tx);
  const ids = rows.map((one) => one.id);
  const stages = groupBy(await tx.find(projectStage, { project: ids }), (one) => one.project);
  const places = groupBy(await tx.find(projectPlaces, { project: ids }), (one) => one.project);
  const blockers = groupBy(await tx.find(projectBlocker, { project: ids, state: 'open' }), (one) => one.project);
  const names = await placeNames(
    tx,
    rows.flatMap((row) => [row.district, row.organisation]),
  );
  return rows.map((row) => {
    const own = stages.get(row.id) ?? [];
    const { id, number, name, state, openingPromisedOn, openedOn } = row;
    return {
      ...{ id, number, name, state, openingPromisedOn, openedOn },
      kindLabel: PROJECT_KINDS[row.kind],
      stateLabel: PROJECT_STATES[state],
      district: party(names, row.district),
      organisation: party(names, row.organisation),
      reached: reachedOf(own),
      outlook: judge(row, own),
      places: (places.get(id) ?? []).reduce((sum, one) => sum + (one.places ?? 0), 0),
      openBlockers: blockers.get(id)?.length ?? 0,
      delayDays: delayNow(own),
    };
  });
};

/** What presses most comes first. */
const PRESSURE: readonly Outlook[] = ['overdue', 'slipping', 'tight', 'onTime', 'unpromised', 'stopped', 'opened'];

type Asked = {
  readonly programme?: string | undefined;
  readonly district?: string | undefined;
  readonly year?: number | undefined;
};

/** All projects that the post may read; of a year: those promised or opened in it. */
export const projectsOf = async (tx: ReadTransaction, { programme, district, year }: Asked) => {
  const found = await tx.find(constructionProject, {
    ...(programme ? { programme } : {}),
    ...(district ? { district } : {}),
  });
  const ofYear = (on: string | null) => year === undefined || on?.startsWith(`${year}-`) === true;
  const rows = found.filter((one) => ofYear(one.openingPromisedOn) || ofYear(one.openedOn));
  const projects = await projectLines(tx, rows);
  const rank = (one: (typeof projects)[number]) => PRESSURE.indexOf(one.outlook.outlook);
  projects.sort((a, b) => rank(a) - rank(b) || (a.outlook.slack ?? 0) - (b.outlook.slack ?? 0));
  const counted = (word: Parameters<typeof countsAs>[1]) => rows.filter((one) => countsAs(one.state, word)).length;
  return {
    projects,
    counts: {
      registered: rows.length,
      carriedOut: counted('carriedOut'),
      started: counted('started'),
      completed: counted('completed'),
      opened: counted('opened'),
    },
    outlooks: Object.fromEntries(
      PRESSURE.map((key) => [key, projects.filter((one) => one.outlook.outlook === key).length]),
    ),
  };
};
