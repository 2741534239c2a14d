import { createLocalJWKSet, jwtVerify } from 'jose';
import { systemActor } from '#kernel/definition';
import type { House } from '#kernel/http';
import { refuse } from '#kernel/refusal';
import { accessWrite } from '../as-owner.ts';
import type { Origin } from '../sessions.ts';
import { readLogout } from './cas-answer.ts';
import { keySetOf } from './oidc.ts';
import { isKind, type OpenPortal, openActive } from './portals.ts';

/** The portal's own session, or all of a subject's. */
type Ended = { readonly session: string | null; readonly subject: string | null };
export type Notice = { readonly logoutRequest?: string | undefined; readonly logout_token?: string | undefined };

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'RS384', 'RS512', 'PS384', 'PS512', 'ES384', 'ES512'];
/** Seconds: a logout is told at once (Back-Channel Logout 1.0, 4 recommends two minutes of life). */
const OLDEST = 600;

const refused = () =>
  refuse('logout-refused', '没有退出', '退出通知没有通过核对', '请由对方系统重新发送。', { status: 400 });

const idOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= 300 ? value : null;

/**
 * Which session an OpenID provider ended: the token's signature, issuer, audience, age and event are checked, a nonce
 * is refused (OpenID Connect Back-Channel Logout 1.0, 2.6).
 */
const endedByToken = async (provider: OpenPortal<'oidc'>, token: string): Promise<Ended> => {
  const keys = createLocalJWKSet(await keySetOf(provider));
  const { payload } = await jwtVerify(token, keys, {
    issuer: provider.settings.issuer,
    audience: provider.settings.clientId,
    algorithms: ALGORITHMS,
    // No other token of the provider is taken for one (ASVS 5.0.0 V10.5.5).
    typ: 'logout+jwt',
    maxTokenAge: OLDEST,
    clockTolerance: 60,
    requiredClaims: ['iat', 'jti', 'events'],
  }).catch(() => {
    throw refused();
  });
  const { events, nonce, sid, sub } = payload as Record<string, unknown>;
  const told = events !== null && typeof events === 'object' && EVENT in events;
  const ended = { session: idOrNull(sid), subject: idOrNull(sub) };
  if (!told || nonce !== undefined || (!ended.session && !ended.subject)) throw refused();
  return ended;
};

const endedBy = async (portal: OpenPortal, { logoutRequest, logout_token: token }: Notice): Promise<Ended> => {
  if (isKind(portal, 'oidc') && token !== undefined) return endedByToken(portal, token);
  // Nothing signs the word of a CAS server: what shows that it is hers is the ticket, which nobody else was told.
  const ticket = isKind(portal, 'cas') && logoutRequest !== undefined ? readLogout(logoutRequest) : null;
  if (ticket?.startsWith('ST-')) return { session: ticket, subject: null };
  throw refused();
};

/**
 * The portal's session has ended; so do ours by it, at once. Answers alike whether there was one.
 * @throws Refusal `logout-refused` 400, `not-found`, `portal-down`
 */
export const endByPortal = async (house: House, id: string, notice: Notice, origin: Origin): Promise<void> => {
  const portal = await openActive(house, id);
  const { session, subject } = await endedBy(portal, notice);
  const actor = { ...systemActor(portal.tenantId, 'single-logout'), requestId: origin.requestId };
  await accessWrite(house.database, actor, async ({ tx, secrets }) => {
    const gone = await secrets<{ personId: string }>(
      `delete from session s where s.tenant_id = $1 and s.portal_id = $2
         and ($3::text is null or s.portal_session = $3)
         and ($4::text is null or s.person_id in (select l.person_id from sign_in_link l
           where l.tenant_id = $1 and l.portal_id = $2 and l.subject = $4))
       returning s.person_id as "personId"`,
      [portal.tenantId, id, session, subject],
    );
    // A sign-in that still waits for its second factor ends too.
    await secrets(
      `delete from sign_in_pass where tenant_id = $1 and purpose = 'factor' and content ->> 'portal' = $2
         and $3::text is not null and content ->> 'portalSession' = $3`,
      [portal.tenantId, id, session],
    );
    for (const personId of new Set(gone.map((one) => one.personId)))
      await tx.note('session', personId, 'sign-out-by-portal', { after: { portal: id } });
  });
};
