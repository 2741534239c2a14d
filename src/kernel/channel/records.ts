import { z } from 'zod';
import { grant, permissions, roles, self } from '#kernel/access';
import { all, choice, instant, integer, json, longText, record, reference, text, yesNo } from '#kernel/definition';

export const CHANNEL_KINDS = {
  email: '电子邮件',
  dingtalk: '钉钉机器人',
  feishu: '飞书机器人',
  wecom: '企业微信机器人',
} as const;
export type ChannelKind = keyof typeof CHANNEL_KINDS;
export const SECURITIES = {
  tls: 'TLS（通常为465端口）',
  starttls: 'STARTTLS（通常为587端口）',
  none: '不加密（仅限内网）',
} as const;
export const CLOCK = { regex: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 08:30 的样子' };

/**
 * A way out of the house for notices: the bureau's mail server, or the robot in one organisation's group. Passwords,
 * robots' addresses and their signing secrets lie sealed in #kernel/secret.
 */
export const noticeChannel = record({
  name: 'noticeChannel',
  label: '消息渠道',
  en: 'Notice channel',
  path: 'notice-channels',
  module: 'channel',
  title: 'title',
  derived: true,
  sort: 'title',
  verbs: { 'change-secret': '更换密钥' },
  fields: {
    title: text({ label: '名称', en: 'Title', max: 100 }),
    kind: choice({ label: '类别', en: 'Kind', codes: CHANNEL_KINDS, immutable: true }),
    active: yesNo({ label: '启用', en: 'Active', fallback: true }),
    organisation: reference('organisation', { label: '机器人所在单位', en: 'Organisation', optional: true }),
    host: text({ label: '邮件服务器', en: 'Mail server', max: 200, optional: true }),
    port: integer({ label: '端口', en: 'Port', min: 1, max: 65_535, optional: true }),
    security: choice({ label: '加密方式', en: 'Security', codes: SECURITIES, optional: true }),
    username: text({ label: '登录名', en: 'Username', max: 200, optional: true }),
    sender: text({ label: '发件人', en: 'Sender', max: 200, optional: true }),
  },
  permissions: permissions(grant(['admin'], { read: all })),
});

export const CHOICES = { none: '只在系统内', email: '电子邮件', robot: '本单位群机器人' } as const;

/** One person's own choice: in-app always, and one way out besides. */
export const noticePreference = record({
  name: 'noticePreference',
  label: '消息设置',
  en: 'Notice preference',
  path: 'notice-preferences',
  module: 'channel',
  title: 'channel',
  derived: true,
  unique: [['person']],
  fields: {
    person: reference('person', { label: '人员', en: 'Person' }),
    channel: choice({ label: '另发至', en: 'Channel', codes: CHOICES }),
    digestAt: text({ label: '摘要时间', en: 'Digest at', max: 5, pattern: CLOCK, optional: true }),
    /** Both or neither; neither: the bureau's hours. */
    quietFrom: text({ label: '免打扰自', en: 'Quiet from', max: 5, pattern: CLOCK, optional: true }),
    quietTo: text({ label: '免打扰至', en: 'Quiet to', max: 5, pattern: CLOCK, optional: true }),
  },
  permissions: permissions(grant(roles, { read: self('person') })),
});

export const PURPOSES = { urgent: '即时', lastDay: '最后一个工作日', digest: '每日摘要', test: '测试' } as const;
export const DISPATCH_STATES = { waiting: '等待发送', delivered: '已发送', failed: '未发出' } as const;
export const countsSchema = z.record(z.string(), z.number().int());

/** One message on its way out: numbers and a link, never a name or a title. */
export const noticeDelivery = record({
  name: 'noticeDelivery',
  label: '消息发送',
  en: 'Notice delivery',
  path: 'notice-deliveries',
  module: 'channel',
  title: 'purpose',
  derived: true,
  sort: '-createdAt',
  unique: [['channel', 'target', 'purpose', 'key']],
  indexes: [['channel', 'triedAt'], ['state']],
  verbs: { deliver: '发送', 'try-again': '再试', 'give-up': '停止', resend: '重新发送' },
  fields: {
    channel: reference('noticeChannel', { label: '渠道', en: 'Channel' }),
    recipient: reference('person', { label: '收件人', en: 'Recipient', optional: true }),
    /** The person's id, or `group`. */
    target: text({ label: '对象', en: 'Target', max: 60 }),
    purpose: choice({ label: '用途', en: 'Purpose', codes: PURPOSES }),
    /** The day, or what it is about: nothing is said twice. */
    key: text({ label: '标识', en: 'Key', max: 60 }),
    counts: json(countsSchema, { label: '数目', en: 'Counts' }),
    state: choice({ label: '状态', en: 'State', codes: DISPATCH_STATES }),
    attempts: integer({ label: '次数', en: 'Attempts', min: 0, fallback: 0 }),
    problem: longText({ label: '问题', en: 'Problem', max: 1000, optional: true }),
    triedAt: instant({ label: '最近发送', en: 'Tried at', optional: true }),
    nextTryAt: instant({ label: '下次时间', en: 'Next try', optional: true }),
    deliveredAt: instant({ label: '送达时间', en: 'Delivered at', optional: true }),
  },
  permissions: permissions(grant(['admin'], { read: all })),
});

export const channelRecords = [noticeChannel, noticePreference, noticeDelivery] as const;
