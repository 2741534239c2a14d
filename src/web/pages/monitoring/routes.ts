import type { PageRoute } from '../../shell/registry.ts';

const OVERSEERS = ['leader', 'office', 'section', 'inspector', 'auditor', 'admin', 'city'] as const;

export const routes: readonly PageRoute[] = [
  {
    path: '/indicators/balanced',
    title: '优质均衡',
    page: () => import('./BalancePage.tsx'),
    menu: { group: '指标', order: 20 },
    roles: OVERSEERS,
    keywords: '义务教育优质均衡 基本均衡 差异系数 资源配置 一校一案 督导评估',
  },
  {
    path: '/indicators/preschool',
    title: '学前普及普惠',
    page: () => import('./PreschoolPage.tsx'),
    menu: { group: '指标', order: 30 },
    roles: OVERSEERS,
    keywords: '学前教育 普及普惠 毛入园率 普惠率 公办园 班额',
  },
  {
    path: '/indicators/standards',
    title: '学校标准化',
    page: () => import('./StandardsPage.tsx'),
    menu: { group: '指标', order: 35 },
    roles: OVERSEERS,
    keywords: '标准化建设 办学标准 生均占地 生均建筑面积 达标 一校一案',
  },
  {
    path: '/indicators/modernisation',
    title: '教育现代化监测',
    page: () => import('./ReportsPage.tsx'),
    menu: { group: '指标', order: 40 },
    record: 'frameworkReport',
    keywords: '教育现代化 监测 指标体系 自评 差距清单',
  },
  { path: '/indicators/modernisation/$id', title: '年度监测', page: () => import('./ReportPage.tsx') },
  {
    path: '/indicators/academic',
    title: '学业质量监测',
    page: () => import('./MonitoringsPage.tsx'),
    menu: { group: '指标', order: 50 },
    record: 'academicMonitoring',
    keywords: '学业质量 监测 抽样 城区 城郊 农村 分布',
  },
  { path: '/indicators/frameworks/$id', title: '指标体系', page: () => import('./FrameworkPage.tsx') },
  { path: '/indicators/academic/$id', title: '学业质量监测', page: () => import('./MonitoringPage.tsx') },
];
