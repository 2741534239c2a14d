import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/institutions',
    title: '机构与学校',
    page: () => import('./InstitutionsPage.tsx'),
    menu: { group: '业务', order: 60 },
    record: 'organisation',
    keywords: '组织机构 学校 班级 更名 合并 分立 撤销 机构改革 沿革',
  },
  {
    path: '/institutions/changes/new',
    title: '登记机构调整',
    page: () => import('./NewChangePage.tsx'),
    roles: ['section', 'office', 'admin'],
    record: 'organisationChange',
    keywords: '学校合并 学校更名 设立学校 撤销学校',
  },
  { path: '/institutions/changes/$id', title: '机构调整', page: () => import('./ChangePage.tsx') },
  { path: '/institutions/lineage/$id', title: '单位沿革', page: () => import('./LineagePage.tsx') },
  { path: '/institutions/schools/$id', title: '学校', page: () => import('./SchoolPage.tsx') },
];
