import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/approvals',
    title: '查阅批准',
    page: () => import('./ApprovalsPage.tsx'),
    menu: { group: '工作台', order: 78 },
    roles: ['leader', 'office', 'section', 'school', 'town', 'auditor', 'security', 'admin'],
    keywords: '未成年人 学生 个人信息 敏感信息 遮盖 授权 审批 续批',
  },
];
