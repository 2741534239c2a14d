import { z } from 'zod';
import { grant, permissions, ROLES } from '#kernel/access';
import { all, choice, date, instant, json, longText, record, reference, text, yesNo } from '#kernel/definition';
import { prepareConsumer } from './consumer-rules.ts';

const { admin: _, security: __, ...SERVICE_ROLES } = ROLES;

/** Record and the fields of it that the consumer is given. */
export const allowanceSchema = z
  .array(z.strictObject({ record: z.string().max(60), fields: z.array(z.string().max(60)).min(1).max(100) }))
  .min(1)
  .max(60);
export type Allowance = z.infer<typeof allowanceSchema>[number];

/**
 * A business system that is given changes of the registers: which records, which of their fields, for what, until
 * when. It sees the rows that its role may read in its organisation, and of them the named fields alone.
 */
export const dataConsumer = record({
  name: 'dataConsumer',
  personal: { notPersonal: '只有系统令牌的摘要，不是个人信息' },
  label: '数据使用系统',
  en: 'Data consumer',
  path: 'data-consumers',
  page: '/exchange/consumers/:id',
  module: 'dataquality',
  title: 'title',
  search: ['title'],
  sort: 'title',
  verbs: { 'renew-token': '更换令牌' },
  fields: {
    title: text({ label: '系统名称', en: 'System', max: 100 }),
    organisation: reference('organisation', { label: '使用单位', en: 'Organisation' }),
    role: choice({ label: '服务角色', en: 'Service role', codes: SERVICE_ROLES, help: '只能取得这个角色可以查看的行' }),
    allowed: json(allowanceSchema, { label: '开放的字段', en: 'Fields allowed' }),
    purpose: longText({
      label: '用途和依据',
      en: 'Purpose',
      max: 1000,
      optional: true,
      help: '含个人信息的必须写明处理目的和依据（个人信息保护法第十三条、第三十四条）',
    }),
    contact: text({ label: '联系人', en: 'Contact', max: 100, optional: true }),
    expiresOn: date({ label: '有效期至', en: 'Expires on' }),
    active: yesNo({ label: '启用', en: 'Active', fallback: true }),
    /** SHA-256 of the bearer token, which is shown once. */
    tokenHash: text({
      label: '令牌摘要',
      en: 'Token digest',
      max: 64,
      optional: true,
      system: true,
      sensitivity: 'L4',
    }),
    tokenAt: instant({ label: '令牌签发时间', en: 'Token issued at', optional: true, system: true }),
  },
  permissions: permissions(
    grant(['admin'], { read: all, create: all, update: all }),
    grant(['auditor'], { read: all }),
  ),
  prepare: prepareConsumer,
});
