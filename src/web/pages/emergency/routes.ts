import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/emergency',
    title: '紧急查看',
    page: () => import('./EmergencyPage.tsx'),
    menu: { group: '工作台', order: 80 },
    roles: ['leader', 'office', 'section', 'school', 'town', 'department', 'inspector'],
    keywords: '紧急 应急 授权 临时 复核',
  },
];
