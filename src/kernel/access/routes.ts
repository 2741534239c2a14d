import { createPersonAccount, disableAccount, enableAccount, resetAccountPassword } from '#contract/accounts';
import { listPeople, organisationTree } from '#contract/admin';
import { demoAccounts } from '#contract/demo';
import * as contract from '#contract/session';
import { answer, type BoundRoute } from '#kernel/http';
import { enrol, resetPassword, setAccountDisabled } from './accounts.ts';
import { answerByAccess } from './as-owner.ts';
import { demoAccountsOf } from './demo.ts';
import { dutyRoutes } from './duty/routes.ts';
import { enter, originOf, tokenOf } from './entering.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { peoplePage, treeOf } from './people.ts';
import { profileRoutes } from './policy/profile-routes.ts';
import { portalRoutes } from './portal/routes.ts';
import { actorOf, changePassword, notSignedIn, signOut, switchPost } from './sessions.ts';
import { createBureau, firstBureau } from './set-up.ts';
import { signIn } from './sign-in.ts';
import { sessionViewOf } from './views.ts';

const sessionRoutes: readonly BoundRoute[] = [
  answer(contract.signIn, async (context) => {
    const { house, body, request } = context;
    const token = await signIn(house.database, { ...body, oldToken: request.sessionToken }, originOf(context));
    return enter(context, token);
  }),
  answer(contract.currentSession, async (context) => {
    const { house, actor } = context;
    const known = await actorOf(house.database, tokenOf(context), actor.requestId);
    if (!known) throw notSignedIn();
    return sessionViewOf(house.database, known.actor, known.session);
  }),
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
  answerByAccess(disableAccount, async ({ house, actor, params, body }) => {
    await setAccountDisabled(house.database, actor, params.personId, true, body.reason);
    return undefined;
  }),
  answerByAccess(enableAccount, async ({ house, actor, params, body }) => {
    await setAccountDisabled(house.database, actor, params.personId, false, body.reason);
    return undefined;
  }),
];

/** Every route of sign-in, set-up, people and accounts. */
export const accessRoutes: readonly BoundRoute[] = [
  ...sessionRoutes,
  ...ownAccountRoutes,
  ...portalRoutes,
  ...profileRoutes,
  ...setUpRoutes,
  ...adminRoutes,
  ...dutyRoutes,
];
