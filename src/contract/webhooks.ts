import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** Webhooks (Standard Webhooks): other systems are told of changes; who may set them up is the administrator. */
export const webhookEvent = z.strictObject({
  /** Name of a record. */
  record: z.string().min(1).max(60),
  /** Verbs of the journal: create, update, remove, those of its state table; `*` for all. */
  verbs: z.array(z.string().min(1).max(60)).min(1).max(50),
});

export const webhookView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  url: z.string(),
  role: z.string(),
  roleLabel: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  events: z.array(z.object({ record: z.string(), label: z.string(), verbs: z.array(z.string()) })),
  active: z.boolean(),
  /** Changes that wait to be packed into a delivery. */
  waiting: z.number().int(),
});
export type WebhookView = z.infer<typeof webhookView>;

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export const deliveryView = z.object({
  id: z.uuid(),
  webhook: z.object({ id: z.uuid(), title: z.string() }),
  createdAt: z.string(),
  state: z.enum(DELIVERY_STATES),
  stateLabel: z.string(),
  changes: z.number().int(),
  attempts: z.number().int(),
  lastStatus: z.number().int().nullable(),
  problem: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
});
export type DeliveryView = z.infer<typeof deliveryView>;

const id = z.object({ id: z.uuid() });
const fields = {
  title: plainText(100).min(1),
  url: z.url({ protocol: /^https?$/, error: '请填写以 http:// 或 https:// 开头的地址' }).max(500),
  role: z.string().max(20),
  organisation: z.uuid(),
  events: z.array(webhookEvent).min(1).max(50),
};
/** 24 to 64 bytes in base64, as Standard Webhooks asks. */
const secret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, '密钥以 whsec_ 开头，后接 24 至 64 字节的 base64');

export const listWebhooks = route({
  method: 'GET',
  path: '/api/admin/webhooks',
  summary: 'All webhooks; secrets are never answered',
  tag: 'webhooks',
  access: ['admin'],
  response: z.object({
    webhooks: z.array(webhookView),
    /** Records that may be subscribed to, with the verbs of their state tables. */
    records: z.array(
      z.object({
        record: z.string(),
        label: z.string(),
        verbs: z.array(z.object({ verb: z.string(), label: z.string() })),
      }),
    ),
    roles: z.array(z.object({ role: z.string(), label: z.string() })),
  }),
});
export const createWebhook = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/admin/webhooks',
  summary: 'Set up a webhook; a secret that the house makes is answered this once',
  tag: 'webhooks',
  access: ['admin'],
  body: z.strictObject({ ...fields, secret: secret.optional() }),
  response: z.object({ webhook: webhookView, secret: z.string().nullable() }),
});
export const updateWebhook = route({
  method: 'PATCH',
  path: '/api/admin/webhooks/:id',
  summary: 'Change a webhook, or switch it on and off',
  tag: 'webhooks',
  access: ['admin'],
  params: id,
  body: z.strictObject({
    ...z.object(fields).partial().shape,
    active: z.boolean().optional(),
    version: z.number().int(),
  }),
  response: webhookView,
});
export const renewWebhookSecret = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/admin/webhooks/:id/secret',
  summary: 'Give a webhook a new secret; answered this once',
  tag: 'webhooks',
  access: ['admin'],
  params: id,
  response: z.object({ secret: z.string() }),
});
export const removeWebhook = route({
  method: 'DELETE',
  path: '/api/admin/webhooks/:id',
  summary: 'Remove a webhook with what waits for it',
  tag: 'webhooks',
  access: ['admin'],
  params: id,
  answers: 'empty',
});
export const listDeliveries = route({
  method: 'GET',
  path: '/api/admin/webhook-deliveries',
  summary: 'Deliveries, newest first',
  tag: 'webhooks',
  access: ['admin'],
  query: z.object({
    webhook: z.uuid().optional(),
    state: z.enum(DELIVERY_STATES).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: z.object({ deliveries: z.array(deliveryView), next: z.string().nullable() }),
});
export const resendDelivery = route({
  method: 'POST',
  path: '/api/admin/webhook-deliveries/:id/resend',
  summary: 'Try a delivery again now',
  tag: 'webhooks',
  access: ['admin'],
  params: id,
  response: deliveryView,
});
