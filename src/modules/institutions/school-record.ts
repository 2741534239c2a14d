import { choice, choices, code, date, integer, point, record, reference, text, yesNo } from '#kernel/definition';
import { followSchool, prepareSchool } from './school-rules.ts';
import { ofSchool } from './stage-records.ts';
import { STAGES } from './stages.ts';

export const OWNERSHIPS = {
  public: '公办',
  privateNonprofit: '民办（非营利性）',
  privateProfit: '民办（营利性）',
} as const;
export const PARTY_ORGANISATIONS = {
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  jointBranch: '联合党支部',
  none: '未建立',
} as const;

/** What identifies a school is kept by the bureau; the school corrects the rest. */
const KEEPERS = ['section', 'office', 'admin'] as const;
const STATISTICS = '教育事业统计';

/** What a school is, beside its place in the tree of organisations. */
export const school = record({
  name: 'school',
  label: '学校',
  en: 'School',
  path: 'schools',
  page: '/institutions/schools/:id',
  module: 'institutions',
  title: 'name',
  search: ['name', 'identifierCode'],
  sort: 'identifierCode',
  belongsTo: 'organisation',
  freezable: true,
  unique: [['organisation'], ['identifierCode']],
  businessKey: ['identifierCode'],
  indexes: [['kind']],
  fields: {
    organisation: reference('organisation', {
      label: '单位',
      en: 'Organisation',
      section: '身份',
      immutable: true,
      writers: KEEPERS,
    }),
    name: text({
      label: '学校全称',
      en: 'Full name',
      section: '身份',
      max: 100,
      owner: STATISTICS,
      writers: KEEPERS,
      pinyin: 'thing',
    }),
    /** AABBCCCCCC; empty where the code passed on to what a merger made. */
    identifierCode: text({
      label: '学校标识码',
      en: 'Identifier code',
      section: '身份',
      max: 10,
      optional: true,
      pattern: { regex: /^\d{10}$/, message: '学校标识码为10位数字' },
      help: '前两位为机构类别，三四位为省级行政区',
      owner: STATISTICS,
      writers: KEEPERS,
    }),
    creditCode: text({
      label: '统一社会信用代码',
      en: 'Unified social credit code',
      section: '身份',
      max: 18,
      optional: true,
      help: '校验位不符时提示核对，不阻止保存',
      writers: KEEPERS,
    }),
    legalPerson: text({ label: '法定代表人', en: 'Legal representative', section: '身份', max: 50, optional: true }),
    kind: code('school-kind', {
      label: '办学类型',
      en: 'Kind of school',
      section: '办学',
      owner: STATISTICS,
      writers: KEEPERS,
    }),
    stages: choices({ label: '学段', en: 'Stages', section: '办学', codes: STAGES, optional: true, writers: KEEPERS }),
    ownership: choice({ label: '办学性质', en: 'Ownership', section: '办学', codes: OWNERSHIPS, writers: KEEPERS }),
    sponsor: code('sponsor', { label: '举办者', en: 'Sponsor', section: '办学', optional: true, writers: KEEPERS }),
    inclusive: yesNo({
      label: '普惠认定',
      en: 'Recognised as inclusive',
      section: '办学',
      optional: true,
      applies: { field: 'kind', is: ['111', '112', '119'] },
      writers: KEEPERS,
    }),
    inclusiveUntil: date({
      label: '普惠有效期至',
      en: 'Inclusive until',
      section: '办学',
      optional: true,
      applies: { field: 'inclusive', is: [true], required: true },
      writers: KEEPERS,
    }),
    rating: text({
      label: '等级',
      en: 'Rating',
      section: '办学',
      max: 40,
      optional: true,
      help: '如省优质幼儿园、四星级高中',
      writers: KEEPERS,
    }),
    boarding: yesNo({ label: '寄宿', en: 'Boarding', section: '办学', optional: true }),
    standardClasses: integer({
      label: '标准班数',
      en: 'Standard number of classes',
      section: '办学',
      unit: '班',
      min: 0,
      max: 300,
      optional: true,
    }),
    urbanRural: code('urban-rural', {
      label: '城乡分类',
      en: 'Urban or rural',
      section: '地址',
      optional: true,
      owner: STATISTICS,
      writers: KEEPERS,
    }),
    address: text({ label: '地址', en: 'Address', section: '地址', max: 200, optional: true }),
    place: point({ label: '位置', en: 'Place', section: '地址', optional: true }),
    partyOrganisation: choice({
      label: '党组织',
      en: 'Party organisation',
      section: '党组织',
      codes: PARTY_ORGANISATIONS,
      optional: true,
    }),
    openedOn: date({ label: '设立日期', en: 'Opened on', section: '存续', optional: true, writers: KEEPERS }),
    /** Set by a change of organisations that takes effect. */
    closedOn: date({ label: '撤销日期', en: 'Closed on', section: '存续', optional: true, system: true }),
    mergedInto: reference('school', { label: '已并入', en: 'Merged into', optional: true, system: true }),
  },
  permissions: ofSchool('organisation'),
  prepare: prepareSchool,
  effect: followSchool,
});
