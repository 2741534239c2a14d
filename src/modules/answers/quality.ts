import { organisation } from '#kernel/access';
import { type IndicatorDefinition, measuresIn } from '#kernel/measure';
import type { ReadTransaction } from '#kernel/store';
import { type Dataset, qualityFinding, qualityScores } from '#modules/dataquality';

/** Which sets of data a module's records belong to. */
const DATASETS_OF: Readonly<Record<string, readonly Dataset[]>> = {
  pupils: ['pupils'],
  institutions: ['schools', 'classes'],
  staff: ['staff'],
  estate: ['buildings'],
};

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** How sound the rows behind an indicator are: scores of their sets of data, of one unit or all that the post reads. */
export const qualityBehind = async (tx: ReadTransaction, one: IndicatorDefinition, unit: string | undefined) => {
  const records = distinct(measuresIn(one).map(({ of }) => of));
  const registers = records.filter((of) => tx.may(of, 'read')).map(({ path, label }) => ({ path, label }));
  if (!tx.may(qualityFinding, 'read')) return { judgedAt: null, datasets: [], registers };
  const [row] = unit ? await tx.lookup(organisation, { id: unit }) : [];
  const { whole, judgedAt } = await qualityScores(tx, row?.kind === 'school' ? row.id : undefined);
  const wanted = new Set(records.flatMap(({ module }) => DATASETS_OF[module] ?? []));
  return { judgedAt, datasets: whole.datasets.filter(({ dataset }) => wanted.has(dataset)), registers };
};
