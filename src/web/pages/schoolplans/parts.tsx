import type { schoolPlanPage, schoolPlanRoundOverview } from '#contract/school-plans';
import type { Answer } from '../../api/call.ts';
import { thisYear } from '../../components/china.ts';

export type PlanView = Answer<typeof schoolPlanPage>;
export type Goal = PlanView['goals'][number];
export type Comment = PlanView['comments'][number];
export type Review = PlanView['reviews'][number];
export type Check = PlanView['checks'][number];
export type RoundView = Answer<typeof schoolPlanRoundOverview>;
export type SchoolLine = RoundView['schools'][number];
export type Ratings = Check['ratings'];
export type Rating = keyof Ratings;

/** How far a goal has come, by shape, word and colour. */
export const RATINGS: Readonly<Record<Rating, { shape: string; word: string; colour: string }>> = {
  reached: { shape: '●', word: '已达成', colour: '#1a7f37' },
  onTrack: { shape: '◐', word: '按进度推进', colour: '#0b5a6e' },
  behind: { shape: '◆', word: '进度滞后', colour: '#b54708' },
  notBegun: { shape: '○', word: '尚未启动', colour: '#5f6b7a' },
};
export const RATING_ORDER = Object.keys(RATINGS) as Rating[];

export const RatingMark = ({ value, count }: { value: string | null; count?: number }) => {
  const found = RATINGS[value as Rating];
  if (!found) return <span className="yd-muted">未评定</span>;
  return (
    <span className="yd-light" style={{ color: found.colour }}>
      <span aria-hidden="true">{found.shape}</span>
      {found.word}
      {count !== undefined && <span className="yd-num">{count}</span>}
    </span>
  );
};

export const RatingLine = ({ ratings }: { ratings: Ratings }) => {
  const held = RATING_ORDER.filter((key) => ratings[key] > 0);
  if (held.length === 0) return <span className="yd-muted">—</span>;
  return (
    <span className="yd-plan-ratings">
      {held.map((key) => (
        <RatingMark key={key} value={key} count={ratings[key]} />
      ))}
    </span>
  );
};

const TONES: Readonly<Record<string, string>> = {
  draft: 'is-start',
  returned: 'is-start',
  submitted: 'is-waiting',
  underReview: 'is-going',
  approved: 'is-done',
  exempt: 'is-aside',
};

export const PlanState = ({ state, label }: { state: string; label: string }) => (
  <span className={`yd-state ${TONES[state] ?? 'is-aside'}`}>{label}</span>
);

/** Years of the plan's period that have begun. */
export const begunYears = (fromYear: number, toYear: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(toYear, thisYear()) - fromYear + 1) }, (_, at) => fromYear + at);
