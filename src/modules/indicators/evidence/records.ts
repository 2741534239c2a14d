import { grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  computed,
  files,
  instant,
  longText,
  number,
  period,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { BALANCE_ITEMS } from '../balanced/checklist.ts';
import { VERDICTS } from '../exact/figure.ts';
import { PRESCHOOL_ITEMS } from '../preschool/items.ts';
import { KEEPERS, OVERSEERS } from '../scopes.ts';
import { prepareFinding, prepareStated } from './rules.ts';
import { STATED_FIGURES } from './stated.ts';

export const CONFIRMED_STATES = { entered: '待核对', confirmed: '已核对' } as const;

/** Entered by one, confirmed by another; taken back with a reason. */
export const confirmedBySecond = states({
  field: 'state',
  initial: 'entered',
  states: CONFIRMED_STATES,
  editableIn: ['entered'],
  transitions: [
    {
      verb: 'confirm',
      label: '核对无误',
      from: ['entered'],
      to: 'confirmed',
      notBy: ['enteredBy'],
      stamp: { by: 'confirmedBy', at: 'confirmedAt' },
      batchable: true,
    },
    { verb: 'reopen', label: '退回修改', from: ['confirmed'], to: 'entered', needsReason: true },
  ],
});

export const twoPersons = {
  state: choice({ label: '状态', en: 'State', codes: CONFIRMED_STATES, system: true, fallback: 'entered' }),
  enteredBy: reference('person', { label: '填报人', en: 'Entered by', optional: true, system: true }),
  confirmedBy: reference('person', { label: '核对人', en: 'Confirmed by', optional: true, system: true }),
  confirmedAt: instant({ label: '核对时间', en: 'Confirmed at', optional: true, system: true }),
};

const kept = permissions(
  grant(OVERSEERS, { read: all }),
  grant(KEEPERS, { create: all, update: all, confirm: all, reopen: all }),
  grant(['inspector', 'leader'], { confirm: all, reopen: all }),
  grant(['school'], { read: own('organisation') }),
);

/** A yearly figure that no register of the house holds: population, budget, pay. Stated with its source. */
export const statedFigure = record({
  name: 'statedFigure',
  label: '填报数据',
  en: 'Stated figure',
  path: 'stated-figures',
  module: 'indicators',
  title: 'label',
  sort: '-year,key',
  belongsTo: 'organisation',
  unique: [['organisation', 'year', 'key']],
  businessKey: ['organisation', 'year', 'key'],
  fields: {
    organisation: reference('organisation', { label: '单位', en: 'Organisation', immutable: true }),
    year: period({ label: '年度', en: 'Year', immutable: true }),
    key: choice({ label: '数据项', en: 'Item', codes: STATED_FIGURES, immutable: true }),
    label: computed(text({ label: '名称', en: 'Label', max: 120, optional: true }), (row) => {
      const key = row.key as keyof typeof STATED_FIGURES;
      return `${row.year}年${STATED_FIGURES[key] ?? key}`;
    }),
    value: number({ label: '数值', en: 'Value', min: 0, scale: 4 }),
    source: text({ label: '来源', en: 'Source', max: 200, help: '文件、年报或报表的名称和页码' }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    ...twoPersons,
  },
  states: confirmedBySecond,
  permissions: kept,
  prepare: prepareStated,
});

export const SCHEMES = { balanced: '义务教育优质均衡', preschool: '学前教育普及普惠' } as const;

/** What was found about one rated or attested item of a recognition, with the evidence for it. */
export const evaluationFinding = record({
  name: 'evaluationFinding',
  label: '评估认定项',
  en: 'Evaluation finding',
  path: 'evaluation-findings',
  module: 'indicators',
  title: 'label',
  sort: 'scheme,item',
  belongsTo: 'organisation',
  unique: [['organisation', 'year', 'scheme', 'item']],
  businessKey: ['organisation', 'year', 'scheme', 'item'],
  fields: {
    organisation: reference('organisation', { label: '县（市、区）', en: 'County', immutable: true }),
    year: period({ label: '年度', en: 'Year', immutable: true }),
    scheme: choice({ label: '评估', en: 'Scheme', codes: SCHEMES, immutable: true }),
    item: text({ label: '认定项', en: 'Item', max: 40, immutable: true }),
    label: computed(text({ label: '内容', en: 'Content', max: 120, optional: true }), (row) => {
      const items: Readonly<Record<string, { label: string }>> =
        row.scheme === 'preschool' ? PRESCHOOL_ITEMS : BALANCE_ITEMS;
      return items[String(row.item)]?.label ?? null;
    }),
    verdict: choice({ label: '结论', en: 'Verdict', codes: VERDICTS }),
    value: number({ label: '数值', en: 'Value', scale: 6, optional: true }),
    note: longText({ label: '说明', en: 'Note', max: 4000, optional: true }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    ...twoPersons,
  },
  states: confirmedBySecond,
  permissions: kept,
  prepare: prepareFinding,
});
