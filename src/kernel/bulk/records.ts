import { z } from 'zod';
import { grant, permissions, roles, self } from '#kernel/access';
import { all, choice, integer, json, record, text } from '#kernel/definition';

export const BULK_STATES = { waiting: '办理中', done: '已完成' } as const;

const changeSchema = z.union([
  z.object({ values: z.record(z.string(), z.unknown()) }),
  z.object({ verb: z.string(), reason: z.string().optional() }),
]);

export const refusedSchema = z.object({ id: z.string(), detail: z.string() });
export type Refused = z.infer<typeof refusedSchema>;

/** One change of many rows: which, what, and what came of it. The rows' own journal entries tell the rest. */
export const bulkChange = record({
  name: 'bulkChange',
  label: '批量办理',
  en: 'Bulk change',
  path: 'bulk-changes',
  module: 'bulk',
  title: 'what',
  derived: true,
  sort: '-createdAt',
  page: '/bulk/:id',
  fields: {
    record: text({ label: '登记册', en: 'Register', max: 60 }),
    what: text({ label: '办理内容', en: 'What', max: 300 }),
    change: json(changeSchema, { label: '改动', en: 'Change' }),
    /** As they stood when it was started: what was seen in the preview is what is changed. */
    ids: json(z.array(z.string()), { label: '记录', en: 'Rows' }),
    state: choice({ label: '状态', en: 'State', codes: BULK_STATES, fallback: 'waiting' }),
    total: integer({ label: '合计', en: 'Total', unit: '条', min: 0 }),
    changed: integer({ label: '已改', en: 'Changed', unit: '条', min: 0, fallback: 0 }),
    unchanged: integer({ label: '没有变化', en: 'Unchanged', unit: '条', min: 0, fallback: 0 }),
    refused: integer({ label: '没有办理', en: 'Refused', unit: '条', min: 0, fallback: 0 }),
    /** The first five hundred. */
    refusals: json(z.array(refusedSchema), { label: '原因', en: 'Refusals', optional: true }),
    job: text({ label: '后台任务', en: 'Job', max: 60, optional: true }),
  },
  permissions: permissions(grant(roles, { read: self('createdBy') }), grant(['admin'], { read: all })),
});

export const bulkRecords = [bulkChange] as const;
