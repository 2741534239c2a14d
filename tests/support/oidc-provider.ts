import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { CERTIFICATE, CERTIFICATE_KEY } from './far-end-certificate.ts';

/** Who signs in at the provider, and what the provider says about how. */
export type Visitor = { readonly accountId: string; readonly amr?: readonly string[] };
type Claims = Record<string, unknown>;
/** What a provider that lies puts in the place of its ID token. */
export type Forge = (claims: Claims, sign: (claims: Claims, key?: KeyObject, alg?: string) => string) => string;

export const CLIENT = { id: 'yaodian', secret: 'a secret that both sides know' };

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const signed =
  (own: KeyObject) =>
  (claims: Claims, key: KeyObject = own, alg = 'RS256', typ?: string): string => {
    const text = `${encode({ alg, kid: 'one', ...(typ ? { typ } : {}) })}.${encode(claims)}`;
    return alg === 'none' ? `${text}.` : `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
  };

type Metadata = Record<string, unknown>;

/**
 * A certified OpenID provider (oidc-provider) over https on 127.0.0.1 that signs its visitor in without asking. It can be
 * made to lie: `forge` its ID tokens, `change` its discovery document.
 */
export const openProvider = async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stage: { visitor: Visitor; forge: Forge | null; change: ((own: Metadata) => Metadata) | null } = {
    visitor: { accountId: 'nobody' },
    forge: null,
    change: null,
  };
  const server = createServer({ key: CERTIFICATE_KEY, cert: CERTIFICATE });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: ['https://house.example/later'],
        post_logout_redirect_uris: ['https://house.example/sign-in'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['one'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    loadExistingGrant: async (context: any) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context: any, next: () => Promise<void>) => {
    await next();
    if (context.path === '/.well-known/openid-configuration' && stage.change) context.body = stage.change(context.body);
    if (context.path !== '/token' || !context.body?.id_token || !stage.forge) return;
    const claims = JSON.parse(Buffer.from(context.body.id_token.split('.')[1], 'base64url').toString());
    context.body = { ...context.body, id_token: stage.forge(claims, signed(privateKey)) };
  });
  const answer = provider.callback();
  server.on('request', async (incoming, reply) => {
    if (!incoming.url?.startsWith('/interaction/')) return answer(incoming, reply);
    const { accountId, amr } = stage.visitor;
    const login = { accountId, ...(amr ? { amr } : {}) };
    return provider.interactionFinished(incoming, reply, { login }, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    stage,
    /** Signs with the provider's key, or another. */
    sign: signed(privateKey),
    /** Lets the house's address be come back to. */
    admit: async (redirect: string): Promise<void> => {
      const client = await provider.Client.find(CLIENT.id);
      client.redirectUris = [redirect];
      provider.Client.find = async () => client;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
export type FarProvider = Awaited<ReturnType<typeof openProvider>>;

const get = (url: string, cookies: Map<string, string>): Promise<{ location: string | null; body: string }> =>
  new Promise((resolve, reject) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    request(url, { ca: CERTIFICATE, agent: false, headers: { cookie } }, (reply) => {
      for (const one of reply.headers['set-cookie'] ?? []) {
        const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s);
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      const parts: Buffer[] = [];
      reply.on('data', (part) => parts.push(part));
      reply.on('end', () =>
        resolve({ location: reply.headers.location ?? null, body: Buffer.concat(parts).toString() }),
      );
    })
      .on('error', reject)
      .end();
  });

/** What a browser does: follows the provider's pages until it is sent back to the house; answers that address. */
export const visit = async (from: string, house: string): Promise<URL> => {
  const cookies = new Map<string, string>();
  let at = from;
  for (let n = 0; n < 10; n++) {
    const { location, body } = await get(at, cookies);
    if (!location) throw new Error(`the provider stopped at ${at}: ${body.slice(0, 400)}`);
    const next = new URL(location, at);
    if (next.href.startsWith(house)) return next;
    at = next.href;
  }
  throw new Error('the provider sends the browser around in circles');
};
