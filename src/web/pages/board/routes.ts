import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/board',
    title: '任务看板',
    page: () => import('./BoardPage.tsx'),
    menu: { group: '要点', order: 30 },
    record: 'commitment',
    bottomBar: 3,
    keywords: '承诺 事项 亮灯 进度 看板 时间轴 专班',
  },
  {
    path: '/leader',
    title: '领导专页',
    page: () => import('./LeaderPage.tsx'),
    roles: ['leader', 'office'],
    menu: { group: '工作台', order: 20 },
    record: 'commitment',
    home: ['leader'],
    keywords: '局领导 一页 数字 红灯',
  },
];
