import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';

/** Names of units by id. */
export const unitNames = async (tx: ReadTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await tx.lookup(organisation, { id: [...new Set(ids)] })).map(({ id, name }) => [id, name]));
