import { z } from 'zod';
import { ROLES, type Role, roles } from '#kernel/role';
import { parameter } from '#kernel/time';

const seed = { region: 'CN', from: '2016-01-01', to: null, sourceCheckedOn: '2026-11-23', certainty: 'check' } as const;

/** How long an emergency opens a row, how often a person may ask, and whose posts may ask beyond their own organisation. */
export const emergencyRule = parameter({
  name: 'emergencyRule',
  label: '紧急查看',
  module: 'emergency',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({
    minutes: z.number().int().min(5).max(480),
    perDay: z.number().int().min(1).max(20),
    /** Roles that may ask within the whole subtree of their bureau; all others within their own organisation's. */
    wide: z.array(z.enum(roles as [Role, ...Role[]])),
  }),
  show: ({ minutes, perDay, wide }) =>
    `每次${minutes}分钟；每人每天最多${perDay}次；可在本局范围内申请：${wide.map((role) => ROLES[role as Role]).join('、') || '无'}；其余限本单位及下属`,
  seeds: [
    {
      ...seed,
      value: { minutes: 60, perDay: 3, wide: ['leader', 'office', 'section', 'inspector'] },
      source: '未成年人网络保护条例第三十六条（最小授权）；产品默认值',
    },
  ],
});

/** Within how many workdays an emergency is reviewed (security.md M3). */
export const emergencyReviewDays = parameter({
  name: 'emergencyReviewDays',
  label: '紧急查看的复核期限',
  unit: '个工作日',
  module: 'emergency',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.number().int().min(1).max(20),
  seeds: [{ ...seed, value: 3, source: '产品默认值' }],
});

export const emergencyParameters = [emergencyRule, emergencyReviewDays] as const;
