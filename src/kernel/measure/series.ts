import { type Leaves, measureSeries, measureTotals, type ReadTransaction } from '#kernel/store';
import type { CivilDate } from '#kernel/time';
import { type IndicatorQuestion, type IndicatorValue, indicatorValues, leavesAsked } from './evaluate.ts';
import type { IndicatorDefinition, Term } from './indicator.ts';

type SeriesQuestion = Pick<IndicatorQuestion, 'asOf' | 'across'> & {
  readonly unit: string;
  readonly days: readonly CivilDate[];
};
type Amounts = ReadonlyMap<string, number | null>;

/** The terms that are counted from rows; what a module reckons itself is asked day by day. */
const countedIn = (term: Term): readonly Extract<Term, { kind: 'total' | 'leaves' }>[] => {
  if (term.kind === 'sum') return term.parts.flatMap(countedIn);
  if (term.kind === 'less') return [...countedIn(term.from), ...countedIn(term.less)];
  return term.kind === 'reckoned' ? [] : [term];
};

/** Days by the bounds that hold on them: a standard that changed on the way makes two groups. */
const byBounds = async (
  tx: ReadTransaction,
  term: Extract<Term, { kind: 'leaves' }>,
  { unit, days, asOf }: SeriesQuestion,
): Promise<{ leaves: Leaves; days: CivilDate[] }[]> => {
  const groups = new Map<string, { leaves: Leaves; days: CivilDate[] }>();
  for (const on of days) {
    const { leaves } = await leavesAsked(tx, term, { units: [unit], on, ...(asOf ? { asOf } : {}) });
    if (!leaves) continue;
    const key = JSON.stringify(leaves);
    groups.set(key, { leaves, days: [...(groups.get(key)?.days ?? []), on] });
  }
  return [...groups.values()];
};

const amountsOf = async (
  tx: ReadTransaction,
  term: Extract<Term, { kind: 'total' | 'leaves' }>,
  asked: SeriesQuestion,
): Promise<Amounts> => {
  const { unit, days, asOf, across = false } = asked;
  const common = { within: [unit], ...(term.where ? { where: term.where } : {}), ...(asOf ? { asOf } : {}) };
  if (term.kind === 'total') return measureSeries(tx, term.measure, { ...common, days }, { across });
  const amounts = new Map<string, number | null>();
  for (const { leaves, days: alike } of await byBounds(tx, term, asked)) {
    for (const on of alike) amounts.set(on, null);
    const question = { ...common, leaves, days: alike, by: ['day'] };
    for (const { keys, amount } of await measureTotals(tx, term.measure, question, { across }))
      amounts.set(String(keys.day), amount);
  }
  return amounts;
};

/**
 * An indicator of one unit on each of several days, in their order: one pass over the lines of each total, however many
 * days there are.
 */
export const indicatorSeries = async (
  tx: ReadTransaction,
  one: IndicatorDefinition,
  { unit, days, ...at }: SeriesQuestion,
): Promise<{ readonly on: CivilDate; readonly value: IndicatorValue }[]> => {
  const known = new Map<Term, Amounts>();
  for (const term of [one.numerator, ...(one.denominator ? [one.denominator] : [])].flatMap(countedIn))
    if (term.measure.holds && !known.has(term)) known.set(term, await amountsOf(tx, term, { unit, days, ...at }));
  const points: { on: CivilDate; value: IndicatorValue }[] = [];
  for (const on of days) {
    const [value] = await indicatorValues(tx, one, { units: [unit], on, known, ...at });
    if (value) points.push({ on, value });
  }
  return points;
};
