import { sql } from 'kysely';
import { z } from 'zod';
import { grant, permissions, ROLES } from '#kernel/access';
import {
  all,
  choice,
  type EffectContext,
  instant,
  integer,
  json,
  longText,
  record,
  reference,
  text,
  yesNo,
} from '#kernel/definition';

export const webhookEvents = z.array(z.object({ record: z.string(), verbs: z.array(z.string()) }));
export type WebhookEvents = z.infer<typeof webhookEvents>;

/** Roles that a receiver can be given: none that keeps the system itself. */
const { admin: _, security: __, ...SERVICE_ROLES } = ROLES;

export { SERVICE_ROLES };

/** Keeps what the journal's trigger reads: an active webhook's events, one row each. */
const subscribe = async ({ tx, row }: EffectContext): Promise<void> => {
  await tx.rows(sql`delete from outbox_subscription where webhook_id = ${row.id}::uuid`);
  if (!row.active) return;
  for (const { record, verbs } of row.events as WebhookEvents)
    await tx.rows(sql`insert into outbox_subscription (tenant_id, webhook_id, record, verb)
      select ${tx.actor.tenantId}::uuid, ${row.id}::uuid, ${record}, verb from unnest(${[...new Set(verbs)]}::text[]) as verb
      on conflict do nothing`);
};

/** Another system that is told of changes. Its secret lies sealed in #kernel/secret. */
export const webhook = record({
  name: 'webhook',
  label: '变更推送',
  en: 'Webhook',
  path: 'webhook-targets',
  module: 'webhook',
  title: 'title',
  derived: true,
  sort: 'title',
  verbs: { 'renew-secret': '更换密钥' },
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    url: text({ label: '接收地址', en: 'URL', max: 500 }),
    role: choice({
      label: '接收方角色',
      en: 'Service role',
      codes: SERVICE_ROLES,
      help: '只推送这个角色可以查看的内容',
    }),
    organisation: reference('organisation', { label: '接收方单位', en: 'Organisation' }),
    owner: reference('person', { label: '登记人', en: 'Owner' }),
    events: json(webhookEvents, { label: '推送内容', en: 'Events' }),
    active: yesNo({ label: '启用', en: 'Active', fallback: true }),
  },
  permissions: permissions(grant(['admin'], { read: all, create: all, update: all, remove: all })),
  effect: subscribe,
});

export const DELIVERY_LABELS = { waiting: '等待送达', delivered: '已送达', failed: '未送达' } as const;

/** One change as the outbox knows it: no content, only which. */
export const changesSchema = z.array(
  z.object({ journal: z.string(), at: z.string(), record: z.string(), id: z.string(), verb: z.string() }),
);
export type Change = z.infer<typeof changesSchema>[number];

/** Changes on their way to one receiver. What they say is read when they are sent, with the receiver's rights of that moment. */
export const webhookDelivery = record({
  name: 'webhookDelivery',
  label: '推送记录',
  en: 'Webhook delivery',
  path: 'webhook-deliveries',
  module: 'webhook',
  title: 'state',
  derived: true,
  sort: '-createdAt',
  indexes: [['webhook', 'state']],
  verbs: { deliver: '送达', 'try-again': '再试', 'give-up': '停止', resend: '重新推送', gone: '接收方停用' },
  fields: {
    webhook: reference('webhook', { label: '变更推送', en: 'Webhook' }),
    changes: json(changesSchema, { label: '变更', en: 'Changes' }),
    count: integer({ label: '变更数', en: 'Number of changes', min: 0 }),
    state: choice({ label: '状态', en: 'State', codes: DELIVERY_LABELS }),
    attempts: integer({ label: '次数', en: 'Attempts', min: 0, fallback: 0 }),
    lastStatus: integer({ label: '最近应答', en: 'Last status', optional: true }),
    problem: longText({ label: '问题', en: 'Problem', max: 1000, optional: true }),
    nextTryAt: instant({ label: '下次时间', en: 'Next try', optional: true }),
    deliveredAt: instant({ label: '送达时间', en: 'Delivered at', optional: true }),
  },
  permissions: permissions(grant(['admin'], { read: all })),
});

export const webhookRecords = [webhook, webhookDelivery] as const;
