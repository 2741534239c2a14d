import type { PageRoute } from '../../shell/registry.ts';

const BUREAU = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin', 'city'];

export const routes: readonly PageRoute[] = [
  {
    path: '/seats/projects',
    title: '学校建设',
    page: () => import('./ProjectsPage.tsx'),
    menu: { group: '业务', order: 40 },
    record: 'constructionProject',
    keywords: '建设项目 新建 改扩建 迁建 扩容 开工 竣工 投用',
  },
  { path: '/seats/projects/$id', title: '建设项目', page: () => import('./ProjectPage.tsx') },
  { path: '/seats/programmes/$id', title: '建设计划核对', page: () => import('./ProgrammePage.tsx') },
  {
    path: '/seats/places',
    title: '新增学位',
    page: () => import('./PlacesPage.tsx'),
    roles: BUREAU,
    record: 'projectPlaces',
    keywords: '学位 计划 投用 辖区 学段',
  },
  {
    path: '/seats/improvements',
    title: '改造与维修',
    page: () => import('./ImprovementsPage.tsx'),
    record: 'improvementProject',
    keywords: '薄弱学校 校舍维修 短板 验收',
  },
  {
    path: '/seats/amenities',
    title: '便民设施',
    page: () => import('./AmenitiesPage.tsx'),
    record: 'amenity',
    keywords: '厕所 接送中心 充电桩 停车场 开放',
  },
  {
    path: '/seats/map',
    title: '教育布局图',
    page: () => import('./MapPage.tsx'),
    record: 'plannedSite',
    keywords: '规划用地 地块 地图 布局',
  },
  {
    path: '/seats/forecasts',
    title: '学位预测',
    page: () => import('./ForecastsPage.tsx'),
    menu: { group: '业务', order: 41 },
    record: 'forecastRun',
    keywords: '学位需求 预警 出生人口 队列法',
  },
  {
    path: '/seats/forecasts/$id/published',
    title: '公布的学位预测',
    page: () => import('./PublishedForecastPage.tsx'),
  },
  { path: '/seats/forecasts/$id', title: '学位需求预测', page: () => import('./ForecastPage.tsx') },
];
