import { grant, own, permissions, type Role } from '#kernel/access';
import {
  all,
  choice,
  date,
  type Fields,
  files,
  instant,
  number,
  type RecordDefinition,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { ENTRY_STATES, GRANTOR_LEVELS, TRAINING_CATEGORIES, WORK_KINDS } from './codes.ts';
import { askAgain, askToConfirm, notPosted, prepareEntry, tellVerdict } from './entry-rules.ts';
import { aboutMe, myClaim, OVERSEERS } from './scopes.ts';

/** What every entry of a portfolio has: whose, when, where it came from, and who vouches for it. */
const entryFields = {
  teacher: reference('teacher', { label: '教职工', en: 'Staff member', immutable: true }),
  school: reference('organisation', { label: '学校', en: 'School', optional: true, system: true }),
  title: text({ label: '名称', en: 'Title', max: 200 }),
  on: date({ label: '日期', en: 'Date' }),
};
const vouchedFields = {
  evidence: files({ label: '佐证材料', en: 'Evidence' }),
  /** The row of another module that this entry repeats; whatever is corrected there is corrected here. */
  sourceRecord: text({ label: '来源', en: 'Source', max: 60, optional: true, system: true }),
  sourceId: text({ label: '来源编号', en: 'Source row', max: 60, optional: true, system: true }),
  state: choice({ label: '状态', en: 'State', codes: ENTRY_STATES, system: true, fallback: 'claimed' }),
  claimedBy: reference('person', { label: '填报人', en: 'Claimed by', optional: true, system: true }),
  confirmedBy: reference('person', { label: '确认人', en: 'Confirmed by', optional: true, system: true }),
  confirmedAt: instant({ label: '确认时间', en: 'Confirmed at', optional: true, system: true }),
};

const vouching = states({
  field: 'state',
  initial: 'claimed',
  states: ENTRY_STATES,
  final: ['confirmed'],
  editableIn: ['claimed', 'declined'],
  transitions: [
    {
      verb: 'confirm',
      label: '确认',
      from: ['claimed'],
      to: 'confirmed',
      notBy: ['claimedBy'],
      stamp: { by: 'confirmedBy', at: 'confirmedAt' },
      effect: tellVerdict,
      batchable: true,
    },
    {
      verb: 'decline',
      label: '不予确认',
      from: ['claimed', 'confirmed'],
      to: 'declined',
      notBy: ['claimedBy'],
      needsReason: true,
      stamp: { by: 'confirmedBy', at: 'confirmedAt' },
      guard: notPosted,
      effect: tellVerdict,
    },
    { verb: 'claim', label: '重新填报', from: ['declined'], to: 'claimed', effect: askAgain },
  ],
});

const entryPermissions = permissions(
  grant(OVERSEERS, { read: all }),
  grant(['section'] satisfies Role[], { create: all, update: all, confirm: all, decline: all, claim: all }),
  grant(['school'], {
    read: own('school'),
    create: own('school'),
    update: own('school'),
    confirm: own('school'),
    decline: own('school'),
    claim: own('school'),
  }),
  grant(['teacher'], { read: aboutMe, create: aboutMe, update: aboutMe, remove: myClaim, claim: aboutMe }),
);

type Words = { readonly name: string; readonly label: string; readonly en: string; readonly path: string };

const entryRecord = <const F extends Fields>({ name, label, en, path }: Words, fields: F) =>
  record({
    erasedWith: 'teacher',
    name,
    label,
    en,
    path,
    module: 'staff',
    title: 'title',
    search: ['title'],
    sort: '-on',
    belongsTo: 'school',
    unique: [
      ['teacher', 'title', 'on'],
      ['teacher', 'sourceRecord', 'sourceId'],
    ],
    businessKey: ['teacher', 'title', 'on'],
    indexes: [['sourceRecord', 'sourceId']],
    fields: { ...entryFields, ...fields, ...vouchedFields },
    states: vouching,
    verbs: { post: '业务系统记入', follow: '随档案更新' },
    permissions: entryPermissions,
    prepare: prepareEntry,
    effect: askToConfirm,
  });

/** Hours of training of one teacher, from a course of another module or claimed and confirmed. */
export const trainingRecord = entryRecord(
  { name: 'trainingRecord', label: '培训学时', en: 'Training', path: 'training-records' },
  {
    hours: number({ label: '学时', en: 'Hours', unit: '学时', min: 0.5, max: 1000, scale: 1 }),
    category: choice({ label: '培训类别', en: 'Category', codes: TRAINING_CATEGORIES }),
    provider: text({ label: '培训机构', en: 'Provider', max: 100 }),
  },
);

/** Papers, research, open lessons, prizes. */
export const work = entryRecord(
  { name: 'work', label: '教育教学成果', en: 'Work', path: 'works' },
  {
    kind: choice({ label: '成果类别', en: 'Kind', codes: WORK_KINDS }),
    level: choice({ label: '级别', en: 'Level', codes: GRANTOR_LEVELS }),
    place: text({ label: '发表、立项或举办单位', en: 'Published or held by', max: 200 }),
    role: text({ label: '本人承担', en: 'Role', max: 60, optional: true }),
  },
);

export const honour = entryRecord(
  { name: 'honour', label: '荣誉表彰', en: 'Honour', path: 'honours' },
  {
    level: choice({ label: '级别', en: 'Level', codes: GRANTOR_LEVELS }),
    grantor: text({ label: '授予单位', en: 'Granted by', max: 200 }),
  },
);

export const portfolioRecords: readonly RecordDefinition<any>[] = [trainingRecord, work, honour];
