import type { PageRoute } from '../../shell/registry.ts';

export const routes: readonly PageRoute[] = [
  {
    path: '/notice-settings',
    title: '消息设置',
    page: () => import('./SettingsPage.tsx'),
    menu: { group: '工作台', order: 90 },
    keywords: '邮件 机器人 摘要 日历 免打扰',
  },
  {
    path: '/admin/notice-channels',
    title: '消息渠道',
    page: () => import('./ChannelsPage.tsx'),
    menu: { group: '管理', order: 62 },
    roles: ['admin'],
    keywords: '邮件服务器 钉钉 飞书 企业微信 机器人',
  },
  {
    path: '/admin/webhooks',
    title: '变更推送',
    page: () => import('./WebhooksPage.tsx'),
    menu: { group: '管理', order: 64 },
    roles: ['admin'],
    keywords: '接口 webhook 推送 对接',
  },
];
