import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions } from '#kernel/access';
import { all, choice, date, instant, record, reference, states, text } from '#kernel/definition';
import { ofConcerned } from './scopes.ts';

export const OCCURRENCE_STATES = { due: '待报', done: '已报', waived: '免报' } as const;

/** One period of a recurring duty with its due date. */
export const dutyOccurrence = record({
  name: 'dutyOccurrence',
  label: '周期任务期次',
  path: 'duty-occurrences',
  module: 'delivery',
  title: 'period',
  sort: 'dueOn',
  unique: [['duty', 'period']],
  indexes: [['dueOn', 'state']],
  fields: {
    duty: reference('recurringDuty', { label: '周期任务', immutable: true }),
    commitment: reference('commitment', { label: '承诺事项', immutable: true }),
    period: text({ label: '期次', max: 20, immutable: true }),
    dueOn: date({ label: '时限', immutable: true }),
    state: choice({ label: '状态', codes: OCCURRENCE_STATES, system: true, fallback: 'due' }),
    doneAt: instant({ label: '完成时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'due',
    states: OCCURRENCE_STATES,
    final: ['done', 'waived'],
    transitions: [
      { verb: 'finish', label: '完成', from: ['due'], to: 'done', stamp: { at: 'doneAt' } },
      { verb: 'reopen', label: '重开', from: ['done'], to: 'due' },
      { verb: 'waive', label: '免报', from: ['due'], to: 'waived', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ofConcerned }),
    { system: { finish: all, reopen: all } },
    grant(['office'], { waive: all }),
  ),
});
