/** When a project will open by what is left to do, and whether its promise holds. Pure. Source: row seats.projects. */
import { addDays, type CivilDate, daysBetween } from '#kernel/time';
import { BUILDING_STAGES, type BuildingStage } from './codes.ts';
import { inOrder, type StageFacts } from './stage-order.ts';

export const OUTLOOKS = {
  unpromised: '未定投用日期',
  opened: '已投用',
  onTime: '预计按期',
  tight: '时间紧',
  slipping: '预计延期',
  overdue: '已逾期',
  stopped: '已中止',
} as const;
export type Outlook = keyof typeof OUTLOOKS;

/** Usual calendar days of each stage after the one before it. */
export type Durations = Readonly<Record<BuildingStage, number>>;
export type Step = { readonly stage: BuildingStage; readonly days: number; readonly on: CivilDate };

/**
 * The stages that are left, each so many days after the one before; the first not before today. A stage that waits
 * for confirmation has happened on its day.
 * @example stepsLeft([], durations, '2026-03-01') // []
 */
export const stepsLeft = (stages: readonly StageFacts[], durations: Durations, on: CivilDate): Step[] => {
  let day: CivilDate | null = null;
  return inOrder(stages).flatMap((one): Step[] => {
    if (one.state === 'waived') return [];
    if ((one.state === 'done' || one.state === 'reported') && one.actualOn) {
      day = one.actualOn;
      return [];
    }
    const after: CivilDate = addDays(day ?? on, durations[one.stage]);
    day = after < on ? on : after;
    return [{ stage: one.stage, days: durations[one.stage], on: day }];
  });
};

export type Promised = {
  readonly state: string;
  readonly openingPromisedOn: CivilDate | null;
  readonly openedOn: CivilDate | null;
};
export type Judged = {
  readonly outlook: Outlook;
  readonly expectedOn: CivilDate | null;
  /** Days between what is expected and what was promised; negative: late. */
  readonly slack: number | null;
  readonly steps: readonly Step[];
};

/** A sentence that shows the reckoning: 剩余竣工（180天）、…，预计2026-10-20，比承诺晚49天. */
export const reckoning = ({ steps, expectedOn, slack }: Judged): string => {
  if (!expectedOn || slack === null) return '';
  const left = steps.map((one) => `${BUILDING_STAGES[one.stage]}${one.days}天`).join('、');
  const against = slack < 0 ? `比承诺晚${-slack}天` : `比承诺早${slack}天`;
  return `${left ? `按通常用时还需${left}，` : ''}预计${expectedOn}投用，${slack === 0 ? '与承诺同日' : against}`;
};

/** Whether the promised opening holds. `margin` in days: what is closer than that is tight. */
export const judgeOpening = (
  project: Promised,
  stages: readonly StageFacts[],
  durations: Durations,
  margin: number,
  on: CivilDate,
): Judged => {
  const none = { expectedOn: null, slack: null, steps: [] };
  if (project.openedOn) {
    const slack = project.openingPromisedOn ? daysBetween(project.openedOn, project.openingPromisedOn) : null;
    return { outlook: 'opened', expectedOn: project.openedOn, slack, steps: [] };
  }
  if (project.state === 'stopped') return { outlook: 'stopped', ...none };
  const steps = stepsLeft(stages, durations, on);
  const expectedOn = steps.at(-1)?.on ?? on;
  const promised = project.openingPromisedOn;
  if (!promised) return { outlook: 'unpromised', expectedOn, slack: null, steps };
  const slack = daysBetween(expectedOn, promised);
  if (promised < on) return { outlook: 'overdue', expectedOn, slack, steps };
  if (slack < 0) return { outlook: 'slipping', expectedOn, slack, steps };
  return { outlook: slack < margin ? 'tight' : 'onTime', expectedOn, slack, steps };
};
