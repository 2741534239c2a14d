import { sql } from 'kysely';
import { Webhook as Signer } from 'standardwebhooks';
import { z } from 'zod';
import type { Registry, RowOf } from '#kernel/definition';
import { type ErrandContext, type ErrandKind, errandKind, sendErrand } from '#kernel/job';
import { callOut, troubleText } from '#kernel/outgoing';
import { openSecret } from '#kernel/secret';
import type { WriteTransaction } from '#kernel/store';
import { toldChanges } from './payload.ts';
import { type Change, webhook, webhookDelivery } from './records.ts';

type Delivery = RowOf<typeof webhookDelivery>;

/** Changes in one delivery. */
const PACK = 100;

/** Seconds before each further try, as Standard Webhooks recommends: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h. */
export const RETRY_AFTER: readonly number[] = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Tries one delivery; how it went is its row. */
export const deliverWebhook = (registry: Registry): ErrandKind<{ delivery: string }> =>
  errandKind({
    name: 'deliverWebhook',
    label: '推送变更',
    en: 'Deliver a webhook',
    input: z.object({ delivery: z.uuid() }),
    timeLimit: 60,
    retry: { attempts: 5, delay: 30 },
    concurrency: 2,
    run: (context) => deliver(registry, context),
  });

/** Puts what waits in the outbox for one webhook into deliveries, each sent on its way with the rows that it takes. */
export const packWebhook = (registry: Registry): ErrandKind<{ webhook: string }> =>
  errandKind({
    name: 'packWebhook',
    label: '整理变更推送',
    en: 'Pack webhook deliveries',
    input: z.object({ webhook: z.uuid() }),
    alone: true,
    run: async ({ house, actor, input, signal }) => {
      const send = deliverWebhook(registry);
      const packOne = (tx: WriteTransaction) => pack(tx, input.webhook, send);
      while (!signal.aborted && (await house.database.write(actor, packOne)));
    },
  });

const pack = async (tx: WriteTransaction, id: string, send: ErrandKind<{ delivery: string }>): Promise<boolean> => {
  const changes = await tx.rows<Change>(sql`with taken as (
      select journal_id from outbox where webhook_id = ${id}::uuid order by journal_id limit ${PACK} for update skip locked
    ), gone as (
      delete from outbox o using taken where o.webhook_id = ${id}::uuid and o.journal_id = taken.journal_id returning o.*
    ) select journal_id as journal, at, record, record_id as id, verb from gone order by journal_id`);
  const target = changes.length > 0 ? await tx.peek(webhook, id) : null;
  if (!target?.active) return changes.length > 0;
  const row = { webhook: id, changes, count: changes.length, state: 'waiting' as const };
  const delivery = await tx.create(webhookDelivery, row);
  await sendErrand(tx, send, tx.actor.tenantId, { delivery: delivery.id });
  return true;
};

type Outcome = { readonly status: number | null; readonly problem: string | null };

const deliver = async (registry: Registry, context: ErrandContext<{ delivery: string }>): Promise<void> => {
  const { house, actor, input } = context;
  const found = await house.database.read(actor, async (tx) => {
    const delivery = await tx.peek(webhookDelivery, input.delivery);
    const target = delivery ? await tx.peek(webhook, delivery.webhook) : null;
    const place = { record: 'webhook', id: target?.id ?? '', name: 'secret' };
    return { delivery, target, secret: target ? await openSecret(house, tx, place) : null };
  });
  const { delivery, target, secret } = found;
  if (delivery?.state !== 'waiting') return;
  if (!target?.active || !secret)
    return settle(registry, context, delivery, { status: null, problem: '推送已停用' }, true);
  const changes = await toldChanges(house, registry, actor, target, delivery.changes);
  const outcome =
    changes.length === 0
      ? { status: 204, problem: null }
      : await post(target.url, secret, delivery, changes, context.signal);
  await settle(registry, context, delivery, outcome, outcome.status === 410);
};

/** Signed by the Standard Webhooks scheme: `webhook-id`, `webhook-timestamp`, `webhook-signature`. */
const post = async (
  url: string,
  secret: string,
  delivery: Delivery,
  changes: readonly unknown[],
  signal: AbortSignal,
): Promise<Outcome> => {
  const at = new Date();
  const body = JSON.stringify({ type: 'records.changed', timestamp: at.toISOString(), data: { changes } });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Signer(secret).sign(delivery.id, at, body),
  };
  try {
    const { status } = await callOut({ url, method: 'POST', headers, body, timeout: 15_000, signal });
    const fine = status >= 200 && status < 300;
    return { status, problem: fine ? null : `接收方应答 ${status}` };
  } catch (error) {
    return { status: null, problem: troubleText(error) };
  }
};

/** Writes down how a try went and, where another is due, asks for it in the same transaction. */
const settle = (
  registry: Registry,
  { house, actor }: ErrandContext,
  seen: Delivery,
  { status, problem }: Outcome,
  final: boolean,
): Promise<void> =>
  house.database.write(actor, async (tx) => {
    const delivery = (await tx.lock(webhookDelivery, seen.id, 'update')) as Delivery;
    if (delivery.state !== 'waiting' || delivery.attempts !== seen.attempts) return;
    const attempts = delivery.attempts + 1;
    const now = { attempts, lastStatus: status, problem: problem?.slice(0, 1000) ?? null };
    if (!problem) {
      const done = { ...now, state: 'delivered' as const, nextTryAt: null, deliveredAt: new Date().toISOString() };
      return void (await tx.update(webhookDelivery, seen.id, done, { verb: 'deliver' }));
    }
    // 410 Gone: the receiver wants no more (Standard Webhooks).
    if (status === 410) await tx.update(webhook, delivery.webhook, { active: false }, { verb: 'gone' });
    const after = final ? undefined : RETRY_AFTER[attempts - 1];
    if (after === undefined)
      return void (await tx.update(
        webhookDelivery,
        seen.id,
        { ...now, state: 'failed', nextTryAt: null },
        { verb: 'give-up' },
      ));
    const nextTryAt = new Date(Date.now() + after * 1000).toISOString();
    await tx.update(webhookDelivery, seen.id, { ...now, nextTryAt }, { verb: 'try-again' });
    await sendErrand(tx, deliverWebhook(registry), actor.tenantId, { delivery: seen.id }, { after });
  });
