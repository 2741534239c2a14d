import type { ConstructionView } from './ProjectPage.tsx';
import { delayText } from './parts.tsx';

type Stage = ConstructionView['stages'][number];

const SHAPES: Readonly<Record<string, string>> = { done: '●', reported: '◇', waiting: '○', waived: '–' };

const dates = ({ state, actualOn, plannedOn, stateLabel }: Stage): string => {
  if (state === 'waived') return stateLabel;
  if (actualOn) return state === 'reported' ? `${actualOn} ${stateLabel}` : actualOn;
  return plannedOn ? `计划${plannedOn}` : '未排日期';
};

/** Stages in their lawful order: what happened, when, and how late against the first plan. Each opens. */
export const StageLine = ({ stages, onOpen }: { stages: readonly Stage[]; onOpen: (id: string) => void }) => {
  const next = stages.find(({ state }) => state === 'waiting' || state === 'reported')?.id;
  return (
    <ol className="yd-stages">
      {stages.map((stage) => (
        <li key={stage.id} className={`is-${stage.state}${stage.id === next ? ' is-next' : ''}`}>
          <button type="button" onClick={() => onOpen(stage.id)}>
            <span className="yd-stage-mark" aria-hidden="true">
              {SHAPES[stage.state] ?? '○'}
            </span>
            <b>{stage.label}</b>
            <span className="yd-num">{dates(stage)}</span>
            {stage.delayDays !== null && stage.delayDays > 0 && (
              <span className="yd-stage-late">{delayText(stage.delayDays)}</span>
            )}
            {stage.plannedOn && stage.firstPlannedOn && stage.plannedOn !== stage.firstPlannedOn && (
              <span className="yd-muted">原计划{stage.firstPlannedOn}</span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
};
