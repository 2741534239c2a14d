/** The records of two plans side by side, as their rules and work look them up, and what both plans say. */
import { laterRecord, type RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { plan } from '#modules/plan';
import type { planAlignment, planPair, promiseVerdict } from './records.ts';
import { type Side, sidesOf } from './sides.ts';

export type Alignment = RowOf<typeof planAlignment>;
export type Pair = RowOf<typeof planPair>;
export type Verdict = RowOf<typeof promiseVerdict>;

/** The records themselves, which name these rules. */
export const alignmentRecord = () => laterRecord<typeof planAlignment>(plan, 'planAlignment');
export const pairRecord = () => laterRecord<typeof planPair>(plan, 'planPair');
export const verdictRecord = () => laterRecord<typeof promiseVerdict>(plan, 'promiseVerdict');

/** Both sides of an alignment. */
export const bothSides = async (tx: ReadTransaction, { upper, lower }: Pick<Alignment, 'upper' | 'lower'>) => {
  const [above, below] = [await tx.get(plan, upper), await tx.get(plan, lower)];
  return { above, below, uppers: await sidesOf(tx, above), lowers: await sidesOf(tx, below) };
};

/** What asks for an answer: every promise of the superior; of last year's own plan what was not closed. */
export const unfinished = ({ kind }: Pick<Alignment, 'kind'>, uppers: readonly Side[]): Side[] =>
  uppers.filter(({ dropped, state }) => !dropped && (kind === 'answer' || state !== 'closed'));
