import { z } from 'zod';
import { route } from './route.ts';
import { plainText } from './values.ts';

/** How notices leave the house: each person's own choice, and the administrator's channels. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 的样子');
const span = z.object({ from: clock, to: clock });
export const noticeSettings = z.object({
  channel: z.enum(['none', 'email', 'robot']),
  /** Null: the bureau's hour. */
  digestAt: z.string().nullable(),
  /** Hours of one's own in which nothing but danger comes by mail; null: the bureau's. */
  quiet: span.nullable(),
  /** What holds where nothing was chosen, and what can be chosen now. */
  usual: z.object({ digestAt: z.string(), quiet: span }),
  possible: z.object({ email: z.boolean(), robot: z.boolean() }),
  /** Since when one's calendar can be read by its secret address; null when it cannot. */
  calendarSince: z.string().nullable(),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const myNoticeSettings = route({
  method: 'GET',
  path: '/api/notice-settings',
  summary: 'My choice of channel, digest time and quiet hours',
  tag: 'notices',
  access: 'session',
  response: noticeSettings,
});
export const setNoticeSettings = route({
  method: 'PUT',
  path: '/api/notice-settings',
  summary: 'Choose my channel, digest time and quiet hours',
  tag: 'notices',
  access: 'session',
  body: z.strictObject({
    channel: z.enum(['none', 'email', 'robot']),
    digestAt: clock.nullable(),
    /** May run past midnight; the end is outside. Left out: the bureau's. */
    quiet: span
      .refine(({ from, to }) => from !== to, '起止时间不能相同，要全天不打扰请选择“只在系统内”')
      .nullable()
      .default(null),
  }),
  response: noticeSettings,
});
export const openCalendar = route({
  shownOnce: true,
  method: 'POST',
  path: '/api/notice-settings/calendar',
  summary: 'A new secret address of my calendar; answered this once, the old one ends',
  tag: 'notices',
  access: 'session',
  response: z.object({ url: z.string() }),
});
export const closeCalendar = route({
  method: 'DELETE',
  path: '/api/notice-settings/calendar',
  summary: 'End the secret address of my calendar',
  tag: 'notices',
  access: 'session',
  answers: 'empty',
});
export const readCalendar = route({
  method: 'GET',
  path: '/api/calendar/:tenant/:file',
  summary: 'Due dates as iCalendar, by a person’s secret address',
  tag: 'notices',
  access: 'public',
  params: z.object({ tenant: z.uuid(), file: z.string().regex(/^[A-Za-z0-9_-]{43}\.ics$/) }),
  answers: 'file',
});

export const CHANNEL_KINDS = ['email', 'dingtalk', 'feishu', 'wecom'] as const;
export const channelView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  kind: z.enum(CHANNEL_KINDS),
  kindLabel: z.string(),
  active: z.boolean(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  host: z.string().nullable(),
  port: z.number().int().nullable(),
  security: z.string().nullable(),
  username: z.string().nullable(),
  sender: z.string().nullable(),
  /** Which secrets are kept: url, secret, password. They are never answered. */
  kept: z.array(z.string()),
});
export type ChannelView = z.infer<typeof channelView>;

const id = z.object({ id: z.uuid() });
const fields = {
  title: plainText(100).min(1),
  organisation: z.uuid().nullable(),
  host: z.string().trim().min(1).max(200).nullable(),
  port: z.number().int().min(1).max(65_535).nullable(),
  security: z.enum(['tls', 'starttls', 'none']).nullable(),
  username: z.string().max(200).nullable(),
  sender: z.email('请填写发件邮箱').max(200).nullable(),
  /** Write-only; kept as they are when left out. */
  password: z.string().max(500),
  url: z.url({ protocol: /^https?$/, error: '请填写机器人的完整地址' }).max(1000),
  secret: z.string().max(500),
};

export const listChannels = route({
  method: 'GET',
  path: '/api/admin/notice-channels',
  summary: 'Channels for notices; secrets are never answered',
  tag: 'notices',
  access: ['admin'],
  response: z.object({ channels: z.array(channelView) }),
});
export const createChannel = route({
  method: 'POST',
  path: '/api/admin/notice-channels',
  summary: 'Set up a mail server or a robot',
  tag: 'notices',
  access: ['admin'],
  body: z.strictObject({ ...z.object(fields).partial().shape, title: fields.title, kind: z.enum(CHANNEL_KINDS) }),
  response: channelView,
});
export const updateChannel = route({
  method: 'PATCH',
  path: '/api/admin/notice-channels/:id',
  summary: 'Change a channel, or switch it on and off',
  tag: 'notices',
  access: ['admin'],
  params: id,
  body: z.strictObject({
    ...z.object(fields).partial().shape,
    active: z.boolean().optional(),
    version: z.number().int(),
  }),
  response: channelView,
});
export const testChannel = route({
  method: 'POST',
  path: '/api/admin/notice-channels/:id/test',
  summary: 'Send a test message: by mail to myself, by robot into its group',
  tag: 'notices',
  access: ['admin'],
  params: id,
  response: z.object({ delivery: z.uuid() }),
});

export const DISPATCH_STATES = ['waiting', 'delivered', 'failed'] as const;
export const dispatchView = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  channel: z.object({ id: z.uuid(), title: z.string(), kindLabel: z.string() }),
  purposeLabel: z.string(),
  state: z.enum(DISPATCH_STATES),
  stateLabel: z.string(),
  attempts: z.number().int(),
  problem: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
});
export type DispatchView = z.infer<typeof dispatchView>;

export const listDispatches = route({
  method: 'GET',
  path: '/api/admin/notice-dispatches',
  summary: 'Messages on their way out, newest first',
  tag: 'notices',
  access: ['admin'],
  query: z.object({
    state: z.enum(DISPATCH_STATES).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: z.object({ dispatches: z.array(dispatchView), next: z.string().nullable() }),
});
export const resendDispatch = route({
  method: 'POST',
  path: '/api/admin/notice-dispatches/:id/resend',
  summary: 'Try a message again now',
  tag: 'notices',
  access: ['admin'],
  params: id,
  response: dispatchView,
});
