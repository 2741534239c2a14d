/** A run as it was made, in words and colours. */
import { isDeepStrictEqual } from 'node:util';
import { organisationOf } from '#kernel/access';
import { refuse } from '#kernel/refusal';
import type { ReadTransaction } from '#kernel/store';
import { PLACE_STAGES } from '#modules/construction';
import { forecast } from './forecast.ts';
import type { ForecastResults, StageResult, YearResult } from './inputs.ts';
import { forecastRun, RUN_STATES } from './records.ts';
import { LEVELS, type Level } from './warning.ts';

const levelLabel = (level: string): string => LEVELS[level as Level] ?? level;

const yearView = (year: YearResult) => {
  const of = (which: 'low' | 'mid' | 'high') => ({ ...year[which], levelLabel: levelLabel(year[which].level) });
  return { ...year, low: of('low'), mid: of('mid'), high: of('high') };
};

const stageView = (one: StageResult) => ({ ...one, label: PLACE_STAGES[one.stage], years: one.years.map(yearView) });

/** 2028年缺学位120个，负荷1.08. */
const sentence = ({ year, mid, isSurplus }: YearResult): string => {
  const load = mid.load === null ? '没有学位' : `负荷${mid.load.toFixed(2)}`;
  if (isSurplus) return `${year}年富余学位${mid.gap}个，${load}`;
  return mid.gap < 0 ? `${year}年缺学位${-mid.gap}个，${load}` : `${year}年余学位${mid.gap}个，${load}`;
};

/** What is orange or red, or stands empty, the worst first. */
const warningsOf = (results: ForecastResults) =>
  results.areas
    .flatMap((area) =>
      area.stages.flatMap((stage) =>
        stage.years
          .filter((year) => year.isSurplus || year.mid.level === 'red' || year.mid.level === 'orange')
          .map((year) => ({
            area: area.id,
            areaName: area.name,
            stage: stage.stage,
            stageLabel: PLACE_STAGES[stage.stage],
            year: year.year,
            level: year.isSurplus ? 'surplus' : year.mid.level,
            levelLabel: year.isSurplus ? '富余' : levelLabel(year.mid.level),
            text: sentence(year),
            load: year.mid.load ?? Number.POSITIVE_INFINITY,
          })),
      ),
    )
    .sort((a, b) => a.year - b.year || b.load - a.load)
    .map(({ load: _, ...warning }) => warning);

/** @throws Refusal `not-found`, `not-computed` */
export const runPageOf = async (tx: ReadTransaction, id: string) => {
  const row = await tx.get(forecastRun, id);
  const { inputs, results, state, title, baseYear, note } = row;
  if (!inputs || !results) throw refuse('not-computed', '没有测算结果', '这次预测没有保存测算依据', '请重新测算。');
  const { name } = await organisationOf(tx, row.district);
  return {
    ...{ id, title, baseYear, note, state },
    district: { id: row.district, name },
    stateLabel: RUN_STATES[state],
    takenOn: inputs.takenOn,
    years: inputs.years,
    isReproduced: isDeepStrictEqual(forecast(inputs), results),
    areas: results.areas.map((area) => {
      const from = inputs.areas.find((one) => one.id === area.id);
      return {
        ...area,
        stages: area.stages.map(stageView),
        births: from?.births ?? [],
        housing: from?.housing ?? [],
        planned: from?.planned ?? [],
      };
    }),
    warnings: warningsOf(results),
    sources: inputs.sources,
  };
};
