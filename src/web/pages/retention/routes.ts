import type { PageRoute } from '../../shell/registry.ts';

const OVERSEERS = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin', 'city'] as const;

export const routes: readonly PageRoute[] = [
  {
    path: '/retention/three-zero',
    title: '三个清零',
    page: () => import('./ThreeZeroPage.tsx'),
    menu: { group: '业务', order: 45 },
    roles: OVERSEERS,
    keywords: '控辍保学 辍学 大班额 小区配套园 清零',
  },
  {
    path: '/retention/classes',
    title: '班额监测',
    page: () => import('./ClassSizesPage.tsx'),
    menu: { group: '业务', order: 46 },
    roles: OVERSEERS,
    keywords: '班额 大班额 超大班额 超标准 化解',
  },
];
