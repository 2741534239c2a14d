import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  { path: '/bulk/$id', title: '批量办理', page: () => import('./BulkPage.tsx') },
];
