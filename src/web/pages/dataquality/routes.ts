import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/quality',
    title: '数据质量',
    page: () => import('./QualityPage.tsx'),
    menu: { group: '业务', order: 70 },
    record: 'qualityFinding',
    keywords: '核对 校验 问题 得分 质量规则 主数据',
  },
  {
    path: '/quality/duplicates',
    title: '疑似重复',
    page: () => import('./DuplicatesPage.tsx'),
    record: 'duplicatePair',
    keywords: '重复 合并 一人一籍 撤销合并',
  },
  { path: '/quality/duplicates/$id', title: '疑似重复', page: () => import('./PairPage.tsx') },
  {
    path: '/quality/collections',
    title: '数据采集',
    page: () => import('./CollectionsPage.tsx'),
    record: 'collection',
    keywords: '采集 校验 退回 确认 审核 锁定 发布 批次',
  },
  {
    path: '/quality/never-twice',
    title: '不重复采集核对',
    page: () => import('./NeverTwicePage.tsx'),
    record: 'organisation',
    keywords: '一数一源 报表 重复填报 减负 表格',
  },
  { path: '/quality/collections/$id', title: '采集批次', page: () => import('./CollectionPage.tsx') },
  { path: '/quality/collections/parts/$id', title: '学校采集进度', page: () => import('./PartPage.tsx') },
  {
    path: '/quality/snapshots',
    title: '学年快照',
    page: () => import('./SnapshotsPage.tsx'),
    record: 'snapshot',
    keywords: '冻结 快照 学年初 统计 修订',
  },
  { path: '/quality/snapshots/$id', title: '学年快照', page: () => import('./SnapshotPage.tsx') },
  {
    path: '/quality/queries',
    title: '常用查询',
    page: () => import('./QueriesPage.tsx'),
    record: 'savedQuery',
    keywords: '查询 汇总 分组 历史时点',
  },
  { path: '/quality/queries/new', title: '新建查询', page: () => import('./NewQueryPage.tsx') },
  { path: '/quality/queries/$id', title: '常用查询', page: () => import('./QueryPage.tsx') },
];
