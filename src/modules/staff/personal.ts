/** Whose data the staff registers hold, for what, and how long: the processing register is drawn from here. */
import { sql } from 'kysely';
import type { PersonalData } from '#kernel/definition';
import { retentionYears } from '#kernel/time';

const NO_STATUTE =
  '法律、行政法规没有统一年限；个人信息保护法（2021）第十九条：为实现处理目的所必要的最短时间。年限为本系统的默认值';
const DUTY = '个人信息保护法（2021）第十三条第二项（人力资源管理所必需）、第三项（履行法定职责所必需）';
const of = { module: 'staff', keeper: '人事科', certainty: 'check' as const };

export const teacherYears = retentionYears({
  ...of,
  name: 'teacherYears',
  of: '教职工登记',
  years: 10,
  source: `${NO_STATUTE}；人事档案本身依干部人事档案的规定另行保存`,
});
export const staffTransferYears = retentionYears({
  ...of,
  name: 'staffTransferYears',
  of: '教师调动材料',
  years: 10,
  source: NO_STATUTE,
});
export const backgroundCheckYears = retentionYears({
  ...of,
  name: 'backgroundCheckYears',
  of: '违法犯罪记录查询',
  years: 3,
  source: NO_STATUTE,
});
export const staffRetention = [teacherYears, staffTransferYears, backgroundCheckYears] as const;

export const teacherData: PersonalData = {
  subjects: '教职工',
  purpose: '教师资格、岗位、交流轮岗和培训管理，核定编制',
  basis: `${DUTY}；教师法、教师资格条例`,
  sources: '本人提供，学校登记；与全国教师管理信息系统核对',
  own: 'person',
  retention: { parameter: teacherYears.name, begins: '离职或退休之日', on: (column) => column('leftOn') },
};
export const staffTransferData: PersonalData = {
  subjects: '教职工',
  purpose: '核办教师调动和交流',
  basis: DUTY,
  sources: '教师登记和经办学校',
  retention: {
    parameter: staffTransferYears.name,
    begins: '生效或终止之日',
    on: (column) =>
      sql`case when ${column('state')} in ('effective', 'declined', 'withdrawn') then (${column('rowFrom')} at time zone 'Asia/Shanghai')::date end`,
  },
};
export const backgroundCheckData: PersonalData = {
  subjects: '教职工和拟聘人员',
  purpose: '入职查询和定期查询性侵害等违法犯罪记录，防止不适合的人员接触未成年人',
  basis: `${DUTY}；未成年人保护法（2024修正）第六十二条`,
  sources: '公安、检察机关答复',
  retention: { parameter: backgroundCheckYears.name, begins: '查询之日', on: (column) => column('askedOn') },
};
