import { z } from 'zod';
import { choice, instant, integer, json, record, reference, text } from '#kernel/definition';
import { contentPermissions } from './permissions.ts';

export const CONTENT_STAGES = { compiled: '编制', frozen: '冻结' } as const;

/** What a compilation computed or a freeze fixed: never changed, only followed by a newer one. */
export const bulletinContent = record({
  name: 'bulletinContent',
  label: '通报内容',
  path: 'bulletin-contents',
  module: 'bulletin',
  title: 'hash',
  derived: true,
  sort: '-order',
  unique: [['bulletin', 'stage', 'order']],
  fields: {
    bulletin: reference('bulletin', { label: '通报', immutable: true }),
    stage: choice({ label: '阶段', codes: CONTENT_STAGES, immutable: true }),
    order: integer({ label: '次序', min: 1, immutable: true }),
    asOf: instant({ label: '数据截至', immutable: true }),
    content: json(z.looseObject({}), { label: '内容', immutable: true }),
    hash: text({ label: '校验值', max: 64, immutable: true }),
  },
  permissions: contentPermissions,
});

export const NUMBER_STATES = { used: '已用', voided: '作废' } as const;

/** 发文登记: every number that was ever given out, voided ones included. */
export const documentNumber = record({
  name: 'documentNumber',
  label: '文号登记',
  path: 'document-numbers',
  verbs: { assign: '编号' },
  module: 'bulletin',
  title: 'docNumber',
  derived: true,
  sort: 'organCode,-year,-number',
  unique: [['organCode', 'year', 'number']],
  indexes: [['holderId']],
  fields: {
    organCode: text({ label: '机关代字', max: 20, immutable: true }),
    year: integer({ label: '年份', immutable: true }),
    number: integer({ label: '序号', min: 1, immutable: true }),
    docNumber: text({ label: '文号', max: 60, immutable: true }),
    /** Record and row that hold it. */
    holder: text({ label: '文件类别', max: 60, immutable: true }),
    holderId: text({ label: '文件编号', max: 60, immutable: true }),
    title: text({ label: '标题', max: 300 }),
    state: choice({ label: '状态', codes: NUMBER_STATES, fallback: 'used' }),
    voidReason: text({ label: '作废理由', max: 2000, optional: true }),
  },
  permissions: contentPermissions,
});
