import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BASE, type FarDirectory, openDirectory, READER } from '../support/directory.ts';
import { CERTIFICATE } from '../support/far-end-certificate.ts';
import { addBureau, addPerson, ask, type Bureau, type Office, openOffice, tokenOf } from '../support/office.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Signing in by a directory: a real one (ldapjs) on this machine, over LDAPS and StartTLS. */
const ZHOU = { uid: 'zhoucheng', password: 'four autumn kites', id: 'aaaa-1' };
const LIN = { uid: 'linyuan', password: 'nine paper boats', id: 'aaaa-2' };
const ADMIN = '/api/admin/sign-in-portals';
let office: Office;
let bureau: Bureau;
let directory: FarDirectory;
let admin: string;
let portal: string;
let before: string | undefined;
const settings = (change: object = {}) => ({
  host: '127.0.0.1',
  port: directory.ports.tls,
  security: 'tls',
  base: BASE,
  bindName: READER.name,
  attribute: 'uid',
  subjectAttribute: null,
  certificate: CERTIFICATE,
  ...change,
});
const call = (token: string | null, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) =>
  ask(office, method, url, { token, ...(body ? { body } : {}) });
const change = async (body: object) => {
  const { version } = (await call(admin, 'GET', ADMIN)).body.portals[0];
  const reply = await call(admin, 'PATCH', `${ADMIN}/${portal}`, { version, ...body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
};
const enter = (username: string, password: string, address = '10.0.0.1') =>
  ask(office, 'POST', `/api/session/portals/${portal}/password`, { body: { username, password }, address });
const trial = async () => {
  const { body } = await call(admin, 'POST', `${ADMIN}/${portal}/test`);
  return { well: body.well, text: body.steps.map(({ text }: { text: string }) => text).join('；') };
};

beforeAll(async () => {
  before = process.env.YAODIAN_ALLOW_PRIVATE;
  process.env.YAODIAN_ALLOW_PRIVATE = '127.0.0.1';
  directory = await openDirectory([ZHOU, LIN]);
  office = await openOffice();
  bureau = await addBureau(office);
  await addPerson(office, bureau, '顾明', [{ role: 'admin', organisation: bureau.rootId }], 'guardian');
  admin = await tokenOf(office, 'guardian');
  const given = { kind: 'ldap', title: '教育城域网目录', settings: settings(), secret: READER.password };
  portal = (await call(admin, 'POST', ADMIN, given)).body.id;
  await change({ active: true });
  const human = await addPerson(office, bureau, '周成', [{ role: 'office', organisation: bureau.rootId }], 'zhou');
  const link = { person: human.id, subject: ZHOU.uid };
  expect((await call(admin, 'POST', `${ADMIN}/${portal}/links`, link)).status).toBe(204);
}, 180_000);
afterAll(async () => {
  if (before === undefined) delete process.env.YAODIAN_ALLOW_PRIVATE;
  else process.env.YAODIAN_ALLOW_PRIVATE = before;
  await office?.close();
  await directory?.close();
});
beforeEach(() => office.owner('truncate sign_in_attempt'));

describe('a name and password of the directory (security/I3)', () => {
  it.each(['tls', 'starttls'] as const)(
    'let in whom they are linked to, over %s, never in the clear',
    async (security) => {
      await change({ settings: settings({ security, port: directory.ports[security] }) });
      const tried = await trial();
      expect(tried.well, tried.text).toBe(true);
      const entered = await enter(' ZhouCheng ', ZHOU.password);
      expect(entered).toMatchObject({ status: 200, body: { person: { name: '周成' } } });
      const [kept] = await office.owner('select way from session order by created_at desc limit 1');
      expect(kept).toEqual({ way: 'ldap' });
      expect((await enter('zhoucheng', LIN.password)).body.code, 'another’s password').toBe('sign-in-refused');
      expect((await enter('nobody', 'x')).body, 'nobody’s name is answered alike').toMatchObject(
        (({ code, title, detail }) => ({ code, title, detail }))((await enter('zhoucheng', 'x')).body),
      );
      expect((await enter('linyuan', LIN.password)).body.code, 'nobody here').toBe('portal-unknown');
      expect(directory.seen.plain).toEqual([]);
      await change({ settings: settings() });
    },
  );

  it('give no right of any group: what the person may do follows from their posts', async () => {
    const { token } = await enter('zhoucheng', ZHOU.password);
    expect((await call(token, 'GET', ADMIN)).status).toBe(403);
  });

  it('are never looked for by a text of filters, nor shown as an empty password', async () => {
    directory.seen.filters.length = 0;
    directory.seen.binds.length = 0;
    expect((await enter('zhoucheng\u0000', ZHOU.password)).status).toBe(400);
    const names = ['*', 'zhou*', 'zhoucheng)(uid=*', '*)(|(uid=*', 'zhoucheng\\2a', 'zhou cheng', 'zhöucheng'];
    for (const name of names) expect((await enter(name, ZHOU.password)).body.code, name).toBe('sign-in-refused');
    expect((await enter('zhoucheng', '\u0000')).body.code).toBe('sign-in-refused');
    expect((await enter('zhoucheng', '')).status).toBe(400);
    expect(directory.seen.binds, 'the directory was not even asked').toEqual([]);
    expect((await enter('zhoucheng', ZHOU.password)).status).toBe(200);
    expect(directory.seen.filters).toEqual(['(uid=zhoucheng)']);
  });

  it('are slowed by us before the directory would lock its account, in every spelling, from wherever', async () => {
    directory.seen.binds.length = 0;
    const answers: string[] = [];
    for (let n = 0; n < 8; n++) {
      const spelling = ['LINYUAN', 'linyuan', ' linyuan ', 'ｌｉｎｙｕａｎ'][n % 4] as string;
      answers.push((await enter(spelling, 'wrong', `10.7.0.${n}`)).body.code);
    }
    expect(answers).toEqual([...Array(3).fill('sign-in-refused'), ...Array(5).fill('slow-down')]);
    expect(directory.seen.binds.filter((name) => name.includes('linyuan'))).toHaveLength(3);
    const waiting = await enter('linyuan', LIN.password, '10.7.0.9');
    expect(waiting.body.facts.retryAfter).toBeGreaterThan(300);
    expect((await enter('zhoucheng', ZHOU.password)).status, 'others go on').toBe(200);
  });

  it('are those of what stays the same, where the bureau says so; two entries of a name are nobody', async () => {
    await change({ settings: settings({ subjectAttribute: 'employeenumber' }) });
    const unknown = await enter('zhoucheng', ZHOU.password);
    expect(unknown.body.reasons[0].detail).toContain('“aaaa-1”');
    await change({ settings: settings() });
    directory.stage.double = true;
    const twice = await enter('zhoucheng', ZHOU.password);
    directory.stage.double = false;
    expect(twice.body.code).toBe('sign-in-refused');
  });

  it('link the account of whoever is signed in and has just proved who they are', async () => {
    await addPerson(office, bureau, '林远', [{ role: 'office', organisation: bureau.rootId }], 'lin');
    const session = await tokenOf(office, 'lin');
    const own = (password: string, username = 'linyuan') =>
      call(session, 'POST', `/api/account/portals/${portal}/password`, { username, password });
    expect(await own('wrong')).toMatchObject({ status: 422, body: { code: 'sign-in-refused' } });
    expect((await own(ZHOU.password, 'zhoucheng')).body.code).toBe('link-taken');
    expect((await own(LIN.password)).status).toBe(204);
    expect((await enter('linyuan', LIN.password)).body.person.name).toBe('林远');
    await office.owner(`update session set proved_at = proved_at - interval '16 minutes'`);
    expect((await own(LIN.password)).body.code).toBe('proof-needed');
  });
});

describe('a directory that is not as it should be', () => {
  const startTls = () => settings({ security: 'starttls', port: directory.ports.starttls });

  it.each(['refused', 'hangs up'] as const)('gets no password when StartTLS is %s', async (how) => {
    await change({ settings: startTls() });
    directory.stage.startTls = how;
    const reply = await enter('zhoucheng', ZHOU.password);
    const tried = await trial();
    directory.stage.startTls = 'works';
    expect(reply).toMatchObject({ status: 503, body: { code: 'portal-down' } });
    expect(tried.well).toBe(false);
    expect(directory.seen.plain, 'nothing was said in the clear').toEqual([]);
    await change({ settings: settings() });
  });

  it('is told of in a trial: untrusted certificate, wrong reader, unknown base, closed address', async () => {
    const told = async (body: object) => {
      await change(body);
      const { well, text } = await trial();
      expect(well).toBe(false);
      await office.owner('truncate sign_in_attempt');
      expect((await enter('zhoucheng', ZHOU.password)).body.code).toMatch(/^(portal-down|sign-in-refused)$/);
      return text;
    };
    expect(await told({ settings: settings({ certificate: null }) })).toContain('证书不受信任');
    expect(await told({ settings: settings({ host: '10.255.255.1' }) })).toContain('内部网络');
    expect(await told({ settings: settings({ base: 'ou=none,dc=example,dc=cn' }) })).toContain('起始位置查不到');
    expect(await told({ settings: settings(), secret: 'not the reader’s' })).toContain(
      '查询账号没有登录成功：名称或密码不对',
    );
    await change({ secret: READER.password });
    expect((await trial()).text).toContain('查询账号登录成功');
  });
});
