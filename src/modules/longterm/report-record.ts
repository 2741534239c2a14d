import { z } from 'zod';
import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  json,
  longText,
  record,
  reference,
  states,
  text,
} from '#kernel/definition';
import { REPORT_KINDS } from './codes.ts';
import { isChecked, isWritten, prepareReport, reportWritten, signedInTime } from './report-rules.ts';
import { ofLedPlan, reportIsOut } from './scopes.ts';

export const REPORT_STATES = { drafting: '编写', frozen: '待核稿', checked: '待签发', signed: '已签发' } as const;

/** Target against result up to a year, with what the bureau says to it; frozen, checked, signed, printed. */
export const longTermReport = record({
  name: 'longTermReport',
  label: '规划评估总结报告',
  en: 'Report on a long-term plan',
  path: 'long-term-reports',
  importable: false,
  page: '/long-term-reports/:id',
  module: 'longterm',
  title: 'title',
  sort: '-throughYear,-createdAt',
  indexes: [['plan', 'kind']],
  fields: {
    plan: reference('longTermPlan', { label: '规划', en: 'Plan', immutable: true }),
    kind: choice({ label: '类别', en: 'Kind', codes: REPORT_KINDS, immutable: true }),
    throughYear: integer({ label: '截至年度', en: 'Through', min: 2000, max: 2100, immutable: true }),
    title: text({ label: '标题', en: 'Title', max: 200, optional: true, system: true }),
    summary: longText({ label: '总体评价', en: 'Summary', max: 8000, optional: true }),
    problems: longText({ label: '存在问题', en: 'Problems', max: 8000, optional: true }),
    nextSteps: longText({ label: '下一步打算', en: 'Next steps', max: 8000, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: REPORT_STATES, system: true, fallback: 'drafting' }),
    /** Everything it prints from, fixed at the freeze. */
    content: json(z.looseObject({}), { label: '定稿内容', en: 'Content', optional: true, system: true }),
    /** sha256 of the content in canonical JSON. */
    contentHash: text({ label: '内容校验值', en: 'Hash', max: 64, optional: true, system: true }),
    frozenBy: reference('person', { label: '定稿人', en: 'Frozen by', optional: true, system: true }),
    frozenAt: instant({ label: '定稿时间', en: 'Frozen at', optional: true, system: true }),
    checkedBy: reference('person', { label: '核稿人', en: 'Checked by', optional: true, system: true }),
    checkedAt: instant({ label: '核稿时间', en: 'Checked at', optional: true, system: true }),
    signer: reference('person', { label: '签发人', en: 'Signed by', optional: true, system: true }),
    signedOn: date({ label: '成文日期', en: 'Signed on', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'drafting',
    states: REPORT_STATES,
    final: ['signed'],
    editableIn: ['drafting'],
    transitions: [
      {
        verb: 'freeze',
        label: '定稿',
        from: ['drafting'],
        to: 'frozen',
        required: ['summary'],
        stamp: { by: 'frozenBy', at: 'frozenAt' },
        guard: isWritten,
      },
      {
        verb: 'check',
        label: '核稿',
        from: ['frozen'],
        to: 'checked',
        notBy: ['frozenBy'],
        stamp: { by: 'checkedBy', at: 'checkedAt' },
        guard: isChecked,
      },
      {
        verb: 'sign',
        label: '签发',
        from: ['checked'],
        to: 'signed',
        input: ['signedOn'],
        required: ['signedOn'],
        notBy: ['frozenBy', 'checkedBy'],
        stamp: { by: 'signer' },
        guard: signedInTime,
        irreversible: true,
      },
      { verb: 'return', label: '退回修改', from: ['frozen', 'checked'], to: 'drafting', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: reportIsOut }),
    grant(['city'], { read: reportIsOut }),
    grant(['section'], {
      create: ofLedPlan,
      update: ofLedPlan,
      freeze: ofLedPlan,
      check: ofLedPlan,
      return: ofLedPlan,
    }),
    grant(['leader'], { sign: all, return: all }),
    grant(['office'], { create: all, update: all, freeze: all, check: all, return: all }),
  ),
  prepare: prepareReport,
  effect: reportWritten,
});
