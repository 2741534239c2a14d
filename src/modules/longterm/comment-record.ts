import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, instant, longText, record, reference, states, text } from '#kernel/definition';
import { COMMENT_SOURCES } from './codes.ts';
import { mayBeWithdrawn, prepareComment, tellAnswer } from './comment-rules.ts';
import { ofAskedRound, ofLedRound, ofOwnRound } from './scopes.ts';

export const COMMENT_STATES = {
  open: '待答复',
  adopted: '采纳',
  partlyAdopted: '部分采纳',
  declined: '不采纳',
  withdrawn: '已撤回',
} as const;

const answer = (verb: string, label: string, to: keyof typeof COMMENT_STATES) => ({
  verb,
  label,
  from: ['open'],
  to,
  input: ['reply'],
  required: ['reply'],
  stamp: { by: 'repliedBy', at: 'repliedAt' },
  effect: tellAnswer,
});
const ownComment = own('organisation');
const ANSWERS = { adopt: ofLedRound, adoptPartly: ofLedRound, decline: ofLedRound, reopen: ofLedRound };

/** An opinion on a clause of a plan's text; each is answered, with a reason. */
export const longTermComment = record({
  name: 'longTermComment',
  label: '规划意见',
  en: 'Comment on a long-term plan',
  path: 'long-term-comments',
  module: 'longterm',
  title: 'body',
  sort: 'createdAt',
  indexes: [['plan', 'state']],
  fields: {
    round: reference('longTermRound', { label: '征求意见', en: 'Round', immutable: true }),
    plan: reference('longTermPlan', { label: '规划', en: 'Plan', optional: true, system: true }),
    source: choice({ label: '意见来源', en: 'From whom', codes: COMMENT_SOURCES, fallback: 'asked' }),
    organisation: reference('organisation', { label: '提出单位', en: 'Organisation', optional: true }),
    /** Never the name of a citizen: opinions of the public are kept without it. */
    sender: text({ label: '提出者（系统外）', en: 'Given by', max: 100, optional: true }),
    clause: text({ label: '条款', en: 'Clause', max: 200 }),
    body: longText({ label: '意见', en: 'Comment', max: 4000 }),
    proposal: longText({ label: '建议改为', en: 'Proposed wording', max: 4000, optional: true }),
    state: choice({ label: '采纳情况', en: 'Answer', codes: COMMENT_STATES, system: true, fallback: 'open' }),
    reply: longText({ label: '理由', en: 'Reason', max: 4000, optional: true, system: true }),
    repliedBy: reference('person', { label: '答复人', en: 'Answered by', optional: true, system: true }),
    repliedAt: instant({ label: '答复时间', en: 'Answered at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: COMMENT_STATES,
    final: ['adopted', 'partlyAdopted', 'declined', 'withdrawn'],
    editableIn: ['open'],
    transitions: [
      answer('adopt', '采纳', 'adopted'),
      answer('adoptPartly', '部分采纳', 'partlyAdopted'),
      answer('decline', '不采纳', 'declined'),
      { verb: 'withdraw', label: '撤回意见', from: ['open'], to: 'withdrawn', guard: mayBeWithdrawn },
      {
        verb: 'reopen',
        label: '重新答复',
        from: ['adopted', 'partlyAdopted', 'declined'],
        to: 'open',
        needsReason: true,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: ownComment, create: ofAskedRound, update: ofAskedRound, withdraw: ofAskedRound }),
    grant(['section'], { create: ofOwnRound, update: ownComment, withdraw: ownComment, ...ANSWERS }),
    grant(['office'], {
      create: all,
      update: all,
      withdraw: ownComment,
      ...{ adopt: all, adoptPartly: all, decline: all, reopen: all },
    }),
  ),
  prepare: prepareComment,
});
