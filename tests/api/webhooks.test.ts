/** Webhooks through HTTP: set up by the administrator, told to a real server on this machine, signed, scoped, retried. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, registry } from '../../src/app/composition.ts';
import { person } from '../../src/kernel/access/index.ts';
import { JobRunner } from '../../src/kernel/job/index.ts';
import { askForPacking } from '../../src/kernel/webhook/index.ts';
import { task } from '../../src/modules/tasks/index.ts';
import { backDoor, type Client, startApp, type TestApp } from '../support/app.ts';

let test: TestApp;
let admin: Client;
let runner: JobRunner;
let receiver: Server;
let url = '';
let answerWith = 200;
const got: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  test = await startApp();
  admin = await test.as('admin');
  receiver = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    got.push({ path: String(request.url), headers: request.headers, body: Buffer.concat(parts).toString() });
    reply.writeHead(answerWith).end();
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const { port } = receiver.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  process.env.YAODIAN_ALLOW_PRIVATE = `127.0.0.1:${port}`;
  runner = new JobRunner(test.house, kinds, { look: 50 });
  await runner.start();
});
afterAll(async () => {
  delete process.env.YAODIAN_ALLOW_PRIVATE;
  await runner.stop();
  receiver.close();
  await test.close();
});

const bureau = () => test.bureau.organisations.bureau as string;
const setUp = async (path: string, changes: Record<string, unknown> = {}) =>
  admin.post('/api/admin/webhooks', {
    title: '区大数据局',
    url: url + path,
    role: 'office',
    organisation: bureau(),
    events: [{ record: 'person', verbs: ['create', 'update'] }],
    ...changes,
  });
const add = (names: string[]) =>
  test.database.write(backDoor(test.bureau), (tx) =>
    tx.createMany(
      person,
      names.map((name) => ({ name, mobile: '13800000000' })),
    ),
  );
const told = async (path: string, count = 1) => {
  await askForPacking(test.house, registry);
  for (let n = 0; n < 2_000; n++) {
    const found = got.filter((one) => one.path === path);
    if (found.length >= count) return found;
    await sleep(25);
  }
  throw new Error(`${path}: ${got.length} calls`);
};
const deliveriesOf = async (id: string) =>
  (await admin.get('/api/admin/webhook-deliveries', { webhook: id })).body.deliveries;
const delivery = async (id: string, fits: (row: any) => boolean) => {
  for (let n = 0; n < 1_000; n++) {
    const found = (await deliveriesOf(id)).find(fits);
    if (found) return found;
    await sleep(25);
  }
  throw new Error(JSON.stringify(await deliveriesOf(id)));
};

describe('a webhook', () => {
  it('tells a change once, signed, without what is personal', async () => {
    const made = await setUp('/once');
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const [id] = await add(['虚构甲']);
    const [call] = await told('/once');
    const payload: any = new Webhook(made.body.secret).verify(call!.body, call!.headers as Record<string, string>);
    expect(payload).toMatchObject({
      type: 'records.changed',
      data: { changes: [{ record: 'person', id, verb: 'create', version: 1, fields: { name: '虚构甲' } }] },
    });
    expect(call!.body).not.toContain('13800000000');
    expect(payload.data.changes[0].fields).not.toHaveProperty('mobile');
    expect(() => new Webhook(`whsec_${'A'.repeat(43)}=`).verify(call!.body, call!.headers as never)).toThrow();
    await delivery(made.body.webhook.id, (row) => row.state === 'delivered');
    await askForPacking(test.house, registry);
    await sleep(300);
    expect(await deliveriesOf(made.body.webhook.id)).toHaveLength(1);
  });

  it('packs many changes of one statement, and is told nothing of a write that was undone', async () => {
    const made = await setUp('/many');
    await add(Array.from({ length: 250 }, (_, n) => `虚构第${n}人`));
    const undone = test.database.write(backDoor(test.bureau), async (tx) => {
      await tx.create(person, { name: '没有发生' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const calls = await told('/many', 3);
    const changes = calls.flatMap((call) => JSON.parse(call.body).data.changes);
    expect(new Set(changes.map((one: any) => one.change)).size).toBe(250);
    expect(calls.map((call) => call.body).join()).not.toContain('没有发生');
    expect(made.body.webhook.events).toEqual([{ record: 'person', label: '人员', verbs: ['create', 'update'] }]);
  });

  it('is told nothing that its role and place may not read', async () => {
    const own = test.bureau.organisations.riverTown as string;
    const other = test.bureau.organisations.stoneTown as string;
    const made = await setUp('/town', {
      role: 'town',
      organisation: own,
      events: [
        { record: 'organisation', verbs: ['update'] },
        { record: 'task', verbs: ['create'] },
      ],
    });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const assign = (organisation: string, title: string) =>
      test.database.write(backDoor(test.bureau), (tx) =>
        tx.create(task, { title, kind: 'report', organisation, path: '/tasks' } as never),
      );
    const mine = await assign(own, '给澜溪街道的事');
    await assign(other, '给石望镇的事');
    const [call] = await told('/town');
    const { changes } = JSON.parse(call!.body).data;
    expect(changes.map((one: any) => one.id)).toEqual([mine.id]);
    expect(call!.body).not.toContain('石望镇');
  });

  it('is offered neither the house’s own traffic nor the keeper’s eyes', async () => {
    for (const record of ['notice', 'job', 'webhook', 'noticeDelivery'])
      expect((await setUp('/inner', { events: [{ record, verbs: ['*'] }] })).status).toBe(422);
    expect((await setUp('/admin', { role: 'admin' })).body.reasons[0].remedy).toContain('系统管理员');
  });

  it('is tried again when the receiver is in trouble, and can be sent again by hand', async () => {
    const made = await setUp('/trouble');
    const { id } = made.body.webhook;
    answerWith = 503;
    await add(['虚构乙']);
    await told('/trouble');
    const waiting = await delivery(id, (row) => row.attempts === 1);
    expect(waiting).toMatchObject({ state: 'waiting', lastStatus: 503, problem: '接收方应答 503' });
    const wait = Date.parse(waiting.nextTryAt) - Date.now();
    expect(wait).toBeGreaterThan(2_000);
    expect(wait).toBeLessThanOrEqual(5_000);
    answerWith = 200;
    const calls = await told('/trouble', 2);
    expect(calls[1]!.headers['webhook-id']).toBe(calls[0]!.headers['webhook-id']);
    expect(await delivery(id, (row) => row.state === 'delivered')).toMatchObject({ attempts: 2 });
    expect((await admin.post(`/api/admin/webhook-deliveries/${waiting.id}/resend`)).status).toBe(409);
  });

  it('is switched off by 410 Gone', async () => {
    const made = await setUp('/gone');
    answerWith = 410;
    await add(['虚构丙']);
    await told('/gone');
    await delivery(made.body.webhook.id, (row) => row.state === 'failed');
    answerWith = 200;
    const { webhooks } = (await admin.get('/api/admin/webhooks')).body;
    expect(webhooks.find((one: any) => one.id === made.body.webhook.id)).toMatchObject({ active: false });
  });

  it('keeps its secret: answered once, nowhere else, sealed at rest, out of journal and history', async () => {
    const made = await setUp('/secret');
    const { secret, webhook } = made.body;
    expect(secret).toMatch(/^whsec_/);
    const pages = await Promise.all([
      admin.get('/api/admin/webhooks'),
      admin.get('/api/webhook-targets'),
      admin.get(`/api/webhook-targets/${webhook.id}/history`),
    ]);
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(JSON.stringify(page.body)).not.toContain(secret.slice(6));
    }
    const { rows } = await test.database.asOwner((client) =>
      client.query(
        `select (select string_agg(content, '') from journal_payload) as journal, (select string_agg(sealed, '') from sealed_secret) as sealed`,
      ),
    );
    expect(rows[0].journal).not.toContain(secret.slice(6));
    expect(rows[0].sealed).not.toContain(secret.slice(6));
    const next = (await admin.post(`/api/admin/webhooks/${webhook.id}/secret`)).body.secret;
    expect(next).not.toBe(secret);
    await add(['虚构丁']);
    const [call] = await told('/secret');
    expect(() => new Webhook(secret).verify(call!.body, call!.headers as never)).toThrow();
    expect(() => new Webhook(next).verify(call!.body, call!.headers as never)).not.toThrow();
  });

  it('is refused an address inside, and is the administrator’s alone', async () => {
    const inside = await setUp('', { url: 'http://169.254.169.254/latest' });
    expect([inside.status, inside.body.code]).toEqual([422, 'outgoing-refused']);
    const clerk = await test.as('officeClerk');
    expect((await clerk.get('/api/admin/webhooks')).status).toBe(403);
    expect((await clerk.get('/api/webhook-targets')).body.rows ?? []).toEqual([]);
  });

  it('is removed with what waits for it', async () => {
    const made = await setUp('/removed');
    const { id } = made.body.webhook;
    await add(['虚构戊']);
    expect((await admin.delete(`/api/admin/webhooks/${id}`)).status).toBe(204);
    await askForPacking(test.house, registry);
    await sleep(200);
    expect(got.filter((one) => one.path === '/removed')).toEqual([]);
  });
});
