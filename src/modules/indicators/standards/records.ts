import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  choices,
  computed,
  date,
  files,
  longText,
  number,
  record,
  reference,
  text,
} from '#kernel/definition';
import { CERTAINTIES } from '#kernel/time';
import { STAGES } from '#modules/institutions';
import { confirmedBySecond, twoPersons } from '../evidence/records.ts';
import { KEEPERS, OVERSEERS } from '../scopes.ts';
import { FIGURE_LABELS, figureOf, type StandardFigureKey } from './figures.ts';
import { prepareCheck, prepareItem } from './rules.ts';

export const ITEM_BASES = { measured: '由登记数据计算', checked: '现场核查，第二人核对' } as const;
const measured = { field: 'basis', is: ['measured'], required: true } as const;

/** One item of the standards that schools are built to, as it holds from a day. Provinces differ: all of it is data. */
export const standardItem = record({
  name: 'standardItem',
  label: '标准化建设标准',
  en: 'Standard item',
  path: 'standard-items',
  module: 'indicators',
  title: 'label',
  search: ['label', 'source'],
  sort: 'code,-fromOn',
  unique: [['code', 'fromOn']],
  businessKey: ['code', 'fromOn'],
  fields: {
    code: text({
      label: '编号',
      en: 'Code',
      max: 20,
      pattern: { regex: /^[A-Za-z0-9.-]+$/, message: '编号由字母、数字、点和连字符组成' },
      help: '修订后的标准用同一编号、新的生效日期',
    }),
    label: text({ label: '标准', en: 'Item', max: 120 }),
    stages: choices({ label: '适用学段', en: 'Stages', codes: STAGES }),
    basis: choice({ label: '判定方式', en: 'Basis', codes: ITEM_BASES, immutable: true }),
    figure: choice({ label: '指标', en: 'Figure', codes: FIGURE_LABELS, optional: true, applies: measured }),
    threshold: number({ label: '标准值', en: 'Threshold', min: 0, scale: 4, optional: true, applies: measured }),
    unit: computed(text({ label: '单位', en: 'Unit', max: 20, optional: true }), (row) =>
      row.figure ? figureOf(row.figure as StandardFigureKey).unit : null,
    ),
    source: text({ label: '依据', en: 'Source', max: 200, help: '文件名称、文号和条款' }),
    certainty: choice({ label: '核实程度', en: 'Certainty', codes: CERTAINTIES }),
    fromOn: date({ label: '自', en: 'From' }),
    toOn: date({ label: '至（不含）', en: 'To (exclusive)', optional: true }),
  },
  prepare: prepareItem,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(['city', ...ADDRESSEE_ROLES], { read: all }),
    grant(KEEPERS, { create: all, update: all }),
  ),
});

export const CHECK_VERDICTS = { met: '达标', notMet: '未达标' } as const;

/** What was found on site about one item at one school: entered with evidence, seen by a second person. */
export const standardCheck = record({
  name: 'standardCheck',
  label: '标准化核查',
  en: 'Standard check',
  path: 'standard-checks',
  module: 'indicators',
  title: 'checkedOn',
  sort: '-checkedOn',
  belongsTo: 'school',
  unique: [['school', 'item', 'checkedOn']],
  businessKey: ['school', 'item', 'checkedOn'],
  fields: {
    school: reference('organisation', { label: '学校', en: 'School', immutable: true }),
    item: reference('standardItem', { label: '标准', en: 'Item', immutable: true }),
    checkedOn: date({ label: '核查日期', en: 'Checked on', immutable: true }),
    verdict: choice({ label: '结论', en: 'Verdict', codes: CHECK_VERDICTS }),
    note: longText({ label: '说明', en: 'Note', max: 2000, optional: true, help: '未达标的写明差什么' }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    ...twoPersons,
  },
  states: confirmedBySecond,
  prepare: prepareCheck,
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant([...KEEPERS, 'inspector'], { create: all, update: all, confirm: all, reopen: all }),
    grant(['school'], { read: own('school'), create: own('school'), update: own('school') }),
  ),
});
