import type { WriteTransaction } from '#kernel/store';
import {
  type Alignment,
  alignmentRecord,
  bothSides,
  type Pair,
  pairRecord,
  unfinished,
  verdictRecord,
} from './both-sides.ts';
import { settleOrigin } from './carry-on.ts';
import { LIKENESS_RULE, type Likeness, likeliest } from './likeness.ts';
import { type Side, sameWords, seenOf } from './sides.ts';

export type Proposed = { readonly compared: number; readonly proposed: number };

/**
 * Compares both plans and proposes what is likely; what a person decided stays as it is, and what nobody decided and is
 * no longer likely is taken back. Sentences that came anew with the same words keep their decisions.
 */
export const propose = async (tx: WriteTransaction, alignment: Alignment): Promise<Proposed> => {
  const { uppers, lowers } = await bothSides(tx, alignment);
  await relink(tx, alignment.id, uppers, lowers);
  const asked = unfinished(alignment, uppers);
  const offered = lowers.filter(({ dropped }) => !dropped);
  const likely = likeliest(asked, offered);
  const known = await tx.lookup(pairRecord(), { alignment: alignment.id });
  await takeBack(tx, known, likely);
  const fresh = likely.filter((one) => !known.some((pair) => isOf(pair, one)));
  const rows = fresh.map((one) => newPair(alignment.id, one, asked, offered));
  if (rows.length > 0) await tx.system.createMany(pairRecord(), rows, { verb: 'propose' });
  await tx.system.update(
    alignmentRecord(),
    alignment.id,
    { proposedAt: new Date().toISOString() },
    { verb: 'compare' },
  );
  return { compared: asked.length, proposed: fresh.length };
};

const isOf = (pair: Pick<Pair, 'upper' | 'lower'>, one: Pick<Likeness, 'upper' | 'lower'>): boolean =>
  pair.upper === one.upper && pair.lower === one.lower;

/** A pair of two sides as it is kept. */
export const pairOf = (alignment: string, upper: Side, lower: Side) => ({
  ...{ alignment, upper: upper.id, lower: lower.id, lowerKind: lower.kind },
  title: upper.text.slice(0, 300),
  upperSeen: seenOf(upper),
  lowerSeen: seenOf(lower),
});

const newPair = (alignment: string, one: Likeness, uppers: readonly Side[], lowers: readonly Side[]) => ({
  ...pairOf(
    alignment,
    uppers.find(({ id }) => id === one.upper) as Side,
    lowers.find(({ id }) => id === one.lower) as Side,
  ),
  source: 'likeness' as const,
  ...{ points: one.points, grounds: one.grounds.map((ground) => ground.slice(0, 400)), rule: LIKENESS_RULE },
});

/** Proposals follow the text until somebody decides. */
const takeBack = async (tx: WriteTransaction, known: readonly Pair[], likely: readonly Likeness[]): Promise<void> => {
  for (const pair of known.filter(({ state }) => state === 'proposed')) {
    const now = likely.find((one) => isOf(pair, one));
    if (!now) await tx.system.remove(pairRecord(), pair.id, { verb: 'drop' });
    else if (now.points !== pair.points) {
      const { points } = now;
      const grounds = now.grounds.map((ground) => ground.slice(0, 400));
      await tx.system.update(pairRecord(), pair.id, { points, grounds, rule: LIKENESS_RULE }, { verb: 'recompare' });
    }
  }
};

/** A text that was imported anew has new rows: a decision follows its sentence where the words are the same. */
const relink = async (
  tx: WriteTransaction,
  alignment: string,
  uppers: readonly Side[],
  lowers: readonly Side[],
): Promise<void> => {
  const found = (sides: readonly Side[], id: string, text: string): string | null =>
    sides.some((one) => one.id === id) ? id : (sides.find((one) => sameWords(one.text, text))?.id ?? null);
  const pairs = await tx.lookup(pairRecord(), { alignment });
  for (const pair of pairs) {
    const upper = found(uppers, pair.upper, pair.upperSeen.text);
    const lower = found(lowers, pair.lower, pair.lowerSeen.text);
    const lowerKind = lowers.find(({ id }) => id === lower)?.kind ?? pair.lowerKind;
    if (!upper || !lower || isOf(pair, { upper, lower }) || pairs.some((one) => isOf(one, { upper, lower }))) continue;
    const moved = await tx.system.update(pairRecord(), pair.id, { upper, lower, lowerKind }, { verb: 'relink' });
    if (pair.state === 'confirmed') await settleOrigin(tx, moved as Pair);
  }
  for (const one of await tx.lookup(verdictRecord(), { alignment, state: 'standing' })) {
    const promise = found(uppers, one.promise, one.promiseSeen?.text ?? '');
    if (promise && promise !== one.promise)
      await tx.system.update(verdictRecord(), one.id, { promise }, { verb: 'relink' });
  }
};
