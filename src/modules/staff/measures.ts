import { measure } from '#kernel/definition';
import { staffPosting } from './posting-record.ts';
import { teacher } from './teacher-record.ts';

const SERVING = ['inService', 'onLeave'] as const;

/** 教职工 in service on a day, by the kind of post. */
export const staffInService = measure({
  name: 'staffInService',
  label: '教职工数',
  en: 'Staff in service',
  unit: '人',
  of: staffPosting,
  holds: { from: 'fromOn', to: 'toOn' },
  by: ['stage', 'postKind'],
});

/** 专任教师 on a day. */
export const fullTimeTeachers = measure({
  name: 'fullTimeTeachers',
  label: '专任教师数',
  en: 'Full-time teachers',
  unit: '人',
  of: staffPosting,
  where: { isFullTimeTeacher: true },
  holds: { from: 'fromOn', to: 'toOn' },
  by: ['stage'],
});

/** 专任教师 now, by what standards ask about them. */
export const teachersByStanding = measure({
  name: 'teachersByStanding',
  label: '专任教师数（按学历、职称）',
  en: 'Full-time teachers by education and title',
  unit: '人',
  of: teacher,
  where: { mergedInto: null, status: SERVING, isFullTimeTeacher: true },
  by: ['stage', 'education', 'title', 'qualification'],
});

/** 专任教师 now, by the subject taught and the backbone title held. */
export const teachersBySubject = measure({
  name: 'teachersBySubject',
  label: '专任教师数（按学科、骨干层级）',
  en: 'Full-time teachers by subject and backbone title',
  unit: '人',
  of: teacher,
  where: { mergedInto: null, status: SERVING, isFullTimeTeacher: true },
  by: ['stage', 'subject', 'backboneLevel', 'backboneGrantor'],
});

export const staffMeasures = [staffInService, fullTimeTeachers, teachersByStanding, teachersBySubject] as const;
