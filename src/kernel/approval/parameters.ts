import { z } from 'zod';
import { parameter } from '#kernel/time';

const seed = { region: 'CN', from: '2016-01-01', to: null, sourceCheckedOn: '2026-11-23', certainty: 'check' } as const;

/** For how long minors' data may be approved at most, and how long before its end its applicant is reminded. */
export const readingApprovalRule = parameter({
  name: 'readingApprovalRule',
  label: '查阅未成年人信息的批准',
  module: 'approval',
  keeper: '办公室',
  schema: z.object({ months: z.number().int().min(1).max(36) }),
  show: ({ months }) => `一次最长批准${months}个月`,
  seeds: [
    {
      ...seed,
      value: { months: 12 },
      source: '未成年人网络保护条例（2024）第三十六条（最小授权，经审批，采取技术措施）；年限为产品默认值',
    },
  ],
});

/** Within how many workdays somebody decides. */
export const readingApprovalDays = parameter({
  name: 'readingApprovalDays',
  label: '查阅申请的办理期限',
  unit: '个工作日',
  module: 'approval',
  keeper: '办公室',
  schema: z.number().int().min(1).max(20),
  seeds: [{ ...seed, value: 3, source: '产品默认值' }],
});

export const approvalParameters = [readingApprovalRule, readingApprovalDays] as const;
