import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, choice, date, longText, record, reference, text } from '#kernel/definition';

export const GROUP_KINDS = {
  integrated: '紧密型集团',
  allied: '联盟型集团',
  trust: '委托管理',
  township: '镇村一体化',
} as const;
export const GROUP_ROLES = { core: '核心校', member: '成员校' } as const;

const ofBureau = permissions(
  grant(BUREAU_ROLES, { read: all }),
  grant(['city'], { read: all }),
  grant(ADDRESSEE_ROLES, { read: all }),
  grant(['section', 'office', 'admin'], { create: all, update: all }),
);

/** Several schools led together. */
export const schoolGroup = record({
  name: 'schoolGroup',
  label: '教育集团',
  en: 'School group',
  path: 'school-groups',
  module: 'institutions',
  title: 'name',
  search: ['name'],
  sort: 'name',
  unique: [['name']],
  businessKey: ['name'],
  fields: {
    name: text({ label: '集团名称', en: 'Name', max: 80, pinyin: 'thing' }),
    kind: choice({ label: '类型', en: 'Kind', codes: GROUP_KINDS }),
    coreSchool: reference('organisation', { label: '核心校', en: 'Core school' }),
    foundedOn: date({ label: '成立日期', en: 'Founded on', optional: true }),
    closedOn: date({ label: '解散日期', en: 'Closed on', optional: true }),
    note: longText({ label: '说明', en: 'Note', max: 2000, optional: true }),
  },
  permissions: ofBureau,
});

/** A school's time in a group. */
export const schoolGroupMember = record({
  name: 'schoolGroupMember',
  label: '集团成员',
  en: 'Group member',
  path: 'school-group-members',
  module: 'institutions',
  title: 'role',
  sort: '-fromOn',
  belongsTo: 'school',
  unique: [['group', 'school', 'fromOn']],
  businessKey: ['group', 'school', 'fromOn'],
  fields: {
    group: reference('schoolGroup', { label: '集团', en: 'Group', immutable: true }),
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    role: choice({ label: '身份', en: 'Role', codes: GROUP_ROLES }),
    fromOn: date({ label: '自', en: 'From' }),
    toOn: date({ label: '至（不含）', en: 'To (exclusive)', optional: true }),
  },
  permissions: ofBureau,
});
