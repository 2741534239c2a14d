import type { PageRoute } from '../../shell/registry.ts';

/** For guardians, without sign-in. The schools' sides are the registers of corrections and of requests filed online. */
export const routes: readonly PageRoute[] = [
  { path: '/roll', title: '学籍掌上查', page: () => import('./RollPage.tsx'), bare: true },
  { path: '/roll/progress', title: '更正进展', page: () => import('./ProgressPage.tsx'), bare: true },
  { path: '/data-requests', title: '个人信息请求', page: () => import('./RequestPage.tsx'), bare: true },
  {
    path: '/data-requests/progress',
    title: '请求办理进展',
    page: () => import('./RequestProgressPage.tsx'),
    bare: true,
  },
];
