import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/admin/organisations',
    title: '组织',
    page: () => import('./OrganisationsPage.tsx'),
    menu: { group: '管理', order: 10 },
    roles: ['admin', 'office'],
    keywords: '科室 学校 单位 机构',
  },
  {
    path: '/admin/people',
    title: '人员与岗位',
    page: () => import('./PeoplePage.tsx'),
    menu: { group: '管理', order: 20 },
    roles: ['admin', 'office'],
    keywords: '账号 职务 角色',
  },
  {
    path: '/admin/parameters',
    title: '参数',
    page: () => import('./ParametersPage.tsx'),
    menu: { group: '管理', order: 30 },
    keywords: '阈值 时限 依据 未生效',
  },
  {
    path: '/admin/model',
    title: '模型建议',
    page: () => import('./ModelPage.tsx'),
    menu: { group: '管理', order: 50 },
    roles: ['admin'],
    keywords: '大模型 语言模型 建议',
  },
  {
    path: '/admin/journal',
    title: '日志',
    page: () => import('./JournalPage.tsx'),
    menu: { group: '管理', order: 40 },
    roles: ['admin', 'auditor'],
    keywords: '审计 留痕 修改记录',
  },
  {
    path: '/admin/operations',
    title: '运行状况',
    page: () => import('./OperationsPage.tsx'),
    menu: { group: '管理', order: 60 },
    roles: ['admin'],
    keywords: '存储 任务 邮件 版本 密钥 备份 健康',
  },
];
