import type { Actor } from '#kernel/definition';
import { type Database, reachOf } from '#kernel/store';
import { inTenant, ownerTransaction } from '../as-owner.ts';
import type { Standing } from '../standing.ts';

type Kept = {
  readonly id: string;
  readonly postId: string;
  readonly name: string;
  readonly operations: readonly string[];
  readonly records: readonly string[];
  readonly narrowed: string | null;
  readonly expiresAt: string;
};

export type TokenStanding = { readonly name: string; readonly expiresAt: string; readonly actor: Actor };

/**
 * Service tokens of a person as actors: the owner's post as it stands, within the token's grants and organisation, like
 * `token_actor` (sign-in-tables.ts of the store), which a password that is still to be changed does not stop either. Those
 * that bear nobody now are left out.
 */
export const tokensStanding = async (
  database: Database,
  asker: Actor,
  personId: string,
  standings: readonly Standing[],
): Promise<TokenStanding[]> => {
  const kept = await ownerTransaction(database, (client) =>
    inTenant(database, client, asker, ({ secrets }) =>
      secrets<Kept>(
        `select s.id, s.post_id as "postId", s.name, s.operations, s.records, s.expires_at as "expiresAt", n.path as narrowed
         from service_token s
         left join organisation n on n.tenant_id = s.tenant_id and n.id = s.organisation_id
         where s.tenant_id = $1 and s.person_id = $2 and s.revoked_at is null and s.expires_at > clock_timestamp()
           and (s.organisation_id is null or n.path is not null)
         order by s.name, s.id`,
        [asker.tenantId, personId],
      ),
    ),
  );
  return kept.flatMap((token) => {
    const owner = standings.find(({ actor }) => actor.postId === token.postId)?.actor;
    if (!owner || (token.narrowed && !token.narrowed.startsWith(reachOf(owner)))) return [];
    const { id, operations, records, name, expiresAt, narrowed } = token;
    const reach = narrowed ? { reach: narrowed } : {};
    return [{ name, expiresAt, actor: { ...owner, ...reach, grants: { id, operations, records } } }];
  });
};
