/** Figures of the house that an item of a framework can be computed from. */
export const SOURCES = {
  oversizeShare: '大班额比例（%）',
  certifiedShare: '专任教师持证率（%）',
  primaryDegreeShare: '小学高于规定学历教师比例（%）',
  juniorDegreeShare: '初中高于规定学历教师比例（%）',
  publicKindergartenShare: '公办园在园幼儿占比（%）',
  inclusiveShare: '普惠性幼儿园覆盖率（%）',
  grossEnrolment: '学前三年毛入园率（%）',
  migrantPublicShare: '随迁子女公办学校就读比例（%）',
  disabledEnrolment: '残疾儿童少年入学率（%）',
} as const;
export type SourceKey = keyof typeof SOURCES;
