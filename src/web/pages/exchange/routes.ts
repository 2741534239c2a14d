import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/exchange',
    title: '数据对接',
    page: () => import('./ConnectorsPage.tsx'),
    menu: { group: '管理', order: 45 },
    record: 'connector',
    keywords: '全国学籍系统 省平台 部门数据 交换 比对 人籍',
  },
  {
    path: '/exchange/consumers',
    title: '数据开放',
    page: () => import('./ConsumersPage.tsx'),
    menu: { group: '管理', order: 46 },
    record: 'dataConsumer',
    keywords: '数据使用系统 令牌 接口 共享 授权 订阅 变化',
  },
  { path: '/exchange/consumers/$id', title: '数据使用系统', page: () => import('./ConsumerPage.tsx') },
  { path: '/exchange/connectors/$id', title: '对接', page: () => import('./ConnectorPage.tsx') },
  { path: '/exchange/runs/$id', title: '对接运行', page: () => import('./RunPage.tsx') },
  {
    path: '/exchange/differences',
    title: '对接差异',
    page: () => import('./DifferencesPage.tsx'),
    record: 'exchangeDifference',
    keywords: '不一致 核对 对方 我方',
  },
];
