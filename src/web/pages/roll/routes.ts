import type { PageRoute } from '../../shell/registry.ts';

/** For parents, without sign-in. The schools' side is the register of corrections (/records/roll-corrections). */
export const routes: readonly PageRoute[] = [
  { path: '/roll', title: '学籍掌上查', page: () => import('./RollPage.tsx'), bare: true },
  { path: '/roll/progress', title: '更正进展', page: () => import('./ProgressPage.tsx'), bare: true },
];
