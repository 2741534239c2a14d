import { states } from '#kernel/definition';
import { mayBeDispatched, mayBeIssued } from './rules.ts';

/** Source: domain handbook 01 §2 (起草 … 归档). 印发 freezes the text and comes before 下达. */
export const PLAN_STATES = {
  drafting: '起草',
  consulting: '征求意见',
  reviewing: '合规审核',
  deciding: '集体审定',
  signing: '待签发',
  issued: '已印发',
  dispatched: '已下达',
  archived: '已归档',
} as const;

export const planStates = states({
  field: 'state',
  initial: 'drafting',
  states: PLAN_STATES,
  final: ['archived'],
  editableIn: ['drafting', 'consulting', 'reviewing', 'deciding', 'signing'],
  transitions: [
    { verb: 'consult', label: '征求意见', from: ['drafting'], to: 'consulting' },
    {
      verb: 'submitForReview',
      label: '送合规审核',
      from: ['drafting', 'consulting'],
      to: 'reviewing',
      stamp: { by: 'submittedBy' },
    },
    {
      verb: 'passReview',
      label: '审核通过',
      from: ['reviewing'],
      to: 'deciding',
      stamp: { by: 'reviewedBy' },
      notBy: ['submittedBy'],
      needsReason: true,
    },
    {
      verb: 'return',
      label: '退回',
      from: ['consulting', 'reviewing', 'deciding', 'signing'],
      to: 'drafting',
      needsReason: true,
    },
    {
      verb: 'decide',
      label: '审定通过',
      from: ['deciding'],
      to: 'signing',
      input: ['decision'],
      required: ['decision'],
    },
    {
      verb: 'sign',
      label: '签发',
      from: ['signing'],
      to: 'signing',
      stamp: { by: 'signer' },
      input: ['signedOn'],
      required: ['signedOn'],
    },
    {
      verb: 'issue',
      label: '印发',
      from: ['signing'],
      to: 'issued',
      input: ['docNumber', 'issuedOn'],
      required: ['docNumber', 'issuedOn', 'signer'],
      guard: mayBeIssued,
      irreversible: true,
    },
    {
      verb: 'register',
      label: '登记为已印发',
      from: ['drafting'],
      to: 'issued',
      input: ['docNumber', 'issuedOn', 'signedOn'],
      guard: mayBeIssued,
      irreversible: true,
    },
    {
      verb: 'publish',
      label: '公开',
      from: ['issued'],
      to: 'issued',
      input: ['publishedAt'],
      stamp: { on: 'publishedOn' },
    },
    {
      verb: 'publish',
      label: '公开',
      from: ['dispatched'],
      to: 'dispatched',
      input: ['publishedAt'],
      stamp: { on: 'publishedOn' },
    },
    {
      verb: 'dispatch',
      label: '下达',
      from: ['issued'],
      to: 'dispatched',
      guard: mayBeDispatched,
      stamp: { at: 'dispatchedAt' },
      irreversible: true,
    },
    {
      verb: 'archive',
      label: '归档',
      from: ['dispatched'],
      to: 'archived',
      stamp: { at: 'archivedAt' },
      needsReason: true,
    },
  ],
});

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
    { verb: 'start', label: '启动', from: ['notStarted'], to: 'running', batchable: true },
    {
      verb: 'submit',
      label: '申请销号',
      from: ['running'],
      to: 'awaiting',
      input: ['evidence'],
      evidence: 'evidence',
      stamp: { by: 'reportedBy', at: 'reportedAt' },
    },
    { verb: 'withdraw', label: '撤回', from: ['awaiting'], to: 'running' },
    {
      verb: 'confirm',
      label: '核验销号',
      from: ['awaiting'],
      to: 'closed',
      notBy: ['reportedBy'],
      stamp: { by: 'confirmedBy', at: 'closedAt' },
      needsReason: true,
      irreversible: true,
    },
    { verb: 'return', label: '退回', from: ['awaiting'], to: 'running', notBy: ['reportedBy'], needsReason: true },
    { verb: 'reopen', label: '重开', from: ['closed'], to: 'running', needsReason: true },
    { verb: 'hold', label: '转入调整', from: ['notStarted', 'running'], to: 'adjusting' },
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
