import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, computed, date, integer, record, reference, text } from '#kernel/definition';
import { classLabel, STAGES } from './stages.ts';

export const CLASS_KINDS = { ordinary: '普通班', mixedAge: '混龄班', special: '特教班' } as const;

const ofClasses = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(['city'], { read: all }),
  grant(['school'], { read: own('school'), create: own('school'), update: own('school') }),
  grant(['section', 'office', 'admin'], { create: all, update: all }),
);

/**
 * A class, named after the year its pupils entered. Its row says where it stands now and since when (`heldFrom`,
 * else `openedOn`); where it stood before a merger or split is told by `classGroupSpell`.
 */
export const classGroup = record({
  name: 'classGroup',
  label: '班级',
  en: 'Class',
  path: 'class-groups',
  module: 'institutions',
  title: 'label',
  search: ['label'],
  sort: 'school,stage,-entryYear,classNumber',
  belongsTo: 'school',
  freezable: true,
  unique: [['school', 'stage', 'entryYear', 'classNumber']],
  businessKey: ['school', 'stage', 'entryYear', 'classNumber'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School' }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES }),
    entryYear: integer({ label: '入学年份', en: 'Entry year', min: 1990, max: 2100 }),
    classNumber: integer({ label: '班号', en: 'Class number', min: 1, max: 200 }),
    label: computed(text({ label: '班级', en: 'Class', max: 40, optional: true }), (row) =>
      classLabel(Number(row.entryYear), Number(row.classNumber)),
    ),
    kind: choice({ label: '班型', en: 'Kind', codes: CLASS_KINDS, fallback: 'ordinary' }),
    headTeacher: text({ label: '班主任', en: 'Head teacher', max: 50, optional: true }),
    limit: integer({ label: '班额上限', en: 'Limit', unit: '人', min: 1, max: 100, optional: true }),
    openedOn: date({ label: '开班日期', en: 'Opened on' }),
    closedOn: date({ label: '撤班日期', en: 'Closed on', optional: true }),
    /** Since when it stands in this school under this number, where it moved; null: since it was opened. */
    heldFrom: date({ label: '现隶属自', en: 'Held from', optional: true, system: true }),
    mergedInto: reference('classGroup', { label: '已并入', en: 'Merged into', optional: true, system: true }),
  },
  permissions: ofClasses,
});

/** Where a class stood until it moved, and under which number: [fromOn, toOn). */
export const classGroupSpell = record({
  name: 'classGroupSpell',
  label: '班级原隶属',
  en: 'Former place of a class',
  path: 'class-group-spells',
  module: 'institutions',
  title: 'classNumber',
  derived: true,
  sort: 'fromOn',
  belongsTo: 'school',
  unique: [['classGroup', 'fromOn']],
  indexes: [['school', 'stage']],
  fields: {
    classGroup: reference('classGroup', { label: '班级', en: 'Class' }),
    school: reference('organisation', { label: '原学校', en: 'School then' }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES }),
    classNumber: integer({ label: '原班号', en: 'Class number then' }),
    fromOn: date({ label: '自', en: 'From' }),
    toOn: date({ label: '至（不含）', en: 'To (exclusive)' }),
    change: reference('organisationChange', { label: '依据的机构调整', en: 'By change' }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city'], { read: all }),
    grant(['school'], { read: own('school') }),
  ),
});
