/** Indicators by year: target, result and where it comes from, verdict, and the promises that serve it. */
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import { type IndicatorDefinition, indicatorValues, measuresIn } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type CivilDate, dateInChinese, earlier, startOfDay, today } from '#kernel/time';
import { figureSnapshot, frozenFigure } from '#modules/answers';
import { commitment } from '#modules/plan';
import type { DIRECTIONS, INDICATOR_SOURCES, NATURES } from './codes.ts';
import { indicatorNamed, indicatorRecord, targetRecord } from './indicator-rules.ts';
import { judge, type Verdict } from './judge.ts';
import { resultRecord } from './result-rules.ts';

type IndicatorRow = RowOf<ReturnType<typeof indicatorRecord>>;
type ResultRow = RowOf<ReturnType<typeof resultRecord>>;

/** A figure and where it comes from. */
type Figure = { readonly value: number | null; readonly because: string | null; readonly origin: string | null };

export type Cell = Figure & {
  readonly year: number;
  readonly target: number | null;
  readonly targetId: string | null;
  readonly resultId: string | null;
  readonly state: Verdict;
  readonly gap: number | null;
  readonly commitments: { id: string; title: string }[];
};

export type Line = {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly measuredIn: string;
  readonly nature: keyof typeof NATURES;
  readonly direction: keyof typeof DIRECTIONS;
  readonly source: keyof typeof INDICATOR_SOURCES;
  readonly indicator: string | null;
  readonly state: string;
  readonly baseYear: number | null;
  readonly baseValue: number | null;
  readonly endTarget: number;
  readonly section: { readonly id: string; readonly name: string };
  readonly cells: Cell[];
};

export const yearsFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const lastDayOf = (year: number): CivilDate => `${year}-12-31`;

/** What was frozen of an indicator for the last day of a year, or null. */
const frozenOf = async (tx: ReadTransaction, row: IndicatorRow, on: CivilDate): Promise<Figure | null> => {
  const [kept] = await tx.lookup(figureSnapshot, { on }, { sort: '-takenAt', limit: 50 }).then(async (snapshots) => {
    const id = snapshots.map((one) => one.id);
    const found = await tx.lookup(frozenFigure, {
      snapshot: id,
      indicator: String(row.indicator),
      unit: String(row.place),
    });
    return found.sort((a, b) => id.indexOf(a.snapshot) - id.indexOf(b.snapshot));
  });
  if (!kept) return null;
  const because = (kept.explanation as { because?: string | null }).because ?? null;
  return { value: kept.value, because, origin: `${dateInChinese(on)}固定值` };
};

/** Counted for now alone: of a past day only what was recorded then can be asked. */
const isTimeless = (one: IndicatorDefinition): boolean => measuresIn(one).some(({ holds }) => !holds);

/** What the records say of the end of a year, of today where it has not come. */
const recordedOf = async (tx: ReadTransaction, row: IndicatorRow, year: number): Promise<Figure> => {
  const one = indicatorNamed(row.indicator);
  if (!one) return { value: null, because: '系统里已经没有这个指标', origin: null };
  const end = lastDayOf(year);
  const on = earlier(end, today());
  if (on === end) {
    const frozen = await frozenOf(tx, row, end);
    if (frozen) return frozen;
  }
  const past = isTimeless(one) && on < today() ? { asOf: startOfDay(`${year + 1}-01-01`) } : {};
  const [found] = await indicatorValues(tx, one, { units: [String(row.place)], on, across: true, ...past });
  const value = found?.value ?? null;
  return {
    value,
    because: value === null ? (found?.because ?? '没有数据') : null,
    origin: `${dateInChinese(on)}系统记录`,
  };
};

const reportedOf = (result: ResultRow | undefined): Figure => {
  if (!result) return { value: null, because: '责任科室还没有填报', origin: null };
  if (result.state === 'returned') return { value: null, because: '填报已退回，等待重新报送', origin: null };
  if (result.state !== 'confirmed') return { value: null, because: '已填报，等待第二人核验', origin: null };
  return { value: result.value, because: result.because, origin: '科室填报，已核验' };
};

const NOT_BEGUN: Figure = { value: null, because: null, origin: null };

const figureOf = (
  tx: ReadTransaction,
  row: IndicatorRow,
  year: number,
  result: ResultRow | undefined,
): Promise<Figure> | Figure => {
  if (year > Number(today().slice(0, 4))) return NOT_BEGUN;
  return row.source === 'record' ? recordedOf(tx, row, year) : reportedOf(result);
};

type Years = { readonly from: number; readonly to: number };

/** Every indicator of a plan with each year's target and result. */
export const gridOf = async (tx: ReadTransaction, plan: string, { from, to }: Years): Promise<Line[]> => {
  const rows = await tx.lookup(indicatorRecord(), { plan }, { sort: 'order,name' });
  const ids = rows.map(({ id }) => id);
  const targets = await tx.lookup(targetRecord(), { indicator: ids });
  const results = await tx.lookup(resultRecord(), { indicator: ids });
  const sections = await tx.lookup(organisation, { id: [...new Set(rows.map((one) => one.section))] });
  const places = new Map(sections.map((one) => [one.id, one.shortName ?? one.name]));
  const promises = await tx.find(commitment, { id: [...new Set(targets.flatMap((one) => one.commitments))] });
  const titles = new Map(promises.map((one) => [one.id, one.title]));
  const lines: Line[] = [];
  for (const row of rows) {
    const cells: Cell[] = [];
    for (const year of yearsFrom(from, to)) {
      const target = targets.find((one) => one.indicator === row.id && one.year === year);
      const result = results.find((one) => one.indicator === row.id && one.year === year);
      const figure = await figureOf(tx, row, year, result);
      const asked = { direction: row.direction, target: target?.value ?? null, ended: lastDayOf(year) < today() };
      cells.push({
        ...figure,
        ...judge({ ...asked, ...figure }),
        ...{ year, target: asked.target, targetId: target?.id ?? null, resultId: result?.id ?? null },
        commitments: (target?.commitments ?? []).flatMap((id) => {
          const title = titles.get(id);
          return title ? [{ id, title }] : [];
        }),
      });
    }
    lines.push(lineOf(row, places.get(row.section) ?? '', cells));
  }
  return lines;
};

const lineOf = (row: IndicatorRow, section: string, cells: Cell[]): Line => ({
  id: row.id,
  order: row.order,
  name: row.name,
  measuredIn: row.measuredIn,
  nature: row.nature,
  direction: row.direction,
  source: row.source,
  indicator: row.indicator,
  state: row.state,
  baseYear: row.baseYear,
  baseValue: row.baseValue,
  endTarget: row.endTarget,
  section: { id: row.section, name: section },
  cells,
});
