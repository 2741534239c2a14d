import type { RecordDefinition } from '#kernel/definition';
import { DIRECTORY_KEEPERS } from '#kernel/role';
import type { ReadTransaction } from '#kernel/store';
import { requireFreshFactor } from '../policy/policy.ts';
import { keptBySecurity } from './split.ts';

/**
 * People, posts and organisations in bulk are administration as they are one by one: an administrator shows a second
 * factor shortly before, and only who keeps them does it (security.md I3, A4).
 * @throws Refusal `factor-needed`, `security-duty`
 */
export const requireAdministration = async (
  tx: ReadTransaction,
  { module, name }: Pick<RecordDefinition, 'module' | 'name'>,
): Promise<void> => {
  if (module !== 'access' || !(DIRECTORY_KEEPERS as readonly string[]).includes(tx.actor.role)) return;
  await requireFreshFactor(tx);
  if (name !== 'organisation') await keptBySecurity(tx);
};
