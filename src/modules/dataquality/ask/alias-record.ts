import { grant, permissions, roles } from '#kernel/access';
import { all, record, text } from '#kernel/definition';
import { KEEPERS } from '../finding-record.ts';

/** How forms call a field that the data centre holds: 学生总数 → figure.pupils. Kept by the bureau, besides the usual ones. */
export const fieldAlias = record({
  name: 'fieldAlias',
  label: '字段别名',
  en: 'Field alias',
  path: 'field-aliases',
  module: 'dataquality',
  title: 'label',
  search: ['label'],
  sort: 'label',
  unique: [['label', 'target']],
  businessKey: ['label', 'target'],
  fields: {
    label: text({ label: '表格中的说法', en: 'Label', max: 100 }),
    target: text({
      label: '对应字段',
      en: 'Target',
      max: 120,
      pattern: { regex: /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/, message: '请写成“记录.字段”，如 school.creditCode' },
    }),
    source: text({ label: '出处', en: 'Source', max: 200, optional: true }),
  },
  permissions: permissions(grant(roles, { read: all }), grant(KEEPERS, { create: all, update: all, remove: all })),
});
