import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  { path: '/help', title: '帮助', page: () => import('./HelpPage.tsx'), keywords: '快捷键 说明 怎么用 亮灯' },
];
