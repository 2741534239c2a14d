/** Whose data monitoring holds, for what, and how long: the processing register is drawn from here. */
import { sql } from 'kysely';
import type { PersonalData } from '#kernel/definition';
import { retentionYears } from '#kernel/time';

const of = { module: 'indicators', keeper: '督导室', certainty: 'check' as const };
const NO_STATUTE =
  '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间。年限为本系统的默认值';

export const monitoredPupilYears = retentionYears({
  ...of,
  name: 'monitoredPupilYears',
  of: '监测样本和成绩',
  years: 3,
  source: NO_STATUTE,
});
export const personalParameters = [monitoredPupilYears] as const;

const kept = { parameter: monitoredPupilYears.name, begins: '监测办结之日' };
const retention: PersonalData['retention'] = {
  ...kept,
  on: (column) =>
    sql`(select (m.closed_at at time zone 'Asia/Shanghai')::date from academic_monitoring as m where m.id = ${column('monitoring')})`,
};
const child = { subjects: '参加监测的学生', minors: true, retention } as const;
const BASIS = '个人信息保护法（2021）第十三条第三项（履行法定职责所必需）；教育督导条例、义务教育质量监测方案';

export const academicSampleData: PersonalData = {
  ...child,
  purpose: '学业监测抽样，样本可以重算核对',
  basis: BASIS,
  sources: '从学籍中抽取',
};
export const academicMarkData: PersonalData = {
  ...child,
  purpose: '汇总学业监测结果；不对学生排名，不向学校公布个人成绩',
  basis: BASIS,
  sources: '学校登记的测试结果',
};
export const nationalPupilData: PersonalData = {
  ...child,
  purpose: '组织国家义务教育质量监测的样本学生参测',
  basis: BASIS,
  sources: '国家监测机构下发的抽样结果，与学籍核对',
  retention: {
    ...kept,
    on: (column) =>
      sql`(select (m.row_from at time zone 'Asia/Shanghai')::date from national_monitoring as m where m.id = ${column('monitoring')} and m.state = 'closed')`,
  },
};
