import type { Actor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { Refusal, refuse } from '#kernel/refusal';
import { normalUsername } from '../accounts.ts';
import { accessLook, accessWrite, ownerQuery } from '../as-owner.ts';
import { requireProof } from '../own-account.ts';
import { issuePass, takePass } from '../passes.ts';
import { hashOf, type Origin, takeSession } from '../sessions.ts';
import { admitCandidate, candidateOf, noteDenial } from '../sign-in.ts';
import { type CasVoyage, departByCas, farewellByCas, returnByCas } from './cas.ts';
import { badAnswer, type Identity } from './identity.ts';
import { identityByLdap } from './ldap.ts';
import { linkOwn, personOf } from './links.ts';
import { departByOidc, farewellByOidc, returnByOidc, type Voyage } from './oidc.ts';
import { isKind, type OpenPortal, openActive } from './portals.ts';

/** Minutes for typing a password at the portal. */
const MINUTES = 15;

export type Departure = { readonly url: string; readonly pass: string };
export type Returned = { readonly pass: string; readonly search: string };

const noDetour = () => badAnswer('这个登录方式不经过对方的网页');

const departure = async (house: House, portal: OpenPortal, personId: string | null): Promise<Departure> => {
  const { url, voyage } = await setOut(house, portal);
  const { tenantId, id } = portal;
  const content = { portal: id, voyage };
  return {
    url,
    pass: await issuePass(house.database, { purpose: 'portal', tenantId, personId, content, minutes: MINUTES }),
  };
};

const setOut = async (house: House, portal: OpenPortal): Promise<{ url: string; voyage: Voyage | CasVoyage }> => {
  if (isKind(portal, 'oidc')) return departByOidc(house, portal);
  if (isKind(portal, 'cas')) return departByCas(house, portal);
  throw noDetour();
};

const cameBack = async (house: House, portal: OpenPortal, voyage: unknown, search: string): Promise<Identity> => {
  if (isKind(portal, 'oidc')) return returnByOidc(house, portal, voyage as Voyage, search);
  if (isKind(portal, 'cas')) return returnByCas(house, portal, voyage as CasVoyage, search);
  throw noDetour();
};

const passOver = () =>
  refuse(
    'ticket-over',
    '没有登录',
    '这次登录已经过期、已经用过，或不是在这个浏览器里开始的',
    '请返回登录页重新开始。',
    {
      status: 401,
    },
  );

/** What the portal said to the browser that set out, for the person who set out. @throws Refusal `ticket-over` and the portal's */
const identityOf = async (
  house: House,
  portal: OpenPortal,
  { pass, search }: Returned,
  personId: string | null,
): Promise<Identity> => {
  const taken = await takePass(house.database, 'portal', pass);
  if (!taken || taken.content.portal !== portal.id || taken.personId !== personId) throw passOver();
  return cameBack(house, portal, taken.content.voyage, search);
};

/** Sets out to sign in. @throws Refusal `not-found`, `portal-down`, `portal-refused` */
export const beginSignIn = async (house: House, id: string): Promise<Departure> =>
  departure(house, await openActive(house, id), null);

/** Sets out to link one's own account there. @throws Refusal `proof-needed` and as `beginSignIn` */
export const beginLinking = async (house: House, actor: Actor, id: string, token: string): Promise<Departure> => {
  await accessLook(house.database, actor, (access) => requireProof(access, token));
  return departure(house, await openActive(house, id), actor.personId);
};

/** Within a session a portal's refusal is no 401: the session goes on. */
const withinSession = (error: unknown): never => {
  if (!(error instanceof Refusal) || error.status !== 401) throw error;
  const { code, reasons } = error;
  throw new Refusal({
    code,
    title: '没有关联',
    reasons: reasons.map(({ detail }) => ({ detail, remedy: '请核对后重试。' })),
  });
};

/** @throws Refusal `ticket-over`, `link-taken` and the portal's */
export const finishLinking = async (house: House, actor: Actor, id: string, given: Returned): Promise<void> => {
  const portal = await openActive(house, id);
  const { subject } = await identityOf(house, portal, given, actor.personId).catch(withinSession);
  await linkOwn(house.database, actor, portal, subject);
};

const unknownSubject = (title: string, subject: string) =>
  refuse(
    'portal-unknown',
    '没有登录',
    `“${title}”已确认您的身份，但账号“${subject}”还没有关联到本系统的人员`,
    '请先用账号密码登录，在“账号与安全”里关联；没有本系统账号的，请把上面的账号标识告诉系统管理员，由其关联。',
    { status: 403 },
  );

/**
 * Lets in whom the portal vouches for, where a link says who that is here. Posts, second factor and limits are asked for
 * as with a password; a factor shown there counts where the bureau says so.
 * @throws Refusal `portal-unknown` 403, and those of `admitCandidate`
 */
export const admitIdentity = async (
  house: House,
  portal: OpenPortal,
  { subject, strong, shownAt, session }: Identity,
  origin: Origin,
  oldToken: string | null,
): Promise<string> => {
  const { tenantId, id, kind, title } = portal;
  const personId = await personOf(house.database, portal, subject);
  const found = personId && (await candidateOf(house.database, { tenantId, personId }, origin.address));
  if (!found) {
    await noteDenial(house.database, { tenantId }, 'deny-portal', origin);
    throw unknownSubject(title, subject);
  }
  return admitCandidate(house.database, found, origin, {
    way: kind,
    portal: id,
    portalSession: session,
    strong,
    shownAt,
    oldToken,
  });
};

/** The second half of a sign-in by a portal; answers the session's token. @throws Refusal as `admitIdentity` and the portal's */
export const finishSignInByPortal = async (
  house: House,
  id: string,
  given: Returned,
  origin: Origin,
  oldToken: string | null,
): Promise<string> => {
  const portal = await openActive(house, id);
  const identity = await identityOf(house, portal, given, null).catch(async (error) => {
    await noteDenial(house.database, { tenantId: portal.tenantId }, 'deny-portal', origin);
    throw error;
  });
  return admitIdentity(house, portal, identity, origin, oldToken);
};

type Credentials = { readonly username: string; readonly password: string };

const identityThere = async (
  house: House,
  portal: OpenPortal,
  given: Credentials,
  origin: Origin,
): Promise<Identity> => {
  if (!isKind(portal, 'ldap')) throw badAnswer('这个登录方式不在本页输入密码');
  const known = await isKnownAs(house, portal, normalUsername(given.username), origin);
  return identityByLdap(house, portal, { ...given, known }, origin.address);
};

/** Whether somebody linked under this name has signed in from the address before. */
const isKnownAs = async (house: House, { tenantId, id }: OpenPortal, name: string, { address }: Origin) => {
  const [found] = await ownerQuery(
    house.database,
    `select 1 from sign_in_link l join sign_in_address s on s.tenant_id = l.tenant_id and s.person_id = l.person_id
     where l.tenant_id = $1 and l.portal_id = $2 and l.subject = $3 and s.address = $4`,
    [tenantId, id, name, address],
  );
  return found !== undefined;
};

/** Signs in by name and password of a directory; answers the session's token. @throws Refusal as `admitIdentity` and `identityByLdap` */
export const signInByLdap = async (
  house: House,
  id: string,
  given: Credentials,
  origin: Origin,
  oldToken: string | null,
): Promise<string> => {
  const portal = await openActive(house, id);
  const identity = await identityThere(house, portal, given, origin).catch(async (error) => {
    await noteDenial(house.database, { tenantId: portal.tenantId }, 'deny-portal', origin);
    throw error;
  });
  return admitIdentity(house, portal, identity, origin, oldToken);
};

/** Links one's own account in a directory. @throws Refusal `proof-needed`, `link-taken` and as `identityByLdap` */
export const linkByLdap = async (
  house: House,
  actor: Actor,
  id: string,
  given: Credentials,
  session: { readonly token: string; readonly origin: Origin },
): Promise<void> => {
  await accessLook(house.database, actor, (access) => requireProof(access, session.token));
  const portal = await openActive(house, id);
  const { subject } = await identityThere(house, portal, given, session.origin).catch(withinSession);
  await linkOwn(house.database, actor, portal, subject);
};

/** Ends the session; answers where the portal ends its own. */
export const leave = async (house: House, actor: Actor, token: string): Promise<string | null> => {
  const [found] = await ownerQuery<{ portal: string | null }>(
    house.database,
    'select portal_id as portal from session where token_hash = $1',
    [hashOf(token)],
  );
  await accessWrite(house.database, actor, async (access) => {
    await takeSession(access, token);
    await access.tx.note('session', actor.personId, 'sign-out');
  });
  const portal = found?.portal ? await openActive(house, found.portal).catch(() => null) : null;
  if (!portal) return null;
  if (isKind(portal, 'cas')) return farewellByCas(house, portal);
  return isKind(portal, 'oidc') ? farewellByOidc(house, portal) : null;
};
