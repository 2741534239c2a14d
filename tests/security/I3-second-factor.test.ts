import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { registry } from '../../src/app/composition.ts';
import { recordRoutes } from '../../src/app/http/record-routes.ts';
import { buildServer } from '../../src/app/http/server.ts';
import { bespokeRoutes } from '../../src/app/routes.ts';
import { codeAt, stepAt } from '../../src/kernel/access/factor/totp.ts';
import {
  addBureau,
  addPerson,
  ask,
  type Bureau,
  type Office,
  openOffice,
  PASSWORD,
  setRule,
  signIn,
  tokenOf,
} from '../support/office.ts';
import { SoftPasskey } from '../support/passkey.ts';

vi.setConfig({ testTimeout: 60_000 });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EVERYBODY = ['leader', 'office', 'section', 'school', 'admin'];
const demand = (required: boolean) =>
  setRule(office, bureau, 'secondFactorRule', { required, roles: EVERYBODY, freshMinutes: 30 });

let office: Office;
let bureau: Bureau;
/** Every route of the product with nothing to validate, so that what stands before the handlers shows. */
let bare: FastifyInstance;

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  for (const [name, username] of [
    ['顾明', 'guardian'],
    ['许青', 'second'],
  ] as const)
    await addPerson(office, bureau, name, [{ role: 'admin', organisation: bureau.rootId }], username);
  const naked = [...bespokeRoutes, ...recordRoutes(registry)].map(({ contract, ...rest }) => {
    const { body: _, query: __, params: ___, takes: ____, ...open } = contract;
    return { ...rest, contract: open };
  });
  bare = await buildServer({ house: office.house, routes: naked, web: null, logLevel: 'fatal' });
  await bare.ready();
}, 180_000);
afterAll(async () => {
  await bare?.close();
  await office?.close();
});

let people = 0;
const newcomer = async () => {
  const username = `member${people++}`;
  const human = await addPerson(office, bureau, '周成', [{ role: 'office', organisation: bureau.rootId }], username);
  return { ...human, username };
};

const call = (token: string | null, method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
/** The digits that an app shows now or in half a minute: either is good for half a minute at least, however slow the machine. */
const digits = (secret: string, steps: 0 | 1 = 0) => codeAt(secret, stepAt(new Date()) + steps);

/** Sets an app up in the session; answers the secret, the recovery codes and the token that the session goes on with. */
const enrol = async (token: string) => {
  const begun = await call(token, 'POST', '/api/account/factors/totp', { name: '手机' });
  expect(begun.status).toBe(200);
  const code = digits(begun.body.secret);
  const confirmed = await call(token, 'POST', `/api/account/factors/${begun.body.id}/confirm`, { code });
  expect(confirmed.status).toBe(200);
  return {
    id: begun.body.id,
    secret: begun.body.secret as string,
    confirmedBy: code,
    codes: confirmed.body.recoveryCodes as string[],
    token: String(confirmed.token),
  };
};
const ticketOf = async (username: string) => {
  const reply = await signIn(office, username);
  expect(reply).toMatchObject({ status: 401, token: null, body: { code: 'factor-asked' } });
  return String(reply.body.facts.ticket);
};
const finish = (ticket: string, code: string) => call(null, 'POST', '/api/session/factor', { ticket, code });

describe('an authenticator app (security/I3)', () => {
  it('is asked for at sign-in once it is set up; each code serves once', async () => {
    const { username } = await newcomer();
    const { secret, confirmedBy } = await enrol(await tokenOf(office, username));
    const ticket = await ticketOf(username);
    expect((await finish(ticket, confirmedBy)).body.code, 'the code that confirmed it').toBe('wrong-code');
    const code = digits(secret, 1);
    const entered = await finish(ticket, code);
    expect(entered.status).toBe(200);
    expect((await call(entered.token, 'GET', '/api/session')).body.person.name).toBe('周成');
    expect((await finish(ticket, digits(secret))).body.code, 'the ticket again').toBe('ticket-over');
    expect((await finish(await ticketOf(username), code)).body.code, 'the code again').toBe('wrong-code');
    const racing = await ticketOf(username);
    await office.owner(`update sign_in_factor set counter = 0 where kind = 'totp'`);
    const next = digits(secret);
    const both = await Promise.all([finish(racing, next), finish(await ticketOf(username), next)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 401]);
  });

  it('keeps its secret sealed, shows it once, and does not count before a code confirmed it', async () => {
    const { username, id } = await newcomer();
    const token = await tokenOf(office, username);
    const begun = await call(token, 'POST', '/api/account/factors/totp', { name: '手机' });
    expect((await signIn(office, username)).status).toBe(200);
    const wrong = await call(token, 'POST', `/api/account/factors/${begun.body.id}/confirm`, { code: '000000' });
    expect(wrong.body.code).toBe('wrong-code');
    const rest = await office.inside(bureau.tenantId, 'select * from sealed_secret');
    expect(rest.length).toBeGreaterThan(0);
    expect(JSON.stringify(rest)).not.toContain(begun.body.secret);
    expect(JSON.stringify((await call(token, 'GET', '/api/account')).body)).not.toContain(begun.body.secret);
    expect(JSON.stringify(await office.owner('select * from sign_in_factor where person_id = $1', [id]))).not.toContain(
      begun.body.secret,
    );
  });

  it('is replaced for once by a recovery code, which is kept as a hash and serves once', async () => {
    const { username } = await newcomer();
    const { codes } = await enrol(await tokenOf(office, username));
    expect(codes).toHaveLength(10);
    // Sixteen letters of 31: 79 bits each, no two alike.
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){3}$/);
    const kept = JSON.stringify(await office.owner(`select encode(code_hash, 'escape') as h from recovery_code`));
    for (const code of codes) expect(kept).not.toContain(code.slice(0, 4));
    const [first = '', second = ''] = codes;
    expect((await finish(await ticketOf(username), first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await finish(await ticketOf(username), first)).body.code).toBe('wrong-code');
    const entered = await finish(await ticketOf(username), second);
    expect((await call(entered.token, 'GET', '/api/account')).body.recoveryCodesLeft).toBe(8);
  });

  it('cannot be guessed: a ticket bears five tries, a person’s tries are slowed', async () => {
    const { username } = await newcomer();
    await enrol(await tokenOf(office, username));
    const ticket = await ticketOf(username);
    const answers: string[] = [];
    for (let n = 0; n < 6; n++) answers.push((await finish(ticket, `00000${n}`)).body.code);
    expect(answers.slice(0, 5)).toEqual(Array(5).fill('wrong-code'));
    expect(answers[5]).toBe('ticket-over');
    await office.owner('update sign_in_attempt set at = clock_timestamp()');
    expect((await finish(await ticketOf(username), '000000')).body.code).toBe('slow-down');
    await office.owner('truncate sign_in_attempt');
  });

  it('is changed by nobody who only found the session open', async () => {
    const { username, id } = await newcomer();
    const enrolled = await enrol(await tokenOf(office, username));
    await office.owner(
      `update session set factor_at = factor_at - interval '1 hour', proved_at = proved_at - interval '1 hour' where person_id = $1`,
      [id],
    );
    const remove = (token: string) => call(token, 'DELETE', `/api/account/factors/${enrolled.id}`);
    const refused = await remove(enrolled.token);
    expect(refused.body).toMatchObject({ code: 'proof-needed', facts: { factorPage: '/account/verify' } });
    const again = await call(enrolled.token, 'POST', '/api/account/verify', { code: digits(enrolled.secret, 1) });
    expect((await remove(String(again.token))).status).toBe(204);
    expect((await signIn(office, username)).status).toBe(200);
  });

  it('stays when an administrator gives a new password: that alone lets nobody in', async () => {
    const { username, id } = await newcomer();
    const { secret } = await enrol(await tokenOf(office, username));
    const admin = await tokenOf(office, 'guardian');
    const given = await call(admin, 'POST', `/api/admin/accounts/${id}/password`, {});
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    const reply = await signIn(office, username, given.body.initialPassword);
    expect(reply).toMatchObject({ status: 401, token: null, body: { code: 'factor-asked' } });
    expect((await finish(String(reply.body.facts.ticket), digits(secret, 1))).status).toBe(200);
    expect(await office.owner('select 1 from sign_in_factor where person_id = $1', [id])).toHaveLength(1);
  });

  it('is cleared by an administrator for whoever lost it, but not an administrator’s', async () => {
    const { username, id } = await newcomer();
    const { token } = await enrol(await tokenOf(office, username));
    const admin = await tokenOf(office, 'guardian');
    const clear = (whose: string) =>
      call(admin, 'POST', `/api/admin/accounts/${whose}/clear-factors`, { reason: '手机丢失' });
    expect((await clear(id)).status).toBe(204);
    expect((await call(token, 'GET', '/api/session')).status).toBe(401);
    expect((await signIn(office, username)).status).toBe(200);
    const [other] = await office.owner<{ id: string }>(`select person_id as id from account where username = 'second'`);
    expect((await clear(String(other?.id))).body.code).toBe('two-administrators');
  });
});

describe('a passkey (security/I3)', () => {
  const add = async (token: string, passkey: SoftPasskey) => {
    const asked = await call(token, 'POST', '/api/account/factors/passkey-options', {});
    const answer = passkey.make(asked.body.options);
    return call(token, 'POST', '/api/account/factors/passkey', {
      name: '办公电脑',
      challenge: asked.body.challenge,
      answer,
    });
  };

  it('signs in alone, or as the second factor; an answer serves once, and from this site only', async () => {
    const { username } = await newcomer();
    const passkey = new SoftPasskey('http://localhost:3000');
    const added = await add(await tokenOf(office, username), passkey);
    expect(added.body.recoveryCodes).toHaveLength(10);

    const asked = (await call(null, 'POST', '/api/session/passkey-options', {})).body;
    const shown = { challenge: asked.challenge, answer: passkey.answer(asked.options) };
    const alone = await call(null, 'POST', '/api/session/passkey', shown);
    expect(alone.status).toBe(200);
    expect((await call(null, 'POST', '/api/session/passkey', shown)).body.code).toBe('passkey-refused');

    const ticket = await ticketOf(username);
    const second = (await call(null, 'POST', '/api/session/passkey-options', { ticket })).body;
    expect(second.options.allowCredentials).toHaveLength(1);
    const entered = await call(null, 'POST', '/api/session/factor', {
      ticket,
      passkey: { challenge: second.challenge, answer: passkey.answer(second.options) },
    });
    expect(entered.status).toBe(200);

    for (const spoil of ['site', 'signature', 'locked'] as const) {
      const next = (await call(null, 'POST', '/api/session/passkey-options', {})).body;
      const answer = passkey.answer(next.options, spoil);
      const refused = await call(null, 'POST', '/api/session/passkey', { challenge: next.challenge, answer });
      expect(refused.body.code, spoil).toBe('passkey-refused');
    }
  });

  it('is refused where it was copied: its count of uses went back', async () => {
    const { username } = await newcomer();
    const passkey = new SoftPasskey('http://localhost:3000');
    await add(await tokenOf(office, username), passkey);
    const enter = async (count: number) => {
      const asked = (await call(null, 'POST', '/api/session/passkey-options', {})).body;
      passkey.count = count;
      return call(null, 'POST', '/api/session/passkey', {
        challenge: asked.challenge,
        answer: passkey.answer(asked.options),
      });
    };
    expect((await enter(10)).status).toBe(200);
    expect((await enter(5)).body.code).toBe('passkey-refused');
    expect((await enter(20)).status).toBe(200);
  });
});

describe('a rule that demands factors (security/I3)', () => {
  it('keeps whoever has none to setting one up', async () => {
    await demand(true);
    const { username } = await newcomer();
    const { token, body } = await signIn(office, username);
    expect(body.mustEnrolFactor).toBe(true);
    expect((await call(token, 'GET', '/api/people')).body.rows ?? []).toEqual([]);
    const enrolled = await enrol(String(token));
    expect((await call(enrolled.token, 'GET', '/api/session')).body.mustEnrolFactor).toBe(false);
    expect((await call(enrolled.token, 'GET', '/api/people')).body.rows.length).toBeGreaterThan(0);
    const last = await call(enrolled.token, 'DELETE', `/api/account/factors/${enrolled.id}`);
    expect(last.body.code).toBe('factor-demanded');
    await demand(false);
  });

  it('asks every route of administration for a fresh factor, and leads to the page that shows it', async () => {
    const token = await tokenOf(office, 'guardian');
    await demand(true);
    const administered = [...bespokeRoutes, ...recordRoutes(registry)].filter(
      ({ contract: { access, fresh } }) =>
        fresh !== undefined || (Array.isArray(access) && access.every((one) => ['admin', 'security'].includes(one))),
    );
    expect(administered.length).toBeGreaterThan(30);
    let refused = 0;
    for (const { contract } of administered) {
      const url = contract.path.replace(/:\w+/g, '00000000-0000-7000-8000-000000000000');
      const response = await bare.inject({ method: contract.method, url, cookies: { yaodian: token }, payload: {} });
      if (contract.access !== 'session' && contract.access !== 'public' && !contract.access.includes('admin')) continue;
      expect([`${contract.method} ${contract.path}`, response.statusCode, response.json().code]).toEqual([
        `${contract.method} ${contract.path}`,
        403,
        'factor-needed',
      ]);
      expect(response.json().facts.factorPage).toBe('/account/verify');
      refused++;
    }
    console.info(`second factor: ${refused} routes refused without a fresh one`);
    const exported = await office.app.inject({
      url: '/api/people',
      cookies: { yaodian: token },
      headers: { accept: XLSX },
    });
    expect(exported.json()).toMatchObject({ status: 403, code: 'factor-needed' });
    await demand(false);
    expect((await call(token, 'GET', '/api/people')).status).toBe(200);
  });

  it('is content with one shown lately, and asks again when it has grown old', async () => {
    const enrolled = await enrol(await tokenOf(office, 'guardian'));
    await demand(true);
    const { id } = await newcomer();
    const administer = (token: string) => call(token, 'POST', `/api/admin/accounts/${id}/sign-out`, { reason: '核对' });
    expect((await administer(enrolled.token)).status).toBe(204);
    const download = await office.app.inject({
      url: '/api/people',
      cookies: { yaodian: enrolled.token },
      headers: { accept: XLSX },
    });
    expect(download.statusCode).toBe(200);
    await office.owner(`update session set factor_at = factor_at - interval '31 minutes'`);
    expect((await administer(enrolled.token)).body.code).toBe('factor-needed');
    const again = await call(enrolled.token, 'POST', '/api/account/verify', { code: digits(enrolled.secret, 1) });
    expect(again.status).toBe(204);
    expect((await administer(String(again.token))).status).toBe(204);
    const byPassword = await call(again.token, 'POST', '/api/account/verify', { password: PASSWORD });
    await office.owner(`update session set factor_at = factor_at - interval '31 minutes'`);
    expect((await administer(String(byPassword.token))).body.code, 'a password is no second factor').toBe(
      'factor-needed',
    );
    await demand(false);
  });
});
