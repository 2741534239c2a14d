import { sql } from 'kysely';
import { z } from 'zod';
import { person } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import type { House } from '#kernel/http';
import { type ErrandContext, type ErrandKind, errandKind, sendErrand } from '#kernel/job';
import { troubleText } from '#kernel/outgoing';
import { openSecret } from '#kernel/secret';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { type Mail, type MailServer, sendMail } from './mail.ts';
import { noticeChannel, noticeDelivery } from './records.ts';
import { RATE, type RobotKind, sayByRobot } from './robots.ts';
import type { Channel } from './targets.ts';
import { wordsFor } from './words.ts';

type Delivery = RowOf<typeof noticeDelivery>;
type Claim = {
  readonly delivery: Delivery;
  readonly channel: Channel;
  readonly to: string | null;
  readonly secrets: { readonly url: string | null; readonly secret: string | null; readonly password: string | null };
};

/** Seconds before each further try. */
const RETRY_AFTER: readonly number[] = [60, 300, 1800, 7200];

/** Tries one message; how it went is its row. */
export const deliverNotice: ErrandKind<{ delivery: string }> = errandKind({
  name: 'deliverNotice',
  label: '发送消息',
  en: 'Deliver a notice',
  input: z.object({ delivery: z.uuid() }),
  timeLimit: 60,
  retry: { attempts: 5, delay: 60 },
  concurrency: 2,
  run: async (context) => {
    const claim = await context.house.database.write(context.actor, (tx) =>
      claimOf(context.house, tx, context.input.delivery),
    );
    if (!claim) return;
    const problem = await send(context, claim).then(
      () => null,
      (error) => troubleText(error),
    );
    await context.house.database.write(context.actor, (tx) => settle(tx, claim.delivery, problem));
  },
});

/** Takes the message in hand: noted as tried before it is, so that robots' limits hold over all processes. */
const claimOf = async (house: House, tx: WriteTransaction, id: string): Promise<Claim | null> => {
  const seen = await tx.peek(noticeDelivery, id);
  const channel = seen ? await tx.peek(noticeChannel, seen.channel) : null;
  if (seen?.state !== 'waiting' || !channel) return null;
  const wait = channel.kind === 'email' ? 0 : await robotWait(tx, channel);
  if (wait > 0) {
    await sendErrand(tx, deliverNotice, tx.actor.tenantId, { delivery: id }, { after: wait });
    return null;
  }
  const now = { triedAt: new Date().toISOString(), attempts: seen.attempts + 1 };
  const delivery = await tx.update(noticeDelivery, id, now, { verb: 'deliver' });
  const to = delivery.recipient ? ((await tx.peek(person, delivery.recipient))?.email ?? null) : null;
  const open = (name: string) => openSecret(house, tx, { record: 'noticeChannel', id: channel.id, name });
  return {
    delivery,
    channel,
    to,
    secrets: { url: await open('url'), secret: await open('secret'), password: await open('password') },
  };
};

/** Seconds until the robot may speak again: so many a minute; Feishu not on the hour or the half, when all the world speaks. */
const robotWait = async (tx: WriteTransaction, channel: Channel): Promise<number> => {
  const now = new Date();
  if (channel.kind === 'feishu' && now.getUTCMinutes() % 30 === 0) return 60 + (now.getUTCMilliseconds() % 60);
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`robot ${channel.id}`}, 0))`);
  const [spoken] = await tx.rows<{ n: number; wait: number }>(sql`select count(*) as n,
      coalesce(ceil(60 - extract(epoch from clock_timestamp() - min(tried_at))), 0)::int as wait
    from notice_delivery where channel = ${channel.id}::uuid and tried_at > clock_timestamp() - interval '60 seconds'`);
  const full = Number(spoken?.n ?? 0) >= RATE[channel.kind as RobotKind];
  return full ? Math.max(1, Number(spoken?.wait ?? 60)) : 0;
};

const send = async ({ house, signal }: ErrandContext, { delivery, channel, to, secrets }: Claim): Promise<void> => {
  if (!channel.active) throw new Error('渠道已停用');
  const words = wordsFor(delivery.purpose as never, delivery.counts, house.origin);
  if (channel.kind !== 'email') {
    if (!secrets.url) throw new Error('没有机器人地址');
    const robot = { kind: channel.kind as RobotKind, url: secrets.url, secret: secrets.secret };
    return sayByRobot(robot, words.text, new Date(), signal);
  }
  if (!to) throw new Error('收件人没有邮箱');
  return sendMail(serverOf(channel, secrets.password), { to, ...words });
};

const serverOf = (channel: Channel, password: string | null): MailServer => ({
  host: channel.host ?? '',
  port: channel.port ?? 465,
  security: (channel.security ?? 'tls') as MailServer['security'],
  username: channel.username,
  password,
  sender: channel.sender ?? channel.username ?? '',
});

/** The bureau's own mail server, for what the house sends to no member. @throws Error where none is set up */
export const bureauMail = async (house: House, tx: ReadTransaction): Promise<(mail: Mail) => Promise<void>> => {
  const [channel] = await tx.lookup(noticeChannel, { active: true, kind: 'email' }, { limit: 1 });
  if (!channel) throw new Error('没有启用邮件渠道');
  const password = await openSecret(house, tx, { record: 'noticeChannel', id: channel.id, name: 'password' });
  return (mail) => sendMail(serverOf(channel, password), mail);
};

const settle = async (tx: WriteTransaction, { id, attempts }: Delivery, problem: string | null): Promise<void> => {
  if (problem === null) {
    const done = { state: 'delivered' as const, problem: null, nextTryAt: null, deliveredAt: new Date().toISOString() };
    return void (await tx.update(noticeDelivery, id, done));
  }
  const after = RETRY_AFTER[attempts - 1];
  const told = { problem: problem.slice(0, 1000) };
  if (after === undefined)
    return void (await tx.update(
      noticeDelivery,
      id,
      { ...told, state: 'failed', nextTryAt: null },
      { verb: 'give-up' },
    ));
  const nextTryAt = new Date(Date.now() + after * 1000).toISOString();
  await tx.update(noticeDelivery, id, { ...told, nextTryAt }, { verb: 'try-again' });
  await sendErrand(tx, deliverNotice, tx.actor.tenantId, { delivery: id }, { after });
};
