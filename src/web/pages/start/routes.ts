import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/start',
    title: '首页',
    page: () => import('./StartPage.tsx'),
    // Areas with a page of their own for a role (`home: ['office']`) come before this one.
    home: true,
  },
];
