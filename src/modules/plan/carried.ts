import type { WriteTransaction } from '#kernel/store';
import { commitment } from './records.ts';

/**
 * Promises of later plans that carry these on follow to another one, or to none: what is named as an origin could not
 * be removed.
 */
export const redirectCarried = async (
  tx: WriteTransaction,
  gone: readonly string[],
  to: string | null,
  verb: string,
): Promise<void> => {
  for (const { id } of await tx.lookup(commitment, { carriedFrom: [...gone] }))
    await tx.system.update(commitment, id, { carriedFrom: to }, { verb });
};
