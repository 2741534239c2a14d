import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import {
  createWebhook,
  type DeliveryView,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  renewWebhookSecret,
  resendDelivery,
  updateWebhook,
  type WebhookView,
} from '#contract/webhooks';
import { organisation, ROLES, type Role } from '#kernel/access';
import type { Registry, RowOf } from '#kernel/definition';
import { answer, answerByWrite, answerWriting, type BoundRoute } from '#kernel/http';
import { sendErrand } from '#kernel/job';
import { checkUrl } from '#kernel/outgoing';
import { refuse } from '#kernel/refusal';
import { dropSecrets, keepSecret } from '#kernel/secret';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { deliverWebhook } from './deliver.ts';
import { DELIVERY_LABELS, SERVICE_ROLES, type WebhookEvents, webhook, webhookDelivery } from './records.ts';

type Row = RowOf<typeof webhook>;
type Delivery = RowOf<typeof webhookDelivery>;

/** The house's own traffic is nobody else's business, and telling of it would tell of itself. */
const INNER: readonly string[] = ['job', 'webhook', 'notice', 'channel'];

const offered = (registry: Registry) => registry.records.filter((one) => !INNER.includes(one.module));

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
const placeOf = (id: string) => ({ record: 'webhook', id, name: 'secret' });

const webhookViews = async (tx: ReadTransaction, registry: Registry, rows: readonly Row[]): Promise<WebhookView[]> => {
  const seats = await tx.lookup(organisation, { id: rows.map((row) => row.organisation) });
  const names = new Map(seats.map((seat) => [seat.id, seat.name]));
  const counts = await tx.rows<{ id: string; n: number }>(
    sql`select webhook_id as id, count(*) as n from outbox group by webhook_id`,
  );
  const waiting = new Map(counts.map((one) => [one.id, Number(one.n)]));
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: row.title,
    url: row.url,
    role: row.role,
    roleLabel: ROLES[row.role as Role],
    organisation: { id: row.organisation, name: names.get(row.organisation) ?? '' },
    events: (row.events as WebhookEvents).map((event) => ({
      ...event,
      label: registry.byName.get(event.record)?.label ?? event.record,
    })),
    active: row.active,
    waiting: waiting.get(row.id) ?? 0,
  }));
};

const webhookViewOf = async (tx: ReadTransaction, registry: Registry, row: Row): Promise<WebhookView> =>
  (await webhookViews(tx, registry, [row]))[0] as WebhookView;

const deliveryViews = async (tx: ReadTransaction, rows: readonly Delivery[]): Promise<DeliveryView[]> => {
  const targets = await tx.lookup(webhook, { id: [...new Set(rows.map((row) => row.webhook))] });
  const titles = new Map(targets.map((row) => [row.id, row.title]));
  return rows.map((row) => ({
    id: row.id,
    webhook: { id: row.webhook, title: titles.get(row.webhook) ?? '' },
    createdAt: row.createdAt,
    state: row.state as DeliveryView['state'],
    stateLabel: DELIVERY_LABELS[row.state as DeliveryView['state']],
    changes: row.count,
    attempts: row.attempts,
    lastStatus: row.lastStatus,
    problem: row.problem,
    nextTryAt: row.nextTryAt,
    deliveredAt: row.deliveredAt,
  }));
};

/** @throws Refusal `invalid`, `outgoing-refused` */
const check = async (
  registry: Registry,
  given: { events?: WebhookEvents | undefined; role?: string | undefined; url?: string | undefined },
): Promise<void> => {
  const known = new Set(offered(registry).map((one) => one.name));
  const strange = (given.events ?? []).map((event) => event.record).filter((name) => !known.has(name));
  if (strange.length > 0)
    throw refuse('invalid', '没有保存', `没有可以推送的记录：${strange.join('、')}`, '请在列表中选择。');
  if (given.role !== undefined && !Object.hasOwn(SERVICE_ROLES, given.role))
    throw refuse(
      'invalid',
      '没有保存',
      '接收方不能是这个角色',
      '请选择业务角色；系统管理员看得到所有内容，不能作为接收方。',
    );
  if (given.url !== undefined)
    await checkUrl(given.url).catch((error) => {
      if (error?.code === 'outgoing-refused') throw error;
      throw refuse('unknown-host', '没有保存', '接收地址的主机名查不到', '请核对地址，或检查本机的域名解析。');
    });
};

const resend = async (tx: WriteTransaction, registry: Registry, id: string): Promise<DeliveryView> => {
  const row = await tx.get(webhookDelivery, id);
  if (row.state === 'delivered')
    throw refuse('wrong-state', '没有重新推送', '这次推送已经送达', '接收方按编号去重，不必再送。', { status: 409 });
  const fresh = { state: 'waiting' as const, attempts: 0, nextTryAt: null };
  const next = await tx.system.update(webhookDelivery, id, fresh, { verb: 'resend' });
  await sendErrand(tx, deliverWebhook(registry), tx.actor.tenantId, { delivery: id });
  return (await deliveryViews(tx, [next]))[0] as DeliveryView;
};

const offeredView = (registry: Registry) =>
  offered(registry).map((one) => ({
    record: one.name,
    label: one.label,
    verbs: [
      { verb: 'create', label: '新建' },
      { verb: 'update', label: '修改' },
      { verb: 'remove', label: '删除' },
      ...[...new Map((one.states?.transitions ?? []).map((each) => [each.verb, each.label]))].map(([verb, label]) => ({
        verb,
        label,
      })),
    ],
  }));

/** Administration of webhooks. Secrets are answered once, when the house makes them, and never again. */
export const webhookRoutes = (registry: Registry): readonly BoundRoute[] => [
  answer(listWebhooks, ({ house, actor }) =>
    house.database.read(actor, async (tx) => ({
      webhooks: await webhookViews(tx, registry, await tx.find(webhook)),
      records: offeredView(registry),
      roles: Object.entries(SERVICE_ROLES).map(([role, label]) => ({ role, label })),
    })),
  ),
  answer(createWebhook, async ({ house, actor, body }) => {
    await check(registry, body);
    const { secret: given, ...values } = body;
    const secret = given ?? newSecret();
    return house.database.write(actor, async (tx) => {
      const row = await tx.system.create(webhook, {
        ...values,
        owner: actor.personId as string,
        active: true,
      } as never);
      await keepSecret(house, tx, placeOf(row.id), secret);
      return { webhook: await webhookViewOf(tx, registry, row), secret: given ? null : secret };
    });
  }),
  answerByWrite(updateWebhook, async ({ write, params, body }) => {
    await check(registry, body);
    const { version, ...patch } = body;
    return write(async (tx) =>
      webhookViewOf(tx, registry, await tx.system.update(webhook, params.id, patch as never, { version })),
    );
  }),
  answer(renewWebhookSecret, ({ house, actor, params }) =>
    house.database.write(actor, async (tx) => {
      await tx.get(webhook, params.id);
      const secret = newSecret();
      await keepSecret(house, tx, placeOf(params.id), secret);
      await tx.note('webhook', params.id, 'renew-secret');
      return { secret };
    }),
  ),
  answerWriting(removeWebhook, async ({ tx, params }) => {
    await tx.get(webhook, params.id);
    await tx.rows(sql`delete from outbox_subscription where webhook_id = ${params.id}::uuid`);
    await tx.rows(sql`delete from outbox where webhook_id = ${params.id}::uuid`);
    for (const row of await tx.lookup(webhookDelivery, { webhook: params.id }))
      await tx.system.remove(webhookDelivery, row.id);
    await tx.system.remove(webhook, params.id);
    await dropSecrets(tx, 'webhook', params.id);
    return undefined;
  }),
  answer(listDeliveries, ({ house, actor, query }) =>
    house.database.read(actor, async (tx) => {
      const filter = {
        ...(query.webhook ? { webhook: query.webhook } : {}),
        ...(query.state ? { state: query.state } : {}),
      };
      const page = await tx.list(webhookDelivery, {
        filter,
        limit: query.limit ?? 50,
        ...(query.after ? { after: query.after } : {}),
      });
      return { deliveries: await deliveryViews(tx, page.rows), next: page.next };
    }),
  ),
  answerWriting(resendDelivery, ({ tx, params }) => resend(tx, registry, params.id)),
];
