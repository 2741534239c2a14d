/** Figures that indicators need and that no register of the house holds. Source: domain handbook 03 §1c–§5. */
export const STATED_FIGURES = {
  landArea: '学校占地面积（平方米）',
  residents3to5: '3至5岁常住人口数（人）',
  boughtMigrantSeats: '政府购买学位就读随迁子女数（人）',
  disabledRegistered: '登记的适龄残疾儿童少年数（人）',
  disabledEnrolled: '已入学残疾儿童少年数（人）',
  exchangeEligible: '符合交流条件教师数（人）',
  teacherPay: '义务教育教师平均工资收入（元）',
  civilServantPay: '当地公务员平均工资收入（元）',
  specialFunding: '特殊教育生均公用经费（元）',
  seniorQuotaShare: '优质高中招生名额分配比例',
  primaryNearbyShare: '小学就近划片入学比例',
  juniorMiddleNearbyShare: '初中就近划片入学比例',
  trainingFundsShare: '教师培训经费占公用经费预算比例',
  educationSpending: '一般公共预算教育支出（元）',
  educationSpendingPerPupil: '按在校学生人数平均的一般公共预算教育支出（元）',
  publicKindergartenFunding: '公办园生均公用经费（元）',
  privateKindergartenSubsidy: '普惠性民办园生均补助（元）',
  satisfaction: '社会认可度',
  qualityDifference: '国家质量监测校际差异率',
} as const;
export type StatedKey = keyof typeof STATED_FIGURES;

/** Those that are shares: 0 to 1. */
const SHARES: readonly string[] = [
  'seniorQuotaShare',
  'primaryNearbyShare',
  'juniorMiddleNearbyShare',
  'trainingFundsShare',
  'satisfaction',
  'qualityDifference',
];
export const isShare = (key: unknown): boolean => SHARES.includes(String(key));
