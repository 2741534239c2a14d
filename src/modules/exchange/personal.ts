/** Whose data pass through the exchange, for what, and how long: the processing register is drawn from here. */
import { type Expression, sql } from 'kysely';
import type { PersonalData } from '#kernel/definition';
import { retentionYears } from '#kernel/time';

export const exchangeRecordYears = retentionYears({
  name: 'exchangeRecordYears',
  of: '对接差异和未收的行',
  module: 'exchange',
  keeper: '教育技术中心',
  years: 3,
  source:
    '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间。年限为本系统的默认值',
  certainty: 'check',
});

const retention = { parameter: exchangeRecordYears.name, begins: '处理之日' };
const dayOf = (at: Expression<unknown>) => sql`(${at} at time zone 'Asia/Shanghai')::date`;
const given = {
  subjects: '学生、教职工',
  minors: true,
  basis:
    '个人信息保护法（2021）第十三条第三项、第八条（保证个人信息的质量）；《中小学生学籍管理办法》（教基〔2025〕1号）',
  sources: '外部系统的文件或接口，与本系统的登记比对',
} as const;

export const exchangeDifferenceData: PersonalData = {
  ...given,
  purpose: '与外部系统核对登记，改正错误的一方',
  retention: { ...retention, on: (column) => dayOf(column('decidedAt')) },
};
export const exchangeRefusalData: PersonalData = {
  ...given,
  purpose: '说明对方哪些行没有收下，以便改正',
  retention: { ...retention, on: (column) => dayOf(column('createdAt')) },
};
