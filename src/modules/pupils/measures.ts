import { measure } from '#kernel/definition';
import { enrolment, pupil } from './pupil-records.ts';
import { END_REASONS, IN_ROLL } from './statuses.ts';

/** Ends that are no leaving: the pupil goes on in another class, or with the class in another school. */
const GOING_ON: readonly string[] = ['changedClass', 'schoolChanged'];
const LEAVING = Object.keys(END_REASONS).filter((reason) => !GOING_ON.includes(reason));

/** Pupils on the roll on a day, by where the spell places them. */
export const pupilsOnRoll = measure({
  name: 'pupilsOnRoll',
  label: '在籍学生数',
  en: 'Pupils on the roll',
  unit: '人',
  of: enrolment,
  holds: { from: 'fromOn', to: 'toOn' },
  by: ['stage', 'entryYear', 'classGroup'],
});

/** Spells that ended, by why: graduates, transfers out, deaths. Counted from the day after. */
export const enrolmentsEnded = measure({
  name: 'enrolmentsEnded',
  label: '离校人数',
  en: 'Enrolments ended',
  unit: '人',
  of: enrolment,
  where: { endReason: LEAVING },
  holds: { from: 'toOn' },
  by: ['stage', 'entryYear', 'endReason'],
});

/** Pupils by where they stand now, for what the law asks to be none: dropouts, suspected and confirmed. */
export const pupilsByStatus = measure({
  name: 'pupilsByStatus',
  label: '学生数（按学籍状态）',
  en: 'Pupils by status',
  unit: '人',
  of: pupil,
  where: { mergedInto: null },
  by: ['stage', 'status', 'entryYear'],
});

/** Children of migrants on the roll now. */
export const migrantPupils = measure({
  name: 'migrantPupils',
  label: '随迁子女学生数',
  en: 'Children of migrants',
  unit: '人',
  of: pupil,
  where: { mergedInto: null, status: IN_ROLL, migrant: 'yes' },
  by: ['stage', 'entryYear'],
  readers: ['leader', 'office', 'section', 'school', 'inspector', 'auditor', 'city'],
});

/** Children with disabilities on the roll now, those taught at home among them. */
export const disabledPupils = measure({
  name: 'disabledPupils',
  label: '残疾学生数',
  en: 'Pupils with disabilities',
  unit: '人',
  of: pupil,
  where: { mergedInto: null, status: IN_ROLL, disability: 'yes' },
  by: ['stage', 'status'],
  readers: ['leader', 'section', 'school'],
});

export const pupilMeasures = [pupilsOnRoll, enrolmentsEnded, pupilsByStatus, migrantPupils, disabledPupils] as const;
