import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  { path: '/commitments/$id', title: '承诺事项', page: () => import('./CommitmentPage.tsx'), record: 'commitment' },
  { path: '/reports/$id', title: '进展报告', page: () => import('./ReportPage.tsx'), record: 'report' },
];
