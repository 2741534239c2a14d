import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/coordinations',
    title: '协同联动',
    page: () => import('./CoordinationsPage.tsx'),
    menu: { group: '业务', order: 30 },
    record: 'coordination',
    keywords: '协同 部门 镇街 转发 签收 反馈',
  },
  {
    path: '/coordinations/new',
    title: '发起协同',
    page: () => import('./NewCoordinationPage.tsx'),
    roles: ['office', 'leader', 'section', 'inspector'],
    record: 'coordination',
  },
  { path: '/coordination-recipients/$id', title: '协同事项', page: () => import('./RecipientPage.tsx') },
  { path: '/coordinations/$id', title: '协同事项', page: () => import('./CoordinationPage.tsx') },
  {
    path: '/situations',
    title: '形势研判与应急',
    page: () => import('./SituationsPage.tsx'),
    menu: { group: '业务', order: 40 },
    record: 'situationLog',
    keywords: '研判 应急 响应 处置',
  },
  { path: '/situations/$id', title: '形势研判与应急响应', page: () => import('./SituationPage.tsx') },
];
