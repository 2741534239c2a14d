import type { JSONWebKeySet } from 'jose';
import type { ClientAuth, Configuration, CustomFetch } from 'openid-client';
import type { House } from '#kernel/http';
import { callOut, troubleText } from '#kernel/outgoing';
import { Refusal } from '#kernel/refusal';
import { badAnswer, checkSubject, type Identity, portalDown, type Step } from './identity.ts';
import { type OpenPortal, returnUrlOf } from './portals.ts';

type Provider = OpenPortal<'oidc'>;

/** openid-client (certified relying party), read when it is first needed. */
const library = () => import('openid-client');

/** Seconds: a second factor shown at the provider longer ago than a working day is none here. */
const STRONG_FOR = 12 * 3600;
/** Discovery documents and key sets are some kilobytes. */
const MAX_ANSWER = 256 * 1024;

/** What one departure leaves for its return. */
export type Voyage = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** A call that did not come through; the library must not take it for an answer. */
class Unreached extends Error {}

/** Every call of the library goes out like the house's others: checked addresses, no redirects, limits (security F7). */
const fetchBy =
  ({ settings }: Provider): CustomFetch =>
  async (url, { body, headers, method }) => {
    const { status, ...answer } = await callOut({
      url,
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      maxBytes: MAX_ANSWER,
      ca: settings.certificate,
      ...(body === undefined || body === null ? {} : { body: String(body) }),
    }).catch((error) => {
      throw new Unreached(troubleText(error), { cause: error });
    });
    const type = answer.headers['content-type'];
    return new Response(status === 204 || status === 304 ? null : answer.body, {
      status,
      headers: type ? { 'content-type': type } : {},
    });
  };

const unreachedIn = (error: unknown): string | null => {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
    if (at instanceof Unreached) return at.message;
  return null;
};

/** In the header as RFC 6749 2.3.1 wants it, in the body where the provider takes it nowhere else. */
const bySecret = (client: Awaited<ReturnType<typeof library>>, secret: string): ClientAuth => {
  const [inHeader, inBody] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported;
    return (taken && !taken.includes('client_secret_basic') ? inBody : inHeader)(server, ...rest);
  };
};

/** What the provider says of itself, asked anew each time: keys and addresses may change. Signatures are checked. */
const configurationOf = async (provider: Provider): Promise<Configuration> => {
  const client = await library();
  const { settings, secret } = provider;
  const found = await client.discovery(
    new URL(settings.issuer),
    settings.clientId,
    secret ? { client_secret: secret } : {},
    secret ? bySecret(client, secret) : client.None(),
    { [client.customFetch]: fetchBy(provider), execute: [client.enableNonRepudiationChecks], timeout: 10 },
  );
  const { authorization_endpoint, end_session_endpoint, jwks_uri } = found.serverMetadata();
  // The browser is sent there: nothing but https, above all no script.
  for (const address of [authorization_endpoint, end_session_endpoint, jwks_uri])
    if (address !== undefined && !/^https:\/\//.test(address)) throw new Error('an endpoint is not https');
  return found;
};

/** @throws Refusal `portal-down` where the provider was not reached, `portal-refused` where its answer is not to be believed */
const believing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (unreachedIn(error)) throw portalDown();
    throw badAnswer(reasonOf(error));
  }
};

const CODES: Readonly<Record<string, string>> = {
  access_denied: '您在对方系统取消了登录，或对方没有放行',
  invalid_client: '对方系统不认本系统的客户端标识或密钥',
  invalid_grant: '对方系统的登录凭据已经用过或过期',
  login_required: '对方系统要求重新登录',
};

const reasonOf = (error: unknown): string => {
  const { error: code } = error as { error?: unknown };
  return (typeof code === 'string' && CODES[code]) || '对方系统的回答没有通过核对';
};

const wantsFactor = ({ settings }: Provider): boolean => settings.strongAmr.length > 0 || settings.strongAcr.length > 0;

/** Where the browser is sent, and what to keep for its return: state, nonce, PKCE verifier. @throws Refusal `portal-down`, `portal-refused` */
export const departByOidc = (house: House, provider: Provider): Promise<{ url: string; voyage: Voyage }> =>
  believing(async () => {
    const client = await library();
    const configuration = await configurationOf(provider);
    const voyage = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const { strongAcr } = provider.settings;
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: returnUrlOf(house, provider),
      scope: 'openid',
      state: voyage.state,
      nonce: voyage.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(voyage.verifier),
      code_challenge_method: 'S256',
      ...(wantsFactor(provider) ? { max_age: String(STRONG_FOR) } : {}),
      ...(strongAcr.length > 0 ? { acr_values: strongAcr.join(' ') } : {}),
    });
    return { url: url.href, voyage };
  });

/**
 * Who the provider says came back: the code is redeemed, the ID token's signature, issuer, audience, nonce and times
 * are checked (OpenID Connect Core 3.1.3.7, RFC 7636, RFC 9207).
 * @throws Refusal `portal-down`, `portal-refused`
 */
export const returnByOidc = (house: House, provider: Provider, voyage: Voyage, search: string): Promise<Identity> =>
  believing(async () => {
    const client = await library();
    const address = new URL(returnUrlOf(house, provider));
    address.search = search;
    const tokens = await client.authorizationCodeGrant(await configurationOf(provider), address, {
      pkceCodeVerifier: voyage.verifier,
      expectedState: voyage.state,
      expectedNonce: voyage.nonce,
      idTokenExpected: true,
      ...(wantsFactor(provider) ? { maxAge: STRONG_FOR } : {}),
    });
    const claims = tokens.claims();
    const { strongAmr, strongAcr } = provider.settings;
    const amr = Array.isArray(claims?.amr) ? claims.amr : [];
    const strong = strongAmr.some((one) => amr.includes(one)) || strongAcr.includes(String(claims?.acr ?? ''));
    const at = claims?.auth_time === undefined ? null : Math.min(claims.auth_time * 1000, Date.now());
    const session = typeof claims?.sid === 'string' && claims.sid.length <= 300 ? claims.sid : null;
    return {
      subject: checkSubject(claims?.sub),
      strong,
      shownAt: at === null ? null : new Date(at).toISOString(),
      session,
    };
  });

/** Where the provider ends its own session and sends the browser back; null where it does not (RP-Initiated Logout 1.0). */
export const farewellByOidc = async (house: House, provider: Provider): Promise<string | null> => {
  try {
    const client = await library();
    const configuration = await configurationOf(provider);
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${house.origin}/sign-in` }).href;
  } catch {
    // The house's own session has ended; that the provider is away changes nothing about it.
    return null;
  }
};

/** The keys that the provider signs with. @throws Refusal `portal-down`, `portal-refused` */
export const keySetOf = (provider: Provider): Promise<JSONWebKeySet> =>
  believing(async () => {
    const { jwks_uri } = (await configurationOf(provider)).serverMetadata();
    const { status, body } = await callOut({
      url: String(jwks_uri),
      maxBytes: MAX_ANSWER,
      ca: provider.settings.certificate,
    }).catch((error) => {
      throw new Unreached(troubleText(error), { cause: error });
    });
    if (status !== 200) throw new Error('no keys');
    return JSON.parse(body) as JSONWebKeySet;
  });

/** What a trial shows: reached, is who it says, can what is needed. */
export const tryOidc = async (provider: Provider): Promise<Step[]> => {
  const steps: Step[] = [];
  try {
    const metadata = (await configurationOf(provider)).serverMetadata();
    steps.push({ well: true, text: `读到了配置，签发者一致：${metadata.issuer}` });
    const pkce = metadata.code_challenge_methods_supported?.includes('S256');
    steps.push({ well: true, text: pkce ? '支持 PKCE（S256）' : '没有声明支持 PKCE（S256），登录时仍会使用' });
    const { status } = await callOut({
      url: String(metadata.jwks_uri),
      maxBytes: MAX_ANSWER,
      ca: provider.settings.certificate,
    });
    steps.push({ well: status === 200, text: status === 200 ? '读到了签名公钥' : `签名公钥没有读到（${status}）` });
    steps.push({
      well: true,
      text: metadata.end_session_endpoint ? '退出时会一并退出对方系统' : '对方系统不提供退出地址，退出时只退出本系统',
    });
    if (!provider.secret) steps.push({ well: true, text: '没有保存客户端密钥，按公开客户端登录' });
  } catch (error) {
    const unreached = unreachedIn(error) ?? (error instanceof Refusal ? error.message : null);
    const mismatch = '配置没有通过核对：签发者地址须与对方系统声明的完全一致，各地址均须为 https';
    steps.push({ well: false, text: unreached ?? mismatch });
  }
  return steps;
};
