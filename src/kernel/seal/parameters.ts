import { z } from 'zod';
import { parameter } from '#kernel/time';

/** How soon a head follows what was written: after so many minutes, or so many entries, whichever comes first. */
export const journalSealing = parameter({
  name: 'journalSealing',
  label: '日志封存间隔',
  module: 'seal',
  schema: z.object({ minutes: z.number().int().min(1).max(1440), entries: z.number().int().min(1).max(1_000_000) }),
  show: ({ minutes, entries }) => `每${minutes}分钟，或新增${entries}条`,
  seeds: [
    {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      value: { minutes: 10, entries: 1000 },
      source: '产品默认值，按本单位审计要求调整',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

const atMost10 = <T extends z.ZodType>(address: T) => z.array(address).max(10, '最多10个');

/** To whom the heads go outside the bureau, by mail or by a call, and after how many hours again at the earliest. */
export const sealWitnesses = parameter({
  name: 'sealWitnesses',
  label: '日志封存头送往',
  module: 'seal',
  schema: z.object({
    mail: atMost10(z.email('请写成 name@example.cn 的样子')),
    web: atMost10(z.url({ protocol: /^https?$/, error: '请写成 https://example.cn/heads 的样子' })),
    hours: z.number().int().min(1).max(720),
  }),
  show: ({ mail, web, hours }) =>
    mail.length + web.length === 0 ? '不外送' : `每${hours}小时送往：${[...mail, ...web].join('、')}`,
  seeds: [
    {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      value: { mail: [], web: [], hours: 24 },
      source: '产品默认值，送往何处由本单位决定',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

export const sealParameters = [journalSealing, sealWitnesses] as const;
