import { z } from 'zod';
import { type Role, roles } from '#kernel/role';
import { parameter } from '#kernel/time';
import { personYears } from '../personal.ts';

const seed = { region: 'CN', from: '2016-01-01', to: null, sourceCheckedOn: '2026-11-23', certainty: 'check' } as const;
const days = z.number().int().min(1).max(3650);

/**
 * What a password must be besides long and uncommon. Both are off by default: ASVS 5.0.0 V6.2.5 and V6.2.10 forbid them;
 * GB/T 22239-2019 8.1.4.1 a) demands them (security.md I2).
 */
export const passwordRules = parameter({
  name: 'passwordRules',
  label: '口令要求',
  module: 'access',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({ composition: z.boolean(), changeDays: days.nullable() }),
  show: ({ composition, changeDays }) =>
    [
      composition ? '须含大写字母、小写字母、数字、其他字符中的三类' : '不限字符种类',
      changeDays ? `每${changeDays}天更换` : '不定期更换',
    ].join('；'),
  seeds: [
    {
      ...seed,
      value: { composition: false, changeDays: null },
      source: 'OWASP ASVS 5.0.0 V6.2.5、V6.2.10；产品默认值',
    },
  ],
});

/** When a session ends by itself (GB/T 22239-2019 8.1.4.1 b; ASVS 5.0.0 V7.3). */
export const sessionLimits = parameter({
  name: 'sessionLimits',
  label: '登录时限',
  module: 'access',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({ idleMinutes: z.number().int().min(5).max(1440), lifetimeHours: z.number().int().min(1).max(24) }),
  show: ({ idleMinutes, lifetimeHours }) => `${idleMinutes}分钟没有操作即退出；最长${lifetimeHours}小时`,
  seeds: [{ ...seed, value: { idleMinutes: 120, lifetimeHours: 12 }, source: 'OWASP ASVS 5.0.0 V7.3；产品默认值' }],
});

/** Who must have a second factor, and how fresh it must be for administration, exports and L4 (security.md I3). */
export const secondFactorRule = parameter({
  name: 'secondFactorRule',
  label: '第二验证方式要求',
  module: 'access',
  keeper: '系统管理员',
  keepers: ['admin'],
  schema: z.object({
    required: z.boolean(),
    roles: z.array(z.enum(roles as [Role, ...Role[]])),
    freshMinutes: z.number().int().min(1).max(720),
  }),
  show: ({ required, roles: whom, freshMinutes }) =>
    required
      ? `${whom.length === roles.length ? '所有岗位' : `${whom.length}类岗位`}须启用；管理、导出和查看敏感信息前${freshMinutes}分钟内须验证`
      : '由本人决定是否启用',
  seeds: [
    {
      ...seed,
      value: { required: false, roles: [...roles], freshMinutes: 30 },
      source: '产品默认值；等级保护三级须开启（GB/T 22239-2019 8.1.4.1 d）',
    },
  ],
});

export const accessParameters = [passwordRules, sessionLimits, secondFactorRule, personYears] as const;
