import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  instant,
  integer,
  longText,
  number,
  record,
  reference,
  references,
  states,
  text,
} from '#kernel/definition';
import { DIRECTIONS, INDICATOR_SOURCES, NATURES } from './codes.ts';
import { mayBeFixed, prepareIndicator, prepareTarget } from './indicator-rules.ts';
import { ofConcernedIndicator, ofIssuedIndicator, ofIssuedPlan, ofLedIndicator, ofLedPlan } from './scopes.ts';

export const INDICATOR_STATES = { draft: '待核定', fixed: '已下达' } as const;
const FIGURE = { scale: 6 } as const;

/** What a plan wants to have reached: base, yearly targets, end; decided by a record, or reported and confirmed. */
export const longTermIndicator = record({
  name: 'longTermIndicator',
  label: '规划指标',
  en: 'Indicator of a long-term plan',
  path: 'long-term-indicators',
  module: 'longterm',
  title: 'name',
  search: ['name'],
  sort: 'order,name',
  unique: [['plan', 'name']],
  indexes: [['section']],
  fields: {
    plan: reference('longTermPlan', { label: '规划', en: 'Plan', immutable: true }),
    order: integer({ label: '序号', en: 'Order', min: 1, max: 999, fallback: 1 }),
    name: text({ label: '指标名称', en: 'Name', max: 100 }),
    measuredIn: text({ label: '计量单位', en: 'Unit', max: 20 }),
    nature: choice({ label: '属性', en: 'Nature', codes: NATURES }),
    direction: choice({ label: '方向', en: 'Direction', codes: DIRECTIONS }),
    baseYear: integer({ label: '基期年', en: 'Base year', min: 1990, max: 2100, optional: true }),
    baseValue: number({ label: '基期值', en: 'Base value', ...FIGURE, optional: true }),
    endTarget: number({ label: '终期目标', en: 'Target at the end', ...FIGURE }),
    section: reference('organisation', { label: '责任科室', en: 'Responsible section' }),
    definition: longText({ label: '口径', en: 'Definition', max: 2000, optional: true }),
    source: choice({ label: '取值方式', en: 'Value from', codes: INDICATOR_SOURCES }),
    indicator: text({
      label: '系统指标代号',
      en: 'Indicator id',
      max: 60,
      optional: true,
      applies: { field: 'source', is: ['record'], required: true },
    }),
    place: reference('organisation', {
      label: '统计单位',
      en: 'Counted for',
      optional: true,
      applies: { field: 'source', is: ['record'], required: true },
    }),
    state: choice({ label: '状态', en: 'State', codes: INDICATOR_STATES, system: true, fallback: 'draft' }),
    /** Whoever wrote or changed it last: somebody else fixes it. */
    draftedBy: reference('person', { label: '编制人', en: 'Drafted by', optional: true, system: true }),
    fixedBy: reference('person', { label: '核定人', en: 'Fixed by', optional: true, system: true }),
    fixedAt: instant({ label: '核定时间', en: 'Fixed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'draft',
    states: INDICATOR_STATES,
    final: ['fixed'],
    editableIn: ['draft'],
    transitions: [
      {
        verb: 'fix',
        label: '核定下达',
        from: ['draft'],
        to: 'fixed',
        notBy: ['draftedBy'],
        stamp: { by: 'fixedBy', at: 'fixedAt' },
        guard: mayBeFixed,
        batchable: true,
      },
      { verb: 'reopen', label: '中期调整', from: ['fixed'], to: 'draft', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofIssuedPlan }),
    grant(['city'], { read: ofIssuedPlan }),
    grant(['section'], { create: ofLedPlan, update: ofLedPlan, remove: ofLedPlan, fix: ofLedPlan }),
    grant(['leader'], { reopen: all }),
    grant(['office'], { create: all, update: all, remove: all, fix: all, reopen: all }),
  ),
  prepare: prepareIndicator,
});

/** What is to be reached by the end of one year, and which promises of that year's plan serve it. */
export const longTermTarget = record({
  name: 'longTermTarget',
  label: '年度目标',
  en: 'Yearly target',
  path: 'long-term-targets',
  module: 'longterm',
  title: 'year',
  sort: 'year',
  unique: [['indicator', 'year']],
  fields: {
    indicator: reference('longTermIndicator', { label: '规划指标', en: 'Indicator', immutable: true }),
    year: integer({ label: '年度', en: 'Year', min: 2000, max: 2100, immutable: true }),
    value: number({ label: '目标值', en: 'Target', ...FIGURE }),
    /** Promises of that year's plan. */
    commitments: references('commitment', { label: '落实到的年度任务', en: 'Served by' }),
  },
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofIssuedIndicator }),
    grant(['city'], { read: ofIssuedIndicator }),
    grant(['section'], { create: ofLedIndicator, update: ofConcernedIndicator, remove: ofLedIndicator }),
    grant(['office'], { create: all, update: all, remove: all }),
  ),
  prepare: prepareTarget,
});
