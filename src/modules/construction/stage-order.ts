/** The order of stages, what state a project is in by them, and how late a stage is. Pure. Source: domain handbook 04 §5. */
import { type CivilDate, daysBetween } from '#kernel/time';
import { type BuildingStage, buildingStages, type ProjectState } from './codes.ts';

export type StageFacts = {
  readonly stage: BuildingStage;
  readonly state: string;
  readonly plannedOn: CivilDate | null;
  readonly firstPlannedOn: CivilDate | null;
  readonly actualOn: CivilDate | null;
};

export const inOrder = <S extends Pick<StageFacts, 'stage'>>(stages: readonly S[]): S[] =>
  [...stages].sort((a, b) => buildingStages.indexOf(a.stage) - buildingStages.indexOf(b.stage));

const isDone = (stages: readonly StageFacts[], wanted: BuildingStage): boolean =>
  stages.some((one) => one.stage === wanted && one.state === 'done');
const anyDone = (stages: readonly StageFacts[]): boolean => stages.some((one) => one.state === 'done');

/**
 * The widest word that still fits: 投用 ⊆ 竣工 ⊆ 开工 ⊆ 实施. A project is carried out from its first confirmed stage.
 * @example projectStateOf([]) // 'preparing'
 */
export const projectStateOf = (stages: readonly StageFacts[]): Exclude<ProjectState, 'stopped'> => {
  if (isDone(stages, 'opening')) return 'opened';
  if (isDone(stages, 'completion')) return 'completed';
  if (isDone(stages, 'start')) return 'started';
  return anyDone(stages) ? 'carriedOut' : 'preparing';
};

/** Stages before this one that are neither done nor waived: what must come first. */
export const stagesBefore = (stages: readonly StageFacts[], stage: BuildingStage): StageFacts[] =>
  inOrder(stages).filter(
    (one) =>
      buildingStages.indexOf(one.stage) < buildingStages.indexOf(stage) &&
      one.state !== 'done' &&
      one.state !== 'waived',
  );

/** The last day on which an earlier stage happened; none when none did. */
export const lastDayBefore = (stages: readonly StageFacts[], stage: BuildingStage): CivilDate | null =>
  stages
    .filter((one) => buildingStages.indexOf(one.stage) < buildingStages.indexOf(stage) && one.state === 'done')
    .reduce<CivilDate | null>((last, one) => (one.actualOn && one.actualOn > (last ?? '') ? one.actualOn : last), null);

/**
 * Days late against the first plan: of what happened, by its day; of what is open, by today. Never negative for what
 * is open, because it may still be in time; null where nothing was planned or the stage does not apply.
 */
export const delayDaysOf = (stage: StageFacts, on: CivilDate): number | null => {
  const planned = stage.firstPlannedOn ?? stage.plannedOn;
  if (!planned || stage.state === 'waived') return null;
  if (stage.state === 'done' && stage.actualOn) return daysBetween(planned, stage.actualOn);
  return Math.max(0, daysBetween(planned, on));
};

/** Whether a project counts under a word of the plan. Opened ones count under all of them. */
const RANK: Readonly<Record<string, number>> = { preparing: 0, carriedOut: 1, started: 2, completed: 3, opened: 4 };
export const countsAs = (state: string, word: 'carriedOut' | 'started' | 'completed' | 'opened'): boolean =>
  (RANK[state] ?? 0) >= (RANK[word] ?? 9);
