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
];
