import { createPersonAccount, disableAccount, enableAccount, resetAccountPassword } from '#contract/accounts';
import { listPeople, organisationTree } from '#contract/admin';
import { demoAccounts } from '#contract/demo';
import type { SessionView } from '#contract/session';
import * as contract from '#contract/session';
import { answer, type BoundRoute, type HandlerContext } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { enrol, resetPassword, setAccountDisabled } from './accounts.ts';
import { demoAccountsOf } from './demo.ts';
import { peoplePage, treeOf } from './people.ts';
import { actorOf, changePassword, type Origin, signIn, signOut, switchPost } from './sessions.ts';
import { createBureau, firstBureau } from './set-up.ts';
import { sessionViewOf } from './views.ts';

const originOf = ({ request, actor }: HandlerContext<any>): Origin => ({
  address: request.address,
  agent: request.agent,
  requestId: actor.requestId,
});

const tokenOf = ({ request }: HandlerContext<any>): string => {
  if (request.sessionToken) return request.sessionToken;
  throw refuse('not-signed-in', '请先登录', '您还没有登录，或登录已经过期', '请重新登录。', { status: 401 });
};

/** Hands the new token to the browser and answers who is signed in by it. */
const enter = async ({ house, reply, actor }: HandlerContext<any>, token: string): Promise<SessionView> => {
  reply.setSession(token);
  const known = await actorOf(house.database, token, actor.requestId);
  if (!known) throw new Error('a session ended the moment it began');
  return sessionViewOf(house.database, known.actor);
};

const sessionRoutes: readonly BoundRoute[] = [
  answer(contract.signIn, async (context) => {
    const { house, body, request } = context;
    const token = await signIn(house.database, { ...body, oldToken: request.sessionToken }, originOf(context));
    return enter(context, token);
  }),
  answer(contract.currentSession, ({ house, actor }) => sessionViewOf(house.database, actor)),
  answer(contract.signOut, async (context) => {
    await signOut(context.house.database, context.actor, tokenOf(context));
    context.reply.clearSession();
    return undefined;
  }),
  answer(contract.switchPost, async (context) => {
    const { house, actor, body } = context;
    return enter(context, await switchPost(house.database, actor, tokenOf(context), body.postId, originOf(context)));
  }),
  answer(contract.changePassword, async (context) => {
    const { house, actor, body, reply } = context;
    reply.setSession(await changePassword(house.database, actor, tokenOf(context), body, originOf(context)));
    return undefined;
  }),
];

const setUpRoutes: readonly BoundRoute[] = [
  answer(contract.setUpState, async ({ house, actor }) => {
    const bureau = await firstBureau(house.database);
    return {
      needed: bureau === null,
      demo: bureau?.demo ?? false,
      bureau: bureau?.name ?? null,
      signedIn: actor.personId !== null,
    };
  }),
  answer(contract.setUp, async (context) => {
    const { house, body, request } = context;
    await createBureau(house.database, house.folder, body, request.address);
    const { username, password } = body;
    return enter(context, await signIn(house.database, { username, password }, originOf(context)));
  }),
  answer(demoAccounts, ({ house }) => demoAccountsOf(house.database)),
];

const adminRoutes: readonly BoundRoute[] = [
  answer(organisationTree, ({ house, actor, query }) => house.database.read(actor, (tx) => treeOf(tx, query.asOf))),
  answer(listPeople, ({ house, actor, query }) => peoplePage(house.database, actor, query)),
  answer(createPersonAccount, ({ house, actor, body }) => enrol(house.database, actor, body)),
  answer(resetAccountPassword, async ({ house, actor, params, body }) => ({
    personId: params.personId,
    ...(await resetPassword(house.database, actor, params.personId, body.password)),
  })),
  answer(disableAccount, async ({ house, actor, params, body }) => {
    await setAccountDisabled(house.database, actor, params.personId, true, body.reason);
    return undefined;
  }),
  answer(enableAccount, async ({ house, actor, params, body }) => {
    await setAccountDisabled(house.database, actor, params.personId, false, body.reason);
    return undefined;
  }),
];

/** Every route of sign-in, set-up, people and accounts. */
export const accessRoutes: readonly BoundRoute[] = [...sessionRoutes, ...setUpRoutes, ...adminRoutes];
