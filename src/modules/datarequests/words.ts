/** Words of requests about personal data. */
export const REQUEST_KINDS = {
  copy: '查阅、复制',
  correct: '更正、补充',
  erase: '删除',
  explain: '解释说明处理规则',
} as const;
export const REQUEST_STATES = {
  received: '已申请',
  accepted: '已受理',
  declined: '不予受理',
  granted: '同意',
  refused: '不同意',
  answered: '已答复',
} as const;
export const RELATIONS = { father: '父亲', mother: '母亲', other: '其他监护人', self: '本人（年满十四周岁）' } as const;

/** 个人信息保护法 47, first paragraph. */
export const ERASURE_GROUNDS = {
  purposeOver: '处理目的已实现、无法实现或者不再必要',
  ceased: '已停止服务，或者保存期限已届满',
  withdrawn: '撤回同意',
  unlawful: '违反法律、行政法规或者约定处理',
} as const;

/** Grades as a guardian names them; whoever has left is kept as well. */
export const GRADES = {
  k1: '小班',
  k2: '中班',
  k3: '大班',
  p1: '一年级',
  p2: '二年级',
  p3: '三年级',
  p4: '四年级',
  p5: '五年级',
  p6: '六年级',
  j1: '初一',
  j2: '初二',
  j3: '初三',
  s1: '高一（中职一年级）',
  s2: '高二（中职二年级）',
  s3: '高三（中职三年级）',
  left: '已毕业或者离校',
} as const;
export const FILING_STATES = { filed: '待到校核验身份', admitted: '已核验转办', declined: '不予受理' } as const;

/** Papers by which somebody who stands before the clerk is made sure of. */
export const IDENTITY_PAPERS = {
  idCard: '居民身份证',
  household: '户口簿',
  passport: '护照、港澳台居民来往证件',
  other: '其他有效身份证件',
} as const;

/** Said to whoever asks, so none of them tells whether the school has such a child. */
export const DECLINE_GROUNDS = {
  notCome: '没有按期到校核验身份',
  unproved: '没有证明申请人的身份或者监护关系',
  outOfScope: '请求的内容不属于个人信息请求',
  takenBack: '申请人撤回',
} as const;
