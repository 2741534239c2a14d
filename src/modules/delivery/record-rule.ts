/**
 * What a record says about a light: how far it is on the way against how far it should be. Pure.
 * Source: domain handbook 01 §2: where a figure comes from records, a missing report never changes a light.
 */
import { type CivilDate, daysBetween } from '#kernel/time';
import type { Finding, Thresholds } from './light-rule.ts';

/** One target that a record decides. */
export type RecordFigure = {
  /** 大班额班级数（区教育局） */
  readonly title: string;
  /** Value, unit and day in words; left out where numbers are not for everybody. */
  readonly shown: string | null;
  /** Null where the record cannot tell; then `because` says why. */
  readonly met: boolean | null;
  readonly because: string | null;
  /** Part of the way from the start to the goal, in percent; null where the start is unknown. */
  readonly done: number | null;
  /** Met at the start: it is promised to be kept, all the time. */
  readonly kept: boolean;
  /** The day that counting began. */
  readonly since: CivilDate | null;
};

/** What records say about a commitment. `alone`: they decide all that it promises. */
export type RecordFacts = { readonly alone: boolean; readonly figures: readonly RecordFigure[] };

type Frame = {
  readonly on: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly milestones: readonly { readonly dueOn: CivilDate; readonly weight: number }[];
};
export type RecordFinding = Finding & { readonly expected: number; readonly actual: number };

const round = (value: number): number => Math.round(value * 100) / 100;

/** How much should be reached by now: what milestones planned, else in step with time. */
const expectedOf = (
  { on, dueOn, milestones }: Frame,
  { kept, since }: RecordFigure,
): { points: number; by: string } => {
  if (kept) return { points: 100, by: '起点已达到，须一直保持，' };
  if (milestones.length > 0) {
    const due = milestones.filter((one) => one.dueOn <= on);
    return { points: round(due.reduce((sum, one) => sum + one.weight, 0)), by: '按到期节点' };
  }
  if (!dueOn || !since || since >= dueOn) return { points: 0, by: '没有时限，现在' };
  const passed = daysBetween(since, on) / daysBetween(since, dueOn);
  return { points: round(Math.min(1, Math.max(0, passed)) * 100), by: '按时间进度' };
};

const colourOf = (gap: number, { yellowGap, orangeGap }: Thresholds): Finding['colour'] => {
  if (gap <= 0) return 'green';
  if (gap <= yellowGap) return 'yellow';
  return gap <= orangeGap ? 'orange' : 'red';
};
const WORDS = { green: '绿', yellow: '黄', orange: '橙', red: '红', grey: '灰' } as const;

const afterDeadline = (frame: Frame, limits: Thresholds): { colour: 'orange' | 'red'; days: number } | null => {
  const days = frame.dueOn ? daysBetween(frame.dueOn, frame.on) : 0;
  return days > 0 ? { colour: days > limits.redOverdueDays ? 'red' : 'orange', days } : null;
};

/** The light that one record gives, in words a person can check. */
export const recordFinding = (frame: Frame, limits: Thresholds, figure: RecordFigure): RecordFinding => {
  const says = figure.shown ? `记录“${figure.title}”${figure.shown}` : `记录“${figure.title}”`;
  const late = afterDeadline(frame, limits);
  if (figure.met) return { colour: 'green', rule: 'recordMet', text: `${says}，已达到→绿`, expected: 100, actual: 100 };
  const actual = figure.done ?? 0;
  if (late) {
    const why = figure.met === null ? `无法计算（${figure.because}）` : '没有达到';
    const text = `${says}，到期${late.days}天${why}→${WORDS[late.colour]}`;
    return { colour: late.colour, rule: 'recordOverdue', text, expected: 100, actual };
  }
  if (figure.met === null)
    return {
      colour: 'grey',
      rule: 'recordUnknown',
      text: `${says}无法计算：${figure.because}→灰`,
      expected: 0,
      actual: 0,
    };
  if (figure.done === null)
    return {
      colour: 'yellow',
      rule: 'recordOpen',
      text: `${says}，还没有达到；起点没有记录，不能判断快慢→黄`,
      expected: 0,
      actual: 0,
    };
  const expected = expectedOf(frame, figure);
  const gap = round(expected.points - figure.done);
  const colour = colourOf(gap, limits);
  const numbers = `完成${figure.done}%，${expected.by}应完成${expected.points}%`;
  const text = `${says}，${numbers}${gap > 0 ? `，差${gap}` : ''}→${WORDS[colour]}`;
  return { colour, rule: 'record', text, expected: expected.points, actual: figure.done };
};
