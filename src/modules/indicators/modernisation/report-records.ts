import { grant, own, permissions } from '#kernel/access';
import { all, choice, instant, record, reference, states, text } from '#kernel/definition';
import { OVERSEERS } from '../scopes.ts';
import { frozenReport, fullyScored } from './freeze.ts';
import { askToCheck, everyItemAnswered, openEntries, prepareReport, sentBack } from './report-rules.ts';

export const REPORT_STATES = {
  drafting: '填报中',
  submitted: '待审核',
  checked: '已审核',
  frozen: '已定稿',
} as const;

/** A district's answer to one year's framework. */
export const frameworkReport = record({
  name: 'frameworkReport',
  label: '年度监测填报',
  en: 'Framework report',
  path: 'framework-reports',
  importable: false,
  page: '/indicators/modernisation/:id',
  module: 'indicators',
  title: 'title',
  search: ['title'],
  sort: '-createdAt',
  belongsTo: 'organisation',
  unique: [['framework', 'organisation']],
  fields: {
    framework: reference('indicatorFramework', { label: '指标体系', en: 'Framework', immutable: true }),
    organisation: reference('organisation', { label: '被监测地区', en: 'District', immutable: true }),
    host: reference('organisation', { label: '填报单位', en: 'Reporting office', immutable: true }),
    title: text({ label: '名称', en: 'Title', max: 160, optional: true, system: true }),
    state: choice({ label: '状态', en: 'State', codes: REPORT_STATES, system: true, fallback: 'drafting' }),
    submittedBy: reference('person', { label: '提交人', en: 'Submitted by', optional: true, system: true }),
    submittedAt: instant({ label: '提交时间', en: 'Submitted at', optional: true, system: true }),
    checkedBy: reference('person', { label: '审核人', en: 'Checked by', optional: true, system: true }),
    checkedAt: instant({ label: '审核时间', en: 'Checked at', optional: true, system: true }),
    frozenBy: reference('person', { label: '定稿人', en: 'Frozen by', optional: true, system: true }),
    frozenAt: instant({ label: '定稿时间', en: 'Frozen at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'drafting',
    states: REPORT_STATES,
    final: ['frozen'],
    editableIn: ['drafting'],
    transitions: [
      {
        verb: 'submit',
        label: '提交自评',
        from: ['drafting'],
        to: 'submitted',
        stamp: { by: 'submittedBy', at: 'submittedAt' },
        guard: everyItemAnswered,
        effect: askToCheck,
      },
      {
        verb: 'check',
        label: '审核通过',
        from: ['submitted'],
        to: 'checked',
        notBy: ['submittedBy'],
        stamp: { by: 'checkedBy', at: 'checkedAt' },
      },
      {
        verb: 'return',
        label: '退回',
        from: ['submitted', 'checked'],
        to: 'drafting',
        needsReason: true,
        notBy: ['submittedBy'],
        effect: sentBack,
      },
      {
        verb: 'freeze',
        label: '定稿',
        from: ['checked'],
        to: 'frozen',
        notBy: ['submittedBy'],
        stamp: { by: 'frozenBy', at: 'frozenAt' },
        guard: fullyScored,
        effect: frozenReport,
        irreversible: true,
      },
    ],
  }),
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['section'], { create: own('host'), update: own('host'), submit: own('host') }),
    grant(['office', 'inspector', 'leader'], { check: all, return: all, freeze: all }),
  ),
  prepare: prepareReport,
  effect: openEntries,
});
