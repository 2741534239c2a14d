import { grant, permissions, roles } from '#kernel/access';
import { all, choices, record, reference } from '#kernel/definition';
import { STAGES } from '#modules/institutions';

/** The section that reviews and keeps the roll of some stages for an authority (学籍主管部门). */
export const rollKeeper = record({
  name: 'rollKeeper',
  label: '学籍主管科室',
  en: 'Keeper of the roll',
  path: 'roll-keepers',
  module: 'pupils',
  title: 'section',
  sort: 'createdAt',
  unique: [['bureau', 'section']],
  fields: {
    bureau: reference('organisation', { label: '教育局', en: 'Authority' }),
    section: reference('organisation', { label: '科室', en: 'Section' }),
    stages: choices({ label: '学段', en: 'Stages', codes: STAGES }),
  },
  permissions: permissions(
    grant(roles, { read: all }),
    grant(['admin', 'office'], { create: all, update: all, remove: all }),
  ),
});
