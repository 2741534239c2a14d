import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FarCas, openCas } from '../support/cas-server.ts';
import { CERTIFICATE } from '../support/far-end-certificate.ts';
import { addBureau, addPerson, ask, type Bureau, type Office, openOffice, tokenOf } from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Signing in by a school's portal: a CAS server after the protocol's text on this machine, which can be made to lie. */
const ADMIN = '/api/admin/sign-in-portals';
const KINDS = ['p3-json', 'p3-xml', 'xml'] as const;
let office: Office;
let bureau: Bureau;
let cas: FarCas;
let admin: string;
let portal: string;
let before: string | undefined;
const settings = (validation: string = 'p3-json', change: object = {}) => ({
  server: cas.server,
  validation,
  certificate: CERTIFICATE,
  ...change,
});
const call = (token: string | null, method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const change = async (body: object) => {
  const { version } = (await call(admin, 'GET', ADMIN)).body.portals[0];
  const reply = await call(admin, 'PATCH', `${ADMIN}/${portal}`, { version, ...body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
};
const at = (tail: string) => `/api/session/portals/${portal}${tail}`;
const away = async (visitor = 'zhou') => {
  cas.stage.visitor = visitor;
  const begun = await call(null, 'POST', at(''));
  expect(begun.status, JSON.stringify(begun.body)).toBe(200);
  const back = cas.visit(begun.body.url);
  expect(`${back.origin}${back.pathname}`).toBe(`${office.house.origin}/sign-in/portal/${portal}`);
  return { pass: String(begun.body.pass), search: back.search };
};
const enter = (held: object) => call(null, 'POST', at('/finish'), held);
const ticketIn = (search: string) => String(new URLSearchParams(search).get('ticket'));
const withTicket = (search: string, ticket: string) => {
  const query = new URLSearchParams(search);
  query.set('ticket', ticket);
  return `?${query}`;
};
const serviceOf = (search: string) =>
  `${office.house.origin}/sign-in/portal/${portal}?state=${new URLSearchParams(search).get('state')}`;
const tell = async (fields: Record<string, string>, type = 'application/x-www-form-urlencoded') => {
  const payload = new URLSearchParams(fields).toString();
  const answer = await office.app.inject({
    method: 'POST',
    url: at('/logout'),
    headers: { 'content-type': type },
    payload,
  });
  return answer.statusCode;
};
const logoutOf = (ticket: string) =>
  `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="1" Version="2.0" IssueInstant="2026-11-23T00:00:00Z"><saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID><samlp:SessionIndex>${ticket}</samlp:SessionIndex></samlp:LogoutRequest>`;
const alive = async (token: string | null) => (await call(token, 'GET', '/api/session')).status === 200;

beforeAll(async () => {
  before = process.env.YAODIAN_ALLOW_PRIVATE;
  process.env.YAODIAN_ALLOW_PRIVATE = '127.0.0.1';
  cas = await openCas();
  office = await openOffice();
  bureau = await addBureau(office);
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  admin = await tokenOf(office, 'guardian');
  const made = await call(admin, 'POST', ADMIN, { kind: 'cas', title: '第一中学门户', settings: settings() });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  portal = made.body.id;
  expect(made.body.logoutUrl).toBe(`http://localhost:3000${at('/logout')}`);
  await change({ active: true });
  for (const [name, username] of [
    ['周成', 'zhou'],
    ['林远', 'lin'],
  ] as const) {
    const human = await addPerson(office, bureau, name, [{ role: 'office', organisation: bureau.rootId }], username);
    const link = { person: human.id, subject: username };
    expect((await call(admin, 'POST', `${ADMIN}/${portal}/links`, link)).status).toBe(204);
  }
}, 180_000);
afterAll(async () => {
  if (before === undefined) delete process.env.YAODIAN_ALLOW_PRIVATE;
  else process.env.YAODIAN_ALLOW_PRIVATE = before;
  await office?.close();
  await cas?.close();
});

describe('a ticket of a CAS server (security/I3)', () => {
  it.each(KINDS)('lets in whom it is linked to, by %s, as old as the server says', async (kind) => {
    await change({ settings: settings(kind) });
    const tried = await call(admin, 'POST', `${ADMIN}/${portal}/test`);
    expect(tried.body, JSON.stringify(tried.body)).toMatchObject({ well: true });
    const entered = await enter(await away());
    expect(entered, JSON.stringify(entered.body)).toMatchObject({ status: 200, body: { person: { name: '周成' } } });
    const [kept] = await office.owner('select way, proved_at as at from session order by created_at desc limit 1');
    expect(kept).toEqual({ way: 'cas', at: '2026-11-01T00:00:00.123Z' });
    expect((await enter(await away('stranger'))).body.code).toBe('portal-unknown');
  });

  it('serves once, for the browser that it was given to, and is no proxy’s', async () => {
    const held = await away();
    const again = await away();
    expect((await enter(held)).status).toBe(200);
    expect((await enter({ pass: again.pass, search: held.search })).body.code, 'another browser’s').toBe(
      'portal-refused',
    );
    const replay = await away();
    const spent = await enter({ pass: replay.pass, search: withTicket(replay.search, ticketIn(held.search)) });
    expect(spent.body.reasons[0].detail, 'a ticket that was used').toContain('已经用过');
    const theirs = await away();
    const elsewhere = cas.issue('zhou', 'https://other.example/');
    const foreign = await enter({ pass: theirs.pass, search: withTicket(theirs.search, elsewhere) });
    expect(foreign.body.reasons[0].detail, 'for another service').toContain('不是发给这个浏览器');
    const proxied = await away();
    const asked = cas.asked.length;
    const proxy = cas.issue('zhou', serviceOf(proxied.search), 'PT');
    expect((await enter({ pass: proxied.pass, search: withTicket(proxied.search, proxy) })).body.code).toBe(
      'portal-refused',
    );
    for (const odd of ['', 'ST-', 'ST-a b', `ST-${'a'.repeat(300)}`, '../../logout', 'ST-1\u0000']) {
      const one = await away();
      expect((await enter({ pass: one.pass, search: withTicket(one.search, odd) })).body.code, odd).toBe(
        'portal-refused',
      );
    }
    const two = await away();
    expect((await enter({ ...two, search: `${two.search}&ticket=ST-2` })).body.code, 'two tickets').toBe(
      'portal-refused',
    );
    const none = await away();
    expect((await enter({ ...none, search: none.search.replace(/&ticket=.*/, '') })).body.reasons[0].detail).toContain(
      '取消',
    );
    expect(cas.asked.length, 'the server was not even asked').toBe(asked);
  });

  it('is not believed from an answer that is too long, elsewhere, hostile or of another protocol', async () => {
    const lies = [
      ' '.repeat(70_000) + cas.json({ user: 'zhou' }),
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${cas.xml({ user: '&x;' })}`,
      'yes\nzhou\n',
      cas.json({ user: `zhou\u0000` }),
      '{"serviceResponse":{"authenticationSuccess":{"user":"zhou","proxies":["https://p.example"]}}}',
      '',
    ];
    for (const kind of ['p3-json', 'p3-xml']) {
      await change({ settings: settings(kind) });
      for (const lie of lies) {
        const held = await away();
        cas.stage.lie = lie;
        const reply = await enter(held).finally(() => {
          cas.stage.lie = null;
        });
        expect(reply, `${kind} ${lie.trim().slice(0, 60)}`).toMatchObject({
          status: 401,
          token: null,
          body: { code: 'portal-refused' },
        });
      }
    }
    cas.stage.redirect = true;
    expect((await enter(await away())).body.code, 'a redirect').toBe('portal-refused');
    cas.stage.redirect = false;
    cas.stage.die = true;
    expect((await enter(await away())).body.code).toBe('portal-down');
    const tried = await call(admin, 'POST', `${ADMIN}/${portal}/test`);
    cas.stage.die = false;
    expect(tried.body.well).toBe(false);
    await change({ settings: settings('p3-json', { certificate: null }) });
    expect((await enter(await away())).body.code, 'a certificate that nobody vouches for').toBe('portal-down');
    await change({ settings: settings() });
    const denied = await office.inside(bureau.tenantId, "select 1 from journal where verb = 'deny-portal'");
    expect(denied.length).toBeGreaterThan(lies.length);
  });
});

describe('single logout', () => {
  it('ends the session of the ticket that the server names, and no other', async () => {
    const [held, other] = [await away(), await away('lin')];
    const mine = (await enter(held)).token;
    const theirs = (await enter(other)).token;
    for (const notice of [
      {},
      { logoutRequest: 'no xml' },
      { logoutRequest: logoutOf('') },
      { logoutRequest: `<!DOCTYPE a>${logoutOf(ticketIn(held.search))}` },
      { logout_token: ticketIn(held.search) },
    ] as Record<string, string>[])
      expect(await tell(notice), JSON.stringify(notice)).toBe(400);
    expect(await tell({ logoutRequest: logoutOf('ST-unknown') }), 'answered alike').toBe(204);
    expect(await tell({ logoutRequest: logoutOf(ticketIn(held.search)) }, 'application/json')).toBe(415);
    expect(await alive(mine)).toBe(true);
    expect(await tell({ logoutRequest: logoutOf(ticketIn(held.search)) })).toBe(204);
    expect(await alive(mine)).toBe(false);
    expect(await alive(theirs)).toBe(true);
    const entries = await office.inside(bureau.tenantId, "select 1 from journal where verb = 'sign-out-by-portal'");
    expect(entries).toHaveLength(1);
  });

  it('follows a session under its later tokens; signing out here leads to the server’s own end', async () => {
    const held = await away();
    const entered = await enter(held);
    const renewed = await call(entered.token, 'POST', '/api/account/verify', {
      password: 'lantern folds 7 blue rivers',
    });
    expect(renewed.status, JSON.stringify(renewed.body)).toBeLessThan(300);
    expect(await alive(renewed.token)).toBe(true);
    expect(await tell({ logoutRequest: logoutOf(ticketIn(held.search)) })).toBe(204);
    expect(await alive(renewed.token)).toBe(false);
    const { token } = await enter(await away());
    const left = await call(token, 'POST', '/api/session/sign-out');
    expect(left.body.url).toBe(`${cas.server}/logout?service=${encodeURIComponent(`${office.house.origin}/sign-in`)}`);
    expect(await alive(token)).toBe(false);
  });
});

describe('two portals', () => {
  it('mean two people by one name, and what one began the other does not end', async () => {
    const made = await call(admin, 'POST', ADMIN, { kind: 'cas', title: '第二中学门户', settings: settings() });
    const other = String(made.body.id);
    const changed = { version: made.body.version, active: true };
    expect((await call(admin, 'PATCH', `${ADMIN}/${other}`, changed)).status).toBe(200);
    const [first, second] = [portal, other];
    const through = async (id: string) => {
      portal = id;
      return enter(await away('zhou')).finally(() => {
        portal = first;
      });
    };
    // Known at the first portal as 周成, at the second as nobody, then as somebody else.
    expect((await through(second)).body.code).toBe('portal-unknown');
    const [lin] = await office.inside<{ id: string }>(bureau.tenantId, "select id from person where name = '林远'");
    const link = { person: String(lin?.id), subject: 'zhou' };
    expect((await call(admin, 'POST', `${ADMIN}/${second}/links`, link)).status).toBe(204);
    expect((await through(second)).body).toMatchObject({ person: { name: '林远' } });
    expect((await through(first)).body).toMatchObject({ person: { name: '周成' } });
    const begun = await away('zhou');
    const elsewhere = await call(null, 'POST', `/api/session/portals/${second}/finish`, begun);
    expect([elsewhere.token, elsewhere.body.code]).toEqual([null, 'ticket-over']);
  });
});
