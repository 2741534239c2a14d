import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/long-term-plans',
    title: '中长期规划',
    page: () => import('./LongTermPlansPage.tsx'),
    menu: { group: '要点', order: 70 },
    record: 'longTermPlan',
    keywords: '五年规划 专项规划 实施方案 教育现代化2035 中期评估 征求意见 规划指标',
  },
  { path: '/long-term-plans/$id', title: '中长期规划', page: () => import('./LongTermPlanPage.tsx') },
  { path: '/long-term-reports/$id', title: '规划评估总结报告', page: () => import('./LongTermReportPage.tsx') },
];
