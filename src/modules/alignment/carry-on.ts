/** This year's promise names the one of last year that it carries on, as a person confirmed it. */
import type { TransitionContext } from '#kernel/definition';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { commitment } from '#modules/plan';
import { alignmentRecord, type Pair, pairRecord } from './both-sides.ts';

const isCarryOver = async (tx: ReadTransaction, id: string): Promise<boolean> =>
  (await tx.peek(alignmentRecord(), id))?.kind === 'carryOver';

/**
 * Brings the origin of a promise in line with what is confirmed. A promise has one origin: the first confirmed, or the
 * one that it was imported with; what else it takes up stays among the pairs. While a plan is drafted here its items
 * have no origin; they get it when the issued promises are compared again.
 */
export const settleOrigin = async (tx: WriteTransaction, pair: Pair): Promise<void> => {
  if (pair.lowerKind !== 'commitment' || !(await isCarryOver(tx, pair.alignment))) return;
  const lower = await tx.peek(commitment, pair.lower);
  if (!lower) return;
  const confirmed = await tx.lookup(
    pairRecord(),
    { alignment: pair.alignment, lower: lower.id, state: 'confirmed' },
    { sort: 'decidedAt' },
  );
  const known = confirmed.some(({ upper }) => upper === lower.carriedFrom);
  if (known || (lower.carriedFrom !== null && lower.carriedFrom !== pair.upper)) return;
  const carriedFrom = await firstStanding(tx, confirmed);
  if (carriedFrom !== lower.carriedFrom)
    await tx.system.update(commitment, lower.id, { carriedFrom }, { verb: carriedFrom ? 'carryOn' : 'endCarryOn' });
};

/** Pairs outlive their rows. */
const firstStanding = async (tx: ReadTransaction, pairs: readonly Pair[]): Promise<string | null> => {
  const standing = new Set((await tx.lookup(commitment, { id: pairs.map((one) => one.upper) })).map(({ id }) => id));
  return pairs.find(({ upper }) => standing.has(upper))?.upper ?? null;
};

/** What follows from a person's decision on a pair. */
export const followDecision = ({ next, tx }: TransitionContext<WriteTransaction>): Promise<void> =>
  settleOrigin(tx, next as unknown as Pair);
