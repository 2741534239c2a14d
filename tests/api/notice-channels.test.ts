/** Notices on their way out: a real SMTP server, real HTTP servers in the robots' place, and a calendar by its secret address. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '../../src/app/composition.ts';
import { dueSources } from '../../src/app/due-items.ts';
import { person } from '../../src/kernel/access/index.ts';
import { noticeRound } from '../../src/kernel/channel/index.ts';
import { systemActor } from '../../src/kernel/definition/index.ts';
import { JobRunner, sendErrand } from '../../src/kernel/job/index.ts';
import { type NoticeKind, notify } from '../../src/kernel/notice/index.ts';
import { checkHead, readHeads, sealJournal, sendHeads } from '../../src/kernel/seal/index.ts';
import { task } from '../../src/modules/tasks/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';

/** Tuesday 24 November 2026; what is told of came on Monday. */
const TUESDAY = '2026-11-24';
const MONDAY_NOON = '2026-11-23T04:00:00Z';
const beijing = (time: string, day = TUESDAY) => new Date(`${day}T${time}:00+08:00`).toISOString();

let test: TestApp;
let admin: Client;
let clerk: Client;
let runner: JobRunner;
let smtp: SMTPServer;
let robots: Server;
let robotUrl = '';
let robotSays: unknown = { errcode: 0 };
const mails: { to: string; text: string; user: string }[] = [];
const said: { url: URL; body: any }[] = [];
let mailChannel: any;

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
const decoded = (raw: string): string => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const text = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : /quoted-printable/i.test(head)
      ? unquoted(body)
      : body;
  return `${head}\n${text}`;
};
const unquoted = (body: string): string =>
  Buffer.from(
    body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

beforeAll(async () => {
  test = await startApp();
  [admin, clerk] = [await test.as('admin'), await test.as('officeClerk')];
  smtp = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      password === 'mail-word' ? done(null, { user: username ?? '' }) : done(new Error('no')),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address).join();
        mails.push({ to, text: decoded(Buffer.concat(parts).toString('utf8')), user: String(session.user) });
        done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', () => done()));
  robots = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    said.push({ url: new URL(String(request.url), robotUrl), body: JSON.parse(Buffer.concat(parts).toString()) });
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(robotSays));
  });
  await new Promise<void>((done) => robots.listen(0, '127.0.0.1', done));
  robotUrl = `http://127.0.0.1:${portOf(robots)}`;
  process.env.YAODIAN_ALLOW_PRIVATE = '127.0.0.1';
  runner = new JobRunner(test.house, kinds, { look: 40 });
  await runner.start();
  const made = await admin.post('/api/admin/notice-channels', {
    title: '局邮件',
    kind: 'email',
    host: '127.0.0.1',
    port: portOf(smtp.server),
    security: 'none',
    username: 'yaodian',
    sender: 'yaodian@lanxi.example',
    password: 'mail-word',
  });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  mailChannel = made.body;
});
afterAll(async () => {
  delete process.env.YAODIAN_ALLOW_PRIVATE;
  await runner.stop();
  await new Promise<void>((done) => smtp.close(() => done()));
  robots.close();
  await test.close();
});
beforeEach(async () => {
  mails.length = 0;
  said.length = 0;
  robotSays = { errcode: 0 };
  await owner(
    'delete from notice_round; delete from notice_delivery_history; delete from notice_delivery; delete from notice_told; delete from notice_history; delete from notice',
  );
});

/** Past the history that the tables keep of themselves: these tests move notices in time and sweep them away. */
const owner = (text: string, values: unknown[] = []) =>
  test.database.asOwner(async (client) => {
    await client.query('set session_replication_role = replica');
    try {
      return await client.query(text, values);
    } finally {
      await client.query('set session_replication_role = default');
    }
  });
const idOf = (key: string) => test.bureau.people[key] as string;
const mailOf = async (key: string, email: string | null) =>
  test.database.write(backDoor(test.bureau), (tx) => tx.update(person, idOf(key), { email }));
const tell = async (key: string, kind: NoticeKind, title = '请办理：虚构事项') => {
  const [id] = await test.database.write(backDoor(test.bureau), (tx) => notify(tx, { to: [idOf(key)], kind, title }));
  await owner('update notice set created_at = $2 where id = $1', [id, MONDAY_NOON]);
};
/** One round at that hour, to its end and to the end of what it sent. */
const round = async (at: string) => {
  const kind = noticeRound(dueSources);
  await sendErrand(test.database, kind, test.bureau.tenantId, { at });
  for (let n = 0; n < 2_000; n++) {
    const { rows } = await owner(
      `select count(*)::int as n from pgboss.job where name in ('noticeRound', 'deliverNotice') and state <= 'active' and start_after <= now()`,
    );
    if (rows[0].n === 0) return;
    await sleep(25);
  }
  throw new Error('the round does not end');
};
const choose = (who: Client, channel: string, digestAt: string | null = null) =>
  who.put('/api/notice-settings', { channel, digestAt });

describe('the mail', () => {
  it('brings the digest at its hour: numbers and a link, once a day', async () => {
    await mailOf('officeClerk', 'clerk@lanxi.example');
    await tell('officeClerk', 'task', '请签收：关于张三丰的信访件');
    await tell('officeClerk', 'urge');
    await round(beijing('08:29'));
    expect(mails).toEqual([]);
    await round(beijing('08:31'));
    await round(beijing('08:45'));
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'clerk@lanxi.example', user: 'yaodian' });
    expect(mails[0]!.text).toMatch(/待办1条、催办1条/);
    expect(mails[0]!.text).toContain('http://localhost/');
    expect(mails[0]!.text).not.toContain('张三丰');
  });

  it('comes at the hour that one chose, and not to who wants none', async () => {
    await mailOf('officeHead', 'head@lanxi.example');
    const head = await test.as('officeHead');
    expect((await choose(head, 'none')).body).toMatchObject({ channel: 'none', possible: { email: true } });
    expect((await choose(clerk, 'email', '16:00')).body).toMatchObject({
      digestAt: '16:00',
      usual: { digestAt: '08:30' },
    });
    await tell('officeClerk', 'task');
    await tell('officeHead', 'task');
    await round(beijing('09:00'));
    expect(mails).toEqual([]);
    await round(beijing('16:01'));
    expect(mails.map((mail) => mail.to)).toEqual(['clerk@lanxi.example']);
    expect((await clerk.put('/api/notice-settings', { channel: 'email', digestAt: '25:00' })).status).toBe(400);
    await choose(clerk, 'email');
  });

  it('keeps quiet at night and on days off, but for danger; what was handed back goes out when the day begins', async () => {
    await tell('officeClerk', 'return');
    for (const at of [beijing('20:00'), beijing('03:00'), beijing('10:00', '2026-11-28')]) await round(at);
    expect(mails).toEqual([]);
    await tell('officeClerk', 'danger');
    await round(beijing('22:15'));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('紧急1条');
    await round(beijing('07:31', '2026-11-25'));
    expect(mails.map((mail) => /退回1条/.test(mail.text))).toEqual([false, true]);
    await round(beijing('07:45', '2026-11-25'));
    expect(mails).toHaveLength(2);
  });

  it('keeps the quiet hours that one chose instead: what was handed back waits for their end, danger does not', async () => {
    const quiet = { from: '08:00', to: '10:00' };
    const chosen = await clerk.put('/api/notice-settings', { channel: 'email', digestAt: null, quiet });
    expect(chosen.body).toMatchObject({ quiet, usual: { quiet: { from: '20:00', to: '07:30' } } });
    await tell('officeClerk', 'return');
    await tell('officeClerk', 'task');
    await round(beijing('08:31'));
    expect(mails).toEqual([]);
    await tell('officeClerk', 'danger');
    await round(beijing('08:45'));
    expect(mails.map((mail) => /紧急1条/.test(mail.text))).toEqual([true]);
    await round(beijing('10:00'));
    expect(mails.slice(1).map((mail) => /退回1条/.test(mail.text))).toEqual([true, true]);
    // One's own take the place of the bureau's: in the evening, too.
    await tell('officeClerk', 'return');
    await round(beijing('20:30'));
    expect(mails).toHaveLength(4);
    const wrong = { channel: 'email', digestAt: null, quiet: { from: '08:00', to: '08:00' } };
    expect((await clerk.put('/api/notice-settings', wrong)).status).toBe(400);
    expect((await choose(clerk, 'email')).body.quiet).toBeNull();
  });

  it('brings the digest at the end of quiet hours where its own hour lies in them, past midnight too', async () => {
    const whole = { channel: 'email', digestAt: null, quiet: { from: '08:00', to: '00:30' } };
    expect((await clerk.put('/api/notice-settings', whole)).status).toBe(200);
    await tell('officeClerk', 'task');
    for (const at of ['08:31', '23:59']) await round(beijing(at));
    expect(mails).toEqual([]);
    for (const at of ['00:31', '02:00']) await round(beijing(at, '2026-11-25'));
    expect(mails.map((mail) => /待办1条/.test(mail.text))).toEqual([true]);
    await choose(clerk, 'email', '21:00');
    await tell('officeClerk', 'task');
    await owner('update notice set created_at = $1 where created_at = $2', [
      beijing('12:00', '2026-11-25'),
      MONDAY_NOON,
    ]);
    await round(beijing('07:29', '2026-11-26'));
    expect(mails).toHaveLength(1);
    await round(beijing('07:31', '2026-11-26'));
    expect(mails).toHaveLength(2);
    await choose(clerk, 'email');
  });

  it('says on a Friday that Sunday’s work has its last workday', async () => {
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.create(task, {
        title: '虚构的材料',
        kind: 'report',
        organisation: test.bureau.organisations.office as string,
        assignee: idOf('officeClerk'),
        dueOn: '2026-11-29',
        path: '/tasks',
      } as never),
    );
    await round(beijing('07:40', '2026-11-26'));
    expect(mails).toEqual([]);
    await round(beijing('07:40', '2026-11-27'));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('今天到期1项');
  });

  it('that the server does not take is tried again, is seen by the administrator, and can be sent again', async () => {
    const wrong = { version: mailChannel.version, password: 'other' };
    mailChannel = (await admin.patch(`/api/admin/notice-channels/${mailChannel.id}`, wrong)).body;
    await tell('officeClerk', 'task');
    await round(beijing('08:31'));
    const [row] = (await admin.get('/api/admin/notice-dispatches')).body.dispatches;
    expect(row).toMatchObject({
      state: 'waiting',
      attempts: 1,
      channel: { title: '局邮件' },
      purposeLabel: '每日摘要',
    });
    expect(row.problem).toBeTruthy();
    expect(Date.parse(row.nextTryAt)).toBeGreaterThan(Date.now() + 30_000);
    await admin.patch(`/api/admin/notice-channels/${mailChannel.id}`, {
      version: mailChannel.version,
      password: 'mail-word',
    });
    expect((await admin.post(`/api/admin/notice-dispatches/${row.id}/resend`)).status).toBe(200);
    for (let n = 0; n < 1_000 && mails.length === 0; n++) await sleep(25);
    expect(mails).toHaveLength(1);
    expect((await clerk.get('/api/admin/notice-dispatches')).status).toBe(403);
  });
});

describe('a robot', () => {
  const SECRET = 'SEC-robot-word';
  const add = async (kind: string, path: string) => {
    const made = await admin.post('/api/admin/notice-channels', {
      title: `${kind}群`,
      kind,
      organisation: test.bureau.organisations.office,
      url: `${robotUrl}${path}`,
      ...(kind === 'wecom' ? {} : { secret: SECRET }),
    });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    return made.body;
  };
  const stop = (channel: any) =>
    admin.patch(`/api/admin/notice-channels/${channel.id}`, { version: channel.version, active: false });

  it('of DingTalk says the group’s numbers, signed by milliseconds in the address, without a name', async () => {
    const channel = await add('dingtalk', '/robot/send?access_token=hidden-token');
    expect((await choose(clerk, 'robot')).body.possible).toMatchObject({ robot: true });
    await tell('officeClerk', 'task', '请核实李四光老师的材料');
    await round(beijing('08:31'));
    expect(said).toHaveLength(1);
    const { url, body } = said[0]!;
    const timestamp = String(url.searchParams.get('timestamp'));
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
    const sign = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64');
    expect(url.searchParams.get('sign')).toBe(sign);
    expect(url.searchParams.get('access_token')).toBe('hidden-token');
    expect(body).toMatchObject({ msgtype: 'text', text: { content: expect.stringContaining('待办1条') } });
    expect(body.text.content).toContain('http://localhost/');
    expect(JSON.stringify(body)).not.toContain('李四光');
    expect(mails).toEqual([]);
    const pages = JSON.stringify([
      (await admin.get('/api/admin/notice-channels')).body,
      (await admin.get('/api/notice-channels')).body,
      (await admin.get(`/api/notice-channels/${channel.id}/history`)).body,
    ]);
    for (const secret of [SECRET, 'hidden-token', 'mail-word']) expect(pages).not.toContain(secret);
    await stop(channel);
  });

  it('of WeCom says no more than 20 messages a minute; the rest wait their turn', async () => {
    const channel = await add('wecom', '/cgi-bin/webhook/send?key=hidden-key');
    for (let n = 0; n < 24; n++) await admin.post(`/api/admin/notice-channels/${channel.id}/test`);
    for (let n = 0; n < 1_000 && said.length < 20; n++) await sleep(50);
    await sleep(1500);
    expect(said).toHaveLength(20);
    expect(said[0]!.url.searchParams.get('key')).toBe('hidden-key');
    expect(said[0]!.body).toMatchObject({ msgtype: 'text', text: { content: expect.stringContaining('测试消息') } });
    const { dispatches } = (await admin.get('/api/admin/notice-dispatches', { state: 'waiting' })).body;
    expect(dispatches).toHaveLength(4);
    expect(dispatches[0]).toMatchObject({ attempts: 0, problem: null });
    await stop(channel);
  });

  it('that answers 200 with a complaint has not taken the message', async () => {
    robotSays = { errcode: 310000, errmsg: 'sign not match' };
    const channel = await add('dingtalk', '/robot/send?access_token=other');
    await admin.post(`/api/admin/notice-channels/${channel.id}/test`);
    for (let n = 0; n < 1_000 && said.length < 1; n++) await sleep(25);
    const newest = async () => (await admin.get('/api/admin/notice-dispatches')).body.dispatches[0];
    await expect.poll(newest, { timeout: 15_000 }).toMatchObject({
      state: 'waiting',
      problem: expect.stringContaining('sign not match'),
    });
    await stop(channel);
  });

  it('must be whole and lead where the house may call', async () => {
    const bare = await admin.post('/api/admin/notice-channels', { title: '群', kind: 'feishu' });
    expect([bare.status, bare.body.reasons.length]).toEqual([422, 2]);
    const inside = await admin.post('/api/admin/notice-channels', {
      title: '群',
      kind: 'feishu',
      organisation: test.bureau.organisations.office,
      url: 'http://10.1.2.3/hook',
    });
    expect(inside.body.code).toBe('outgoing-refused');
    expect((await clerk.get('/api/admin/notice-channels')).status).toBe(403);
  });
});

describe('security/S1: heads of the journal leave the house', () => {
  const errand = async () => {
    const context = {
      house: test.house,
      tenantId: test.bureau.tenantId,
      actor: systemActor(test.bureau.tenantId, '试'),
    };
    const rest = { input: {}, signal: AbortSignal.timeout(30_000), attempt: 1, lastAttempt: false };
    await sendHeads.run({ ...context, ...rest });
  };
  const witnesses = async (from: string, value: object) => {
    const given = { value, region: 'CN', from, endPrevious: true, source: '规定', reason: '在外存证' };
    return admin.post('/api/admin/parameters/sealWitnesses/values', given);
  };
  const attached = ({ text }: { text: string }): string =>
    Buffer.from(/filename[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(text)?.[1] ?? '', 'base64').toString('utf8');

  it('by mail and by a call, signed, each head once, again when the hours are over, and the journal says to whom', async () => {
    await sealJournal(test.house, test.bureau.tenantId);
    await errand();
    expect([mails, said]).toEqual([[], []]);
    const inside = { mail: ['witness@city.example'], web: [`${robotUrl}/heads`, 'http://10.1.2.3/heads'], hours: 1 };
    expect((await witnesses('2016-01-02', { ...inside, mail: ['nobody'] })).status).toBe(422);
    expect((await witnesses('2016-01-02', inside)).status).toBe(200);
    // One of them cannot be reached: the others get theirs, and the trouble is told.
    await expect(errand()).rejects.toThrow('http://10.1.2.3/heads');
    expect(mails).toMatchObject([{ to: 'witness@city.example', user: 'yaodian' }]);
    expect(said).toHaveLength(1);
    const [byMail, byWeb] = [readHeads(attached(mails[0]!)), readHeads(JSON.stringify(said[0]!.body))];
    expect(byMail.heads.length).toBeGreaterThan(0);
    expect(byMail.heads.map((head) => checkHead(head))).toEqual(byMail.heads.map(() => 'good'));
    expect(byWeb).toEqual(byMail);
    const note = async () =>
      (
        await owner(`select c.content::json->'after' as told from journal j join journal_payload c on c.journal_id = j.id
        where j.verb = 'send-heads' order by j.at`)
      ).rows.map((row: any) => row.told);
    const newest = byMail.heads.at(-1)!.statement.number;
    expect(await note()).toMatchObject([
      { kind: 'mail', to: 'witness@city.example', number: newest },
      { kind: 'web', to: `${robotUrl}/heads`, number: newest },
    ]);
    // A newer head waits until the hour is over; then it alone goes.
    await sealJournal(test.house, test.bureau.tenantId);
    await expect(errand()).rejects.toThrow('10.1.2.3');
    expect([mails.length, said.length]).toEqual([1, 1]);
    await owner(`update journal set at = at - interval '61 minutes' where verb = 'send-heads'`);
    await expect(errand()).rejects.toThrow('10.1.2.3');
    expect([mails.length, said.length]).toEqual([2, 2]);
    expect(readHeads(attached(mails[1]!)).heads.map((head) => head.statement.number)).toEqual([newest + 1]);
  });

  it('are set on the journal’s page by who keeps parameters, each address checked, with what became of the last sending', async () => {
    const state = async () => (await admin.get('/api/journal/seal')).body;
    const { witnesses: shown, mayChange } = await state();
    expect(mayChange).toBe(true);
    const [byMail, byWeb, inside] = shown.standing;
    expect(byMail).toMatchObject({ to: 'witness@city.example', sent: { number: expect.any(Number) }, failed: null });
    expect([byWeb.to, byWeb.failed]).toEqual([`${robotUrl}/heads`, null]);
    expect(inside).toMatchObject({ to: 'http://10.1.2.3/heads', sent: null, failed: { at: expect.any(String) } });
    expect(inside.failed.problem).not.toBe('');
    const set = (who: Client, more: object) =>
      who.put('/api/journal/seal/witnesses', { mail: [], web: [], hours: 24, reason: '上级要求', ...more });
    const refused = await set(admin, { web: ['http://10.1.2.3/heads', `${robotUrl}/other`] });
    expect([refused.status, refused.body.code, refused.body.reasons.length]).toEqual([422, 'witness-unreachable', 1]);
    expect(refused.body.reasons[0].detail).toContain('10.1.2.3');
    expect((await set(admin, { mail: ['nobody'] })).status).toBe(400);
    expect((await set(await test.as('auditHead'), {})).status).toBe(403);
    const saved = await set(admin, { mail: ['witness@city.example'], web: [`${robotUrl}/other`], hours: 48 });
    expect(saved.body).toMatchObject({ hours: 48, standing: [{ sent: {} }, { sent: null, failed: null }] });
    // Twice on a day: the later one holds.
    expect((await set(admin, {})).body.standing).toEqual([]);
    expect((await state()).witnesses).toEqual({ hours: 24, standing: [] });
  });
});

describe('the calendar', () => {
  it('shows due dates as days by a secret address that can be ended', async () => {
    const { url } = (await clerk.post('/api/notice-settings/calendar')).body;
    const path = url.replace('http://localhost', '');
    const read = await test.anonymous.get(path);
    expect(read.status).toBe(200);
    expect(String(read.headers['content-type'])).toContain('text/calendar');
    const text = String(read.body);
    expect(text).toMatch(/DTSTART;VALUE=DATE:20261129\r\n/);
    expect(text).toMatch(/DTEND;VALUE=DATE:20261130\r\n/);
    expect(text).toMatch(/SUMMARY:虚构的材料\r\n/);
    const uid = /UID:(\S+)@yaodian/.exec(text)?.[1] as string;
    expect(text).toContain('SEQUENCE:0\r\n');
    await test.database.write(backDoor(test.bureau), (tx) =>
      tx.system.update(task, uid, { dueOn: '2026-11-30' } as never),
    );
    const moved = String((await test.anonymous.get(path)).body);
    expect(moved).toContain(`UID:${uid}@yaodian`);
    expect(moved).toContain('SEQUENCE:1\r\n');
    expect(moved).toMatch(/DTSTART;VALUE=DATE:20261130\r\n/);
    expect((await clerk.get('/api/notice-settings')).body.calendarSince).toBeTruthy();

    const other = (await (await test.as('officeHead')).post('/api/notice-settings/calendar')).body.url;
    expect(String((await test.anonymous.get(other.replace('http://localhost', ''))).body)).not.toContain(uid);
    expect((await clerk.delete('/api/notice-settings/calendar')).status).toBe(204);
    expect((await test.anonymous.get(path)).status).toBe(404);
    expect((await test.anonymous.get(path.replace(/\/[^/]+$/, `/${'A'.repeat(43)}.ics`))).status).toBe(404);
  });
});
