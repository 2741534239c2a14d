import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/school-plans',
    title: '学校发展规划',
    page: () => import('./SchoolPlansPage.tsx'),
    menu: { group: '业务', order: 20 },
    record: 'schoolPlanRound',
    keywords: '学校规划 主动发展 年度自查 评审',
  },
  {
    path: '/school-plan-rounds/new',
    title: '新建规划轮次',
    page: () => import('./NewRoundPage.tsx'),
    roles: ['office', 'section', 'inspector'],
    record: 'schoolPlanRound',
  },
  { path: '/school-plan-rounds/$id', title: '规划轮次', page: () => import('./RoundPage.tsx') },
  { path: '/school-plans/$id', title: '学校发展规划', page: () => import('./SchoolPlanPage.tsx') },
  { path: '/school-plans/$id/checks/$year', title: '年度自查', page: () => import('./CheckPage.tsx') },
  { path: '/school-plan-reviews/$id', title: '规划评审', page: () => import('./ReviewPage.tsx') },
];
