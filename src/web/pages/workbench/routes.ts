import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/tasks',
    title: '我的任务',
    page: () => import('./WorkbenchPage.tsx'),
    menu: { group: '工作台', order: 10 },
    record: 'task',
    home: ['office', 'section', 'inspector'],
    bottomBar: 1,
    keywords: '待办 已办 交办 转办 会签 催办 委托 工作台',
  },
  { path: '/tasks/$id', title: '任务', page: () => import('./TaskPage.tsx'), record: 'task' },
];
