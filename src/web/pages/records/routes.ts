import type { PageRoute } from '../../shell/registry.ts';

/** Every record has these pages by its definition; areas put their own before them where they serve better. */
export const routes: readonly PageRoute[] = [
  {
    path: '/records',
    title: '全部业务',
    page: () => import('./RegistersPage.tsx'),
    menu: { group: '业务', order: 90 },
    keywords: '登记册 台账',
  },
  { path: '/records/$path', title: '登记册', page: () => import('./RegisterPage.tsx') },
  { path: '/records/$path/new', title: '登记', page: () => import('./NewRecordPage.tsx') },
  { path: '/records/$path/states', title: '办理流程图', page: () => import('./StatesPage.tsx') },
  { path: '/records/$path/$id', title: '详情', page: () => import('./RecordPage.tsx') },
];
