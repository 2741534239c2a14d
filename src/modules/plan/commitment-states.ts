import { states } from '#kernel/definition';
import {
  askAgain,
  askForConfirmation,
  everyStepConfirmed,
  mayBegin,
  tellClosed,
  withdrawRequest,
} from './commitment-life.ts';

export const REVIEW_STATES = { unreviewed: '未审', reviewed: '已审', dropped: '不是承诺' } as const;

export const COMMITMENT_STATES = {
  notStarted: '未启动',
  running: '推进中',
  awaiting: '待核验',
  closed: '已销号',
  adjusting: '调整中',
  suspended: '中止',
} as const;

/** 滞后 is no state: it is derived from the dates (domain handbook 01 §2). */
export const commitmentStates = states({
  field: 'state',
  initial: 'notStarted',
  states: COMMITMENT_STATES,
  final: ['closed'],
  transitions: [
    { verb: 'start', label: '启动', from: ['notStarted'], to: 'running', batchable: true, guard: mayBegin },
    {
      verb: 'submit',
      label: '申请销号',
      from: ['running'],
      to: 'awaiting',
      input: ['evidence'],
      evidence: 'evidence',
      stamp: { by: 'reportedBy', at: 'reportedAt' },
      guard: everyStepConfirmed,
      effect: askForConfirmation,
    },
    { verb: 'withdraw', label: '撤回', from: ['awaiting'], to: 'running', effect: withdrawRequest },
    {
      verb: 'confirm',
      label: '核验销号',
      from: ['awaiting'],
      to: 'closed',
      notBy: ['reportedBy'],
      stamp: { by: 'confirmedBy', at: 'closedAt' },
      needsReason: true,
      irreversible: true,
      effect: tellClosed,
    },
    {
      verb: 'return',
      label: '退回',
      from: ['awaiting'],
      to: 'running',
      notBy: ['reportedBy'],
      needsReason: true,
      effect: askAgain,
    },
    { verb: 'reopen', label: '重开', from: ['closed'], to: 'running', needsReason: true },
    {
      verb: 'hold',
      label: '转入调整',
      from: ['notStarted', 'running'],
      to: 'adjusting',
      set: ({ row }) => ({ resumeState: row.state }),
    },
    { verb: 'suspend', label: '中止', from: ['adjusting'], to: 'suspended' },
    {
      verb: 'resume',
      label: '恢复',
      from: ['adjusting', 'suspended'],
      to: ['notStarted', 'running'],
      choose: ({ row }) => (row.resumeState === 'notStarted' ? 'notStarted' : 'running'),
    },
  ],
});
