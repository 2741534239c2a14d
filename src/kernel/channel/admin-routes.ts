import {
  type ChannelView,
  createChannel,
  type DispatchView,
  listChannels,
  listDispatches,
  resendDispatch,
  testChannel,
  updateChannel,
} from '#contract/notice-settings';
import { organisation } from '#kernel/access';
import type { RowOf } from '#kernel/definition';
import { answer, answerByWrite, answerWriting, type BoundRoute, type House } from '#kernel/http';
import { sendErrand } from '#kernel/job';
import { checkUrl, destinationOf } from '#kernel/outgoing';
import { Refusal, refuse } from '#kernel/refusal';
import { keepSecret, keptSecrets } from '#kernel/secret';
import type { ReadTransaction, WriteTransaction } from '#kernel/store';
import { deliverNotice } from './deliver.ts';
import {
  CHANNEL_KINDS,
  type ChannelKind,
  DISPATCH_STATES,
  noticeChannel,
  noticeDelivery,
  PURPOSES,
} from './records.ts';
import type { Channel } from './targets.ts';

type Delivery = RowOf<typeof noticeDelivery>;
type Secrets = { url?: string | undefined; secret?: string | undefined; password?: string | undefined };
type Given = Secrets & { host?: string | null | undefined; port?: number | null | undefined };

const viewOf = async (tx: ReadTransaction, row: Channel): Promise<ChannelView> => {
  const seat = row.organisation ? await tx.peek(organisation, row.organisation) : null;
  const { id, version, title, active, host, port, security, username, sender } = row;
  return {
    id,
    version,
    title,
    kind: row.kind as ChannelKind,
    kindLabel: CHANNEL_KINDS[row.kind as ChannelKind],
    active,
    organisation: seat ? { id: seat.id, name: seat.name } : null,
    host,
    port,
    security,
    username,
    sender,
    kept: await keptSecrets(tx, 'noticeChannel', id),
  };
};

/** Where the channel leads must be callable. @throws Refusal `outgoing-refused`, `unknown-host` */
const checkPlaces = async ({ url, host, port }: Given): Promise<void> => {
  try {
    if (url) await checkUrl(url);
    if (host) await destinationOf(host, port ?? 465);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse('unknown-host', '没有保存', '地址的主机名查不到', '请核对地址，或检查本机的域名解析。');
  }
};

/** @throws Refusal `invalid` with every reason */
const checkWhole = (row: Channel, kept: readonly string[]): void => {
  const missing =
    row.kind === 'email'
      ? [!row.host && '邮件服务器', !row.port && '端口', !row.security && '加密方式', !row.sender && '发件人']
      : [!row.organisation && '机器人所在单位', !kept.includes('url') && '机器人地址'];
  const reasons = missing.filter(Boolean).map((label) => ({ detail: `没有填写${label}`, remedy: '请填写后再保存。' }));
  if (reasons.length > 0) throw new Refusal({ code: 'invalid', title: '没有保存渠道', reasons });
};

const keep = async (house: House, tx: WriteTransaction, id: string, secrets: Secrets): Promise<void> => {
  const given = Object.entries(secrets).filter((entry): entry is [string, string] => Boolean(entry[1]));
  for (const [name, text] of given) await keepSecret(house, tx, { record: 'noticeChannel', id, name }, text);
  if (given.length > 0) await tx.note('noticeChannel', id, 'change-secret');
};

/** Keeps values and secrets together, and lets nothing stand that is not whole. */
const save = async (house: House, tx: WriteTransaction, row: Channel, secrets: Secrets): Promise<ChannelView> => {
  await keep(house, tx, row.id, secrets);
  const view = await viewOf(tx, row);
  checkWhole(row, view.kept);
  return view;
};

const dispatchViews = async (tx: ReadTransaction, rows: readonly Delivery[]): Promise<DispatchView[]> => {
  const channels = await tx.lookup(noticeChannel, { id: [...new Set(rows.map((row) => row.channel))] });
  const known = new Map(channels.map((row) => [row.id, row]));
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    channel: {
      id: row.channel,
      title: known.get(row.channel)?.title ?? '',
      kindLabel: CHANNEL_KINDS[known.get(row.channel)?.kind as ChannelKind] ?? '',
    },
    purposeLabel: PURPOSES[row.purpose as keyof typeof PURPOSES],
    state: row.state as DispatchView['state'],
    stateLabel: DISPATCH_STATES[row.state as DispatchView['state']],
    attempts: row.attempts,
    problem: row.problem,
    nextTryAt: row.nextTryAt,
    deliveredAt: row.deliveredAt,
  }));
};

const test = async (tx: WriteTransaction, id: string): Promise<{ delivery: string }> => {
  const channel = await tx.get(noticeChannel, id);
  const me = String(tx.actor.personId);
  const mail = channel.kind === 'email';
  const row = await tx.system.create(noticeDelivery, {
    channel: id,
    recipient: mail ? me : null,
    target: mail ? me : 'group',
    purpose: 'test',
    key: new Date().toISOString(),
    counts: {},
    state: 'waiting',
  });
  await sendErrand(tx, deliverNotice, tx.actor.tenantId, { delivery: row.id });
  return { delivery: row.id };
};

const resend = async (tx: WriteTransaction, id: string): Promise<DispatchView> => {
  const row = await tx.get(noticeDelivery, id);
  if (row.state === 'delivered')
    throw refuse('wrong-state', '没有重新发送', '这条消息已经发出', '不必再发。', { status: 409 });
  const fresh = { state: 'waiting' as const, attempts: 0, nextTryAt: null };
  const next = await tx.system.update(noticeDelivery, id, fresh, { verb: 'resend' });
  await sendErrand(tx, deliverNotice, tx.actor.tenantId, { delivery: id });
  return (await dispatchViews(tx, [next]))[0] as DispatchView;
};

/** Administration of channels, and what is on its way through them. */
export const channelAdminRoutes: readonly BoundRoute[] = [
  answer(listChannels, ({ house, actor }) =>
    house.database.read(actor, async (tx) => {
      const channels: ChannelView[] = [];
      for (const row of await tx.find(noticeChannel)) channels.push(await viewOf(tx, row));
      return { channels };
    }),
  ),
  answerByWrite(createChannel, async ({ house, write, body }) => {
    await checkPlaces(body);
    const { url, secret, password, ...values } = body;
    return write(async (tx) =>
      save(house, tx, await tx.system.create(noticeChannel, { ...values, active: true } as never), {
        url,
        secret,
        password,
      }),
    );
  }),
  answerByWrite(updateChannel, async ({ house, write, params, body }) => {
    await checkPlaces(body);
    const { version, url, secret, password, ...patch } = body;
    return write(async (tx) =>
      save(house, tx, await tx.system.update(noticeChannel, params.id, patch as never, { version }), {
        url,
        secret,
        password,
      }),
    );
  }),
  answerWriting(testChannel, ({ tx, params }) => test(tx, params.id)),
  answer(listDispatches, ({ house, actor, query }) =>
    house.database.read(actor, async (tx) => {
      const page = await tx.list(noticeDelivery, {
        filter: query.state ? { state: query.state } : {},
        limit: query.limit ?? 50,
        ...(query.after ? { after: query.after } : {}),
      });
      return { dispatches: await dispatchViews(tx, page.rows), next: page.next };
    }),
  ),
  answerWriting(resendDispatch, ({ tx, params }) => resend(tx, params.id)),
];
