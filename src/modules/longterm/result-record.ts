import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  files,
  instant,
  integer,
  longText,
  number,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { prepareResult, resultWritten } from './result-rules.ts';
import { ofIssuedIndicator, ofLedIndicator, ofOwnIndicator } from './scopes.ts';

export const RESULT_STATES = { reported: '待核验', returned: '已退回', confirmed: '已核验' } as const;

/** What a section reports of a year where no record tells; a second person confirms it against the evidence. */
export const longTermResult = record({
  name: 'longTermResult',
  label: '指标填报值',
  en: 'Reported result',
  path: 'long-term-results',
  module: 'longterm',
  title: 'title',
  sort: '-year',
  unique: [['indicator', 'year']],
  fields: {
    indicator: reference('longTermIndicator', { label: '规划指标', en: 'Indicator', immutable: true }),
    year: integer({ label: '年度', en: 'Year', min: 2000, max: 2100, immutable: true }),
    title: text({ label: '名称', en: 'Title', max: 200, optional: true, system: true }),
    value: number({ label: '实际值', en: 'Value', scale: 6, optional: true }),
    because: text({ label: '无法取得的原因', en: 'Why there is none', max: 300, optional: true }),
    account: longText({ label: '说明', en: 'Account', max: 2000, optional: true }),
    evidence: files({ label: '佐证', en: 'Evidence' }),
    state: choice({ label: '状态', en: 'State', codes: RESULT_STATES, system: true, fallback: 'reported' }),
    /** Everybody who wrote it: none of them confirms it. */
    reportedBy: reference('person', { label: '填报人', en: 'Reported by', optional: true, system: true }),
    confirmedBy: reference('person', { label: '核验人', en: 'Confirmed by', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', en: 'Confirmed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'reported',
    states: RESULT_STATES,
    final: ['confirmed'],
    editableIn: ['reported', 'returned'],
    transitions: [
      {
        verb: 'confirm',
        label: '核验',
        from: ['reported'],
        to: 'confirmed',
        notBy: ['reportedBy'],
        stamp: { by: 'confirmedBy', at: 'confirmedAt' },
      },
      { verb: 'return', label: '退回', from: ['reported', 'confirmed'], to: 'returned', needsReason: true },
      { verb: 'resubmit', label: '重新报送', from: ['returned'], to: 'reported', stamp: { by: 'reportedBy' } },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofIssuedIndicator }),
    grant(['city'], { read: ofIssuedIndicator }),
    grant(['section'], {
      create: ofOwnIndicator,
      update: ofOwnIndicator,
      resubmit: ofOwnIndicator,
      confirm: ofLedIndicator,
      return: ofLedIndicator,
    }),
    grant(['office'], { confirm: all, return: all }),
  ),
  prepare: prepareResult,
  effect: resultWritten,
});
