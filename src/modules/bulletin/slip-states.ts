import { states } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { askAnswer, askReceipt, askVerdict, dropSlip, headAnswers, laterRung, settleSlip } from './slip-effects.ts';

/** 提醒 → 督办单 → 约谈 → 通报 → 考核扣分. Source: domain handbook 01 §2 (督办 ladder). */
export const RUNGS = { remind: '提醒', slip: '督办单', talk: '约谈', circulate: '通报', deduct: '考核扣分' } as const;

export const SLIP_STATES = {
  draft: '起草',
  issued: '已发出',
  received: '已签收',
  answered: '已反馈',
  confirmed: '已办结',
  voided: '已作废',
} as const;

const untilItsDay = timeLimit({
  until: 'dueOn',
  unit: 'workday',
  warn: 2,
  holder: { label: '承办单位', organisation: 'host' },
  escalate: [
    { after: 1, to: { label: '办公室（督查）', role: 'office', of: 'host' } },
    { after: 3, to: { label: '局领导', role: 'leader', of: 'host' } },
  ],
});

/** Issue → signed for by the lead section → answered → confirmed by somebody else. */
export const slipStates = states({
  field: 'state',
  initial: 'draft',
  states: SLIP_STATES,
  final: ['confirmed', 'voided'],
  editableIn: ['draft'],
  limits: { issued: untilItsDay, received: untilItsDay },
  transitions: [
    {
      verb: 'issue',
      label: '发出',
      from: ['draft'],
      to: 'issued',
      stamp: { by: 'issuedBy', at: 'issuedAt' },
      effect: askReceipt,
      irreversible: true,
    },
    {
      verb: 'receive',
      label: '签收',
      from: ['issued'],
      to: 'received',
      stamp: { by: 'receivedBy', at: 'receivedAt' },
      effect: askAnswer,
    },
    {
      verb: 'answer',
      label: '反馈',
      from: ['received'],
      to: 'answered',
      input: ['outcome', 'evidence', 'headOpinion'],
      required: ['outcome', 'headOpinion'],
      guard: headAnswers,
      stamp: { by: 'answeredBy', at: 'answeredAt' },
      effect: askVerdict,
    },
    {
      verb: 'return',
      label: '退回',
      from: ['answered'],
      to: 'received',
      needsReason: true,
      notBy: ['answeredBy'],
      effect: askAnswer,
    },
    {
      verb: 'confirm',
      label: '核验办结',
      from: ['answered'],
      to: 'confirmed',
      input: ['verdict'],
      required: ['verdict'],
      notBy: ['answeredBy'],
      stamp: { by: 'confirmedBy', at: 'confirmedAt' },
      effect: settleSlip,
      irreversible: true,
    },
    {
      verb: 'escalate',
      label: '升级督办',
      from: ['issued'],
      to: 'issued',
      input: ['rung'],
      required: ['rung'],
      needsReason: true,
      guard: laterRung,
    },
    {
      verb: 'escalate',
      label: '升级督办',
      from: ['received'],
      to: 'received',
      input: ['rung'],
      required: ['rung'],
      needsReason: true,
      guard: laterRung,
    },
    {
      verb: 'void',
      label: '作废',
      from: ['draft', 'issued', 'received'],
      to: 'voided',
      needsReason: true,
      effect: dropSlip,
      irreversible: true,
    },
  ],
});
