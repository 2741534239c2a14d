import { grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
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
import { OVERSEERS } from '../scopes.ts';
import { askForPlan, askToConfirm, askToReport, isPlanned, prepareImprovement, settled } from './rules.ts';

export const IMPROVEMENT_ORIGINS = {
  resourceGap: '资源配置缺口',
  qualityMonitoring: '国家质量监测反馈',
  academic: '学业质量监测',
  modernisation: '教育现代化监测',
  standardisation: '学校标准化建设',
  preschool: '学前普及普惠',
} as const;
export const IMPROVEMENT_STATES = {
  open: '待制定措施',
  planned: '落实中',
  reported: '待核验',
  done: '已销号',
  cancelled: '已取消',
} as const;

/**
 * One thing that monitoring found wanting at one organisation, until a second person has seen it mended. All of a
 * school together are its 一校一案.
 */
export const improvement = record({
  name: 'improvement',
  label: '改进事项',
  en: 'Improvement',
  path: 'improvements',
  module: 'indicators',
  title: 'title',
  search: ['title', 'problem'],
  sort: 'dueOn',
  belongsTo: 'organisation',
  indexes: [['organisation', 'state'], ['aboutId']],
  fields: {
    organisation: reference('organisation', { label: '责任单位', en: 'Responsible', immutable: true }),
    origin: choice({ label: '来源', en: 'Origin', codes: IMPROVEMENT_ORIGINS, immutable: true }),
    /** Row that found it: a monitoring, a report; by its id. */
    aboutId: text({ label: '来源编号', en: 'Origin’s id', max: 60, optional: true, immutable: true }),
    /** Indicator and stage, where it is a gap: `primary.sportsArea`. One open improvement each. */
    item: text({ label: '指标', en: 'Indicator', max: 80, optional: true, immutable: true }),
    schoolYear: period({ label: '年度', en: 'Period', optional: true, immutable: true }),
    title: text({ label: '事项', en: 'Matter', max: 200 }),
    problem: longText({ label: '问题', en: 'Problem', max: 4000 }),
    shortfall: number({ label: '缺口', en: 'Shortfall', min: 0, optional: true }),
    unit: text({ label: '单位', en: 'Unit', max: 20, optional: true }),
    action: longText({ label: '措施', en: 'Action', max: 4000, optional: true }),
    dueOn: date({ label: '完成时限', en: 'Due on' }),
    result: longText({ label: '落实情况', en: 'Result', max: 4000, optional: true, system: true }),
    evidence: files({ label: '佐证材料', en: 'Evidence' }),
    state: choice({ label: '状态', en: 'State', codes: IMPROVEMENT_STATES, system: true, fallback: 'open' }),
    askedBy: reference('person', { label: '提出人', en: 'Asked by', optional: true, system: true }),
    asker: reference('organisation', { label: '提出单位', en: 'Asked by office', optional: true, system: true }),
    reportedBy: reference('person', { label: '报告人', en: 'Reported by', optional: true, system: true }),
    reportedAt: instant({ label: '报告时间', en: 'Reported at', optional: true, system: true }),
    confirmedBy: reference('person', { label: '核验人', en: 'Confirmed by', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', en: 'Confirmed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: IMPROVEMENT_STATES,
    final: ['done', 'cancelled'],
    editableIn: ['open', 'planned'],
    transitions: [
      {
        verb: 'plan',
        label: '制定措施',
        from: ['open', 'planned'],
        to: 'planned',
        input: ['action', 'dueOn'],
        required: ['action', 'dueOn'],
        effect: askToReport,
      },
      {
        verb: 'report',
        label: '报告完成',
        from: ['planned'],
        to: 'reported',
        input: ['result', 'evidence'],
        required: ['result'],
        evidence: 'evidence',
        stamp: { by: 'reportedBy', at: 'reportedAt' },
        guard: isPlanned,
        effect: askToConfirm,
      },
      {
        verb: 'confirm',
        label: '核验销号',
        from: ['reported'],
        to: 'done',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        effect: settled,
        irreversible: true,
      },
      {
        verb: 'return',
        label: '退回',
        from: ['reported'],
        to: 'planned',
        needsReason: true,
        notBy: ['reportedBy'],
        effect: askToReport,
      },
      {
        verb: 'cancel',
        label: '取消',
        from: ['open', 'planned'],
        to: 'cancelled',
        needsReason: true,
        effect: settled,
      },
    ],
  }),
  permissions: permissions(
    grant(OVERSEERS, { read: all }),
    grant(['section', 'office', 'inspector'], {
      create: all,
      update: own('asker'),
      plan: own('organisation'),
      report: own('organisation'),
      confirm: own('asker'),
      return: own('asker'),
      cancel: own('asker'),
    }),
    grant(['school', 'town'], {
      read: own('organisation'),
      plan: own('organisation'),
      report: own('organisation'),
    }),
  ),
  prepare: prepareImprovement,
  effect: askForPlan,
});
export type ImprovementOrigin = keyof typeof IMPROVEMENT_ORIGINS;
