import { groupBy } from '#contract/group-by';
import type { RowOf } from '#kernel/definition';
import type { ReadTransaction } from '#kernel/store';
import { RATINGS, schoolPlanCheckItem } from './check-item-record.ts';

export type Names = ReadonlyMap<string, string>;
export type CheckItem = RowOf<typeof schoolPlanCheckItem>;

export const party = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' });
export const partyOrNone = (names: Names, id: string | null) => (id ? party(names, id) : null);

/** Lines of self-checks by check. */
export const itemsByCheck = async (tx: ReadTransaction, checks: readonly string[]): Promise<Map<string, CheckItem[]>> =>
  groupBy(await tx.find(schoolPlanCheckItem, { check: [...checks] }), (item) => item.check);

type Ratings = Record<keyof typeof RATINGS, number>;

/** How many goals are rated how. */
export const ratingsOf = (items: readonly Pick<CheckItem, 'rating'>[]): Ratings => {
  const counts = Object.fromEntries(Object.keys(RATINGS).map((key) => [key, 0])) as Ratings;
  for (const { rating } of items) if (rating) counts[rating] += 1;
  return counts;
};
