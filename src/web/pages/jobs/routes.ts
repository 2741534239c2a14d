import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/jobs',
    title: '后台任务',
    page: () => import('./JobsPage.tsx'),
    menu: { group: '管理', order: 60 },
    keywords: '队列 导入 导出 推送 进度 取消 重试',
  },
  { path: '/jobs/$id', title: '后台任务', page: () => import('./JobPage.tsx') },
];
