/** Rights that end with a post: the post itself, and delegations in both directions. */
import { delegation, type Post, post } from '#kernel/access';
import type { WriteTransaction } from '#kernel/store';
import { addDays, type CivilDate } from '#kernel/time';

/**
 * Ends posts from a day on: their last day is the day before, so a session in one of them ends at its next request.
 * A post that began on that day never was.
 */
export const endPosts = async (
  tx: WriteTransaction,
  posts: readonly Post[],
  { on, reason }: { readonly on: CivilDate; readonly reason: string },
): Promise<void> => {
  const last = addDays(on, -1);
  for (const held of posts)
    if (held.fromOn > last) await tx.system.remove(post, held.id, { verb: 'endPost', reason });
    else await tx.system.update(post, held.id, { toOn: last }, { verb: 'endPost', reason });
};

/** Ends, from a day on, whatever the person delegated and whatever was delegated to them. Answers how many. */
export const endDelegations = async (
  tx: WriteTransaction,
  personId: string,
  { on, reason }: { readonly on: CivilDate; readonly reason: string },
): Promise<number> => {
  const alive = { revokedOn: null, untilOn: { op: 'gte', value: on } };
  const rows = [
    ...(await tx.lookup(delegation, { from: personId, ...alive })),
    ...(await tx.lookup(delegation, { to: personId, ...alive })),
  ];
  for (const row of rows) await tx.system.update(delegation, row.id, { revokedOn: on }, { verb: 'endPost', reason });
  return rows.length;
};
