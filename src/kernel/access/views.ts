import { sql } from 'kysely';
import type { SessionView } from '#contract/session';
import type { Actor } from '#kernel/definition';
import type { Database, ReadTransaction } from '#kernel/store';
import { delegationsTo, type Post, postsOf } from './directory.ts';
import { organisation, ROLES, type Role } from './records.ts';
import type { Session } from './sessions.ts';

/** The bureau of the actor's tenant. */
export const bureauOf = async (tx: ReadTransaction): Promise<SessionView['bureau']> => {
  const [bureau] = await tx.rows<SessionView['bureau']>(
    sql`select name, short_name as "shortName", demo from tenant where id = ${tx.actor.tenantId}::uuid`,
  );
  if (!bureau) throw new Error(`tenant ${tx.actor.tenantId} is missing`);
  return bureau;
};

const summaryOf = (seats: ReadonlyMap<string, { id: string; name: string; kind: string }>) => (held: Post) => {
  const seat = seats.get(held.organisation);
  return {
    id: held.id,
    title: held.title,
    role: held.role,
    roleLabel: ROLES[held.role as Role],
    organisation: { id: held.organisation, name: seat?.name ?? '', kind: seat?.kind ?? '' },
  };
};

/** Who is signed in, with which post, which others, and for whom they stand in today. */
export const sessionViewOf = (database: Database, actor: Actor, session: Session): Promise<SessionView> =>
  database.read(actor, async (tx) => {
    const personId = String(actor.personId);
    const held = await postsOf(tx, personId);
    const seats = await tx.lookup(organisation, { id: held.map((one) => one.organisation) });
    const posts = held.map(summaryOf(new Map(seats.map((seat) => [seat.id, seat]))));
    const post = posts.find((one) => one.id === actor.postId);
    if (!post) throw new Error(`post ${actor.postId} of the session is not in force`);
    const delegations = await delegationsTo(tx, personId);
    return {
      person: { id: personId, name: actor.personName },
      post,
      posts,
      delegations: delegations.map(({ name, untilOn }) => ({ from: name, until: untilOn })),
      bureau: await bureauOf(tx),
      mustChangePassword: session.mustChange,
      mustEnrolFactor: session.mustEnrol,
    };
  });
