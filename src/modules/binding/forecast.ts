/** Where a straight line through dated values leads. Pure. */
import { type CivilDate, daysBetween } from '#kernel/time';

export type Point = { readonly on: CivilDate; readonly value: number };
export type Forecast =
  | { readonly on: CivilDate; readonly value: number; readonly perMonth: number; readonly points: number }
  | { readonly because: string };

/** Fewer points than this make no trend. */
const FEWEST = 3;
const DAYS_A_MONTH = 30.4375;

/**
 * The least-squares line through the points, carried on to a day; or why none is drawn.
 * @example linear([{ on: '2026-01-01', value: 2 }, …], '2026-12-31') // { value: 5, perMonth: 0.27, … }
 */
export const linear = (points: readonly Point[], dueOn: CivilDate | null): Forecast => {
  const first = points[0];
  const last = points.at(-1);
  if (!dueOn) return { because: '没有完成时限，不推算' };
  if (!first || !last || points.length < FEWEST)
    return { because: `可用的数据点只有${points.length}个，少于${FEWEST}个，不推算` };
  if (last.on >= dueOn) return { because: '已到完成时限，以现值为准' };
  const days = points.map(({ on }) => daysBetween(first.on, on));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(days), mean(points.map(({ value }) => value))];
  const spread = days.reduce((sum, day) => sum + (day - x) ** 2, 0);
  const slope = days.reduce((sum, day, at) => sum + (day - x) * ((points[at] as Point).value - y), 0) / spread;
  const value = y + slope * (daysBetween(first.on, dueOn) - x);
  return { on: dueOn, value, perMonth: slope * DAYS_A_MONTH, points: points.length };
};

/** The first of each month from a day to another, both days themselves among them: at most `most` of the latest. */
export const monthly = (from: CivilDate, to: CivilDate, most = 12): CivilDate[] => {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const months = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - month;
  const firsts = Array.from({ length: Math.max(0, months) }, (_, at) => {
    const count = month + at;
    return `${year + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  });
  return [...new Set([from, ...firsts, to])].filter((day) => day <= to).slice(-most);
};
