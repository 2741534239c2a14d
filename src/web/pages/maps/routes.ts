import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/map',
    title: '教育地图',
    page: () => import('./MapPage.tsx'),
    menu: { group: '业务', order: 42 },
    record: 'catchment',
    keywords: '地图 学校 施教区 学区 建设项目 查学区 划片',
  },
  {
    path: '/map/catchments',
    title: '施教区',
    page: () => import('./CatchmentsPage.tsx'),
    record: 'catchment',
    keywords: '学区 划片 核对 重叠 空白 导入',
  },
  {
    path: '/map/layers',
    title: '地图底图',
    page: () => import('./LayersPage.tsx'),
    roles: ['admin'],
    keywords: '底图 界线 街道 水系 道路 GeoJSON 上传',
  },
];
