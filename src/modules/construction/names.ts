import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';

export type Names = ReadonlyMap<string, string>;

/** Names of organisations, for answers about rows that the post may read. */
export const placeNames = async (tx: ReadTransaction, ids: readonly (string | null)[]): Promise<Names> => {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  return new Map((await tx.lookup(organisation, { id: wanted })).map((one) => [one.id, one.name]));
};

export const party = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' });
export const partyOrNone = (names: Names, id: string | null) => (id ? party(names, id) : null);
