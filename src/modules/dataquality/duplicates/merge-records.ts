import { z } from 'zod';
import { grant, permissions } from '#kernel/access';
import { all, choice, instant, integer, json, record, reference, text } from '#kernel/definition';
import { OVERSEERS } from '../finding-record.ts';
import { PAIR_RECORDS } from './words.ts';

/** A merge that was carried out: which row went into which. Taken back, it is kept with its end. */
export const merge = record({
  name: 'merge',
  label: '合并',
  en: 'Merge',
  path: 'merges',
  module: 'dataquality',
  title: 'record',
  derived: true,
  sort: '-createdAt',
  indexes: [['loser'], ['master']],
  fields: {
    pair: reference('duplicatePair', { label: '疑似重复', en: 'Pair' }),
    record: choice({ label: '类别', en: 'Record', codes: PAIR_RECORDS }),
    master: text({ label: '保留的记录', en: 'Master', max: 40 }),
    loser: text({ label: '并入的记录', en: 'Merged row', max: 40 }),
    /** Field → id of the row that the value came from. */
    origins: json(z.record(z.string(), z.string()), { label: '取值来源', en: 'Origins of the values' }),
    undoneAt: instant({ label: '撤销时间', en: 'Undone at', optional: true }),
    /** What stayed with the master because it was changed after the merge. */
    conflicts: json(z.array(z.object({ record: z.string(), row: z.string(), field: z.string(), label: z.string() })), {
      label: '未还原',
      en: 'Not restored',
      optional: true,
    }),
  },
  permissions: permissions(grant(OVERSEERS, { read: all })),
});

/** One row that a merge changed, by the versions before and after: what taking it back restores. No values. */
export const mergeTouch = record({
  name: 'mergeTouch',
  label: '合并的改动',
  en: 'Row touched by a merge',
  path: 'merge-touches',
  module: 'dataquality',
  title: 'record',
  derived: true,
  sort: 'order',
  indexes: [['merge', 'order']],
  fields: {
    merge: reference('merge', { label: '合并', en: 'Merge' }),
    order: integer({ label: '次序', en: 'Order', min: 0 }),
    record: text({ label: '记录', en: 'Record', max: 50 }),
    row: text({ label: '编号', en: 'Row', max: 40 }),
    fields: json(z.array(z.string()), { label: '字段', en: 'Fields' }),
    fromVersion: integer({ label: '改动前版本', en: 'Version before', min: 1 }),
    toVersion: integer({ label: '改动后版本', en: 'Version after', min: 1 }),
  },
  permissions: permissions(grant(OVERSEERS, { read: all })),
});
