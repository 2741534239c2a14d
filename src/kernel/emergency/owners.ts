import { officesOf, organisation, peopleOf } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';

type Asked = { readonly organisation: string; readonly except: string };

/**
 * Who answers for an organisation's rows: its heads and those who stand in for them, of the next organisation above
 * where it has none; at last the offices.
 */
export const ownersOf = async (tx: ReadTransaction, { organisation: start, except }: Asked): Promise<string[]> => {
  let at: string | null = start;
  while (at) {
    const heads = (await peopleOf(tx, at, { headOnly: true })).map(({ personId }) => personId);
    const others = heads.filter((one) => one !== except);
    if (others.length > 0) return others;
    const place: { parent: string | null } | null = await tx.peek(organisation, at);
    at = place?.parent ?? null;
  }
  const members: string[] = [];
  for (const office of await officesOf(tx))
    members.push(...(await peopleOf(tx, office)).map(({ personId }) => personId));
  return members.filter((one) => one !== except);
};
