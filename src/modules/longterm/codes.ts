/** Words of long-term plans. Source: domain handbook 01 §8 (重大行政决策); 五年规划编制与评估 practice. */

export const LONG_TERM_KINDS = {
  fiveYear: '五年规划',
  special: '专项规划',
  modernisation: '教育现代化2035规划',
  scheme: '实施方案',
} as const;

export const LONG_TERM_STATES = {
  drafting: '起草',
  consulting: '征求意见',
  reviewing: '论证审查',
  deliberating: '待审定',
  approved: '已审定',
  issued: '实施中',
  concluded: '已总结',
  abandoned: '已终止',
} as const;

/** States in which the text may still get a new version. */
export const OPEN_FOR_TEXT: readonly string[] = ['drafting', 'consulting', 'reviewing'];
/** States in which indicators, results and reports are kept. */
export const IN_FORCE: readonly string[] = ['issued', 'concluded'];

export const VERSION_STAGES = {
  draft: '讨论稿',
  consultation: '征求意见稿',
  review: '送审稿',
  final: '印发稿',
} as const;

export const COMMENT_SOURCES = {
  asked: '被征求单位',
  public: '社会公众',
  outside: '其他单位',
  expert: '专家',
} as const;

export const REVIEW_KINDS = { expert: '专家论证', risk: '社会稳定风险评估', legality: '合法性审查' } as const;

export const REVIEW_CONCLUSIONS = {
  passed: '通过',
  passedWithChanges: '修改后通过',
  failed: '未通过',
  notApplicable: '不适用',
} as const;

export const DIRECTIONS = { atLeast: '不低于', atMost: '不高于' } as const;
export const NATURES = { binding: '约束性', expected: '预期性' } as const;
export const INDICATOR_SOURCES = { record: '系统记录', reported: '科室填报' } as const;

export const REPORT_KINDS = {
  yearly: '年度监测报告',
  midTerm: '中期评估报告',
  completion: '完成情况总结报告',
} as const;
