import type { PageRoute } from '../../shell/registry.ts';

const READERS = ['office', 'leader', 'section', 'auditor', 'inspector', 'city'];

export const routes: readonly PageRoute[] = [
  {
    path: '/bulletins',
    title: '通报与动态',
    page: () => import('./BulletinsPage.tsx'),
    menu: { group: '督查', order: 10 },
    roles: READERS,
    record: 'bulletin',
    keywords: '通报 动态 期号 责任分解表 进展台账 整改台账',
  },
  { path: '/bulletins/$id', title: '通报', page: () => import('./ComposerPage.tsx') },
  {
    path: '/supervision-slips',
    title: '督办单',
    page: () => import('./SlipsPage.tsx'),
    menu: { group: '督查', order: 20 },
    record: 'supervisionSlip',
    keywords: '督办 约谈 提醒 反馈',
  },
  {
    path: '/supervision-slips/new',
    title: '新建督办单',
    page: () => import('./NewSlipPage.tsx'),
    roles: ['office'],
  },
  { path: '/supervision-slips/$id', title: '督办单', page: () => import('./SlipPage.tsx') },
];
