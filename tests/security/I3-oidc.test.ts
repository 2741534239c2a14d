import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeAt, stepAt } from '../../src/kernel/access/factor/totp.ts';
import { accessWrite } from '../../src/kernel/access/index.ts';
import { CERTIFICATE } from '../support/far-end-certificate.ts';
import {
  addBureau,
  addPerson,
  ask,
  type Bureau,
  type Office,
  openOffice,
  type Reply,
  setRule,
  signIn,
  tokenOf,
} from '../support/office.ts';
import { CLIENT, type FarProvider, type Forge, openProvider, type Visitor, visit } from '../support/oidc-provider.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Signing in by an OpenID provider: a real one (oidc-provider) on this machine, which can be made to lie. */
let office: Office;
let bureau: Bureau;
let provider: FarProvider;
let admin: string;
let portal: string;
let before: string | undefined;
const settings = (change: object = {}) => ({
  issuer: provider.issuer,
  clientId: CLIENT.id,
  strongAmr: [],
  strongAcr: [],
  certificate: CERTIFICATE,
  ...change,
});

const call = (token: string | null, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const ADMIN = '/api/admin/sign-in-portals';
const viewOf = async () =>
  (await call(admin, 'GET', ADMIN)).body.portals.find((one: { id: string }) => one.id === portal);
const change = async (body: object) => {
  const reply = await call(admin, 'PATCH', `${ADMIN}/${portal}`, { version: (await viewOf()).version, ...body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
};
const verbs = async (verb: string) =>
  (await office.inside(bureau.tenantId, 'select 1 from journal where verb = $1', [verb])).length;

beforeAll(async () => {
  before = process.env.YAODIAN_ALLOW_PRIVATE;
  provider = await openProvider();
  process.env.YAODIAN_ALLOW_PRIVATE = new URL(provider.issuer).host;
  office = await openOffice();
  bureau = await addBureau(office);
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  admin = await tokenOf(office, 'guardian');
  const given = { kind: 'oidc', title: '统一身份认证', settings: settings(), secret: CLIENT.secret };
  const made = await call(admin, 'POST', ADMIN, given);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  portal = made.body.id;
  await provider.admit(made.body.returnUrl);
}, 180_000);
afterAll(async () => {
  if (before === undefined) delete process.env.YAODIAN_ALLOW_PRIVATE;
  else process.env.YAODIAN_ALLOW_PRIVATE = before;
  await office?.close();
  await provider?.close();
});

let people = 0;
const newcomer = async () => {
  const username = `member${people++}`;
  const human = await addPerson(office, bureau, '周成', [{ role: 'office', organisation: bureau.rootId }], username);
  return { ...human, username };
};
const linked = async () => {
  const human = await newcomer();
  const subject = `subject-${human.username}`;
  const reply = await call(admin, 'POST', `${ADMIN}/${portal}/links`, { person: human.id, subject });
  expect(reply.status, JSON.stringify(reply.body)).toBe(204);
  return { ...human, subject };
};
/** The way to the provider and back; what the browser then holds. */
const away = async (visitor: Visitor, begin: () => Promise<Reply> = () => call(null, 'POST', at(''))) => {
  provider.stage.visitor = visitor;
  const begun = await begin();
  expect(begun.status, JSON.stringify(begun.body)).toBe(200);
  const back = await visit(begun.body.url, office.house.origin);
  expect(back.pathname).toBe(`/sign-in/portal/${portal}`);
  return { pass: String(begun.body.pass), search: back.search };
};
const at = (tail: string) => `/api/session/portals/${portal}${tail}`;
const enter = (held: object) => call(null, 'POST', at('/finish'), held);
const enterAs = async (visitor: Visitor) => enter(await away(visitor));

describe('a portal', () => {
  it('is offered when an administrator has tried it and switched it on; its secret rests sealed and is answered to nobody', async () => {
    expect((await call(null, 'GET', '/api/session/portals')).body).toEqual({ portals: [] });
    expect((await call(null, 'POST', at(''))).status).toBe(404);
    const tried = await call(admin, 'POST', `${ADMIN}/${portal}/test`);
    expect(tried.body).toMatchObject({ well: true });
    expect(JSON.stringify(tried.body.steps)).toContain('签发者一致');
    await change({ active: true });
    expect((await call(null, 'GET', '/api/session/portals')).body).toEqual({
      portals: [{ id: portal, kind: 'oidc', title: '统一身份认证' }],
    });
    expect(await viewOf()).toMatchObject({ secretKept: true, active: true });
    const told = [await viewOf(), await office.owner('select settings from sign_in_portal')];
    const kept = await office.inside(bureau.tenantId, 'select * from sealed_secret');
    const journal = await office.inside(bureau.tenantId, "select * from journal where record = 'signInPortal'");
    expect(kept).toHaveLength(1);
    expect(journal.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify([told, kept, journal])).not.toContain(CLIENT.secret);
    const { username } = await newcomer();
    expect((await call(await tokenOf(office, username), 'GET', ADMIN)).status).toBe(403);
  });

  it('says in a trial what is wrong: not reached, not allowed, another issuer', async () => {
    const trial = async (url: string) => {
      await change({ settings: settings({ issuer: url }) });
      const { body } = await call(admin, 'POST', `${ADMIN}/${portal}/test`);
      expect(body.well).toBe(false);
      const begun = await call(null, 'POST', at(''));
      expect(begun.body.code).toMatch(/^portal-(down|refused)$/);
      return body.steps.map(({ text }: { text: string }) => text).join();
    };
    expect(await trial('https://169.254.169.254')).toContain('内部网络');
    expect(await trial('https://127.0.0.1:1')).toContain('内部网络');
    provider.stage.change = (own) => ({ ...own, issuer: 'https://elsewhere.example' });
    expect(await trial(provider.issuer)).toContain('签发者地址');
    provider.stage.change = (own) => ({ ...own, authorization_endpoint: 'javascript:alert(1)' });
    expect(await trial(provider.issuer)).toContain('https');
    provider.stage.change = null;
    await change({ settings: settings({ certificate: null }) });
    const untrusted = await call(admin, 'POST', `${ADMIN}/${portal}/test`);
    expect(untrusted.body.steps[0].text).toContain('证书不受信任');
    const odd = await call(admin, 'PATCH', `${ADMIN}/${portal}`, {
      version: (await viewOf()).version,
      settings: { url: 'https://cas.example', certificate: null },
    });
    expect(odd.body.code).toBe('invalid-request');
    await change({ settings: settings() });
  });
});

describe('somebody whom the provider vouches for (security/I3)', () => {
  it('is nobody here until linked, and is told so with the name to link', async () => {
    const reply = await enterAs({ accountId: 'stranger-7' });
    expect(reply).toMatchObject({ status: 403, token: null, body: { code: 'portal-unknown' } });
    expect(reply.body.reasons[0].detail).toContain('“stranger-7”还没有关联');
    expect(await verbs('deny-portal')).toBeGreaterThan(0);
  });

  it('links by their own confirmation, in a session that proved who they are, and then signs in', async () => {
    const { username } = await newcomer();
    const session = await tokenOf(office, username);
    const own = `/api/account/portals/${portal}`;
    const held = await away({ accountId: 'own-1' }, () => call(session, 'POST', own));
    expect((await enter(held)).body.code, 'a link under way is no sign-in').toBe('ticket-over');
    const again = await away({ accountId: 'own-1' }, () => call(session, 'POST', own));
    const other = await tokenOf(office, (await newcomer()).username);
    expect((await call(other, 'POST', `${own}/finish`, again)).body.code, 'another’s session').toBe('ticket-over');
    const third = await away({ accountId: 'own-1' }, () => call(session, 'POST', own));
    expect((await call(session, 'POST', `${own}/finish`, third)).status).toBe(204);
    const mine = (await call(session, 'GET', '/api/account/portals')).body.portals[0];
    expect(mine).toMatchObject({ title: '统一身份认证', link: { subject: 'own-1', usedAt: null } });
    const taken = await away({ accountId: 'own-1' }, () => call(other, 'POST', own));
    expect((await call(other, 'POST', `${own}/finish`, taken)).body.code).toBe('link-taken');

    const entered = await enterAs({ accountId: 'own-1' });
    expect(entered).toMatchObject({ status: 200, body: { person: { name: '周成' } } });
    expect(String(entered.headers['set-cookie'])).toContain('HttpOnly');
    const [kept] = await office.owner(
      `select s.way, s.idle::text, s.lifetime::text, s.must_enrol, p.idle::text as i, p.lifetime::text as l from session s
       join session p on p.person_id = s.person_id and p.way = 'password' where s.way = 'oidc'`,
    );
    expect(kept).toMatchObject({ way: 'oidc', idle: kept?.i, lifetime: kept?.l, must_enrol: false });
    expect(await verbs('link-portal')).toBe(1);

    await office.owner(`update session set proved_at = proved_at - interval '16 minutes' where way = 'password'`);
    expect((await call(session, 'POST', own)).body.code).toBe('proof-needed');
    expect((await call(session, 'DELETE', own)).body.code).toBe('proof-needed');
    expect((await call(entered.token, 'DELETE', own)).status).toBe(204);
    expect((await call(entered.token, 'GET', '/api/session')).status, 'the session by it').toBe(401);
    expect((await enterAs({ accountId: 'own-1' })).body.code).toBe('portal-unknown');
  });

  it('is linked by an administrator, who cannot link themselves or nobody', async () => {
    const { id, subject } = await linked();
    expect((await enterAs({ accountId: subject })).status).toBe(200);
    const link = (person: string, as = 'x') => call(admin, 'POST', `${ADMIN}/${portal}/links`, { person, subject: as });
    const me = (await call(admin, 'GET', '/api/session')).body.person.id;
    expect((await link(me)).body.code).toBe('own-account');
    expect((await link(id)).body.code, 'a second name').toBe('link-taken');
    const without = await addPerson(office, bureau, '无账号', []);
    expect((await link(without.id)).body.code).toBe('not-found');
    const { links } = (await call(admin, 'GET', `${ADMIN}/${portal}/links`)).body;
    expect(links.find((one: { subject: string }) => one.subject === subject)).toMatchObject({
      person: { id, name: '周成' },
      own: false,
    });
    const entered = await enterAs({ accountId: subject });
    expect((await call(admin, 'DELETE', `${ADMIN}/${portal}/links/${id}`)).status).toBe(204);
    expect((await call(entered.token, 'GET', '/api/session')).status).toBe(401);
  });

  it('comes back in the browser that set out, once, with the state that was given', async () => {
    const { subject } = await linked();
    const held = await away({ accountId: subject });
    expect((await enter({ ...held, pass: 'a'.repeat(43) })).body.code).toBe('ticket-over');
    expect((await enter(held)).status).toBe(200);
    expect((await enter(held)).body.code, 'the same again').toBe('ticket-over');
    const [one, two] = [await away({ accountId: subject }), await away({ accountId: subject })];
    expect((await enter({ pass: one.pass, search: two.search })).body.code, 'another’s answer').toBe('portal-refused');
    const late = await away({ accountId: subject });
    await office.owner(`update sign_in_pass set expires_at = clock_timestamp() where purpose = 'portal'`);
    expect((await enter(late)).body.code, 'too late').toBe('ticket-over');
    const denied = { pass: (await away({ accountId: subject })).pass, search: '' };
    const [{ state }] = (await office.owner(
      `select content -> 'voyage' ->> 'state' as state from sign_in_pass where purpose = 'portal' and expires_at > clock_timestamp()`,
    )) as [{ state: string }];
    const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    expect((await enter({ ...denied, search: `?${query}` })).body.reasons[0].detail).toContain('取消');
    const stolen = await away({ accountId: subject });
    await office.owner(
      `update sign_in_pass set content = jsonb_set(content, '{voyage,verifier}', to_jsonb(repeat('x', 43))) where purpose = 'portal'`,
    );
    expect((await enter(stolen)).body.reasons[0].detail, 'a code without its verifier (PKCE)').toContain('凭据');
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const LIES: Record<string, Forge> = {
    'signed by another key': (claims, sign) => sign(claims, stranger),
    'not signed': (claims, sign) => sign(claims, undefined, 'none'),
    'of another issuer': (claims, sign) => sign({ ...claims, iss: 'https://elsewhere.example' }),
    'for another client': (claims, sign) => sign({ ...claims, aud: 'another' }),
    'with another nonce': (claims, sign) => sign({ ...claims, nonce: 'another' }),
    'without a nonce': ({ nonce: _, ...claims }, sign) => sign(claims),
    'that has ended': (claims, sign) =>
      sign({ ...claims, exp: Number(claims.iat) - 7200, iat: Number(claims.iat) - 9000 }),
    'with a subject that is none': (claims, sign) => sign({ ...claims, sub: `a\u0000b` }),
  };
  it(`is not believed from a token of ${Object.keys(LIES).length} false kinds`, async () => {
    const { subject } = await linked();
    const forged = async (forge: Forge) => {
      provider.stage.forge = forge;
      return enterAs({ accountId: subject }).finally(() => {
        provider.stage.forge = null;
      });
    };
    expect((await forged((claims, sign) => sign(claims))).status, 'signed anew and nothing changed').toBe(200);
    for (const [kind, forge] of Object.entries(LIES))
      expect(await forged(forge), kind).toMatchObject({ status: 401, token: null, body: { code: 'portal-refused' } });
  });

  it('is asked for the second factor as after a password, unless the provider’s own counts', async () => {
    const { username, subject } = await linked();
    const session = await tokenOf(office, username);
    const begun = (await call(session, 'POST', '/api/account/factors/totp', { name: '手机' })).body;
    const code = codeAt(begun.secret, stepAt(new Date()));
    expect((await call(session, 'POST', `/api/account/factors/${begun.id}/confirm`, { code })).status).toBe(200);
    const asked = await enterAs({ accountId: subject, amr: ['otp'] });
    expect(asked).toMatchObject({ status: 401, token: null, body: { code: 'factor-asked' } });
    const next = codeAt(begun.secret, stepAt(new Date()) + 1);
    const ticket = asked.body.facts.ticket;
    const finished = await call(null, 'POST', '/api/session/factor', { ticket, code: next });
    expect(finished.status).toBe(200);
    const [kept] = await office.owner(`select way, portal_id as portal from session order by created_at desc limit 1`);
    expect(kept).toEqual({ way: 'oidc', portal });

    await change({ settings: settings({ strongAmr: ['otp'] }) });
    expect((await call(finished.token, 'GET', '/api/session')).status, 'another setting vouches now').toBe(401);
    expect((await enterAs({ accountId: subject, amr: ['pwd'] })).body.code).toBe('factor-asked');
    const strong = await enterAs({ accountId: subject, amr: ['pwd', 'otp'] });
    expect(strong.status).toBe(200);
    const [shown] = await office.owner<{ age: number }>(
      `select extract(epoch from clock_timestamp() - factor_at)::float8 as age from session order by created_at desc limit 1`,
    );
    expect(shown?.age, 'as old as the provider says').toBeGreaterThanOrEqual(0);
    provider.stage.forge = (claims, sign) => sign({ ...claims, auth_time: Number(claims.auth_time) - 13 * 3600 });
    expect((await enterAs({ accountId: subject, amr: ['otp'] })).body.code, 'shown yesterday').toBe('portal-refused');
    provider.stage.forge = null;
    await change({ settings: settings() });
  });

  it('is held by the bureau’s rules: factor to set up, disabled account, lost post, portal switched off', async () => {
    const rule = (required: boolean) =>
      setRule(office, bureau, 'secondFactorRule', { required, roles: ['office'], freshMinutes: 30 });
    const { id, postId, subject } = await linked();
    await rule(true);
    const bare = await enterAs({ accountId: subject }).finally(() => rule(false));
    expect(bare.body.mustEnrolFactor).toBe(true);
    await office.owner('update account set must_change = true where person_id = $1', [id]);
    const entered = await enterAs({ accountId: subject });
    expect(entered.body.mustChangePassword, 'a password that they did not use').toBe(false);
    await call(admin, 'POST', `/api/admin/accounts/${id}/disable`, { reason: '离岗' });
    expect((await call(entered.token, 'GET', '/api/session')).status).toBe(401);
    expect((await enterAs({ accountId: subject })).body.code).toBe('account-disabled');
    await call(admin, 'POST', `/api/admin/accounts/${id}/enable`, { reason: '返岗' });
    const back = await enterAs({ accountId: subject });
    expect(back.status).toBe(200);
    await change({ active: false });
    expect((await call(back.token, 'GET', '/api/session')).status).toBe(401);
    expect((await call(null, 'POST', at(''))).status).toBe(404);
    await change({ active: true });
    await accessWrite(office.database, bureau.system, ({ secrets }) =>
      secrets(`update post set to_on = '2021-01-01' where id = $1`, [postId]),
    );
    expect((await enterAs({ accountId: subject })).body.code).toBe('no-post');
  });

  it('signs out here at once, and is led to where the provider ends its own session', async () => {
    const { subject, username } = await linked();
    const { token } = await enterAs({ accountId: subject });
    const left = await call(token, 'POST', '/api/session/sign-out');
    expect((await call(token, 'GET', '/api/session')).status).toBe(401);
    const url = new URL(left.body.url);
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${office.house.origin}/sign-in`);
    expect((await call((await signIn(office, username)).token, 'POST', '/api/session/sign-out')).body).toEqual({
      url: null,
    });
  });

  it('ends at once when the provider says that its own session has (back-channel logout), and at no false word', async () => {
    const enterWith = async (sid: string | null) => {
      const human = await linked();
      provider.stage.forge = sid === null ? null : (claims, sign) => sign({ ...claims, sid });
      const { token } = await enterAs({ accountId: human.subject }).finally(() => {
        provider.stage.forge = null;
      });
      return { ...human, token };
    };
    const [one, other, third] = [await enterWith('s-1'), await enterWith('s-2'), await enterWith(null)];
    const alive = async (token: string | null) => (await call(token, 'GET', '/api/session')).status === 200;
    const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: provider.issuer,
      aud: CLIENT.id,
      iat: now,
      exp: now + 120,
      jti: 'j-1',
      sid: 's-1',
      events: { [EVENT]: {} },
    };
    const tell = async (token: string) => {
      const payload = new URLSearchParams({ logout_token: token }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await office.app.inject({ method: 'POST', url: at('/logout'), headers, payload })).statusCode;
    };
    const { sid: _, ...nameless } = claims;
    const { jti: __, ...unnumbered } = claims;
    const logout = (said: object, key?: Parameters<typeof provider.sign>[1], alg?: string) =>
      provider.sign(said as typeof claims, key, alg, 'logout+jwt');
    const LIES = {
      'another key': logout(claims, stranger),
      'no signature': logout(claims, undefined, 'none'),
      'another issuer': logout({ ...claims, iss: 'https://elsewhere.example' }),
      'another client': logout({ ...claims, aud: 'another' }),
      'a nonce: an ID token': logout({ ...claims, nonce: 'x' }),
      'another event': logout({ ...claims, events: { other: {} } }),
      'no event': logout({ ...claims, events: undefined }),
      'neither session nor subject': logout(nameless),
      'no number': logout(unnumbered),
      yesterday: logout({ ...claims, iat: now - 86_400, exp: now + 120 }),
      'ended life': logout({ ...claims, exp: now - 600 }),
      'another kind of token': provider.sign(claims),
      'no token': 'x.y.z',
    };
    for (const [lie, token] of Object.entries(LIES)) expect(await tell(token), lie).toBe(400);
    expect(await alive(one.token)).toBe(true);
    expect(await tell(logout(claims))).toBe(204);
    expect([await alive(one.token), await alive(other.token)]).toEqual([false, true]);
    expect(await tell(logout({ ...nameless, sub: third.subject })), 'all sessions of a subject').toBe(204);
    expect([await alive(third.token), await alive(other.token)]).toEqual([false, true]);
    expect(await tell(logout({ ...claims, sid: 's-2', sub: one.subject })), 'another’s session').toBe(204);
    expect(await alive(other.token), 'session and subject must agree').toBe(true);
  });

  it('whose provider leads inside gains nothing: no redirect is followed, no closed address called', async () => {
    const { subject } = await linked();
    const held = await away({ accountId: subject });
    provider.stage.change = (own) => ({ ...own, token_endpoint: 'https://169.254.169.254/token' });
    expect((await enter(held)).body.code).toBe('portal-down');
    const next = { ...(await away({ accountId: subject })) };
    provider.stage.change = (own) => ({ ...own, jwks_uri: 'https://127.0.0.1:1/jwks' });
    expect((await enter(next)).body.code).toBe('portal-down');
    provider.stage.change = null;
  });
});

describe('two providers', () => {
  it('vouch each for their own: no name of the one counts at the other, no answer of the one is taken there', async () => {
    const other = await openProvider();
    process.env.YAODIAN_ALLOW_PRIVATE = [provider.issuer, other.issuer].map((one) => new URL(one).host).join();
    try {
      const given = {
        kind: 'oidc',
        title: '另一平台',
        settings: settings({ issuer: other.issuer }),
        secret: CLIENT.secret,
      };
      const made = await call(admin, 'POST', ADMIN, given);
      const second = String(made.body.id);
      await other.admit(made.body.returnUrl);
      const switched = { version: made.body.version, active: true };
      expect((await call(admin, 'PATCH', `${ADMIN}/${second}`, switched)).status).toBe(200);
      const { subject } = await linked();
      // What the first provider answered is brought to the second portal: nothing of it goes to the second provider.
      let asked = 0;
      other.stage.change = (own) => {
        asked += 1;
        return own;
      };
      const held = await away({ accountId: subject });
      const mixed = await call(null, 'POST', `/api/session/portals/${second}/finish`, held);
      expect([mixed.token, mixed.body.code, asked]).toEqual([null, 'ticket-over', 0]);
      other.stage.visitor = { accountId: subject };
      const begun = await call(null, 'POST', `/api/session/portals/${second}`);
      const back = await visit(begun.body.url, office.house.origin);
      const foreign = { pass: String(begun.body.pass), search: back.search };
      const reply = await call(null, 'POST', `/api/session/portals/${second}/finish`, foreign);
      expect([reply.token, reply.body.code]).toEqual([null, 'portal-unknown']);
      // The issuer that an answer names is the one that was asked (RFC 9207).
      const query = new URLSearchParams((await away({ accountId: subject })).search);
      expect(query.get('iss')).toBe(provider.issuer);
      const next = await away({ accountId: subject });
      const claimed = new URLSearchParams(next.search);
      claimed.set('iss', other.issuer);
      expect((await enter({ ...next, search: `?${claimed}` })).body.code).toMatch(/^portal-/);
      expect((await enterAs({ accountId: subject })).status).toBe(200);
    } finally {
      await other.close();
    }
  });
});
