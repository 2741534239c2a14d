import type { Actor } from '#kernel/definition';
import { systemActor } from '#kernel/definition';
import type { Database } from '#kernel/store';
import { ownerQuery } from './as-owner.ts';
import { delegationsTo, namesOf, organisationOf, postsOf } from './directory.ts';

/**
 * A person in one of their posts, with the rights of this moment: for work that goes on after the session that asked
 * for it. Null where the account is disabled or the post is no longer theirs.
 */
export const actorInPost = async (
  database: Database,
  who: { readonly tenantId: string; readonly personId: string; readonly postId: string },
  requestId: string,
): Promise<Actor | null> => {
  const { tenantId, personId, postId } = who;
  const disabled = await ownerQuery(
    database,
    'select 1 from account where tenant_id = $1 and person_id = $2 and disabled_at is not null',
    [tenantId, personId],
  );
  if (disabled.length > 0) return null;
  return database.read(systemActor(tenantId, 'standing'), async (tx) => {
    const held = (await postsOf(tx, personId)).find((one) => one.id === postId);
    if (!held) return null;
    const seat = await organisationOf(tx, held.organisation);
    const names = await namesOf(tx, [personId]);
    const delegations = await delegationsTo(tx, personId);
    return {
      tenantId,
      personId,
      personName: names.get(personId) ?? '',
      postId,
      role: held.role,
      organisationId: seat.id,
      organisationPath: seat.path,
      standsInFor: delegations.map((one) => one.personId),
      requestId,
    };
  });
};
