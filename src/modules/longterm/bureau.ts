import { organisation } from '#kernel/access';
import type { ReadTransaction } from '#kernel/store';

/** Name of the bureau that a section belongs to: the issuer of its papers. */
export const bureauOf = async (tx: ReadTransaction, section: string): Promise<string> => {
  const own = await tx.peek(organisation, section);
  const above = own?.kind === 'section' && own.parent ? await tx.peek(organisation, own.parent) : own;
  return above?.name ?? '';
};
