/** A report as it stands: each leaf with its value, score and gap, each branch with its sum. */
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { cannotCompute, type Figure, known, notEntered } from '../exact/figure.ts';
import { compare, decimal, numberOf } from '../exact/ratio.ts';
import { type Computed, computeSources } from './compute.ts';
import { frameworkEntry } from './entry-record.ts';
import { frameworkItem, indicatorFramework } from './framework-records.ts';
import { byNumber, linked } from './framework-rules.ts';
import type { frameworkReport } from './report-records.ts';
import { rollUp, SCORE_METHODS, type Score, scoreOf } from './score.ts';
import type { SourceKey } from './sources.ts';

export type Report = RowOf<typeof frameworkReport>;
type Item = RowOf<typeof frameworkItem> & { readonly parent: string | null };
type Entry = RowOf<typeof frameworkEntry>;

const figureOf = (item: Item, entry: Entry | undefined, computed: ReadonlyMap<string, Computed>): Figure => {
  if (item.computedFrom) return computed.get(item.computedFrom)?.figure ?? cannotCompute(notEntered(item.name));
  if (!entry || entry.value === null) return cannotCompute(notEntered(item.name));
  return known(entry.value);
};

const shownFigure = (figure: Figure) =>
  figure.state === 'known'
    ? { value: numberOf(figure.value), missing: [] as string[] }
    : { value: null, missing: figure.missing.map((one) => one.detail) };

const shownBehind = ({ numerator, denominator, register, behind }: Computed) => ({
  numerator,
  denominator,
  register,
  lines: [...behind],
});

const lineOf = (item: Item, entry: Entry | undefined, figure: Figure, score: Score, found: Computed | undefined) => ({
  entry: entry?.id ?? null,
  version: entry?.version ?? null,
  method: item.method ? SCORE_METHODS[item.method] : null,
  target: item.target,
  unit: item.unit,
  computedFrom: item.computedFrom,
  behind: found ? shownBehind(found) : null,
  source: entry?.source ?? null,
  evidence: entry?.evidence ?? [],
  note: entry?.note ?? null,
  ...shownFigure(figure),
  gap: score.state === 'known' && score.gap ? numberOf(score.gap) : null,
  lost: score.state === 'known' ? Number(decimal(score.lost, 4)) : null,
});

/** The tree of a report with values, scores and gaps, as at now. */
export const reportViewOf = async (tx: ReadTransaction, report: Report) => {
  const [framework] = await tx.lookup(indicatorFramework, { id: report.framework });
  if (!framework) throw new Error(`no framework ${report.framework}`);
  const items = linked((await tx.lookup(frameworkItem, { framework: report.framework })).sort(byNumber));
  const entries = new Map((await tx.lookup(frameworkEntry, { report: report.id })).map((one) => [one.item, one]));
  const keys = items.flatMap((one) => (one.computedFrom ? [one.computedFrom as SourceKey] : []));
  const computed = await computeSources(tx, report.organisation, framework.year, keys);
  const figures = new Map(
    items.flatMap((one) =>
      one.weight === null ? [] : [[one.id, figureOf(one, entries.get(one.id), computed)] as const],
    ),
  );
  const scores = new Map(
    items.flatMap((one) => {
      const figure = figures.get(one.id);
      if (!figure || one.weight === null || !one.method) return [];
      return [[one.id, scoreOf({ ...one, weight: one.weight, method: one.method }, figure)] as const];
    }),
  );
  const sums = rollUp(
    items.map((one) => ({ ...one, weight: one.weight ?? 0 })),
    scores,
  );
  const lines = items.map((item) => {
    const sum = sums.get(item.id);
    const [figure, score] = [figures.get(item.id), scores.get(item.id)];
    return {
      id: item.id,
      parent: item.parent,
      number: item.number,
      name: item.name,
      level: item.level ?? 1,
      weight: sum ? Number(decimal(sum.weight, 4)) : 0,
      score: sum ? Number(decimal(sum.score, 4)) : 0,
      open: sum?.open ?? 0,
      leaf:
        figure && score
          ? lineOf(item, entries.get(item.id), figure, score, computed.get(item.computedFrom ?? ''))
          : null,
    };
  });
  const tops = lines.filter((line) => line.parent === null);
  return {
    framework: { id: framework.id, title: framework.title, year: framework.year, source: framework.source },
    lines,
    score: Number(tops.reduce((sum, line) => sum + line.score, 0).toFixed(4)),
    weight: Number(tops.reduce((sum, line) => sum + line.weight, 0).toFixed(4)),
    open: tops.reduce((sum, line) => sum + line.open, 0),
    gaps: lines
      .filter((line) => line.leaf && compare(line.leaf.lost ?? 0, 0) > 0)
      .sort((a, b) => (b.leaf?.lost ?? 0) - (a.leaf?.lost ?? 0))
      .map((line) => line.id),
  };
};
export type ReportView = Awaited<ReturnType<typeof reportViewOf>>;
