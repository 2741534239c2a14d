import type { TransitionContext } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { projectPlaces } from './places-record.ts';

/** Places copy from their project whether it was stopped. */
export const copyToPlaces = async ({ row, tx }: TransitionContext<WriteTransaction>): Promise<void> => {
  const rows = await tx.lookup(projectPlaces, { project: row.id });
  await tx.system.updateMany(
    projectPlaces,
    rows.map(({ id }) => ({ id, patch: {} })),
    { verb: 'follow' },
  );
};
