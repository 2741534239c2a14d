import { grant, own, permissions } from '#kernel/access';
import { all, choice, date, record, reference, yesNo } from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { POST_KINDS, POSTING_REASONS } from './codes.ts';
import { aboutMe, OVERSEERS } from './scopes.ts';

/**
 * The spells of a teacher's service: where, in which kind of post, from when (inclusive) until when (exclusive).
 * Written by what happens to the teacher; counts "as at a day" read it. A school keeps the spells served with it.
 */
export const staffPosting = record({
  erasedWith: 'teacher',
  name: 'staffPosting',
  label: '任职经历',
  en: 'Posting',
  path: 'staff-postings',
  module: 'staff',
  title: 'reason',
  sort: '-fromOn',
  derived: true,
  belongsTo: 'school',
  unique: [['teacher', 'fromOn']],
  businessKey: ['teacher', 'fromOn'],
  indexes: [['school', 'fromOn']],
  fields: {
    teacher: reference('teacher', { label: '教职工', en: 'Staff member' }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    postKind: choice({ label: '岗位类别', en: 'Kind of post', codes: POST_KINDS }),
    isFullTimeTeacher: yesNo({ label: '专任教师', en: 'Full-time teacher', fallback: false }),
    stage: choice({ label: '任教学段', en: 'Stage taught', codes: STAGES, optional: true }),
    fromOn: date({ label: '自', en: 'From' }),
    toOn: date({ label: '至（不含）', en: 'Until (exclusive)', optional: true }),
    reason: choice({ label: '任职缘由', en: 'Why it began', codes: POSTING_REASONS }),
    endReason: choice({ label: '结束缘由', en: 'Why it ended', codes: POSTING_REASONS, optional: true }),
  },
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['school'], { read: own('school') }),
    grant(['teacher'], { read: aboutMe }),
  ),
});
