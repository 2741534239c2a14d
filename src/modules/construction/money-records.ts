import { choice, date, files, instant, longText, money, record, reference, states, text } from '#kernel/definition';
import { prepareChangeOrder, preparePayment, withinBudget } from './money-rules.ts';
import { KEEPERS, keptByBureau, may } from './permissions.ts';

export const CHANGE_STATES = { submitted: '待批准', approved: '已批准', declined: '未批准' } as const;

/** The work that money is about: a construction project or an improvement, one of the two. */
const work = () => ({
  project: reference('constructionProject', {
    label: '建设项目',
    en: 'Construction project',
    optional: true,
    immutable: true,
  }),
  improvement: reference('improvementProject', {
    label: '改造项目',
    en: 'Improvement project',
    optional: true,
    immutable: true,
  }),
  organisation: reference('organisation', { label: '责任单位', en: 'Responsible', optional: true, system: true }),
});

/** A change of contract (变更签证): it alters what a work may cost once somebody else has approved it. */
export const changeOrder = record({
  name: 'changeOrder',
  label: '工程变更',
  en: 'Change order',
  path: 'change-orders',
  module: 'construction',
  title: 'title',
  search: ['title'],
  sort: '-createdAt',
  belongsTo: 'organisation',
  indexes: [['project'], ['improvement']],
  fields: {
    ...work(),
    title: text({ label: '变更事项', en: 'Change', max: 200 }),
    amount: money({ label: '增减金额', en: 'Amount', help: '减少填负数' }),
    grounds: longText({ label: '变更原因', en: 'Grounds', max: 4000 }),
    evidence: files({ label: '变更单', en: 'Evidence' }),
    state: choice({ label: '状态', en: 'State', codes: CHANGE_STATES, system: true, fallback: 'submitted' }),
    submittedBy: reference('person', { label: '申报人', en: 'Submitted by', optional: true, system: true }),
    approvedBy: reference('person', { label: '批准人', en: 'Approved by', optional: true, system: true }),
    approvedAt: instant({ label: '批准时间', en: 'Approved at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'submitted',
    states: CHANGE_STATES,
    final: ['approved', 'declined'],
    editableIn: ['submitted'],
    transitions: [
      {
        verb: 'approve',
        label: '批准',
        from: ['submitted'],
        to: 'approved',
        notBy: ['submittedBy'],
        stamp: { by: 'approvedBy', at: 'approvedAt' },
        guard: withinBudget,
      },
      {
        verb: 'decline',
        label: '不批准',
        from: ['submitted'],
        to: 'declined',
        needsReason: true,
        notBy: ['submittedBy'],
      },
    ],
  }),
  permissions: keptByBureau('organisation', ['create', 'update'], may(KEEPERS, 'approve', 'decline')),
  prepare: prepareChangeOrder,
});

/** Money paid for a work, on a day, with its voucher. */
export const workPayment = record({
  name: 'workPayment',
  label: '工程付款',
  en: 'Payment',
  path: 'work-payments',
  module: 'construction',
  title: 'note',
  sort: '-paidOn',
  belongsTo: 'organisation',
  indexes: [
    ['project', 'paidOn'],
    ['improvement', 'paidOn'],
  ],
  fields: {
    ...work(),
    amount: money({ label: '付款金额', en: 'Amount', min: 1 }),
    paidOn: date({ label: '付款日期', en: 'Paid on' }),
    note: text({ label: '款项', en: 'For', max: 200 }),
    voucher: files({ label: '凭证', en: 'Voucher' }),
  },
  permissions: keptByBureau('organisation', ['create'], may(KEEPERS, 'remove')),
  prepare: preparePayment,
});
