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
