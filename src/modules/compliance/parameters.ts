import { z } from 'zod';
import { parameter } from '#kernel/time';

/** Until which day of the next year the audit of a year's processing of minors' data is reported. */
export const minorsAuditDay = parameter({
  name: 'minorsAuditDay',
  label: '未成年人个人信息合规审计的报送截止日',
  module: 'compliance',
  keeper: '办公室',
  schema: z.object({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }),
  show: ({ month, day }) => `次年${month}月${day}日`,
  seeds: [
    {
      region: 'CN',
      from: '2024-01-01',
      to: null,
      value: { month: 1, day: 31 },
      source: '未成年人网络保护条例（2024）第三十七条（每年审计并及时报告）；一月底以当年网信部门的报送公告为准',
      sourceCheckedOn: '2026-11-23',
      certainty: 'check',
    },
  ],
});

/** Years for which an impact assessment is kept at least. */
export const assessmentYears = parameter({
  name: 'assessmentYears',
  label: '个人信息保护影响评估报告的保存年限',
  unit: '年',
  module: 'compliance',
  keeper: '办公室',
  schema: z.number().int().min(3).max(100),
  seeds: [
    {
      region: 'CN',
      from: '2021-11-01',
      to: null,
      value: 3,
      source: '个人信息保护法（2021）第五十六条：影响评估报告和处理情况记录至少保存三年',
      sourceCheckedOn: '2026-11-23',
      certainty: 'sure',
    },
  ],
});

export const complianceParameters = [minorsAuditDay, assessmentYears] as const;
