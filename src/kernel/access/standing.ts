import { sql } from 'kysely';
import type { Actor } from '#kernel/definition';
import { systemActor } from '#kernel/definition';
import type { Database, ReadTransaction } from '#kernel/store';
import { ownerQuery } from './as-owner.ts';
import { delegationsTo, namesOf, type Organisation, organisationOf, postsOf } from './directory.ts';

const OF_A_BUREAU: readonly string[] = ['city', 'bureau', 'section'];

/** As a session's `reach`: those who work in a bureau see as far as it does, everybody else their own subtree. */
const reachOf = async (tx: ReadTransaction, { kind, path }: Organisation): Promise<string | null> => {
  if (!path || !OF_A_BUREAU.includes(kind)) return path;
  const [nearest] = await tx.rows<{ path: string }>(sql`select path from organisation
    where kind in ('city', 'bureau') and starts_with(${path}, path) order by length(path) desc limit 1`);
  return nearest?.path ?? path;
};

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
      reach: await reachOf(tx, seat),
      standsInFor: delegations.map((one) => one.personId),
      requestId,
    };
  });
};
