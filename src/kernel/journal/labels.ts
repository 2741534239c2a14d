import type { RecordDefinition } from '#kernel/definition';

/** Verbs of the kernel itself; those of modules stand in their records' state tables and `verbs`. */
const VERBS: Readonly<Record<string, string>> = {
  create: '新建',
  update: '修改',
  remove: '删除',
  import: '导入',
  export: '导出',
  read: '查看敏感内容',
  reportError: '报告错误',
  search: '查询',
  upload: '上传',
  download: '查看或下载',
  deny: '未获准',
  'deny-disabled': '登录未通过（账号停用）',
  erase: '依规删除内容',
  erased: '依规销毁',
  'verify-journal': '核验日志',
  'send-heads': '送出封存头',
  'heads-not-sent': '封存头没有送到',
  browse: '翻阅名单',
  look: '查阅详情',
  'read-emergency': '紧急查看',
  'leak-report': '查询泄露影响',
  'ask-why': '查询为何可见',
  'ask-who': '查询谁能看见',
  notify: '通知',
  'mark-read': '阅读',
  seed: '初始化',
  place: '调整层级',
  'move-along': '随上级调整',
  open: '设立',
  rename: '更名',
  move: '调整隶属',
  merge: '合并',
  unmerge: '撤销合并',
  split: '分立',
  close: '撤销',
  follow: '随同更正',
  end: '结束',
  drop: '取消',
  passOn: '交接',
  urgeLate: '超期催办',
  escalateLate: '超期上报',
  moveLimit: '期限重算',
  endPost: '结束任职',
  'sign-in': '登录',
  'sign-out': '退出',
  'sign-out-by-portal': '对方系统通知退出',
  'switch-post': '切换岗位',
  'change-password': '修改密码',
  'reset-password': '重置密码',
  'deny-change-password': '修改密码未通过',
  'deny-sign-in': '登录未通过',
  disable: '停用',
  enable: '启用',
  'password-expired': '密码到期',
  'end-session': '退出一处登录',
  'end-sessions': '全部退出',
  verify: '再次验证',
  'deny-factor': '第二验证未通过',
  'deny-portal': '第三方登录未通过',
  'link-portal': '关联登录方式',
  'unlink-portal': '解除登录方式关联',
  'add-factor': '添加验证方式',
  'remove-factor': '移除验证方式',
  'clear-factors': '解除第二验证',
  'propose-recovery': '提出账号恢复',
  'confirm-recovery': '确认账号恢复',
  'withdraw-recovery': '撤回账号恢复',
  'deny-recovery': '账号恢复未通过',
  recover: '恢复账号',
  'turn-on-profile': '启用等保三级参数',
  'turn-off-profile': '取消等保三级参数',
  'use-recovery-code': '使用恢复码',
  'renew-recovery-codes': '换发恢复码',
  'open-token': '开通服务令牌',
  'revoke-token': '撤销服务令牌',
};

/** Things that are journalled and are no records. */
const MATTERS: Readonly<Record<string, string>> = {
  session: '登录会话',
  account: '账号',
  journal: '日志',
  access: '越权访问',
  tenant: '单位设置',
  page: '打印的页面',
  processing: '个人信息处理活动',
  indicator: '指标',
};

/** Names of what notes carry beside the fields of records. */
const NOTED: Readonly<Record<string, string>> = {
  address: '地址',
  agent: '浏览器',
  username: '用户名',
  format: '格式',
  scope: '范围',
  serial: '导出编号',
  path: '页面',
  filter: '筛选',
  search: '检索词',
  sort: '排序',
  limit: '条数',
  asOf: '截至',
  after: '翻页位置',
  file: '文件',
  post: '岗位',
  organisation: '单位',
  person: '人员',
  personId: '人员',
  record: '事项',
  recordId: '记录',
  verb: '动作',
  from: '自',
  to: '至',
  told: '已告知',
  door: '接口',
  method: '方式',
  code: '原因代码',
  unrecorded: '此前未逐条记录',
  erasure: '删除编号',
  basis: '依据',
  count: '条数',
  digest: '校验值',
  purpose: '用途',
  persons: '涉及人数',
  reads: '查看敏感内容',
  level: '分级',
  fields: '项目',
};

/** All of them by identifier, for whoever reads them in another language. */
export const journalWords = [VERBS, MATTERS, NOTED] as const;

/** The button's word for a verb of the record, its module's word, or the kernel's; the verb itself where none knows it. */
export const verbLabel = (verb: string, definition: RecordDefinition<any> | undefined): string =>
  definition?.states?.transitions.find((transition) => transition.verb === verb)?.label ??
  definition?.verbs?.[verb] ??
  VERBS[verb] ??
  verb;

export const matterLabel = (record: string, definition: RecordDefinition<any> | undefined): string =>
  definition?.label ?? MATTERS[record] ?? record;

export const fieldLabel = (name: string, definition: RecordDefinition<any> | undefined): string =>
  definition?.fields[name]?.label ?? NOTED[name] ?? name;
