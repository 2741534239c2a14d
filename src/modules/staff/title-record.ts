import { code, date, record, reference, text } from '#kernel/definition';
import { aboutTeachers } from './scopes.ts';
import { followTitle, ofOwnSchool } from './title-rules.ts';

/** A professional title from the day it was granted until the next one. */
export const teacherTitle = record({
  erasedWith: 'teacher',
  name: 'teacherTitle',
  label: '职称经历',
  en: 'Professional title',
  path: 'teacher-titles',
  module: 'staff',
  title: 'grantor',
  sort: '-fromOn',
  belongsTo: 'school',
  freezable: true,
  unique: [['teacher', 'fromOn']],
  businessKey: ['teacher', 'fromOn'],
  fields: {
    teacher: reference('teacher', { label: '教职工', en: 'Staff member', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', system: true, optional: true }),
    level: code('teacher-title', { label: '职称', en: 'Title', validOn: 'fromOn' }),
    fromOn: date({ label: '取得日期', en: 'Granted on' }),
    toOn: date({ label: '至（不含）', en: 'Until (exclusive)', optional: true, system: true }),
    grantor: text({ label: '评审机构', en: 'Granted by', max: 100 }),
  },
  permissions: aboutTeachers,
  verbs: { follow: '随档案更新' },
  prepare: ofOwnSchool,
  effect: followTitle,
});
