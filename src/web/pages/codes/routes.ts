import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/code-lists',
    title: '代码表',
    page: () => import('./CodeListsPage.tsx'),
    menu: { group: '管理', order: 35 },
    record: 'codeList',
    keywords: '编码 字典 国标 行政区划 办学类型 停用',
  },
];
