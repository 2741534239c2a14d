import { z } from 'zod';
import { grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  json,
  longText,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';

import { tellApprovers, tellExecuted } from './tell.ts';

export const ERASURE_STATES = {
  found: '待提请',
  proposed: '待批准',
  approved: '已批准，待执行',
  executed: '已销毁',
  discarded: '已作废',
} as const;
export const ERASURE_ORIGINS = { period: '保存期限届满', request: '个人请求', again: '恢复备份后再次销毁' } as const;

export const itemsSchema = z.array(z.object({ id: z.string(), on: z.string().nullable() }));
export const keptSchema = z.array(z.object({ id: z.string(), why: z.string() }));
export type Kept = z.infer<typeof keptSchema>[number];
/** What went, by label. */
const countsSchema = z.record(z.string(), z.number().int());

/**
 * 销毁清单: rows of one dataset that are past their period or that a person asked to have erased. Ids and days, never
 * contents, so that the list can stay when they are gone.
 */
export const erasureList = record({
  name: 'erasureList',
  label: '销毁清单',
  en: 'Erasure list',
  path: 'erasure-lists',
  page: '/admin/retention/:id',
  module: 'erasure',
  title: 'title',
  sort: '-createdAt',
  derived: true,
  indexes: [['dataset', 'state'], ['state']],
  verbs: { find: '找出到期数据', keepBack: '保留部分' },
  fields: {
    title: text({ label: '名称', en: 'Title', max: 120 }),
    /** Name of the record. */
    dataset: text({ label: '数据集代号', en: 'Dataset', max: 60 }),
    origin: choice({ label: '由来', en: 'Origin', codes: ERASURE_ORIGINS }),
    /** Id of the request that asked for it; of the list that is done again after a restore. */
    about: text({ label: '请求或原清单', en: 'Request or earlier list', max: 36, optional: true }),
    basis: longText({ label: '依据', en: 'Basis', max: 1000 }),
    count: integer({ label: '拟销毁', en: 'To be erased', unit: '条', min: 0 }),
    oldestOn: date({ label: '最早起算日', en: 'Oldest', optional: true }),
    newestOn: date({ label: '最晚起算日', en: 'Newest', optional: true }),
    held: integer({ label: '暂不销毁', en: 'Kept back', unit: '条', min: 0, fallback: 0 }),
    erased: integer({ label: '已销毁', en: 'Erased', unit: '条', min: 0, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: ERASURE_STATES, system: true, fallback: 'found' }),
    proposedBy: reference('person', { label: '提请人', en: 'Proposed by', optional: true, system: true }),
    proposedAt: instant({ label: '提请时间', en: 'Proposed at', optional: true, system: true }),
    approvedBy: reference('person', { label: '批准人', en: 'Approved by', optional: true, system: true }),
    approvedAt: instant({ label: '批准时间', en: 'Approved at', optional: true, system: true }),
    executedAt: instant({ label: '销毁时间', en: 'Executed at', optional: true, system: true }),
    /** When the places on the disk were written anew. */
    cleanedAt: instant({ label: '磁盘清理时间', en: 'Disk cleaned at', optional: true, system: true }),
    items: json(itemsSchema, { label: '记录', en: 'Rows' }),
    kept: json(keptSchema, { label: '暂不销毁的原因', en: 'Why kept back', optional: true }),
    counts: json(countsSchema, { label: '销毁数目', en: 'What was erased', optional: true }),
    /** Tables to be rewritten and contents (hashes) to be removed after the transaction. */
    tables: json(z.array(z.string()), { label: '待清理的表', en: 'Tables to clean', optional: true }),
    contents: json(z.array(z.string()), { label: '待清理的文件', en: 'Files to clean', optional: true }),
  },
  states: states({
    field: 'state',
    initial: 'found',
    states: ERASURE_STATES,
    final: ['executed', 'discarded'],
    editableIn: [],
    transitions: [
      {
        verb: 'propose',
        label: '提请批准',
        from: ['found'],
        to: 'proposed',
        stamp: { by: 'proposedBy', at: 'proposedAt' },
        effect: tellApprovers,
      },
      {
        verb: 'approve',
        label: '批准销毁',
        from: ['proposed'],
        to: 'approved',
        stamp: { by: 'approvedBy', at: 'approvedAt' },
        notBy: ['proposedBy'],
        irreversible: true,
      },
      { verb: 'return', label: '退回', from: ['proposed'], to: 'found', needsReason: true, notBy: ['proposedBy'] },
      { verb: 'discard', label: '作废', from: ['found'], to: 'discarded', needsReason: true },
      {
        verb: 'execute',
        label: '执行销毁',
        from: ['approved'],
        to: 'executed',
        stamp: { at: 'executedAt' },
        input: ['erased', 'kept', 'held', 'counts', 'tables', 'contents'],
        effect: tellExecuted,
      },
    ],
  }),
  permissions: permissions(
    grant(['office', 'leader', 'admin', 'auditor'], { read: all }),
    grant(['office'], { propose: all, discard: all }),
    grant(['leader'], { approve: all, return: all }),
    { system: { execute: all } },
  ),
});

export const HOLD_STATES = { active: '生效', released: '已解除' } as const;

/** 留存令: rows that are not erased while somebody needs them for a case. Of a whole dataset, or of one row and what refers to it. */
export const legalHold = record({
  name: 'legalHold',
  label: '留存令',
  en: 'Legal hold',
  path: 'legal-holds',
  module: 'erasure',
  title: 'reason',
  sort: '-createdAt',
  derived: true,
  indexes: [['state']],
  fields: {
    dataset: text({ label: '数据集代号', en: 'Dataset', max: 60 }),
    datasetLabel: text({ label: '数据集', en: 'Dataset label', max: 60 }),
    /** Nothing: the whole dataset. */
    row: text({ label: '记录编号', en: 'Row', max: 36, optional: true }),
    reason: longText({ label: '事由', en: 'Reason', max: 500 }),
    untilOn: date({ label: '至', en: 'Until', optional: true }),
    state: choice({ label: '状态', en: 'State', codes: HOLD_STATES, system: true, fallback: 'active' }),
    placedBy: reference('person', { label: '发出人', en: 'Placed by', optional: true, system: true }),
    releasedBy: reference('person', { label: '解除人', en: 'Released by', optional: true, system: true }),
    releasedAt: instant({ label: '解除时间', en: 'Released at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'active',
    states: HOLD_STATES,
    final: ['released'],
    editableIn: [],
    transitions: [
      {
        verb: 'release',
        label: '解除',
        from: ['active'],
        to: 'released',
        needsReason: true,
        notBy: ['placedBy'],
        stamp: { by: 'releasedBy', at: 'releasedAt' },
      },
    ],
  }),
  permissions: permissions(
    grant(['office', 'leader', 'admin', 'auditor'], { read: all }),
    grant(['office', 'leader'], { release: all }),
  ),
});

export const BLOCK_STATES = { active: '停止处理', lifted: '已恢复处理' } as const;

/**
 * 停止处理: a row that law keeps although its person asked for deletion and its purpose is over: it is kept, and nothing
 * else is done with it (个人信息保护法 47). Lifted when a new purpose with its own basis begins.
 */
export const processingBlock = record({
  name: 'processingBlock',
  label: '停止处理',
  en: 'Processing stopped',
  path: 'processing-blocks',
  module: 'erasure',
  title: 'datasetLabel',
  sort: '-createdAt',
  derived: true,
  indexes: [['row', 'state'], ['about']],
  fields: {
    dataset: text({ label: '数据集代号', en: 'Dataset', max: 60 }),
    datasetLabel: text({ label: '数据集', en: 'Dataset label', max: 60 }),
    row: text({ label: '记录编号', en: 'Row', max: 36 }),
    basis: longText({ label: '保存依据', en: 'Basis of keeping', max: 1000 }),
    about: text({ label: '请求', en: 'Request', max: 36, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: BLOCK_STATES, system: true, fallback: 'active' }),
    liftedBy: reference('person', { label: '恢复人', en: 'Lifted by', optional: true, system: true }),
    liftedAt: instant({ label: '恢复时间', en: 'Lifted at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'active',
    states: BLOCK_STATES,
    final: ['lifted'],
    editableIn: [],
    transitions: [
      {
        verb: 'lift',
        label: '恢复处理',
        from: ['active'],
        to: 'lifted',
        needsReason: true,
        stamp: { by: 'liftedBy', at: 'liftedAt' },
      },
    ],
  }),
  permissions: permissions(
    grant(['office', 'leader', 'admin', 'auditor'], { read: all }),
    grant(['leader'], { lift: all }),
  ),
});

export const erasureRecords = [erasureList, legalHold, processingBlock] as const;
