import type { SessionView } from '#contract/session';
import type { HandlerContext } from '#kernel/http';
import { actorOf, notSignedIn, type Origin } from './sessions.ts';
import { sessionViewOf } from './views.ts';

/** What routes of signing in have in common. */
export const originOf = ({ request, actor }: HandlerContext<any>): Origin => ({
  address: request.address,
  agent: request.agent,
  requestId: actor.requestId,
});

/** The session's token. @throws Refusal `not-signed-in` */
export const tokenOf = ({ request }: HandlerContext<any>): string => {
  if (request.sessionToken) return request.sessionToken;
  throw notSignedIn();
};

/** Hands the new token to the browser and answers who is signed in by it. */
export const enter = async ({ house, reply, actor }: HandlerContext<any>, token: string): Promise<SessionView> => {
  reply.setSession(token);
  const known = await actorOf(house.database, token, actor.requestId);
  if (!known) throw new Error('a session ended the moment it began');
  return sessionViewOf(house.database, known.actor, known.session);
};
