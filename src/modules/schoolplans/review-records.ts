import { ADDRESSEE_ROLES, BUREAU_ROLES, grant, permissions, self } from '#kernel/access';
import { all, choice, instant, longText, record, reference, states, text } from '#kernel/definition';
import {
  askedAgain,
  askForAnswer,
  commentAnswered,
  commentReopened,
  planIsUnderReview,
  prepareComment,
  reviewFinished,
  reviewReleased,
} from './review-rules.ts';
import { ofLedRound, ofOwnPlan, reviewedByMe } from './scopes.ts';

export const REVIEW_STATES = { asked: '待评审', done: '已评审', released: '已免除' } as const;
export const VERDICTS = { agree: '同意', agreeWithChanges: '完善后同意', against: '暂不同意' } as const;

/** One reviewer's part in the review of one plan. */
export const schoolPlanReview = record({
  name: 'schoolPlanReview',
  label: '规划评审',
  path: 'school-plan-reviews',
  page: '/school-plan-reviews/:id',
  module: 'schoolplans',
  title: 'remark',
  sort: 'createdAt',
  unique: [['plan', 'reviewer']],
  fields: {
    plan: reference('schoolPlan', { label: '学校发展规划', immutable: true }),
    reviewer: reference('person', { label: '评审人', immutable: true }),
    organisation: reference('organisation', { label: '所在单位', immutable: true }),
    verdict: choice({ label: '评审结论', codes: VERDICTS, optional: true, system: true }),
    remark: longText({ label: '总体意见', max: 4000, optional: true, system: true }),
    state: choice({ label: '状态', codes: REVIEW_STATES, system: true, fallback: 'asked' }),
    doneAt: instant({ label: '评审时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'asked',
    states: REVIEW_STATES,
    transitions: [
      {
        verb: 'finish',
        label: '完成评审',
        from: ['asked'],
        to: 'done',
        input: ['verdict', 'remark'],
        required: ['verdict'],
        stamp: { at: 'doneAt' },
        guard: planIsUnderReview,
        effect: reviewFinished,
      },
      {
        verb: 'askAgain',
        label: '请复评',
        from: ['done', 'released'],
        to: 'asked',
        guard: planIsUnderReview,
        effect: askedAgain,
      },
      {
        verb: 'release',
        label: '免除评审',
        from: ['asked'],
        to: 'released',
        needsReason: true,
        effect: reviewReleased,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all, finish: self('reviewer') }),
    grant(ADDRESSEE_ROLES, { read: ofOwnPlan }),
    grant(['section', 'inspector'], { askAgain: ofLedRound, release: ofLedRound }),
    grant(['office'], { askAgain: all, release: all }),
  ),
});

export const COMMENT_STATES = { open: '待答复', answered: '已答复' } as const;

/** A reviewer's comment on a part of the plan; each is answered by the school. */
export const schoolPlanComment = record({
  name: 'schoolPlanComment',
  label: '规划评审意见',
  path: 'school-plan-comments',
  importable: false,
  module: 'schoolplans',
  title: 'body',
  sort: 'createdAt',
  fields: {
    plan: reference('schoolPlan', { label: '学校发展规划', immutable: true }),
    goal: reference('schoolPlanGoal', { label: '目标', optional: true, immutable: true }),
    part: text({ label: '部分', max: 60, immutable: true }),
    reviewer: reference('person', { label: '评审人', optional: true, system: true }),
    organisation: reference('organisation', { label: '所在单位', optional: true, system: true }),
    body: longText({ label: '意见', max: 4000, immutable: true }),
    answer: longText({ label: '答复', max: 4000, optional: true, system: true }),
    state: choice({ label: '状态', codes: COMMENT_STATES, system: true, fallback: 'open' }),
    answeredBy: reference('person', { label: '答复人', optional: true, system: true }),
    answeredAt: instant({ label: '答复时间', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'open',
    states: COMMENT_STATES,
    transitions: [
      {
        verb: 'answer',
        label: '答复',
        from: ['open'],
        to: 'answered',
        input: ['answer'],
        required: ['answer'],
        stamp: { by: 'answeredBy', at: 'answeredAt' },
        effect: commentAnswered,
      },
      {
        verb: 'reopen',
        label: '请再答复',
        from: ['answered'],
        to: 'open',
        needsReason: true,
        guard: planIsUnderReview,
        effect: commentReopened,
      },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all, create: reviewedByMe, reopen: reviewedByMe }),
    grant(['school'], { read: ofOwnPlan, answer: ofOwnPlan }),
  ),
  prepare: prepareComment,
  effect: askForAnswer,
});
