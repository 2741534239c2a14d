import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/plans',
    title: '要点',
    page: () => import('./PlansPage.tsx'),
    menu: { group: '要点', order: 10, label: '全部要点' },
    record: 'plan',
    keywords: '工作要点 计划 拆解 导入',
  },
  {
    path: '/plans/import',
    title: '导入要点',
    page: () => import('./ImportPage.tsx'),
    roles: ['office'],
    menu: { group: '要点', order: 20 },
    keywords: '上传 文件 拆解 docx pdf',
  },
  { path: '/plans/$id', title: '要点', page: () => import('./PlanPage.tsx'), record: 'plan' },
  { path: '/plans/$id/review', title: '拆解审核', page: () => import('./review/ReviewPage.tsx'), record: 'plan' },
  { path: '/plans/$id/issue', title: '印发与下达', page: () => import('./IssuePage.tsx'), record: 'plan' },
  {
    path: '/plans/$id/records',
    title: '目标的记录核算',
    page: () => import('./RecordsPage.tsx'),
    record: 'commitmentBinding',
  },
  { path: '/plans/$id/difference', title: '逐条对照', page: () => import('./DifferencePage.tsx'), record: 'plan' },
  {
    path: '/plans/$id/alignments',
    title: '要点对应',
    page: () => import('./alignment/AlignmentsPage.tsx'),
    record: 'planAlignment',
  },
  {
    path: '/alignments/$id',
    title: '要点对应',
    page: () => import('./alignment/AlignmentPage.tsx'),
    record: 'planAlignment',
  },
  { path: '/clauses/$id', title: '条目', page: () => import('./ClausePage.tsx'), record: 'clause' },
];
