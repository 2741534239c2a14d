import type { PageRoute } from '../../shell/registry.ts';

const READERS = ['office', 'leader', 'admin', 'auditor'] as const;

export const routes: readonly PageRoute[] = [
  {
    path: '/admin/retention',
    title: '保存期限与销毁',
    page: () => import('./RetentionPage.tsx'),
    menu: { group: '管理', order: 47 },
    roles: READERS,
    record: 'erasureList',
    keywords: '到期 销毁清单 留存令 保存年限 删除个人信息',
  },
  { path: '/admin/retention/$id', title: '销毁清单', page: () => import('./ErasureListPage.tsx'), roles: READERS },
];
