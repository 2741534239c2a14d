import type { BulletinItem } from '#contract/bulletin';
import { namesOf, organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, civilDateAt, parameterOn, workCalendar, workdaysBetween } from '#kernel/time';
import { deliveryParameters, LIGHTS, type Light, lightOf } from '#modules/delivery';
import { MILESTONE_STATES, PROJECT_KINDS, PROJECT_STATES, project, projectMilestone } from '#modules/projects';
import { stepsAround } from './items.ts';

export type Project = RowOf<typeof project>;
export type ProjectStep = RowOf<typeof projectMilestone>;

type Asked = { readonly asOf: string; readonly on: CivilDate };

const [lightThresholds] = deliveryParameters;

/** A project's state as the counts of an issue know states. */
const STATE_OF = { preparing: 'notStarted', running: 'running', concluded: 'closed', abandoned: 'suspended' } as const;

/** Dropped steps and those that went on into another year count there or nowhere. */
export const countedSteps = (steps: readonly ProjectStep[], projectId: string): ProjectStep[] =>
  steps.filter((one) => one.project === projectId && one.state !== 'dropped' && !one.carriedTo);

/** A project's steps weigh alike; together they make 100. */
export const evenWeights = (count: number): number[] => {
  const each = Math.floor(10_000 / Math.max(1, count)) / 100;
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? Math.round((100 - each * (count - 1)) * 100) / 100 : each,
  );
};

export type Step = BulletinItem['milestones'][number];

export const stepsOf = (rows: readonly ProjectStep[], isMet: (row: ProjectStep) => boolean): Step[] => {
  const weights = evenWeights(rows.length);
  return rows.map((row, index) => ({
    title: row.title,
    dueOn: row.dueOn,
    weight: weights[index] ?? 0,
    confirmed: isMet(row) ? (weights[index] ?? 0) : 0,
    stateLabel: MILESTONE_STATES[row.state],
  }));
};

/** The light of a project by the same rule as commitments', its steps weighing alike. */
export const projectLights = async (tx: ReadTransaction, on: CivilDate, question: { asOf?: string } = {}) => {
  const limits = await parameterOn(tx, lightThresholds, on, question);
  const calendar = await workCalendar(tx, question);
  return (state: Project['state'], steps: readonly Step[]): Light =>
    lightOf(
      {
        on,
        state: STATE_OF[state],
        startOn: null,
        dueOn: null,
        milestones: steps,
        reportedOn: [],
        owedReports: [],
        hasRecord: true,
        workdays: (from, to) => workdaysBetween(calendar, from, to),
      },
      limits,
    );
};

/** Chosen projects as of an instant, in the order they were chosen. */
export const projectItems = async (
  tx: ReadTransaction,
  ids: readonly string[],
  { asOf, on }: Asked,
): Promise<BulletinItem[]> => {
  if (ids.length === 0) return [];
  const found = new Map((await tx.lookup(project, { id: [...ids] }, { asOf })).map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => found.get(id) ?? []);
  const steps = await tx.lookup(projectMilestone, { project: [...ids] }, { asOf });
  const people = await namesOf(
    tx,
    rows.map((row) => row.leader),
  );
  const places = await namesOfPlaces(tx, rows);
  const light = await projectLights(tx, on, { asOf });
  return rows.map((row) => {
    const own = countedSteps(steps, row.id);
    const milestones = stepsOf(own, (one) => one.state === 'met');
    return itemOf(row, own, milestones, light(row.state, milestones), { people, places, on });
  });
};

const namesOfPlaces = async (tx: ReadTransaction, rows: readonly Project[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.flatMap((row) => [row.leadSection, ...row.supporting]))];
  return new Map((await tx.lookup(organisation, { id: ids })).map((one) => [one.id, one.shortName ?? one.name]));
};

type Names = {
  readonly people: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly on: CivilDate;
};

const itemOf = (
  row: Project,
  steps: readonly ProjectStep[],
  milestones: Step[],
  light: Light,
  { people, places, on }: Names,
): BulletinItem => {
  const state = STATE_OF[row.state];
  const { colour, text, expected, actual, gap, late } = light;
  const dueOn =
    steps
      .map((one) => one.dueOn)
      .sort()
      .at(-1) ?? null;
  return {
    id: row.id,
    record: 'project',
    code: PROJECT_KINDS[row.kind],
    clausePath: '',
    title: row.name,
    sentence: row.goal.replace(/\s*\n\s*/g, ''),
    state,
    stateLabel: PROJECT_STATES[row.state],
    light: { colour, label: LIGHTS[colour], text, expected, actual, gap, late },
    leader: people.get(row.leader) ?? null,
    unit: { id: row.leadSection, name: places.get(row.leadSection) ?? '' },
    supporting: row.supporting.flatMap((id) => places.get(id) ?? []),
    dueOn,
    closedOn: row.state === 'concluded' && row.closedAt ? civilDateAt(row.closedAt) : null,
    targets: [row.goal],
    milestones,
    ...stepsAround(milestones, { dueOn, state }, on),
    progress: toldSteps(steps, 'met'),
    problems: toldSteps(steps, 'notMet'),
    lateRun: late ? 1 : 0,
    slips: [],
  };
};

/** What was confirmed about steps, the newest first; nothing that nobody confirmed. */
const toldSteps = (steps: readonly ProjectStep[], state: 'met' | 'notMet'): string | null => {
  const told = steps
    .filter((one) => one.state === state)
    .sort((a, b) => String(b.confirmedAt).localeCompare(String(a.confirmedAt)))
    .slice(0, 3)
    .map((one) =>
      state === 'met' ? `“${one.title}”已完成${one.result ? `：${one.result}` : ''}` : `“${one.title}”认定未完成`,
    );
  return told.length > 0 ? told.map((text) => text.replace(/[。；]+$/, '')).join('；') : null;
};
