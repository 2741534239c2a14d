import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/projects',
    title: '项目与专项计划',
    page: () => import('./ProjectsPage.tsx'),
    menu: { group: '业务', order: 10 },
    record: 'project',
    keywords: '年度突破项目 三年行动计划 改革事项 节点 结转',
  },
  {
    path: '/projects/new',
    title: '登记项目',
    page: () => import('./NewProjectPage.tsx'),
    roles: ['office', 'section'],
    record: 'project',
    keywords: '新建突破项目 行动计划',
  },
  { path: '/projects/$id', title: '项目', page: () => import('./ProjectPage.tsx') },
  { path: '/project-milestones/$id', title: '项目节点', page: () => import('./MilestonePage.tsx') },
];
