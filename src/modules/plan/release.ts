import { recordNamed } from '#kernel/definition';
import type { WriteTransaction } from '#kernel/store';
import { target } from './records.ts';

/** Rows of modules above that hang on a target go with it; their history stays. */
const HANGING = ['commitmentBinding'] as const;

/** Removes a target with what hangs on it. */
export const removeWithBindings = async (tx: WriteTransaction, id: string, verb: string): Promise<void> => {
  for (const name of HANGING) {
    const above = recordNamed(target, name);
    for (const row of above ? await tx.lookup(above, { target: id }) : [])
      await tx.system.remove(above as NonNullable<typeof above>, row.id, { verb: 'replaceText' });
  }
  await tx.system.remove(target, id, { verb });
};
