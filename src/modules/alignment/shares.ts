import type { ShareView } from '#contract/alignment';
import type { ReadTransaction } from '#kernel/store';
import { plan } from '#modules/plan';
import { alignmentRecord, pairRecord } from './both-sides.ts';
import { type Below, sharesOf } from './figures.ts';
import { type PlanRow, type Side, sidesOf } from './sides.ts';

/** What every plan that lies below another gives to its totals, by the pairs that people confirmed. */
export const sharesBelow = async (
  tx: ReadTransaction,
  above: PlanRow,
  uppers: readonly Side[],
): Promise<ShareView[]> => {
  const alignments = await tx.find(alignmentRecord(), { upper: above.id, kind: 'answer', state: 'open' });
  const below: Below[] = [];
  for (const { id, lower } of alignments) {
    const [of] = await tx.find(plan, { id: lower });
    const pairs = await tx.find(pairRecord(), { alignment: id, state: 'confirmed' });
    if (of && pairs.length > 0) below.push({ plan: of.title, answers: answersOf(pairs, await sidesOf(tx, of)) });
  }
  return sharesOf(uppers, below);
};

const answersOf = (
  pairs: readonly { readonly upper: string; readonly lower: string }[],
  sides: readonly Side[],
): Map<string, Side[]> => {
  const answers = new Map<string, Side[]>();
  for (const { upper, lower } of pairs) {
    const side = sides.find(({ id }) => id === lower);
    if (side) answers.set(upper, [...(answers.get(upper) ?? []), side]);
  }
  return answers;
};
