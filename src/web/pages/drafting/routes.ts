import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/drafting',
    title: '起草',
    page: () => import('./DraftsPage.tsx'),
    menu: { group: '要点', order: 15 },
    roles: ['office', 'section', 'leader', 'auditor'],
    record: 'draftItem',
    keywords: '草案 征求意见 会签 审定 签发',
  },
  { path: '/plans/$id/draft', title: '起草', page: () => import('./DraftPage.tsx') },
];
