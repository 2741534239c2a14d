import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/admin/processing',
    title: '个人信息处理',
    page: () => import('./RegisterPage.tsx'),
    menu: { group: '管理', order: 45 },
    roles: ['admin', 'office', 'auditor'],
    keywords: '处理活动记录 影响评估 保存期限 个人信息保护',
  },
];
