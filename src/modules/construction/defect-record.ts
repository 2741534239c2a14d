import { all, choice, date, files, record, reference, states, text } from '#kernel/definition';
import { prepareDefect } from './defect-rules.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';

export const DEFECT_KINDS = {
  structure: '校舍安全',
  area: '校舍面积不足',
  rooms: '功能教室不足',
  grounds: '运动场地不足',
  equipment: '设施设备老旧',
  toilets: '厕所',
  dormitory: '宿舍食堂',
  other: '其他',
} as const;
export const DEFECT_URGENCIES = { danger: '有安全隐患', high: '急需', ordinary: '一般' } as const;
export const DEFECT_STATES = { open: '未消除', cleared: '已消除', withdrawn: '已撤回' } as const;

/** What a school lacks or what is broken there, until an accepted improvement has removed it. */
export const schoolDefect = record({
  name: 'schoolDefect',
  label: '学校短板',
  en: 'School defect',
  path: 'school-defects',
  module: 'construction',
  title: 'title',
  search: ['title'],
  sort: 'school,foundOn',
  belongsTo: 'school',
  indexes: [['school', 'state']],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    title: text({ label: '短板', en: 'Defect', max: 200 }),
    kind: choice({ label: '类别', en: 'Kind', codes: DEFECT_KINDS }),
    urgency: choice({ label: '轻重', en: 'Urgency', codes: DEFECT_URGENCIES, fallback: 'ordinary' }),
    foundOn: date({ label: '发现日期', en: 'Found on' }),
    source: text({ label: '来源', en: 'Source', max: 200, help: '如校舍鉴定、督导意见、学校申报' }),
    papers: files({ label: '材料', en: 'Papers' }),
    state: choice({ label: '状态', en: 'State', codes: DEFECT_STATES, system: true, fallback: 'open' }),
    clearedOn: date({ label: '消除日期', en: 'Cleared on', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: DEFECT_STATES,
    final: ['cleared', 'withdrawn'],
    editableIn: ['open'],
    transitions: [
      { verb: 'clear', label: '随验收消除', from: ['open'], to: 'cleared', input: ['clearedOn'] },
      { verb: 'withdraw', label: '撤回', from: ['open'], to: 'withdrawn', needsReason: true },
      { verb: 'reopen', label: '重开', from: ['cleared', 'withdrawn'], to: 'open', needsReason: true },
    ],
  }),
  permissions: keptByBureau('school', ['create', 'update'], {
    ...may(KEEPERS, 'withdraw', 'reopen'),
    // Follows from the acceptance of an improvement, see improvement-rules.ts.
    system: { clear: all },
  }),
  prepare: prepareDefect,
});
