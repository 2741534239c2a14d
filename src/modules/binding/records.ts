import { z } from 'zod';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, choice, date, instant, integer, json, number, record, reference, states, text } from '#kernel/definition';
import { recordsBearItOut } from './closing.ts';
import { RECKONINGS } from './goal.ts';
import { beginToDecide, fitsTarget, mayDecide } from './rules.ts';
import { ofConcernedPromise, ofIssuedPlan, ofLedPromise } from './scopes.ts';

export const BINDING_STATES = { proposed: '待确认', confirmed: '已挂接', refused: '未采纳', ended: '已解除' } as const;

/** That a promise's target is decided by an indicator of an organisation: proposed by likeness, confirmed by a person. */
export const commitmentBinding = record({
  name: 'commitmentBinding',
  label: '目标与指标挂接',
  en: 'Commitment bound to an indicator',
  path: 'commitment-bindings',
  importable: false,
  module: 'binding',
  title: 'title',
  sort: '-createdAt',
  indexes: [
    ['target', 'state'],
    ['plan', 'state'],
  ],
  fields: {
    plan: reference('plan', { label: '要点', en: 'Plan', system: true, optional: true }),
    target: reference('target', { label: '目标', en: 'Target', immutable: true }),
    title: text({ label: '指标名称', en: 'Indicator', max: 200, system: true, optional: true }),
    indicator: text({ label: '指标代号', en: 'Indicator id', max: 60 }),
    unit: reference('organisation', { label: '统计单位', en: 'Organisation' }),
    reckoning: choice({ label: '核算方式', en: 'Reckoned as', codes: RECKONINGS, fallback: 'level' }),
    /** How much the target speaks of the indicator, 0 to 100, and why. */
    likeness: integer({ label: '相近程度', en: 'Likeness', min: 0, max: 100, optional: true, system: true }),
    grounds: json(z.array(z.string().max(300)).max(10), {
      label: '建议理由',
      en: 'Grounds',
      optional: true,
      system: true,
    }),
    state: choice({ label: '状态', en: 'State', codes: BINDING_STATES, system: true, fallback: 'proposed' }),
    /** Where the record stood when counting began. */
    baseline: number({ label: '起点值', en: 'Start value', optional: true, system: true, scale: 8 }),
    /** The same as a fraction, where decimals do not hold it: two thirds. */
    baselineExact: text({
      label: '起点值（分数）',
      en: 'Start value as a fraction',
      max: 200,
      optional: true,
      system: true,
    }),
    baselineOn: date({ label: '起点日期', en: 'Start day', optional: true, system: true }),
    confirmedBy: reference('person', { label: '确认人', en: 'Confirmed by', optional: true, system: true }),
    confirmedAt: instant({ label: '确认时间', en: 'Confirmed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'proposed',
    states: BINDING_STATES,
    final: ['refused', 'ended'],
    editableIn: ['proposed'],
    transitions: [
      {
        verb: 'confirm',
        label: '确认挂接',
        from: ['proposed'],
        to: 'confirmed',
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
        guard: mayDecide,
        effect: beginToDecide,
      },
      { verb: 'refuse', label: '不采纳', from: ['proposed'], to: 'refused', needsReason: true },
      { verb: 'end', label: '解除挂接', from: ['confirmed'], to: 'ended', needsReason: true },
    ],
  }),
  // Asked when the section applies and again when the office confirms: records go on meanwhile.
  concerns: [
    { record: 'commitment', verb: 'submit', guard: recordsBearItOut },
    { record: 'commitment', verb: 'confirm', guard: recordsBearItOut },
  ],
  verbs: { propose: '建议挂接', begin: '记下起点', replaceText: '随目标移除' },
  prepare: fitsTarget,
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofConcernedPromise }),
    grant(['city'], { read: ofIssuedPlan }),
    grant(['section'], {
      create: ofLedPromise,
      update: ofLedPromise,
      confirm: ofLedPromise,
      refuse: ofLedPromise,
      end: ofLedPromise,
    }),
    grant(['office'], { create: all, update: all, confirm: all, refuse: all, end: all }),
  ),
});

export const bindingRecords = [commitmentBinding] as const;
