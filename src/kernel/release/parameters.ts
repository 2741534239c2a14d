import { z } from 'zod';
import { parameter } from '#kernel/time';

/** From how many persons on an export waits for a second person, and for how long what was released can be fetched (security.md A6). */
export const exportReleaseRule = parameter({
  name: 'exportReleaseRule',
  label: '导出放行',
  module: 'release',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({
    persons: z.number().int().min(1).max(1_000_000),
    hours: z.number().int().min(1).max(720),
  }),
  show: ({ persons, hours }) => `超过${persons}人或含敏感信息原文的导出须第二人放行；放行后${hours}小时内可取一次`,
  seeds: [
    {
      region: 'CN',
      from: '2016-01-01',
      to: null,
      value: { persons: 1000, hours: 24 },
      source: '个人信息保护法第五十一条；OWASP ASVS 5.0.0 V2.3.5；产品默认值',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

export const releaseParameters = [exportReleaseRule] as const;
