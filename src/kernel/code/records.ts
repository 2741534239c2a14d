import { grant, permissions, roles } from '#kernel/access';
import { all, choice, date, integer, longText, type RecordDefinition, record, text, yesNo } from '#kernel/definition';
import { forgetCodes } from '#kernel/store';
import { prepareCodeItem, prepareCodeList } from './record-rules.ts';

/** How sure a list or code is: read in the standard, expert memory, or to be verified before it is relied on. */
export const CODE_CERTAINTIES = { sure: '已核对原文', likely: '通行做法', check: '须本地核实' } as const;

const forget: NonNullable<RecordDefinition['effect']> = ({ tx }) => forgetCodes(tx.actor.tenantId);

const keepers = permissions(grant(roles, { read: all }), grant(['admin'], { create: all, update: all }));

/** A list of codes kept as data: 行政区划, 办学类型. Fields of kind `code` name it by `name`. */
export const codeList = record({
  name: 'codeList',
  label: '代码表',
  en: 'Code list',
  path: 'code-lists',
  module: 'code',
  title: 'label',
  sort: 'name',
  page: '/code-lists?selected=:id',
  businessKey: ['name'],
  unique: [['name']],
  fields: {
    name: text({
      label: '标识',
      en: 'Name',
      max: 50,
      immutable: true,
      pattern: { regex: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, message: '请用小写字母、数字和连字符，如 school-kind' },
      help: '小写字母、数字和连字符；表单按它引用，建立后不改',
    }),
    label: text({ label: '名称', en: 'Label', max: 100 }),
    en: text({ label: '英文名称', en: 'English label', max: 100, optional: true }),
    standard: text({ label: '标准', en: 'Standard', max: 100, help: '如 GB/T 2261.1-2003；自编的写“本系统自编”' }),
    edition: text({ label: '版本', en: 'Edition', max: 50 }),
    source: longText({ label: '依据', en: 'Source', max: 1000 }),
    lastCheckedOn: date({ label: '最近核对', en: 'Last checked on', optional: true }),
    certainty: choice({ label: '把握', en: 'Certainty', codes: CODE_CERTAINTIES, fallback: 'check' }),
  },
  permissions: keepers,
  prepare: prepareCodeList,
  effect: forget,
});

/**
 * One code of a list. It is never removed: what was written with it must stay readable, so a code that went out of
 * use gets `validTo`, the first day on which it no longer holds.
 */
export const codeItem = record({
  name: 'codeItem',
  label: '代码',
  en: 'Code',
  path: 'code-items',
  module: 'code',
  title: 'label',
  sort: 'list,order,code',
  businessKey: ['list', 'code'],
  unique: [['list', 'code']],
  fields: {
    list: text({ label: '代码表', en: 'Code list', max: 50, immutable: true, help: '代码表的标识' }),
    code: text({
      label: '代码',
      en: 'Code',
      max: 30,
      immutable: true,
      pattern: { regex: /^[0-9A-Za-z.-]{1,30}$/, message: '请用字母、数字、点和连字符' },
      help: '建立后不改；启用新代码的，停用旧的，另建新的',
    }),
    label: text({ label: '名称', en: 'Label', max: 200 }),
    en: text({ label: '英文名称', en: 'English label', max: 200, optional: true }),
    parent: text({ label: '上级代码', en: 'Parent code', max: 30, optional: true }),
    heading: yesNo({ label: '仅作分组', en: 'Heading only', fallback: false, help: '只用来分组，不能被选用' }),
    order: integer({ label: '排序', en: 'Order', min: 0, max: 1_000_000, fallback: 0 }),
    validFrom: date({ label: '启用日期', en: 'Valid from', optional: true, help: '空为一向有效' }),
    validTo: date({ label: '停用日期', en: 'Out of use from', optional: true, help: '当日起不再选用；空为长期有效' }),
    note: text({ label: '说明', en: 'Note', max: 300, optional: true }),
    certainty: choice({
      label: '把握',
      en: 'Certainty',
      codes: CODE_CERTAINTIES,
      optional: true,
      help: '空为与代码表一致',
    }),
  },
  permissions: keepers,
  prepare: prepareCodeItem,
  effect: forget,
});

export const codeRecords = [codeList, codeItem] as const;
