import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  code,
  date,
  integer,
  record,
  reference,
  sealed,
  text,
  yesNo,
  yesNoUnknown,
} from '#kernel/definition';
import { STAGES } from '#modules/institutions';
import { ROLL_NUMBER, ROLL_NUMBER_MESSAGE, wrongNumber } from './identity.ts';
import { guardianData, pupilData } from './personal.ts';
import { kept, ofBureau, ofKeptPupil, ofOwnPupil, ownPending } from './scopes.ts';
import { END_REASONS, GENDERS, GUARDIAN_RELATIONS, ID_TYPES, PUPIL_STATUSES } from './statuses.ts';

const NATIONAL = '全国中小学生学籍信息管理系统';
/** The school that has the child, and the bureau's sections that decide about it, work with the facts themselves. */
const KEEPERS = ['school', 'section'] as const;
/** What only the child's school needs in the open; a reviewer compares masked numbers with the papers. */
const SCHOOL = ['school'] as const;

const identity = { section: '身份', sensitivity: 'L3', owner: NATIONAL, readers: KEEPERS } as const;
const followed = { section: '关爱与保障', readers: SCHOOL, optional: true } as const;

/**
 * A child on the roll, once and for life: the row and its roll number stay through every school. Where the child
 * is now stands here, kept by what happens to the roll (`enrolmentEvent`); where it was is told by `enrolment`.
 * Least data (个人信息保护法 6): no parents' job or income, no religion, no face (domain handbook 02 §3).
 */
export const pupil = record({
  name: 'pupil',
  personal: pupilData,
  label: '学生',
  en: 'Pupil',
  path: 'pupils',
  module: 'pupils',
  title: 'name',
  search: ['name'],
  sort: 'school,stage,-entryYear,classGroup',
  belongsTo: 'school',
  freezable: true,
  unique: [['rollNumber']],
  businessKey: ['rollNumber'],
  knownBy: [['school', 'idNumber']],
  alikeBy: [['school', 'name', 'birthDate']],
  against: wrongNumber,
  indexes: [
    ['school', 'status', 'stage', 'mergedInto'],
    ['status', 'stage', 'entryYear'],
  ],
  fields: {
    name: text({ label: '姓名', en: 'Name', max: 50, pinyin: 'person', ...identity }),
    gender: choice({ label: '性别', en: 'Gender', codes: GENDERS, section: '身份', owner: NATIONAL }),
    school: reference('organisation', { label: '学校', en: 'School', section: '学籍', immutable: true }),
    classGroup: reference('classGroup', {
      label: '班级',
      en: 'Class',
      section: '学籍',
      optional: true,
      system: true,
    }),
    plannedClass: reference('classGroup', {
      label: '拟编班级',
      en: 'Planned class',
      section: '学籍',
      optional: true,
      help: '新生注册前编的班；注册时编入，以后换班请办理调班',
      // A head teacher's list of newcomers calls it 班级; in a list of who sits where that is no plan.
      sheet: { heads: ['班级', '编班', '分班'], while: { field: 'status', is: ['pending'] } },
    }),
    stage: choice({ label: '学段', en: 'Stage', section: '学籍', codes: STAGES, optional: true, system: true }),
    entryYear: integer({ label: '入学年份', en: 'Entry year', section: '学籍', optional: true, system: true }),
    status: choice({
      label: '学籍状态',
      en: 'Status',
      section: '学籍',
      codes: PUPIL_STATUSES,
      system: true,
      fallback: 'pending',
    }),
    registeredOn: date({
      label: '首次注册日期',
      en: 'First registered on',
      section: '学籍',
      optional: true,
      system: true,
    }),
    birthDate: date({ label: '出生日期', en: 'Birth date', ...identity }),
    ethnicGroup: code('ethnic-group', { label: '民族', en: 'Ethnic group', optional: true, ...identity }),
    idType: choice({
      label: '证件类型',
      en: 'Kind of paper',
      codes: ID_TYPES,
      fallback: 'residentId',
      section: '身份',
      owner: NATIONAL,
    }),
    idNumber: sealed({
      label: '证件号码',
      en: 'Number of the paper',
      section: '身份',
      owner: NATIONAL,
      readers: SCHOOL,
      optional: true,
      applies: { field: 'idType', is: Object.keys(ID_TYPES).filter((type) => type !== 'none') },
      pattern: { regex: /^[0-9A-Za-z()（）-]{5,30}$/, message: '证件号码由5至30位字母和数字组成' },
    }),
    /** Sealed as well: a formal number holds the identity number. */
    rollNumber: sealed({
      label: '学籍号',
      en: 'Roll number',
      section: '身份',
      owner: NATIONAL,
      readers: SCHOOL,
      optional: true,
      pattern: { regex: ROLL_NUMBER, message: ROLL_NUMBER_MESSAGE },
    }),
    household: code('division', {
      label: '户籍所在地',
      en: 'Place of household registration',
      section: '户籍',
      sensitivity: 'L3',
      readers: SCHOOL,
      optional: true,
      help: '只到县级区划',
    }),
    boarding: yesNo({ label: '寄宿', en: 'Boarding', section: '在校', fallback: false }),
    migrant: yesNoUnknown({ label: '随迁子女', en: 'Child of migrants', sensitivity: 'L3', ...followed }),
    leftBehind: yesNoUnknown({ label: '留守儿童', en: 'Left behind', sensitivity: 'L3', ...followed }),
    inclusion: yesNoUnknown({ label: '随班就读', en: 'In an ordinary class', sensitivity: 'L4', ...followed }),
    disability: yesNoUnknown({ label: '残疾', en: 'Disability', sensitivity: 'L4', ...followed }),
    hardship: yesNoUnknown({ label: '家庭经济困难', en: 'Hardship', sensitivity: 'L4', ...followed }),
    mergedInto: reference('pupil', { label: '已并入', en: 'Merged into', optional: true, system: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofBureau('school') }),
    grant(['city'], { read: all }),
    grant(['admin'], { read: all, create: all, update: all }),
    grant(['school'], { read: own('school'), create: own('school'), update: own('school'), remove: ownPending }),
    grant(['section'], { create: kept('school'), update: kept('school') }),
  ),
});

/** Who answers for a child, and the telephone by which the child's roll can be looked up. Nothing else about them. */
export const guardian = record({
  name: 'guardian',
  personal: guardianData,
  label: '监护人',
  en: 'Guardian',
  path: 'guardians',
  module: 'pupils',
  title: 'relation',
  sort: 'createdAt',
  belongsTo: 'school',
  freezable: true,
  knownBy: [['pupil', 'name']],
  fields: {
    pupil: reference('pupil', { label: '学生', en: 'Pupil', immutable: true }),
    /** The school that has the pupil; follows the pupil. */
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    name: text({ label: '姓名', en: 'Name', max: 50, sensitivity: 'L3', readers: SCHOOL }),
    relation: choice({ label: '关系', en: 'Relation', codes: GUARDIAN_RELATIONS }),
    phone: sealed({
      label: '手机号',
      en: 'Telephone',
      readers: SCHOOL,
      pattern: { regex: /^1\d{10}$/, message: '手机号为11位数字' },
    }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofBureau('school') }),
    grant(['city'], { read: all }),
    grant(['admin'], { read: all, create: all, update: all }),
    grant(['school'], { read: ofOwnPupil, create: ofOwnPupil, update: ofOwnPupil, remove: ofOwnPupil }),
    grant(['section'], { create: ofKeptPupil, update: ofKeptPupil }),
  ),
});

/**
 * Where a pupil was on the roll: [fromOn, toOn), at one school in one class. Never two at once. Written by events and
 * by the roll-over alone.
 */
export const enrolment = record({
  name: 'enrolment',
  erasedWith: 'pupil',
  label: '在籍经历',
  en: 'Enrolment',
  path: 'enrolments',
  module: 'pupils',
  title: 'fromOn',
  sort: '-fromOn',
  derived: true,
  belongsTo: 'school',
  unique: [['pupil', 'fromOn']],
  indexes: [['school', 'toOn']],
  verbs: { rollOver: '升级', undoRollOver: '撤销升级' },
  fields: {
    pupil: reference('pupil', { label: '学生', en: 'Pupil' }),
    school: reference('organisation', { label: '学校', en: 'School' }),
    stage: choice({ label: '学段', en: 'Stage', codes: STAGES }),
    classGroup: reference('classGroup', { label: '班级', en: 'Class' }),
    entryYear: integer({ label: '入学年份', en: 'Entry year' }),
    fromOn: date({ label: '自', en: 'From' }),
    toOn: date({ label: '至（不含）', en: 'To (exclusive)', optional: true }),
    endReason: choice({ label: '离开原因', en: 'Reason of its end', codes: END_REASONS, optional: true }),
    /** The status that held when it ended; taking the end back restores it. */
    lastStatus: choice({ label: '离开前状态', en: 'Last status', codes: PUPIL_STATUSES, optional: true }),
    openedBy: reference('enrolmentEvent', { label: '依据', en: 'Opened by', optional: true }),
    endedBy: reference('enrolmentEvent', { label: '离开依据', en: 'Ended by', optional: true }),
    rollOver: reference('rollOver', { label: '离开于升级', en: 'Ended by roll-over', optional: true }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: ofBureau('school') }),
    grant(['city', 'admin'], { read: all }),
    grant(['school'], { read: own('school') }),
  ),
});
