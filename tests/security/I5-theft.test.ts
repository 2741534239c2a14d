import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { post } from '../../src/kernel/access/index.ts';
import {
  addBureau,
  addPerson,
  addSeat,
  ask,
  type Bureau,
  type Office,
  openOffice,
  PASSWORD,
  setRule,
  signIn,
  tokenOf,
} from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A thief holds a token that was somebody's session. Whatever the case, at the next request it is nobody's. */
type Case = {
  readonly token: string;
  readonly name: string;
  readonly id: string;
  readonly postId: string;
  readonly seat: string;
};
type Stolen = (victim: Case) => Promise<string | undefined>;

let office: Office;
let bureau: Bureau;
let admin: string;

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  admin = await tokenOf(office, 'guardian');
});
afterAll(() => office?.close());

const who = async (token: string) => (await ask(office, 'GET', '/api/session', { token })).status;
const hashOf = (token: string) => createHash('sha256').update(token).digest();
const as = (token: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const done = async (reply: Promise<{ status: number }>) => {
  expect((await reply).status).toBeLessThan(300);
  return undefined;
};
const age = async (token: string, column: string, minutes: number) => {
  const text = `update session set ${column} = ${column} - make_interval(mins => $2) where token_hash = $1`;
  await office.owner(text, [hashOf(token), minutes]);
  return undefined;
};
const byAdmin = (path: string, body: object) => done(as(admin, 'POST', path, body));
const moved = async (postId: string, change: object) => {
  await office.database.write(bureau.system, (tx) => tx.update(post, postId, change));
  return undefined;
};
const inside = async (text: string, values: unknown[]) => {
  await office.inside(bureau.tenantId, text, values);
  return undefined;
};
const factorTicket = async ({ name, token }: Case) => {
  const begun = await as(token, 'POST', '/api/account/factors/totp', { name: '手机' });
  await office.owner('update sign_in_factor set confirmed_at = now() where id = $1', [begun.body.id]);
  return String((await signIn(office, name)).body.facts.ticket);
};

const CASES: Record<string, Stolen> = {
  'after sign-out': ({ token }) => done(as(token, 'DELETE', '/api/session')),
  'after a new sign-in in the same browser': ({ token, name }) =>
    done(as(token, 'POST', '/api/session', { username: name, password: PASSWORD })),
  'after the owner changed the password elsewhere': async ({ name }) => {
    const body = { current: PASSWORD, next: 'seven quiet lamps in fog' };
    return done(as(await tokenOf(office, name), 'POST', '/api/session/password', body));
  },
  'after the owner changed the password right here': ({ token }) =>
    done(as(token, 'POST', '/api/session/password', { current: PASSWORD, next: 'seven quiet lamps in fog' })),
  'after an administrator reset the password': ({ id }) => byAdmin(`/api/admin/accounts/${id}/password`, {}),
  'after an administrator stopped the account': ({ id }) =>
    byAdmin(`/api/admin/accounts/${id}/disable`, { reason: '调离' }),
  'after an administrator ended the sessions': ({ id }) =>
    byAdmin(`/api/admin/accounts/${id}/sign-out`, { reason: '电脑丢失' }),
  'after an administrator cleared the factors': ({ id }) =>
    byAdmin(`/api/admin/accounts/${id}/clear-factors`, { reason: '手机丢失' }),
  'after the owner left everywhere': async ({ name }) =>
    done(as(await tokenOf(office, name), 'DELETE', '/api/account/sessions')),
  'after the owner ended this one from elsewhere': async ({ name }) => {
    const other = await tokenOf(office, name);
    const { body } = await as(other, 'GET', '/api/account');
    const stolen = body.sessions.find((one: { current: boolean }) => !one.current);
    return done(as(other, 'DELETE', `/api/account/sessions/${stolen.id}`));
  },
  'after the owner went on with a post': ({ token, postId }) =>
    done(as(token, 'POST', '/api/session/post', { postId })),
  'after the owner proved again who they are': ({ token }) =>
    done(as(token, 'POST', '/api/account/verify', { password: PASSWORD })),
  'idle for more than two hours': ({ token }) => age(token, 'seen_at', 121),
  'older than twelve hours': ({ token }) => age(token, 'created_at', 12 * 60 + 1),
  'idle beyond the rule of the day it began': async ({ name }) => {
    await setRule(office, bureau, 'sessionLimits', { idleMinutes: 30, lifetimeHours: 4 });
    const token = await tokenOf(office, name);
    await age(token, 'seen_at', 31);
    return token;
  },
  'older than the rule of the day it began': async ({ name }) => {
    await setRule(office, bureau, 'sessionLimits', { idleMinutes: 30, lifetimeHours: 4 });
    const token = await tokenOf(office, name);
    await age(token, 'created_at', 241);
    return token;
  },
  'when the post ended yesterday': ({ postId }) => moved(postId, { toOn: '2021-01-01' }),
  'when the post begins later': ({ postId }) => moved(postId, { fromOn: '2099-01-01' }),
  'when the person left': ({ id }) => inside(`update person set left_on = '2021-01-01' where id = $1`, [id]),
  'when the organisation was closed': ({ seat }) =>
    inside(`update organisation set closed_on = '2021-01-01' where id = $1`, [seat]),
  'when the account is gone': async ({ id }) => {
    await office.owner('delete from account where person_id = $1', [id]);
    return undefined;
  },
  'as the hash that rests in the database': async ({ token }) => hashOf(token).toString('base64url'),
  'as the hash in hexadecimal': async ({ token }) => hashOf(token).toString('hex'),
  'with one letter changed': async ({ token }) => (token[0] === 'x' ? 'y' : 'x') + token.slice(1),
  'cut short': async ({ token }) => token.slice(0, 42),
  'made longer': async ({ token }) => `${token}A`,
  'in other case': async ({ token }) =>
    token.replace(/[a-z]/gi, (sign) => (sign < 'a' ? sign.toLowerCase() : sign.toUpperCase())),
  'dressed up as a service token': async ({ token }) => `yds_${token}`,
  'as the number by which the list of sessions names it': async ({ token }) =>
    String((await as(token, 'GET', '/api/account')).body.sessions[0].id),
  'as the ticket to the second factor': (victim) => factorTicket(victim),
  'as the challenge of a passkey': async () =>
    String((await ask(office, 'POST', '/api/session/passkey-options', { body: {} })).body.challenge),
  'as a token that a page planted before': async ({ name }) => {
    const planted = 'A'.repeat(43);
    await ask(office, 'POST', '/api/session', { token: planted, body: { username: name, password: PASSWORD } });
    return planted;
  },
};

let number = 0;
it.each(Object.keys(CASES))('a stolen token %s opens nothing (security/I5)', async (title) => {
  const name = `victim${number++}`;
  const seat = await addSeat(office, bureau, '基教科', bureau.rootId);
  const human = await addPerson(office, bureau, '周成', [{ role: 'section', organisation: seat }], name);
  const token = await tokenOf(office, name);
  expect(await who(token)).toBe(200);
  const stolen = (await CASES[title]?.({ ...human, token, name, seat })) ?? token;
  expect(await who(stolen)).toBe(401);
  expect((await as(stolen, 'GET', '/api/people')).status).toBe(401);
});

it('counts thirty cases of theft', () => expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(30));

it('shows the owner each session with device, address, beginning and last use', async () => {
  const seat = await addSeat(office, bureau, '督导室', bureau.rootId);
  await addPerson(office, bureau, '许青', [{ role: 'section', organisation: seat }], 'looker');
  const [here, there] = [await tokenOf(office, 'looker'), await tokenOf(office, 'looker', PASSWORD, '10.9.8.7')];
  const { body } = await as(here, 'GET', '/api/account');
  expect(body.sessions).toHaveLength(2);
  expect(body.sessions[0]).toMatchObject({ current: true, address: '10.0.0.1', way: 'password' });
  expect(body.sessions[1]).toMatchObject({ current: false, address: '10.9.8.7' });
  expect(JSON.stringify(body)).not.toContain(there);
  const foreign = await as(admin, 'DELETE', `/api/account/sessions/${body.sessions[1].id}`);
  expect(foreign.status).toBe(404);
  expect(await who(there)).toBe(200);
});
