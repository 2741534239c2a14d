import type { WriteTransaction } from '#kernel/store';
import type { Lawful } from './extent.ts';
import { processingBlock } from './records.ts';

type Kept = { readonly lawful: readonly Lawful[]; readonly about: string | null };

/**
 * What law keeps although its purpose is over: nothing but keeping it is done with it from now on (个人信息保护法 47).
 * Changes and looks under the cover are refused by the write path and the doors; the search leaves it out.
 */
export const blockKept = async (tx: WriteTransaction, { lawful, about }: Kept): Promise<void> => {
  for (const { definition, id, basis, over } of lawful) {
    if (!over) continue;
    const [known] = await tx.lookup(processingBlock, { row: id, state: 'active' });
    if (known) continue;
    const facts = { dataset: definition.name, datasetLabel: definition.label, row: id, basis, about };
    await tx.system.create(processingBlock, facts, { reason: basis });
  }
};
