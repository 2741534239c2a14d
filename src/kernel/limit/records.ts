import { grant, permissions } from '#kernel/access';
import { all, date, instant, record, references, text } from '#kernel/definition';

/**
 * One reminder or escalation of one stay in a state, given once: its key is the stay, the last day it was given for,
 * and the step. A limit that is reckoned anew may be reminded of anew.
 */
export const limitStep = record({
  name: 'limitStep',
  label: '时限提醒',
  en: 'Step of a time limit',
  path: 'limit-steps',
  module: 'limit',
  title: 'step',
  derived: true,
  sort: '-createdAt',
  unique: [['rowId', 'since', 'dueOn', 'step']],
  fields: {
    record: text({ label: '事项', en: 'Record', max: 60 }),
    rowId: text({ label: '编号', en: 'Row', max: 36 }),
    state: text({ label: '环节', en: 'State', max: 60 }),
    since: instant({ label: '本环节起算', en: 'Step began at' }),
    dueOn: date({ label: '办理期限', en: 'Time limit' }),
    /** `warn`, `due`, `overdue`, or `escalate` with how many units after. */
    step: text({ label: '步骤', en: 'Step', max: 20 }),
    party: text({ label: '对象', en: 'Party', max: 100 }),
    told: references('person', { label: '已告知', en: 'Told' }),
    on: date({ label: '日期', en: 'On' }),
  },
  permissions: permissions(grant(['office', 'admin', 'auditor'], { read: all })),
});

export const limitRecords = [limitStep] as const;
