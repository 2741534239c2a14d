import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/imports',
    title: '数据导入',
    page: () => import('./ImportsPage.tsx'),
    record: 'dataImport',
    keywords: '导入 Excel 工作簿 模板',
  },
  { path: '/imports/new', title: '导入', page: () => import('./NewImportPage.tsx') },
  { path: '/imports/$id', title: '导入', page: () => import('./ImportPage.tsx') },
];
