import type { Operator } from '#modules/decompose';

/** How a target's comparison is written before its value: ≥10所, 约20个, 增加16500个. */
export const OPERATOR_SIGNS: Readonly<Record<Operator, string>> = {
  eq: '',
  gte: '≥',
  lte: '≤',
  gt: '＞',
  lt: '＜',
  range: '',
  approx: '约',
  increase_by: '增加',
  decrease_by: '减少',
  all: '全部',
  zero: '零发生',
  by: '',
  per: '',
};
