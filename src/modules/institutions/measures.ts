import { measure } from '#kernel/definition';
import { classGroup, classGroupSpell } from './class-records.ts';
import { school } from './school-record.ts';
import { schoolStage } from './stage-records.ts';

/** Classes that stand in a school on a day, since they came there. */
export const classes = measure({
  name: 'classes',
  label: '班级数',
  en: 'Classes',
  unit: '个',
  of: classGroup,
  where: { mergedInto: null },
  holds: { from: ['heldFrom', 'openedOn'], to: 'closedOn' },
  by: ['stage', 'entryYear', 'kind'],
});

/** Classes on a day in a school that they have left since. Together with `classes`: all that stood there on the day. */
export const formerClasses = measure({
  name: 'formerClasses',
  label: '当日在校、其后划转他校的班级数',
  en: 'Classes that moved on',
  unit: '个',
  of: classGroupSpell,
  holds: { from: 'fromOn', to: 'toOn' },
  by: ['stage'],
});

/** Stages that schools run on a day. */
export const schoolStages = measure({
  name: 'schoolStages',
  label: '学校（学段）数',
  en: 'School stages',
  unit: '个',
  of: schoolStage,
  holds: { from: 'fromOn', to: 'toOn' },
  by: ['stage'],
});

/** Schools in the register, by kind and ownership. */
export const schools = measure({
  name: 'schools',
  label: '学校数',
  en: 'Schools',
  unit: '所',
  of: school,
  by: ['kind', 'ownership'],
});

export const institutionMeasures = [classes, formerClasses, schoolStages, schools] as const;
