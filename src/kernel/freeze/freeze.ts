import type { WriteTransaction } from '#kernel/store';
import { dataFreeze } from './records.ts';

/** Holds fast the rows of some records of an organisation, on account of the row `aboutId`. */
export const freezeRows = async (
  tx: WriteTransaction,
  given: {
    readonly organisation: string;
    readonly records: readonly string[];
    readonly reason: string;
    readonly aboutId: string;
  },
): Promise<void> => {
  const { organisation, reason, aboutId } = given;
  await tx.system.createMany(
    dataFreeze,
    given.records.map((record) => ({ organisation, record, reason, aboutId })),
    { verb: 'freeze', reason },
  );
};

/** Lets go of everything that was frozen on account of a row. */
export const releaseRows = async (tx: WriteTransaction, aboutId: string, reason: string | null): Promise<void> => {
  const held = await tx.lookup(dataFreeze, { aboutId, releasedAt: null });
  const patch = { releasedAt: new Date().toISOString() };
  await tx.system.updateMany(
    dataFreeze,
    held.map(({ id }) => ({ id, patch })),
    { verb: 'release', reason },
  );
};
