import { BUREAU_ROLES, grant, own, permissions } from '#kernel/access';
import { all, choice, date, files, instant, longText, record, reference, states } from '#kernel/definition';
import { timeLimit } from '#kernel/limit';
import { REVIEW_CONCLUSIONS, REVIEW_KINDS } from './codes.ts';
import { isIndependent, prepareReview, reviewWritten } from './review-rules.ts';
import { ofLedPlan } from './scopes.ts';

export const REVIEW_STATES = { asked: '待论证审查', concluded: '已有结论', recalled: '已撤销' } as const;
const asked = own('organisation');

/** 专家论证, 社会稳定风险评估 or 合法性审查 of one version of the text, with its evidence. */
export const longTermReview = record({
  name: 'longTermReview',
  label: '规划论证审查',
  en: 'Examination of a long-term plan',
  path: 'long-term-reviews',
  importable: false,
  module: 'longterm',
  title: 'kind',
  sort: 'createdAt',
  indexes: [['plan', 'kind']],
  fields: {
    plan: reference('longTermPlan', { label: '规划', en: 'Plan', immutable: true }),
    kind: choice({ label: '类别', en: 'Kind', codes: REVIEW_KINDS, immutable: true }),
    organisation: reference('organisation', { label: '承办单位', en: 'Examined by', immutable: true }),
    versionRead: reference('longTermVersion', { label: '审查的文本', en: 'Text', optional: true, system: true }),
    dueOn: date({ label: '期限', en: 'Until' }),
    /** Experts by field and standing; names only where they sign the opinion that lies with the evidence. */
    participants: longText({ label: '专家或参加人员', en: 'Who took part', max: 1000, optional: true }),
    askedBy: reference('person', { label: '送审人', en: 'Asked by', optional: true, system: true }),
    conclusion: choice({
      label: '结论',
      en: 'Conclusion',
      codes: REVIEW_CONCLUSIONS,
      optional: true,
      system: true,
    }),
    opinion: longText({ label: '意见', en: 'Opinion', max: 4000, optional: true, system: true }),
    evidence: files({ label: '佐证', en: 'Evidence' }),
    state: choice({ label: '状态', en: 'State', codes: REVIEW_STATES, system: true, fallback: 'asked' }),
    concludedBy: reference('person', { label: '出具人', en: 'Concluded by', optional: true, system: true }),
    concludedAt: instant({ label: '出具时间', en: 'Concluded at', optional: true, system: true }),
  },
  states: states({
    field: 'state',
    initial: 'asked',
    states: REVIEW_STATES,
    final: ['concluded', 'recalled'],
    editableIn: ['asked'],
    limits: {
      asked: timeLimit({
        until: 'dueOn',
        unit: 'workday',
        warn: 2,
        holder: { label: '承办单位', organisation: 'organisation' },
      }),
    },
    transitions: [
      {
        verb: 'finish',
        label: '出具结论',
        from: ['asked'],
        to: 'concluded',
        input: ['conclusion', 'opinion', 'participants', 'evidence'],
        required: ['conclusion', 'opinion'],
        evidence: 'evidence',
        notBy: ['askedBy'],
        stamp: { by: 'concludedBy', at: 'concludedAt' },
        guard: isIndependent,
      },
      { verb: 'recall', label: '撤销送审', from: ['asked'], to: 'recalled', needsReason: true },
    ],
  }),
  permissions: permissions(
    grant(BUREAU_ROLES, { read: all, finish: asked }),
    grant(['section'], { create: ofLedPlan, update: ofLedPlan, recall: ofLedPlan }),
    grant(['office'], { create: all, update: all, recall: all }),
  ),
  prepare: prepareReview,
  effect: reviewWritten,
});
