import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/teachers',
    title: '教职工',
    page: () => import('./TeachersPage.tsx'),
    menu: { group: '业务', order: 60 },
    record: 'teacher',
    roles: ['office', 'section', 'school', 'leader', 'inspector', 'auditor', 'city', 'admin'],
    keywords: '教师信息库 教师档案 编制 职称 骨干',
  },
  {
    path: '/my-portfolio',
    title: '我的专业发展档案',
    page: () => import('./MyPortfolioPage.tsx'),
    menu: { group: '业务', order: 60 },
    record: 'teacher',
    roles: ['teacher'],
    keywords: '档案袋 培训学时 公开课 论文 荣誉',
  },
  {
    path: '/staff/checks-due',
    title: '违法犯罪记录查询待办',
    page: () => import('./ChecksDuePage.tsx'),
    record: 'backgroundCheck',
    keywords: '入职查询 年度查询 准入 性侵 未成年人保护',
  },
  { path: '/teachers/$id', title: '专业发展档案', page: () => import('./PortfolioPage.tsx') },
  { path: '/staff-transfers/$id', title: '教师调动', page: () => import('./TransferPage.tsx') },
  {
    path: '/staff/claims',
    title: '待确认的教师填报',
    page: () => import('./ClaimsPage.tsx'),
    record: 'work',
    roles: ['school', 'section', 'admin'],
    keywords: '确认档案 教师填报',
  },
  { path: '/people/$id/handover', title: '工作交接', page: () => import('./HandoverPage.tsx') },
  { path: '/handovers/$id', title: '交接清单', page: () => import('./HandoverListPage.tsx') },
];
