/** Scores of data quality, from what was judged and what is still wrong. Source: domain handbook 02 §9. */
import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';
import { parameterOn, today } from '#kernel/time';
import { DATASETS, type Dataset, datasets, type Level } from './datasets.ts';
import { qualityFigure, qualityFinding } from './finding-record.ts';
import { qualityWeights } from './parameters.ts';

type Weights = Readonly<Record<Level, number>>;
export type Line = { readonly level: Level; readonly checked: number; readonly failed: number };

/**
 * 100 × (1 − Σ w·failed / Σ w·checked); null where nothing was judged.
 * @example scoreOf([{ level: 'error', checked: 100, failed: 1 }], { error: 1, warn: 0.3 }) // 99
 */
export const scoreOf = (lines: readonly Line[], weights: Weights): number | null => {
  const sum = (of: 'checked' | 'failed') => lines.reduce((total, line) => total + weights[line.level] * line[of], 0);
  const checked = sum('checked');
  return checked === 0 ? null : Math.max(0, 100 * (1 - sum('failed') / checked));
};

export type Score = {
  readonly dataset: Dataset;
  readonly label: string;
  /** 0–100, null where nothing was judged. */
  readonly score: number | null;
  readonly checked: number;
  readonly errors: number;
  readonly warnings: number;
};
export type SchoolScores = { readonly school: { id: string; name: string } | null; readonly datasets: Score[] };

type Counted = { school: string; dataset: Dataset; level: Level; n: number };

const countsOf = async (tx: ReadTransaction, school: string | undefined) => {
  const at = school ? { school } : {};
  const groupBy = ['school', 'dataset', 'level'];
  const checked = await tx.tally(qualityFigure, { filter: at, groupBy, measures: [{ fn: 'sum', field: 'checked' }] });
  const filter = { ...at, state: ['open', 'explained'] };
  const failed = await tx.tally(qualityFinding, { filter, groupBy, measures: [{ fn: 'count' }] });
  const read = (rows: Record<string, unknown>[]) =>
    rows.map((row) => ({ ...row, n: Number(row.m0) }) as unknown as Counted);
  return { checked: read(checked), failed: read(failed) };
};

const total = (rows: readonly Counted[]): number => rows.reduce((sum, row) => sum + row.n, 0);

const scoresOf = (checked: readonly Counted[], failed: readonly Counted[], weights: Weights): Score[] =>
  datasets.flatMap((dataset) => {
    const [judged, wrong] = [checked, failed].map((rows) => rows.filter((row) => row.dataset === dataset)) as [
      Counted[],
      Counted[],
    ];
    if (judged.length === 0) return [];
    const of = (rows: readonly Counted[], level: Level) => total(rows.filter((row) => row.level === level));
    const lines = (['error', 'warn'] as const).map((level) => ({
      level,
      checked: of(judged, level),
      failed: of(wrong, level),
    }));
    return [
      {
        dataset,
        label: DATASETS[dataset],
        score: scoreOf(lines, weights),
        checked: total(judged),
        errors: of(wrong, 'error'),
        warnings: of(wrong, 'warn'),
      },
    ];
  });

/** The scores of everything that the post may read together, and of each school; one school's alone where it is named. */
export const qualityScores = async (
  tx: ReadTransaction,
  school?: string,
): Promise<{ whole: SchoolScores; schools: SchoolScores[]; judgedAt: string | null }> => {
  const weights = await parameterOn(tx, qualityWeights, today());
  const { checked, failed } = await countsOf(tx, school);
  const ids = [...new Set(checked.map((row) => row.school))];
  const units = await tx.lookup(organisation, { id: ids }, { sort: 'order,name' });
  const [latest] = await tx.find(qualityFigure, school ? { school } : {}, { sort: '-judgedAt', limit: 1 });
  return {
    whole: { school: null, datasets: scoresOf(checked, failed, weights) },
    schools: units.map(({ id, name }) => ({
      school: { id, name },
      datasets: scoresOf(
        checked.filter((row) => row.school === id),
        failed.filter((row) => row.school === id),
        weights,
      ),
    })),
    judgedAt: latest?.judgedAt ?? null,
  };
};
