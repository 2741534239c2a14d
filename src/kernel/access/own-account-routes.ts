import * as contract from '#contract/own-account';
import type { Actor } from '#kernel/definition';
import { answer, type BoundRoute, type HandlerContext } from '#kernel/http';
import { requireAdmin } from './accounts.ts';
import { type AccessTransaction, accessLook, accessWrite, answerByAccess } from './as-owner.ts';
import { enter, originOf, tokenOf } from './entering.ts';
import { clearFactorsOf } from './factor/clear.ts';
import { beginApp, confirmApp, dropFactor, factorsOf, keepPasskey } from './factor/factors.ts';
import { askingOptions, checkMade, makingOptions } from './factor/passkeys.ts';
import { newRecoveryCodes } from './factor/recovery-codes.ts';
import { finishSignIn, signInCeremony, signInWithPasskey } from './factor/sign-in-by-factor.ts';
import { accountOf, endAll, endOwn, ownAccountView, requireProof, verifyAgain } from './own-account.ts';
import { renewSession } from './sessions.ts';
import { bureauOf } from './views.ts';

type Context = HandlerContext<any>;

const whoOf = ({ tenantId, personId }: Actor) => ({ tenantId, personId: String(personId) });

/** Changes of one's own second factors, by somebody who has just proved to be the owner. */
const changing = <T>(context: Context, work: (access: AccessTransaction, personId: string) => Promise<T>): Promise<T> =>
  accessWrite(context.house.database, context.actor, async (access) => {
    await requireProof(access, tokenOf(context));
    return work(access, String(context.actor.personId));
  });

/** As `changing`, for what sets a factor up: the session goes on as one that has shown it. */
const enrolling = async (
  context: Context,
  work: (access: AccessTransaction, personId: string) => Promise<string[]>,
): Promise<{ recoveryCodes: string[] }> => {
  const now = new Date().toISOString();
  const { codes, token } = await changing(context, async (access, personId) => ({
    codes: await work(access, personId),
    token: await renewSession(access, tokenOf(context), originOf(context), {
      factorAt: now,
      provedAt: now,
      mustEnrol: false,
    }),
  }));
  context.reply.setSession(token);
  return { recoveryCodes: codes };
};

const ownCeremony = async (context: Context) => {
  const { house, actor } = context;
  const held = await accessLook(house.database, actor, (access) => factorsOf(access, String(actor.personId)));
  return askingOptions(house, whoOf(actor), held);
};

const signInRoutes: readonly BoundRoute[] = [
  answer(contract.signInByFactor, async (context) => {
    const { house, body, request } = context;
    return enter(context, await finishSignIn(house, body, originOf(context), request.sessionToken));
  }),
  answer(contract.passkeyForSignIn, ({ house, body }) => signInCeremony(house, body.ticket)),
  answer(contract.signInByPasskey, async (context) => {
    const { house, body, request } = context;
    return enter(context, await signInWithPasskey(house, body, originOf(context), request.sessionToken));
  }),
];

const sessionListRoutes: readonly BoundRoute[] = [
  answer(contract.ownAccount, (context) => ownAccountView(context.house.database, context.actor, tokenOf(context))),
  answerByAccess(contract.endOwnSession, async ({ house, actor, params }) => {
    await endOwn(house.database, actor, params.id);
    return undefined;
  }),
  answerByAccess(contract.endOwnSessions, async ({ house, actor, reply }) => {
    await endAll(house.database, actor, String(actor.personId), null);
    reply.clearSession();
    return undefined;
  }),
  answerByAccess(contract.endSessionsOfPerson, async ({ house, actor, params, body }) => {
    requireAdmin(actor);
    await endAll(house.database, actor, params.personId, body.reason);
    return undefined;
  }),
];

const factorRoutes: readonly BoundRoute[] = [
  answer(contract.verifyAgain, async (context) => {
    const { house, actor, body, reply } = context;
    reply.setSession(await verifyAgain(house, actor, tokenOf(context), body, originOf(context)));
    return undefined;
  }),
  answer(contract.passkeyForVerifying, ownCeremony),
  answer(contract.beginTotp, async (context) => {
    const { house, actor, body } = context;
    const { username } = await accountOf(house.database, actor);
    return changing(context, async (access, personId) => {
      const { shortName } = await bureauOf(access.tx);
      return beginApp(house, access, { personId, username, issuer: `${shortName}要点`, name: body.name });
    });
  }),
  answer(contract.confirmTotp, (context) =>
    enrolling(context, (access, personId) =>
      confirmApp(context.house, access, personId, { id: context.params.id, code: context.body.code }),
    ),
  ),
  answer(contract.beginPasskey, async (context) => {
    const { house, actor } = context;
    const { username } = await accountOf(house.database, actor);
    const { held, bureau } = await changing(context, async (access, personId) => ({
      held: await factorsOf(access, personId),
      bureau: (await bureauOf(access.tx)).name,
    }));
    return makingOptions(house, { ...whoOf(actor), username, personName: actor.personName, bureau }, held);
  }),
  answer(contract.addPasskey, async (context) => {
    const { house, actor, body } = context;
    const made = await checkMade(house, whoOf(actor), body);
    return enrolling(context, (access, personId) => keepPasskey(access, personId, { ...made, name: body.name }));
  }),
  answerByAccess(contract.removeFactor, async (context) => {
    await changing(context, (access, personId) => dropFactor(access, personId, context.params.id));
    return undefined;
  }),
  answer(contract.renewRecoveryCodes, async (context) => ({
    recoveryCodes: await changing(context, async (access, personId) => {
      await access.tx.note('account', personId, 'renew-recovery-codes');
      return newRecoveryCodes(access, personId);
    }),
  })),
  answerByAccess(contract.clearFactors, async ({ house, actor, params, body }) => {
    await clearFactorsOf(house.database, actor, params.personId, body.reason);
    return undefined;
  }),
];

/** Every route of one's own account, and an administrator's on another's sessions and factors. */
export const ownAccountRoutes: readonly BoundRoute[] = [...signInRoutes, ...sessionListRoutes, ...factorRoutes];
