import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, instant, record, reference, text } from '#kernel/definition';

/**
 * An organisation's rows of one record, held fast while a collection of data is locked. Records join by
 * `freezable`; the store refuses the writes of posts (frozen.ts), effects of rules go on.
 */
export const dataFreeze = record({
  name: 'dataFreeze',
  label: '数据锁定',
  en: 'Freeze',
  path: 'data-freezes',
  module: 'freeze',
  title: 'reason',
  derived: true,
  sort: '-createdAt',
  belongsTo: 'organisation',
  indexes: [['organisation', 'releasedAt'], ['aboutId']],
  fields: {
    organisation: reference('organisation', { label: '单位', en: 'Organisation' }),
    /** Name of the record. */
    record: text({ label: '数据', en: 'Record', max: 50 }),
    reason: text({ label: '缘由', en: 'Reason', max: 200 }),
    /** The row on whose account it holds. */
    aboutId: text({ label: '依据', en: 'About', max: 40 }),
    releasedAt: instant({ label: '解除时间', en: 'Released at', optional: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    grant(['school'], { read: own('organisation') }),
  ),
});

export const freezeRecords = [dataFreeze] as const;
