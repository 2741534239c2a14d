import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeAt, stepAt } from '../../src/kernel/access/factor/totp.ts';
import { accountNamed } from '../../src/kernel/access/index.ts';
import { recoverByCommand } from '../../src/kernel/recovery/index.ts';
import {
  addBureau,
  addPerson,
  ask,
  type Bureau,
  type Office,
  openOffice,
  PASSWORD,
  signIn,
  tokenOf,
} from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Getting an account back: two administrators, two halves, and nobody alone (security/I3, ASVS V6.4.4). */
const NEXT = 'seven quiet harbours wake';
let office: Office;
let bureau: Bureau;
let first: string;
let second: string;
let firstId: string;
let secondId: string;
const call = (token: string | null, method: 'GET' | 'POST', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const propose = (token: string, person: string) =>
  call(token, 'POST', `/api/admin/accounts/${person}/recovery`, { reason: '手机遗失，已当面核对工作证' });
const confirm = (token: string, id: string) => call(token, 'POST', `/api/admin/recoveries/${id}/confirm`);
const redeem = (link: string, code: string, password = NEXT) =>
  call(null, 'POST', '/api/session/recovery', { link, code, password });
const linkIn = (url: string) => url.slice(url.indexOf('#') + 1);
const journal = async (verb: string) => office.inside(bureau.tenantId, 'select * from journal where verb = $1', [verb]);

beforeAll(async () => {
  office = await openOffice();
  bureau = await addBureau(office);
  const admin = { role: 'admin', organisation: bureau.rootId } as const;
  firstId = (await addPerson(office, bureau, '顾明', [admin], 'guardian')).id;
  secondId = (await addPerson(office, bureau, '沈远', [admin], 'keeper')).id;
  first = await tokenOf(office, 'guardian');
  second = await tokenOf(office, 'keeper');
}, 180_000);
afterAll(() => office?.close());

let people = 0;
const member = async (role: 'office' | 'admin' = 'office') => {
  const username = `member${people++}`;
  const human = await addPerson(office, bureau, '周成', [{ role, organisation: bureau.rootId }], username);
  return { ...human, username };
};
const both = async (person: string) => {
  const { id, code } = (await propose(first, person)).body;
  const given = await confirm(second, id);
  expect(given.status, JSON.stringify(given.body)).toBe(200);
  return { id, code: String(code), link: linkIn(given.body.url), url: String(given.body.url) };
};

describe('an account is got back (security/I3)', () => {
  it('by two administrators and both halves, and everything that let in as the person ends', async () => {
    const { id, username } = await member();
    const session = await tokenOf(office, username);
    const begun = (await call(session, 'POST', '/api/account/factors/totp', { name: '手机' })).body;
    const code = codeAt(begun.secret, stepAt(new Date()));
    const held = await call(session, 'POST', `/api/account/factors/${begun.id}/confirm`, { code });
    expect(held.status).toBe(200);
    await office.owner(
      `insert into service_token (tenant_id, id, token_hash, person_id, post_id, name, operations, records, expires_at)
       select tenant_id, gen_random_uuid(), '\\x00', person_id, post_id, 'x', '{}', '{}', clock_timestamp() + interval '1 day'
       from session where person_id = $1`,
      [id],
    );
    const proposed = await propose(first, id);
    expect(proposed.body.code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/);
    expect((await call(held.token, 'GET', '/api/session')).status, 'a proposal changes nothing').toBe(200);
    const given = await confirm(second, proposed.body.id);
    expect(given.body.url).toMatch(/^http:\/\/localhost:3000\/recover#[\w-]{43}$/);
    expect((await call(held.token, 'GET', '/api/session')).status).toBe(401);
    expect((await signIn(office, username)).body.code, 'the old password').toBe('sign-in-refused');
    for (const table of ['session', 'sign_in_factor', 'recovery_code', 'sign_in_pass', 'sign_in_link'])
      expect(await office.owner(`select 1 from ${table} where person_id = $1`, [id]), table).toEqual([]);
    const live = 'select 1 from service_token where person_id = $1 and revoked_at is null';
    expect(await office.owner(live, [id])).toEqual([]);

    const link = linkIn(given.body.url);
    const weak = await redeem(link, proposed.body.code, 'password1234');
    expect(weak.body.code).toBe('weak-password');
    const typed = proposed.body.code.toLowerCase().replaceAll('-', ' ');
    expect((await redeem(link, typed)).body).toEqual({ username });
    expect((await redeem(link, typed)).body.code, 'once').toBe('recovery-refused');
    expect((await signIn(office, username, NEXT)).status).toBe(200);
    const kept = JSON.stringify(await office.owner('select * from account_recovery'));
    expect(kept).not.toContain(link);
    expect(kept).not.toContain(proposed.body.code);
    const told = await office.inside<{ recipient: string; title: string }>(
      bureau.tenantId,
      "select recipient, title from notice where about = 'account' and about_id = $1",
      [id],
    );
    const toPerson = told.filter(({ recipient }) => recipient === id).map(({ title }) => title);
    expect(toPerson).toEqual(['有人提出恢复账号：您的账号', '账号恢复已确认，原有登录全部退出：您的账号']);
    expect(told.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining([firstId, secondId]));
    for (const verb of ['propose-recovery', 'confirm-recovery', 'recover'])
      expect(await journal(verb), verb).toHaveLength(1);
  });

  it('by nobody alone: not the proposer, not the person, not with one half', async () => {
    const { id } = await member();
    const proposed = (await propose(first, id)).body;
    expect((await confirm(first, proposed.id)).body.code).toBe('another-administrator');
    expect((await propose(first, firstId)).body.code).toBe('own-account');
    const mine = (await propose(second, firstId)).body;
    expect((await confirm(first, mine.id)).body.code, 'one’s own, proposed by another').toBe('own-account');
    const { link, code } = await both(id);
    expect((await redeem(link, mine.code)).body.code, 'another’s code').toBe('recovery-refused');
    expect((await redeem('a'.repeat(43), code)).body.code, 'no link').toBe('recovery-refused');
    expect((await confirm(second, proposed.id)).status, 'replaced by the newer proposal').toBe(404);
    const clerk = await tokenOf(office, (await member()).username);
    expect((await propose(clerk, id)).status).toBe(403);
    expect((await call(clerk, 'GET', '/api/admin/recoveries')).status).toBe(403);
    const reset = await call(first, 'POST', `/api/admin/accounts/${secondId}/password`, {});
    expect(reset.body.code, 'an administrator’s password by one other').toBe('two-administrators');
    const list = (await call(first, 'GET', '/api/admin/recoveries')).body;
    expect(JSON.stringify(list)).not.toContain(code);
    const other = list.recoveries.find((one: { id: string }) => one.id === mine.id);
    expect(other).toMatchObject({ state: 'proposed', mayConfirm: false, proposedBy: { id: secondId } });
  });

  it('within its limits: hours, five tries, withdrawn, a proposer who is no administrator any more', async () => {
    const { id, username } = await member();
    const late = (await propose(first, id)).body;
    await office.owner('update account_recovery set confirm_until = clock_timestamp() where id = $1', [late.id]);
    expect((await confirm(second, late.id)).status).toBe(404);
    const guessed = await both(id);
    const wrong = await Promise.all(Array.from({ length: 5 }, () => redeem(guessed.link, 'AAAA-AAAA-AAAA')));
    expect(wrong.map(({ status }) => status)).toEqual(Array(5).fill(403));
    expect((await redeem(guessed.link, guessed.code)).body.code, 'guessed at').toBe('recovery-refused');
    expect(await journal('deny-recovery')).toHaveLength(6);
    const over = await both(id);
    await office.owner('update account_recovery set link_until = clock_timestamp() where id = $1', [over.id]);
    expect((await redeem(over.link, over.code)).status).toBe(403);
    const back = await both(id);
    expect((await call(first, 'POST', `/api/admin/recoveries/${back.id}/withdraw`)).status).toBe(204);
    expect((await redeem(back.link, back.code)).status).toBe(403);
    expect((await signIn(office, username)).status, 'the account stays closed').toBe(401);
    const third = await member('admin');
    const proposed = (await propose(await tokenOf(office, third.username), id)).body;
    await call(first, 'POST', `/api/admin/accounts/${third.id}/disable`, { reason: '离岗' });
    expect((await confirm(second, proposed.id)).body.code).toBe('another-administrator');
  });

  it('by a command on the machine for an administrator, told and journalled', async () => {
    const found = await accountNamed(office.database, ' Keeper ');
    expect(found).toEqual({ tenantId: bureau.tenantId, personId: secondId });
    const { url, code } = await recoverByCommand(office.house, found as never, '两名管理员均不能登录');
    expect((await signIn(office, 'keeper', PASSWORD)).status).toBe(401);
    expect((await redeem(linkIn(url), code)).body).toEqual({ username: 'keeper' });
    expect((await signIn(office, 'keeper', NEXT)).status).toBe(200);
    const entries = await office.inside<{ reason: string }>(
      bureau.tenantId,
      "select reason from journal where verb = 'confirm-recovery' and record_id = $1",
      [secondId],
    );
    expect(entries.map(({ reason }) => reason)).toEqual(['两名管理员均不能登录']);
    const clerk = await member();
    const theirs = { tenantId: bureau.tenantId, personId: clerk.id };
    await expect(recoverByCommand(office.house, theirs, 'x')).rejects.toMatchObject({ code: 'no-administrator' });
  });
});
