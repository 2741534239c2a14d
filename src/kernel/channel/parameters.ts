import { z } from 'zod';
import { parameter } from '#kernel/time';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 的样子');
const seed = { region: 'CN', from: '2016-01-01', to: null, sourceCheckedOn: '2026-11-22', certainty: 'check' } as const;

/** Between these hours, and on days that are no workdays, nothing leaves the house but danger. */
export const noticeQuietHours = parameter({
  name: 'noticeQuietHours',
  label: '消息免打扰时段',
  module: 'channel',
  schema: z.object({ from: clock, to: clock }),
  show: ({ from, to }) => `${from}—次日${to}，以及非工作日`,
  seeds: [{ ...seed, value: { from: '20:00', to: '07:30' }, source: '产品默认值，按本单位减负要求调整' }],
});

/** When the day's digest goes out to whoever chose no other time. */
export const noticeDigestAt = parameter({
  name: 'noticeDigestAt',
  label: '每日摘要时间',
  module: 'channel',
  schema: clock,
  seeds: [{ ...seed, value: '08:30', source: '产品默认值，按本单位作息调整' }],
});

export const channelParameters = [noticeQuietHours, noticeDigestAt] as const;
