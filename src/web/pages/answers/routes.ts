import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/indicators',
    title: '指标目录',
    page: () => import('./IndicatorsPage.tsx'),
    menu: { group: '指标', order: 10 },
    keywords: '指标 达标 班额 巩固率 生均 比例 监测 目录',
  },
  { path: '/indicators/$name', title: '指标', page: () => import('./IndicatorPage.tsx') },
  {
    path: '/indicators/boards',
    title: '指标看板',
    page: () => import('./BoardsPage.tsx'),
    menu: { group: '指标', order: 12 },
    record: 'indicatorBoard',
    keywords: '看板 常看 自选',
  },
  { path: '/indicators/boards/$id', title: '指标看板', page: () => import('./BoardPage.tsx') },
  {
    path: '/indicators/snapshots',
    title: '指标固定',
    page: () => import('./SnapshotsPage.tsx'),
    menu: { group: '指标', order: 90 },
    record: 'figureSnapshot',
    keywords: '固定 快照 冻结 修订 9月1日 季度',
  },
  { path: '/indicators/snapshots/$id', title: '指标固定', page: () => import('./SnapshotPage.tsx') },
  {
    path: '/indicators/publications',
    title: '公开指标',
    page: () => import('./PublicationsPage.tsx'),
    menu: { group: '指标', order: 92 },
    record: 'indicatorPublication',
    keywords: '公开 公示 社会 批准',
  },
  { path: '/indicators/publications/$id', title: '公开指标', page: () => import('./PublicationPage.tsx') },
  { path: '/public/indicators', title: '公开指标', page: () => import('./PublicPage.tsx'), bare: true },
];
