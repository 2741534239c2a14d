import * as contract from '#contract/portals';
import { answer, answerAsking, type BoundRoute, type House } from '#kernel/http';
import { answerByAccess } from '../as-owner.ts';
import { enter, originOf, tokenOf } from '../entering.ts';
import { tryCas } from './cas.ts';
import { endByPortal } from './ending.ts';
import type { Step } from './identity.ts';
import { tryLdap } from './ldap.ts';
import { linkPerson, linksOf, ownLinks, unlinkOwn, unlinkPerson } from './links.ts';
import { tryOidc } from './oidc.ts';
import * as portals from './portals.ts';
import {
  beginLinking,
  beginSignIn,
  finishLinking,
  finishSignInByPortal,
  leave,
  linkByLdap,
  signInByLdap,
} from './sign-in-by-portal.ts';

const signInRoutes: readonly BoundRoute[] = [
  answer(contract.listPortals, async ({ house }) => ({ portals: await portals.activePortals(house.database) })),
  answer(contract.beginPortal, ({ house, params }) => beginSignIn(house, params.id)),
  answer(contract.finishPortal, async (context) => {
    const { house, params, body, request } = context;
    const token = await finishSignInByPortal(house, params.id, body, originOf(context), request.sessionToken);
    return enter(context, token);
  }),
  answer(contract.signInByDirectory, async (context) => {
    const { house, params, body, request } = context;
    return enter(context, await signInByLdap(house, params.id, body, originOf(context), request.sessionToken));
  }),
  answer(contract.endByPortal, async (context) => {
    await endByPortal(context.house, context.params.id, context.body, originOf(context));
    return undefined;
  }),
  answer(contract.leavePortal, async (context) => {
    const url = await leave(context.house, context.actor, tokenOf(context));
    context.reply.clearSession();
    return { url };
  }),
];

const ownRoutes: readonly BoundRoute[] = [
  answer(contract.ownPortals, async ({ house, actor }) => ({ portals: await ownLinks(house.database, actor) })),
  answer(contract.beginLink, (context) =>
    beginLinking(context.house, context.actor, context.params.id, tokenOf(context)),
  ),
  answerByAccess(contract.finishLink, async ({ house, actor, params, body }) => {
    await finishLinking(house, actor, params.id, body);
    return undefined;
  }),
  answerByAccess(contract.linkDirectory, async (context) => {
    const { house, actor, params, body } = context;
    await linkByLdap(house, actor, params.id, body, { token: tokenOf(context), origin: originOf(context) });
    return undefined;
  }),
  answerByAccess(contract.unlinkOwn, async (context) => {
    await unlinkOwn(context.house.database, context.actor, context.params.id, tokenOf(context));
    return undefined;
  }),
];

const stepsOf = async (house: House, portal: portals.OpenPortal): Promise<Step[]> => {
  if (portals.isKind(portal, 'oidc')) return tryOidc(portal);
  if (portals.isKind(portal, 'ldap')) return tryLdap(portal);
  if (portals.isKind(portal, 'cas')) return tryCas(house, portal);
  return [];
};

const adminRoutes: readonly BoundRoute[] = [
  answer(contract.adminPortals, async ({ house, actor }) => ({ portals: await portals.portalViews(house, actor) })),
  answerByAccess(contract.createPortal, ({ house, actor, body }) => portals.createPortal(house, actor, body)),
  answerByAccess(contract.updatePortal, ({ house, actor, params, body }) =>
    portals.changePortal(house, actor, params.id, body),
  ),
  answerByAccess(contract.removePortal, async ({ house, actor, params }) => {
    await portals.removePortal(house, actor, params.id);
    return undefined;
  }),
  answerAsking(contract.testPortal, async ({ house, actor, params }) => {
    const steps = await stepsOf(house, await portals.openForAdmin(house, actor, params.id));
    return { well: steps.every(({ well }) => well), steps };
  }),
  answer(contract.portalLinks, async ({ house, actor, params }) => ({
    links: await linksOf(house.database, actor, params.id),
  })),
  answerByAccess(contract.addLink, async ({ house, actor, params, body }) => {
    await linkPerson(house.database, actor, params.id, body);
    return undefined;
  }),
  answerByAccess(contract.removeLink, async ({ house, actor, params }) => {
    await unlinkPerson(house.database, actor, params.id, params.person);
    return undefined;
  }),
];

/** Every route of signing in by what people are known by elsewhere. */
export const portalRoutes: readonly BoundRoute[] = [...signInRoutes, ...ownRoutes, ...adminRoutes];
