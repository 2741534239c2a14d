import type { PageRoute } from '../../shell/registry.ts';

const ADDRESSEES = ['school', 'town', 'department'];

export const routes: readonly PageRoute[] = [
  {
    path: '/duties',
    title: '要办的事',
    page: () => import('./DutiesPage.tsx'),
    menu: { group: '工作台', order: 5 },
    roles: ADDRESSEES,
    home: ADDRESSEES,
    keywords: '签收 落实 报送 任务',
  },
  {
    path: '/receipts',
    title: '签收与落实',
    page: () => import('./ReceiptsPage.tsx'),
    menu: { group: '要点', order: 45 },
    roles: ['office', 'leader', 'section', 'auditor'],
    record: 'receipt',
    keywords: '下达 催办 异议 未签收 学校落实',
  },
  { path: '/plans/$id/receipts', title: '签收与落实', page: () => import('./PlanReceiptsPage.tsx') },
  { path: '/receipts/$id', title: '签收', page: () => import('./ReceiptPage.tsx') },
  { path: '/school-parts/$id', title: '学校任务', page: () => import('./PartPage.tsx') },
];
