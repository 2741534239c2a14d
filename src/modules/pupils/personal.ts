/** Whose data the roll holds, for what, and how long: the processing register is drawn from here. */
import { type Expression, sql } from 'kysely';
import type { PersonalData } from '#kernel/definition';
import { retentionYears } from '#kernel/time';

const NO_STATUTE =
  '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间。年限为本系统的默认值';
const DUTY = '个人信息保护法（2021）第十三条第三项（履行法定职责所必需）';
const ROLL = '义务教育法、《中小学生学籍管理办法》（教基〔2025〕1号）';
const of = { module: 'pupils', keeper: '基教科', certainty: 'check' as const };

export const pupilYears = retentionYears({
  ...of,
  name: 'pupilYears',
  of: '学生学籍',
  years: 'permanent',
  source: `${ROLL}要求建立学籍档案；是否永久保存以当地学籍、档案部门的规定为准`,
});
export const guardianYears = retentionYears({
  ...of,
  name: 'guardianYears',
  of: '监护人联系方式',
  years: 1,
  source: NO_STATUTE,
});
export const rollEventYears = retentionYears({
  ...of,
  name: 'rollEventYears',
  of: '学籍异动材料',
  years: 10,
  source: NO_STATUTE,
});
export const rollCorrectionYears = retentionYears({
  ...of,
  name: 'rollCorrectionYears',
  of: '学籍更正申请',
  years: 3,
  source: NO_STATUTE,
});
export const rollLookupYears = retentionYears({
  ...of,
  name: 'rollLookupYears',
  of: '学籍掌上查记录',
  years: 1,
  source: '网络安全法第二十三条：网络日志不少于六个月；一年为本系统的默认值',
});
export const pupilRetention = [
  pupilYears,
  guardianYears,
  rollEventYears,
  rollCorrectionYears,
  rollLookupYears,
] as const;

/** The day on which the child left its last school for good; null while some school has it. */
const leftOn = (pupil: Expression<unknown>) =>
  sql`(select case when bool_and(e.to_on is not null) then max(e.to_on) end from enrolment as e where e.pupil = ${pupil})`;

const child = { subjects: '学生', minors: true } as const;
const SCHOOL = '监护人向学校提供，学校登记；与全国学籍系统核对';

export const pupilData: PersonalData = {
  ...child,
  purpose: '建立和管理学籍，保障适龄儿童少年接受义务教育，统计学位、班额和资助',
  basis: `${DUTY}；${ROLL}；不满十四周岁的另有监护人同意（第三十一条）`,
  sources: SCHOOL,
  retention: {
    parameter: pupilYears.name,
    begins: '毕业、结业或注销学籍之日',
    on: (column) => leftOn(column('id')),
    // Who was written down and never registered has no roll yet.
    law: { basis: `${ROLL}：学籍档案应当建立并保存`, holds: (column) => sql`${column('status')} <> 'pending'` },
  },
};
export const guardianData: PersonalData = {
  subjects: '学生的监护人',
  purpose: '联系监护人；供监护人查询子女学籍和申请更正',
  basis: `${DUTY}；${ROLL}`,
  sources: '监护人向学校提供',
  retention: { parameter: guardianYears.name, begins: '学生离校之日', on: (column) => leftOn(column('pupil')) },
};
export const rollEventData: PersonalData = {
  ...child,
  purpose: '核办转学、休学、复学、退学等学籍异动，留存核办依据',
  basis: `${DUTY}；${ROLL}`,
  sources: '监护人申请，双方学校和学籍主管部门办理',
  retention: {
    parameter: rollEventYears.name,
    begins: '办结之日',
    on: (column) =>
      sql`case when ${column('state')} in ('effective', 'withdrawn') then (${column('rowFrom')} at time zone 'Asia/Shanghai')::date end`,
    law: {
      basis: `${ROLL}：学籍变动的材料归入学籍档案保存`,
      holds: (column) => sql`${column('state')} = 'effective'`,
    },
  },
};
export const rollCorrectionData: PersonalData = {
  ...child,
  subjects: '学生和提出申请的监护人',
  purpose: '受理对学籍信息的更正请求并答复',
  basis: '个人信息保护法（2021）第四十六条；未成年人网络保护条例（2024）第三十四条',
  sources: '监护人提出',
  retention: {
    parameter: rollCorrectionYears.name,
    begins: '答复之日',
    on: (column) => sql`(${column('answeredAt')} at time zone 'Asia/Shanghai')::date`,
  },
};
export const rollLookupData: PersonalData = {
  ...child,
  purpose: '监护人凭一次性凭证查询子女学籍',
  basis: '个人信息保护法（2021）第四十五条；未成年人网络保护条例（2024）第三十四条',
  sources: '查询时产生',
  retention: {
    parameter: rollLookupYears.name,
    begins: '凭证失效之日',
    on: (column) => sql`(${column('expiresAt')} at time zone 'Asia/Shanghai')::date`,
  },
};
