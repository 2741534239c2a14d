import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/account',
    title: '账号与安全',
    page: () => import('./AccountPage.tsx'),
    keywords: '密码 登录 设备 动态口令 通行密钥 恢复码 退出',
  },
  { path: '/account/verify', title: '再次验证', page: () => import('./VerifyPage.tsx') },
];
