import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import {
  all,
  choice,
  date,
  instant,
  integer,
  longText,
  none,
  record,
  reference,
  references,
  states,
  text,
  yesNo,
} from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import {
  askAll,
  hasAddressees,
  isStillOpen,
  mayClose,
  prepareRound,
  requestWritten,
  roundClosed,
  roundWritten,
} from './round-rules.ts';
import { askedHere, ofLedPlan } from './scopes.ts';

export const ROUND_STATES = { preparing: '准备', open: '征求中', closed: '已结束', cancelled: '已取消' } as const;

/** One round of asking for opinions: which text, whom, until when. */
export const longTermRound = record({
  name: 'longTermRound',
  label: '规划征求意见',
  en: 'Consultation round',
  path: 'long-term-rounds',
  importable: false,
  module: 'longterm',
  title: 'title',
  sort: '-createdAt',
  indexes: [['plan', 'state']],
  fields: {
    plan: reference('longTermPlan', { label: '规划', en: 'Plan', immutable: true }),
    title: text({ label: '名称', en: 'Title', max: 200, optional: true, system: true }),
    number: integer({ label: '轮次', en: 'Round', min: 1, optional: true, system: true }),
    /** The newest text when the round was opened. */
    versionRead: reference('longTermVersion', { label: '征求意见的文本', en: 'Text', optional: true, system: true }),
    leadSection: reference('organisation', { label: '主责科室', en: 'Lead section', optional: true, system: true }),
    audience: references('organisation', { label: '征求单位', en: 'Asked' }),
    public: yesNo({ label: '向社会公开征求', en: 'Public', fallback: false }),
    outside: text({ label: '系统外单位', en: 'Outside bodies', max: 500, optional: true }),
    openFrom: date({ label: '开始日期', en: 'From' }),
    dueOn: date({ label: '反馈期限', en: 'Until' }),
    demands: longText({ label: '要求', en: 'What is asked', max: 2000, optional: true }),
    state: choice({ label: '状态', en: 'State', codes: ROUND_STATES, system: true, fallback: 'preparing' }),
    closedAt: instant({ label: '结束时间', en: 'Closed at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'preparing',
    states: ROUND_STATES,
    final: ['closed', 'cancelled'],
    editableIn: ['preparing', 'open'],
    limits: {
      open: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 2,
        holder: { label: '主责科室', organisation: 'leadSection' },
        escalate: [{ after: 3, to: { label: '办公室', role: 'office', of: 'leadSection' } }],
      }),
    },
    transitions: [
      { verb: 'open', label: '发出', from: ['preparing'], to: 'open', guard: hasAddressees, effect: askAll },
      {
        verb: 'close',
        label: '结束征求',
        from: ['open'],
        to: 'closed',
        stamp: { at: 'closedAt' },
        guard: mayClose,
        effect: roundClosed,
      },
      { verb: 'cancel', label: '取消', from: ['preparing'], to: 'cancelled' },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all }),
    grant(ADDRESSEE_ROLES, { read: askedHere }),
    grant(['section'], { create: ofLedPlan, update: ofLedPlan, open: ofLedPlan, close: ofLedPlan, cancel: ofLedPlan }),
    grant(['office'], { create: all, update: all, open: all, close: all, cancel: all }),
  ),
  prepare: prepareRound,
  effect: roundWritten,
});

export const REQUEST_STATES = { asked: '待反馈', replied: '已反馈', lapsed: '逾期未反馈' } as const;
const asked = own('organisation');

/** One organisation's part in a round. */
export const longTermRequest = record({
  name: 'longTermRequest',
  label: '征求意见对象',
  en: 'Organisation asked',
  path: 'long-term-requests',
  module: 'longterm',
  title: 'remark',
  sort: 'createdAt',
  unique: [['round', 'organisation']],
  indexes: [['organisation', 'state']],
  fields: {
    round: reference('longTermRound', { label: '征求意见', en: 'Round', immutable: true }),
    plan: reference('longTermPlan', { label: '规划', en: 'Plan', immutable: true }),
    organisation: reference('organisation', { label: '征求单位', en: 'Organisation', immutable: true }),
    dueOn: date({ label: '反馈期限', en: 'Until', system: true, optional: true }),
    remark: longText({ label: '总体意见', en: 'On the whole', max: 2000, optional: true, system: true }),
    state: choice({ label: '状态', en: 'State', codes: REQUEST_STATES, system: true, fallback: 'asked' }),
    repliedBy: reference('person', { label: '反馈人', en: 'Replied by', optional: true, system: true }),
    repliedAt: instant({ label: '反馈时间', en: 'Replied at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'asked',
    states: REQUEST_STATES,
    final: ['replied', 'lapsed'],
    editableIn: [],
    limits: {
      asked: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 1,
        holder: { label: '征求单位', organisation: 'organisation' },
        escalate: [{ after: 1, to: { label: '办公室', role: 'office', of: 'organisation' } }],
      }),
    },
    transitions: [
      {
        verb: 'reply',
        label: '反馈完毕',
        from: ['asked'],
        to: 'replied',
        input: ['remark'],
        stamp: { by: 'repliedBy', at: 'repliedAt' },
        guard: isStillOpen,
      },
      { verb: 'lapse', label: '记为未反馈', from: ['asked'], to: 'lapsed' },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all, lapse: none }),
    grant(['section'], { reply: asked }),
    grant(ADDRESSEE_ROLES, { read: asked, reply: asked }),
  ),
  effect: requestWritten,
});
