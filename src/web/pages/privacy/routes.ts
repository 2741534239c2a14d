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
  {
    path: '/admin/leak-report',
    title: '泄露影响报告',
    page: () => import('./LeakPage.tsx'),
    menu: { group: '管理', order: 46 },
    roles: ['office', 'auditor'],
    keywords: '个人信息泄露 安全事件 通知 报告 谁看过',
  },
  {
    path: '/account/data',
    title: '我的信息',
    page: () => import('./OwnDataPage.tsx'),
    keywords: '个人信息 副本 谁看过 更正',
  },
];
