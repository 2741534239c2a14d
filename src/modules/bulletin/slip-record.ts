import { choice, date, files, instant, longText, record, reference, references, text } from '#kernel/definition';
import { slipPermissions } from './permissions.ts';
import { prepareSlip } from './slip-rules.ts';
import { RUNGS, SLIP_STATES, slipStates } from './slip-states.ts';

/** 督办单: one matter, one number, one A4 table. */
export const supervisionSlip = record({
  name: 'supervisionSlip',
  label: '督办单',
  path: 'supervision-slips',
  importable: false,
  module: 'bulletin',
  title: 'matter',
  page: '/records/supervision-slips/:id',
  search: ['docNumber', 'matter'],
  sort: '-createdAt',
  indexes: [
    ['commitment', 'state'],
    ['host', 'state'],
  ],
  fields: {
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    rung: choice({ label: '督办方式', codes: RUNGS, fallback: 'slip' }),
    /** The code of the last slip unless told. */
    organCode: text({
      label: '机关代字',
      max: 20,
      optional: true,
      pattern: { regex: /^[\p{Script=Han}A-Za-z]+$/u, message: '只写代字本身，如“澜教督办”，不带年份和括号' },
    }),
    docNumber: text({ label: '编号', max: 60, optional: true, system: true }),
    /** The sentence of the plan, or a leader's instruction (批示). */
    basis: longText({ label: '督办依据', max: 2000 }),
    matter: longText({ label: '督办事项', max: 2000 }),
    host: reference('organisation', { label: '承办单位' }),
    supporting: references('organisation', { label: '配合单位' }),
    demand: longText({ label: '办理要求', max: 2000 }),
    dueOn: date({ label: '办理时限' }),
    contact: text({ label: '联系人', max: 60, optional: true }),
    phone: text({ label: '联系电话', max: 30, optional: true }),
    state: choice({ label: '状态', codes: SLIP_STATES, system: true, fallback: 'draft' }),
    issuedBy: reference('person', { label: '发出人', optional: true, system: true }),
    issuedAt: instant({ label: '发出时间', optional: true, system: true }),
    receivedBy: reference('person', { label: '签收人', optional: true, system: true }),
    receivedAt: instant({ label: '签收时间', optional: true, system: true }),
    outcome: longText({ label: '办理情况', max: 4000, optional: true }),
    evidence: files({ label: '佐证材料' }),
    headOpinion: longText({ label: '负责人意见', max: 1000, optional: true }),
    answeredBy: reference('person', { label: '反馈人', optional: true, system: true }),
    answeredAt: instant({ label: '反馈时间', optional: true, system: true }),
    verdict: longText({ label: '核验意见', max: 1000, optional: true }),
    confirmedBy: reference('person', { label: '核验人', optional: true, system: true }),
    confirmedAt: instant({ label: '核验时间', optional: true, system: true }),
  },
  states: slipStates,
  permissions: slipPermissions,
  prepare: prepareSlip,
});
