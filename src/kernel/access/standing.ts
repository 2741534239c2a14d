import type { Actor } from '#kernel/definition';
import { systemActor } from '#kernel/definition';
import { ACTORS_IN_POSTS, type Database } from '#kernel/store';
import { inTenant, ownerTransaction } from './as-owner.ts';

export type Held = { readonly personId: string; readonly postId: string };
/** A person in a post, with the rights of this moment; `mustChange` where a password given by others is still to be replaced. */
export type Standing = { readonly actor: Actor; readonly mustChange: boolean };

/**
 * Persons in their posts, by the words that tell who bears a session (`session_actor`). Posts that let nobody in are
 * left out: ended or not begun, the person gone, without an account or with one that is disabled, the organisation closed.
 */
export const standingIn = async (
  database: Database,
  tenantId: string,
  held: readonly Held[],
  requestId: string,
): Promise<Standing[]> => {
  if (held.length === 0) return [];
  const rows = await ownerTransaction(database, (client) =>
    inTenant(database, client, systemActor(tenantId, 'standing'), ({ secrets }) =>
      secrets<{ bearer: Omit<Actor, 'requestId'> & { mustChange: boolean } }>(ACTORS_IN_POSTS, [
        tenantId,
        held.map(({ personId }) => personId),
        held.map(({ postId }) => postId),
      ]),
    ),
  );
  return rows.map(({ bearer: { mustChange, ...who } }) => ({ actor: { ...who, requestId }, mustChange }));
};

/**
 * A person in one of their posts, with the rights of this moment: for work that goes on after the session that asked
 * for it. Null where the account is disabled or the post is no longer theirs.
 */
export const actorInPost = async (
  database: Database,
  { tenantId, ...held }: { readonly tenantId: string } & Held,
  requestId: string,
): Promise<Actor | null> => (await standingIn(database, tenantId, [held], requestId))[0]?.actor ?? null;
