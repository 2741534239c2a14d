import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  { path: '/sign-in', title: '登录', page: () => import('./SignInPage.tsx'), bare: true },
  { path: '/sign-in/portal/$id', title: '登录', page: () => import('./PortalPage.tsx'), bare: true },
  { path: '/recover', title: '恢复账号', page: () => import('./RecoverPage.tsx'), bare: true },
  { path: '/set-up', title: '首次设置', page: () => import('./SetUpPage.tsx'), bare: true },
];
