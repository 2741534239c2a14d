import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/task-forces',
    title: '专班',
    page: () => import('./TaskForcesPage.tsx'),
    menu: { group: '要点', order: 60 },
    record: 'taskForce',
    keywords: '工作专班 任务书 路线图 时序表',
  },
  {
    path: '/task-forces/new',
    title: '组建专班',
    page: () => import('./NewTaskForcePage.tsx'),
    roles: ['office'],
    keywords: '新建专班',
  },
  { path: '/task-forces/$id', title: '专班', page: () => import('./TaskForcePage.tsx') },
];
