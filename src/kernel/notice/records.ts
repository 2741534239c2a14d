import { sql } from 'kysely';
import { grant, permissions, roles } from '#kernel/access';
import { choice, instant, longText, record, reference, relation, text } from '#kernel/definition';

export const NOTICE_KINDS = {
  danger: '紧急',
  task: '待办',
  urge: '催办',
  return: '退回',
  due: '到期提醒',
  inform: '抄送',
  reply: '答复',
  conflict: '冲突',
  system: '系统',
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** One's own only: who stands in for somebody gets the task, not the letters. */
const addressee = relation(
  'addressee',
  '收件人本人',
  ({ actor, column }) => sql`${column('recipient')} = ${actor.personId}::uuid`,
);

/** A message to one person inside the product. Whether it was read is the person's own affair and shown to nobody else. */
export const notice = record({
  name: 'notice',
  label: '消息',
  path: 'notices',
  module: 'notice',
  title: 'title',
  derived: true,
  sort: '-createdAt',
  indexes: [
    ['recipient', 'readAt'],
    ['aboutId', 'kind'],
  ],
  fields: {
    recipient: reference('person', { label: '收件人' }),
    kind: choice({ label: '类别', codes: NOTICE_KINDS }),
    title: text({ label: '标题', max: 320 }),
    body: longText({ label: '内容', max: 2000, optional: true }),
    path: text({ label: '页面', max: 300, optional: true }),
    about: text({ label: '对象', max: 60, optional: true }),
    aboutId: text({ label: '对象编号', max: 36, optional: true }),
    readAt: instant({ label: '阅读时间', optional: true }),
  },
  permissions: permissions(grant(roles, { read: addressee })),
});

export const noticeRecords = [notice] as const;
