/** What of a run is meant for everybody: area level, small cells suppressed. Source: domain handbook 02 §10, 04 §4. */
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { civilDateAt, parameterOn } from '#kernel/time';
import { PLACE_STAGES } from '#modules/construction';
import { type ForecastResults, forecastStages } from './inputs.ts';
import { publishedLeast } from './parameters.ts';
import { forecastRun } from './records.ts';
import { LEVELS, type Level } from './warning.ts';

type Cell = { year: number; demand: number | null; places: number; level: string | null; levelLabel: string };

/** A cell of fewer than `least` tells neither its number nor the load that would give it away. */
export const cellOf = (year: number, demand: number, places: number, level: string, least: number): Cell =>
  demand > 0 && demand < least
    ? { year, demand: null, places, level: null, levelLabel: `少于${least}` }
    : { year, demand, places, level, levelLabel: LEVELS[level as Level] ?? level };

/** Sums of a stage and year; suppressed where an area's cell is, or the difference would tell it. Pure. */
export const totalsOf = (rows: readonly { stage: string; years: readonly Cell[] }[]) =>
  forecastStages.flatMap((stage) => {
    const own = rows.filter((one) => one.stage === stage);
    const [first] = own;
    if (!first) return [];
    const years = first.years.map(({ year }, at): Cell => {
      const cells = own.map((one) => one.years[at] as Cell);
      const places = cells.reduce((sum, one) => sum + one.places, 0);
      const hidden = cells.some((one) => one.demand === null);
      const demand = hidden ? null : cells.reduce((sum, one) => sum + (one.demand ?? 0), 0);
      return { year, demand, places, level: null, levelLabel: hidden ? '含隐去数据，不列合计' : '' };
    });
    return [{ stage, stageLabel: PLACE_STAGES[stage], years }];
  });

/** Rows by area and stage that could be computed. Pure. */
export const publishedRows = (results: ForecastResults, least: number) =>
  results.areas.flatMap((area) =>
    area.stages
      .filter((one) => one.missing === null)
      .map(({ stage, years }) => ({
        area: area.name,
        stage,
        stageLabel: PLACE_STAGES[stage],
        years: years.map(({ year, places, mid }) => cellOf(year, mid.demand, places, mid.level, least)),
      })),
  );

/** Published runs are for everybody: a rule of the house tells them, whatever the post may read. @throws Refusal `not-found` */
export const publishedOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.peek(forecastRun, id);
  if (row?.state !== 'published' || !row.results || !row.publishedAt)
    throw refuse('not-found', '没有找到，或还没有发布', '没有这份已发布的预测', '请核对链接。', { status: 404 });
  const publishedOn = civilDateAt(row.publishedAt);
  const least = await parameterOn(tx, publishedLeast, publishedOn);
  const rows = publishedRows(row.results, least);
  return { title: row.title, publishedOn, least, rows, totals: totalsOf(rows) };
};
